/** Events with all that their cards tell, in few queries however many events. */
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

/** The events of these ids, in the order of the ids. Unknown ids are left out. */
export async function loadEvents(db: Store, ids: readonly number[]): Promise<StoredEvent[]> {
  const found = new Map<number, StoredEvent>();
  for (let at = 0; at < ids.length; at += CHUNK) {
    const events = await db.event.findMany({
      where: { id: { in: ids.slice(at, at + CHUNK) } },
      include: EVENT_INCLUDE,
    });
    for (const event of events) found.set(event.id, event);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}
