import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { type Article, ArticleError, readArticle } from "../../lib/article";

// Many texts are read: on a busy machine that takes longer than one test usually may.
vi.setConfig({ testTimeout: 60_000 });

const SEEDS = `${import.meta.dirname}/../../seeds/articles`;
const texts = readdirSync(SEEDS).map((file) => readFileSync(`${SEEDS}/${file}`, "utf8"));
const seed = fc.constantFrom(...texts);

function expectLaws(article: Article): void {
  for (const { start, end, text, block, index } of article.sentences) {
    expect(article.text.slice(start, end)).toBe(text);
    expect(text).toBe(text.trim());
    const within = article.blocks[block];
    expect(within && within.start <= start && end <= within.end).toBe(true);
    expect(article.sentences[index]?.start).toBe(start);
  }
  for (const span of [article.title, article.byline, article.outlet, article.dateline])
    if (span) expect(article.text.slice(span.start, span.end)).toBe(span.text);
  for (const [i, block] of article.blocks.entries()) {
    expect(block.start).toBeLessThan(block.end);
    expect(block.start).toBeGreaterThanOrEqual(article.blocks[i - 1]?.end ?? 0);
  }
}

function readOrRefuse(source: Parameters<typeof readArticle>[0]): void {
  try {
    expectLaws(readArticle(source));
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
  }
}

const noise = fc.constantFrom(
  "\r\n",
  "\n\n",
  "\t",
  "  ",
  "\u00a0",
  "\u2028",
  "“",
  "”",
  "’",
  '"',
  "(",
  ")",
  "—",
  "...",
  ". ",
  "[",
  "\u0000",
  "\ud83d",
);

test("offsets cut out exactly the sentence, whatever white space and quotes stand in the text", () => {
  fc.assert(
    fc.property(seed, fc.array(fc.tuple(fc.nat(6000), noise), { maxLength: 40 }), (text, insertions) => {
      let noisy = text;
      for (const [at, piece] of insertions) noisy = noisy.slice(0, at) + piece + noisy.slice(at);
      readOrRefuse({ name: "noisy.txt", text: noisy });
      readOrRefuse({ name: "noisy.md", text: noisy });
    }),
    { numRuns: 30 },
  );
});

test("cut bytes, shuffled lines and any string are read or refused, never anything else", () => {
  fc.assert(
    fc.property(seed, fc.nat(9000), fc.nat(9000), (text, a, b) => {
      readOrRefuse({ name: "cut", bytes: new TextEncoder().encode(text).slice(Math.min(a, b), Math.max(a, b)) });
      const lines = text.split("\n");
      readOrRefuse({
        name: "shuffled",
        text: [...lines.slice(a % lines.length), ...lines.slice(0, a % lines.length)].join("\n"),
      });
    }),
    { numRuns: 30 },
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.uint8Array({ maxLength: 400 }), (text, bytes) => {
      readOrRefuse({ name: "any", text });
      readOrRefuse({ name: "any.md", text: `the of and to in ${text}` });
      readOrRefuse({ name: "any", bytes });
    }),
  );
});

test("a long row of one character is read or refused, in text and in Markdown", () => {
  for (const piece of ["a", "A.", ".", "(", "[", "*a", "> ", "-", "\n", "1:", "“", "'"])
    for (const name of ["big.txt", "big.md"])
      readOrRefuse({
        name,
        text: `${"the of and to in was said on ".repeat(4)}\n\n${piece.repeat(20_000 / piece.length)}`,
      });
});

test("text without a stop is cut between words, and none of it is lost", () => {
  const text = "The army advanced on Monday and ".repeat(2_000);
  const { sentences } = readArticle({ name: "long", text });
  expect(sentences.length).toBeGreaterThan(10);
  expect(sentences.map((sentence) => sentence.text).join(" ")).toBe(text.trim());
});
