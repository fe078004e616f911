/** What a filter finds as cards, for lists that are not laid out by day: command line, exports, feeds. */
import type { Filter } from "../filter";
import type { EventCard } from "../models";
import { cardOf } from "./cards";
import { actorDirectory } from "./directory";
import { findEvents } from "./event-ids";
import { loadEvents } from "./load-events";
import { type QueryOptions, withDefaults } from "./options";
import { scopeOf } from "./scope";

/** The events of a filter, by first day and then as its `sort` says: the order of the timeline. */
export async function eventCards(filter: Filter, options?: QueryOptions): Promise<EventCard[]> {
  const { db, locale } = withDefaults(options);
  const scope = await scopeOf(db, filter.known, { disputes: filter.disputed });
  const [directory, found] = await Promise.all([actorDirectory(db, locale), findEvents(db, filter, scope)]);
  const ids = found.map(({ id }) => id);
  const cards = (await loadEvents(db, ids, scope)).map((event) => cardOf(event, directory, locale));
  if (filter.sort === "time") return cards;
  return cards.sort((a, b) =>
    a.date.start === b.date.start ? b.weight - a.weight : a.date.start < b.date.start ? -1 : 1,
  );
}

/** The cards of events by id as known on a day, in the order given; events that are gone or not yet told are left out. */
export async function cardsById(
  ids: readonly number[],
  { known = null, ...options }: QueryOptions & Partial<Pick<Filter, "known">> = {},
): Promise<EventCard[]> {
  const { db, locale } = withDefaults(options);
  const scope = await scopeOf(db, known, { disputes: false });
  const [directory, events] = await Promise.all([actorDirectory(db, locale), loadEvents(db, ids, scope)]);
  return events.map((event) => cardOf(event, directory, locale));
}

/** The card of the event that has this address, or had it before, as known on a day; null where none has. */
export async function readEventCard(
  slug: string,
  options?: QueryOptions & Partial<Pick<Filter, "known">>,
): Promise<EventCard | null> {
  const { db } = withDefaults(options);
  const event =
    (await db.event.findUnique({ where: { slug }, select: { id: true } })) ??
    (await db.eventSlugHistory.findUnique({ where: { slug }, select: { event: { select: { id: true } } } }))?.event;
  const [card] = event ? await cardsById([event.id], options) : [];
  return card ?? null;
}
