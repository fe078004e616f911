import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LabelWish, LINE, placeLabels } from "../../components/map/label-layout";
import { FRAME, locatorLayout } from "../../components/map/locator-layout";
import { clipRing, fitProjection, type Point } from "../../components/map/projection";
import type { MapPlace } from "../../lib/timeline/map-models";

const place = (slug: string, lng: number, lat: number): MapPlace => ({
  slug,
  name: slug,
  otherName: null,
  lng,
  lat,
  approximate: false,
  events: [0],
});
const lngLat = fc.record({
  lng: fc.double({ min: 32, max: 44, noNaN: true }),
  lat: fc.double({ min: 31, max: 39, noNaN: true }),
});
const inFrame = fc.record({
  x: fc.double({ min: 0, max: FRAME.width, noNaN: true }),
  y: fc.double({ min: 0, max: FRAME.height, noNaN: true }),
});

describe("the projection of a small map", () => {
  it("shows all of its bounds within the frame, north above south and east right of west", () => {
    fc.assert(
      fc.property(lngLat, lngLat, (a, b) => {
        const [west, east] = [Math.min(a.lng, b.lng), Math.max(a.lng, b.lng)];
        const [south, north] = [Math.min(a.lat, b.lat), Math.max(a.lat, b.lat)];
        const { project } = fitProjection([west, south, east, north], FRAME, { x: 20, y: 20 }, 10);
        const [upper, lower] = [project([west, north]), project([east, south])];
        for (const { x, y } of [upper, lower]) {
          expect(x).toBeGreaterThanOrEqual(19.9);
          expect(x).toBeLessThanOrEqual(FRAME.width - 19.9);
          expect(y).toBeGreaterThanOrEqual(19.9);
          expect(y).toBeLessThanOrEqual(FRAME.height - 19.9);
        }
        expect(upper.x).toBeLessThanOrEqual(lower.x);
        expect(upper.y).toBeLessThanOrEqual(lower.y);
      }),
    );
  });

  it("cuts shapes to the frame, and leaves those within it as they are", () => {
    const far = fc.record({
      x: fc.double({ min: -2000, max: 2000, noNaN: true }),
      y: fc.double({ min: -2000, max: 2000, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(far, { minLength: 3, maxLength: 12 }), (ring) => {
        for (const { x, y } of clipRing(ring, FRAME)) {
          expect(Math.abs(x - FRAME.width / 2)).toBeLessThanOrEqual(FRAME.width / 2 + 6.01);
          expect(Math.abs(y - FRAME.height / 2)).toBeLessThanOrEqual(FRAME.height / 2 + 6.01);
        }
      }),
    );
    fc.assert(
      fc.property(fc.array(inFrame, { minLength: 3, maxLength: 12 }), (ring) => {
        expect(clipRing(ring, FRAME)).toEqual(ring);
      }),
    );
  });
});

describe("names on a small map", () => {
  const wish = (at: Point, key: number): LabelWish => ({
    key: `${key}`,
    lines: ["Some town", "Town"],
    size: 11,
    at,
    gap: 5,
  });

  it("never leave the frame and never cover each other", () => {
    fc.assert(
      fc.property(fc.array(inFrame, { maxLength: 30 }), (points) => {
        const boxes = placeLabels(points.map(wish), FRAME, []).map(({ x, y, anchor, lines }) => {
          const width = Math.max(...lines.map(({ length }) => length)) * 11 * 0.5;
          const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
          const top = y - (11 * LINE) / 2;
          return { left, top, right: left + width, bottom: top + lines.length * 11 * LINE };
        });
        for (const [index, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(FRAME.width);
          expect(box.bottom).toBeLessThanOrEqual(FRAME.height);
          for (const other of boxes.slice(index + 1)) {
            const apart =
              box.right <= other.left + 0.01 ||
              other.right <= box.left + 0.01 ||
              box.bottom <= other.top + 0.01 ||
              other.bottom <= box.top + 0.01;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it("stand once, however many places along a road would have room for its name", () => {
    const along = [10, 120, 240].map((y) => ({ ...wish({ x: 150, y: y + 20 }, 0), key: "road" }));
    expect(placeLabels(along, FRAME, [])).toHaveLength(1);
  });
});

describe("a small map", () => {
  it("shows a sign for every place it counts in, and counts the others as beyond it", () => {
    fc.assert(
      fc.property(fc.uniqueArray(lngLat, { minLength: 1, maxLength: 12 }), (points) => {
        const places = points.map(({ lng, lat }, index) => place(`p${index}`, lng, lat));
        const layout = locatorLayout({ model: { places }, landmarks: [], areas: [], arabicFirst: false });
        const shown = layout?.tiles.flatMap((tile) => tile.places) ?? [];
        expect(shown.length + (layout?.outside ?? 0)).toBe(places.length);
      }),
      { numRuns: 20 },
    );
  });

  it("is not drawn where no place lies on the base map", () => {
    expect(
      locatorLayout({ model: { places: [place("far", 10, 50)] }, landmarks: [], areas: [], arabicFirst: false }),
    ).toBeNull();
  });

  it("frames and names an area that is told of as a whole, and puts no sign in it", () => {
    const area = { name: "Some area", otherName: "منطقة", bordered: false, country: false };
    fc.assert(
      fc.property(
        fc.double({ min: 36.5, max: 40, noNaN: true }),
        fc.double({ min: 33.5, max: 36, noNaN: true }),
        (lng, lat) => {
          const told = { ...area, slug: "area", lng, lat };
          const layout = locatorLayout({ model: { places: [] }, landmarks: [], areas: [told], arabicFirst: false });
          expect(layout?.tiles).toEqual([]);
          const [label] = layout?.labels ?? [];
          expect(label).toMatchObject({ key: "area", lines: ["Some area", "منطقة"], tone: "told" });
          expect(Math.hypot((label?.x ?? 0) - FRAME.width / 2, (label?.y ?? 0) - FRAME.height / 2)).toBeLessThan(20);
        },
      ),
    );
  });

  it("draws the border of a governorate that is told of, all of it within the frame", () => {
    const governorate = {
      slug: "area",
      name: "Area",
      otherName: null,
      lng: 36.65,
      lat: 35.85,
      bordered: true,
      country: false,
    };
    const layout = locatorLayout({ model: { places: [] }, landmarks: [], areas: [governorate], arabicFirst: false });
    const drawn = [...(layout?.told ?? "").matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)];
    expect(drawn.length).toBeGreaterThan(8);
    for (const [, x, y] of drawn) {
      expect(Number(x)).toBeGreaterThan(0);
      expect(Number(x)).toBeLessThan(FRAME.width);
      expect(Number(y)).toBeGreaterThan(0);
      expect(Number(y)).toBeLessThan(FRAME.height);
    }
    const region = { ...governorate, bordered: false };
    expect(locatorLayout({ model: { places: [] }, landmarks: [], areas: [region], arabicFirst: false })?.told).toBe("");
  });
});
