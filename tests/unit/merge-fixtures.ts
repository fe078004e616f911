/** A small gazetteer and generated codings for the tests of merging. */
import fc from "fast-check";
import type { CodedArticle } from "@/lib/codebook/coded-article";
import { EVENT_TYPE_ENTRIES } from "@/lib/codebook/event-types";
import { reason } from "@/lib/codebook/reason";
import type { Report } from "@/lib/codebook/report";
import type { MergeRegistry } from "@/lib/merge";

const WITHIN: Record<string, string> = {
  nubl: "aleppo-province",
  zahra: "aleppo-province",
  "western-aleppo-countryside": "aleppo-province",
  aleppo: "aleppo-province",
  atareb: "western-aleppo-countryside",
  "darat-izza": "western-aleppo-countryside",
  "khan-al-assal": "western-aleppo-countryside",
  "46th-regiment-base": "western-aleppo-countryside",
  "al-nayrab-airport": "aleppo-province",
  zarbah: "aleppo-province",
  mare: "aleppo-province",
  khansir: "aleppo-province",
  "sheikh-najjar": "aleppo-province",
  saraqeb: "idlib-province",
  idlib: "idlib-province",
  ariha: "idlib-province",
  sarmada: "idlib-province",
  "southern-idlib": "idlib-province",
  "bab-al-hawa": "idlib-province",
  "aleppo-province": "northwest-syria",
  "idlib-province": "northwest-syria",
  "northwest-syria": "northern-syria",
  "turkish-border": "northern-syria",
  "northern-syria": "syria",
  m4: "syria",
  m5: "syria",
};

const KINDS: Record<string, "country" | "governorate" | "region" | "border"> = {
  syria: "country",
  lebanon: "country",
  iraq: "country",
  turkey: "country",
  "aleppo-province": "governorate",
  "idlib-province": "governorate",
  "northwest-syria": "region",
  "northern-syria": "region",
  "western-aleppo-countryside": "region",
  "southern-idlib": "region",
  "turkish-border": "border",
};

const PART_OF: Record<string, string> = {
  hts: "rebels",
  sna: "rebels",
  "syrian-army": "syrian-government",
  irgc: "iran",
  pourhashemi: "irgc",
};

export const registry: MergeRegistry = {
  contains(outer, inner) {
    for (let place = WITHIN[inner]; place !== undefined; place = WITHIN[place]) if (place === outer) return true;
    return false;
  },
  place: (slug) => ({ kind: KINDS[slug] ?? "town", within: WITHIN[slug] ?? null }),
  actor(slug) {
    const partOf = PART_OF[slug];
    return partOf === undefined
      ? { kind: "armed-group", side: "other" }
      : { kind: "armed-group", side: "other", partOf };
  },
};

/** A report with everything that merging does not look at filled in. */
export function makeReport(id: string, codes: Partial<Report> & { readonly quote?: string }): Report {
  const { quote = "Forces fought near the town.", ...rest } = codes;
  const type = rest.type ?? "armed-clash";
  return {
    id,
    type,
    action: EVENT_TYPE_ENTRIES[type].actions[0],
    date: { start: "2024-11-28", end: "2024-11-28", precision: "day", implied: false },
    dateReason: reason("coder.codedByHand"),
    passages: [{ start: 0, end: quote.length, quote }],
    actors: { initiator: ["rebels"], target: ["syrian-army"], other: [] },
    places: ["atareb"],
    figures: [],
    attribution: [],
    stance: "asserted",
    summary: false,
    background: false,
    confidence: 1,
    ...rest,
  };
}

export function makeArticle(article: string, reports: readonly Report[], published = "2024-11-29"): CodedArticle {
  return {
    article,
    published: { date: published, basis: "stated", reason: reason("coder.codedByHand") },
    title: null,
    datelinePlace: null,
    outlet: null,
    byline: null,
    reports: [...reports],
    actorMentions: [],
    placeMentions: [],
    introduced: [],
    leftOut: [],
  };
}

const DAYS = ["2024-11-27", "2024-11-28", "2024-11-29"] as const;
const WORDS = [
  "jets",
  "struck",
  "killing",
  "civilians",
  "market",
  "advanced",
  "captured",
  "village",
  "shelled",
  "base",
];

const killed = fc
  .record({ min: fc.integer({ min: 1, max: 4 }), cumulative: fc.boolean() })
  .map(({ min, cumulative }) => ({
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
  }));

/** Reports so alike that many of them meet. */
const codes = fc
  .record({
    type: fc.constantFrom("air-strike" as const, "armed-clash" as const, "casualties" as const),
    days: fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)).map((pair) => pair.toSorted()),
    implied: fc.boolean(),
    places: fc.subarray(["atareb", "idlib", "aleppo-province"], { maxLength: 2 }),
    initiator: fc.subarray(["hts", "rebels", "syrian-army", "russia"], { maxLength: 2 }),
    target: fc.subarray(["civilians", "rebels", "syrian-army"], { maxLength: 1 }),
    words: fc.subarray(WORDS, { minLength: 1, maxLength: 5 }),
    figures: fc.array(killed, { maxLength: 1 }),
    background: fc.boolean(),
  })
  .map(({ days: [start = DAYS[0], end = DAYS[0]], implied, initiator, target, words, ...rest }) => ({
    ...rest,
    date: { start, end, precision: start === end ? ("day" as const) : ("span" as const), implied },
    actors: { initiator, target, other: [] },
    quote: words.join(" "),
  }));

/** Two to five articles of one to six reports each, named `a`, `b` … */
export const articles = fc
  .array(fc.array(codes, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 5 })
  .map((all) =>
    all.map((reports, index) => {
      const name = String.fromCharCode(97 + index);
      return makeArticle(
        name,
        reports.map((report, ordinal) => makeReport(`${name}-${ordinal + 1}`, report)),
        DAYS[index % DAYS.length],
      );
    }),
  );
