/** The ledger under a filter: the figures of exactly the events that the filter finds everywhere else. */
import { AREA_KINDS } from "../../codebook/area-kinds";
import type { LedgerModel } from "../claims-models";
import { daysOf } from "../days";
import type { Filter, FilterProblem } from "../filter";
import { composeLedger } from "../ledger";
import { readActive } from "./active";
import { readCollection, readOutlets } from "./collection";
import { actorDirectory } from "./directory";
import { eventCards } from "./event-list";
import { readFacets } from "./facets";
import { type QueryOptions, withDefaults } from "./options";
import { scopeOf } from "./scope";
import { readSilentDays } from "./silent-days";
import { readTimeline } from "./timeline";

/** The ledger; null where the store holds no collection yet. */
export async function readLedger(
  filter: Filter,
  problems: readonly FilterProblem[] = [],
  options?: QueryOptions,
): Promise<LedgerModel | null> {
  const query = withDefaults(options);
  const { db, locale } = query;
  const scope = await scopeOf(db, filter.known, { disputes: true });
  const collection = await readCollection({ ...query, scope });
  if (!collection) return null;
  const [cards, directory, outlets, silent, areas] = await Promise.all([
    eventCards(filter, query),
    actorDirectory(db, locale),
    readOutlets(db),
    readSilentDays(db),
    db.place.findMany({ where: { kind: { in: [...AREA_KINDS] } }, select: { slug: true } }),
  ]);
  const { from, to } = filter;
  const days = daysOf(collection.window, []).filter(
    (day) => (from === null || from <= day) && (to === null || day <= to),
  );
  const chapters = composeLedger({
    cards,
    days,
    silent,
    areas: new Set(areas.map(({ slug }) => slug)),
    locale,
  });
  const nearest = cards.length === 0 ? (await readTimeline(filter, [], query))?.nearest : undefined;
  return {
    collection,
    filter,
    problems,
    facets: await readFacets(db, filter, { locale, directory, outlets, scope }),
    active: await readActive(filter, query, { directory, outlets }),
    matched: cards.filter(({ background }) => !background).length,
    total: collection.eventCount,
    nearest: nearest ?? [],
    chapters,
    rowCount: chapters.reduce((sum, { count }) => sum + count, 0),
  };
}
