import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { readArticle } from "../../lib/article";
import { checkRecord } from "../../lib/ingest/check";
import { ingest } from "../../lib/ingest/ingest";
import { type ArticleIn, expandArguments, readSource } from "../../lib/ingest/read-sources";
import { writer } from "../../lib/store/client";
import { databasePath } from "../../lib/store/database-url";
import { readGeneration } from "../../lib/store/generation";
import { openDatabase } from "../../lib/store/sqlite-connection";
import { goldPipeline } from "../gold/gold-pipeline";
import { SEED_FOLDERS } from "../gold/read-gold";
import { dumpRecord, openTemporaryRecord, type TemporaryRecord } from "./temporary-record";

const seeds = await Promise.all(expandArguments([SEED_FOLDERS.texts]).map(readSource));
const pipeline = goldPipeline();

let record: TemporaryRecord | undefined;
async function freshRecord(): Promise<TemporaryRecord> {
  await record?.remove();
  record = await openTemporaryRecord();
  return record;
}
afterEach(async () => {
  await record?.remove();
  record = undefined;
});

async function recordOf(batches: readonly (readonly ArticleIn[])[]) {
  await freshRecord();
  for (const batch of batches) await ingest(writer(), pipeline, batch);
  return dumpRecord("gold");
}

function articleIn(name: string, text: string): ArticleIn {
  return { from: `${name}.txt`, article: readArticle({ name, text, format: "text" }), format: "text" };
}

describe("ingestion", () => {
  it("gives the same record whatever the order and the batches in which articles come", async () => {
    const atOnce = await recordOf([seeds]);
    expect(atOnce.articles).toHaveLength(5);
    const orders = fc.sample(fc.shuffledSubarray(seeds, { minLength: 5 }), { numRuns: 3, seed: 7 });
    for (const order of orders) {
      expect(await recordOf(order.map((one) => [one]))).toEqual(atOnce);
    }
    expect(await recordOf([seeds.slice(3), seeds])).toEqual(atOnce);
  });

  it("stores what was coded: every report, passage and event comes back as it went in", async () => {
    const { articles, events } = await recordOf([seeds]);
    const coded = pipeline.code(seeds.map(({ article }) => article));
    expect(articles).toEqual(coded);
    expect(events.flatMap(({ reportIds }) => reportIds).sort()).toEqual(
      coded.flatMap(({ reports }) => reports.map(({ id }) => id)).sort(),
    );
    expect(await checkRecord(writer())).toMatchObject({ faults: [] });
  });

  it("writes nothing for a text it holds already, also under another name", async () => {
    await recordOf([seeds]);
    const before = await readGeneration(writer());
    const [first] = seeds;
    const copy = first && articleIn("another-name", first.article.text);
    const summary = await ingest(writer(), pipeline, copy ? [...seeds, copy] : seeds);
    expect(summary).toMatchObject({ added: [], recoded: [], replaced: [] });
    expect(summary.skipped).toHaveLength(6);
    expect(await readGeneration(writer())).toBe(before);
  });

  it("writes no article again where another coder gives the same coding, and all where it differs", async () => {
    await recordOf([seeds]);
    const before = await dumpRecord("gold");
    const same = await ingest(writer(), goldPipeline("a later coder"), []);
    expect(same.recoded).toEqual([]);
    const silent = { ...goldPipeline("a silent coder"), code: silence };
    const changed = await ingest(writer(), silent, []);
    expect(changed.recoded).toHaveLength(5);
    expect((await dumpRecord("gold")).events).toEqual([]);
    expect(await checkRecord(writer())).toMatchObject({ faults: [] });
    await ingest(writer(), pipeline, []);
    expect(await dumpRecord("gold")).toEqual(before);
  });

  it("refuses another text under a stored name, and replaces it only when told to", async () => {
    const [first, second] = seeds;
    if (!first || !second) throw new Error("no seeds");
    await recordOf([[first]]);
    const impostor = { ...second, article: { ...second.article, name: first.article.name } };
    const refused = await ingest(writer(), pipeline, [impostor]);
    expect(refused.clashing).toEqual([{ from: impostor.from, name: first.article.name }]);
    expect((await dumpRecord("gold")).texts).toHaveLength(1);
    const coding = { ...pipeline, code: silence };
    const replaced = await ingest(writer(), coding, [impostor], { replace: true });
    expect(replaced.replaced).toEqual([first.article.name]);
    const { articles, events } = await dumpRecord("gold");
    expect(articles.map(({ reports }) => reports.length)).toEqual([0]);
    expect(events).toEqual([]);
  });

  it("leads from every address an event ever had to the event that tells its reports now", async () => {
    await recordOf(seeds.map((one) => [one]));
    const history = await writer().eventSlugHistory.findMany({ include: { event: true } });
    const live = new Set((await writer().event.findMany({ select: { slug: true } })).map(({ slug }) => slug));
    for (const { slug, event } of history) {
      expect(live.has(slug)).toBe(false);
      expect(live.has(event.slug)).toBe(true);
    }
  });

  it("refuses to write where another process has written since it read", async () => {
    await recordOf([seeds.slice(0, 1)]);
    const slow = ingest(writer(), pipeline, seeds.slice(1, 3), {
      onWritten: (_, done) => {
        if (done === 1) writeFromOutside();
      },
    });
    await expect(slow).rejects.toMatchObject({ code: "database-busy" });
    expect(await checkRecord(writer())).toMatchObject({ faults: [] });
  });
});

/** A coder that finds nothing. */
function silence(articles: Parameters<typeof pipeline.code>[0]) {
  return articles.map((article) => ({
    article: article.name,
    published: { date: "2024-11-28", basis: "inferred", reason: { key: "published.unknown", values: {} } } as const,
    title: null,
    datelinePlace: null,
    outlet: null,
    byline: null,
    reports: [],
    actorMentions: [],
    placeMentions: [],
    introduced: [],
    leftOut: [],
  }));
}

/** What another process does when it stores an article, as far as this one can tell. */
function writeFromOutside(): void {
  const database = openDatabase({ file: databasePath(), readonly: false, busyTimeout: 1_000 });
  database.exec(`UPDATE "Stamp" SET "hash" = "hash" + 1 WHERE "name" = 'generation'`);
  database.close();
}
