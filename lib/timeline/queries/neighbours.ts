/** Places with events near a place. */
import { z } from "zod";
import { Prisma } from "../../generated/prisma/client";
import { directionTo, distanceBetween } from "../distance";
import { otherName } from "../local-name";
import { COARSEST } from "../map-places";
import type { PlacePageModel } from "../models";
import { placeRef } from "./cards";
import type { Query } from "./options";

/** In kilometres: beyond this a place is no neighbour, whatever else there is. */
const FARTHEST = 75;
const MOST = 6;
/** Kilometres of a degree of latitude; of longitude they are fewer, so that a box in degrees holds all that is near. */
const DEGREE = 111;

const rowSchema = z.object({
  slug: z.string(),
  name: z.string(),
  nameAr: z.string().nullable(),
  introduced: z.coerce.boolean(),
  lat: z.number(),
  lng: z.number(),
  count: z.coerce.number(),
});

interface Centre {
  readonly slug: string;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly geoPrecision: number | null;
}

/** The nearest places that events of the window name; none for an area, which has no one point to measure from. */
export async function readNeighbours(centre: Centre, { db, locale }: Query): Promise<PlacePageModel["near"]> {
  const { slug, lat, lng, geoPrecision } = centre;
  if (lat === null || lng === null || geoPrecision === null || geoPrecision > COARSEST) return [];
  const tall = FARTHEST / DEGREE;
  const wide = tall / Math.max(0.2, Math.cos((lat * Math.PI) / 180));
  const rows = z.array(rowSchema).parse(
    await db.$queryRaw(Prisma.sql`
      SELECT p."slug", p."name", p."nameAr", p."introduced", p."lat", p."lng", count(DISTINCT e."id") AS "count"
      FROM "Place" p JOIN "EventPlace" ep ON ep."placeSlug" = p."slug" JOIN "Event" e ON e."id" = ep."eventId"
      WHERE p."slug" <> ${slug} AND p."geoPrecision" <= ${COARSEST} AND e."background" = 0
        AND p."lat" BETWEEN ${lat - tall} AND ${lat + tall} AND p."lng" BETWEEN ${lng - wide} AND ${lng + wide}
      GROUP BY p."slug"`),
  );
  const from = { lat, lng };
  return rows
    .map((row) => ({
      place: { ...placeRef(row, locale), lat: row.lat, lng: row.lng, otherName: otherName(row, locale) },
      distance: distanceBetween(from, row),
      direction: directionTo(from, row),
      count: row.count,
    }))
    .filter(({ distance }) => distance <= FARTHEST)
    .sort((a, b) => a.distance - b.distance || (a.place.slug < b.place.slug ? -1 : 1))
    .slice(0, MOST);
}
