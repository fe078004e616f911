/** Places that a text may take up again, and how likely: what only a speaker or an earlier event names is seldom meant. */
import type { TokenisedSentence } from "../language/types";
import { wordSet } from "../language/word-sets";
import type { PlaceMention } from "../registry/types";

export interface Antecedent {
  readonly mention: PlaceMention;
  readonly sentence: number;
  /** True where it stands in what went before the rest of its sentence: "took X, the second town since Y fell". */
  readonly earlier: boolean;
  /** True where it only says where somebody speaks: "a spokesman in X said". */
  readonly spoken: boolean;
}

export const antecedent = (
  sentence: TokenisedSentence,
  ordinal: number,
  mention: PlaceMention,
  before: Antecedent | undefined,
): Antecedent => ({
  mention,
  sentence: ordinal,
  earlier: isEarlier(sentence, before, mention, ordinal),
  spoken: isSpoken(sentence, mention),
});

const SAYING = wordSet("said says told added");

function isSpoken({ tokens }: TokenisedSentence, { tokens: [from, to] }: PlaceMention): boolean {
  const next = tokens[to]?.lower === "," ? to + 1 : to;
  return tokens[from - 1]?.lower === "in" && SAYING.has(tokens[next]);
}

const BACKWARD = wordSet("since had than");

function isEarlier(
  { tokens }: TokenisedSentence,
  before: Antecedent | undefined,
  { tokens: [from] }: PlaceMention,
  ordinal: number,
): boolean {
  if (before?.sentence !== ordinal) return false;
  if (before.earlier) return true;
  for (let i = before.mention.tokens[1]; i < from; i++) if (BACKWARD.has(tokens[i])) return true;
  return false;
}
