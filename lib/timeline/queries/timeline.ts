/** The timeline page: every day of the window with what the filter finds on it. */
import { z } from "zod";
import { type Day, type DayInterval, daySchema } from "../../codebook/day";
import { eventTypeSchema } from "../../codebook/event-types";
import { Prisma } from "../../generated/prisma/client";
import type { Store } from "../../store/client";
import { later } from "../../time/day";
import { dayCounts, timelineDays } from "../days";
import type { Filter, FilterProblem } from "../filter";
import type { CoverageRow, OutletRef, TimelineModel } from "../models";
import { FIRST_VIEW, type TimelineView, windowOf } from "../view";
import { readActive } from "./active";
import { cardOf } from "./cards";
import { readCollection, readKnownDays, readOutlets } from "./collection";
import { actorDirectory } from "./directory";
import { findEvents } from "./event-ids";
import { readFacets } from "./facets";
import { isWritten } from "./known";
import { loadEvents } from "./load-events";
import { type QueryOptions, withDefaults } from "./options";
import { type Scope, scopeOf } from "./scope";
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
async function readCoverage(
  db: Store,
  outlets: readonly OutletRef[],
  days: readonly Day[],
  known: Day | null,
): Promise<CoverageRow[]> {
  const [told, written] = await Promise.all([
    db.$queryRaw(Prisma.sql`SELECT DISTINCT coalesce(a."outletSlug", a."slug") AS "outlet", r."dateStart" AS "start", r."dateEnd" AS "end"
      FROM "Report" r JOIN "Article" a ON a."id" = r."articleId" WHERE r."background" = 0 AND r."precision" IN ('day', 'span') AND ${isWritten(known)}`),
    db.$queryRaw(
      Prisma.sql`SELECT DISTINCT coalesce("outletSlug", "slug") AS "outlet", "published" AS "day" FROM "Article" a WHERE ${isWritten(known)}`,
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
  scope: Scope,
): Promise<TimelineModel["nearest"]> {
  const found = await Promise.all(
    active.map(async ({ label, filter, without }) => ({
      label,
      query: without,
      // Without "as known on", the record is another one.
      count: (
        await findEvents(
          db,
          filter,
          filter.known === scope.known ? scope : await scopeOf(db, filter.known, { disputes: filter.disputed }),
        )
      ).length,
    })),
  );
  return found
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 2);
}

/**
 * At most this many cards stand on a page of the timeline. A collection of this size is read whole, day after day, as its
 * readers expect; a larger one is read in windows of days. Where cards are heavy, the page asks for fewer (`page-room.ts`).
 */
const MOST_ON_PAGE = 52;
/** Fewer beside the chapter of the background, and where each card shows what of its passages was sought. */
const MOST_BESIDE_MORE = 36;

/** At most so many events of the chapter stand on a page. */
export const MOST_OF_CHAPTER = 30;

/** The part of the chapter that a view holds. */
const chapterOf = <Row>(rows: readonly Row[], { chapter }: TimelineView): readonly Row[] =>
  chapter === null ? [] : rows.slice(chapter, chapter + MOST_OF_CHAPTER);

export interface TimelineOptions extends QueryOptions {
  /** What of it stands on the page; left out, all of it does. */
  readonly view?: TimelineView;
  readonly most?: number;
}

const spanOf = (rows: readonly { readonly start: Day }[]): DayInterval | null => {
  const starts = rows.map(({ start }) => start).sort();
  const [start] = starts;
  const end = starts.at(-1);
  return start && end ? { start, end } : null;
};

/** The timeline under a filter; null where the store holds no collection yet. */
export async function readTimeline(
  filter: Filter,
  problems: readonly FilterProblem[] = [],
  {
    view,
    most = (view?.chapter ?? null) !== null || filter.q !== "" ? MOST_BESIDE_MORE : MOST_ON_PAGE,
    ...options
  }: TimelineOptions = {},
): Promise<TimelineModel | null> {
  const { db, locale } = withDefaults(options);
  const { known } = filter;
  const scope = await scopeOf(db, known, { disputes: true });
  const collection = await readCollection({ db, locale, scope });
  if (!collection) return null;
  const [directory, outlets, skeletonRows] = await Promise.all([
    actorDirectory(db, locale),
    readOutlets(db),
    db.$queryRaw(Prisma.sql`SELECT e."slug", e."type", e."dateStart" AS "start", e."dateEnd" AS "end", e."precision" FROM ${scope.events} e
      WHERE e."collectionSlug" = ${collection.slug} AND e."background" = 0 ORDER BY e."dateStart", e."slug"`),
  ]);
  const skeletons = z.array(skeletonSchema).parse(skeletonRows);
  const [found, facets, knownDays, active] = await Promise.all([
    findEvents(db, filter, scope),
    readFacets(db, filter, { locale, directory, outlets, scope }),
    readKnownDays(db),
    readActive(filter, { db, locale }, { directory, outlets }),
  ]);
  const { window } = collection;
  const foundSlugs = new Set(found.map(({ slug }) => slug));
  const foundBackground = found.filter(({ background }) => background);
  const shown = view ? windowOf(dayCounts(skeletons, foundSlugs, window), view, most) : undefined;
  const onPage = shown ? new Set(shown.days) : null;
  const chapter = view ? chapterOf(foundBackground, view) : foundBackground;
  const inWindow = found.filter(
    ({ background, start }) => !background && (!onPage || onPage.has(later(start, window.start))),
  );
  const ids = [...chapter, ...inWindow].map(({ id }) => id);
  const cards = (await loadEvents(db, ids, scope)).map((event) => cardOf(event, directory, locale));
  const events = cards.filter(({ background }) => !background);
  const { days, lanes } = timelineDays({
    skeletons,
    found: foundSlugs,
    events,
    shown,
    window,
    sort: filter.sort,
    locale,
  });
  return {
    collection,
    knownDays,
    filter,
    problems,
    days,
    lanes,
    coverage: await readCoverage(
      db,
      known === null ? outlets : await readOutlets(db, known),
      days.map(({ day }) => day),
      known,
    ),
    facets,
    active,
    matched: found.length - foundBackground.length,
    total: skeletons.length,
    datedToADay: days.reduce((sum, { total }) => sum + total, 0),
    background: {
      events: cards.filter(({ background }) => background),
      matched: foundBackground.length,
      total: collection.backgroundCount,
      span: spanOf(foundBackground),
    },
    view: view ?? { ...FIRST_VIEW, chapter: 0 },
    previous: shown?.previous ?? null,
    next: shown?.next ?? null,
    nearest: found.length === 0 ? await nearestFilters(db, active, scope) : [],
  };
}

/** How many events the filter finds in the window and before it: what a live count asks. */
export async function countEvents(
  filter: Filter,
  options?: QueryOptions,
): Promise<{ window: number; background: number }> {
  const { db } = withDefaults(options);
  const scope = await scopeOf(db, filter.known, { disputes: filter.disputed });
  const conditions = conditionsOf(filter, scope);
  const rows = await db.$queryRaw(
    Prisma.sql`SELECT e."background", count(*) AS "count" FROM ${scope.events} e WHERE ${allBut(conditions, null)} GROUP BY 1`,
  );
  const counts = z.array(z.object({ background: z.coerce.boolean(), count: z.coerce.number() })).parse(rows);
  const of = (background: boolean) => counts.find((row) => row.background === background)?.count ?? 0;
  return { window: of(false), background: of(true) };
}
