/**
 * A number that every change of the record raises. Ingestion works out what an article changes before it writes; if
 * another process has written meanwhile, that work is void, and writing it would spoil the record.
 */
import { DaylineError } from "../messages/errors";
import type { Store, Transaction } from "./client";
import { databasePath } from "./database-url";
import { insertRows } from "./rows";

const STAMP = "generation";

/** The present generation; 0 for an empty record. Equal numbers of one database mean equal records. */
export async function readGeneration(store: Store | Transaction): Promise<number> {
  const stamp = await store.stamp.findUnique({ where: { name: STAMP } });
  return stamp === null ? 0 : Number(stamp.hash);
}

/** Raises the generation inside a writing transaction. Throws `database-busy` where it is not the expected one. */
export async function advanceGeneration(tx: Transaction, expected: number): Promise<void> {
  if ((await readGeneration(tx)) !== expected) throw new DaylineError("database-busy", { file: databasePath() });
  await insertRows(tx, "Stamp", [{ name: STAMP, hash: String(expected + 1) }], {
    onConflict: { key: "name", action: "update" },
  });
}
