/** Which events a filter finds: one answer for pages, command line, exports and feeds. */
import { z } from "zod";
import { daySchema } from "../../codebook/day";
import { Prisma } from "../../generated/prisma/client";
import type { Store } from "../../store/client";
import type { Filter } from "../filter";
import { disputedEventIds } from "./disputes";
import { type QueryOptions, withDefaults } from "./options";
import { allBut, type Conditions, conditionsOf } from "./where";

const rowSchema = z.object({
  id: z.coerce.number(),
  slug: z.string(),
  background: z.coerce.boolean(),
  start: daySchema,
});
export type FoundEvent = z.infer<typeof rowSchema>;

/** Events that satisfy the conditions, by first day, last day and address. */
export async function findEvents(db: Store, conditions: Conditions): Promise<FoundEvent[]> {
  const rows = await db.$queryRaw(
    Prisma.sql`SELECT e."id", e."slug", e."background", e."dateStart" AS "start" FROM "Event" e WHERE ${allBut(conditions, null)} ORDER BY e."dateStart", e."dateEnd", e."slug"`,
  );
  return z.array(rowSchema).parse(rows);
}

/** Addresses of the events that a filter finds, by first day, last day and address, whatever the filter's `sort`. */
export async function eventSlugs(filter: Filter, options?: QueryOptions): Promise<string[]> {
  const { db } = withDefaults(options);
  const disputed = filter.disputed ? await disputedEventIds(db, filter.known) : [];
  return (await findEvents(db, conditionsOf(filter, disputed))).map(({ slug }) => slug);
}
