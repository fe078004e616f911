import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reader } from "@/lib/store/client";
import { EMPTY_FILTER, type Filter } from "@/lib/timeline/filter";
import { readActor } from "@/lib/timeline/queries/actor-page";
import { eventSlugs } from "@/lib/timeline/queries/event-ids";
import { readActors, readOutletIndex, readPlaces } from "@/lib/timeline/queries/lists";
import { countMap, readMap } from "@/lib/timeline/queries/map";
import { readOutlet } from "@/lib/timeline/queries/outlet-page";
import { readPlace } from "@/lib/timeline/queries/place-page";
import { openGoldRecord, type TemporaryRecord } from "./temporary-record";

let record: TemporaryRecord;

beforeAll(async () => {
  record = await openGoldRecord();
}, 120_000);

afterAll(() => record.remove());

describe("the map of a filter", () => {
  it("holds all its events of the window, and is counted beforehand as it is then read", async () => {
    const actors = (await readActors()).slice(0, 4);
    const places = (await readPlaces()).slice(0, 4);
    const filters: Filter[] = [
      EMPTY_FILTER,
      { ...EMPTY_FILTER, disputed: true },
      { ...EMPTY_FILTER, known: "2024-11-28" },
      { ...EMPTY_FILTER, to: "2020-01-01" },
      { ...EMPTY_FILTER, q: "no such words anywhere" },
      ...actors.map(({ slug }): Filter => ({ ...EMPTY_FILTER, actors: [{ slug, role: "any" }] })),
      ...places.map(({ slug }): Filter => ({ ...EMPTY_FILTER, places: [slug] })),
    ];
    for (const filter of filters) {
      const map = await readMap(filter);
      expect(await countMap(filter)).toEqual({ drawn: map.drawn, total: map.total });
      const found = new Set(await eventSlugs(filter));
      expect(map.events.every(({ slug }) => found.has(slug))).toBe(true);
    }
    const inWindow = await eventSlugs({ ...EMPTY_FILTER, background: false });
    expect((await readMap(EMPTY_FILTER)).total).toBe(inWindow.length);
  });

  it("names places in the language asked for, and beside it in the other script", async () => {
    const [english, arabic] = [await readMap(EMPTY_FILTER), await readMap(EMPTY_FILTER, { locale: "ar" })];
    for (const { slug, name, otherName } of english.places) {
      const same = arabic.places.find((place) => place.slug === slug);
      if (otherName === null) expect(same?.name).toBe(name);
      else expect([same?.name, same?.otherName]).toEqual([otherName, name]);
    }
  });
});

describe("the words for an actor", () => {
  it("are those of its mentions, each led to where an article has them", async () => {
    const texts = new Map((await reader().article.findMany()).map(({ slug, text }) => [slug, text]));
    for (const { slug } of (await readActors()).filter(({ mentionCount }) => mentionCount > 0)) {
      const page = await readActor(slug);
      const callings = page?.callings ?? [];
      expect(callings.reduce((sum, { mentions }) => sum + mentions, 0)).toBe(page?.mentionCount);
      for (const { article, names, descriptions, mentions } of callings) {
        const uses = [...names, ...descriptions];
        expect(uses.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(mentions);
        for (const { words, count, voices, href } of uses) {
          expect(voices.own + voices.quoted + voices.reported).toBe(count);
          const [, address, start, end] = /^\/articles\/(.+?)#(?:p-(\d+)-(\d+)|:~:text=.+)$/.exec(href) ?? [];
          expect(address).toBe(article.slug);
          const text = texts.get(article.slug) ?? "";
          expect(start === undefined ? text : text.slice(Number(start), Number(end))).toContain(words);
        }
      }
    }
  });

  it("of an outlet are compared with those of the others, never with its own", async () => {
    for (const { slug } of await readOutletIndex()) {
      const page = slug === null ? null : await readOutlet(slug);
      const own = new Set(page?.articles.map((article) => `/articles/${article.slug}`));
      for (const { own: its, others } of page?.words ?? []) {
        expect(its.every(({ href }) => own.has(href.split("#")[0] ?? ""))).toBe(true);
        expect(others.some(({ href }) => own.has(href.split("#")[0] ?? ""))).toBe(false);
      }
    }
  });
});

describe("a place", () => {
  it("counts each of its events once by day and kind, and has its neighbours in order of distance", async () => {
    for (const { slug } of await readPlaces()) {
      const page = await readPlace(slug);
      const rows = page?.byFamily.rows ?? [];
      const counted = rows.flatMap(({ days, spans }) => [...days.map(({ count }) => count), spans]);
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(page?.eventCount);
      const distances = page?.near.map(({ distance }) => distance) ?? [];
      expect(distances).toEqual(distances.toSorted((a, b) => a - b));
      expect(page?.near.map(({ place }) => place.slug)).not.toContain(slug);
    }
  });
});
