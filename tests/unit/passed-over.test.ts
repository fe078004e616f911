import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { readArticle } from "../../lib/article/index";
import type { Coder } from "../../lib/coder/index";
import { LOCALES, tellReason } from "../../lib/messages";
import { codeTexts, SEEDS } from "../gold/code-texts";
import { prepareCoder } from "./own-article";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let coder: Coder;
beforeAll(async () => {
  coder = await prepareCoder();
});

/** Reasons for what stands below the headline, with the words they are about. */
function whyNothing(body: string): { key: string; words: unknown; text: string }[] {
  const text = `---\npublished: 2023-06-14\noutlet: Example\n---\nA day at the border\n\n${body}\n`;
  const article = readArticle({ name: "own", text });
  const [coded] = coder.codeArticles([article]);
  return (coded?.leftOut ?? []).flatMap(({ start, end, reason }) =>
    body.includes(article.text.slice(start, end))
      ? [{ key: reason.key, words: reason.values.words, text: article.text.slice(start, end) }]
      : [],
  );
}

test.each([
  ["Will the army attack the town of Marib?", "question", undefined],
  ["The army did not attack the town of Marib.", "denied", "did not attack"],
  ["The army will attack the town of Marib.", "foretold", "will attack"],
  ["The army could attack the town of Marib.", "possible", "could attack"],
  ["The army hopes to capture the town of Marib.", "aim", "to capture"],
  ["The rebels have long been targeted by the air force.", "general", "have long been targeted"],
  ["The governor denies bombing the town of Marib.", "named", "denies bombing"],
  ["The town of Marib is an old trading post.", "standing", undefined],
  ["The price of bread doubled.", "nothingDone", undefined],
])("%s: %s", (body, key, words) => {
  const [why, ...others] = whyNothing(body);
  expect(others).toEqual([]);
  expect(why).toMatchObject({ key: `passed.${key}`, text: body });
  if (words !== undefined) expect(why?.words).toBe(words);
});

test("a paragraph of several sentences has the reason of each, neighbours with one reason together", () => {
  const reasons = whyNothing("The price of bread doubled. Rents rose by half. Will the army attack the town of Marib?");
  expect(reasons).toEqual([
    { key: "passed.nothingDone", words: undefined, text: "The price of bread doubled. Rents rose by half." },
    { key: "passed.question", words: undefined, text: "Will the army attack the town of Marib?" },
  ]);
});

test("every stretch of an article is in a passage or left out for a reason that can be told, and quotes the article", async () => {
  const { articles, coded } = await codeTexts(join(SEEDS, "articles"), true);
  for (const [i, { leftOut, reports }] of coded.entries()) {
    const article = articles[i];
    const passages = reports.flatMap((report) => report.passages);
    for (const block of article?.blocks ?? []) {
      const meets = ({ start, end }: { start: number; end: number }) => start < block.end && block.start < end;
      expect([...passages, ...leftOut].some(meets), article?.text.slice(block.start, block.end)).toBe(true);
    }
    for (const { start, end, reason } of leftOut) {
      for (const locale of LOCALES) expect(tellReason(reason, locale)).toMatch(/\.$/);
      const { words } = reason.values;
      if (typeof words === "string" && !words.includes(" … "))
        expect(article?.text.slice(start, end).replace(/\s+/g, " ")).toContain(words);
    }
  }
});
