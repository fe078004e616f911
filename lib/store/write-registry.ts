/** The write side of the registries: actors, places, outlets and the collection, copied from the collection folder. */
import type { ActorRecord, Collection, OutletRecord, PlaceRecord } from "../codebook/registry-data";
import type { Store, Transaction } from "./client";
import { fold } from "./fold";
import { sweepIntroduced } from "./introduced";
import { deferForeignKeys, insertRows, TRANSACTION_TIME } from "./rows";

export interface RegistryRecords {
  readonly collection: Collection;
  readonly actors: readonly ActorRecord[];
  readonly places: readonly PlaceRecord[];
  readonly outlets: readonly OutletRecord[];
  /** Hash of all of these: the same hash again writes nothing. */
  readonly hash: string;
}

/** Name of the stamp that says which registries were copied last. */
const STAMP = "registry";

/** Copies the registries in, in one transaction. True where anything had to be written. */
export async function storeRegistry(store: Store, records: RegistryRecords): Promise<boolean> {
  const stamp = await store.stamp.findUnique({ where: { name: STAMP } });
  if (stamp?.hash === records.hash) return false;
  await store.$transaction(async (tx) => {
    await deferForeignKeys(tx);
    // Whatever the new registries do not name again is at best something that articles name.
    await tx.$executeRaw`UPDATE "Actor" SET "introduced" = true`;
    await tx.$executeRaw`UPDATE "Place" SET "introduced" = true, "withinSlug" = NULL`;
    await tx.$executeRaw`UPDATE "Outlet" SET "introduced" = true`;
    await writePlaces(tx, records.places);
    await writeActors(tx, records.actors);
    await writeOutlets(tx, records.outlets);
    await writeCollection(tx, records.collection);
    await sweepIntroduced(tx);
    await insertRows(tx, "Stamp", [{ name: STAMP, hash: records.hash }], {
      onConflict: { key: "name", action: "update" },
    });
  }, TRANSACTION_TIME);
  return true;
}

async function writePlaces(tx: Transaction, places: readonly PlaceRecord[]): Promise<void> {
  const rows = places.map((place) => ({
    slug: place.slug,
    name: place.name,
    nameAr: place.nameAr ?? null,
    kind: place.kind,
    lat: place.lat,
    lng: place.lng,
    withinSlug: place.within,
    population: place.population ?? null,
    geoPrecision: place.geoPrecision,
    source: place.source,
    introduced: false,
    search: searchOf([place.name, place.nameAr, ...place.aliases]),
  }));
  await insertRows(tx, "Place", rows, { onConflict: { key: "slug", action: "update" } });
  await tx.placeAlias.deleteMany();
  const aliases = places.flatMap(({ slug, aliases }) =>
    aliases.map((text) => ({ placeSlug: slug, text, search: fold(text) })),
  );
  await insertRows(tx, "PlaceAlias", aliases);
  await tx.placeAncestor.deleteMany();
  await insertRows(tx, "PlaceAncestor", ancestorRows(places));
  // Places that only articles name lie in themselves and nowhere else.
  await tx.$executeRaw`INSERT INTO "PlaceAncestor" ("placeSlug", "ancestorSlug", "depth")
    SELECT "slug", "slug", 0 FROM "Place" WHERE "introduced"`;
}

/** Every place with itself and each place that contains it. A circle in the data ends where it closes. */
function ancestorRows(places: readonly PlaceRecord[]) {
  const within = new Map(places.map((place) => [place.slug, place.within]));
  return places.flatMap(({ slug }) => {
    const chain: string[] = [];
    for (let at: string | null | undefined = slug; at && within.has(at) && !chain.includes(at); at = within.get(at)) {
      chain.push(at);
    }
    return chain.map((ancestorSlug, depth) => ({ placeSlug: slug, ancestorSlug, depth }));
  });
}

async function writeActors(tx: Transaction, actors: readonly ActorRecord[]): Promise<void> {
  const known = new Set(actors.map(({ slug }) => slug));
  const named = actors.map((actor) => ({
    ...actor,
    aliases: actor.aliases.map((alias) => (typeof alias === "string" ? { text: alias } : alias)),
  }));
  const rows = named.map((actor) => ({
    slug: actor.slug,
    name: actor.name,
    nameAr: actor.nameAr ?? null,
    kind: actor.kind,
    side: actor.side,
    partOfSlug: actor.partOf !== undefined && known.has(actor.partOf) ? actor.partOf : null,
    country: actor.country ?? null,
    note: actor.note ?? null,
    noteAr: actor.noteAr ?? null,
    introduced: false,
    search: searchOf([actor.name, actor.nameAr, ...actor.aliases.map(({ text }) => text)]),
  }));
  await insertRows(tx, "Actor", rows, { onConflict: { key: "slug", action: "update" } });
  await tx.actorAlias.deleteMany();
  const aliases = named.flatMap(({ slug, aliases }) =>
    aliases.map(({ text, ...valid }) => ({
      actorSlug: slug,
      text,
      search: fold(text),
      validFrom: "from" in valid ? (valid.from ?? null) : null,
      validTo: "to" in valid ? (valid.to ?? null) : null,
    })),
  );
  await insertRows(tx, "ActorAlias", aliases);
}

async function writeOutlets(tx: Transaction, outlets: readonly OutletRecord[]): Promise<void> {
  const rows = outlets.map(({ slug, name, kind, country, aliases, domains }) => ({
    slug,
    name,
    kind,
    country: country ?? null,
    aliases,
    domains,
    introduced: false,
  }));
  await insertRows(tx, "Outlet", rows, { onConflict: { key: "slug", action: "update" } });
}

async function writeCollection(tx: Transaction, collection: Collection): Promise<void> {
  const row = {
    slug: collection.slug,
    title: collection.title,
    titleAr: collection.titleAr ?? null,
    description: collection.description,
    descriptionAr: collection.descriptionAr ?? null,
    windowStart: collection.window.start,
    windowEnd: collection.window.end,
    frameSlug: collection.frame,
  };
  await insertRows(tx, "Collection", [row], { onConflict: { key: "slug", action: "update" } });
}

/** All names on lines of their own, folded: a search finds any of them, and never across two. */
function searchOf(names: readonly (string | undefined)[]): string {
  return [...new Set(names.flatMap((name) => (name === undefined ? [] : [fold(name)])))].join("\n");
}
