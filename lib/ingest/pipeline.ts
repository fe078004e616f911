/** A collection folder → all that coding and ingestion need. */
import { createHash } from "node:crypto";
import path from "node:path";
import { z } from "zod";
import type { Article } from "../article";
import type { CodedArticle } from "../codebook/coded-article";
import type { ActorRecord, Collection, PlaceRecord } from "../codebook/registry-data";
import { createCoder } from "../coder";
import { type CoderVocabulary, coderVocabularyOf } from "../coder/vocabulary";
import type { MergeRegistry } from "../merge";
import { DaylineError } from "../messages/errors";
import { createRegistry, type Registry, type RegistryData } from "../registry";
import { coderVersion } from "./coder-version";
import type { Pipeline } from "./ingest";
import { CollectionError, type LoadedCollection, loadCollection } from "./load-collection";

/** The tracker's own collection. */
export const OWN_COLLECTION = path.resolve(import.meta.dirname, "../../seeds");

export interface Coding {
  readonly registry: Registry;
  readonly mergeRegistry: MergeRegistry;
  /** Null for articles outside any collection. */
  readonly collection: Collection | null;
  code(articles: readonly Article[]): readonly CodedArticle[];
}

/** A coder with the registries of a folder; with `alone`, as outside any collection. Throws `collection-invalid`. */
export async function openCoding(dir: string = OWN_COLLECTION, alone = false): Promise<Coding> {
  return codingOf(await loaded(dir), alone);
}

/** The same for ingestion, with the records that the store keeps. */
export async function openPipeline(dir: string = OWN_COLLECTION): Promise<Pipeline> {
  const folder = await loaded(dir);
  const { collection, registryData } = folder;
  const { mergeRegistry, code } = codingOf(folder, false);
  const data = { collection, ...recordsOf(registryData), outlets: registryData.outlets };
  const codedWith = hashOf([coderVersion(), collection, registryData, folder.vocabulary]);
  return { collection, records: { ...data, hash: hashOf(data) }, mergeRegistry, codedWith, code };
}

async function loaded(dir: string): Promise<LoadedCollection> {
  try {
    return await loadCollection(dir);
  } catch (error) {
    if (error instanceof CollectionError)
      throw new DaylineError("collection-invalid", { message: error.message }, error);
    throw error;
  }
}

function codingOf({ collection, registryData, vocabulary }: LoadedCollection, alone: boolean): Coding {
  const registry = createRegistry(alone ? { ...registryData, frame: null } : registryData);
  const coder = createCoder({
    registry,
    vocabulary: checkedVocabulary(vocabulary),
    collection: alone ? null : collection,
  });
  const toldOutlets = new Map(
    alone ? [] : collection.articles.map(({ file, outlet }) => [file.replace(/\.[^.]+$/, ""), outlet]),
  );
  return {
    registry,
    collection: alone ? null : collection,
    code: (articles) =>
      coder.codeArticles(articles.map((article) => withOutlet(article, toldOutlets.get(article.name)))),
    mergeRegistry: {
      contains: (outer, inner) => outer !== inner && registry.contains(outer, inner),
      place: (slug) => registry.place(slug),
      actor: (slug) => registry.actor(slug),
    },
  };
}

/** What an editor knows of an article's outlet counts as front matter; front matter of its own goes first. */
function withOutlet(article: Article, outlet: string | undefined): Article {
  if (outlet === undefined || article.frontMatter.outlet !== undefined) return article;
  return { ...article, frontMatter: { ...article.frontMatter, outlet } };
}

function checkedVocabulary(files: LoadedCollection["vocabulary"]): CoderVocabulary {
  try {
    return coderVocabularyOf(files);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const [issue] = error.issues;
    const where = issue?.path.map(String).join(".") || "its top";
    const message = `A word list of the collection’s vocabulary folder is not as expected, at ${where}: ${issue?.message}.`;
    throw new DaylineError("collection-invalid", { message }, error);
  }
}

/** Actors and places as they are stored: countries are both, and their armies and governments are actors of their own. */
function recordsOf(data: RegistryData): { actors: ActorRecord[]; places: PlaceRecord[] } {
  const registry = createRegistry(data);
  const places = new Map(data.places.map((place) => [place.slug, place]));
  const actors = new Map(data.actors.map((actor) => [actor.slug, actor]));
  const arabic = new Intl.DisplayNames("ar", { type: "region" });
  for (const { slug, name, adjectives, iso2 } of data.countries) {
    const nameAr = arabic.of(iso2);
    const place = registry.place(slug);
    if (place && !places.has(slug)) places.set(slug, { nameAr, ...place });
    for (const composed of [slug, ...["army", "government"].map((part) => `${adjectives[0]} ${part}`)]) {
      const actor = registry.actor(registry.slugify(composed));
      if (actor && !actors.has(actor.slug)) actors.set(actor.slug, actor.slug === slug ? { nameAr, ...actor } : actor);
    }
    if (!actors.has(slug)) actors.set(slug, { slug, name, nameAr, kind: "state", side: "foreign", aliases: [] });
  }
  return { actors: [...actors.values()], places: [...places.values()] };
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
