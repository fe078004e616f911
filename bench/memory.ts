/**
 * Memory over many articles: `node --expose-gc bench/run.mjs memory [COUNT]`. Codes that many articles, each the
 * sentences of the seeds in an order of its own, and prints what the heap holds after each tenth. It should stay flat.
 */
import { join } from "node:path";
import { readArticle } from "../lib/article";
import { createSeedsCoder, readTexts, SEEDS } from "../tests/gold/code-texts";

const SENTENCES_AN_ARTICLE = 12;
const count = Number(process.argv[2] ?? 10_000);
const { coder } = await createSeedsCoder(false);
const sentences = (await readTexts(join(SEEDS, "articles"))).flatMap((article) => article.sentences.map((s) => s.text));

/** A step through the sentences that differs from article to article; the same articles on every run. */
function madeArticle(number: number) {
  const step = 1 + (number % (sentences.length - 1));
  const chosen = Array.from(
    { length: SENTENCES_AN_ARTICLE },
    (_, i) => sentences[(number + i * step) % sentences.length],
  );
  return readArticle({ name: `made-${number}`, text: chosen.join(" ") });
}

let reports = 0;
for (let done = 1; done <= count; done++) {
  for (const coded of coder.codeArticles([madeArticle(done)])) reports += coded.reports.length;
  if (done % Math.ceil(count / 10) !== 0) continue;
  globalThis.gc?.();
  const held = Math.round(process.memoryUsage().heapUsed / 1e6);
  console.log(`${done.toLocaleString("en")} articles, ${reports.toLocaleString("en")} reports: ${held} MB held`);
}
