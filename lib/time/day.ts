/**
 * Arithmetic on calendar days. A day is a `YYYY-MM-DD` string in the proleptic Gregorian calendar; the `Date` that
 * date-fns reckons with is one that knows UTC alone, made and dropped inside each function, so no clock and no time zone
 * takes part.
 */
import { UTCDateMini } from "@date-fns/utc";
import * as calendar from "date-fns";
import type { Day, DayInterval } from "../codebook/day";

/** ISO 8601: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

type UtcDate = InstanceType<typeof UTCDateMini>;

const DAY_FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const MILLISECONDS_A_DAY = 86_400_000;
const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** A day as it is reckoned with: days since 1970-01-01, its parts, and its day of the week. */
interface Reckoned {
  readonly ordinal: number;
  readonly civil: CivilDate;
  readonly weekday: Weekday;
}

/** A collection tells of few days, many times over: each is read and written once. Emptied when full, so memory stays flat. */
const reckonedDays = new Map<Day, Reckoned>();
const writtenDays = new Map<number, Day>();
const weeksOfDays = new Map<Day, string>();
/** By months since the year 0. */
const monthLengths = new Map<number, number>();
const MOST_KEPT = 20_000;

function keep<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): Value {
  if (map.size >= MOST_KEPT) map.clear();
  map.set(key, value);
  return value;
}

/** Throws a `RangeError` on text that is not a day. */
function reckoned(day: Day): Reckoned {
  const known = reckonedDays.get(day);
  if (known !== undefined) return known;
  const date = dateOf(day);
  const ordinal = date.getTime() / MILLISECONDS_A_DAY;
  const civil = { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
  return keep(reckonedDays, day, { ordinal, civil, weekday: WEEKDAYS[calendar.getISODay(date) - 1] ?? 1 });
}

/** Midnight of a day in UTC. Throws a `RangeError` on text that is not a day. */
function dateOf(day: Day): UtcDate {
  const date = new UTCDateMini(DAY_FORM.test(day) ? `${day}T00:00:00Z` : Number.NaN);
  // The platform takes 30 February for 1 or 2 March.
  if (!calendar.isValid(date) || date.getFullYear() < FIRST_YEAR || textOf(date) !== day) {
    throw new RangeError(`not a calendar day: ${day}`);
  }
  return date;
}

/** The day of a date in UTC. Throws a `RangeError` outside the years 0001 to 9999. */
function textOf(date: UtcDate): Day {
  const year = date.getFullYear();
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw new RangeError(`outside the years 0001 to 9999: ${+date}`);
  return `${pad(year, 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}

/** Number of days in a month (1–12) of a year (1–9999). */
function monthLength(year: number, month: number): number {
  const at = year * 12 + month;
  const known = monthLengths.get(at);
  if (known !== undefined) return known;
  const first = new UTCDateMini(`${pad(year, 4)}-${pad(month, 2)}-01T00:00:00Z`);
  return keep(monthLengths, at, calendar.getDaysInMonth(first));
}

/** The day of a year, month and day of month, or null where the calendar has no such day. Years 0001 to 9999. */
export function makeDay(year: number, month: number, day: number): Day | null {
  const inRange = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1;
  // Every month has 28 days; only beyond need the calendar be asked.
  if (!inRange || (day > 28 && day > monthLength(year, month))) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Year, month and day of month. Throws a `RangeError` on text that is not a day. */
export function civilOf(day: Day): CivilDate {
  return reckoned(day).civil;
}

/** Days since 1970-01-01. */
export function ordinalOf(day: Day): number {
  return reckoned(day).ordinal;
}

/** The day that lies `ordinal` days after 1970-01-01. Throws a `RangeError` outside the years 0001 to 9999. */
export function dayOf(ordinal: number): Day {
  return writtenDays.get(ordinal) ?? keep(writtenDays, ordinal, textOf(new UTCDateMini(ordinal * MILLISECONDS_A_DAY)));
}

export function addDays(day: Day, count: number): Day {
  return dayOf(ordinalOf(day) + count);
}

/** Days from `from` to `to`; negative where `to` is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return ordinalOf(to) - ordinalOf(from);
}

/** The same day of another month; the month's last day where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  return textOf(calendar.addMonths(dateOf(day), count));
}

export function addYears(day: Day, count: number): Day {
  return textOf(calendar.addYears(dateOf(day), count));
}

export function weekdayOf(day: Day): Weekday {
  return reckoned(day).weekday;
}

/** The most recent such weekday up to and including `day` (the codebook's rule: today counts). */
export function mostRecentWeekday(day: Day, weekday: Weekday): Day {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

/** The first such weekday from `day` on; today counts. */
export function nextWeekday(day: Day, weekday: Weekday): Day {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

/** Monday to Sunday of the ISO week that contains `day`. */
export function weekOf(day: Day): DayInterval {
  const start = mostRecentWeekday(day, 1);
  return { start, end: addDays(start, 6) };
}

/** ISO 8601 week of the day, as `2024-W48`. */
export function isoWeekOf(day: Day): string {
  const known = weeksOfDays.get(day);
  if (known !== undefined) return known;
  const date = dateOf(day);
  return keep(weeksOfDays, day, `${pad(calendar.getISOWeekYear(date), 4)}-W${pad(calendar.getISOWeek(date), 2)}`);
}

/** All days of a month (1–12). Throws a `RangeError` where there is no such month. */
export function monthInterval(year: number, month: number): DayInterval {
  const start = makeDay(year, month, 1);
  const end = makeDay(year, month, monthLength(year, month));
  if (start === null || end === null) throw new RangeError(`no such month: ${year}-${month}`);
  return { start, end };
}

/** All days from 1 January of `first` to 31 December of `last`. */
export function yearInterval(first: number, last: number = first): DayInterval {
  return { start: monthInterval(first, 1).start, end: monthInterval(last, 12).end };
}

export function monthOf(day: Day): DayInterval {
  const { year, month } = civilOf(day);
  return monthInterval(year, month);
}

export function contains({ start, end }: DayInterval, day: Day): boolean {
  return start <= day && day <= end;
}

/** The earlier and the later of two days: the strings sort as the calendar does. */
export function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

export function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}
