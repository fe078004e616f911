/** What the map of the timeline draws: the events that the page has already read, with where their places lie. */
import { localName } from "../local-name";
import type { MapModel } from "../map-models";
import { mapOf, type PlacePoint } from "../map-places";
import type { EventCard, TimelineModel } from "../models";
import { type QueryOptions, withDefaults } from "./options";

/** SQLite takes at most 32,766 parameters. */
const CHUNK = 5_000;

/** The events of the window; where the filter finds only what came before it, those. */
function mapped({ days, background }: Pick<TimelineModel, "days" | "background">): readonly EventCard[] {
  const events = days.flatMap((day) => [...day.spans, ...day.events]);
  return events.length > 0 ? events : background.events;
}

/** The map of a timeline: one look-up of its places, whatever their number. */
export async function readMap(
  timeline: Pick<TimelineModel, "days" | "background">,
  options?: QueryOptions,
): Promise<MapModel> {
  const { db, locale } = withDefaults(options);
  const cards = mapped(timeline);
  const slugs = [...new Set(cards.flatMap(({ places }) => places.map(({ slug }) => slug)))];
  const points = new Map<string, PlacePoint>();
  for (let at = 0; at < slugs.length; at += CHUNK) {
    const rows = await db.place.findMany({
      where: { slug: { in: slugs.slice(at, at + CHUNK) } },
      select: { slug: true, name: true, nameAr: true, lat: true, lng: true, geoPrecision: true },
    });
    for (const row of rows) points.set(row.slug, { ...row, name: localName(row, locale) });
  }
  return mapOf(cards, points);
}
