/** The timeline page: every day of the window with what the filter finds on it. */
import { z } from "zod";
import { daySchema } from "../../codebook/day";
import { eventTypeSchema } from "../../codebook/event-types";
import { Prisma } from "../../generated/prisma/client";
import type { Store } from "../../store/client";
import { activeChoices } from "../active-choices";
import { timelineDays } from "../days";
import type { Filter, FilterProblem } from "../filter";
import type { CoverageRow, OutletRef, TimelineModel } from "../models";
import { cardOf } from "./cards";
import { readCollection, readOutlets } from "./collection";
import { actorDirectory } from "./directory";
import { disputedEventIds } from "./disputes";
import { findEvents } from "./event-ids";
import { readFacets } from "./facets";
import { loadEvents } from "./load-events";
import { type QueryOptions, withDefaults } from "./options";
import { allBut, conditionsOf } from "./where";

const skeletonSchema = z.object({
  slug: z.string(),
  type: eventTypeSchema,
  start: daySchema,
  end: daySchema,
  precision: z.string(),
});
/** An event of the window as the strip needs it, whether the filter finds it or not. */
export type EventSkeleton = z.infer<typeof skeletonSchema>;

const tellingSchema = z.object({ outlet: z.string(), start: daySchema, end: daySchema });
const writtenSchema = z.object({ outlet: z.string(), day: daySchema });

/** On which days each outlet tells of something that is dated to days, and on which it was written. */
async function readCoverage(db: Store, outlets: readonly OutletRef[], days: readonly string[]): Promise<CoverageRow[]> {
  const [told, written] = await Promise.all([
    db.$queryRaw(Prisma.sql`SELECT DISTINCT coalesce(a."outletSlug", a."slug") AS "outlet", r."dateStart" AS "start", r."dateEnd" AS "end"
      FROM "Report" r JOIN "Article" a ON a."id" = r."articleId" WHERE r."background" = 0 AND r."precision" IN ('day', 'span')`),
    db.$queryRaw(
      Prisma.sql`SELECT DISTINCT coalesce("outletSlug", "slug") AS "outlet", "published" AS "day" FROM "Article"`,
    ),
  ]);
  const tellings = z.array(tellingSchema).parse(told);
  const writings = z.array(writtenSchema).parse(written);
  return outlets.map((outlet) => {
    const own = tellings.filter((row) => row.outlet === outlet.key);
    const dates = new Set(writings.filter((row) => row.outlet === outlet.key).map(({ day }) => day));
    return {
      outlet,
      days: days.map((day) => ({
        day,
        tells: own.some(({ start, end }) => start <= day && day <= end),
        written: dates.has(day),
      })),
    };
  });
}

/** Filters with one choice fewer that find something, the largest first: what an empty page offers. */
async function nearestFilters(
  db: Store,
  active: TimelineModel["active"],
  disputed: readonly number[],
): Promise<TimelineModel["nearest"]> {
  const found = await Promise.all(
    active.map(async ({ label, filter, without }) => ({
      label,
      query: without,
      count: (await findEvents(db, conditionsOf(filter, disputed))).length,
    })),
  );
  return found
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 2);
}

/** The timeline under a filter; null where the store holds no collection yet. */
export async function readTimeline(
  filter: Filter,
  problems: readonly FilterProblem[] = [],
  options?: QueryOptions,
): Promise<TimelineModel | null> {
  const { db, locale } = withDefaults(options);
  const collection = await readCollection({ db });
  if (!collection) return null;
  const [directory, outlets, disputed, skeletonRows] = await Promise.all([
    actorDirectory(db),
    readOutlets(db),
    disputedEventIds(db),
    db.$queryRaw(Prisma.sql`SELECT "slug", "type", "dateStart" AS "start", "dateEnd" AS "end", "precision" FROM "Event"
      WHERE "collectionSlug" = ${collection.slug} AND "background" = 0 ORDER BY "dateStart", "slug"`),
  ]);
  const skeletons = z.array(skeletonSchema).parse(skeletonRows);
  const conditions = conditionsOf(filter, disputed);
  const [found, facets, places] = await Promise.all([
    findEvents(db, conditions),
    readFacets(db, filter, { locale, directory, outlets, disputed }),
    db.place.findMany({ where: { slug: { in: [...filter.places] } }, select: { slug: true, name: true } }),
  ]);
  const cards = (
    await loadEvents(
      db,
      found.map(({ id }) => id),
    )
  ).map((event) => cardOf(event, directory, locale));
  const events = cards.filter(({ background }) => !background);
  const background = cards.filter((card) => card.background);
  const backgroundTotal = collection.backgroundCount;
  const { days, lanes } = timelineDays({ skeletons, events, window: collection.window, sort: filter.sort, locale });
  const active = activeChoices(filter, {
    locale,
    actor: directory.ref,
    place: (slug) => places.find((place) => place.slug === slug)?.name ?? slug,
    outlet: (slug) => outlets.find(({ key }) => key === slug)?.name ?? slug,
  });
  return {
    collection,
    filter,
    problems,
    days,
    lanes,
    coverage: await readCoverage(
      db,
      outlets,
      days.map(({ day }) => day),
    ),
    facets,
    active,
    matched: events.length,
    total: skeletons.length,
    datedToADay: days.reduce((sum, { total }) => sum + total, 0),
    background: { events: background, matched: background.length, total: backgroundTotal },
    nearest: cards.length === 0 ? await nearestFilters(db, active, disputed) : [],
  };
}

/** How many events the filter finds in the window and before it: what a live count asks. */
export async function countEvents(
  filter: Filter,
  options?: QueryOptions,
): Promise<{ window: number; background: number }> {
  const { db } = withDefaults(options);
  const conditions = conditionsOf(filter, filter.disputed ? await disputedEventIds(db) : []);
  const rows = await db.$queryRaw(
    Prisma.sql`SELECT e."background", count(*) AS "count" FROM "Event" e WHERE ${allBut(conditions, null)} GROUP BY 1`,
  );
  const counts = z.array(z.object({ background: z.coerce.boolean(), count: z.coerce.number() })).parse(rows);
  const of = (background: boolean) => counts.find((row) => row.background === background)?.count ?? 0;
  return { window: of(false), background: of(true) };
}
