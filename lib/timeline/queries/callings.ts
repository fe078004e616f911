/** What each article calls an actor: by name or by a description, how often, and in whose voice. */
import { Prisma } from "../../generated/prisma/client";
import { groupBy } from "../group-by";
import type { Calling } from "../models";
import { isNameOf } from "../own-words";
import { actorDirectory } from "./directory";
import type { Query } from "./options";
import { readMentions, readTexts, wordUses } from "./word-uses";

interface Named {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly { readonly text: string }[];
}

/** What each article calls an actor, in order of publication; in each, the most frequent words first. */
export async function readCallings({ slug, name, aliases }: Named, { db, locale }: Query): Promise<Calling[]> {
  const [rows, { claimant }] = await Promise.all([
    readMentions(db, Prisma.sql`m."actorSlug" = ${slug}`),
    actorDirectory(db, locale),
  ]);
  const known = { name, aliases: aliases.map(({ text }) => text) };
  const byArticle = groupBy(rows, ({ articleId }) => articleId);
  return (await readTexts(db, rows)).map((text): Calling => {
    const own = byArticle.get(text.id) ?? [];
    const uses = wordUses(own, text, claimant);
    return {
      article: text.article,
      mentions: own.length,
      names: uses.filter(({ words }) => isNameOf(words, known)),
      descriptions: uses.filter(({ words }) => !isNameOf(words, known)),
    };
  });
}
