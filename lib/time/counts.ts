/** How many: the number before a unit of time, read from right to left. */
import { WordSet, wordSet } from "../language/word-sets";
import { CARDINALS, HEDGES, VAGUE_COUNTS } from "./lexicon";
import type { Words } from "./words";

export interface Count {
  /** First word of the number. */
  readonly from: number;
  /** null for a vague word ("several", "a few"). */
  readonly value: number | null;
}

const BETWEEN = wordSet("full straight consecutive long whole more further successive short");
const OPEN_QUANTITIES = wordSet("couple dozens tens hundreds thousands number matter handful");

const includeArticle = (words: Words, from: number): number => (/^an?$/.test(words.at(from - 1)) ? from - 1 : from);

/** The number that ends right before the word `end`, a hyphen allowed between ("48-hour"). */
export function countBefore(words: Words, end: number, floor: number): Count | null {
  let at = end - 1;
  if (words.isHyphen(at)) at -= 1;
  while (BETWEEN.has(words.spelling(at)) && at > floor) at -= 1;
  if (at < floor) return null;
  const word = words.at(at);
  if (word === "of" && OPEN_QUANTITIES.has(words.spelling(at - 1)) && at - 1 >= floor) {
    return { from: includeArticle(words, at - 1), value: null };
  }
  const digits = words.digits(at);
  // "2,000-year-old": the number with its comma.
  if (/^\d{1,3}(?:,\d{3})+$/.test(word)) return { from: at, value: Number(word.replaceAll(",", "")) };
  if (digits !== null) {
    const glued = words.at(at - 1) === "." && words.touchesNext(at - 1) && words.touchesNext(at - 2);
    const money = /^[$€£¥]$/.test(words.at(at - 1));
    return glued || money || digits.length > 3 ? null : { from: at, value: digits.value };
  }
  if (VAGUE_COUNTS.has(words.spelling(at))) return { from: includeArticle(words, at), value: null };
  const value = CARDINALS.get(words.spelling(at));
  if (value === undefined) return null;
  if (value < 10 && words.isHyphen(at - 1) && at - 2 >= floor) {
    const tens = CARDINALS.get(words.spelling(at - 2)) ?? 0;
    if (tens >= 20) return { from: at - 2, value: tens + value };
  }
  return { from: word === "dozen" ? includeArticle(words, at) : at, value };
}

const HEDGE_ENDS = new WordSet(HEDGES.flatMap((hedge) => hedge.slice(-1)));

/** Where the expression begins if a hedge stands before it ("more than two years"). */
export function hedgedFrom(words: Words, from: number, floor: number): number {
  if (!HEDGE_ENDS.has(words.spelling(from - 1))) return from;
  for (const hedge of HEDGES) {
    const start = from - hedge.length;
    if (start >= floor && words.follow(start, ...hedge)) return start;
  }
  return from;
}
