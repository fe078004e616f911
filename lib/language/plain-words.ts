/** Plain words, most of any English text, found without a regular expression: its classes of Unicode letters are slow. */

const SPACE = 32;
const COMMA = 44;
const STOP = 46;
/** Marks that are a token each, whatever stands about them. */
const MARKS: ReadonlySet<number> = new Set(Array.from(',;:()?!"“”–—', (mark) => mark.charCodeAt(0)));

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/**
 * End of the word at `at` where it is letters from a to z alone, before a space, a comma, a full stop or the end of the text:
 * whatever cuts words cuts there. `at` itself for anything else.
 */
export function plainWordEnd(text: string, at: number): number {
  let end = at;
  while (isPlainLetter(text.charCodeAt(end))) end++;
  const after = text.charCodeAt(end);
  return end === text.length || after === SPACE || after === COMMA || stopsAt(text, end) ? end : at;
}

/** A full stop with nothing behind it, no part of an abbreviation or of a row of dots. */
const stopsAt = (text: string, at: number): boolean =>
  text.charCodeAt(at) === STOP && (at + 1 === text.length || text.charCodeAt(at + 1) === SPACE);

/** Whether the character at `at` is a token by itself, as far as its kind tells. */
export const isPlainMark = (text: string, at: number): boolean => MARKS.has(text.charCodeAt(at)) || stopsAt(text, at);
