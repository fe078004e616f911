import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { CollectionError, type LoadedCollection, loadCollection } from "../../lib/ingest/load-collection";
import { createRegistry, type Registry } from "../../lib/registry";
import { checkRegistryData } from "../../lib/registry/check";

const root = join(import.meta.dirname, "..", "..");
const THEATRE = { south: 32.3, north: 37.4, west: 35.5, east: 42.4 };

let loaded: LoadedCollection;
let registry: Registry;
beforeAll(async () => {
  loaded = await loadCollection(join(root, "seeds"));
  registry = createRegistry(loaded.registryData);
});

describe("the seeds", () => {
  it("contradict themselves nowhere", () => {
    expect(checkRegistryData(loaded.registryData)).toBeNull();
  });

  it("hold at least 150 places of the theatre with coordinates inside it", () => {
    const inside = loaded.registryData.places.filter(
      ({ slug, lat, lng }) =>
        lat !== null &&
        lng !== null &&
        registry.contains("syria", slug) &&
        lat >= THEATRE.south &&
        lat <= THEATRE.north &&
        lng >= THEATRE.west &&
        lng <= THEATRE.east,
    );
    const stray = loaded.registryData.places.filter(
      ({ slug, lat, lng }) =>
        lat !== null &&
        lng !== null &&
        registry.contains("syria", slug) &&
        !inside.some((place) => place.slug === slug),
    );
    expect(inside.length).toBeGreaterThanOrEqual(150);
    expect(stray).toEqual([]);
  });

  it("place every place of the theatre in its country", () => {
    const astray = loaded.registryData.places.filter(
      ({ slug, kind, within }) =>
        within !== null && kind !== "country" && registry.ancestors(slug).at(-1)?.within !== null,
    );
    expect(astray).toEqual([]);
  });

  it("know every slug that the adjudicated coding of the five articles uses", () => {
    const gold = join(root, "tests", "gold", "seeds");
    const unknown = new Set<string>();
    for (const file of readdirSync(gold).filter((name) => name.endsWith(".json"))) {
      const { reports } = JSON.parse(readFileSync(join(gold, file), "utf8"));
      for (const report of reports) {
        for (const slug of report.places) if (registry.place(slug) === null) unknown.add(`place ${slug}`);
        const actors = [
          ...report.actors.initiator,
          ...report.actors.target,
          ...report.actors.other,
          ...report.attribution,
        ];
        for (const slug of actors) if (registry.actor(slug) === null) unknown.add(`actor ${slug}`);
      }
    }
    // Persons whom an article introduces are no records of the registry.
    expect([...unknown].sort()).toEqual(["actor carden"]);
  });

  it("say of every hand-made place what its position rests on", () => {
    const silent = loaded.registryData.places.filter(
      ({ source }) => !/^(?:geonames|natural-earth|hand: .+)$/.test(source),
    );
    expect(silent).toEqual([]);
  });

  it("give the outlet of each of the five articles", () => {
    expect(loaded.collection.articles.map(({ outlet }) => outlet)).toEqual([
      "reuters",
      "bbc",
      "myind",
      "reuters-businessday",
      "rt",
    ]);
    expect(loaded.articleFiles).toHaveLength(5);
  });
});

describe("a collection that cannot be used", () => {
  it("is refused in one sentence that names the file", async () => {
    await expect(loadCollection(join(root, "tests"))).rejects.toThrow(CollectionError);
    await expect(loadCollection(join(root, "tests"))).rejects.toThrow(/^[a-z/-]+\.json cannot be read/);
  });

  it("is refused where two actors carry one name at one time", () => {
    const data = loaded.registryData;
    const twin = { slug: "twin", name: "Twin", kind: "armed-group", side: "other", aliases: ["Hamas"] } as const;
    expect(checkRegistryData({ ...data, actors: [...data.actors, { ...twin, aliases: [...twin.aliases] }] })).toContain(
      "twin",
    );
  });

  it("is refused where a place lies within none", () => {
    const data = loaded.registryData;
    const places = data.places.map((place) => (place.slug === "atareb" ? { ...place, within: "nowhere" } : place));
    expect(checkRegistryData({ ...data, places })).toBe('the place "atareb" lies within "nowhere", which is no place.');
  });
});
