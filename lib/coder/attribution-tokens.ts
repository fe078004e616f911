/** What a token can be in the phrases around a verb of saying. The tagger's tags are hints. */
import type { Pos, Token } from "../language/types";
import { wordSet } from "../language/word-sets";

export const QUOTES = wordSet('“ ” "');
const AUXILIARIES = "have has had also later earlier repeatedly now previously already did does do been";
const BEING = "is are was were be been being get got";
const MODAL = "will would could may might should must can not n't never cannot to";
export const PASSIVE = wordSet(BEING);
export const MODALS = wordSet(MODAL);
const HELPERS = wordSet(`${AUXILIARIES} ${BEING} ${MODAL}`);

export function isHelper(token: Token | undefined): boolean {
  if (!token || !(HELPERS.has(token) || (token.pos === "ADV" && token.lower.endsWith("ly")))) return false;
  // "IS" is a group where it stands in capitals.
  return !/^\p{Lu}{2,}$/u.test(token.text);
}

export function isVerbal(token: Token | undefined): boolean {
  return (token?.pos === "VERB" || token?.pos === "AUX") && !token.text.includes("-");
}

/** A verb that can carry a clause; "aligned with", "backed by" between noun and preposition do not. */
export function isFiniteVerb(token: Token): boolean {
  return isVerbal(token) && !token.lower.endsWith("ing");
}

const NOMINAL: ReadonlySet<Pos> = new Set<Pos>(["NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "ADP", "PART"]);

export function isNominal(token: Token | undefined): boolean {
  return token !== undefined && NOMINAL.has(token.pos);
}

export function isNoun(token: Token | undefined): boolean {
  return token?.pos === "NOUN" || token?.pos === "PROPN" || token?.pos === "PRON";
}

export function previousComma(tokens: readonly Token[], before: number): number | null {
  for (let at = before - 1; at >= 0; at--) {
    if (tokens[at]?.lower === ",") return at;
    if (QUOTES.has(tokens[at]) || tokens[at]?.text === ";") return null;
  }
  return null;
}

/** "According to the group more than 30 …": a number begins what is told. */
export function isCount(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.pos === "NUM") return true;
  const next = tokens[at + 1]?.lower;
  switch (token?.lower) {
    case "more":
    case "fewer":
    case "less":
      return next === "than";
    case "at":
      return next === "least";
    case "up":
      return next === "to";
    default:
      return false;
  }
}

/** The relative pronoun whose clause a verb heads, or -1. */
export function relativeBefore(tokens: readonly Token[], verb: number): number {
  let at = verb - 1;
  while (at > 0 && isHelper(tokens[at])) at--;
  const word = tokens[at]?.lower;
  return word === "who" || word === "which" ? at : -1;
}
