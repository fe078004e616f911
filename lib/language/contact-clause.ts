/** Relative clauses without a relative word: "a town they had seized". */
import type { Draft } from "./clause-state";
import { SPEECH_VERBS, TIME_NOUNS } from "./closed-classes";
import type { Phrase } from "./phrases";
import type { Token } from "./types";
import { wordSet } from "./word-sets";

/** Pronouns that may open a relative clause without a word for it. */
const CONTACT = wordSet("they it he she we i");

/** "a town they had seized": right behind a noun, a pronoun and its verb without an object of its own say which. */
export function isContact(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  { subject, verb }: Draft,
  parent: Draft,
): boolean {
  const at = subject?.from ?? -1;
  const [before, pronoun] = [tokens[at - 1], tokens[at]];
  if (
    at < 1 ||
    verb.from !== at + 1 ||
    verb.passive ||
    verb.progressive ||
    parent.verb.to >= at ||
    !CONTACT.has(pronoun)
  )
    return false;
  if ((before?.pos !== "NOUN" && before?.pos !== "PROPN") || TIME_NOUNS.hasLemma(before)) return false;
  if (SPEECH_VERBS.hasLemma(parent.verb) || SPEECH_VERBS.hasLemma(verb)) return false;
  const next = phrases.find(({ from }) => from >= verb.to);
  if (next?.kind !== "np" || next.from !== verb.to || next.preposition >= 0) return true;
  return TIME_NOUNS.hasLemma(tokens[next.head]);
}
