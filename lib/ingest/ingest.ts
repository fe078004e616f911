/**
 * Ingestion: articles in, the record brought up to date. The final record is a function of the set of articles alone:
 * whatever the order they came in, and however often a run was cut off. To that end every run codes all articles of the
 * collection together (the day of one may rest on what another tells) and writes those whose coding differs.
 */
import { type Article, readArticle } from "../article";
import type { FrontMatter } from "../article/types";
import type { CodedArticle } from "../codebook/coded-article";
import type { Collection } from "../codebook/registry-data";
import { type MergedEvent, type MergeRegistry, membersOf, mergeAll, mergeInto, mergeWithout } from "../merge";
import type { Store } from "../store/client";
import { type EventChanges, eventChanges } from "../store/events";
import { readGeneration } from "../store/generation";
import { readCodedArticles, readEvents, readStoredArticles, type StoredArticle } from "../store/read-coding";
import {
  type ArticleSource,
  type ArticleToStore,
  codingHash,
  confirmCoding,
  removeArticle,
  storeArticle,
  storeEvents,
  textHash,
} from "../store/write-article";
import { type RegistryRecords, storeRegistry } from "../store/write-registry";
import type { ArticleIn } from "./read-sources";

/** What a collection brings to ingestion. */
export interface Pipeline {
  readonly collection: Collection;
  readonly records: RegistryRecords;
  readonly mergeRegistry: MergeRegistry;
  /** Hash of the coder with its registries and vocabulary: another one codes everything anew. */
  readonly codedWith: string;
  /** Codes articles together; as many codings as articles, in their order. */
  code(articles: readonly Article[]): readonly CodedArticle[];
}

export interface IngestOptions {
  /** Puts an article in the place of a stored one with the same name and another text. */
  readonly replace?: boolean;
  /** Told after each article that was written. */
  readonly onWritten?: (name: string, done: number, total: number) => void;
}

export interface IngestSummary {
  readonly added: readonly string[];
  /** Stored articles whose coding changed: by what a new article tells, or by another coder or registry. */
  readonly recoded: readonly string[];
  readonly replaced: readonly string[];
  /** Called by another name or given twice: the same text as the article named. */
  readonly skipped: readonly { readonly from: string; readonly sameAs: string }[];
  /** Same name, other text. */
  readonly clashing: readonly { readonly from: string; readonly name: string }[];
}

export async function ingest(
  store: Store,
  pipeline: Pipeline,
  incoming: readonly ArticleIn[],
  { replace = false, onWritten = () => {} }: IngestOptions = {},
): Promise<IngestSummary> {
  const { collection, codedWith } = pipeline;
  await storeRegistry(store, pipeline.records);
  let generation = await readGeneration(store);
  const stored = await readStoredArticles(store, collection.slug);
  const plan = planArticles(pipeline.collection, stored, incoming, replace);
  const summary = { skipped: plan.skipped, clashing: plan.clashing, replaced: plan.replaced };
  const isCurrent = plan.changed.size === 0 && stored.every((article) => article.codedWith === codedWith);
  if (isCurrent) return { ...summary, added: [], recoded: [] };

  let events = await readMergedEvents(store, collection.slug);
  const settle = async (after: readonly MergedEvent[], rewritten: ReadonlySet<string>) => {
    const changes = changesBetween(events, after, rewritten);
    events = after;
    return changes;
  };
  for (const name of plan.replaced) {
    const changes = await settle(mergeWithout(events, name, pipeline.mergeRegistry).events, new Set());
    await removeArticle({ store, collectionSlug: collection.slug, generation }, name, changes);
    generation += 1;
  }

  const coded = codeAll(pipeline, plan.all);
  const before = new Map(stored.map((article) => [article.name, article]));
  const toWrite = coded.filter(
    (article) =>
      plan.changed.has(article.source.name) || before.get(article.source.name)?.codedHash !== codingHash(article),
  );
  for (const [index, article] of toWrite.entries()) {
    const { events: after } = mergeInto(events, article.coded, pipeline.mergeRegistry);
    const changes = await settle(after, new Set(article.coded.reports.map(({ id }) => id)));
    await storeArticle({ store, collectionSlug: collection.slug, generation }, article, changes);
    generation += 1;
    onWritten(article.source.name, index + 1, toWrite.length);
  }
  if (stored.some((article) => article.codedWith !== codedWith)) {
    // Other registries may merge the same reports otherwise.
    const anew = mergeAll(
      coded.flatMap((article) => membersOf(article.coded)),
      pipeline.mergeRegistry,
    );
    const changes = await settle(anew, new Set());
    await storeEvents({ store, collectionSlug: collection.slug, generation }, changes);
    await confirmCoding(store, [...before.keys()], codedWith);
  }
  const written = toWrite.map(({ source }) => source.name);
  const isNew = (name: string) => !before.has(name) || plan.replaced.includes(name);
  return {
    ...summary,
    added: written.filter((name) => isNew(name) && !plan.replaced.includes(name)),
    recoded: written.filter((name) => !isNew(name)),
  };
}

interface Plan {
  /** All articles of the record to come, by name. */
  readonly all: readonly ArticleSource[];
  /** Names of those that are new, replaced, or have other front matter. */
  readonly changed: ReadonlySet<string>;
  readonly replaced: readonly string[];
  readonly skipped: IngestSummary["skipped"];
  readonly clashing: IngestSummary["clashing"];
}

function planArticles(
  collection: Collection,
  stored: readonly StoredArticle[],
  incoming: readonly ArticleIn[],
  replace: boolean,
): Plan {
  const toldUrls = new Map(collection.articles.map(({ file, url }) => [file.replace(/\.[^.]+$/, ""), url]));
  const urlOf = (name: string, { url }: FrontMatter) => url ?? toldUrls.get(name) ?? null;
  const all = new Map<string, ArticleSource>(
    stored.map((article) => [article.name, { ...article, url: urlOf(article.name, article.frontMatter) }]),
  );
  const nameOfText = new Map(stored.map((article) => [article.sha256, article.name]));
  const changed = new Set<string>();
  const replaced: string[] = [];
  const skipped: { from: string; sameAs: string }[] = [];
  const clashing: { from: string; name: string }[] = [];
  // By name, so that of two files with one text the same one is taken in any order.
  const sorted = [...incoming].sort((a, b) => compareText(a.article.name, b.article.name));
  for (const { from, article, format } of sorted) {
    const { name, text, frontMatter } = article;
    const url = urlOf(name, frontMatter);
    const sha256 = textHash(text);
    const sameAs = nameOfText.get(sha256);
    const known = all.get(sameAs ?? name);
    if (sameAs !== undefined && known) {
      const isSame = JSON.stringify(frontMatter) === JSON.stringify(known.frontMatter);
      if (sameAs !== name || isSame) skipped.push({ from, sameAs });
      else {
        all.set(name, { name, text, format, frontMatter, url });
        changed.add(name);
      }
      continue;
    }
    if (known) {
      if (!replace) {
        clashing.push({ from, name });
        continue;
      }
      if (stored.some((article) => article.name === name)) replaced.push(name);
    }
    all.set(name, { name, text, format, frontMatter, url });
    nameOfText.set(sha256, name);
    changed.add(name);
  }
  return {
    all: [...all.values()].sort((a, b) => compareText(a.name, b.name)),
    changed,
    replaced,
    skipped,
    clashing,
  };
}

function codeAll(pipeline: Pipeline, sources: readonly ArticleSource[]): ArticleToStore[] {
  const articles = sources.map(({ name, text, format, frontMatter }) =>
    readArticle({ name, text, format, frontMatter }),
  );
  const coded = pipeline.code(articles);
  return sources.map((source, index) => {
    const [article, coding] = [articles[index], coded[index]];
    if (!article || !coding) throw new Error(`the coder gave nothing for ${source.name}`);
    return { source, blocks: article.blocks, coded: coding, codedWith: pipeline.codedWith };
  });
}

async function readMergedEvents(store: Store, collectionSlug: string): Promise<readonly MergedEvent[]> {
  const members = new Map(
    (await readCodedArticles(store, collectionSlug)).flatMap(membersOf).map((member) => [member.report.id, member]),
  );
  return (await readEvents(store, collectionSlug)).map((event) => ({
    event,
    members: event.reportIds.flatMap((id) => members.get(id) ?? []),
  }));
}

function changesBetween(
  before: readonly MergedEvent[],
  after: readonly MergedEvent[],
  rewritten: ReadonlySet<string>,
): EventChanges {
  return eventChanges(
    before.map(({ event }) => event),
    after.map(({ event }) => event),
    rewritten,
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
