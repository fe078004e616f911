import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { PUBLICATION_BASES } from "../../lib/codebook/coded-article";
import { PRECISIONS } from "../../lib/codebook/day";
import { EVENT_TYPES } from "../../lib/codebook/event-types";
import { MEASURES } from "../../lib/codebook/figure";
import { ACTOR_KINDS, PLACE_KINDS, SIDES } from "../../lib/codebook/registry-data";
import { ROLES, STANCES } from "../../lib/codebook/report";
import { ingest } from "../../lib/ingest/ingest";
import { expandArguments, readSource } from "../../lib/ingest/read-sources";
import { reader, writer } from "../../lib/store/client";
import { databasePath } from "../../lib/store/database-url";
import { fold, toFullTextQuery } from "../../lib/store/fold";
import { migrate } from "../../lib/store/migrate";
import { openDatabase } from "../../lib/store/sqlite-connection";
import { goldPipeline } from "../gold/gold-pipeline";
import { SEED_FOLDERS } from "../gold/read-gold";
import { openTemporaryRecord, type TemporaryRecord } from "./temporary-record";

let record: TemporaryRecord;
beforeAll(async () => {
  record = await openTemporaryRecord();
  await ingest(writer(), goldPipeline(), await Promise.all(expandArguments([SEED_FOLDERS.texts]).map(readSource)));
});
afterAll(() => record.remove());

async function definitionOf(table: string): Promise<string> {
  const [row] = await reader().$queryRaw<{ sql: string }[]>`
    SELECT "sql" FROM sqlite_master WHERE "type" = 'table' AND "name" = ${table}`;
  return row?.sql ?? "";
}

/** The closed list that a CHECK constraint allows a column. */
async function allowed(table: string, column: string): Promise<string[]> {
  const check = new RegExp(`CHECK \\("${column}" IN \\(([^)]*)\\)\\)`).exec(await definitionOf(table));
  return (check?.[1] ?? "").split(", ").map((quoted) => quoted.slice(1, -1));
}

describe("the schema", () => {
  it("allows exactly the codebook's closed lists", async () => {
    const lists: [string, string, readonly string[]][] = [
      ["Report", "type", EVENT_TYPES],
      ["Event", "type", EVENT_TYPES],
      ["Report", "precision", PRECISIONS],
      ["Event", "precision", PRECISIONS],
      ["Report", "stance", STANCES],
      ["ReportActor", "role", ROLES],
      ["EventActor", "role", ROLES],
      ["Figure", "measure", MEASURES],
      ["Article", "publishedBasis", PUBLICATION_BASES],
      ["Actor", "kind", [...ACTOR_KINDS, "group", "state-body", "unknown"]],
      ["Actor", "side", SIDES],
      ["Place", "kind", [...PLACE_KINDS, "unresolved"]],
    ];
    for (const [table, column, list] of lists)
      expect(await allowed(table, column), `${table}.${column}`).toEqual([...list]);
  });

  it("holds every day as text in the form YYYY-MM-DD, and no DateTime anywhere", async () => {
    const [report] = await reader().report.findMany({ take: 1 });
    const bad = ["2024-1-01", "28.11.2024", "2024-11-28T00:00:00Z", ""];
    for (const dateStart of bad) {
      await expect(writer().report.update({ where: { id: report?.id ?? 0 }, data: { dateStart } })).rejects.toThrow(
        /CHECK/,
      );
    }
    await expect(
      writer().report.update({
        where: { id: report?.id ?? 0 },
        data: { dateStart: "2024-12-02", dateEnd: "2024-12-01" },
      }),
    ).rejects.toThrow(/CHECK/);
    const tables = await reader().$queryRaw<{ sql: string }[]>`
      SELECT "sql" FROM sqlite_master WHERE "type" = 'table' AND "name" NOT LIKE '\\_%' ESCAPE '\\'`;
    for (const { sql } of tables) expect(sql).not.toMatch(/DATETIME/i);
  });

  it("never lets an article's text change", async () => {
    await expect(writer().article.updateMany({ data: { text: "something else" } })).rejects.toThrow();
    expect(await reader().article.count({ where: { text: "something else" } })).toBe(0);
  });

  it("refuses rows that refer to nothing", async () => {
    const data = { reportId: 999_999, actorSlug: "rebels", role: "initiator", ordinal: 0 };
    await expect(writer().reportActor.create({ data })).rejects.toMatchObject({ code: "P2003" });
  });

  it("answers the pages' questions by an index, without reading whole tables", async () => {
    const questions = [
      `SELECT * FROM "Event" WHERE "collectionSlug" = 'x' AND "background" = 0 AND "dateStart" >= '2024-11-27'`,
      `SELECT * FROM "Event" WHERE "type" = 'air-strike' AND "dateStart" >= '2024-11-27'`,
      `SELECT "eventId" FROM "EventActor" WHERE "actorSlug" = 'hts' AND "role" = 'initiator'`,
      `SELECT "eventId" FROM "EventPlace" WHERE "placeSlug" = 'aleppo'`,
      `SELECT "placeSlug" FROM "PlaceAncestor" WHERE "ancestorSlug" = 'aleppo-province'`,
      `SELECT * FROM "Article" WHERE "outletSlug" = 'reuters' ORDER BY "published"`,
      `SELECT "reportId" FROM "Figure" WHERE "measure" = 'killed'`,
      `SELECT * FROM "Report" WHERE "eventId" = 1`,
    ];
    // A connection of its own: the driver keeps an explained statement open, and with it what the connection sees.
    const database = openDatabase({ file: databasePath(), readonly: true, busyTimeout: 1_000 });
    for (const question of questions) {
      const plan = z
        .array(z.object({ detail: z.string() }))
        .parse(database.prepare(`EXPLAIN QUERY PLAN ${question}`).all());
      for (const { detail } of plan) expect(detail, question).toMatch(/^SEARCH .* USING (COVERING )?INDEX/);
    }
    database.close();
  });
});

describe("the clients", () => {
  it("read without being able to write", async () => {
    await expect(reader().article.deleteMany()).rejects.toThrow();
    expect(await reader().article.count()).toBe(5);
  });

  it("apply migrations once", () => {
    expect(migrate()).toEqual([]);
  });
});

describe("search", () => {
  const hits = async (typed: string) => {
    const query = toFullTextQuery(typed);
    if (query === null) return 0;
    const rows = await reader().$queryRaw<unknown[]>`SELECT rowid FROM "PassageFts" WHERE "PassageFts" MATCH ${query}`;
    return rows.length;
  };

  it("finds words of passages, their beginnings, and phrases", async () => {
    expect(await hits("aleppo")).toBeGreaterThan(0);
    expect(await hits("ALÉPPO")).toBe(await hits("aleppo"));
    expect(await hits("alep")).toBeGreaterThanOrEqual(await hits("aleppo"));
    expect(await hits('"air strikes"')).toBeGreaterThan(0);
  });

  it("takes whatever is typed without an error", async () => {
    for (const typed of ['"', "a AND", "NEAR(", "*", "col:x", "'; DROP TABLE", '"unclosed phrase', "-", "(", "عربي"]) {
      expect(await hits(typed)).toBeGreaterThanOrEqual(0);
    }
  });

  it("folds diacritics of both scripts alike", () => {
    expect(fold("Khān al-ʿAsal")).toBe("khan al-asal");
    expect(fold("إِدلب")).toBe(fold("ادلب"));
    expect(fold("قُرى")).toBe(fold("قري"));
  });

  it("forgets what is deleted", async () => {
    const before = await hits("aleppo");
    await writer().passage.deleteMany({ where: { search: { contains: "aleppo" } } });
    expect(before).toBeGreaterThan(0);
    expect(await hits("aleppo")).toBe(0);
    await writer().report.deleteMany();
    expect(await hits("a")).toBe(0);
  });
});
