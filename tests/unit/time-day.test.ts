import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  civilOf,
  contains,
  dayOf,
  daysBetween,
  isoWeekOf,
  makeDay,
  monthInterval,
  monthOf,
  mostRecentWeekday,
  nextWeekday,
  ordinalOf,
  type Weekday,
  weekdayOf,
  weekOf,
  yearInterval,
} from "../../lib/time/day";

const days = fc.integer({ min: -250_000, max: 250_000 }).map(dayOf);
const weekdays = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);

describe("day arithmetic", () => {
  it("is tried in the time zone that was asked for", () => {
    const { TZ = "" } = process.env;
    if (TZ.includes("/")) expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(TZ);
  });

  it("agrees with the platform's calendar in UTC on every day", () => {
    fc.assert(
      fc.property(fc.integer({ min: -250_000, max: 250_000 }), (ordinal) => {
        const date = new Date(ordinal * 86_400_000);
        expect(dayOf(ordinal)).toBe(date.toISOString().slice(0, 10));
        expect(weekdayOf(dayOf(ordinal))).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay());
      }),
    );
  });

  it("counts back what it counted forth", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(dayOf(ordinalOf(day))).toBe(day);
      }),
    );
  });

  it("finds the nearest such weekday on either side, today counting", () => {
    fc.assert(
      fc.property(days, weekdays, (day, weekday) => {
        const past = mostRecentWeekday(day, weekday);
        const coming = nextWeekday(day, weekday);
        expect([weekdayOf(past), weekdayOf(coming)]).toEqual([weekday, weekday]);
        expect(daysBetween(past, day)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(past, day)).toBeLessThan(7);
        expect(daysBetween(day, coming)).toBeLessThan(7);
      }),
    );
  });

  it("puts every day into its own week and month", () => {
    fc.assert(
      fc.property(days, (day) => {
        const week = weekOf(day);
        expect(contains(week, day) && contains(monthOf(day), day)).toBe(true);
        expect(isoWeekOf(week.start)).toBe(isoWeekOf(week.end));
        expect(isoWeekOf(addDays(week.end, 1))).not.toBe(isoWeekOf(day));
      }),
    );
  });

  it("keeps the day of the month when it adds months, unless the month is shorter", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, count) => {
        const moved = civilOf(addMonths(day, count));
        expect(moved.day).toBeLessThanOrEqual(civilOf(day).day);
        if (civilOf(day).day <= 28) expect(moved.day).toBe(civilOf(day).day);
      }),
    );
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addMonths("2024-03-31", -13)).toBe("2023-02-28");
  });

  it("numbers weeks as ISO 8601 does at the turn of a year", () => {
    expect(["2020-12-31", "2021-01-03", "2021-01-04", "2018-12-31", "2024-11-28"].map(isoWeekOf)).toEqual([
      "2020-W53",
      "2020-W53",
      "2021-W01",
      "2019-W01",
      "2024-W48",
    ]);
  });

  it("knows no 30 February and refuses text that is no day", () => {
    expect(makeDay(2023, 2, 29)).toBeNull();
    expect(makeDay(2024, 2, 29)).toBe("2024-02-29");
    expect(() => civilOf("2024-13-01")).toThrow(RangeError);
    expect(monthInterval(2023, 2)).toEqual({ start: "2023-02-01", end: "2023-02-28" });
    expect(yearInterval(2014, 2016)).toEqual({ start: "2014-01-01", end: "2016-12-31" });
  });
});
