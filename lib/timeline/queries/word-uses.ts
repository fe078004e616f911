/** The words of articles for actors, one row a mention, with the passage that holds each and whose word it rests on. */
import { z } from "zod";
import { Prisma } from "../../generated/prisma/client";
import type { Store } from "../../store/client";
import { fold } from "../../store/fold";
import { groupBy } from "../group-by";
import type { ArticleRef, Claimant, Voice, WordUse } from "../models";
import { isCallingByName } from "../own-words";
import { isWithin, quotedStretches, type Stretch } from "../quotation";
import { ARTICLE_REF } from "./article-select";
import { articleRef } from "./cards";

const rowSchema = z.object({
  articleId: z.coerce.number(),
  actorSlug: z.string(),
  words: z.string(),
  start: z.coerce.number(),
  /** The shortest passage that holds the words, as `START-END`. */
  passage: z.string().nullable(),
  /** On whose word its report rests. */
  by: z
    .string()
    .nullable()
    .transform((text) => (text === null ? [] : z.array(z.string()).parse(JSON.parse(text)))),
});
export type MentionRow = z.infer<typeof rowSchema>;

/** All mentions (alias `m`) under a condition, by article and place in it. */
export async function readMentions(db: Store, condition: Prisma.Sql): Promise<MentionRow[]> {
  return z.array(rowSchema).parse(
    await db.$queryRaw(Prisma.sql`
      SELECT m."articleId", m."actorSlug", m."text" AS "words", m."start", p."start" || '-' || p."end" AS "passage",
        (SELECT json_group_array(x."actorSlug") FROM "Attribution" x WHERE x."reportId" = p."reportId") AS "by"
      FROM "ActorMention" m LEFT JOIN "Passage" p ON p."id" = (
        SELECT q."id" FROM "Report" r JOIN "Passage" q ON q."reportId" = r."id"
        WHERE r."articleId" = m."articleId" AND q."start" <= m."start" AND q."end" > m."start"
        ORDER BY q."end" - q."start", q."id" LIMIT 1)
      WHERE ${condition} ORDER BY m."articleId", m."start"`),
  );
}

export interface MentioningText {
  readonly id: number;
  readonly article: ArticleRef;
  readonly quoted: readonly Stretch[];
}

/** The articles of these mentions, in order of publication. */
export async function readTexts(db: Store, rows: readonly MentionRow[]): Promise<MentioningText[]> {
  const articles = await db.article.findMany({
    where: { id: { in: [...new Set(rows.map(({ articleId }) => articleId))] } },
    select: {
      id: true,
      ...ARTICLE_REF,
      text: true,
    },
    orderBy: [{ published: "asc" }, { slug: "asc" }],
  });
  return articles.map((stored) => ({
    id: stored.id,
    article: articleRef(stored),
    quoted: quotedStretches(stored.text),
  }));
}

const voiceOf = (row: MentionRow, { quoted }: MentioningText): Voice =>
  isWithin(quoted, row.start) ? "quoted" : row.by.length > 0 ? "reported" : "own";

function useOf(rows: readonly MentionRow[], text: MentioningText, claimant: (slug: string) => Claimant): WordUse[] {
  const voices: Record<Voice, number> = { own: 0, quoted: 0, reported: 0 };
  const by = new Map<string, Claimant>();
  for (const row of rows) {
    const voice = voiceOf(row, text);
    voices[voice] += 1;
    if (voice !== "own") for (const slug of row.by) by.set(slug, claimant(slug));
  }
  const [first] = rows;
  if (!first) return [];
  // Words outside every passage are found by the browser itself, where it can.
  const anchor = first.passage === null ? `#:~:text=${encodeURIComponent(first.words)}` : `#p-${first.passage}`;
  const href = `/articles/${text.article.slug}${anchor}`;
  return [{ words: first.words, count: rows.length, voices, by: [...by.values()], href }];
}

/**
 * The uses of words in one article's mentions of one actor, the most frequent first; pronouns and words for anybody are none.
 * Words that differ in case only are one use: the first of them gives its spelling and its link.
 */
export function wordUses(
  rows: readonly MentionRow[],
  text: MentioningText,
  claimant: (slug: string) => Claimant,
): WordUse[] {
  const calling = rows.filter(({ words }) => isCallingByName(words));
  return [...groupBy(calling, ({ words }) => fold(words)).values()]
    .flatMap((same) => useOf(same, text, claimant))
    .sort((a, b) => b.count - a.count);
}
