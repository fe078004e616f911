/** Where the database lies: `DATABASE_URL`, or `data/dayline.db` under the current folder. */
import { mkdirSync } from "node:fs";
import path from "node:path";

const STANDARD_URL = "file:./data/dayline.db";

/** Path of the database file. A relative `file:` URL is relative to the current folder. Throws for any other scheme. */
export function databasePath(url: string = process.env.DATABASE_URL || STANDARD_URL): string {
  if (!url.startsWith("file:")) throw new Error(`DATABASE_URL must begin with "file:", not "${url}"`);
  const file = url.replace(/^file:(\/\/)?/, "").replace(/\?.*$/, "");
  // Built from the current folder at run time, so that Next does not take the database for a part of the program.
  return path.resolve(/* turbopackIgnore: true */ process.cwd(), file);
}

/** The same, with the folder made where it is missing. */
export function preparedDatabasePath(url?: string): string {
  const file = databasePath(url);
  mkdirSync(path.dirname(file), { recursive: true });
  return file;
}
