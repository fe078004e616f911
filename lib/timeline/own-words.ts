/** Which mentions show how a source calls somebody, and which only point back at a name it has given before. */
import { DETERMINERS, PRONOUNS } from "../language/closed-classes";

/** Nouns for any body whatever: "the group" says nothing of whom it stands for, "the insurgents" does. */
const BARE_NOUNS: ReadonlySet<string> = new Set(
  `agency alliance allies bloc body charity coalition country faction factions fighters force forces group groups
  movement network news organisation organisations organization organizations outlet partners party people side sides
  spokesman spokesperson spokeswoman statement troops`.split(/\s+/),
);

/** True for a name or a description; false for a pronoun and for words that could stand for anybody ("its allies", "the group"). */
export function isCallingByName(words: string): boolean {
  const all = words.toLowerCase().split(/\s+/).filter(Boolean);
  return all.some((word) => !PRONOUNS.has(word) && !DETERMINERS.has(word) && !BARE_NOUNS.has(word));
}
