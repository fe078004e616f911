/** The collection as a whole, whatever the filter. */
import { z } from "zod";
import { Prisma } from "../../generated/prisma/client";
import type { Store } from "../../store/client";
import type { CollectionModel, OutletRef } from "../models";
import { type QueryOptions, withDefaults } from "./options";

const countsSchema = z.object({
  events: z.coerce.number(),
  background: z.coerce.number(),
  articles: z.coerce.number(),
  outlets: z.coerce.number(),
  latest: z.string().nullable(),
});

/** The collection of this store; null where nothing has been ingested yet. */
export async function readCollection(options?: QueryOptions): Promise<CollectionModel | null> {
  const { db } = withDefaults(options);
  const collection = await db.collection.findFirst({ orderBy: { slug: "asc" } });
  if (!collection) return null;
  const { slug, title, description, windowStart, windowEnd } = collection;
  const rows = await db.$queryRaw(Prisma.sql`SELECT
    (SELECT count(*) FROM "Event" WHERE "collectionSlug" = ${slug} AND "background" = 0) AS "events",
    (SELECT count(*) FROM "Event" WHERE "collectionSlug" = ${slug} AND "background" = 1) AS "background",
    (SELECT count(*) FROM "Article" WHERE "collectionSlug" = ${slug}) AS "articles",
    (SELECT count(DISTINCT coalesce("outletSlug", 'article ' || "slug")) FROM "Article" WHERE "collectionSlug" = ${slug}) AS "outlets",
    (SELECT max("published") FROM "Article" WHERE "collectionSlug" = ${slug}) AS "latest"`);
  const [counts] = z.tuple([countsSchema]).parse(rows);
  return {
    slug,
    title,
    description,
    window: { start: windowStart, end: windowEnd },
    eventCount: counts.events,
    backgroundCount: counts.background,
    articleCount: counts.articles,
    outletCount: counts.outlets,
    latestPublished: counts.latest,
  };
}

/** All outlets, in the order of their first article; an article whose outlet nobody names stands for one. */
export async function readOutlets(db: Store): Promise<OutletRef[]> {
  const articles = await db.article.findMany({
    select: { slug: true, name: true, title: true, outlet: { select: { slug: true, name: true } } },
    orderBy: [{ published: "asc" }, { slug: "asc" }],
  });
  const outlets = articles.map(({ slug, name, title, outlet }) =>
    outlet ? { ...outlet, key: outlet.slug } : { slug: null, key: slug, name: title ?? name },
  );
  return [...new Map(outlets.map((outlet) => [outlet.key, outlet])).values()];
}
