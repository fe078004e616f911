/** Nouns and verbs of one form, "strikes", "shelling", "push": which of the two the words around make of them. */

import { BE, DETERMINERS, HAVE, SUBJECT_PRONOUNS } from "./closed-classes";
import { irregularPast } from "./irregular-verbs";
import type { Pos, Token } from "./types";
import { wordSet } from "./word-sets";

export const startsPhrase = (token: Token | undefined, pos: Pos | undefined) =>
  token !== undefined &&
  (DETERMINERS.has(token) || pos === "PROPN" || pos === "NUM" || pos === "NOUN" || pos === "ADJ" || pos === "PRON");

/** "the shelling of", "clashes and shelling" against "shelling the town". */
export function verbalNoun(tokens: readonly Token[], tags: readonly Pos[], i: number): Pos {
  const after = tokens[i + 1];
  const left = tags[i - 1];
  if (i === 0) return startsPhrase(after, tags[i + 1]) ? "VERB" : "NOUN";
  // "an army fighting position": between a singular noun and another, it says what kind of position.
  const singular = (j: number) => tags[j] === "NOUN" && !/s$/.test(tokens[j]?.lower ?? "s");
  const named = singular(i - 1) || tags[i - 1] === "PROPN";
  if (named && singular(i + 1) && !startsPhrase(tokens[i + 2], tags[i + 2])) return "NOUN";
  const people = left === "NOUN" && /s$/.test(tokens[i - 1]?.lower ?? "");
  if (people && tags[i + 1] === "ADP" && after?.lower !== "of") return "VERB";
  const amount = AMOUNT.test(`${after?.lower ?? ""} ${tokens[i + 2]?.lower ?? ""}`);
  if (amount && left === "NOUN") return "VERB";
  if (left === "DET" || left === "ADJ" || (left === "NOUN" && !startsPhrase(after, tags[i + 1]))) return "NOUN";
  if (amount) return "VERB";
  return startsPhrase(after, tags[i + 1]) && after?.lower !== "that" ? "VERB" : "NOUN";
}

/** "killing at least 40", "wounding up to 30": an amount is an object, though it opens with a preposition. */
const AMOUNT = /^(?:at (?:least|most)|up to|as (?:many|few)|close to|in excess)$/;

const takesParticiple = (lower: string) => {
  const past = irregularPast(lower);
  return past !== undefined && past !== null && past.form !== "past";
};

const OFTEN = wordSet("often regularly frequently sometimes routinely usually repeatedly");

export function chooseNounOrVerb(tokens: readonly Token[], tags: readonly Pos[], i: number): Pos {
  const token = tokens[i];
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const left = tags[i - 1];
  const right = tags[i + 1];
  if (!token) return "X";
  if (!before) return startsPhrase(after, right) && tags[i] === "VERB" ? "VERB" : "NOUN";
  if (before.lower === "to") {
    const purpose = startsPhrase(after, right) || right === "ADP" || right === "ADV" || right === "PUNCT" || !after;
    return token.lower.endsWith("s") ? "NOUN" : purpose ? "VERB" : "NOUN";
  }
  if (OFTEN.has(before) && !token.lower.endsWith("s")) return "VERB";
  if (left === "AUX") {
    // "had cut the road": some forms are participles as they stand.
    if (HAVE.has(before) || BE.has(before)) return takesParticiple(token.lower) ? "VERB" : "NOUN";
    return "VERB";
  }
  if (
    SUBJECT_PRONOUNS.has(before) &&
    before.lower !== "this" &&
    before.lower !== "that" &&
    before.lower !== "these" &&
    before.lower !== "those"
  )
    return "VERB";
  if (left === "DET" || left === "ADJ" || left === "NUM" || left === "ADP" || DETERMINERS.has(before)) return "NOUN";
  // "launched a surprise push": one noun before a bare form is no subject of it.
  if (left === "NOUN" && /^an?$/.test(tokens[i - 2]?.lower ?? "") && !/(?:s|ed)$/.test(token.lower)) return "NOUN";
  if (
    left === "PART" &&
    (before.lower === "'s" || before.lower === "’s" || before.lower === "’" || before.lower === "'")
  )
    return "NOUN";
  // "killed by regime bombs that landed on": what a preposition governs is no subject.
  const governed = left === "NOUN" && tags[i - 2] === "ADP" && !before.lower.endsWith("s");
  if (governed && /^(?:that|which|who)$/.test(after?.lower ?? "")) return "NOUN";
  if (before.lower === "air" || opensTime(tokens, i + 1)) return "NOUN";
  const agrees = token.lower.endsWith("s")
    ? !before.lower.endsWith("s") || left === "PROPN"
    : before.lower.endsWith("s") || left === "PROPN";
  if (
    (left === "NOUN" || left === "PROPN") &&
    agrees &&
    startsPhrase(after, right) &&
    !laterFiniteVerb(tokens, tags, i)
  )
    return "VERB";
  if (
    left === "NOUN" &&
    agrees &&
    isHeadline(tokens) &&
    !tellsInPresent(tokens, tags, i) &&
    !laterFiniteVerb(tokens, tags, i)
  )
    return "VERB";
  if (before.lower === "," && isHeadline(tokens) && startsPhrase(after, right) && tellsInPresent(tokens, tags, i))
    return laterFiniteVerb(tokens, tags, i) ? "NOUN" : "VERB";
  if (after?.lower === "of" && !before.lower.endsWith("ly")) return "NOUN";
  if ((left === "NOUN" || left === "PROPN") && after?.lower === "to" && !laterFiniteVerb(tokens, tags, i))
    return "VERB";
  return tags[i] === "VERB" && left !== "PUNCT" && left !== "CCONJ" && !laterFiniteVerb(tokens, tags, i)
    ? "VERB"
    : tags[i] === "VERB" && left === "CCONJ" && startsPhrase(after, right)
      ? "VERB"
      : "NOUN";
}

/** "killed in strikes early on Tuesday": what narrows a time is no object. */
const opensTime = (tokens: readonly Token[], at: number) =>
  /^(?:early|earlier|late|later)$/.test(tokens[at]?.lower ?? "") &&
  /^(?:on|in|at|this|last|yesterday|\w+day)$/.test(tokens[at + 1]?.lower ?? "");

export const isHeadline = (tokens: readonly Token[]) => !/^[.!?”"]$/.test(tokens.at(-1)?.text ?? ".");

/** "Rebels launch offensive, capture town": a verb of the same form, with its subject, stands before the comma. */
const tellsInPresent = (tokens: readonly Token[], tags: readonly Pos[], i: number) =>
  tokens.slice(1, i).some((token, j) => tags[j + 1] === "VERB" && !/(?:ed|ing)$/.test(token.lower));

/** Whether a verb follows in the same clause, so that the word in question is rather its subject. */
export function laterFiniteVerb(tokens: readonly Token[], tags: readonly Pos[], i: number): boolean {
  for (let j = i + 1; j < tokens.length; j++) {
    const token = tokens[j];
    if (!token) return false;
    if (
      token.lower === "," ||
      token.lower === ";" ||
      token.lower === ":" ||
      token.lower === "who" ||
      token.lower === "which" ||
      token.lower === "that" ||
      token.lower === "as" ||
      token.lower === "after"
    )
      return false;
    if (tags[j] === "AUX") return true;
    if (tags[j] === "VERB" && !/ing$/.test(token.lower) && tokens[j - 1]?.lower !== "to") return true;
  }
  return false;
}
