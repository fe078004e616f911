import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { type Coder, toCodebookFormat } from "../../lib/coder/index";
import { readTexts, SEEDS } from "../gold/code-texts";
import { codeOwn, prepareCoder } from "./own-article";

// The whole coder runs many times here; a busy machine is no fault.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let coder: Coder;

beforeAll(async () => {
  coder = await prepareCoder();
});

const code = (body: string, title?: string) => codeOwn(body, { title });

const types = (body: string) => code(body).map((report) => report.type);

describe("what is coded", () => {
  test("a strike with its toll is one report", () => {
    const reports = code("Warplanes bombed a market in Taiz on Tuesday, killing 14 civilians and wounding 30 others.");
    expect(reports.map((report) => report.type)).toEqual(["air-strike"]);
    expect(reports[0]?.figures.map(({ measure, min, max }) => ({ measure, min, max }))).toEqual([
      { measure: "killed", min: 14, max: 14 },
      { measure: "wounded", min: 30, max: 30 },
    ]);
    expect(reports[0]?.date).toMatchObject({
      start: "2023-06-13",
      end: "2023-06-13",
      precision: "day",
      implied: false,
    });
  });

  test("active and passive tell the same", () => {
    const [active] = code("Houthi fighters captured the town of Marib on Monday.");
    const [passive] = code("The town of Marib was captured by Houthi fighters on Monday.");
    expect(active?.type).toBe("territory-captured");
    expect(passive).toMatchObject({ type: "territory-captured", actors: active?.actors, places: active?.places });
  });

  test("a noun of action under a light verb has the subject as who acts", () => {
    const [report] = code("Houthi fighters launched an attack on the port city of Hodeidah on Monday.");
    expect(report?.type).toBe("armed-clash");
    expect(report?.actors.initiator).toContain("houthis");
  });
});

describe("what is no event", () => {
  test.each([
    "The army plans to attack the city of Marib.",
    "Residents fear that the rebels could capture the town.",
    "The army did not bomb the town.",
    "If the rebels attack the port, the truce will collapse.",
    "The militia has often attacked convoys.",
    "The troops failed to capture the base.",
    "He warned of the risk of an attack on the port.",
  ])("%s", (body) => {
    expect(types(body).filter((type) => type !== "statement")).toEqual([]);
  });
});

describe("what holds for every report", () => {
  test("its passages stand in the text, word for word, each inside one sentence", async () => {
    for (const article of await readTexts(join(SEEDS, "articles"))) {
      for (const report of coder.codeArticles([article])[0]?.reports ?? []) {
        expect(report.passages.length).toBeGreaterThan(0);
        for (const { start, end, quote } of report.passages) {
          expect(article.text.slice(start, end)).toBe(quote);
          expect(article.sentences.some((sentence) => sentence.start <= start && end <= sentence.end)).toBe(true);
        }
        for (const figure of report.figures) expect(figure.end).toBeGreaterThan(figure.start);
        expect(report.date.start <= report.date.end).toBe(true);
      }
    }
  });

  test("the same article gives the same coding", async () => {
    const articles = await readTexts(join(SEEDS, "articles"));
    const once = coder.codeArticles(articles).map((article) => toCodebookFormat(article));
    expect(coder.codeArticles(articles).map((article) => toCodebookFormat(article))).toEqual(once);
  });

  test("a text cut or shuffled anywhere is coded without a fault", async () => {
    const sentences = (await readTexts(join(SEEDS, "articles"))).flatMap((article) =>
      article.sentences.map((sentence) => sentence.text),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences, { minLength: 3, maxLength: 8 }), fc.nat(60), (some, cut) => {
        const body = some
          .map((text, i) => (i % 2 === 0 ? text.slice(cut) : text.slice(0, -cut || undefined)))
          .join(" ");
        expect(() => code(`The army said on Monday that it was there. ${body}`)).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });
});

describe("figures of an event", () => {
  const figures = (body: string, title?: string) =>
    code(body, title).map(({ type, figures }) => [type, figures.map(({ measure, min, max }) => [measure, min, max])]);

  test('the toll of what "when" tells belongs to it', () => {
    expect(figures("Four civilians were killed when warplanes struck a market in Taiz on Tuesday.")).toEqual([
      ["air-strike", [["killed", 4, 4]]],
    ]);
  });

  test("a short sentence without an event gives its toll to the event before it", () => {
    expect(figures("An air strike hit a school in Taiz on Tuesday. There were no injuries.")).toEqual([
      ["air-strike", [["wounded", 0, 0]]],
    ]);
  });

  test("a headline's round figure yields to the body's", () => {
    const body = "At least seven people were killed in an air strike on Taiz on Tuesday.";
    expect(figures(body, "Air strike on Taiz kills 7")).toEqual([["air-strike", [["killed", 7, null]]]]);
  });

  test("those who take part are counted where nobody was hurt, but not those named before", () => {
    expect(figures("Thousands of residents protested in Taiz on Tuesday.")).toEqual([
      ["other", [["other", 2000, null]]],
    ]);
    expect(figures("The two men protested in Taiz on Tuesday.")).toEqual([["other", []]]);
  });
});
