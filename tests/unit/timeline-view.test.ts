import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/time/day";
import { EMPTY_FILTER, parseFilter } from "@/lib/timeline/filter";
import { type DayCount, FIRST_VIEW, MOST_DAYS_ON_PAGE, parseView, viewQuery, windowOf } from "@/lib/timeline/view";

const counts: fc.Arbitrary<DayCount[]> = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant(0)), { minLength: 1, maxLength: 20 })
  .map((numbers) => numbers.map((count, index) => ({ day: `2024-11-${String(index + 1).padStart(2, "0")}`, count })));
const most = fc.integer({ min: 1, max: 30 });

/** The events of one page, each as its day and number. */
function eventsOf(days: readonly DayCount[], page: ReturnType<typeof windowOf>): string[] {
  return page.days.flatMap((day, index) => {
    const count = days.find((row) => row.day === day)?.count ?? 0;
    const skip = index === 0 ? page.skip : 0;
    return Array.from({ length: count }, (_, at) => `${day} ${at}`).slice(skip, skip + page.most);
  });
}

describe("pages of days", () => {
  it("hold each event once, in order, none more than it may, and every day that is not far from any event", () => {
    fc.assert(
      fc.property(counts, most, (days, limit) => {
        const events: string[] = [];
        const shown = new Set<string>();
        let page = windowOf(days, FIRST_VIEW, limit);
        for (let step = 0; step < 2000; step++) {
          const own = eventsOf(days, page);
          expect(own.length).toBeLessThanOrEqual(limit);
          events.push(...own);
          for (const day of page.days) shown.add(day);
          if (!page.next) break;
          page = windowOf(days, { ...FIRST_VIEW, ...page.next }, limit);
          expect(page.previous).not.toBeNull();
        }
        expect(events).toEqual(
          days.flatMap(({ day, count }) => Array.from({ length: count }, (_, at) => `${day} ${at}`)),
        );
        expect([...shown].sort()).toEqual(days.map(({ day }) => day));
      }),
    );
  });

  it("lead back to the first page from any day", () => {
    fc.assert(
      fc.property(counts, most, fc.nat(19), (days, limit, index) => {
        let page = windowOf(days, { ...FIRST_VIEW, at: days[index % days.length]?.day ?? null }, limit);
        for (let step = 0; step < 2000 && page.previous; step++) {
          page = windowOf(days, { ...FIRST_VIEW, ...page.previous }, limit);
        }
        expect(page.previous).toBeNull();
        expect(page.days[0]).toBe(days[0]?.day);
      }),
    );
  });

  it("pass over a silence that would fill a page, there and back", () => {
    const silence = Array.from({ length: 400 }, (_, index) => ({ day: addDays("2024-01-02", index), count: 0 }));
    const days = [{ day: "2024-01-01", count: 1 }, ...silence, { day: addDays("2024-01-02", 400), count: 1 }];
    const first = windowOf(days, FIRST_VIEW, 10);
    expect(first.days.length).toBeLessThanOrEqual(MOST_DAYS_ON_PAGE);
    expect(first.next).toEqual({ at: "2025-02-05", after: 0 });
    expect(windowOf(days, { ...FIRST_VIEW, at: "2025-02-05" }, 10).previous).toEqual({ at: "2024-01-01", after: 0 });
    expect(windowOf(days, { ...FIRST_VIEW, at: "2024-06-01" }, 10).days[0]).toBe("2024-06-01");
  });

  it("stand in the address beside the filter, and never in it", () => {
    const view = { at: "2024-11-28", after: 20, chapter: 60 };
    const query = new URLSearchParams(viewQuery({ ...EMPTY_FILTER, types: ["air-strike"] }, view));
    expect(parseView(query)).toEqual(view);
    expect(parseFilter(query)).toEqual({ filter: { ...EMPTY_FILTER, types: ["air-strike"] }, problems: [] });
    expect(parseView(new URLSearchParams("at=yesterday&after=-3&chapter=no"))).toEqual(FIRST_VIEW);
  });
});
