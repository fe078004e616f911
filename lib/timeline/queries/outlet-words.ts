/** How the words of one outlet for the actors differ from those of the others. */
import { Prisma } from "../../generated/prisma/client";
import { fold } from "../../store/fold";
import { groupBy } from "../group-by";
import type { WordDifference, WordUse } from "../models";
import { isNameOf } from "../own-words";
import { actorDirectory } from "./directory";
import type { Query } from "./options";
import { readMentions, readTexts, wordUses } from "./word-uses";

/** At most this many actors are compared: those that the outlet describes most often. */
const MOST_ACTORS = 12;

/** Uses of several articles as one list; the first gives the link. What stands in quotation marks alone is nobody's own. */
function added(uses: readonly WordUse[]): WordUse[] {
  const own = uses.filter(({ voices, count }) => voices.quoted < count);
  return [...groupBy(own, ({ words }) => fold(words)).values()]
    .flatMap((same) => {
      const [first] = same;
      return first ? [{ ...first, count: same.reduce((sum, { count }) => sum + count, 0) }] : [];
    })
    .sort((a, b) => b.count - a.count);
}

/** The actors that an outlet describes, with its words and those of all other outlets; names are left out. */
export async function readWordDifferences(outlet: string, { db, locale }: Query): Promise<WordDifference[]> {
  const rows = await readMentions(
    db,
    Prisma.sql`m."actorSlug" IN (SELECT o."actorSlug" FROM "ActorMention" o JOIN "Article" a ON a."id" = o."articleId"
      WHERE a."outletSlug" = ${outlet})`,
  );
  const [directory, texts, actors] = await Promise.all([
    actorDirectory(db, locale),
    readTexts(db, rows),
    db.actor.findMany({
      where: { slug: { in: [...new Set(rows.map(({ actorSlug }) => actorSlug))] } },
      select: { slug: true, name: true, aliases: { select: { text: true } } },
    }),
  ]);
  const textOf = new Map(texts.map((text) => [text.id, text]));
  const byActor = groupBy(rows, ({ actorSlug }) => actorSlug);
  const differences = actors.map(({ slug, name, aliases }): WordDifference => {
    const known = { name, aliases: aliases.map(({ text }) => text) };
    const uses = [...groupBy(byActor.get(slug) ?? [], ({ articleId }) => articleId)].flatMap(([id, mentions]) => {
      const text = textOf.get(id);
      if (!text) return [];
      const described = wordUses(mentions, text, directory.claimant).filter(({ words }) => !isNameOf(words, known));
      return described.map((use) => ({ use, isOwn: text.article.outlet.slug === outlet }));
    });
    const of = (own: boolean) => added(uses.filter(({ isOwn }) => isOwn === own).map(({ use }) => use));
    return { actor: directory.ref(slug), own: of(true), others: of(false) };
  });
  const weight = ({ own }: WordDifference) => own.reduce((sum, { count }) => sum + count, 0);
  return differences
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => weight(b) - weight(a) || (a.actor.slug < b.actor.slug ? -1 : 1))
    .slice(0, MOST_ACTORS);
}
