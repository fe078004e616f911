/** Codes the texts that have a gold coding, as the command line would: the five with their collection, others with none. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Article, readArticle } from "../../lib/article/index";
import type { CodedArticle } from "../../lib/codebook/coded-article";
import type { Collection } from "../../lib/codebook/registry-data";
import { createCoder } from "../../lib/coder/index";
import { coderVocabularyOf } from "../../lib/coder/vocabulary";
import { loadCollection } from "../../lib/ingest/load-collection";
import { mergeReports } from "../../lib/merge";
import { createRegistry } from "../../lib/registry/index";

export const SEEDS = join(import.meta.dirname, "../../seeds");

export async function readTexts(dir: string): Promise<Article[]> {
  const files = (await readdir(dir)).filter((file) => file.endsWith(".txt")).sort();
  return Promise.all(files.map(async (name) => readArticle({ name, bytes: await readFile(join(dir, name)) })));
}

/** `collection` true: as articles of the collection in `seeds`; false: as articles outside any. */
export async function createSeedsCoder(collection: boolean) {
  const loaded = await loadCollection(SEEDS);
  const frame: Collection | null = collection ? loaded.collection : null;
  const registry = createRegistry({ ...loaded.registryData, frame: frame?.frame ?? null });
  return {
    registry,
    coder: createCoder({ registry, vocabulary: coderVocabularyOf(loaded.vocabulary), collection: frame }),
  };
}

/** Codes all texts of a folder together; `eventOf` gives the event that a report was merged into. */
export async function codeTexts(
  dir: string,
  collection: boolean,
): Promise<{ articles: Article[]; coded: CodedArticle[]; eventOf: (report: string) => string | undefined }> {
  const { coder, registry } = await createSeedsCoder(collection);
  const articles = await readTexts(dir);
  const coded = coder.codeArticles(articles);
  const events = mergeReports(coded, {
    contains: (outer, inner) => outer !== inner && registry.contains(outer, inner),
    place: (slug) => registry.place(slug),
    actor: (slug) => registry.actor(slug),
  });
  const slugs = new Map(events.flatMap(({ slug, reportIds }) => reportIds.map((id) => [id, slug] as const)));
  return { articles, coded, eventOf: (report) => slugs.get(report) };
}
