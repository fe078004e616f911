/**
 * Arithmetic on calendar days. A day is a `YYYY-MM-DD` string in the proleptic Gregorian calendar; inside, it is a count
 * of days since 1970-01-01, so no clock and no time zone takes part. Algorithm: H. Hinnant, "chrono-compatible low-level
 * date algorithms" (days_from_civil, civil_from_days).
 */
import type { Day, DayInterval } from "../codebook/day";

/** ISO 8601: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** Number of days in a month (1–12) of a year. */
function monthLength(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** The day of a year, month and day of month, or null where the calendar has no such day. Years 0001 to 9999. */
export function makeDay(year: number, month: number, day: number): Day | null {
  const exists = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
  return exists ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : null;
}

/** Year, month and day of month. Throws a `RangeError` on text that is not a day. */
export function civilOf(day: Day): CivilDate {
  const [, year, month, date] = DAY_FORM.exec(day) ?? [];
  const civil = { year: Number(year), month: Number(month), day: Number(date) };
  if (makeDay(civil.year, civil.month, civil.day) !== day) throw new RangeError(`not a calendar day: ${day}`);
  return civil;
}

/** Days since 1970-01-01. */
export function ordinalOf(day: Day): number {
  const { year, month, day: date } = civilOf(day);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day that lies `ordinal` days after 1970-01-01. Throws a `RangeError` outside the years 0001 to 9999. */
export function dayOf(ordinal: number): Day {
  const shifted = ordinal + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const made = makeDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
  if (made === null) throw new RangeError(`outside the years 0001 to 9999: ${ordinal}`);
  return made;
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
  const civil = civilOf(day);
  const months = civil.year * 12 + civil.month - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  const made = makeDay(year, month, Math.min(civil.day, monthLength(year, month)));
  if (made === null) throw new RangeError(`outside the years 0001 to 9999: ${day} + ${count} months`);
  return made;
}

export function addYears(day: Day, count: number): Day {
  return addMonths(day, count * 12);
}

export function weekdayOf(day: Day): Weekday {
  // 1970-01-01 was a Thursday.
  const index = (((ordinalOf(day) + 3) % 7) + 7) % 7;
  return WEEKDAYS[index] ?? 1;
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
  const thursday = addDays(weekOf(day).start, 3);
  const { year } = civilOf(thursday);
  const week = Math.floor(daysBetween(`${pad(year, 4)}-01-01`, thursday) / 7) + 1;
  return `${pad(year, 4)}-W${pad(week, 2)}`;
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
