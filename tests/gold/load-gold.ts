/**
 * Fills the database of DATABASE_URL from the gold coding of the seeds, through the same write side as ingestion: real
 * data for the pages, whatever the state of the coder. `tsx tests/gold/load-gold.ts`
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { readArticle } from "../../lib/article";
import {
  actorRecordSchema,
  collectionSchema,
  outletRecordSchema,
  placeRecordSchema,
} from "../../lib/codebook/registry-data";
import { type MergedEvent, mergeInto } from "../../lib/merge";
import { closeStore, writer } from "../../lib/store/client";
import { eventChanges } from "../../lib/store/events";
import { readGeneration } from "../../lib/store/generation";
import { migrate } from "../../lib/store/migrate";
import { storeArticle } from "../../lib/store/write-article";
import { storeRegistry } from "../../lib/store/write-registry";
import { readGoldArticles } from "./read-gold";

const seeds = path.resolve(import.meta.dirname, "../../seeds");

/** A file of the collection folder, or an empty one where it is not written yet. */
function readList<T>(file: string, schema: z.ZodType<T>): T[] {
  const full = path.join(seeds, file);
  return existsSync(full) ? z.array(schema).parse(JSON.parse(readFileSync(full, "utf8"))) : [];
}

const places = readList("places.json", placeRecordSchema);
const actors = readList("actors.json", actorRecordSchema);
const outlets = readList("outlets.json", outletRecordSchema);
const collection = collectionSchema.parse(
  existsSync(path.join(seeds, "collection.json"))
    ? JSON.parse(readFileSync(path.join(seeds, "collection.json"), "utf8"))
    : {
        slug: "northwest-syria-2024",
        title: "The offensive in northwest Syria",
        description: "",
        window: { start: "2024-11-27", end: "2024-12-08" },
        frame: "northwest-syria",
        articles: [],
        sides: { government: [], opposition: [] },
      },
);
if (!places.some(({ slug }) => slug === collection.frame)) {
  const name = "Northwest Syria";
  const frame = { slug: collection.frame, name, kind: "region", lat: null, lng: null, within: null } as const;
  places.push({ ...frame, aliases: [], geoPrecision: 3, source: "hand" });
}
const within = new Map(places.map((place) => [place.slug, place.within]));
const placeOf = new Map(places.map((place) => [place.slug, place]));
const actorOf = new Map(actors.map((actor) => [actor.slug, actor]));
const registry = {
  contains(outer: string, inner: string): boolean {
    for (let at = within.get(inner); at; at = within.get(at)) if (at === outer) return true;
    return false;
  },
  place: (slug: string) => placeOf.get(slug) ?? null,
  actor: (slug: string) => actorOf.get(slug) ?? null,
};

migrate();
await writer().article.deleteMany();
await writer().event.deleteMany();
await storeRegistry(writer(), { collection, actors, places, outlets, hash: `gold ${Date.now()}` });
let events: readonly MergedEvent[] = [];
for (const { coded, text, file } of readGoldArticles()) {
  const article = readArticle({ name: file, text });
  const told = collection.articles.find((known) => known.file === file);
  const full = { ...coded, article: article.name, outlet: told?.outlet ?? coded.outlet, leftOut: [...article.leftOut] };
  const change = mergeInto(events, full, registry);
  const changes = eventChanges(
    events.map(({ event }) => event),
    change.events.map(({ event }) => event),
    new Set(full.reports.map(({ id }) => id)),
  );
  const source = { name: article.name, text, format: "text", frontMatter: {}, url: told?.url ?? null } as const;
  const context = { store: writer(), collectionSlug: collection.slug, generation: await readGeneration(writer()) };
  await storeArticle(context, { source, blocks: article.blocks, coded: full, codedWith: "gold" }, changes);
  events = change.events;
}
console.log(`${events.length} events from the gold coding`);
await closeStore();
