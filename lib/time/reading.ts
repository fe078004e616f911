/** What an expression means, and the constructors of the common cases. */
import type { Day, DayInterval, Precision } from "../codebook/day";
import { addDays, civilOf, contains, isoWeekOf, monthInterval, weekOf, yearInterval } from "./day";
import type { TimeKind } from "./types";
import type { Words } from "./words";

export interface Reading {
  readonly kind: TimeKind;
  readonly value: string;
  readonly days: DayInterval | null;
  readonly precision: Precision | null;
  readonly vague: boolean;
}

/** A reading with the words it stands on: from `from` up to, not including, `to`. */
export interface Match extends Reading {
  readonly from: number;
  readonly to: number;
  /** Told where the year was worked out, not written: an explicit year at the other end of a range then wins. */
  readonly yearOpen: ((year: number) => Reading | null) | null;
}

/** What a rule may know while it reads one sentence. */
export interface Setting {
  readonly words: Words;
  readonly published: Day;
  readonly window: DayInterval | null;
  /** First day of the main event, for "the second day of the offensive". */
  readonly origin: Day | null;
  /** The last day told so far in the article; "the next day" counts from it. */
  readonly anchor: Day;
  /** First day of the last time told, however long: "that year", "since then". */
  readonly frame: Day;
  /** The last day told so far in this sentence. */
  readonly sentenceDay: Day | null;
  /** First word that is not part of an earlier expression. */
  readonly floor: number;
}

export function match(
  from: number,
  to: number,
  { kind, value, days, precision, vague }: Reading,
  yearOpen: Match["yearOpen"] = null,
): Match {
  return { kind, value, days, precision, vague, from, to, yearOpen };
}

export function onDay(day: Day): Reading {
  return { kind: "date", value: day, days: { start: day, end: day }, precision: "day", vague: false };
}

/** A part of a day ("TNI") or a clock time ("T15:00") on a day. */
export function onDayAt(day: Day, part: string): Reading {
  return { kind: "time", value: `${day}${part}`, days: { start: day, end: day }, precision: "day", vague: false };
}

export function onDays(value: string, start: Day, end: Day, precision: Precision = "span"): Reading {
  return { kind: "date", value, days: { start, end }, precision, vague: false };
}

export function lasting(value: string, days: DayInterval | null = null, vague = false): Reading {
  const precision = days === null ? null : days.start === days.end ? "day" : "span";
  return { kind: "duration", value, days, precision, vague };
}

export function repeating(value: string): Reading {
  return { kind: "set", value, days: null, precision: null, vague: false };
}

export function reference(value: string, days: DayInterval | null = null): Reading {
  return { kind: "date", value, days, precision: days === null ? null : "span", vague: true };
}

const pad2 = (value: number): string => String(value).padStart(2, "0");
export const yearValue = (year: number): string => String(year).padStart(4, "0");

/** A period that holds the publication day is told only up to that day, unless it is told as the future. */
function upTo(days: DayInterval, published: Day | null): DayInterval {
  return published !== null && contains(days, published) ? { start: days.start, end: published } : days;
}

/** @param told the publication day where the period is told as the past, else null */
export function inMonth(year: number, month: number, told: Day | null): Reading {
  const { start, end } = upTo(monthInterval(year, month), told);
  return onDays(`${yearValue(year)}-${pad2(month)}`, start, end, "month");
}

export function inYear(year: number, told: Day | null): Reading {
  const { start, end } = upTo(yearInterval(year), told);
  return onDays(yearValue(year), start, end, "year");
}

export function inWeek(day: Day, told: Day | null): Reading {
  const { start, end } = upTo(weekOf(day), told);
  return onDays(isoWeekOf(day), start, end);
}

/** Saturday and Sunday of the ISO week of `day`. */
export function onWeekend(day: Day, told: Day | null): Reading {
  const sunday = weekOf(day).end;
  const { start, end } = upTo({ start: addDays(sunday, -1), end: sunday }, told);
  return onDays(`${isoWeekOf(day)}-WE`, start, end);
}

export type Part = "early" | "mid" | "late";

/** First and last day of the parts of a week, counted from its Monday. */
const PARTS_OF_WEEK = { early: [0, 2], mid: [1, 3], late: [3, 6] } as const;

/** "early November", "mid-February", "late last year": thirds of a month, the first or last quarter of a year, halves of a week. */
export function partOf(reading: Reading, part: Part, published: Day): Reading {
  if (reading.days === null) return reading;
  const { year, month } = civilOf(reading.days.start);
  if (reading.precision === "month") {
    const whole = monthInterval(year, month);
    const at = (date: number): Day => addDays(whole.start, date - 1);
    const days = {
      early: { start: at(1), end: at(10) },
      mid: { start: at(15), end: at(15) },
      late: { start: at(21), end: whole.end },
    }[part];
    const told = upTo(days, published);
    return { ...reading, days: told, precision: "span" };
  }
  if (/^\d{4}-W\d{2}$/.test(reading.value)) {
    const { start } = weekOf(reading.days.start);
    const [first, last] = PARTS_OF_WEEK[part];
    return { ...reading, days: upTo({ start: addDays(start, first), end: addDays(start, last) }, published) };
  }
  if (reading.precision === "year") {
    const first = { early: 1, mid: 5, late: 10 }[part];
    const last = { early: 3, mid: 8, late: 12 }[part];
    const days = { start: monthInterval(year, first).start, end: monthInterval(year, last).end };
    return { ...reading, days: upTo(days, published) };
  }
  return reading;
}
