import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { CodedArticle } from "@/lib/codebook/coded-article";
import { type Event, eventSchema } from "@/lib/codebook/event";
import { type MergedEvent, membersOf, mergeAll, mergeInto, mergeReports, mergeWithout, tellLink } from "@/lib/merge";
import { readGold } from "../gold/read-gold";
import { articles, makeArticle, makeReport, registry } from "./merge-fixtures";

// Properties on a busy machine take their time; none of these tests waits for anything.
vi.setConfig({ testTimeout: 60_000 });

const NOTHING: readonly MergedEvent[] = [];

/** Brings articles in one at a time. */
function oneByOne(all: readonly CodedArticle[]): readonly MergedEvent[] {
  return all.reduce((events, article) => mergeInto(events, article, registry).events, NOTHING);
}

function atOnce(all: readonly CodedArticle[]): readonly MergedEvent[] {
  return mergeAll(all.flatMap(membersOf), registry);
}

function shuffled<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
}

function kill(min: number, cumulative = false) {
  return {
    measure: "killed" as const,
    who: "civilians",
    min,
    max: min,
    vague: false,
    qualifier: null,
    cumulative,
    by: null,
    start: 0,
    end: 1,
  };
}

describe("merging", () => {
  it("gives the same events one article at a time, in any order, as all at once", () => {
    const inAnyOrder = articles.chain((all) => fc.tuple(fc.constant(all), shuffled(all)));
    fc.assert(
      fc.property(inAnyOrder, ([all, order]) => {
        expect(oneByOne(order)).toEqual(atOnce(all));
      }),
      { numRuns: 60 },
    );
  });

  it("does so with the gold coding of the seeds", () => {
    const gold = readGold();
    const expected = atOnce(gold);
    fc.assert(
      fc.property(shuffled(gold), (order) => {
        expect(oneByOne(order)).toEqual(expected);
      }),
      { numRuns: 6 },
    );
  });

  it("leaves nothing of an article that is taken out, and nothing changes when one comes in again", () => {
    fc.assert(
      fc.property(articles, (all) => {
        const events = atOnce(all);
        const [first] = all;
        if (!first) return;
        const again = mergeInto(events, first, registry);
        expect(again.changed).toEqual([]);
        expect(again.gone).toEqual([]);
        expect(mergeWithout(events, first.article, registry).events).toEqual(atOnce(all.slice(1)));
      }),
      { numRuns: 40 },
    );
  });

  it("touches only events that the new article is tied to or whose address it shares", () => {
    const old = makeArticle("a", [makeReport("a-1", { places: ["idlib"] }), makeReport("a-2", { type: "agreement" })]);
    const fresh = makeArticle("b", [makeReport("b-1", { places: ["idlib"] })]);
    const { changed, gone } = mergeInto(atOnce([old]), fresh, registry);
    expect(changed.map(({ event }) => event.reportIds)).toEqual([["a-1", "b-1"]]);
    expect(gone).toEqual([]);
  });

  it("says where an address went", () => {
    const old = makeArticle("a", [makeReport("a-1", { places: ["idlib-province"], quote: "captured a village base" })]);
    const fresh = makeArticle("b", [makeReport("b-1", { places: ["idlib"], quote: "captured a village base" })]);
    expect(mergeInto(atOnce([old]), fresh, registry).gone).toEqual([
      { slug: "2024-11-28-armed-clash-idlib-province", now: "2024-11-28-armed-clash-idlib" },
    ]);
  });

  it("puts every report in one event and never two of one article in the same", () => {
    fc.assert(
      fc.property(articles, (all) => {
        const events = mergeReports(all, registry);
        const told = events.flatMap(({ reportIds }) => reportIds).toSorted();
        expect(told).toEqual(all.flatMap(({ reports }) => reports.map(({ id }) => id)).toSorted());
        for (const event of events) {
          expect(() => eventSchema.parse(event)).not.toThrow();
          const names = event.reportIds.map((id) => id.split("-")[0]);
          expect(new Set(names).size).toBe(names.length);
          expect(event.links.length).toBe(event.reportIds.length - 1);
        }
        expect(new Set(events.map(({ slug }) => slug)).size).toBe(events.length);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps conflicting figures of one strike together, each in its own report", () => {
    const quote = "Jets struck the market, killing civilians";
    const [event, ...others] = mergeReports(
      [
        makeArticle("a", [makeReport("a-1", { type: "air-strike", quote, figures: [kill(14)] })]),
        makeArticle("b", [makeReport("b-1", { type: "air-strike", quote, figures: [kill(19)] })]),
      ],
      registry,
    );
    expect(others).toEqual([]);
    expect(event?.reportIds).toEqual(["a-1", "b-1"]);
    expect(event?.links[0]?.reason.values).toMatchObject({ figures: "differ", figure: "14", otherFigure: "19" });
  });

  it("never merges a running total with the toll of one day", () => {
    const quote = "Civilians killed in strikes on the town";
    const events = mergeReports(
      [
        makeArticle("a", [makeReport("a-1", { type: "casualties", quote, figures: [kill(14)] })]),
        makeArticle("b", [makeReport("b-1", { type: "casualties", quote, figures: [kill(14, true)] })]),
      ],
      registry,
    );
    expect(events).toHaveLength(2);
  });

  it("never merges an attack with the attack of the other side", () => {
    const events = mergeReports(
      [
        makeArticle("a", [makeReport("a-1", {})]),
        makeArticle("b", [makeReport("b-1", { actors: { initiator: ["syrian-army"], target: ["hts"], other: [] } })]),
      ],
      registry,
    );
    expect(events).toHaveLength(2);
  });

  it("never merges events of two countries, however alike they are told", () => {
    const background = { type: "displacement", background: true, quote: "The war has displaced millions" } as const;
    const events = mergeReports(
      [
        makeArticle("a", [makeReport("a-1", { ...background, places: ["syria"] })]),
        makeArticle("b", [makeReport("b-1", { ...background, places: ["iraq"] })]),
      ],
      registry,
    );
    expect(events).toHaveLength(2);
  });

  it("takes two reports of one side's launch of an offensive for one, though each names another area", () => {
    const launch = { action: "offensive" } as const;
    const reports = [
      makeReport("a-1", { ...launch, places: ["aleppo-province"], quote: "Rebels began an assault" }),
      makeReport("b-1", { ...launch, places: ["idlib-province"], quote: "An offensive was launched" }),
    ];
    const articles = reports.map((report) => makeArticle(report.id.slice(0, 1), [report]));
    expect(mergeReports(articles, registry)).toHaveLength(1);
    const attacks = articles.map((article) => ({
      ...article,
      reports: article.reports.map((report) => ({ ...report, action: "attack" as const })),
    }));
    expect(mergeReports(attacks, registry)).toHaveLength(2);
  });

  it("never takes a day's fighting for the war of years that it belongs to", () => {
    const years = { start: "2015-01-01", end: "2024-12-31", precision: "year", implied: false } as const;
    const quote = "forces fighting the group in the country";
    const events = mergeReports(
      [
        makeArticle("a", [makeReport("a-1", { places: ["syria"], date: years, quote })]),
        makeArticle("b", [
          makeReport("b-1", { places: ["syria"], quote: "forces fighting the group there on Monday" }),
        ]),
      ],
      registry,
    );
    expect(events).toHaveLength(2);
  });

  it("takes strikes of two unrelated parties for two, unless the words leave no doubt", () => {
    const by = (slug: string) => ({ initiator: [slug], target: [], other: [] });
    const events = mergeReports(
      [
        makeArticle("a", [makeReport("a-1", { type: "air-strike", places: ["syria"], actors: by("united-states") })]),
        makeArticle("b", [
          makeReport("b-1", {
            type: "air-strike",
            places: ["syria"],
            actors: by("russia"),
            quote: "Jets struck again",
          }),
        ]),
      ],
      registry,
    );
    expect(events).toHaveLength(2);
  });

  it("merges what went before as well as the news", () => {
    const year = { start: "2020-01-01", end: "2020-12-31", precision: "year", implied: false } as const;
    const month = { start: "2020-03-01", end: "2020-03-31", precision: "month", implied: false } as const;
    const actors = { initiator: ["turkey", "russia"], target: [], other: [] };
    const truce = { type: "agreement", background: true, actors, places: ["idlib-province"] } as const;
    const [event, ...others] = mergeReports(
      [
        makeArticle("a", [
          makeReport("a-1", { ...truce, places: ["idlib-province"], date: year, quote: "a ceasefire" }),
        ]),
        makeArticle("b", [makeReport("b-1", { ...truce, places: ["idlib-province"], date: month, quote: "a truce" })]),
      ],
      registry,
    );
    expect(others).toEqual([]);
    expect(event).toMatchObject({ date: month, background: true, slug: "2020-03-agreement-idlib-province" });
  });
});

describe("an event", () => {
  function only(...reports: Parameters<typeof makeReport>[1][]): Event {
    const all = reports.map((codes, index) => makeArticle(`a${index}`, [makeReport(`a${index}-1`, codes)]));
    const events = mergeReports(all, registry);
    expect(events).toHaveLength(1);
    return events[0] ?? expect.fail("no event");
  }

  it("takes a stated day before an implied one, and the most specific place", () => {
    const event = only(
      { places: ["aleppo-province"], quote: "struck the market", date: { ...day("2024-11-28"), implied: true } },
      { places: ["atareb"], quote: "struck the market", date: day("2024-11-28") },
    );
    expect(event).toMatchObject({ date: day("2024-11-28"), places: ["atareb"] });
  });

  it("names an actor in a role when at least half of those who name anyone do", () => {
    const event = only(
      { actors: { initiator: ["rebels"], target: [], other: [] } },
      { actors: { initiator: ["rebels", "hts"], target: ["syrian-army"], other: [] } },
      { actors: { initiator: ["rebels"], target: ["syrian-army"], other: [] } },
    );
    expect(event.actors).toEqual({ initiator: ["rebels"], target: ["syrian-army"], other: [] });
  });

  function day(start: string) {
    return { start, end: start, precision: "day" as const, implied: false };
  }
});

describe("addresses of events", () => {
  it("grow by the initiator, then by a mark, only where two events would share one", () => {
    const events = mergeReports(
      [
        makeArticle("a", [
          makeReport("a-1", { type: "air-strike" }),
          makeReport("a-2", { type: "air-strike", actors: { initiator: ["russia"], target: [], other: [] } }),
          makeReport("a-3", { type: "shelling" }),
          makeReport("a-4", { type: "shelling" }),
        ]),
      ],
      registry,
    );
    expect(events.map(({ slug }) => slug)).toEqual([
      "2024-11-28-air-strike-atareb-rebels",
      "2024-11-28-air-strike-atareb-russia",
      expect.stringMatching(/^2024-11-28-shelling-atareb-rebels-[a-z0-9]{4}$/),
      expect.stringMatching(/^2024-11-28-shelling-atareb-rebels-[a-z0-9]{4}$/),
    ]);
  });
});

describe("the gold coding of the seeds", () => {
  const clusters = z
    .object({ clusters: z.array(z.array(z.string())) })
    .parse(JSON.parse(readFileSync(path.join(import.meta.dirname, "../gold/clusters.json"), "utf8"))).clusters;

  it("is merged as a careful reader merges it: F1 of links at least 90", () => {
    const links = (groups: readonly (readonly string[])[]) =>
      new Set(groups.flatMap((ids) => ids.flatMap((a) => ids.filter((b) => a < b).map((b) => `${a} ${b}`))));
    const owed = links(clusters);
    const given = links(mergeReports(readGold(), registry).map(({ reportIds }) => reportIds));
    const right = [...given].filter((link) => owed.has(link)).length;
    expect((200 * right) / (owed.size + given.size)).toBeGreaterThanOrEqual(90);
  });

  it("has a reason in words for every link", () => {
    for (const { links } of mergeReports(readGold(), registry))
      for (const { reason } of links) {
        const told = tellLink(reason, (slug) => slug.toUpperCase());
        expect(told).toMatch(/^(Both tell|They tell) .*\.$/);
        expect(told).not.toMatch(/undefined|\d{4}-\d\d|sameEvent| {2}/);
      }
  });
});
