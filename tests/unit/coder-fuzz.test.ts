/** Whatever is given to read, the coder codes it or refuses it in one sentence; it never throws and never hangs. */
import { join } from "node:path";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { ArticleError, readArticle } from "../../lib/article/index";
import type { CodedArticle } from "../../lib/codebook/coded-article";
import { readPage } from "../../lib/ingest/read-page";
import { DaylineError } from "../../lib/messages/errors";
import { createSeedsCoder, readTexts, SEEDS } from "../gold/code-texts";

// The whole coder runs many times here; a busy machine is no fault.
vi.setConfig({ testTimeout: 60_000 });

const { coder } = await createSeedsCoder(false);
const texts = (await readTexts(join(SEEDS, "articles"))).map((article) => article.text);
const LENGTH = 900;

/** What trips readers of text: names that every object has, numbers beyond all bounds, dates that are none, odd characters. */
const ODD = [
  ..."constructor __proto__ hasOwnProperty the constructor of November last year killed and or of to by 0 -5 1e309".split(
    " ",
  ),
  ..."99999999999999999999 30 February 2024-13-45 00:99 9999-12-31 0001-01-01 275761 31st 0th century ( ) “ ” \" ' ’ — - , ;".split(
    " ",
  ),
  "10,000,000,000,000,000 killed",
  "one thousand million billion people",
  "9999999 years ago",
  "the 0th day of the offensive",
  "İstanbul",
  "ﬁ",
  "\ud800",
  "\u202e",
  "\u2028",
  "\n\n",
  "\t",
];

/** The coding of a text, or null where it is refused in one sentence. Any other error is thrown. */
function codingOf(source: { text: string } | { bytes: Uint8Array }): CodedArticle | null {
  try {
    return coder.codeArticles([readArticle({ name: "made", ...source })])[0] ?? null;
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    expect(error.message).toMatch(/^[^.]+\.$/);
    return null;
  }
}

function expectSound(text: string): void {
  for (const report of codingOf({ text })?.reports ?? [])
    for (const { start, end, quote } of report.passages) expect(text.slice(start, end)).toBe(quote);
}

const stretch = fc
  .tuple(fc.constantFrom(...texts), fc.nat({ max: 6000 }))
  .map(([text, from]) => text.slice(from, from + LENGTH));

test("an article cut anywhere is coded, and every passage is its text", () => {
  fc.assert(fc.property(stretch, expectSound), { numRuns: 25 });
});

test("an article with its words shuffled, and odd ones among them, is coded", () => {
  const words = stretch.chain((text) => {
    const own = text.split(/\s+/);
    return fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...own) }, fc.constantFrom(...ODD)), {
      maxLength: 150,
    });
  });
  fc.assert(
    fc.property(words, (shuffled) => expectSound(shuffled.join(" "))),
    { numRuns: 40 },
  );
});

test("names that every object has are words like any other", () => {
  expectSound(
    "The constructor of November and the constructor of last year have taken the town of Constructor. ".repeat(3),
  );
});

test("bytes of any kind are coded or refused", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => void codingOf({ bytes })),
    { numRuns: 60 },
  );
});

test.each([
  ["one word that does not end", "a".repeat(200_000)],
  ["white space", `The army said that${" ".repeat(200_000)}it had left the town`],
  ["sentences on one line", "They said they were in the city. ".repeat(600)],
  ["a sentence that does not end", "the army killed people in the town and ".repeat(250)],
  ["brackets that nothing closes", "(of the army (in the town ".repeat(500)],
])("%s takes no time that matters", (_, text) => expectSound(text));

test.each([
  ["nothing", ""],
  ["no markup", "The army left."],
  ["tags that do not end", "<".repeat(600)],
  ["tags too deep to be a page", `<html><body>${"<div>".repeat(3_000)}The army left.`],
])("a page of %s is refused as a page without article", (_, html) => {
  expect(() => readPage(html, "made", "made.html")).toThrow(DaylineError);
});
