/** Nouns and verbs of one form, "strikes", "shelling", "push": which of the two the words around make of them. */
import { BE, DETERMINERS, HAVE, INDEFINITE_ARTICLES, POSSESSIVES, SUBJECT_PRONOUNS } from "./closed-classes";
import { endsInEd, endsInEdOrIng, endsInIng, endsInS } from "./endings";
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
  const singular = (j: number) => tags[j] === "NOUN" && !endsInS(tokens[j]?.lower ?? "s");
  const named = singular(i - 1) || tags[i - 1] === "PROPN";
  if (named && singular(i + 1) && !startsPhrase(tokens[i + 2], tags[i + 2])) return "NOUN";
  const people = left === "NOUN" && endsInS(tokens[i - 1]?.lower ?? "");
  if (people && tags[i + 1] === "ADP" && after?.lower !== "of") return "VERB";
  const amount = AMOUNT.test(`${after?.lower ?? ""} ${tokens[i + 2]?.lower ?? ""}`);
  if (amount && left === "NOUN") return "VERB";
  if (left === "DET" || left === "ADJ" || (left === "NOUN" && !startsPhrase(after, tags[i + 1]))) return "NOUN";
  if (amount) return "VERB";
  return startsPhrase(after, tags[i + 1]) && after?.lower !== "that" ? "VERB" : "NOUN";
}

/** "killing at least 40", "wounding up to 30": an amount is an object, though it opens with a preposition. */
const AMOUNT = /^(?:at (?:least|most)|up to|as (?:many|few)|close to|in excess)$/;

const takesParticiple = (token: Token) => {
  const past = irregularPast(token);
  return past !== undefined && past.form !== "past";
};

const DEMONSTRATIVES = wordSet("this that these those");
const RELATES = wordSet("that which who");
const NARROWS_TIME = wordSet("early earlier late later");
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
    return endsInS(token.lower) ? "NOUN" : purpose ? "VERB" : "NOUN";
  }
  if (OFTEN.has(before) && !endsInS(token.lower)) return "VERB";
  if (left === "AUX") {
    // "had cut the road": some forms are participles as they stand.
    if (HAVE.has(before) || BE.has(before)) return takesParticiple(token) ? "VERB" : "NOUN";
    return "VERB";
  }
  if (SUBJECT_PRONOUNS.has(before) && !DEMONSTRATIVES.has(before)) return "VERB";
  if (left === "DET" || left === "ADJ" || left === "NUM" || left === "ADP" || DETERMINERS.has(before)) return "NOUN";
  // "launched a surprise push": one noun before a bare form is no subject of it.
  if (left === "NOUN" && INDEFINITE_ARTICLES.has(tokens[i - 2]) && !endsInS(token.lower) && !endsInEd(token.lower))
    return "NOUN";
  if (left === "PART" && POSSESSIVES.has(before)) return "NOUN";
  // "killed by regime bombs that landed on": what a preposition governs is no subject.
  const governed = left === "NOUN" && tags[i - 2] === "ADP" && !endsInS(before.lower);
  if (governed && RELATES.has(after)) return "NOUN";
  if (before.lower === "air" || opensTime(tokens, i + 1)) return "NOUN";
  const agrees = endsInS(token.lower)
    ? !endsInS(before.lower) || left === "PROPN"
    : endsInS(before.lower) || left === "PROPN";
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
  NARROWS_TIME.has(tokens[at]) && /^(?:on|in|at|this|last|yesterday|\w+day)$/.test(tokens[at + 1]?.lower ?? "");

export const isHeadline = (tokens: readonly Token[]) => tokens.length > 0 && !STOPS.has(tokens[tokens.length - 1]);

/** What ends a sentence that is no headline. */
const STOPS = wordSet('. ! ? ” "');

/** "Rebels launch offensive, capture town": a verb of the same form, with its subject, stands before the comma. */
function tellsInPresent(tokens: readonly Token[], tags: readonly Pos[], i: number): boolean {
  for (let j = 1; j < i; j++) if (tags[j] === "VERB" && !endsInEdOrIng(tokens[j]?.lower ?? "")) return true;
  return false;
}

/** Where what may be the subject of a later verb ends. */
const ENDS_SUBJECT = wordSet(", ; : who which that as after");

/** Whether a verb follows in the same clause, so that the word in question is rather its subject. */
export function laterFiniteVerb(tokens: readonly Token[], tags: readonly Pos[], i: number): boolean {
  for (let j = i + 1; j < tokens.length; j++) {
    const token = tokens[j];
    if (!token) return false;
    if (ENDS_SUBJECT.has(token)) return false;
    if (tags[j] === "AUX") return true;
    if (tags[j] === "VERB" && !endsInIng(token.lower) && tokens[j - 1]?.lower !== "to") return true;
  }
  return false;
}
