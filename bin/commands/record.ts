/** Opening the record for a command that reads it. */
import { existsSync } from "node:fs";
import { DaylineError } from "../../lib/messages/errors";
import { closeStore } from "../../lib/store/client";
import { databasePath } from "../../lib/store/database-url";

/** Runs an action on an existing database and closes it afterwards. Throws `no-database` where there is none. */
export async function withRecord<Result>(action: () => Promise<Result>): Promise<Result> {
  const file = databasePath();
  if (!existsSync(file)) throw new DaylineError("no-database", { file });
  try {
    return await action();
  } finally {
    await closeStore();
  }
}
