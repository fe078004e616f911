/** Plain words, most of any English text, found without a regular expression: its classes of Unicode letters are slow. */

const SPACE = 32;
const COMMA = 44;

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/**
 * End of the word at `at` where it is letters from a to z alone, before a space, a comma or the end of the text: whatever
 * cuts words cuts there. `at` itself for anything else.
 */
export function plainWordEnd(text: string, at: number): number {
  let end = at;
  while (isPlainLetter(text.charCodeAt(end))) end++;
  const after = text.charCodeAt(end);
  return end === text.length || after === SPACE || after === COMMA ? end : at;
}
