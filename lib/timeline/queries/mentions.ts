/** How the sources write a place: the words, how often, and where each stands first. */
import { z } from "zod";
import { Prisma } from "../../generated/prisma/client";
import type { Store } from "../../store/client";
import type { AliasUse } from "../models";
import { ARTICLE_REF } from "./article-select";
import { articleRef } from "./cards";

const rowSchema = z.object({
  articleId: z.coerce.number(),
  words: z.string(),
  count: z.coerce.number(),
  /** `START-END` of a passage that holds the first use. */
  passage: z.string().nullable(),
});

/** Uses by words and article, the most frequent first. Words that differ in case only are one. */
export async function readAliasUses(db: Store, slug: string): Promise<AliasUse[]> {
  const rows = z.array(rowSchema).parse(
    await db.$queryRaw(Prisma.sql`
      SELECT u.*, (SELECT p."start" || '-' || p."end" FROM "Report" r JOIN "Passage" p ON p."reportId" = r."id"
        WHERE r."articleId" = u."articleId" AND p."start" <= u."first" AND p."end" > u."first" LIMIT 1) AS "passage"
      FROM (SELECT m."articleId", m."text" AS "words", count(*) AS "count", min(m."start") AS "first"
        FROM "PlaceMention" m WHERE m."placeSlug" = ${slug} GROUP BY m."articleId", lower(m."text")) u
      ORDER BY u."count" DESC, u."words"`),
  );
  const articles = await db.article.findMany({
    where: { id: { in: [...new Set(rows.map(({ articleId }) => articleId))] } },
    select: {
      id: true,
      ...ARTICLE_REF,
    },
  });
  const byId = new Map(articles.map((article) => [article.id, articleRef(article)]));
  return rows.flatMap(({ articleId, words, count, passage }) => {
    const article = byId.get(articleId);
    if (!article) return [];
    return [{ words, count, article, href: `/articles/${article.slug}${passage === null ? "" : `#p-${passage}`}` }];
  });
}
