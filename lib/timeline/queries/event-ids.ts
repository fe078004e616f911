/** Which events a filter finds: one answer for pages, command line, exports and feeds. */
import { z } from "zod";
import { daySchema } from "../../codebook/day";
import { Prisma } from "../../generated/prisma/client";
import type { Store } from "../../store/client";
import type { Filter } from "../filter";
import { type QueryOptions, withDefaults } from "./options";
import { type Scope, scopeOf } from "./scope";
import { allBut, conditionsOf } from "./where";

const rowSchema = z.object({
  id: z.coerce.number(),
  slug: z.string(),
  background: z.coerce.boolean(),
  start: daySchema,
});
export type FoundEvent = z.infer<typeof rowSchema>;

/** The events of a scope that a filter finds, by first day, last day and address. */
export async function findEvents(db: Store, filter: Filter, scope: Scope): Promise<FoundEvent[]> {
  const conditions = conditionsOf(filter, scope);
  const rows = await db.$queryRaw(
    Prisma.sql`SELECT e."id", e."slug", e."background", e."dateStart" AS "start" FROM ${scope.events} e WHERE ${allBut(conditions, null)} ORDER BY e."dateStart", e."dateEnd", e."slug"`,
  );
  return z.array(rowSchema).parse(rows);
}

/** Addresses of the events that a filter finds, by first day, last day and address, whatever the filter's `sort`. */
export async function eventSlugs(filter: Filter, options?: QueryOptions): Promise<string[]> {
  const { db } = withDefaults(options);
  const scope = await scopeOf(db, filter.known, { disputes: filter.disputed });
  return (await findEvents(db, filter, scope)).map(({ slug }) => slug);
}
