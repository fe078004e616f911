/** The actors and outlets of the store by slug, as sentences and cards need them: read once a query, not once an event. */
import { z } from "zod";
import { SIDES, type Side } from "../../codebook/registry-data";
import { Prisma } from "../../generated/prisma/client";
import { DEFAULT_LOCALE, type Locale } from "../../messages";
import type { Store } from "../../store/client";
import { type ActorName, actorName } from "../actor-names";
import { isolated } from "../local-name";
import type { ActorRef, Claimant } from "../models";

const rowSchema = z.object({
  slug: z.string(),
  name: z.string(),
  nameAr: z.string().nullable(),
  kind: z.string(),
  side: z.enum(SIDES).catch("other"),
  aliases: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
});

export interface ActorDirectory {
  /** An actor's name; one made of the slug where the store has none. */
  name(slug: string): ActorName;
  find(slug: string): ActorName | undefined;
  ref(slug: string): ActorRef;
  claimant(slug: string): Claimant;
}

function titled(slug: string): string {
  const words = slug.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The words of `row` in the language of the page: an Arabic name stands as it is wherever the name stands. */
function named(row: z.infer<typeof rowSchema>, locale: Locale): ActorName {
  const told = actorName(row);
  if (locale !== "ar") return told;
  if (row.nameAr === null) return { ...told, inText: isolated(told.inText, locale) };
  return { ...told, name: row.nameAr, short: row.nameAr, inText: row.nameAr };
}

export async function actorDirectory(db: Store, locale: Locale = DEFAULT_LOCALE): Promise<ActorDirectory> {
  const rows = z.array(rowSchema).parse(
    await db.$queryRaw(Prisma.sql`
      SELECT a."slug", a."name", a."nameAr", a."kind", a."side",
        (SELECT json_group_array(x."text") FROM "ActorAlias" x WHERE x."actorSlug" = a."slug") AS "aliases"
      FROM "Actor" a`),
  );
  const names = new Map(rows.map((row) => [row.slug, named(row, locale)]));
  const find = (slug: string) => names.get(slug);
  const name = (slug: string): ActorName =>
    find(slug) ?? actorName({ slug, name: titled(slug), side: "other" satisfies Side, kind: "unknown", aliases: [] });
  const ref = (slug: string): ActorRef => {
    const { name: shown, short, side } = name(slug);
    return { slug, name: shown, short, side };
  };
  return { name, find, ref, claimant: (slug) => ({ ...ref(slug), inText: name(slug).inText, kind: "actor" }) };
}
