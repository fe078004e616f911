/** The collection as a whole, whatever the filter but for the day it is known on. */
import { z } from "zod";
import type { Day } from "../../codebook/day";
import { type Collection, Prisma } from "../../generated/prisma/client";
import type { Locale } from "../../messages";
import type { Store } from "../../store/client";
import type { CollectionModel, KnownDay, OutletRef } from "../models";
import { isWritten } from "./known";
import { type QueryOptions, withDefaults } from "./options";
import { type Scope, scopeOf } from "./scope";

const countsSchema = z.object({
  events: z.coerce.number(),
  background: z.coerce.number(),
  articles: z.coerce.number(),
  outlets: z.coerce.number(),
  latest: z.string().nullable(),
});

/** The collection of this store, as its scope knows it (whole, where none is given); null where nothing has been ingested yet. */
export async function readCollection({
  scope,
  ...options
}: QueryOptions & { readonly scope?: Scope } = {}): Promise<CollectionModel | null> {
  const { db, locale } = withDefaults(options);
  const { known, events } = scope ?? (await scopeOf(db, null, { disputes: false }));
  const collection = await db.collection.findFirst({ orderBy: { slug: "asc" } });
  if (!collection) return null;
  const { slug, windowStart, windowEnd } = collection;
  const rows = await db.$queryRaw(Prisma.sql`SELECT
    (SELECT count(*) FROM ${events} e WHERE "collectionSlug" = ${slug} AND "background" = 0) AS "events",
    (SELECT count(*) FROM ${events} e WHERE "collectionSlug" = ${slug} AND "background" = 1) AS "background",
    (SELECT count(*) FROM "Article" a WHERE "collectionSlug" = ${slug} AND ${isWritten(known)}) AS "articles",
    (SELECT count(DISTINCT coalesce("outletSlug", 'article ' || "slug")) FROM "Article" a WHERE "collectionSlug" = ${slug} AND ${isWritten(known)}) AS "outlets",
    (SELECT max("published") FROM "Article" a WHERE "collectionSlug" = ${slug} AND ${isWritten(known)}) AS "latest"`);
  const [counts] = z.tuple([countsSchema]).parse(rows);
  return {
    slug,
    ...inLanguage(collection, locale),
    window: { start: windowStart, end: windowEnd },
    eventCount: counts.events,
    backgroundCount: counts.background,
    articleCount: counts.articles,
    outletCount: counts.outlets,
    latestPublished: counts.latest,
  };
}

/** The collection's name and description in the reader's language, in English where an editor gave no other. */
function inLanguage(
  { title, titleAr, description, descriptionAr }: Collection,
  locale: Locale,
): Pick<CollectionModel, "title" | "description"> {
  if (locale !== "ar") return { title, description };
  return { title: titleAr ?? title, description: descriptionAr ?? description };
}

/** The days on which articles were published, with how many articles there were by then: what "as known on" offers. */
export async function readKnownDays(db: Store): Promise<KnownDay[]> {
  const groups = await db.article.groupBy({ by: ["published"], _count: true, orderBy: { published: "asc" } });
  let articles = 0;
  return groups.map(({ published, _count }) => {
    articles += _count;
    return { day: published, articles };
  });
}

/** All outlets with an article known on a day, in the order of their first article; an article whose outlet nobody names stands for one. */
export async function readOutlets(db: Store, known: Day | null = null): Promise<OutletRef[]> {
  const articles = await db.article.findMany({
    ...(known === null ? {} : { where: { published: { lte: known } } }),
    select: { slug: true, name: true, title: true, outlet: { select: { slug: true, name: true } } },
    orderBy: [{ published: "asc" }, { slug: "asc" }],
  });
  const outlets = articles.map(({ slug, name, title, outlet }) =>
    outlet ? { ...outlet, key: outlet.slug } : { slug: null, key: slug, name: title ?? name },
  );
  return [...new Map(outlets.map((outlet) => [outlet.key, outlet])).values()];
}
