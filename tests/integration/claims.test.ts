import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reader } from "@/lib/store/client";
import type { LedgerChapter, LedgerModel, LedgerRow } from "@/lib/timeline/claims-models";
import { EMPTY_FILTER, type Filter } from "@/lib/timeline/filter";
import { readLedger } from "@/lib/timeline/queries/claims";
import { eventSlugs } from "@/lib/timeline/queries/event-ids";
import { openGoldRecord, type TemporaryRecord } from "./temporary-record";

let record: TemporaryRecord;

beforeAll(async () => {
  record = await openGoldRecord();
}, 120_000);

afterAll(() => record.remove());

async function ledger(filter: Partial<Filter> = {}): Promise<LedgerModel> {
  const model = await readLedger({ ...EMPTY_FILTER, ...filter });
  if (!model) throw new Error("No collection in the store");
  return model;
}

const rowsOf = ({ byDay, totals, background }: LedgerChapter): LedgerRow[] => [
  ...byDay.flatMap((day) => (day.kind === "rows" ? [...day.rows] : [])),
  ...totals,
  ...background,
];
const allRows = ({ chapters }: LedgerModel) => chapters.flatMap(rowsOf);

describe("the ledger of the record", () => {
  it("names a claimant and a passage for every figure, and the passage holds in its article", async () => {
    const rows = allRows(await ledger());
    expect(rows.length).toBeGreaterThan(20);
    for (const { claimants, sources, key } of rows) {
      expect(claimants.length, key).toBeGreaterThan(0);
      expect(sources.length, key).toBeGreaterThan(0);
      for (const { article, href } of sources) {
        const [, slug, start, end] = /^\/articles\/([^#]+)#p-(\d+)-(\d+)$/.exec(href) ?? [];
        expect(slug, key).toBe(article.slug);
        const passage = await reader().passage.findFirst({
          where: { start: Number(start), end: Number(end), report: { article: { slug: article.slug } } },
          include: { report: { select: { article: { select: { text: true } } } } },
        });
        expect(passage?.report.article.text.slice(Number(start), Number(end)), key).toBe(passage?.quote);
      }
    }
  });

  it("holds every stored figure of its measures, with the bounds that it is stored with", async () => {
    const measures = [
      "killed",
      "wounded",
      "killed-or-wounded",
      "displaced-people",
      "displaced-families",
      "localities-captured",
      "localities-regained",
      "area-km2",
    ];
    const stored = await reader().figure.findMany({
      where: { measure: { in: measures } },
      include: { report: { select: { event: { select: { slug: true } } } } },
    });
    const told = new Set(
      allRows(await ledger()).map(
        ({ event, measure, min, max, cumulative }) => `${event.slug} ${measure} ${min} ${max} ${cumulative}`,
      ),
    );
    const missing = stored
      .map(({ report, measure, min, max, cumulative }) => `${report.event.slug} ${measure} ${min} ${max} ${cumulative}`)
      .filter((figure) => !told.has(figure));
    expect(missing).toEqual([]);
  });

  it("never counts a running total, or a figure over several days, among the tolls of a day", async () => {
    for (const { byDay, totals } of (await ledger()).chapters) {
      for (const day of byDay) {
        if (day.kind === "gap") continue;
        for (const { cumulative, date } of day.rows) {
          expect([cumulative, date.start, date.end]).toEqual([false, day.day, day.day]);
        }
      }
      expect(totals.every(({ cumulative, date }) => cumulative || date.start !== date.end)).toBe(true);
    }
  });

  it("is of exactly the events that the same filter finds everywhere", async () => {
    const filters: Partial<Filter>[] = [
      { outlets: ["bbc"] },
      { from: "2024-11-28", to: "2024-11-28" },
      { types: ["air-strike", "casualties"] },
      { background: false },
      { disputed: true },
      { q: "civilians" },
    ];
    const whole = allRows(await ledger());
    for (const filter of filters) {
      const slugs = new Set(await eventSlugs({ ...EMPTY_FILTER, ...filter }));
      const model = await ledger(filter);
      expect(
        allRows(model)
          .map(({ key }) => key)
          .sort(),
      ).toEqual(
        whole
          .filter(({ event }) => slugs.has(event.slug))
          .map(({ key }) => key)
          .sort(),
      );
    }
  });

  it("offers the nearest filters where nothing matches", async () => {
    const model = await ledger({ q: "zeppelin", types: ["air-strike"] });
    expect([model.matched, model.rowCount]).toEqual([0, 0]);
    expect(model.nearest.length).toBeGreaterThan(0);
  });
});
