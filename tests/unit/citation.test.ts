import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { citeEvent, citePassage, cslItemSchema, escapeBibtex } from "../../lib/timeline/citation";
import type { ArticleRef, EventCard } from "../../lib/timeline/models";

const article = (name: string, published: string, title: string | null = null): ArticleRef => ({
  slug: name.toLowerCase(),
  title,
  published,
  outlet: { slug: name.toLowerCase(), key: name.toLowerCase(), name },
});

function event(headline: string, date: Partial<EventCard["date"]> = {}): Parameters<typeof citeEvent>[0]["event"] {
  const day = { start: "2015-03-26", end: "2015-03-26", precision: "day", implied: false, ...date } as const;
  const telling = (by: ArticleRef): EventCard["tellings"][number] => ({
    article: by,
    passages: [],
    attribution: [],
    stance: "asserted",
    date: day,
    dateReason: { key: "x", values: {} },
    reportIds: [],
  });
  return {
    slug: "2015-03-26-air-strike-airport",
    headline,
    date: day,
    tellings: [telling(article("Herald", "2015-03-27")), telling(article("Courier", "2015-03-28"))],
  };
}

const cite = (headline: string, date: Partial<EventCard["date"]> = {}, collection = "A war, day by day") =>
  citeEvent({
    event: event(headline, date),
    collection,
    address: "https://dayline.example/events/2015-03-26-air-strike-airport",
    locale: "en",
  });

const itemOf = (csl: string) => z.tuple([cslItemSchema]).parse(JSON.parse(csl))[0];

/** Braces of a field's value must balance, and no sign that TeX acts on may stand bare. */
function isSafeBibtex(value: string): boolean {
  const bare = value.replace(/\\textbackslash\{\}|\\textasciitilde\{\}|\\textasciicircum\{\}|\\[{}&%$#_]/g, "");
  return !/[\\{}&%$#_~^\n]/.test(bare);
}

describe("a citation of an event", () => {
  it("names what happened, the day, who reported it when, and the address", () => {
    expect(cite("Coalition strikes the airport").plain).toBe(
      "“Coalition strikes the airport”, 26 March 2015. In: A war, day by day, Dayline. Reported by Herald (27 Mar 2015), Courier (28 Mar 2015). https://dayline.example/events/2015-03-26-air-strike-airport",
    );
  });

  it("is a BibTeX entry that TeX reads as it stands", () => {
    expect(cite("14–19 killed: 50% of R&D_staff {#1} \\o/ ~$5^2").bibtex).toBe(
      [
        "@misc{dayline-2015-03-26-air-strike-airport,",
        "  title = {14–19 killed: 50\\% of R\\&D\\_staff \\{\\#1\\} \\textbackslash{}o/ \\textasciitilde{}\\$5\\textasciicircum{}2 (26 March 2015)},",
        "  author = {Dayline},",
        "  howpublished = {A war, day by day},",
        "  note = {Reported by Herald (27 Mar 2015), Courier (28 Mar 2015)},",
        "  url = {https://dayline.example/events/2015-03-26-air-strike-airport}",
        "}",
      ].join("\n"),
    );
  });

  it("follows the schema of CSL-JSON, with the day no more exact than it is known", () => {
    const dates = [
      [{}, [[2015, 3, 26]]],
      [
        { end: "2015-03-28", precision: "span" },
        [
          [2015, 3, 26],
          [2015, 3, 28],
        ],
      ],
      [{ start: "2015-03-01", end: "2015-03-31", precision: "month" }, [[2015, 3]]],
      [{ start: "2014-01-01", end: "2015-03-28", precision: "year" }, [[2014], [2015]]],
    ] as const;
    for (const [date, parts] of dates) {
      expect(itemOf(cite("Strike", date).csl)["event-date"]).toEqual({ "date-parts": parts });
    }
  });
});

describe("a citation of a passage", () => {
  const cited = (quote: string, title: string | null) =>
    citePassage({
      article: article("Herald", "2015-03-27", title),
      quote,
      anchor: "p-10-42",
      collection: "A war, day by day",
      address: "https://dayline.example/articles/herald#p-10-42",
      locale: "en",
    });

  it("cites the article as the outlet's own, with the words and where they can be checked", () => {
    const { plain, bibtex, csl } = cited("at least\n19 civilians", "Strikes go on");
    expect(plain).toBe(
      "Herald, “Strikes go on”, 27 March 2015: “at least 19 civilians”. In: A war, day by day, Dayline. https://dayline.example/articles/herald#p-10-42",
    );
    expect(bibtex).toContain("@article{dayline-herald-p-10-42,");
    expect(bibtex).toContain("  url = {https://dayline.example/articles/herald#p-10-42}");
    expect(itemOf(csl)).toMatchObject({
      type: "article-newspaper",
      title: "Strikes go on",
      "container-title": "Herald",
      issued: { "date-parts": [[2015, 3, 27]] },
      note: "at least 19 civilians",
    });
  });

  it("says so where an article carries no headline", () => {
    expect(cited("words", null).plain).toContain("Herald, untitled article, 27 March 2015");
    expect(itemOf(cited("words", null).csl).title).toBe("Untitled article by Herald");
  });
});

describe("any text", () => {
  it("is safe in BibTeX and survives CSL-JSON whole", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        expect(isSafeBibtex(escapeBibtex(text))).toBe(true);
        expect(itemOf(cite(text).csl).title).toBe(`${text} (26 March 2015)`);
      }),
      { numRuns: 30 },
    );
  });
});
