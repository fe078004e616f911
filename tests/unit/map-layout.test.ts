import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layTiles, REACH, TILE } from "../../components/map/tile-layout";
import { viewBounds } from "../../components/map/view-bounds";

const spot = fc.record({
  key: fc.string({ minLength: 1, maxLength: 6 }),
  x: fc.double({ min: 0, max: 400, noNaN: true }),
  y: fc.double({ min: 0, max: 400, noNaN: true }),
  weight: fc.integer({ min: 1, max: 30 }),
});
const spots = fc.uniqueArray(spot, { selector: ({ key }) => key, maxLength: 40 });

describe("tiles on the map", () => {
  it("show every place once", () => {
    fc.assert(
      fc.property(spots, (given) => {
        const laid = layTiles(given).flatMap(({ keys }) => keys);
        expect([...laid].sort()).toEqual(given.map(({ key }) => key).sort());
      }),
    );
  });

  it("never cover each other, and stay near their true point", () => {
    fc.assert(
      fc.property(spots, (given) => {
        const laid = layTiles(given);
        for (const [index, a] of laid.entries()) {
          expect(Math.max(Math.abs(a.dx), Math.abs(a.dy))).toBeLessThanOrEqual(REACH);
          for (const b of laid.slice(index + 1)) {
            const apart = Math.max(Math.abs(a.x + a.dx - b.x - b.dx), Math.abs(a.y + a.dy - b.y - b.dy));
            expect(apart).toBeGreaterThan(TILE - 0.1);
          }
        }
      }),
    );
  });

  it("stand the same in whatever order the places come", () => {
    fc.assert(
      fc.property(spots, (given) => {
        expect(layTiles([...given].reverse())).toEqual(layTiles(given));
      }),
    );
  });

  it("leave a place that stands alone at its point", () => {
    expect(layTiles([{ key: "town", x: 20, y: 30, weight: 1 }])).toEqual([
      { keys: ["town"], x: 20, y: 30, dx: 0, dy: 0 },
    ]);
  });
});

describe("what the map shows first", () => {
  it("is nothing in particular where there is no point", () => {
    expect(viewBounds([])).toBeNull();
  });

  it("is not shrunk by a single place far off", () => {
    const near = Array.from({ length: 19 }, (_, index) => ({ lng: 37 + index / 20, lat: 36, weight: 1 }));
    const bounds = viewBounds([...near, { lng: 44, lat: 30, weight: 1 }]);
    expect(bounds?.[2]).toBeLessThan(38.5);
  });

  it("keeps a town in its surroundings", () => {
    const [west, south, east, north] = viewBounds([{ lng: 37, lat: 36, weight: 3 }]) ?? [0, 0, 0, 0];
    expect(north - south).toBeCloseTo(0.4);
    expect(east - west).toBeCloseTo(0.4);
  });

  it("holds at least nine tenths of the events", () => {
    const point = fc.record({
      lng: fc.double({ min: 30, max: 45, noNaN: true }),
      lat: fc.double({ min: 30, max: 40, noNaN: true }),
      weight: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), (points) => {
        const [west, south, east, north] = viewBounds(points) ?? [0, 0, 0, 0];
        const sum = (of: typeof points) => of.reduce((total, { weight }) => total + weight, 0);
        const held = points.filter(({ lng, lat }) => west <= lng && lng <= east && south <= lat && lat <= north);
        expect(sum(held)).toBeGreaterThanOrEqual(0.9 * sum(points) - 1e-9);
      }),
    );
  });
});
