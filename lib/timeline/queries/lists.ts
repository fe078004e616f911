/** The indexes: every actor, place, article and outlet of the record. */
import { z } from "zod";
import { Prisma } from "../../generated/prisma/client";
import { EMPTY_FILTER } from "../filter";
import { groupBy } from "../group-by";
import { localName, otherName } from "../local-name";
import type { ActorListItem, ArticleListItem, EventCard, OutletListItem, PlaceListItem } from "../models";
import { publicationOf } from "./article-page";
import { ARTICLE_REF } from "./article-select";
import { articleRef } from "./cards";
import { actorDirectory } from "./directory";
import { eventCards } from "./event-list";
import { actorKind, placeKind } from "./kinds";
import { type QueryOptions, withDefaults } from "./options";

/** Every actor that an event, a mention or a source names, by how many events name it. */
export async function readActors(options?: QueryOptions): Promise<ActorListItem[]> {
  const { db, locale } = withDefaults(options);
  const [directory, actors, events, sources] = await Promise.all([
    actorDirectory(db, locale),
    db.actor.findMany({
      where: { OR: [{ events: { some: {} } }, { mentions: { some: {} } }, { attributions: { some: {} } }] },
      select: { slug: true, kind: true, note: true, _count: { select: { mentions: true } } },
    }),
    db.eventActor.findMany({ distinct: ["eventId", "actorSlug"], select: { actorSlug: true, eventId: true } }),
    db.$queryRaw(Prisma.sql`SELECT x."actorSlug" AS "slug", count(DISTINCT r."eventId") AS "count"
      FROM "Attribution" x JOIN "Report" r ON r."id" = x."reportId" GROUP BY 1`),
  ]);
  const cited = new Map(
    z
      .array(z.object({ slug: z.string(), count: z.coerce.number() }))
      .parse(sources)
      .map(({ slug, count }) => [slug, count]),
  );
  const counts = new Map<string, number>();
  for (const { actorSlug } of events) counts.set(actorSlug, (counts.get(actorSlug) ?? 0) + 1);
  return actors
    .map(({ slug, kind, note, _count }) => ({
      ...directory.ref(slug),
      kind: actorKind(kind),
      note,
      eventCount: counts.get(slug) ?? 0,
      mentionCount: _count.mentions,
      sourceCount: cited.get(slug) ?? 0,
    }))
    .sort(
      (a, b) =>
        b.eventCount - a.eventCount ||
        b.sourceCount - a.sourceCount ||
        b.mentionCount - a.mentionCount ||
        (a.name < b.name ? -1 : 1),
    );
}

const listRowSchema = z.object({
  slug: z.string(),
  name: z.string(),
  nameAr: z.string().nullable(),
  kind: z.string(),
  introduced: z.coerce.boolean(),
  within: z.string().nullable(),
  withinAr: z.string().nullable(),
  count: z.coerce.number(),
});

/** Every place in or under which an event is told, by how many there are. */
export async function readPlaces(options?: QueryOptions): Promise<PlaceListItem[]> {
  const { db, locale } = withDefaults(options);
  const rows = z.array(listRowSchema).parse(
    await db.$queryRaw(Prisma.sql`
      SELECT p."slug", p."name", p."nameAr", p."kind", p."introduced", w."name" AS "within", w."nameAr" AS "withinAr", count(DISTINCT ep."eventId") AS "count"
      FROM "Place" p LEFT JOIN "Place" w ON w."slug" = p."withinSlug"
      JOIN "PlaceAncestor" pa ON pa."ancestorSlug" = p."slug" JOIN "EventPlace" ep ON ep."placeSlug" = pa."placeSlug"
      GROUP BY p."slug" ORDER BY "count" DESC, p."name"`),
  );
  return rows.map(({ slug, name, nameAr, kind, introduced, within, withinAr, count }) => ({
    slug,
    name: localName({ name, nameAr }, locale),
    otherName: otherName({ name, nameAr }, locale),
    known: !introduced,
    kind: placeKind(kind),
    within: within === null ? null : localName({ name: within, nameAr: withinAr }, locale),
    eventCount: count,
  }));
}

const toldBy = (cards: readonly EventCard[], article: string): EventCard[] =>
  cards.filter(({ tellings }) => tellings.some((telling) => telling.article.slug === article));

/** Every article, in the order of publication. */
export async function readArticles(options?: QueryOptions): Promise<ArticleListItem[]> {
  const query = withDefaults(options);
  const [articles, cards] = await Promise.all([
    query.db.article.findMany({
      select: {
        ...ARTICLE_REF,
        publishedBasis: true,
        publishedReason: true,
        words: true,
      },
      orderBy: [{ published: "asc" }, { slug: "asc" }],
    }),
    eventCards(EMPTY_FILTER, query),
  ]);
  return articles.map((article) => {
    const told = toldBy(cards, article.slug);
    return {
      ...articleRef(article),
      publication: publicationOf(article),
      eventCount: told.length,
      onlyHere: told.filter(({ tellings }) => tellings.length === 1).length,
      words: article.words,
    };
  });
}

/** Every outlet that an article comes from. */
export async function readOutletIndex(options?: QueryOptions): Promise<OutletListItem[]> {
  const query = withDefaults(options);
  const [articles, cards, outlets] = await Promise.all([
    readArticles(query),
    eventCards(EMPTY_FILTER, query),
    query.db.outlet.findMany({ select: { slug: true, kind: true, country: true } }),
  ]);
  const known = new Map(outlets.map((outlet) => [outlet.slug, outlet]));
  return [...groupBy(articles, ({ outlet }) => outlet.key).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { key, slug } = first.outlet;
    const told = cards.filter(({ outlets: telling }) => telling.some((outlet) => outlet.key === key));
    const record = known.get(slug ?? "");
    return [
      {
        ...first.outlet,
        kind: record?.kind ?? null,
        country: record?.country ?? null,
        articleCount: own.length,
        eventCount: told.length,
        onlyHere: told.filter(({ singleSource }) => singleSource).length,
      },
    ];
  });
}
