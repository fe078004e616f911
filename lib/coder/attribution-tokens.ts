/** What a token can be in the phrases around a verb of saying. The tagger's tags are hints. */
import type { Token } from "../language/types";

export const QUOTES = new Set(["“", "”", '"']);
export const AUXILIARIES = new Set(
  "have has had also later earlier repeatedly now previously already did does do been".split(" "),
);
export const PASSIVE = new Set("is are was were be been being get got".split(" "));
export const MODALS = new Set("will would could may might should must can not n't never cannot to".split(" "));

export function isHelper(token: Token | undefined): boolean {
  // "IS" is a group where it stands in capitals.
  if (!token || /^\p{Lu}{2,}$/u.test(token.text)) return false;
  return (
    AUXILIARIES.has(token.lower) ||
    PASSIVE.has(token.lower) ||
    MODALS.has(token.lower) ||
    (token.pos === "ADV" && token.lower.endsWith("ly"))
  );
}

export function isVerbal(token: Token | undefined): boolean {
  return (token?.pos === "VERB" || token?.pos === "AUX") && !token.text.includes("-");
}

/** A verb that can carry a clause; "aligned with", "backed by" between noun and preposition do not. */
export function isFiniteVerb(token: Token): boolean {
  return isVerbal(token) && !token.lower.endsWith("ing");
}

export function isNominal(token: Token | undefined): boolean {
  return token !== undefined && /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON|ADP|PART)$/.test(token.pos);
}

export function isNoun(token: Token | undefined): boolean {
  return token?.pos === "NOUN" || token?.pos === "PROPN" || token?.pos === "PRON";
}

export function previousComma(tokens: readonly Token[], before: number): number | null {
  for (let at = before - 1; at >= 0; at--) {
    if (tokens[at]?.lower === ",") return at;
    if (QUOTES.has(tokens[at]?.text ?? "") || tokens[at]?.text === ";") return null;
  }
  return null;
}

/** "According to the group more than 30 …": a number begins what is told. */
export function isCount(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.pos === "NUM") return true;
  return /^(?:more than|at least|up to|fewer than|less than)$/.test(
    `${token?.lower ?? ""} ${tokens[at + 1]?.lower ?? ""}`,
  );
}

/** The relative pronoun whose clause a verb heads, or -1. */
export function relativeBefore(tokens: readonly Token[], verb: number): number {
  let at = verb - 1;
  while (at > 0 && isHelper(tokens[at])) at--;
  return /^(?:who|which)$/.test(tokens[at]?.lower ?? "") ? at : -1;
}
