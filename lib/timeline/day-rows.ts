/** Events counted by day: rows of the tables that show when. */
import type { Day } from "../codebook/day";
import {
  EVENT_FAMILIES,
  EVENT_TYPE_ENTRIES,
  EVENT_TYPES,
  type EventFamily,
  type EventType,
} from "../codebook/event-types";
import type { DayCount, EventCard } from "./models";

export interface DayRow {
  /** Events dated to each day. */
  readonly days: readonly DayCount[];
  /** Those told over several days. */
  readonly spans: number;
}

export const isOneDay = ({ date }: Pick<EventCard, "date">): boolean =>
  date.start === date.end && date.precision === "day";

export function dayRow(events: readonly EventCard[], days: readonly Day[]): DayRow {
  const single = events.filter(isOneDay);
  return {
    days: days.map((day) => ({ day, count: single.filter(({ date }) => date.start === day).length })),
    spans: events.length - single.length,
  };
}

/** One row a family of kinds, in their fixed order; families without an event are left out. */
export function familyRows(
  events: readonly EventCard[],
  days: readonly Day[],
): (DayRow & { readonly family: EventFamily })[] {
  return EVENT_FAMILIES.map((family) => ({ family, own: events.filter((event) => event.family === family) }))
    .filter(({ own }) => own.length > 0)
    .map(({ family, own }) => ({ family, ...dayRow(own, days) }));
}

/** The kinds of a family: what the filter is asked for when a family is. */
export const typesOf = (family: EventFamily): EventType[] =>
  EVENT_TYPES.filter((type) => EVENT_TYPE_ENTRIES[type].family === family);

/** Of a window longer than a month, only the days with an event: more columns than anybody reads would be empty. */
const MOST_DAYS = 31;

export function columnsOf(days: readonly Day[], rows: readonly DayRow[]): readonly Day[] {
  if (days.length <= MOST_DAYS) return days;
  const told = new Set(rows.flatMap((row) => row.days.filter(({ count }) => count > 0).map(({ day }) => day)));
  return days.filter((day) => told.has(day));
}
