/** Words per second of the whole of `code` on one core: `node bench/run.mjs coder [DIR of texts]`. */
import { join } from "node:path";
import { createSeedsCoder, readTexts, SEEDS } from "../tests/gold/code-texts";

const WORDS_A_ROUND = 100_000;
/** So many rounds pass before the engine has compiled what runs often and the figures level off. */
const ROUNDS_TO_WARM_UP = 8;
const ROUNDS = 7;

const { coder } = await createSeedsCoder(false);
const articles = await readTexts(process.argv[2] ?? join(SEEDS, "articles"));
const words = articles.reduce((sum, article) => sum + article.text.split(/\s+/).length, 0);
const times = Math.ceil(WORDS_A_ROUND / words);

/** Processor time of all threads, compiling and collecting garbage included. */
function round(): number {
  const began = process.cpuUsage();
  for (let i = 0; i < times; i++) coder.codeArticles(articles);
  const { user, system } = process.cpuUsage(began);
  return (words * times) / ((user + system) / 1e6);
}

const first = round();
for (let i = 1; i < ROUNDS_TO_WARM_UP; i++) round();
const rates = Array.from({ length: ROUNDS }, round).sort((a, b) => a - b);
const told = (rate = Number.NaN) => Math.round(rate).toLocaleString("en");
console.log(
  `${articles.length} articles, ${words} words; words a second of processor time: median ${told(rates[ROUNDS >> 1])}, ` +
    `least ${told(rates[0])}, most ${told(rates.at(-1))}; the first ${told(words * times)} words ${told(first)}`,
);
