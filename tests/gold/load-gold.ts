/**
 * Fills the database of DATABASE_URL from the gold coding of the seeds, through the same ingestion as the coder's: real
 * data for the pages, whatever the state of the coder. `tsx tests/gold/load-gold.ts`
 */
import { ingest } from "../../lib/ingest/ingest";
import { OWN_COLLECTION, openPipeline } from "../../lib/ingest/pipeline";
import { expandArguments, readSource } from "../../lib/ingest/read-sources";
import { closeStore, writer } from "../../lib/store/client";
import { migrate } from "../../lib/store/migrate";
import { readStatistics } from "../../lib/store/statistics";
import { readGoldArticles } from "./read-gold";

const pipeline = await openPipeline();
const gold = new Map(readGoldArticles().map(({ coded, file }) => [file.replace(/\.txt$/, ""), coded]));
const code: typeof pipeline.code = (articles) => {
  const machine = new Map(pipeline.code(articles).map((coded) => [coded.article, coded]));
  return articles.map(({ name }) => {
    const [byHand, byMachine] = [gold.get(name), machine.get(name)];
    if (!byHand || !byMachine) throw new Error(`no gold coding of ${name}`);
    // The gold says nothing of mentions, byline and what was left out: these stay the machine's.
    const { published, datelinePlace, reports } = byHand;
    return { ...byMachine, published, datelinePlace, reports };
  });
};
const articles = await Promise.all(expandArguments([OWN_COLLECTION]).map(readSource));
migrate();
await ingest(writer(), { ...pipeline, code, codedWith: "gold" }, articles);
console.log(`${(await readStatistics(writer())).events} events from the gold coding`);
await closeStore();
