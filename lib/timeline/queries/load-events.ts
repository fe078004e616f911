/** Events with all that their cards tell, in few queries however many events. */
import type { Day } from "../../codebook/day";
import { ROLES } from "../../codebook/report";
import type { Prisma } from "../../generated/prisma/client";
import type { EventCodes } from "../../merge";
import type { Store } from "../../store/client";
import { ARTICLE_REF } from "./article-select";
import type { Scope } from "./scope";

export const EVENT_INCLUDE = {
  actors: { orderBy: { ordinal: "asc" } },
  places: { orderBy: { ordinal: "asc" }, include: { place: true } },
  reports: {
    orderBy: [{ articleId: "asc" }, { ordinal: "asc" }],
    include: {
      article: {
        select: ARTICLE_REF,
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

/** The places of the codes that events do not have stored, by slug. */
async function placesOf(
  db: Store,
  codes: Iterable<EventCodes>,
): Promise<Map<string, StoredEvent["places"][number]["place"]>> {
  const slugs = [...codes].flatMap(({ places }) => places);
  const places = await db.place.findMany({ where: { slug: { in: [...new Set(slugs)] } } });
  return new Map(places.map((place) => [place.slug, place]));
}

type Places = Awaited<ReturnType<typeof placesOf>>;

/** An event as it was described on the day of the scope. */
function described(event: StoredEvent, codes: EventCodes | undefined, places: Places): StoredEvent {
  if (!codes) return event;
  const { type, action, date, background, summary } = codes;
  const eventId = event.id;
  const actors = ROLES.flatMap((role) => codes.actors[role].map((actorSlug) => ({ eventId, actorSlug, role })));
  return {
    ...event,
    type,
    action,
    dateStart: date.start,
    dateEnd: date.end,
    precision: date.precision,
    implied: date.implied,
    background,
    summary,
    actors: actors.map((actor, ordinal) => ({ ...actor, ordinal })),
    places: codes.places.flatMap((placeSlug, ordinal) => {
      const place = places.get(placeSlug);
      return place ? [{ eventId, placeSlug, ordinal, place }] : [];
    }),
  };
}

/** The events of these ids as the scope knows them, in the order of the ids. Unknown ids, and events of which nobody had told, are left out. */
export async function loadEvents(
  db: Store,
  ids: readonly number[],
  { known, codes }: Pick<Scope, "known" | "codes">,
): Promise<StoredEvent[]> {
  const found = new Map<number, StoredEvent>();
  const wanted = new Set(ids);
  const places = await placesOf(
    db,
    [...codes].filter(([id]) => wanted.has(id)).map(([, own]) => own),
  );
  for (let at = 0; at < ids.length; at += CHUNK) {
    const events = await db.event.findMany({
      where: { id: { in: ids.slice(at, at + CHUNK) } },
      include: known === null ? EVENT_INCLUDE : includeBy(known),
    });
    for (const event of events) {
      if (event.reports.length > 0) found.set(event.id, described(event, codes.get(event.id), places));
    }
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}
