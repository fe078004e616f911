/** `dayline ingest`: articles into the record, with progress and a summary. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { SingleBar } from "cli-progress";
import { type IngestSummary, ingest } from "../../lib/ingest/ingest";
import { OWN_COLLECTION, openPipeline } from "../../lib/ingest/pipeline";
import { type ArticleIn, expandArguments, readSource } from "../../lib/ingest/read-sources";
import { translatorOf } from "../../lib/messages";
import { DaylineError } from "../../lib/messages/errors";
import { closeStore, writer } from "../../lib/store/client";
import { migrate } from "../../lib/store/migrate";
import { readStatistics } from "../../lib/store/statistics";
import { noteLine, printLine } from "./output";

/** Gives the exit status: 1 where any article was refused, though the others are stored. */
export async function ingestSources(
  given: readonly string[],
  { collection, replace }: { collection: string | null; replace: boolean },
): Promise<number> {
  const sources = expandArguments(given);
  const pipeline = await openPipeline(collection ?? folderWithCollection(given) ?? OWN_COLLECTION);
  const { articles, refused } = await readAll(sources);
  // What is wrong with every article given is wrong with the call: nothing is written, not even an empty database.
  if (articles.length === 0) return 1;
  migrate();
  const progress = startProgress();
  try {
    const summary = await ingest(writer(), pipeline, articles, { replace, onWritten: progress.step });
    progress.end();
    const { clashing } = summary;
    const translate = translatorOf();
    for (const { from, sameAs } of summary.skipped) {
      if (path.parse(from).name !== sameAs)
        printLine(translate("commands.ingest.duplicate", { file: from, name: sameAs }));
    }
    for (const { from, name } of clashing) {
      noteLine(`dayline: ${new DaylineError("article-changed", { file: from, name }).message}`);
    }
    await printSummary(summary, refused + clashing.length);
    return refused + clashing.length > 0 ? 1 : 0;
  } finally {
    progress.end();
    await closeStore();
  }
}

/** A collection folder among the arguments brings its own registries. */
function folderWithCollection(given: readonly string[]): string | null {
  const isCollection = (one: string) =>
    existsSync(one) && statSync(one).isDirectory() && existsSync(path.join(one, "collection.json"));
  return given.find(isCollection) ?? null;
}

async function readAll(sources: readonly string[]): Promise<{ articles: ArticleIn[]; refused: number }> {
  const articles: ArticleIn[] = [];
  let refused = 0;
  for (const source of sources) {
    try {
      articles.push(await readSource(source));
    } catch (error) {
      if (!(error instanceof DaylineError)) throw error;
      noteLine(`dayline: ${error.message}`);
      refused += 1;
    }
  }
  return { articles, refused };
}

/** A bar on a terminal, a line an article elsewhere. */
function startProgress(): { step: (name: string, done: number, total: number) => void; end: () => void } {
  const translate = translatorOf();
  if (!process.stderr.isTTY) {
    const step = (name: string, done: number, total: number) =>
      noteLine(translate("commands.ingest.progress", { name, done, total }));
    return { step, end: () => {} };
  }
  const bar = new SingleBar({ format: "{bar} {value}/{total} {name}", hideCursor: true, stream: process.stderr });
  return {
    step: (name, done, total) => {
      if (done === 1) bar.start(total, 0, { name });
      bar.update(done, { name });
    },
    end: () => bar.stop(),
  };
}

async function printSummary(summary: IngestSummary, refused: number): Promise<void> {
  const translate = translatorOf();
  const parts = [translate("commands.ingest.added", { count: summary.added.length })];
  const counts = {
    replaced: summary.replaced.length,
    recoded: summary.recoded.length,
    skipped: summary.skipped.length,
    refused,
  } as const;
  for (const key of ["replaced", "recoded", "skipped", "refused"] as const) {
    if (counts[key] > 0) parts.push(translate(`commands.ingest.${key}`, { count: counts[key] }));
  }
  printLine(`${parts.join(", ")}.`);
  const { events, reports, articles, shared } = await readStatistics(writer());
  const merged = translate("commands.ingest.merged", { count: shared });
  printLine(translate("commands.ingest.record", { events, reports, articles, merged }));
}
