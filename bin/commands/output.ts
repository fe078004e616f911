/** What commands print: JSON for programs, lines for people. A closed pipe (`| head`) is no error. */

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 1)}\n`);
}

export function printLine(line = ""): void {
  process.stdout.write(`${line}\n`);
}

/** A line beside the output proper: progress, warnings. */
export function noteLine(line: string): void {
  process.stderr.write(`${line}\n`);
}
