import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reader } from "@/lib/store/client";
import { EMPTY_FILTER, type Filter, parseFilter, toQueryString } from "@/lib/timeline/filter";
import { PASSAGES_A_PAGE, search } from "@/lib/timeline/queries/search";
import type { SearchModel } from "@/lib/timeline/search-models";
import { openGoldRecord, type TemporaryRecord } from "./temporary-record";

let record: TemporaryRecord;

beforeAll(async () => {
  record = await openGoldRecord();
}, 120_000);

afterAll(() => record.remove());

const find = (q: string, rest: Partial<Filter> = {}): Promise<SearchModel> => search({ ...EMPTY_FILTER, q, ...rest });
const textOf = ({ snippet }: SearchModel["passages"][number]) => snippet.parts.map(({ text }) => text).join("");

describe("a search", () => {
  it("finds every passage that holds all the words, and each of them once", async () => {
    const stored = await reader().passage.findMany({ include: { report: { select: { articleId: true } } } });
    const holding = stored.filter(({ quote }) => /\bcivilians\b/i.test(quote) && /\bkilled\b/i.test(quote));
    const distinct = new Set(holding.map(({ report, start, end }) => `${report.articleId} ${start} ${end}`));
    const model = await find("killed civilians ");
    expect(model.passageCount).toBe(distinct.size);
    expect(new Set(model.passages.map(({ href }) => href)).size).toBe(model.passages.length);
    expect(model.articleCount).toBeGreaterThan(0);
  });

  it("finds what it shows: each snippet has marks, and leads to its passage and events", async () => {
    const { passages, articles } = await find("rebels");
    expect(passages.length).toBe(PASSAGES_A_PAGE);
    for (const hit of [...passages, ...articles]) {
      const marks = hit.snippet.parts.filter(({ marked }) => marked);
      expect(marks.length, hit.href).toBeGreaterThan(0);
      for (const { text } of marks) expect(text.toLowerCase()).toMatch(/^rebels/);
    }
    for (const { href, events } of passages) {
      expect(href).toMatch(/^\/articles\/[^#]+#p-\d+-\d+$/);
      expect(events.length).toBeGreaterThan(0);
    }
  });

  it("takes the last word for the beginning of one, and words in double quotes for a phrase", async () => {
    const whole = await find("displaced");
    expect((await find("displac")).passageCount).toBeGreaterThanOrEqual(whole.passageCount);
    expect((await find('"displac"')).passageCount).toBe(0);
    const phrase = await find('"air strikes"');
    expect(phrase.passageCount).toBeGreaterThan(0);
    for (const hit of phrase.passages) expect(textOf(hit)).toMatch(/air[\s-]strikes/i);
  });

  it("finds a name in Arabic script whatever the form of its letters", async () => {
    const [withHamza, without] = [await find("الأتارب"), await find("الاتارب")];
    expect(withHamza.names.map(({ href }) => href)).toContain("/places/atareb");
    expect(without.names).toEqual(withHamza.names);
  });

  it("never throws, and shows nothing that is not there, whatever was typed", async () => {
    const words = fc.constantFrom(
      "rebels",
      '"',
      "*",
      "AND",
      "NEAR(",
      ")",
      "-",
      "^",
      ":",
      "col:",
      "'",
      "%",
      "حلب",
      "\0",
      "💥",
    );
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.array(words).map((parts) => parts.join(" ")),
    );
    await fc.assert(
      fc.asyncProperty(typed, fc.double(), async (q, page) => {
        const model = await search(parseFilter({ q }).filter, { page });
        expect(model.page).toBeGreaterThanOrEqual(1);
        expect(model.page).toBeLessThanOrEqual(model.pages);
        expect(model.passages.length).toBeLessThanOrEqual(model.passageCount);
      }),
      { numRuns: 60 },
    );
  });

  it("shows all passages over its pages, none twice", async () => {
    const first = await find("the");
    const pages = await Promise.all(
      Array.from({ length: first.pages }, (_, index) => search({ ...EMPTY_FILTER, q: "the" }, { page: index + 1 })),
    );
    const hrefs = pages.flatMap(({ passages }) => passages.map(({ href }) => href));
    expect(first.pages).toBeGreaterThan(1);
    expect(hrefs.length).toBe(first.passageCount);
    expect(new Set(hrefs).size).toBe(hrefs.length);
  });

  it("keeps to the filter: to its events, and to the voices of its outlets", async () => {
    const { passages, articles, active } = await find("the", { outlets: ["bbc"], types: ["air-strike"] });
    expect(passages.length).toBeGreaterThan(0);
    for (const { article, events } of passages) {
      expect(article.outlet.slug).toBe("bbc");
      for (const { type } of events) expect(type).toBe("air-strike");
    }
    for (const { article } of articles) expect(article.outlet.slug).toBe("bbc");
    expect(active).toHaveLength(2);
  });

  it("offers what would find something where nothing matches, and keeps its word", async () => {
    const model = await find("zeppelin civilians", { outlets: ["rt"], to: "2020-01-01" });
    expect([model.passageCount, model.articleCount]).toEqual([0, 0]);
    const other = await find("zeppelin civilians");
    expect(other.suggestions.map(({ kind, q }) => [kind, q])).toEqual([["word", "civilians"]]);
    for (const { query, passages, articles } of [...model.suggestions, ...other.suggestions]) {
      const { filter } = parseFilter(new URLSearchParams(query));
      expect(toQueryString(filter)).toBe(query);
      const found = await search(filter);
      expect([found.passageCount, found.articleCount]).toEqual([passages, articles]);
    }
  });

  it("asks for words where none can be searched for", async () => {
    for (const q of ["", '"', "…!?"]) {
      expect(await find(q)).toMatchObject({ searchable: false, passageCount: 0, articleCount: 0, suggestions: [] });
    }
  });
});
