/** One event with why it stands as it does, and what stands beside it. */
import { z } from "zod";
import type { Day } from "../../codebook/day";
import { reasonSchema } from "../../codebook/reason";
import { Prisma } from "../../generated/prisma/client";
import type { Store } from "../../store/client";
import { localName } from "../local-name";
import type { EventPageModel, EventRef, MergeStep } from "../models";
import { ARTICLE_REF } from "./article-select";
import { articleRef, refOf } from "./cards";
import { readOutlets } from "./collection";
import { readDifferingWords } from "./differing-words";
import { cardsById } from "./event-list";
import { areasOfCard, mapOfCards } from "./map";
import { type Query, type QueryOptions, withDefaults } from "./options";

const NEIGHBOURS = 6;

const idsSchema = z.array(z.object({ id: z.coerce.number() }));
const ids = (rows: unknown): number[] => idsSchema.parse(rows).map(({ id }) => id);

const writtenBy = (known: Day) => ({ article: { published: { lte: known } } });

async function mergeSteps(db: Store, eventId: number, known: Day | null): Promise<MergeStep[]> {
  const article = {
    select: ARTICLE_REF,
  } as const;
  const links = await db.mergeLink.findMany({
    where: known === null ? { eventId } : { eventId, from: writtenBy(known), to: writtenBy(known) },
    include: { from: { select: { article } }, to: { select: { article } } },
    orderBy: { score: "desc" },
  });
  return links.map(({ from, to, reason, score }) => ({
    from: articleRef(from.article),
    to: articleRef(to.article),
    reason: reasonSchema.parse(reason),
    score,
  }));
}

/** Names of the places that reasons of merging speak of, by slug: not all of them are places of the event. */
async function placeNames({ db, locale }: Query, merges: readonly MergeStep[]): Promise<Map<string, string>> {
  const slugs = merges.flatMap(({ reason: { values } }) => [values.place, values.otherPlace]);
  const places = await db.place.findMany({
    where: { slug: { in: [...new Set(slugs.filter((slug) => typeof slug === "string"))] } },
    select: { slug: true, name: true, nameAr: true },
  });
  return new Map(places.map((place) => [place.slug, localName(place, locale)]));
}

/** Events of the same day, at the same spot, and by the same actors against the same: at most a few of each. */
async function neighbourIds(db: Store, event: { id: number; dateStart: string; dateEnd: string; background: boolean }) {
  const { id, dateStart, dateEnd } = event;
  const near = Prisma.sql`ORDER BY abs(julianday(e."dateStart") - julianday(${dateStart})), e."background", e."slug" LIMIT ${NEIGHBOURS}`;
  const [sameDay, samePlace, sameActors, previous, next] = await Promise.all([
    db.$queryRaw(Prisma.sql`SELECT e."id" FROM "Event" e WHERE e."dateStart" = ${dateStart} AND e."dateEnd" = ${dateEnd}
      AND e."id" <> ${id} ORDER BY (SELECT count(*) FROM "Report" r WHERE r."eventId" = e."id") DESC, e."slug" LIMIT ${NEIGHBOURS}`),
    db.$queryRaw(Prisma.sql`SELECT e."id" FROM "Event" e WHERE e."id" <> ${id} AND e."id" IN (
      SELECT other."eventId" FROM "EventPlace" own JOIN "EventPlace" other ON other."placeSlug" = own."placeSlug"
      WHERE own."eventId" = ${id}) ${near}`),
    db.$queryRaw(Prisma.sql`SELECT e."id" FROM "Event" e WHERE e."id" <> ${id} AND e."id" IN (
      SELECT i."eventId" FROM "EventActor" own JOIN "EventActor" i ON i."actorSlug" = own."actorSlug" AND i."role" = 'initiator'
      WHERE own."eventId" = ${id} AND own."role" = 'initiator'
      INTERSECT
      SELECT t."eventId" FROM "EventActor" own JOIN "EventActor" t ON t."actorSlug" = own."actorSlug" AND t."role" = 'target'
      WHERE own."eventId" = ${id} AND own."role" = 'target') ${near}`),
    stepFrom(db, event, "before"),
    stepFrom(db, event, "after"),
  ]);
  return { sameDay: ids(sameDay), samePlace: ids(samePlace), sameActors: ids(sameActors), previous, next };
}

/** The event before or after in the order of the record, background among background. */
async function stepFrom(
  db: Store,
  { id, background }: { id: number; background: boolean },
  direction: "before" | "after",
): Promise<number[]> {
  const own = Prisma.sql`(SELECT "dateStart", "dateEnd", "slug" FROM "Event" WHERE "id" = ${id})`;
  const key = Prisma.sql`(e."dateStart", e."dateEnd", e."slug")`;
  const rows =
    direction === "before"
      ? await db.$queryRaw(Prisma.sql`SELECT e."id" FROM "Event" e WHERE e."background" = ${background} AND ${key} < ${own}
          ORDER BY e."dateStart" DESC, e."dateEnd" DESC, e."slug" DESC LIMIT 1`)
      : await db.$queryRaw(Prisma.sql`SELECT e."id" FROM "Event" e WHERE e."background" = ${background} AND ${key} > ${own}
          ORDER BY e."dateStart", e."dateEnd", e."slug" LIMIT 1`);
  return ids(rows);
}

/** Days on which the articles that tell an event were published. */
async function daysToldOn(db: Store, eventId: number): Promise<Day[]> {
  const articles = await db.article.findMany({
    where: { reports: { some: { eventId } } },
    select: { published: true },
    distinct: ["published"],
    orderBy: { published: "asc" },
  });
  return articles.map(({ published }) => published);
}

/**
 * The event at an address, as known on a day; on a day before anybody told of it, as it is known now (`known` is then null).
 * `movedTo` tells the address that an old one leads on to; the model is then that event's. Null where no event has or had
 * the address.
 */
export async function readEvent(
  slug: string,
  { known: asked = null, ...options }: QueryOptions & { readonly known?: Day | null } = {},
): Promise<EventPageModel | null> {
  const query = withDefaults(options);
  const { db } = query;
  const select = { id: true, slug: true, dateStart: true, dateEnd: true, background: true } as const;
  const standing = await db.event.findUnique({ where: { slug }, select });
  const former = standing
    ? null
    : await db.eventSlugHistory.findUnique({ where: { slug }, select: { event: { select } } });
  const event = standing ?? former?.event;
  if (!event) return null;
  const toldOn = await daysToldOn(db, event.id);
  const known = asked !== null && toldOn.some((day) => day <= asked) ? asked : null;
  const near = await neighbourIds(db, event);
  const wanted = [...new Set([event.id, ...Object.values(near).flat()])];
  const [cards, outlets, merges, order] = await Promise.all([
    cardsById(wanted, { ...query, known }),
    readOutlets(db, known),
    mergeSteps(db, event.id, known),
    db.event.findMany({ where: { id: { in: wanted } }, select: { id: true, slug: true } }),
  ]);
  const slugOf = new Map(order.map((row) => [row.id, row.slug]));
  const bySlug = new Map(cards.map((card) => [card.slug, card]));
  const refs = (of: readonly number[]): EventRef[] =>
    of.flatMap((id) => {
      const card = bySlug.get(slugOf.get(id) ?? "");
      return card ? [refOf(card)] : [];
    });
  const card = bySlug.get(event.slug);
  if (!card) return null;
  const map = await mapOfCards([card], query);
  return {
    event: card,
    movedTo: standing ? null : event.slug,
    known,
    toldOn,
    differing: await readDifferingWords(db, card),
    outlets,
    merges,
    placeNames: await placeNames(query, merges),
    neighbours: {
      sameDay: refs(near.sameDay),
      samePlace: refs(near.samePlace),
      sameActors: refs(near.sameActors),
    },
    previous: refs(near.previous)[0] ?? null,
    next: refs(near.next)[0] ?? null,
    map,
    areas: map.places.length > 0 ? [] : await areasOfCard(card, query),
  };
}
