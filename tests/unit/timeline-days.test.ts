import { describe, expect, it } from "vitest";
import { sectionsOf } from "@/components/timeline/sections";
import { daysOf, timelineDays } from "@/lib/timeline/days";

const window = { start: "2024-02-27", end: "2024-03-02" };
const at = (slug: string, start: string, end = start, precision = "day") => ({
  slug,
  start,
  end,
  precision,
  type: "air-strike" as const,
});

describe("days of the timeline", () => {
  it("are every day of the window once, in order, over the end of a month in a leap year", () => {
    expect(daysOf(window, [])).toEqual(["2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02"]);
  });

  it("reach to events after the window, and end even where one is misdated by centuries", () => {
    expect(daysOf(window, [{ start: "2024-03-04", end: "2024-03-04" }]).at(-1)).toBe("2024-03-04");
    expect(daysOf(window, [{ start: "9024-03-04", end: "9024-03-04" }]).length).toBeLessThan(4000);
  });

  it("tell silence as silence, but not on a day that an event over several days covers", () => {
    const skeletons = [at("a", "2024-02-27"), at("b", "2024-02-28", "2024-02-29", "span")];
    const { days, lanes } = timelineDays({
      skeletons,
      events: [],
      found: new Set(),
      window,
      sort: "weight",
      locale: "en",
    });
    expect(days.map(({ silence }) => silence)).toEqual([null, null, null, "no-article", "no-article"]);
    expect(lanes).toEqual([{ start: "2024-02-28", end: "2024-02-29", total: 1, matched: 0, standsOn: "2024-02-28" }]);
    expect(sectionsOf(days).map((section) => section.days.length)).toEqual([3, 2]);
  });

  it("stand a span that began before the window on its first day, and count it nowhere else", () => {
    const skeletons = [at("a", "2024-01-01", "2024-02-28", "span")];
    const { days } = timelineDays({ skeletons, events: [], found: new Set(), window, sort: "time", locale: "en" });
    expect(days.map(({ spanTotal }) => spanTotal)).toEqual([1, 0, 0, 0, 0]);
  });

  it("keep a column whole under a filter: what does not match turns to an outline", () => {
    const skeletons = [at("a", "2024-02-27"), at("b", "2024-02-27")];
    const { days } = timelineDays({ skeletons, events: [], found: new Set(), window, sort: "weight", locale: "en" });
    expect(days[0]).toMatchObject({ total: 2, matched: 0 });
    expect(days[0]?.cells.map(({ matches }) => matches)).toEqual([false, false]);
    expect(days[0]?.line.counts).toBe("0 of 2 events.");
  });
});
