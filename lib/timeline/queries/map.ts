/** What maps draw: the events of a filter or of a page, with where their places lie. */
import { z } from "zod";
import { AREA_KINDS } from "../../codebook/area-kinds";
import { Prisma } from "../../generated/prisma/client";
import type { Filter } from "../filter";
import { localName, otherName } from "../local-name";
import type { MapArea, MapCount, MapModel } from "../map-models";
import { COARSEST, mapOf, type PlacePoint } from "../map-places";
import type { EventCard } from "../models";
import { eventCards } from "./event-list";
import { type QueryOptions, withDefaults } from "./options";
import { scopeOf } from "./scope";
import { allBut, conditionsOf } from "./where";

/** SQLite takes at most 32,766 parameters. */
const CHUNK = 5_000;

/** The map of these events: one look-up of their places, whatever their number. */
export async function mapOfCards(cards: readonly EventCard[], options?: QueryOptions): Promise<MapModel> {
  const { db, locale } = withDefaults(options);
  const slugs = [...new Set(cards.flatMap(({ places }) => places.map(({ slug }) => slug)))];
  const points = new Map<string, PlacePoint>();
  for (let at = 0; at < slugs.length; at += CHUNK) {
    const rows = await db.place.findMany({
      where: { slug: { in: slugs.slice(at, at + CHUNK) } },
      select: { slug: true, name: true, nameAr: true, lat: true, lng: true, geoPrecision: true },
    });
    for (const { slug, lat, lng, geoPrecision, ...names } of rows) {
      const [name, other] = [localName(names, locale), otherName(names, locale)];
      points.set(slug, { slug, name, otherName: other, lat, lng, geoPrecision });
    }
  }
  return mapOf(cards, points);
}

/** The areas that an event is told of, widest last; a line such as a border has no middle and is none of them. */
export async function areasOfCard({ places }: EventCard, options?: QueryOptions): Promise<MapArea[]> {
  const { db, locale } = withDefaults(options);
  const rows = await db.place.findMany({
    where: { slug: { in: places.map(({ slug }) => slug) }, kind: { in: [...AREA_KINDS] } },
    select: { slug: true, name: true, nameAr: true, lat: true, lng: true, kind: true },
  });
  return rows
    .flatMap(({ slug, lat, lng, kind, ...names }) => {
      if (lat === null || lng === null) return [];
      const [name, other] = [localName(names, locale), otherName(names, locale)];
      const [bordered, country] = [kind === "governorate", kind === "country"];
      return [{ slug, name, otherName: other, lat, lng, bordered, country }];
    })
    .sort((a, b) => Number(a.country) - Number(b.country) || Number(b.bordered) - Number(a.bordered));
}

/** The filter's events of the window, on whatever page of the timeline; where it finds only what came before, those. */
export async function readMap(filter: Filter, options?: QueryOptions): Promise<MapModel> {
  const cards = await eventCards(filter, options);
  const inWindow = cards.filter(({ background }) => !background);
  return mapOfCards(inWindow.length > 0 ? inWindow : cards, options);
}

const countRowSchema = z.object({
  background: z.coerce.boolean(),
  total: z.coerce.number(),
  drawn: z.coerce.number(),
});

/** What `readMap` counts, without reading an event. */
export async function countMap(filter: Filter, options?: QueryOptions): Promise<MapCount> {
  const { db } = withDefaults(options);
  const scope = await scopeOf(db, filter.known, { disputes: filter.disputed });
  const conditions = conditionsOf(filter, scope);
  const rows = z.array(countRowSchema).parse(
    await db.$queryRaw(Prisma.sql`
      SELECT e."background", count(*) AS "total", sum(EXISTS (
        SELECT 1 FROM ${scope.places} ep JOIN "Place" p ON p."slug" = ep."placeSlug"
        WHERE ep."eventId" = e."id" AND p."lat" IS NOT NULL AND p."lng" IS NOT NULL AND p."geoPrecision" <= ${COARSEST})) AS "drawn"
      FROM ${scope.events} e WHERE ${allBut(conditions, null)} GROUP BY 1 ORDER BY 1`),
  );
  const { drawn, total } = rows[0] ?? { drawn: 0, total: 0 };
  return { drawn, total };
}
