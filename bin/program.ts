/** The commands, their arguments and flags, and how an error becomes an exit status. */
import { Command, CommanderError, Option } from "commander";
import { DaylineError, ERRORS } from "../lib/messages/errors";
import { FILTER_OPTIONS } from "./filter-options";

const EXIT_UNEXPECTED = 1;

/** Runs one command line. Gives the exit status: 0, 1 for bad input, 2 for bad usage. Never throws. */
export async function run(args: readonly string[]): Promise<number> {
  let status = 0;
  const done = (exit: number) => {
    status = exit;
  };
  try {
    await buildProgram(done).parseAsync([...args], { from: "user" });
    return status;
  } catch (error) {
    return tellFailure(error);
  }
}

function tellFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : ERRORS.usage.exit;
  if (error instanceof DaylineError) {
    process.stderr.write(`dayline: ${error.message}\n`);
    return ERRORS[error.code].exit;
  }
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`dayline: ${message.trim().replace(/\s*\n\s*/g, " ")}\n`);
  if (process.env.DAYLINE_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return EXIT_UNEXPECTED;
}

function buildProgram(done: (exit: number) => void): Command {
  const program = new Command("dayline")
    .description(
      "Reads news articles into a record that can be checked: what happened, where, on which day, according to whom.",
    )
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ sortSubcommands: false });
  // Nothing to do is a question about what there is to do.
  program.action(() => program.help({ error: true }));

  const command = (nameAndArguments: string, description: string) =>
    program.command(nameAndArguments).description(description).exitOverride().allowExcessArguments(false);

  command("code", "code files without touching any database")
    .argument("<file...>", "articles: .txt, .md or .html")
    .option("--json", "print an array of coded articles in the codebook’s file format")
    .option("--collection <folder>", "the collection whose window and registries to use (default: the tracker’s own)")
    .option("--no-collection", "code as outside any collection: no window, background is what lies a week back")
    .action(async (files: string[], options: { json?: true; collection: string | boolean }) => {
      const { code } = await import("./commands/code");
      await code(files, { json: options.json ?? false, collection: options.collection });
    });

  command("dates", "print the time expressions found")
    .argument("<file...>", "articles: .txt, .md or .html")
    .option("--published <day>", "the day of publication, YYYY-MM-DD (default: worked out as for code)")
    .option("--json", "print an array of {article, expressions}")
    .option("--collection <folder>", "the collection whose window to use (default: the tracker’s own)")
    .option("--no-collection", "read as outside any collection: no window")
    .action(async (files: string[], options: { json?: true; published?: string; collection: string | boolean }) => {
      const { dates } = await import("./commands/dates");
      const { json = false, published = null, collection } = options;
      await dates(files, { json, published, collection });
    });

  command("ingest", "code articles and store them; the same text again changes nothing")
    .argument("<source...>", "files, folders, a collection’s folder, or web addresses")
    .option("--collection <folder>", "the collection they belong to (default: the tracker’s own)")
    .option("--replace", "put an article in the place of a stored one of the same name")
    .action(async (sources: string[], options: { replace?: true; collection?: string }) => {
      const { ingestSources } = await import("./commands/ingest");
      done(await ingestSources(sources, { replace: options.replace ?? false, collection: options.collection ?? null }));
    });

  const events = command("events", "list the events that a filter leaves").option("--json", "print them as JSON");
  for (const { flags, description, repeatable } of FILTER_OPTIONS) {
    const option = new Option(flags, description);
    if (repeatable) option.argParser((value: string, all: string[] | undefined) => [...(all ?? []), value]);
    events.addOption(option);
  }
  events.action(async ({ json, ...filter }: { json?: true } & Record<string, string | string[] | boolean>) => {
    const { listEvents } = await import("./commands/events");
    await listEvents(filter, { json: json ?? false });
  });

  command("stats", "count what the record holds")
    .option("--json", "print the counts as JSON")
    .action(async (options: { json?: true }) => {
      const { stats } = await import("./commands/stats");
      await stats({ json: options.json ?? false });
    });

  command("check", "verify every passage, foreign key and merged event").action(async () => {
    const { check } = await import("./commands/check");
    await check();
  });

  command("migrate", "make the database, or bring its tables up to date").action(async () => {
    const { migrateDatabase } = await import("./commands/migrate");
    await migrateDatabase();
  });

  return program;
}
