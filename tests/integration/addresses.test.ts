import { execFileSync } from "node:child_process";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { EVENT_TYPES } from "../../lib/codebook/event-types";
import { STANCES } from "../../lib/codebook/report";
import { ingest } from "../../lib/ingest/ingest";
import { expandArguments, readSource } from "../../lib/ingest/read-sources";
import { writer } from "../../lib/store/client";
import { EMPTY_FILTER, type Filter, parseFilter, toSearchParams } from "../../lib/timeline/filter";
import { eventSlugs } from "../../lib/timeline/queries/event-ids";
import { readEvent } from "../../lib/timeline/queries/event-page";
import { ADDRESSED, isKnownAddress } from "../../lib/timeline/queries/known-address";
import { readTimeline } from "../../lib/timeline/queries/timeline";
import { goldPipeline } from "../gold/gold-pipeline";
import { SEED_FOLDERS } from "../gold/read-gold";
import { openTemporaryRecord, type TemporaryRecord } from "./temporary-record";

const root = path.resolve(import.meta.dirname, "../..");

let record: TemporaryRecord;
beforeAll(async () => {
  record = await openTemporaryRecord();
  await ingest(writer(), goldPipeline(), await Promise.all(expandArguments([SEED_FOLDERS.texts]).map(readSource)));
});
afterAll(() => record.remove());

describe("an address", () => {
  it("is known for every event, article, actor, place and outlet, and for nothing else", async () => {
    const db = writer();
    const select = { slug: true } as const;
    const slugs = {
      events: await db.event.findMany({ select }),
      articles: await db.article.findMany({ select }),
      actors: await db.actor.findMany({ select, take: 20 }),
      places: await db.place.findMany({ select, take: 20 }),
      outlets: await db.outlet.findMany({ select }),
    };
    for (const kind of ADDRESSED) {
      expect(slugs[kind].length, kind).toBeGreaterThan(0);
      for (const { slug } of slugs[kind]) expect(await isKnownAddress(kind, slug), slug).toBe(true);
      expect(await isKnownAddress(kind, "never-given"), kind).toBe(false);
    }
  });

  it("that an event had before still leads to it", async () => {
    const event = await writer().event.findFirstOrThrow({ select: { id: true, slug: true } });
    await writer().eventSlugHistory.create({ data: { slug: "2024-11-27-formerly", eventId: event.id } });
    expect(await isKnownAddress("events", "2024-11-27-formerly")).toBe(true);
    expect(await readEvent("2024-11-27-formerly")).toMatchObject({ movedTo: event.slug, event: { slug: event.slug } });
    expect(await readEvent(event.slug)).toMatchObject({ movedTo: null });
  });
});

const filters: fc.Arbitrary<Filter> = fc
  .record({
    types: fc.uniqueArray(fc.constantFrom(...EVENT_TYPES), { maxLength: 4 }),
    stances: fc.uniqueArray(fc.constantFrom(...STANCES), { maxLength: 2 }),
    from: fc.constantFrom(null, "2024-11-27", "2024-11-28"),
    background: fc.boolean(),
  })
  .map((choice) => ({ ...EMPTY_FILTER, ...choice }));

describe("a filter", () => {
  it("finds the same events as query, as page and on the command line", { timeout: 120_000 }, async () => {
    for (const filter of fc.sample(filters, { numRuns: 2, seed: 11 })) {
      const params = toSearchParams(filter);
      const slugs = [...(await eventSlugs(filter))].sort();
      const page = await readTimeline(parseFilter(params).filter);
      const shown = [
        ...(page?.background.events ?? []),
        ...(page?.days ?? []).flatMap(({ events, spans }) => [...events, ...spans]),
      ].map(({ slug }) => slug);
      const flags = [...params].flatMap(([name, value]) => [`--${name}`, value]);
      const printed = execFileSync(
        process.execPath,
        [path.join(root, "bin/dayline.mjs"), "events", ...flags, "--json"],
        {
          env: { ...process.env, DATABASE_URL: record.url },
          encoding: "utf8",
          maxBuffer: 64 * 1024 * 1024,
        },
      );
      const listed = z.array(z.object({ slug: z.string() })).parse(JSON.parse(printed));
      expect(shown.sort(), String(params)).toEqual(slugs);
      expect(listed.map(({ slug }) => slug).sort(), String(params)).toEqual(slugs);
    }
  });
});
