/** Events with all that their cards tell, in few queries however many events. */
import type { Day } from "../../codebook/day";
import type { Prisma } from "../../generated/prisma/client";
import type { Store } from "../../store/client";

export const EVENT_INCLUDE = {
  actors: { orderBy: { ordinal: "asc" } },
  places: { orderBy: { ordinal: "asc" }, include: { place: true } },
  reports: {
    orderBy: [{ articleId: "asc" }, { ordinal: "asc" }],
    include: {
      article: {
        select: {
          slug: true,
          title: true,
          name: true,
          published: true,
          outlet: { select: { slug: true, name: true } },
        },
      },
      passages: { orderBy: { ordinal: "asc" } },
      figures: { orderBy: { ordinal: "asc" } },
      attributions: { orderBy: { ordinal: "asc" } },
    },
  },
} as const satisfies Prisma.EventInclude;

export type StoredEvent = Prisma.EventGetPayload<{ include: typeof EVENT_INCLUDE }>;
export type StoredReport = StoredEvent["reports"][number];

/** SQLite takes at most 32,766 parameters; Prisma spends several an id on the relations. */
const CHUNK = 500;

const includeBy = (known: Day) => ({
  ...EVENT_INCLUDE,
  reports: { ...EVENT_INCLUDE.reports, where: { article: { published: { lte: known } } } },
});

/** Leaves of an event's actors and places those that its reports (as loaded) name. */
async function namedBy(db: Store, events: readonly StoredEvent[]): Promise<(event: StoredEvent) => StoredEvent> {
  const where = { reportId: { in: events.flatMap(({ reports }) => reports.map(({ id }) => id)) } };
  const [actorRows, placeRows] = await Promise.all([
    db.reportActor.findMany({ where, select: { reportId: true, actorSlug: true } }),
    db.reportPlace.findMany({ where, select: { reportId: true, placeSlug: true } }),
  ]);
  const actors = new Set(actorRows.map(({ reportId, actorSlug }) => `${reportId} ${actorSlug}`));
  const places = new Set(placeRows.map(({ reportId, placeSlug }) => `${reportId} ${placeSlug}`));
  return (event) => ({
    ...event,
    actors: event.actors.filter(({ actorSlug }) => event.reports.some(({ id }) => actors.has(`${id} ${actorSlug}`))),
    places: event.places.filter(({ placeSlug }) => event.reports.some(({ id }) => places.has(`${id} ${placeSlug}`))),
  });
}

/**
 * The events of these ids, in the order of the ids, with what is known of them on a day. Unknown ids are left out.
 * `known` changes reports, actors and places; kind and days stay those of the whole record.
 */
export async function loadEvents(db: Store, ids: readonly number[], known: Day | null = null): Promise<StoredEvent[]> {
  const found = new Map<number, StoredEvent>();
  for (let at = 0; at < ids.length; at += CHUNK) {
    const events = await db.event.findMany({
      where: { id: { in: ids.slice(at, at + CHUNK) } },
      include: known === null ? EVENT_INCLUDE : includeBy(known),
    });
    const own = known === null ? null : await namedBy(db, events);
    for (const event of events) found.set(event.id, own ? own(event) : event);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}
