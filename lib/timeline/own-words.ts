/** Which mentions show how a source calls somebody: by name, by a description, or only pointing back at either. */
import { DETERMINERS, PRONOUNS } from "../language/closed-classes";
import { fold } from "../store/fold";

/** Nouns for any body whatever: "the group" says nothing of whom it stands for, "the insurgents" does. */
const BARE_NOUNS: ReadonlySet<string> = new Set(
  `agency alliance allies bloc body charity coalition country faction factions fighters force forces group groups
  movement network news organisation organisations organization organizations outlet partners party people side sides
  spokesman spokesperson spokeswoman statement troops`.split(/\s+/),
);

/** True for a name or a description; false for a pronoun and for words that could stand for anybody ("its allies", "the group"). */
export function isCallingByName(words: string): boolean {
  const all = words.toLowerCase().split(/\s+/).filter(Boolean);
  return all.some((word) => !PRONOUNS.hasWord(word) && !DETERMINERS.hasWord(word) && !BARE_NOUNS.has(word));
}

/** Parts of a name that are written small: articles, and the Arabic article as it is transliterated. */
const SMALL_PART = /^(?:of|the|for|and|de|la|ibn|bin|a[a-z]{1,2}-?|e[ls]h?-?)$/;
const STARTS_LARGE = /^["'‘“(]*\p{Lu}/u;

function isWrittenAsName(words: string): boolean {
  const parts = words.split(/[\s-]+/).filter(Boolean);
  return (
    parts.some((part) => STARTS_LARGE.test(part)) && parts.every((p) => STARTS_LARGE.test(p) || SMALL_PART.test(p))
  );
}

/**
 * True where words are a name of somebody, not a description. Known names decide by how the registry writes them ("insurgents"
 * is a description however a sentence begins); other words do where they are written as names are, in more than one word or
 * in capitals alone.
 */
export function isNameOf(
  words: string,
  known: { readonly name: string; readonly aliases: readonly string[] },
): boolean {
  const folded = fold(words);
  if (folded === fold(known.name)) return true;
  const alias = known.aliases.find((one) => fold(one) === folded);
  if (alias !== undefined) return isWrittenAsName(alias);
  return isWrittenAsName(words) && (/\s/.test(words.trim()) || /^\p{Lu}{2,}$/u.test(words));
}
