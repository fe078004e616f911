import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACTIONS, EVENT_TYPES } from "@/lib/codebook/event-types";
import { STANCES } from "@/lib/codebook/report";
import { describeEvent, membersOf } from "@/lib/merge";
import { reader } from "@/lib/store/client";
import { readCodedArticles } from "@/lib/store/read-coding";
import { EMPTY_FILTER, FILTER_ROLES, type Filter, SORTS } from "@/lib/timeline/filter";
import type { EventCard, Facets, TimelineModel } from "@/lib/timeline/models";
import { readActor } from "@/lib/timeline/queries/actor-page";
import { readArticlePage } from "@/lib/timeline/queries/article-page";
import { eventSlugs } from "@/lib/timeline/queries/event-ids";
import { eventCards } from "@/lib/timeline/queries/event-list";
import { readEvent } from "@/lib/timeline/queries/event-page";
import { readActors, readArticles, readOutletIndex, readPlaces } from "@/lib/timeline/queries/lists";
import { readOutlet } from "@/lib/timeline/queries/outlet-page";
import { readPlace } from "@/lib/timeline/queries/place-page";
import { countEvents, readTimeline } from "@/lib/timeline/queries/timeline";
import { openGoldRecord, type TemporaryRecord } from "./temporary-record";

let record: TemporaryRecord;

beforeAll(async () => {
  record = await openGoldRecord();
}, 120_000);

afterAll(() => record.remove());

async function timeline(filter: Filter): Promise<TimelineModel> {
  const model = await readTimeline(filter);
  if (!model) throw new Error("No collection in the store");
  return model;
}

const cardsOf = ({ days, background }: TimelineModel): EventCard[] => [
  ...background.events,
  ...days.flatMap(({ events, spans }) => [...events, ...spans]),
];

const slugsOf = (cards: readonly { readonly slug: string }[]): string[] => cards.map(({ slug }) => slug).sort();

describe("the timeline in Arabic", () => {
  it("names the collection and the places of its filter in Arabic", async () => {
    const model = await readTimeline({ ...EMPTY_FILTER, places: ["aleppo"] }, [], { locale: "ar" });
    const arabic = /\p{Script=Arabic}/u;
    expect(model?.collection.title).toMatch(arabic);
    expect(model?.collection.description).toMatch(arabic);
    expect(model?.active.map(({ label }) => label).join(" ")).toMatch(arabic);
  });
});

describe("the timeline under a filter", () => {
  it("shows each event of the record once when nothing narrows it", async () => {
    const all = await eventSlugs(EMPTY_FILTER);
    expect(all.length).toBeGreaterThan(50);
    expect(slugsOf(cardsOf(await timeline(EMPTY_FILTER)))).toEqual([...all].sort());
  });

  it("finds the same events as page, list, count and query, for random filters", async () => {
    const { facets } = await timeline(EMPTY_FILTER);
    const anyOf = (choices: readonly { readonly value: string }[]) =>
      fc.constantFrom(...choices.map(({ value }) => value));
    const day = fc.constantFrom("2024-11-27", "2024-11-28", "2024-11-30", "2024-12-02", "2019-05-01");
    const filters: fc.Arbitrary<Filter> = fc.record({
      actors: fc.array(fc.record({ slug: anyOf(facets.actors), role: fc.constantFrom(...FILTER_ROLES) }), {
        maxLength: 2,
      }),
      types: fc.subarray([...EVENT_TYPES], { maxLength: 4 }),
      actions: fc.subarray([...ACTIONS], { maxLength: 3 }),
      places: fc.array(anyOf(facets.places), { maxLength: 2 }),
      outlets: fc.array(anyOf(facets.outlets), { maxLength: 2 }),
      from: fc.option(day),
      to: fc.option(day),
      background: fc.boolean(),
      stances: fc.subarray([...STANCES]),
      disputed: fc.constantFrom(false, false, false, true),
      known: fc.constantFrom(null, null, "2024-11-28", "2024-11-29", "2024-12-01"),
      q: fc.constantFrom("", "", "", "killed", "rebel*\"'", "-- ; drop", "الأتارب", "%"),
      sort: fc.constantFrom(...SORTS),
    });
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const slugs = [...(await eventSlugs(filter))].sort();
        const count = await countEvents(filter);
        expect(slugsOf(await eventCards(filter))).toEqual(slugs);
        expect(slugsOf(cardsOf(await timeline(filter)))).toEqual(slugs);
        expect(count.window + count.background).toBe(slugs.length);
      }),
      { numRuns: 25 },
    );
  });

  it("counts beside each choice what choosing it shows", async () => {
    const filter: Filter = { ...EMPTY_FILTER, actors: [{ slug: "rebels", role: "any" }] };
    const { facets } = await timeline(filter);
    const groups: [keyof Facets, (value: string) => Partial<Filter>][] = [
      ["actors", (slug) => ({ actors: [{ slug, role: "any" }] })],
      ["types", (value) => ({ types: EVENT_TYPES.filter((type) => type === value) })],
      ["places", (slug) => ({ places: [slug] })],
      ["outlets", (slug) => ({ outlets: [slug] })],
      ["stances", (value) => ({ stances: STANCES.filter((stance) => stance === value) })],
    ];
    for (const [group, choose] of groups) {
      const choices = facets[group];
      if (!Array.isArray(choices)) continue;
      expect(choices.length).toBeGreaterThan(0);
      for (const { value, count } of choices.slice(0, 12)) {
        expect([value, count]).toEqual([value, (await countEvents({ ...filter, ...choose(value) })).window]);
      }
    }
    expect(facets.disputed.count).toBe((await countEvents({ ...filter, disputed: true })).window);
  });

  it("takes an area to include what lies within it, and an event's stance and disputes as its card tells them", async () => {
    const all = await eventCards(EMPTY_FILTER);
    const within = await eventSlugs({ ...EMPTY_FILTER, places: ["aleppo-province"] });
    expect(within).toEqual(expect.arrayContaining(await eventSlugs({ ...EMPTY_FILTER, places: ["atareb"] })));
    for (const stance of STANCES) {
      const found = await eventSlugs({ ...EMPTY_FILTER, stances: [stance] });
      expect([...found].sort()).toEqual(slugsOf(all.filter((card) => card.stance === stance)));
    }
    const disputed = await eventSlugs({ ...EMPTY_FILTER, disputed: true });
    expect([...disputed].sort()).toEqual(slugsOf(all.filter((card) => card.disputed)));
  });

  it("holds, as known on a day, only what articles published by then tell", async () => {
    const whole = await eventCards(EMPTY_FILTER);
    for (const known of ["2024-11-27", "2024-11-28", "2024-11-29", "2024-12-01"]) {
      const cards = await eventCards({ ...EMPTY_FILTER, known });
      const told = whole.filter(({ tellings }) => tellings.some(({ article }) => article.published <= known));
      expect(slugsOf(cards)).toEqual(slugsOf(told));
      for (const { tellings, figures, outlets } of cards) {
        const articles = [
          ...tellings.map(({ article }) => article),
          ...figures.flatMap(({ claims }) => claims.map(({ article }) => article)),
        ];
        for (const { published } of articles) expect(published <= known).toBe(true);
        expect(outlets.length).toBeGreaterThan(0);
      }
      const model = await timeline({ ...EMPTY_FILTER, known });
      expect(model.matched).toBe(model.total);
    }
  });

  it("tells kind, days, actors and places of an event as the reports known on a day give them", async () => {
    const db = reader();
    const articles = await readCodedArticles(db, (await db.collection.findFirstOrThrow()).slug);
    const members = articles.flatMap(membersOf);
    const closure = await db.placeAncestor.findMany({ where: { depth: { gt: 0 } } });
    const contains = (outer: string, inner: string) =>
      closure.some(({ placeSlug, ancestorSlug }) => placeSlug === inner && ancestorSlug === outer);
    const slugs = (refs: readonly { readonly slug: string }[]) => refs.map(({ slug }) => slug);
    let later = 0;
    for (const known of ["2024-11-28", "2024-11-29"]) {
      const cards = await eventCards({ ...EMPTY_FILTER, known });
      const shown = cardsOf(await timeline({ ...EMPTY_FILTER, known }));
      for (const card of [...cards, ...shown]) {
        const ids = new Set(card.tellings.flatMap(({ reportIds }) => reportIds));
        const codes = describeEvent(
          members.filter(({ report }) => ids.has(report.id)),
          { contains },
        );
        expect({
          type: card.type,
          action: card.action,
          date: card.date,
          background: card.background,
          summary: card.summary,
          initiator: slugs(card.actors.initiator),
          places: slugs(card.places),
        }).toEqual({
          type: codes.type,
          action: codes.action,
          date: codes.date,
          background: codes.background,
          summary: codes.summary,
          initiator: codes.actors.initiator,
          places: codes.places,
        });
        const whole = await db.event.findUniqueOrThrow({ where: { slug: card.slug }, include: { reports: true } });
        if (whole.reports.length > ids.size) later++;
      }
    }
    expect(later).toBeGreaterThan(0);
  });

  it("offers the nearest filters that find something where nothing matches", async () => {
    const model = await timeline({ ...EMPTY_FILTER, types: ["explosion"], places: ["atareb"] });
    expect(cardsOf(model)).toEqual([]);
    expect(model.nearest.map(({ query }) => query)).toEqual(["?place=atareb"]);
  });

  it("never shows a figure without who gives it, nor a headline with a hole in it", async () => {
    for (const { headline, figures } of await eventCards(EMPTY_FILTER)) {
      expect(headline).not.toMatch(/undefined|null|headline\.| {2}/);
      for (const { claimants, shown } of figures) {
        expect(claimants.length).toBeGreaterThan(0);
        expect(shown).toMatch(/\d|“.+”/);
      }
    }
  });
});

describe("the pages beside the timeline", () => {
  it("stand for every event, and for no address that was never given", async () => {
    for (const slug of await eventSlugs(EMPTY_FILTER)) {
      const page = await readEvent(slug);
      expect(page?.event.slug).toBe(slug);
      expect(page?.event.tellings.length).toBeGreaterThan(0);
    }
    expect(await readEvent("2024-11-28-nothing-nowhere")).toBeNull();
  });

  it("give back the whole text of an article, and each passage's address once", async () => {
    for (const { slug } of await readArticles()) {
      const page = await readArticlePage(slug);
      const stored = await reader().article.findUniqueOrThrow({ where: { slug }, select: { text: true } });
      const blocks = page?.blocks ?? [];
      const joined = blocks.map(({ segments, gapAfter }) => segments.map(({ text }) => text).join("") + gapAfter);
      expect((page?.leading ?? "") + joined.join("")).toBe(stored.text);
      const anchors = blocks.flatMap(({ segments }) => segments.flatMap((segment) => segment.anchors));
      expect(new Set(anchors).size).toBe(anchors.length);
      for (const { anchor } of page?.notes ?? []) expect(anchors).toContain(anchor);
    }
  });

  it("stand for every actor, place and outlet of the indexes", async () => {
    const [actors, places, outlets] = await Promise.all([readActors(), readPlaces(), readOutletIndex()]);
    for (const { slug } of actors) expect((await readActor(slug))?.actor.slug).toBe(slug);
    for (const { slug } of places.slice(0, 20)) expect((await readPlace(slug))?.place.slug).toBe(slug);
    for (const { slug } of outlets) if (slug !== null) expect((await readOutlet(slug))?.outlet.slug).toBe(slug);
  });
});
