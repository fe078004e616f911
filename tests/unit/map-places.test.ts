import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { placeRecordSchema, routeRecordSchema } from "../../lib/codebook/registry-data";
import { mapOf, type PlacePoint } from "../../lib/timeline/map-places";
import type { EventCard } from "../../lib/timeline/models";
import { roadLines } from "../../lib/timeline/road-lines";

const point = (slug: string, geoPrecision: number | null, lat: number | null = 36): PlacePoint => ({
  slug,
  name: slug,
  otherName: null,
  lat,
  lng: lat === null ? null : 37,
  geoPrecision,
});
const points = new Map(
  [point("town", 1), point("countryside", 2), point("province", 3), point("border", 3, null)].map((row) => [
    row.slug,
    row,
  ]),
);

function card(slug: string, places: readonly string[], more: Partial<EventCard> = {}): EventCard {
  return {
    slug,
    href: `/events/${slug}`,
    headline: slug,
    type: "air-strike",
    action: "air-strike",
    family: "strikes",
    kind: "Air strike",
    date: { start: "2024-11-28", end: "2024-11-28", precision: "day", implied: false },
    background: false,
    summary: false,
    actors: { initiator: [], target: [], other: [] },
    side: "government",
    places: places.map((place) => ({ slug: place, name: place, otherName: null, known: true })),
    figures: [],
    attribution: [],
    stance: "asserted",
    disputed: false,
    tellings: [],
    outlets: [{ slug: "gazette", name: "Gazette", key: "gazette" }],
    singleSource: true,
    rank: "standard",
    weight: 1,
    ...more,
  };
}

describe("the map", () => {
  it("draws an event at every point it names, and none amid a wide area or without a place", () => {
    const model = mapOf(
      [
        card("a", ["town", "countryside", "province"]),
        card("b", ["province", "border"]),
        card("c", []),
        card("d", ["nowhere"]),
      ],
      points,
    );
    expect(model.places.map(({ slug, approximate }) => [slug, approximate])).toEqual([
      ["countryside", true],
      ["town", false],
    ]);
    expect(model.events.map(({ slug }) => slug)).toEqual(["a"]);
    expect([model.drawn, model.total]).toEqual([1, 4]);
  });

  it("names on whose word an event rests: its sources, else the outlets that tell it", () => {
    const source = {
      slug: "observers",
      name: "The Observers",
      short: "Observers",
      inText: "Observers",
      side: "civilian",
      kind: "actor",
    } as const;
    const model = mapOf([card("told", ["town"]), card("cited", ["town"], { attribution: [source] })], points);
    const voices = Object.fromEntries(model.events.map(({ slug, claimants }) => [slug, claimants]));
    expect(voices).toEqual({ told: ["Gazette"], cited: ["Observers"] });
  });

  it("is the same in whatever order the events come, the weightiest first at each place", () => {
    const cards = [card("a", ["town"]), card("b", ["town"], { weight: 5 }), card("c", ["countryside", "town"])];
    const model = mapOf(cards, points);
    expect(mapOf([...cards].reverse(), points)).toEqual(model);
    expect(model.places[0]?.events.map((index) => model.events[index]?.slug)).toEqual(["b", "a", "c"]);
  });

  it("walks the days on which something on it begins, each once, in order", () => {
    const on = (start: string, end = start) =>
      ({ date: { start, end, precision: start === end ? "day" : "span", implied: false } }) as const;
    const cards = [
      card("a", ["town"], on("2024-12-01")),
      card("b", ["town"], on("2024-11-27", "2024-11-30")),
      card("c", ["town"], on("2024-11-27")),
      card("d", ["province"], on("2024-11-29")),
    ];
    expect(mapOf(cards, points).days).toEqual(["2024-11-27", "2024-12-01"]);
  });
});

describe("the roads of the base map", () => {
  const root = path.resolve(import.meta.dirname, "../..");
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), "utf8"));
  const routes = z.array(routeRecordSchema).parse(read("seeds/routes.json"));
  const places = z.array(placeRecordSchema).parse(read("seeds/places.json"));

  it("are those of the collection, each one of its places", () => {
    expect(read("public/geo/roads.json")).toEqual(roadLines(routes, places));
    const roads = new Set(places.filter(({ kind }) => kind === "road").map(({ slug }) => slug));
    expect(routes.filter(({ place }) => !roads.has(place))).toEqual([]);
  });

  it("are refused where they pass a place without coordinates", () => {
    const [road] = routes;
    expect(() => roadLines(road ? [{ ...road, through: ["nowhere", "aleppo"] }] : [], places)).toThrow(/nowhere/);
  });
});
