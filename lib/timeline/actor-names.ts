/** Actors' names inside the app's own sentences. */
import type { Side } from "../codebook/registry-data";
import { type Locale, translatorOf } from "../messages";

/** What a sentence must know of an actor. */
export interface ActorName {
  readonly slug: string;
  readonly name: string;
  readonly side: Side;
  readonly kind: string;
  /** The name as it stands inside a sentence: "rebels", where the name is a common noun. */
  readonly inText: string;
  /** True where the verb after it is a plural: "rebels take". */
  readonly plural: boolean;
}

export interface NamedActor {
  readonly slug: string;
  readonly name: string;
  readonly side: Side;
  readonly kind: string;
  readonly aliases: readonly string[];
}

/** Bodies whose names take a singular verb, whatever letter they end with. */
const SINGULAR_KINDS: ReadonlySet<string> = new Set([
  "state",
  "government",
  "international-organisation",
  "monitor",
  "outlet",
  "person",
]);
const PLURAL_KINDS: ReadonlySet<string> = new Set(["population", "source-class"]);

/**
 * A name is a common noun where the registry also knows it in small letters, or where the kind says so ("civilians").
 * It is a plural where its kind is one (a population), or where it ends like one: "government forces", but not an
 * acronym, and one word alone only where the registry also knows it without its last letter ("Xs", "X").
 */
export function actorName({ slug, name, side, kind, aliases }: NamedActor): ActorName {
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  const common = PLURAL_KINDS.has(kind) || aliases.includes(small);
  const lastWord = name.split(/\s+/u).at(-1) ?? name;
  const endsLikePlural = /(?:[a-z]s|men|[Pp]eople|[Pp]olice)$/u.test(lastWord) && !/ss$/u.test(lastWord);
  const singularKnown = aliases.some((alias) => `${alias}s`.toLowerCase() === name.toLowerCase());
  const plural =
    endsLikePlural &&
    !SINGULAR_KINDS.has(kind) &&
    (lastWord !== name || common || singularKnown || PLURAL_KINDS.has(kind) || kind === "coalition");
  return { slug, name, side, kind, plural, inText: common ? small : name };
}

/** At most this many names are told one by one; the rest are counted. */
const TOLD_AT_MOST = 3;

/** Kept, since making one costs more than a hundred uses of it. */
const listFormats = new Map<Locale, Intl.ListFormat>();

function listFormat(locale: Locale): Intl.ListFormat {
  const format =
    listFormats.get(locale) ?? new Intl.ListFormat(locale === "en" ? "en-GB" : locale, { type: "conjunction" });
  listFormats.set(locale, format);
  return format;
}

/** "A", "A and B", "A, B and 2 more". */
export function listNames(names: readonly string[], locale: Locale): string {
  const [only, second] = names;
  if (only === undefined) return "";
  if (second === undefined) return only;
  const told = names.length > TOLD_AT_MOST ? names.slice(0, TOLD_AT_MOST - 1) : names;
  const rest = names.length - told.length;
  const parts = rest > 0 ? [...told, translatorOf(locale)("headline.more", { count: rest })] : told;
  return listFormat(locale).format(parts);
}
