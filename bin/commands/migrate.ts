/** `dayline migrate`: makes the database or brings its tables up to date. */
import { translatorOf } from "../../lib/messages";
import { migrate } from "../../lib/store/migrate";
import { printLine } from "./output";

export async function migrateDatabase(): Promise<void> {
  printLine(translatorOf()("commands.migrated", { count: migrate().length }));
}
