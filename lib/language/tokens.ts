/** Cuts a sentence into tokens. Only spans are found here; tags and lemmas are the tagger's work. */

import { isPlainMark, plainWordEnd } from "./plain-words";

export interface RawToken {
  /** Offsets in the string that was cut. */
  readonly start: number;
  readonly end: number;
}

/**
 * One alternative a kind of token, tried in this order:
 * dotted abbreviations (U.S.), amounts with an ordinal or plural end (46th, 1990s), hyphenated numbers (48-hour), plain
 * numbers (7,000 · 3.7), words with inner hyphens or apostrophes (rebel-held · Khan al-Assal), dots, any other character.
 */
const TOKEN =
  /(?:\p{L}\.){2,}(?:-\p{L}+)?|\d+(?:st|nd|rd|th|s)(?![\p{L}\p{N}])|\d+(?:[.,]\d+)*(?:-\p{L}[\p{L}\p{M}]*)+|\d+(?:[.,:]\d+)*|[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*(?:[-‐‑&'’ʼ][\p{L}\p{N}][\p{L}\p{M}\p{N}_]*)*|\.{2,}|[^\s\u200b\ufeff]/gu;

/** What follows a word as a token of its own: the possessive and contracted verbs. */
const CLITIC = /(?:['’ʼ](?:s|re|ve|ll|d|m)|n['’ʼ]t)$/iu;

export const APOSTROPHE = /['’ʼ]/;

/** Spans of the tokens of `text`, in order, without white space. Linear in the length of the text. */
export function cutTokens(text: string): RawToken[] {
  const tokens: RawToken[] = [];
  const contracted = APOSTROPHE.test(text);
  for (let at = 0; at < text.length; ) {
    const plain = isPlainMark(text, at) ? at + 1 : plainWordEnd(text, at);
    if (plain > at) {
      tokens.push({ start: at, end: plain });
      at = text.charAt(plain) === " " ? plain + 1 : plain;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) break;
    const start = match.index;
    const end = start + match[0].length;
    at = text.charAt(end) === " " ? end + 1 : end;
    const clitic = contracted && match[0].length < 40 ? match[0].search(CLITIC) : 0;
    if (clitic > 0) tokens.push({ start, end: start + clitic }, { start: start + clitic, end });
    else tokens.push({ start, end });
  }
  return tokens;
}
