/**
 * Bulk writing: one statement a table, whatever the number of rows, through SQLite's json_each. Prisma's createMany writes
 * some 2,000 rows a second, this some 50,000; the rows are typed by Prisma's own models.
 */
import type { Prisma } from "../generated/prisma/client";
import type { Transaction } from "./client";

interface RowsOf {
  Actor: Prisma.ActorCreateManyInput;
  ActorAlias: Prisma.ActorAliasCreateManyInput;
  ActorMention: Prisma.ActorMentionCreateManyInput;
  Article: Prisma.ArticleCreateManyInput;
  Attribution: Prisma.AttributionCreateManyInput;
  Collection: Prisma.CollectionCreateManyInput;
  Event: Prisma.EventCreateManyInput;
  EventActor: Prisma.EventActorCreateManyInput;
  EventPlace: Prisma.EventPlaceCreateManyInput;
  EventSlugHistory: Prisma.EventSlugHistoryCreateManyInput;
  Figure: Prisma.FigureCreateManyInput;
  Introduction: Prisma.IntroductionCreateManyInput;
  MergeLink: Prisma.MergeLinkCreateManyInput;
  Outlet: Prisma.OutletCreateManyInput;
  Passage: Prisma.PassageCreateManyInput;
  Place: Prisma.PlaceCreateManyInput;
  PlaceAlias: Prisma.PlaceAliasCreateManyInput;
  PlaceAncestor: Prisma.PlaceAncestorCreateManyInput;
  PlaceMention: Prisma.PlaceMentionCreateManyInput;
  Report: Prisma.ReportCreateManyInput;
  ReportActor: Prisma.ReportActorCreateManyInput;
  ReportPlace: Prisma.ReportPlaceCreateManyInput;
  Stamp: Prisma.StampCreateManyInput;
}

interface InsertOptions {
  /** What to do with a row whose `key` column is there already; without it, it is an error. */
  readonly onConflict?: { readonly key: string; readonly action: "update" | "keep" };
}

/** Inserts rows in their order. All rows name the same columns. */
export async function insertRows<Table extends keyof RowsOf>(
  tx: Transaction,
  table: Table,
  rows: readonly RowsOf[Table][],
  { onConflict }: InsertOptions = {},
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  // Names of models and columns come from the generated types, never from outside: they can stand in the SQL as they are.
  const columns = Object.keys(first);
  const names = columns.map((column) => `"${column}"`).join(", ");
  const values = columns.map((column) => `"row"."value" ->> '${column}'`).join(", ");
  let conflict = "";
  if (onConflict?.action === "keep") conflict = ` ON CONFLICT ("${onConflict.key}") DO NOTHING`;
  if (onConflict?.action === "update") {
    const changed = columns.filter((column) => column !== onConflict.key);
    const sets = changed.map((column) => `"${column}" = excluded."${column}"`).join(", ");
    conflict = ` ON CONFLICT ("${onConflict.key}") DO UPDATE SET ${sets}`;
  }
  // `WHERE true` tells SQLite's parser that the ON which follows belongs to the INSERT.
  const sql = `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?) AS "row" WHERE true${conflict}`;
  await tx.$executeRawUnsafe(sql, JSON.stringify(rows));
}

/** Lets rows of one transaction refer to rows written later in it (parts to wholes); checked at its end. */
export async function deferForeignKeys(tx: Transaction): Promise<void> {
  await tx.$executeRawUnsafe("PRAGMA defer_foreign_keys = ON");
}

/** How long a transaction may take before Prisma gives it up, in milliseconds: the whole world's registry on a slow disk. */
export const TRANSACTION_TIME = { maxWait: 30_000, timeout: 120_000 } as const;
