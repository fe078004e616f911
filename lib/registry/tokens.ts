/** From character offsets to token indices. */
import type { TokenisedSentence } from "../language/types";

/** Indices [from, to) of the tokens that a span of the article touches; empty at the end where it touches none. */
export function tokenRange(sentence: TokenisedSentence, start: number, end: number): readonly [number, number] {
  const { tokens } = sentence;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++;
  return [low, to];
}
