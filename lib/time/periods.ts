/** Units of time as periods of the calendar and stretches of days. */
import type { Day, DayInterval } from "../codebook/day";
import { addDays, addMonths, addYears, civilOf, contains, later, makeDay, monthOf, yearInterval } from "./day";
import type { Unit } from "./lexicon";
import { inMonth, inWeek, inYear, onDay, onDays, type Reading, type Setting, yearValue } from "./reading";

const CODES: Readonly<Record<Unit, (count: string) => string>> = {
  second: (n) => `PT${n}S`,
  minute: (n) => `PT${n}M`,
  hour: (n) => `PT${n}H`,
  day: (n) => `P${n}D`,
  week: (n) => `P${n}W`,
  month: (n) => `P${n}M`,
  year: (n) => `P${n}Y`,
  decade: (n) => `P${n}DE`,
  century: (n) => `P${n}CE`,
};

export const durationCode = (unit: Unit, count: number | null): string =>
  CODES[unit](count === null ? "X" : String(count));

/** The calendar period of this unit that lies `steps` from the one `day` is in. */
export function period(unit: Unit, day: Day, steps: number, told: Day | null): Reading | null {
  switch (unit) {
    case "day":
      return onDay(addDays(day, steps));
    case "week":
      return inWeek(addDays(day, 7 * steps), told);
    case "month": {
      const { year, month } = civilOf(addMonths(monthOf(day).start, steps));
      return inMonth(year, month, told);
    }
    case "year":
      return inYear(civilOf(day).year + steps, told);
    case "decade": {
      const first = Math.floor(civilOf(day).year / 10) * 10 + steps * 10;
      const { start, end } = yearInterval(first, first + 9);
      return onDays(yearValue(first).slice(0, 3), start, end, "year");
    }
    default:
      return null;
  }
}

/** The stretch of `count` units that ends on the publication day, which counts as one of the days. */
export function pastDays(unit: Unit, count: number, published: Day): DayInterval | null {
  const until = (start: Day): DayInterval => ({ start, end: published });
  switch (unit) {
    case "hour":
      return until(addDays(published, count <= 12 ? 0 : -Math.ceil(count / 24)));
    case "day":
      return until(addDays(published, count === 1 ? -1 : 1 - count));
    case "week":
      return until(addDays(published, 1 - 7 * count));
    case "month":
      return until(addMonths(published, -count));
    case "year":
      return until(addYears(published, -count));
    case "decade":
      return until(addYears(published, -10 * count));
    default:
      return null;
  }
}

/** "less than" leaves out the first day, where a stretch counts it. */
export const lessThan = (unit: Unit, start: Day): Day =>
  unit === "day" || unit === "week" ? start : addDays(start, 1);

/** The codebook's reading of "recent days, weeks, months, years"; inside a collection, recent days begin with its window. */
export function recentDays(
  unit: Unit,
  { published, window }: Pick<Setting, "published" | "window">,
): DayInterval | null {
  const until = (start: Day): DayInterval => ({ start, end: published });
  switch (unit) {
    case "hour":
      return until(published);
    case "day": {
      const week = addDays(published, -7);
      return until(window !== null && contains(window, published) ? later(week, window.start) : week);
    }
    case "week":
      return until(monthOf(addDays(published, -21)).start);
    case "month":
      return until(monthOf(addMonths(published, -3)).start);
    case "year":
      return until(makeDay(civilOf(published).year - 3, 1, 1) ?? published);
    default:
      return null;
  }
}

export function nextDays(unit: Unit, count: number, published: Day): DayInterval | null {
  const start = addDays(published, 1);
  if (unit === "day") return { start, end: addDays(published, count) };
  if (unit === "week") return { start, end: addDays(published, 7 * count) };
  if (unit === "month") return { start, end: addMonths(published, count) };
  if (unit === "year") return { start, end: addYears(published, count) };
  return null;
}
