/** What is told of a place and of all that lies within it. */
import { z } from "zod";
import { Prisma } from "../../generated/prisma/client";
import { isOneDay } from "../day-rows";
import { daysOf } from "../days";
import { EMPTY_FILTER } from "../filter";
import { groupBy } from "../group-by";
import { otherName } from "../local-name";
import type { PlacePageModel } from "../models";
import { placeRef, refOf } from "./cards";
import { readCollection } from "./collection";
import { eventCards } from "./event-list";
import { readFamilyTable } from "./family-table";
import { placeKind } from "./kinds";
import { mapOfCards } from "./map";
import { readAliasUses } from "./mentions";
import { readNeighbours } from "./neighbours";
import { type QueryOptions, withDefaults } from "./options";

const precisionSchema = z
  .union([z.literal(1), z.literal(2), z.literal(3)])
  .nullable()
  .catch(null);

const partSchema = z.object({ slug: z.string(), count: z.coerce.number() });

/** The place of a slug; null where the store knows none. */
export async function readPlace(slug: string, options?: QueryOptions): Promise<PlacePageModel | null> {
  const query = withDefaults(options);
  const { db } = query;
  const place = await db.place.findUnique({
    where: { slug },
    include: {
      aliases: { orderBy: { id: "asc" } },
      ancestors: { where: { depth: { gt: 0 } }, orderBy: { depth: "asc" }, include: { ancestor: true } },
    },
  });
  if (!place) return null;
  const [collection, cards, aliasUses, partRows] = await Promise.all([
    readCollection(query),
    eventCards({ ...EMPTY_FILTER, places: [slug], sort: "time" }, query),
    readAliasUses(db, slug),
    db.$queryRaw(Prisma.sql`
      SELECT child."slug", count(DISTINCT ep."eventId") AS "count" FROM "Place" child
      JOIN "PlaceAncestor" pa ON pa."ancestorSlug" = child."slug" JOIN "EventPlace" ep ON ep."placeSlug" = pa."placeSlug"
      WHERE child."withinSlug" = ${slug} GROUP BY 1 ORDER BY 2 DESC, 1`),
  ]);
  const parts = z.array(partSchema).parse(partRows);
  const children = await db.place.findMany({ where: { slug: { in: parts.map((part) => part.slug) } } });
  const childOf = new Map(children.map((child) => [child.slug, placeRef(child, query.locale)]));
  const events = cards.filter(({ background }) => !background);
  const single = groupBy(events.filter(isOneDay), ({ date }) => date.start);
  const days = collection
    ? daysOf(
        collection.window,
        events.map(({ date }) => date),
      )
    : [];
  const { kind, lat, lng, geoPrecision, source } = place;
  return {
    place: {
      ...placeRef(place, query.locale),
      otherName: otherName(place, query.locale),
      kind: placeKind(kind),
      lat,
      lng,
      geoPrecision: precisionSchema.parse(geoPrecision),
      source,
      within: place.ancestors.map(({ ancestor }) => placeRef(ancestor, query.locale)),
      contains: parts.flatMap((part) => {
        const child = childOf.get(part.slug);
        return child ? [{ place: child, count: part.count }] : [];
      }),
      aliases: [...new Set(place.aliases.map(({ text }) => text))],
    },
    aliasUses,
    days: days.flatMap((day) => {
      const own = single.get(day);
      return own ? [{ day, events: own.map(refOf) }] : [];
    }),
    spans: events.filter((event) => !isOneDay(event)).map(refOf),
    byFamily: await readFamilyTable(events, query),
    background: cards.filter(({ background }) => background).map(refOf),
    eventCount: events.length,
    map: await mapOfCards(events, query),
    near: await readNeighbours(place, query),
    control: events
      .filter(({ family }) => family === "territory")
      .map((card) => ({ event: refOf(card), claimants: card.attribution })),
  };
}
