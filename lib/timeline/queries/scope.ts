/**
 * The record as one question sees it: whole, or as known on a day. What an event says of itself follows from its reports,
 * so an event of which later articles told more is described anew from the reports that were there. All queries of a
 * question read the tables given here.
 */
import { z } from "zod";
import { type Day, daySchema, precisionSchema } from "../../codebook/day";
import { actionSchema, eventTypeSchema } from "../../codebook/event-types";
import { ROLES } from "../../codebook/report";
import { Prisma } from "../../generated/prisma/client";
import { describeEvent, type EventCodes } from "../../merge";
import type { Store } from "../../store/client";
import { groupBy } from "../group-by";
import { disputedEventIds } from "./disputes";
import { reportsBy } from "./known";

export interface Scope {
  readonly known: Day | null;
  /** `Event`, `EventActor` and `EventPlace`, or what stands in for them; events that nobody had told of are not there. */
  readonly events: Prisma.Sql;
  readonly actors: Prisma.Sql;
  readonly places: Prisma.Sql;
  /** What events to which later articles added said of themselves on that day, by id. */
  readonly codes: ReadonlyMap<number, EventCodes>;
  /** Ids of disputed events; empty where the question does not ask for them. */
  readonly disputed: readonly number[];
}

/** The scope of a question. `disputes` says whether it needs to know which events are disputed. */
export async function scopeOf(db: Store, known: Day | null, { disputes }: { disputes: boolean }): Promise<Scope> {
  const [disputed, codes] = await Promise.all([
    disputes ? disputedEventIds(db, known) : [],
    known === null ? new Map<number, EventCodes>() : readCodesBy(db, known),
  ]);
  if (known === null) {
    const [events, actors, places] = [Prisma.sql`"Event"`, Prisma.sql`"EventActor"`, Prisma.sql`"EventPlace"`];
    return { known, events, actors, places, codes, disputed };
  }
  return { known, ...tablesBy(known, codes), codes, disputed };
}

const codesRowSchema = z.object({
  eventId: z.number(),
  type: eventTypeSchema,
  action: actionSchema,
  dateStart: daySchema,
  dateEnd: daySchema,
  precision: precisionSchema,
  implied: z.boolean(),
  summary: z.boolean(),
  background: z.boolean(),
  confidence: z.number(),
  article: z.object({ published: daySchema }),
});

/** Codes by what is known of the events of which articles tell both before and after the end of that day. */
async function readCodesBy(db: Store, known: Day): Promise<Map<number, EventCodes>> {
  const rows = await db.report.findMany({
    where: {
      article: { published: { lte: known } },
      event: { reports: { some: { article: { published: { gt: known } } } } },
    },
    // The order of their ids: name of the article, and place in it.
    orderBy: [{ article: { name: "asc" } }, { ordinal: "asc" }],
    include: {
      article: { select: { published: true } },
      actors: { orderBy: { ordinal: "asc" } },
      places: { orderBy: { ordinal: "asc" } },
    },
  });
  const slugs = [...new Set(rows.flatMap(({ places }) => places.map(({ placeSlug }) => placeSlug)))];
  const closure = await db.placeAncestor.findMany({ where: { placeSlug: { in: slugs }, depth: { gt: 0 } } });
  const inside = new Set(closure.map(({ placeSlug, ancestorSlug }) => `${ancestorSlug} ${placeSlug}`));
  const contains = (outer: string, inner: string) => inside.has(`${outer} ${inner}`);
  const members = rows.map(({ actors, places, ...row }) => {
    const { eventId, article, dateStart, dateEnd, precision, implied, ...report } = codesRowSchema.parse(row);
    const inRole = (role: string) => actors.filter((actor) => actor.role === role).map(({ actorSlug }) => actorSlug);
    return {
      eventId,
      published: article.published,
      report: {
        ...report,
        date: { start: dateStart, end: dateEnd, precision, implied },
        actors: { initiator: inRole("initiator"), target: inRole("target"), other: inRole("other") },
        places: places.map(({ placeSlug }) => placeSlug),
      },
    };
  });
  const byEvent = groupBy(members, ({ eventId }) => eventId);
  return new Map([...byEvent].map(([id, own]) => [id, describeEvent(own, { contains })]));
}

const jsonRows = (rows: readonly object[]): Prisma.Sql => Prisma.sql`json_each(${JSON.stringify(rows)})`;

/** The stored tables with the codes laid over them. */
function tablesBy(known: Day, codes: ReadonlyMap<number, EventCodes>): Pick<Scope, "events" | "actors" | "places"> {
  const changed = [...codes];
  const events = changed.map(([id, { type, action, date, background, summary }]) => ({
    id,
    type,
    action,
    ...date,
    background: Number(background),
    summary: Number(summary),
  }));
  const actors = changed.flatMap(([id, own]) =>
    ROLES.flatMap((role) => own.actors[role].map((slug) => ({ id, slug, role }))),
  );
  const places = changed.flatMap(([id, own]) => own.places.map((slug) => ({ id, slug })));
  const ids = JSON.stringify(changed.map(([id]) => id));
  return {
    events: Prisma.sql`(SELECT e0."id", e0."slug", e0."collectionSlug",
        coalesce(k.value ->> '$.type', e0."type") AS "type", coalesce(k.value ->> '$.action', e0."action") AS "action",
        coalesce(k.value ->> '$.start', e0."dateStart") AS "dateStart", coalesce(k.value ->> '$.end', e0."dateEnd") AS "dateEnd",
        coalesce(k.value ->> '$.precision', e0."precision") AS "precision",
        coalesce(k.value ->> '$.background', e0."background") AS "background",
        coalesce(k.value ->> '$.summary', e0."summary") AS "summary"
      FROM "Event" e0 LEFT JOIN ${jsonRows(events)} k ON k.value ->> '$.id' = e0."id"
      WHERE e0."id" IN (SELECT "eventId" FROM ${reportsBy(known)}))`,
    actors: Prisma.sql`(SELECT "eventId", "actorSlug", "role" FROM "EventActor" WHERE "eventId" NOT IN (SELECT value FROM json_each(${ids}))
      UNION ALL SELECT value ->> '$.id', value ->> '$.slug', value ->> '$.role' FROM ${jsonRows(actors)})`,
    places: Prisma.sql`(SELECT "eventId", "placeSlug" FROM "EventPlace" WHERE "eventId" NOT IN (SELECT value FROM json_each(${ids}))
      UNION ALL SELECT value ->> '$.id', value ->> '$.slug' FROM ${jsonRows(places)})`,
  };
}
