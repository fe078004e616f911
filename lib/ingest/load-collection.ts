/** Reads a collection folder (seeds/) and checks it: every fault is one sentence that names the file and the field. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import {
  actorRecordSchema,
  type Collection,
  collectionSchema,
  conflictRecordSchema,
  countryRecordSchema,
  outletRecordSchema,
  placeRecordSchema,
} from "../codebook/registry-data";
import { checkRegistryData } from "../registry/check";
import type { RegistryData } from "../registry/data";
import { actorWordsSchema, placeWordsSchema } from "../registry/words";

export interface LoadedCollection {
  readonly dir: string;
  readonly collection: Collection;
  readonly registryData: RegistryData;
  /** Every file of vocabulary/, parsed but not checked: name without extension → its JSON; the room that uses one has its schema. */
  readonly vocabulary: Readonly<Record<string, unknown>>;
  /** Paths of the articles, in the order of their names. */
  readonly articleFiles: readonly string[];
}

/** A collection folder that cannot be used; the message is one sentence for the person who keeps it. */
export class CollectionError extends Error {
  override readonly name = "CollectionError";
}

/**
 * @param dir the collection folder: collection.json, actors.json, places.json, outlets.json, world/, vocabulary/, articles/
 * @throws {CollectionError} where a file is missing, is not JSON, breaks its schema, or two records contradict each other
 */
export async function loadCollection(dir: string): Promise<LoadedCollection> {
  const read = <Schema extends z.ZodType>(file: string, schema: Schema) => readChecked(join(dir, file), file, schema);
  const [collection, actors, places, outlets, countries, conflicts, worldActors, worldPlaces, actorWords, placeWords] =
    await Promise.all([
      read("collection.json", collectionSchema),
      read("actors.json", z.array(actorRecordSchema)),
      read("places.json", z.array(placeRecordSchema)),
      read("outlets.json", z.array(outletRecordSchema)),
      read("world/countries.json", z.array(countryRecordSchema)),
      read("world/conflicts.json", z.array(conflictRecordSchema)),
      read("world/actors.json", z.array(actorRecordSchema)),
      read("world/places.json", z.array(placeRecordSchema)),
      read("vocabulary/actor-words.json", actorWordsSchema),
      read("vocabulary/place-words.json", placeWordsSchema),
    ]);
  const registryData: RegistryData = {
    actors: [...actors, ...worldActors],
    countries,
    conflicts,
    places: [...worldPlaces, ...places],
    outlets,
    actorWords,
    placeWords,
    frame: collection.frame,
  };
  const fault = checkRegistryData(registryData) ?? checkCollection(collection, registryData);
  if (fault !== null) throw new CollectionError(`The collection in ${dir} contradicts itself: ${fault}`);
  return { dir, collection, registryData, vocabulary: await readVocabulary(dir), articleFiles: await articlesOf(dir) };
}

async function readChecked<Schema extends z.ZodType>(
  path: string,
  file: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const parsed = schema.safeParse(await readJson(path, file));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? "" : `, at ${issue.path.map(String).join(".")}`;
  throw new CollectionError(`${file} is not as expected${where}: ${issue?.message ?? "unknown fault"}`);
}

async function readJson(path: string, file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new CollectionError(`${file} cannot be read in the collection folder (${path}).`, { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CollectionError(`${file} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

async function readVocabulary(dir: string): Promise<Record<string, unknown>> {
  const names = (await readdir(join(dir, "vocabulary"))).filter((name) => name.endsWith(".json")).sort();
  const entries = await Promise.all(
    names.map(
      async (name) =>
        [name.slice(0, -".json".length), await readJson(join(dir, "vocabulary", name), `vocabulary/${name}`)] as const,
    ),
  );
  return Object.fromEntries(entries);
}

async function articlesOf(dir: string): Promise<string[]> {
  const names = await readdir(join(dir, "articles")).catch(() => []);
  return names
    .filter((name) => /\.(?:txt|md|markdown|html?)$/i.test(name))
    .sort()
    .map((name) => join(dir, "articles", name));
}

/** One sentence on what collection.json names that nothing knows, or null. */
function checkCollection(collection: Collection, data: RegistryData): string | null {
  const actors = new Set(data.actors.map((actor) => actor.slug));
  const outlets = new Set(data.outlets.map((outlet) => outlet.slug));
  const places = new Set([...data.places, ...data.countries].map((place) => place.slug));
  if (!places.has(collection.frame))
    return `collection.json names the frame "${collection.frame}", which places.json does not hold.`;
  if (collection.window.start > collection.window.end)
    return "collection.json has a window that ends before it starts.";
  const outlet = collection.articles.find(
    (article) => article.outlet !== undefined && !outlets.has(article.outlet),
  )?.outlet;
  if (outlet !== undefined) return `collection.json names the outlet "${outlet}", which outlets.json does not hold.`;
  const side = [...collection.sides.government, ...collection.sides.opposition].find((slug) => !actors.has(slug));
  return side === undefined
    ? null
    : `collection.json names the actor "${side}" among its sides, which actors.json does not hold.`;
}
