/** How well a day fits as the day an article was written: the lower the cost, the better. */
import type { Day, DayInterval } from "../codebook/day";
import { addDays, daysBetween, mostRecentWeekday, type Weekday, weekdayOf } from "./day";
import type { PublicationEvidence, WeekdayTold } from "./publication-evidence";

/** A day known for another article of the collection, and how like the two are, 0 to 1. */
export interface DatedNeighbour {
  readonly name: string;
  readonly day: Day;
  readonly likeness: number;
}

export interface ScoreContext {
  readonly window: DayInterval | null;
  readonly neighbours: readonly DatedNeighbour[];
}

/** News tells of its own day or of the day before; each further day back is less likely. */
const LATEST_GAP_COST = [0, 0.8, 2, 3.2, 4.2, 5.2, 6.2] as const;
/** A day that somebody spoke on is most often the day of the news. */
const SAID_GAP_COST = 0.35;
const SPREAD_COST = 0.3;
const FUTURE_COST = 0.12;
const BEGUN_FITS = -1.2;
const BEGUN_MISSES = 0.6;
const LIKENESS_WEIGHT = 1.6;
/** The text itself says which day it is, and it is another one. */
const SAYS_OTHER_COST = 5;
const OPEN_DAY_COST = 0.08;
/** Beyond so many days a neighbour says nothing. */
const NEIGHBOUR_REACH = 4;

/** Of any number of values: a text may tell more weekdays than a call takes arguments. */
const least = (values: readonly number[]): number =>
  values.reduce((lowest, value) => Math.min(lowest, value), Number.POSITIVE_INFINITY);

const daysSince = (today: Weekday, { weekday }: WeekdayTold): number => (today - weekday + 7) % 7;

/** Days from the latest weekday told as past to `day`; null where the text names none. */
export function latestGap(evidence: PublicationEvidence, day: Day): number | null {
  const today = weekdayOf(day);
  let latest: number | null = null;
  for (const told of evidence.weekdays) {
    if (told.future) continue;
    const gap = daysSince(today, told);
    if (latest === null || gap < latest) latest = gap;
  }
  return latest;
}

/** What the weekdays of a text cost as seen from a day of the week: the same for all days that are one. */
function weekdayCosts(weekdays: readonly WeekdayTold[]): (today: Weekday) => number {
  const past = weekdays.filter(({ future }) => !future);
  const coming = weekdays.filter(({ future }) => future);
  const distinct = [...new Map(past.map((told) => [told.weekday, told])).values()];
  const said = past.filter((told) => told.said);
  const costs = ([1, 2, 3, 4, 5, 6, 7] as const).map((today) => {
    const gaps = (told: readonly WeekdayTold[]) => told.map((one) => daysSince(today, one));
    let cost = past.length > 0 ? (LATEST_GAP_COST[least(gaps(past))] ?? 0) : 0;
    for (const gap of gaps(distinct)) cost += SPREAD_COST * gap;
    if (said.length > 0) cost += SAID_GAP_COST * least(gaps(said));
    for (const gap of gaps(coming)) cost += FUTURE_COST * ((7 - gap) % 7);
    return cost;
  });
  return (today) => costs[today - 1] ?? 0;
}

/** Prices the days an article may be of; only differences between days of the same article mean something. */
export function pricing(evidence: PublicationEvidence, { window, neighbours }: ScoreContext): (day: Day) => number {
  const costOfWeekdays = weekdayCosts(evidence.weekdays);
  const { today, openDays } = evidence;
  const lastDay = evidence.pastDays.at(-1);
  return (day) => {
    const weekday = weekdayOf(day);
    let cost = costOfWeekdays(weekday);
    if (lastDay !== undefined) cost += lastDay > day ? 8 : Math.min(3, 0.1 * daysBetween(lastDay, day));
    for (const open of openDays) cost += openDayCost(day, open);
    cost += latestOpenDayCost(day, openDays);
    if (typeof today === "string" && !day.endsWith(today)) cost += SAYS_OTHER_COST;
    if (typeof today === "number" && weekday !== today) cost += SAYS_OTHER_COST;
    if (window !== null) cost += beginningCost(day, evidence, window);
    for (const { day: known, likeness } of neighbours) {
      const near = 1 - Math.abs(daysBetween(known, day)) / NEIGHBOUR_REACH;
      if (near > 0) cost -= LIKENESS_WEIGHT * likeness * near;
    }
    return cost;
  };
}

/** A date without its year lies shortly before an article's day far more often than shortly after it. */
function openDayCost(day: Day, open: string): number {
  const inYear = `${day.slice(0, 4)}-${open}`;
  if (open === "02-29") return 0;
  return inYear > day && daysBetween(day, inYear) < 60 ? 1.5 : 0;
}

/** News tells of few dates shortly before its own that are not its own: the nearer the last one, the better. */
function latestOpenDayCost(day: Day, openDays: readonly string[]): number {
  const gaps = openDays
    .filter((open) => open !== "02-29")
    .map((open) => daysBetween(`${day.slice(0, 4)}-${open}`, day))
    .filter((gap) => gap >= 0 && gap < 60);
  return gaps.length === 0 ? 0 : Math.min(1, OPEN_DAY_COST * least(gaps));
}

/** The collection's main event begins with its window: "launched on Wednesday" is that Wednesday in the first week only. */
function beginningCost(day: Day, evidence: PublicationEvidence, window: DayInterval): number {
  let cost = 0.04 * Math.abs(daysBetween(window.start, day));
  if (day < window.start) cost += 1;
  const begun = evidence.weekdays.find(
    (told) => told.begun !== null && !told.future && told.weekday === weekdayOf(window.start),
  );
  if (begun !== undefined) cost += mostRecentWeekday(day, begun.weekday) === window.start ? BEGUN_FITS : BEGUN_MISSES;
  if (evidence.dayOfEvent > 0) {
    const since = daysBetween(addDays(window.start, evidence.dayOfEvent - 1), day);
    cost += since < 0 ? 3 : 0.15 * Math.min(since, 10);
  }
  if (begun !== undefined && evidence.pastCount > 0) {
    const count = daysBetween(window.start, day) + 1;
    if (count === evidence.pastCount) cost -= 0.8;
  }
  return cost;
}
