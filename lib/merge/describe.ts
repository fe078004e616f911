/**
 * What an event says of itself, computed from the reports that tell it. Members' own dates, places and figures stay as
 * they are beside it: where sources differ, the event's code is only the heading over them.
 */

import type { Event } from "../codebook/event";
import { EVENT_TYPE_ENTRIES, EVENT_TYPES, type EventType } from "../codebook/event-types";
import { type Report, type ReportDate, ROLES, type Role } from "../codebook/report";
import type { Member, MergeRegistry } from "./types";

export type EventCodes = Omit<Event, "slug" | "reportIds" | "links">;

/** Of a report and its article, what an event's codes follow from. */
export interface DescribedMember extends Pick<Member, "published"> {
  readonly report: Pick<
    Report,
    "type" | "action" | "date" | "actors" | "places" | "background" | "summary" | "confidence"
  >;
}
type Described = DescribedMember["report"];

/** Codes of the event told by `members`; the same for the same reports in any order. `members` stand in order of their ids. */
export function describeEvent(
  members: readonly DescribedMember[],
  registry: Pick<MergeRegistry, "contains">,
): EventCodes {
  const reports = members.map(({ report }) => report);
  const type = eventType(reports);
  return {
    type,
    action: eventAction(reports, type),
    date: eventDate(members),
    actors: eventActors(reports),
    places: eventPlaces(reports, registry),
    // News in one article outweighs a flashback in another.
    background: reports.every(({ background }) => background),
    summary: reports.every(({ summary }) => summary),
  };
}

/** The type most reports give, the surer reports deciding a draw, then the codebook's order. */
function eventType(reports: readonly Described[]): EventType {
  const votes = new Map<EventType, number>();
  for (const { type, confidence } of reports) votes.set(type, (votes.get(type) ?? 0) + 1 + confidence / 100);
  const [winner] = [...votes].sort(
    ([a, votesA], [b, votesB]) => votesB - votesA || EVENT_TYPES.indexOf(a) - EVENT_TYPES.indexOf(b),
  );
  return winner?.[0] ?? "other";
}

/** The action most reports name more finely than the type's default; the default where none does. */
function eventAction(reports: readonly Described[], type: EventType): Event["action"] {
  const { actions } = EVENT_TYPE_ENTRIES[type];
  const named = reports.filter((report) => report.type === type && report.action !== actions[0]);
  return mostVotes(named.map(({ action }) => action)) ?? actions[0];
}

const PRECISION_RANK = { day: 0, span: 1, month: 4, year: 6 } as const;
/** An implied day yields to a stated span, never to a month or a year. */
const IMPLIED_RANK = 2;

function dateRank({ precision, implied }: ReportDate): number {
  const coarse = precision === "month" || precision === "year";
  return PRECISION_RANK[precision] + (implied ? (coarse ? 1 : IMPLIED_RANK) : 0);
}

/** The date most reports give among those that know it best; in a draw the first article's. */
function eventDate(members: readonly DescribedMember[]): ReportDate {
  const best = Math.min(...members.map(({ report }) => dateRank(report.date)));
  const inOrder = [...members]
    .filter(({ report }) => dateRank(report.date) === best)
    .sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
  const winner = mostVotes(inOrder.map(({ report }) => `${report.date.start}/${report.date.end}`));
  const found = inOrder.find(({ report }) => `${report.date.start}/${report.date.end}` === winner);
  if (!found) throw new Error("An event without a report has no date");
  return found.report.date;
}

/** Every actor that at least half of those reports name in that role which name anyone in it; nobody stands in two. */
function eventActors(reports: readonly Described[]): Event["actors"] {
  const votes = (role: Role, slug: string) => reports.filter(({ actors }) => actors[role].includes(slug)).length;
  const named = (role: Role): string[] => {
    const naming = reports.filter(({ actors }) => actors[role].length > 0);
    return ranked(naming.flatMap(({ actors }) => actors[role]))
      .filter(([, count]) => count * 2 >= naming.length)
      .map(([slug]) => slug);
  };
  const strongest = (slug: string): Role =>
    ROLES.reduce((best, role) => (votes(role, slug) > votes(best, slug) ? role : best), ROLES[0]);
  const inRole = (role: Role) =>
    named(role).filter((slug) => strongest(slug) === role || !named(strongest(slug)).includes(slug));
  return { initiator: inRole("initiator"), target: inRole("target"), other: inRole("other") };
}

/** The most specific places told: an area gives way to a place inside it that another report names. */
function eventPlaces(reports: readonly Described[], registry: Pick<MergeRegistry, "contains">): string[] {
  const places = ranked(reports.flatMap((report) => report.places)).map(([slug]) => slug);
  return places.filter((outer) => !places.some((inner) => inner !== outer && registry.contains(outer, inner)));
}

/** Values with their counts, most frequent first, in a draw the one that came first. */
function ranked<T>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

function mostVotes<T>(values: readonly T[]): T | undefined {
  return ranked(values)[0]?.[0];
}
