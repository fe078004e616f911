/**
 * Applies the migrations under prisma/migrations, each in a transaction of its own, in Prisma's own book of migrations
 * (`_prisma_migrations`), so that Prisma's tools read it too. Killed half-way, the next call continues.
 */
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { preparedDatabasePath } from "./database-url";
import { openDatabase } from "./sqlite-connection";

const BOOK = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`;

const STANDARD_FOLDER = path.resolve(import.meta.dirname, "../../prisma/migrations");
const BUSY_TIMEOUT = 10_000;

/** Names of the migrations applied now. Throws where an applied migration was changed afterwards. */
export function migrate(file: string = preparedDatabasePath(), folder: string = STANDARD_FOLDER): string[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const database = openDatabase({ file, readonly: false, busyTimeout: BUSY_TIMEOUT });
  const applied: string[] = [];
  try {
    database.exec(BOOK);
    const known = database.prepare(`SELECT "checksum" FROM "_prisma_migrations" WHERE "migration_name" = ?`).raw(true);
    const note = database.prepare(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
       VALUES (?, ?, ?, current_timestamp, 1)`,
    );
    for (const name of names) {
      const script = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      const checksum = createHash("sha256").update(script).digest("hex");
      database.exec("BEGIN IMMEDIATE");
      try {
        // Asked inside the transaction: another process may have applied it just now.
        const [row] = known.all(name);
        if (row === undefined) {
          database.exec(script);
          note.run(randomUUID(), checksum, name);
          applied.push(name);
        } else if (!Array.isArray(row) || row[0] !== checksum) {
          throw new Error(`migration ${name} was changed after it had been applied to ${file}`);
        }
        database.exec("COMMIT");
      } catch (error) {
        if (database.inTransaction) database.exec("ROLLBACK");
        throw error;
      }
    }
  } finally {
    database.close();
  }
  return applied;
}
