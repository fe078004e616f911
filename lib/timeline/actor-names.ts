/** Actors' names inside the app's own sentences. */
import type { Side } from "../codebook/registry-data";
import { type Locale, languageTag, translatorOf } from "../messages";

/** What a sentence must know of an actor. */
export interface ActorName {
  readonly slug: string;
  readonly name: string;
  readonly side: Side;
  readonly kind: string;
  /** The name as it stands where space is short: an organisation's acronym, where it has one. */
  readonly short: string;
  /** The short name as it stands inside a sentence: "rebels", where the name is a common noun. */
  readonly inText: string;
  /** True where the verb after it is a plural: "rebels take". */
  readonly plural: boolean;
  /** True where an English sentence puts "the" before it: "against the national army". */
  readonly definite: boolean;
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

/** First words that make a name a common noun, whatever follows: "Army sources". Names of peoples are not among them. */
const COMMON_FIRST_WORDS: ReadonlySet<string> = new Set(
  `activists aid allied analysts anti army civilians combatants demonstrators diplomats doctors eyewitnesses fighters foreign
  government health hospital humanitarian independent insurgents intelligence investigators jihadists journalists local media
  medical medics militants military militiamen monitors naval official officials opposition pro police protesters rebel rebels
  refugees rescue rescuers residents security separatists soldiers source sources state survivors tribal unidentified unknown
  villagers witnesses workers world`.split(/\s+/u),
);

/** Organisations that are known by their acronym; a state or a person is told by its name. */
const ACRONYM_KINDS: ReadonlySet<string> = new Set(["armed-force", "armed-group", "coalition", "monitor", "ngo"]);

/**
 * The acronym of a name of three words or more, where the registry has one that is made of the name's own initials: an
 * acronym of another name of the same body would not be recognised.
 */
function shortName({ name, kind, aliases }: Pick<NamedActor, "name" | "kind" | "aliases">): string {
  const initials = name.replace(/[^\p{L}\s-]/gu, "").split(/[\s-]+/u);
  if (!ACRONYM_KINDS.has(kind) || initials.length < 3) return name;
  const first = initials[0]?.charAt(0).toUpperCase();
  const acronyms = aliases.filter((alias) => /^\p{Lu}{2,6}$/u.test(alias) && alias.startsWith(first ?? ""));
  return acronyms.sort((a, b) => a.length - b.length)[0] ?? name;
}

/**
 * A name is a common noun where the registry also knows it in small letters, or where its first word is one.
 * It is a plural where its kind is one (a population), or where it ends like one: "government forces", but not an
 * acronym, and one word alone only where the registry also knows it without its last letter ("Xs", "X").
 */
export function actorName({ slug, name, side, kind, aliases }: NamedActor): ActorName {
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  const short = shortName({ name, kind, aliases });
  const firstWord = name.split(/[\s-]/u)[0]?.toLowerCase() ?? "";
  // "Local media", not "Local Council": a name proper has capitals further on.
  const common = aliases.includes(small) || (COMMON_FIRST_WORDS.has(firstWord) && !/\s\p{Lu}/u.test(name));
  const lastWord = name.split(/\s+/u).at(-1) ?? name;
  const endsLikePlural = /(?:[a-z]s|men|[Pp]eople|[Pp]olice)$/u.test(lastWord) && !/ss$/u.test(lastWord);
  const singularKnown = aliases.some((alias) => `${alias}s`.toLowerCase() === name.toLowerCase());
  const plural =
    endsLikePlural &&
    !SINGULAR_KINDS.has(kind) &&
    (lastWord !== name || common || singularKnown || PLURAL_KINDS.has(kind) || kind === "coalition");
  const inText = common ? small : short;
  return {
    slug,
    name,
    side,
    kind,
    plural: plural && short === name,
    short,
    inText,
    definite: !plural && !PLURAL_KINDS.has(kind) && kind !== "person" && /(?:^|\s)[a-z]+$/u.test(inText),
  };
}

/** The name where a sentence goes on; where it opens a headline, it stands without its article, as `inText`. */
export function nameInSentence({ inText, definite }: Pick<ActorName, "inText" | "definite">, locale: Locale): string {
  return definite ? translatorOf(locale)("headline.definite", { name: inText }) : inText;
}

/** At most this many names are told one by one; the rest are counted. */
export const TOLD_AT_MOST = 3;

/** Kept, since making one costs more than a hundred uses of it. */
const listFormats = new Map<Locale, Intl.ListFormat>();

function listFormat(locale: Locale): Intl.ListFormat {
  const format = listFormats.get(locale) ?? new Intl.ListFormat(languageTag(locale), { type: "conjunction" });
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
