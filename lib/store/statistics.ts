/** Counts of what the record holds. */
import type { Store } from "./client";

export interface Statistics {
  readonly articles: number;
  readonly outlets: number;
  readonly words: number;
  readonly reports: number;
  readonly passages: number;
  readonly figures: number;
  readonly events: number;
  /** Events before the window. */
  readonly background: number;
  /** Events that more than one article tells. */
  readonly shared: number;
  /** Days on which an event dated to the day begins, the background left out. */
  readonly days: number;
  /** Actors and places that events name. */
  readonly actors: number;
  readonly places: number;
}

export async function readStatistics(store: Store): Promise<Statistics> {
  const [row] = await store.$queryRaw<Statistics[]>`SELECT
    (SELECT count(*) FROM "Article") AS "articles",
    (SELECT count(DISTINCT "outletSlug") FROM "Article") AS "outlets",
    (SELECT coalesce(sum("words"), 0) FROM "Article") AS "words",
    (SELECT count(*) FROM "Report") AS "reports",
    (SELECT count(*) FROM "Passage") AS "passages",
    (SELECT count(*) FROM "Figure") AS "figures",
    (SELECT count(*) FROM "Event") AS "events",
    (SELECT count(*) FROM "Event" WHERE "background") AS "background",
    (SELECT count(*) FROM (SELECT 1 FROM "Report" GROUP BY "eventId" HAVING count(DISTINCT "articleId") > 1)) AS "shared",
    (SELECT count(DISTINCT "dateStart") FROM "Event" WHERE "precision" = 'day' AND NOT "background") AS "days",
    (SELECT count(DISTINCT "actorSlug") FROM "EventActor") AS "actors",
    (SELECT count(DISTINCT "placeSlug") FROM "EventPlace") AS "places"`;
  if (row === undefined) throw new Error("a query of counts gave no row");
  return row;
}
