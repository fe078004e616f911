import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartScale } from "../../components/claims/chart-scale";

const figures = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 40 });

describe("the scale of the chart", () => {
  it("keeps every figure within it, in order", () => {
    fc.assert(
      fc.property(figures, (values) => {
        const { at } = chartScale(values);
        const sorted = [...values].sort((a, b) => a - b).map(at);
        for (const [index, percent] of sorted.entries()) {
          expect(percent).toBeGreaterThanOrEqual(0);
          expect(percent).toBeLessThanOrEqual(100 + 1e-9);
          expect(percent).toBeGreaterThanOrEqual(sorted[index - 1] ?? 0);
        }
      }),
    );
  });

  it("has a handful of ticks, from one end of the track to the other", () => {
    fc.assert(
      fc.property(figures, (values) => {
        const { ticks, at } = chartScale(values);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(9);
        expect(at(ticks[0] ?? Number.NaN)).toBe(0);
        expect(at(ticks.at(-1) ?? Number.NaN)).toBeCloseTo(100);
      }),
    );
  });

  it("is linear where figures are alike, and logarithmic where one would dwarf the rest", () => {
    expect(chartScale([1, 14, 200]).ticks).toEqual([0, 50, 100, 150, 200]);
    expect(chartScale([1, 4, 3, 500_000])).toMatchObject({
      logarithmic: true,
      ticks: [1, 10, 100, 1000, 10_000, 100_000, 1_000_000],
    });
  });
});
