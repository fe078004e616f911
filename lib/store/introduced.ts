/**
 * Actors, places and outlets that no registry knows: kept by the name an article gives them, marked, never guessed at.
 * Their rows are a function of the articles stored, whatever the order in which these came.
 */
import type { CodedArticle } from "../codebook/coded-article";
import type { Transaction } from "./client";
import { fold } from "./fold";
import { insertRows } from "./rows";

export interface SlugsUsed {
  readonly actors: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly outlet: string | null;
}

/** Every slug that a coding refers to. */
export function slugsOf(coded: CodedArticle): SlugsUsed {
  const actors = new Set(coded.actorMentions.map(({ slug }) => slug));
  const places = new Set(coded.placeMentions.map(({ slug }) => slug));
  if (coded.datelinePlace !== null) places.add(coded.datelinePlace);
  for (const { slug, kind } of coded.introduced) (kind === "place" ? places : actors).add(slug);
  for (const report of coded.reports) {
    const { initiator, target, other } = report.actors;
    const claimants = report.figures.flatMap(({ by }) => by ?? []);
    for (const slug of [...initiator, ...target, ...other, ...report.attribution, ...claimants]) actors.add(slug);
    for (const slug of report.places) places.add(slug);
  }
  return { actors, places, outlet: coded.outlet };
}

/** Makes sure that every slug used has a row, before anything refers to it. */
export async function ensureKnown(tx: Transaction, { actors, places, outlet }: SlugsUsed): Promise<void> {
  const keep = { key: "slug", action: "keep" } as const;
  const actorRows = [...actors].map((slug) => {
    const name = nameFromSlug(slug);
    return { slug, name, kind: "unknown", side: "other", introduced: true, search: fold(name) };
  });
  await insertRows(tx, "Actor", actorRows, { onConflict: keep });
  const placeRows = [...places].map((slug) => {
    const name = nameFromSlug(slug);
    return { slug, name, kind: "unresolved", source: "article", introduced: true, search: fold(name) };
  });
  await insertRows(tx, "Place", placeRows, { onConflict: keep });
  await tx.$executeRaw`INSERT INTO "PlaceAncestor" ("placeSlug", "ancestorSlug", "depth")
    SELECT "slug", "slug", 0 FROM "Place" WHERE "introduced" ON CONFLICT DO NOTHING`;
  if (outlet !== null) {
    const row = {
      slug: outlet,
      name: nameFromSlug(outlet),
      kind: "unknown",
      aliases: [],
      domains: [],
      introduced: true,
    };
    await insertRows(tx, "Outlet", [row], { onConflict: keep });
  }
}

/** Drops what no article names any more, and names the rest as the first article (by name) to introduce it does. */
export async function sweepIntroduced(tx: Transaction): Promise<void> {
  await tx.$executeRaw`DELETE FROM "Actor" WHERE "introduced"
    AND NOT EXISTS (SELECT 1 FROM "ActorMention" WHERE "actorSlug" = "Actor"."slug")
    AND NOT EXISTS (SELECT 1 FROM "ReportActor" WHERE "actorSlug" = "Actor"."slug")
    AND NOT EXISTS (SELECT 1 FROM "EventActor" WHERE "actorSlug" = "Actor"."slug")
    AND NOT EXISTS (SELECT 1 FROM "Attribution" WHERE "actorSlug" = "Actor"."slug")
    AND NOT EXISTS (SELECT 1 FROM "Figure" WHERE "bySlug" = "Actor"."slug")
    AND NOT EXISTS (SELECT 1 FROM "Introduction" WHERE "slug" = "Actor"."slug" AND "kind" <> 'place')`;
  await tx.$executeRaw`DELETE FROM "Place" WHERE "introduced"
    AND NOT EXISTS (SELECT 1 FROM "PlaceMention" WHERE "placeSlug" = "Place"."slug")
    AND NOT EXISTS (SELECT 1 FROM "ReportPlace" WHERE "placeSlug" = "Place"."slug")
    AND NOT EXISTS (SELECT 1 FROM "EventPlace" WHERE "placeSlug" = "Place"."slug")
    AND NOT EXISTS (SELECT 1 FROM "Article" WHERE "datelineSlug" = "Place"."slug")
    AND NOT EXISTS (SELECT 1 FROM "Collection" WHERE "frameSlug" = "Place"."slug")
    AND NOT EXISTS (SELECT 1 FROM "Introduction" WHERE "slug" = "Place"."slug" AND "kind" = 'place')`;
  await tx.$executeRaw`DELETE FROM "Outlet" WHERE "introduced"
    AND NOT EXISTS (SELECT 1 FROM "Article" WHERE "outletSlug" = "Outlet"."slug")`;
  await describeActors(tx);
  await describePlaces(tx);
}

async function describeActors(tx: Transaction): Promise<void> {
  const unnamed = await tx.actor.findMany({ where: { introduced: true } });
  if (unnamed.length === 0) return;
  const introductions = await firstIntroductions(tx, false);
  const known = await tx.actor.findMany({ select: { slug: true, side: true, introduced: true } });
  const bySlug = new Map(known.map((actor) => [actor.slug, actor]));
  for (const { slug } of unnamed) {
    const told = introductions.get(slug);
    const name = told?.name ?? nameFromSlug(slug);
    const whole =
      told?.affiliationSlug != null && told.affiliationSlug !== slug ? bySlug.get(told.affiliationSlug) : null;
    await tx.actor.update({
      where: { slug },
      data: {
        name,
        kind: told?.kind ?? "unknown",
        // Only a registry says which side an actor takes; an introduced one takes its registered affiliation's.
        side: whole && !whole.introduced ? whole.side : "other",
        partOfSlug: whole?.slug ?? null,
        search: fold(name),
      },
    });
  }
}

async function describePlaces(tx: Transaction): Promise<void> {
  const unnamed = await tx.place.findMany({ where: { introduced: true } });
  if (unnamed.length === 0) return;
  const introductions = await firstIntroductions(tx, true);
  for (const place of unnamed) {
    const name = introductions.get(place.slug)?.name ?? nameFromSlug(place.slug);
    if (name !== place.name) await tx.place.update({ where: { slug: place.slug }, data: { name, search: fold(name) } });
  }
}

async function firstIntroductions(tx: Transaction, ofPlaces: boolean) {
  const all = await tx.introduction.findMany({
    where: { kind: ofPlaces ? "place" : { not: "place" } },
    orderBy: [{ article: { name: "desc" } }, { kind: "desc" }],
  });
  // The last one set stays: the first by article name.
  return new Map(all.map((introduction) => [introduction.slug, introduction]));
}

/** `tell-abyad` → `Tell Abyad`: the best that can be said where no article writes the name out. */
function nameFromSlug(slug: string): string {
  return slug.replace(/(^|-)(\p{L})/gu, (_, dash: string, letter: string) => (dash ? " " : "") + letter.toUpperCase());
}
