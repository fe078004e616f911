/** What the map draws of events that a page has already read. */

import type { MapModel } from "../map-models";
import { mapOf, type PlacePoint } from "../map-places";
import type { EventCard } from "../models";
import { type QueryOptions, withDefaults } from "./options";

/** SQLite takes at most 32,766 parameters. */
const CHUNK = 5_000;

/** The map of these events: one look-up of their places, whatever their number. */
export async function readMap(cards: readonly EventCard[], options?: QueryOptions): Promise<MapModel> {
  const { db } = withDefaults(options);
  const slugs = [...new Set(cards.flatMap(({ places }) => places.map(({ slug }) => slug)))];
  const points = new Map<string, PlacePoint>();
  for (let at = 0; at < slugs.length; at += CHUNK) {
    const rows = await db.place.findMany({
      where: { slug: { in: slugs.slice(at, at + CHUNK) } },
      select: { slug: true, name: true, nameAr: true, lat: true, lng: true, geoPrecision: true },
    });
    for (const row of rows) points.set(row.slug, row);
  }
  return mapOf(cards, points);
}
