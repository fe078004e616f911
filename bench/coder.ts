/** Words per second of the whole of `code` on one core: `npx tsx bench/coder.ts [DIR of texts]`. */
import { join } from "node:path";
import { createSeedsCoder, readTexts, SEEDS } from "../tests/gold/code-texts";

const ROUNDS = 30;
const { coder } = await createSeedsCoder(false);
const articles = await readTexts(process.argv[2] ?? join(SEEDS, "articles"));
const words = articles.reduce((sum, article) => sum + article.text.split(/\s+/).length, 0);
for (let i = 0; i < 3; i++) coder.codeArticles(articles);
const began = process.cpuUsage();
for (let i = 0; i < ROUNDS; i++) coder.codeArticles(articles);
const { user, system } = process.cpuUsage(began);
const perSecond = (words * ROUNDS) / ((user + system) / 1e6);
console.log(
  `${articles.length} articles, ${words} words: ${Math.round(perSecond).toLocaleString("en")} words a second of processor time`,
);
