/** What a search finds: passages and articles by relevance (FTS5's bm25), within the filter of the address. */
import { z } from "zod";
import { Prisma } from "../../generated/prisma/client";
import type { Store } from "../../store/client";
import { fold, type SearchTerm, searchTerms, toFullTextQuery } from "../../store/fold";
import { EMPTY_FILTER, type Filter, type FilterProblem, isEmptyFilter, toQueryString } from "../filter";
import { groupBy } from "../group-by";
import type { ArticleHit, NameHit, PassageHit, SearchModel, SearchSuggestion } from "../search-models";
import { contextOf, snippetOf } from "../snippet";
import { readActive } from "./active";
import { ARTICLE_REF } from "./article-select";
import { anchorOf, articleRef, refOf } from "./cards";
import { actorDirectory } from "./directory";
import { cardsById } from "./event-list";
import { reportsBy } from "./known";
import { type Query, type QueryOptions, withDefaults } from "./options";
import { type Scope, scopeOf } from "./scope";
import { allBut, conditionsOf } from "./where";

/** Passages on one page. */
export const PASSAGES_A_PAGE = 20;
const MOST_ARTICLES = 10;
const MOST_NAMES = 8;
const MOST_SUGGESTIONS = 4;

const passageRowSchema = z.object({
  article: z.coerce.number(),
  start: z.coerce.number(),
  end: z.coerce.number(),
  event: z.coerce.number(),
});
const articleRowSchema = z.object({ id: z.coerce.number() });

interface Found {
  /** Distinct passages in order of relevance; one that tells several events is found once. */
  readonly passages: readonly z.infer<typeof passageRowSchema>[][];
  readonly articles: readonly number[];
}

/** Everything that the filter's words find within its other choices, in order of relevance. */
async function find(db: Store, filter: Filter, scope: Scope): Promise<Found> {
  const match = toFullTextQuery(filter.q);
  if (match === null) return { passages: [], articles: [] };
  // A choice of outlets is one of voices: of an event that several tell, only the words of those chosen are sought.
  const voices =
    filter.outlets.length === 0
      ? Prisma.sql`1`
      : Prisma.sql`coalesce(a."outletSlug", a."slug") IN (${Prisma.join([...filter.outlets])})`;
  const conditions = Prisma.sql`${allBut(conditionsOf(filter, scope), "q")} AND ${voices}`;
  const narrowed = !isEmptyFilter({ ...filter, q: "" });
  const [passageRows, articleRows] = await Promise.all([
    db.$queryRaw(Prisma.sql`
      SELECT r."articleId" AS "article", p."start", p."end", r."eventId" AS "event"
      FROM "PassageFts" f JOIN "Passage" p ON p."id" = f.rowid JOIN ${reportsBy(scope.known)} r ON r."id" = p."reportId"
        JOIN ${scope.events} e ON e."id" = r."eventId" JOIN "Article" a ON a."id" = r."articleId"
      WHERE "PassageFts" MATCH ${match} AND ${conditions}
      ORDER BY f.rank, r."articleId", p."start", r."ordinal"`),
    db.$queryRaw(Prisma.sql`
      SELECT a."id" FROM "ArticleFts" f JOIN "Article" a ON a."id" = f.rowid
      WHERE "ArticleFts" MATCH ${match} AND ${
        narrowed
          ? Prisma.sql`a."id" IN (SELECT r."articleId" FROM ${reportsBy(scope.known)} r JOIN ${scope.events} e ON e."id" = r."eventId" WHERE ${conditions})`
          : Prisma.sql`1`
      }
      ORDER BY f.rank, a."id"`),
  ]);
  const rows = z.array(passageRowSchema).parse(passageRows);
  return {
    passages: [...groupBy(rows, ({ article, start, end }) => `${article} ${start} ${end}`).values()],
    articles: z
      .array(articleRowSchema)
      .parse(articleRows)
      .map(({ id }) => id),
  };
}

const ARTICLE_SELECT = {
  id: true,
  ...ARTICLE_REF,
  text: true,
} as const;

async function readArticlesById(db: Store, ids: readonly number[]) {
  const articles = await db.article.findMany({ where: { id: { in: [...ids] } }, select: ARTICLE_SELECT });
  return new Map(articles.map((article) => [article.id, article]));
}

async function passageHits(query: Query, rows: Found["passages"], terms: readonly SearchTerm[]): Promise<PassageHit[]> {
  const { db } = query;
  const eventIds = [...new Set(rows.flatMap((group) => group.map(({ event }) => event)))];
  const [articles, cards, slugs] = await Promise.all([
    readArticlesById(db, [...new Set(rows.flatMap((group) => group.map(({ article }) => article)))]),
    cardsById(eventIds, query),
    db.event.findMany({ where: { id: { in: eventIds } }, select: { id: true, slug: true } }),
  ]);
  const slugOf = new Map(slugs.map(({ id, slug }) => [id, slug]));
  const cardOf = new Map(cards.map((card) => [card.slug, card]));
  return rows.flatMap((group) => {
    const [first] = group;
    const article = first && articles.get(first.article);
    if (!first || !article) return [];
    const { start, end } = first;
    return [
      {
        href: `/articles/${article.slug}#${anchorOf(start, end)}`,
        article: articleRef(article),
        snippet: snippetOf(article.text.slice(start, end), terms),
        context: contextOf(article.text, start, end),
        events: [...new Set(group.map(({ event }) => event))].flatMap((id) => {
          const card = cardOf.get(slugOf.get(id) ?? "");
          return card ? [refOf(card)] : [];
        }),
      },
    ];
  });
}

const nameRowSchema = z.object({
  kind: z.enum(["actor", "place"]),
  slug: z.string(),
  name: z.string(),
  nameAr: z.string().nullable(),
  count: z.coerce.number(),
});

/** Actors and places of the record whose name, in any spelling and script, holds the whole of what was typed. */
async function nameHits(db: Store, q: string): Promise<NameHit[]> {
  const name = fold(q).replaceAll('"', " ").replace(/\s+/gu, " ").trim();
  return name.length < 2 ? [] : namesLike(db, name);
}

/** Those with most events whose name holds `name`; with an empty one, of all. */
async function namesLike(db: Store, name: string): Promise<NameHit[]> {
  const pattern = `%${name.replace(/[!%_]/g, "!$&")}%`;
  const [directory, rows] = await Promise.all([
    actorDirectory(db),
    db.$queryRaw(Prisma.sql`
      SELECT 'actor' AS "kind", a."slug", a."name", a."nameAr", count(DISTINCT ea."eventId") AS "count"
        FROM "Actor" a JOIN "EventActor" ea ON ea."actorSlug" = a."slug"
        WHERE a."search" LIKE ${pattern} ESCAPE '!' GROUP BY a."slug"
      UNION ALL
      SELECT 'place', p."slug", p."name", p."nameAr", count(DISTINCT ep."eventId")
        FROM "Place" p JOIN "PlaceAncestor" pa ON pa."ancestorSlug" = p."slug" JOIN "EventPlace" ep ON ep."placeSlug" = pa."placeSlug"
        WHERE p."search" LIKE ${pattern} ESCAPE '!' GROUP BY p."slug"
      ORDER BY "count" DESC, "name" LIMIT ${MOST_NAMES}`),
  ]);
  return z
    .array(nameRowSchema)
    .parse(rows)
    .map(({ kind, slug, name: shown, nameAr, count }) => ({
      kind,
      href: `/${kind}s/${slug}`,
      name: shown,
      nameAr,
      side: kind === "actor" ? directory.ref(slug).side : null,
      eventCount: count,
    }));
}

/** What would find something: the same words without the filter, or one of the words alone. */
async function suggestionsFor(db: Store, filter: Filter, scope: Scope): Promise<SearchSuggestion[]> {
  const words = [...new Set(searchTerms(filter.q).flatMap((term) => term.words))];
  const asked: readonly Pick<SearchSuggestion, "kind" | "q">[] = [
    ...(isEmptyFilter({ ...filter, q: "" }) ? [] : [{ kind: "without-filter" as const, q: filter.q }]),
    ...(words.length > 1 ? words.slice(0, 8).map((q) => ({ kind: "word" as const, q })) : []),
  ];
  const found = await Promise.all(
    asked.map(async ({ kind, q }) => {
      const other: Filter = kind === "word" ? { ...filter, q } : { ...EMPTY_FILTER, q };
      const { passages, articles } = await find(
        db,
        other,
        other.known === scope.known ? scope : await scopeOf(db, other.known, { disputes: false }),
      );
      return { kind, q, query: toQueryString(other), passages: passages.length, articles: articles.length };
    }),
  );
  return found
    .filter(({ passages, articles }) => passages + articles > 0)
    .sort((a, b) => b.passages - a.passages)
    .slice(0, MOST_SUGGESTIONS);
}

/**
 * Searches for the filter's words within its other choices. `page` counts from 1 and is brought into range. Never throws,
 * whatever was typed: what cannot be searched for finds nothing.
 */
export async function search(
  filter: Filter,
  { problems = [], page = 1, ...options }: QueryOptions & { problems?: readonly FilterProblem[]; page?: number } = {},
): Promise<SearchModel> {
  const query = withDefaults(options);
  const { db } = query;
  const terms = searchTerms(filter.q);
  const scope = await scopeOf(db, filter.known, { disputes: filter.disputed });
  const found = await find(db, filter, scope);
  const pages = Math.max(1, Math.ceil(found.passages.length / PASSAGES_A_PAGE));
  const at = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const rows = found.passages.slice((at - 1) * PASSAGES_A_PAGE, at * PASSAGES_A_PAGE);
  const articleIds = at === 1 ? found.articles.slice(0, MOST_ARTICLES) : [];
  const nothing = found.passages.length + found.articles.length === 0;
  const [passages, articles, names, suggestions, active] = await Promise.all([
    passageHits(query, rows, terms),
    readArticlesById(db, articleIds),
    filter.q === "" ? namesLike(db, "") : nameHits(db, filter.q),
    nothing && terms.length > 0 ? suggestionsFor(db, filter, scope) : [],
    readActive(filter, query),
  ]);
  return {
    filter,
    problems,
    // The words stand in the search field: their chip would say them twice.
    active: active.filter((choice) => choice.filter.q === filter.q),
    searchable: terms.length > 0,
    passages,
    passageCount: found.passages.length,
    page: at,
    pages,
    articles: articleIds.flatMap((id): ArticleHit[] => {
      const article = articles.get(id);
      if (!article) return [];
      const snippet = snippetOf(article.text, terms, 320);
      return [{ article: articleRef(article), href: `/articles/${article.slug}`, snippet }];
    }),
    articleCount: found.articles.length,
    names,
    suggestions,
  };
}
