/** What the sources call an actor or a place: the words, how often, and where each stands first. */
import { z } from "zod";
import { Prisma } from "../../generated/prisma/client";
import type { Store } from "../../store/client";
import type { AliasUse } from "../models";
import { isCallingByName } from "../own-words";
import { articleRef } from "./cards";

const rowSchema = z.object({
  articleId: z.coerce.number(),
  words: z.string(),
  count: z.coerce.number(),
  /** `START-END` of a passage that holds the first use. */
  passage: z.string().nullable(),
});

/** Uses by words and article, the most frequent first. Words that differ in case only are one; pronouns are none. */
export async function readAliasUses(db: Store, subject: "actor" | "place", slug: string): Promise<AliasUse[]> {
  const mentions = subject === "actor" ? Prisma.sql`"ActorMention"` : Prisma.sql`"PlaceMention"`;
  const column = subject === "actor" ? Prisma.sql`"actorSlug"` : Prisma.sql`"placeSlug"`;
  const found = z.array(rowSchema).parse(
    await db.$queryRaw(Prisma.sql`
      SELECT u.*, (SELECT p."start" || '-' || p."end" FROM "Report" r JOIN "Passage" p ON p."reportId" = r."id"
        WHERE r."articleId" = u."articleId" AND p."start" <= u."first" AND p."end" > u."first" LIMIT 1) AS "passage"
      FROM (SELECT m."articleId", m."text" AS "words", count(*) AS "count", min(m."start") AS "first"
        FROM ${mentions} m WHERE m.${column} = ${slug} GROUP BY m."articleId", lower(m."text")) u
      ORDER BY u."count" DESC, u."words"`),
  );
  const rows = subject === "actor" ? found.filter(({ words }) => isCallingByName(words)) : found;
  const articles = await db.article.findMany({
    where: { id: { in: [...new Set(rows.map(({ articleId }) => articleId))] } },
    select: {
      id: true,
      slug: true,
      name: true,
      title: true,
      published: true,
      outlet: { select: { slug: true, name: true } },
    },
  });
  const byId = new Map(articles.map((article) => [article.id, articleRef(article)]));
  return rows.flatMap(({ articleId, words, count, passage }) => {
    const article = byId.get(articleId);
    if (!article) return [];
    return [{ words, count, article, href: `/articles/${article.slug}${passage === null ? "" : `#p-${passage}`}` }];
  });
}
