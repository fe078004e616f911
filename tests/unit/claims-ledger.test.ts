import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Measure } from "../../lib/codebook/figure";
import type { LedgerChapter, LedgerRow } from "../../lib/timeline/claims-models";
import { groupFigures, type RawClaim } from "../../lib/timeline/figures";
import { composeLedger } from "../../lib/timeline/ledger";
import type { ArticleRef, Claimant, EventCard } from "../../lib/timeline/models";

const claimant = (slug: string): Claimant => ({
  slug,
  name: slug,
  short: slug,
  inText: slug,
  side: "other",
  kind: "actor",
});

const article = (slug: string): ArticleRef => ({
  slug,
  title: null,
  published: "2015-03-05",
  outlet: { slug: `outlet-${slug}`, key: `outlet-${slug}`, name: slug.toUpperCase() },
});

interface Said {
  readonly measure?: Measure;
  readonly who?: string;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly vague?: boolean;
  readonly cumulative?: boolean;
  readonly by?: string;
  readonly in?: string;
}

const said = ({ measure = "killed", who = "civilians", min = 1, max = min, ...rest }: Said): RawClaim => ({
  measure,
  who,
  min,
  max,
  vague: rest.vague ?? false,
  qualifier: rest.vague ? "dozens" : null,
  cumulative: rest.cumulative ?? false,
  words: "",
  claimants: [claimant(rest.by ?? "monitor")],
  article: article(rest.in ?? "a"),
  reportId: "r",
  href: `/articles/${rest.in ?? "a"}#p-0-9`,
});

interface Told extends Partial<Pick<EventCard, "type" | "action" | "background" | "places">> {
  readonly slug?: string;
  readonly start?: string;
  readonly end?: string;
  readonly said?: readonly Said[];
}

function card({ slug = "event", start = "2015-03-02", end = start, said: claims = [], ...rest }: Told): EventCard {
  return {
    slug,
    href: `/events/${slug}`,
    headline: slug,
    type: rest.type ?? "air-strike",
    action: rest.action ?? "air-strike",
    family: "strikes",
    kind: "",
    date: { start, end, precision: start === end ? "day" : "span", implied: false },
    background: rest.background ?? false,
    summary: false,
    actors: { initiator: [], target: [], other: [] },
    side: "other",
    places: rest.places ?? [],
    figures: groupFigures(claims.map(said), "en", () => undefined),
    attribution: [],
    stance: "asserted",
    disputed: false,
    tellings: [
      {
        article: article("a"),
        passages: [{ anchor: "p-0-9", href: "/articles/a#p-0-9", quote: "", start: 0, end: 9, reportId: "r" }],
        attribution: [claimant("rebels")],
        stance: "asserted",
        date: { start, end, precision: "day", implied: false },
        dateReason: { key: "x", values: {} },
        reportIds: ["r"],
      },
    ],
    outlets: [],
    singleSource: true,
    rank: "brief",
    weight: 0,
  };
}

const compose = (cards: readonly EventCard[], days: readonly string[] = [], silent: readonly string[] = []) =>
  composeLedger({ cards, days, silent: new Set(silent), areas: new Set(["province"]), locale: "en" });

function chapter(chapters: readonly LedgerChapter[], id: LedgerChapter["id"]): LedgerChapter {
  const found = chapters.find((each) => each.id === id);
  if (!found) throw new Error(`no chapter ${id}`);
  return found;
}

const dayRows = ({ byDay }: LedgerChapter): LedgerRow[] =>
  byDay.flatMap((day) => (day.kind === "rows" ? [...day.rows] : []));
const allRows = (each: LedgerChapter): LedgerRow[] => [...dayRows(each), ...each.totals, ...each.background];

describe("the ledger", () => {
  it("keeps tolls of a day apart from running totals, from periods, and from the time before the window", () => {
    const killed = chapter(
      compose([
        card({ slug: "day", said: [{ min: 3 }] }),
        card({ slug: "total", said: [{ min: 30, cumulative: true }] }),
        card({ slug: "period", end: "2015-03-04", said: [{ min: 20 }] }),
        card({ slug: "before", start: "2011-01-01", background: true, said: [{ min: 500 }] }),
      ]),
      "killed",
    );
    expect(dayRows(killed).map(({ event }) => event.slug)).toEqual(["day"]);
    expect(killed.totals.map(({ event }) => event.slug)).toEqual(["total", "period"]);
    expect(killed.background.map(({ event }) => event.slug)).toEqual(["before"]);
    expect(killed.count).toBe(4);
  });

  it("shows every claim as its claimant gives it and no number that nobody gave", () => {
    const saying: fc.Arbitrary<Said> = fc.record({
      measure: fc.constantFrom("killed", "wounded", "displaced-people", "area-km2"),
      who: fc.constantFrom("civilians", "soldiers", "people"),
      min: fc.integer({ min: 0, max: 500 }),
      cumulative: fc.boolean(),
      by: fc.constantFrom("monitor", "army", "rebels"),
      in: fc.constantFrom("a", "b"),
    });
    fc.assert(
      fc.property(fc.array(fc.array(saying, { maxLength: 6 }), { maxLength: 4 }), (events) => {
        const cards = events.map((claims, index) => card({ slug: `e${index}`, said: claims }));
        const rows = compose(cards).flatMap(allRows);
        const tell = (claim: Pick<RawClaim, "measure" | "min" | "cumulative" | "claimants">, slug: string) =>
          `${slug} ${claim.measure} ${claim.min} ${claim.cumulative} ${claim.claimants.map((by) => by.slug)}`;
        const given = cards.flatMap(({ slug, figures }) =>
          figures.flatMap(({ claims }) => claims.map((claim) => tell(claim, slug))),
        );
        expect(new Set(rows.map((row) => tell(row, row.event.slug)))).toEqual(new Set(given));
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      }),
    );
  });

  it("tells one figure of one voice once, with every article that carries it", () => {
    const rows = allRows(
      chapter(
        compose([
          card({
            said: [
              { min: 14, in: "a" },
              { min: 14, in: "b" },
            ],
          }),
        ]),
        "killed",
      ),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.sources.map(({ article: { slug } }) => slug)).toEqual(["a", "b"]);
    expect(rows[0]?.dispute).toBeNull();
  });

  it("sets claims that cannot both hold side by side, with the range between them", () => {
    const disputed = compose([
      card({
        said: [
          { min: 14, by: "monitor" },
          { min: 40, max: null, by: "rebels", in: "b" },
        ],
      }),
    ]);
    const rows = dayRows(chapter(disputed, "killed"));
    expect(rows.map(({ shown, dispute }) => [shown, dispute])).toEqual([
      ["14", "14–40+"],
      ["at least 40", "14–40+"],
    ]);
    expect(new Set(rows.map(({ disputeKey }) => disputeKey)).size).toBe(1);
  });

  it("keeps a vague word a word, with its reading beside it", () => {
    const [row] = dayRows(chapter(compose([card({ said: [{ min: 24, max: null, vague: true }] })]), "killed"));
    expect(row).toMatchObject({ shown: "“dozens”", reading: "24 or more", vague: true });
  });

  it("tells of days without a figure, silent ones apart from those that articles speak of", () => {
    const days = ["2015-03-01", "2015-03-02", "2015-03-03", "2015-03-04", "2015-03-05"];
    const killed = chapter(compose([card({ said: [{}] })], days, ["2015-03-04", "2015-03-05"]), "killed");
    expect(killed.byDay.map((day) => (day.kind === "rows" ? day.day : [day.start, day.end, day.silent]))).toEqual([
      ["2015-03-01", "2015-03-01", false],
      "2015-03-02",
      ["2015-03-03", "2015-03-03", false],
      ["2015-03-04", "2015-03-05", true],
    ]);
  });

  it("takes a place that is named as taken for a claim of its own, and no province, and no road that is cut", () => {
    const place = (slug: string) => ({ slug, name: slug, otherName: null, known: true });
    const taken = { type: "territory-captured", action: "capture" } as const;
    const rows = dayRows(
      chapter(
        compose([
          card({ slug: "named", ...taken, places: [place("town"), place("province")] }),
          card({ slug: "province-only", ...taken, places: [place("province")] }),
          card({ slug: "road", type: "territory-captured", action: "road-cut", places: [place("road")] }),
          card({
            slug: "counted",
            ...taken,
            places: [place("town")],
            said: [{ measure: "localities-captured", who: "villages", min: 8 }],
          }),
        ]),
        "localities",
      ),
    );
    expect(rows.map(({ event, named, shown }) => [event.slug, named.map(({ slug }) => slug), shown])).toEqual([
      ["named", ["town"], "1"],
      ["counted", [], "8"],
    ]);
  });
});
