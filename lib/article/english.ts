/** Is a text English? Its function words tell: about four in ten words of English news, below one in ten of its neighbours. */

/** Words that are frequent in English and rare, together, in any other language written in Latin letters. */
const FUNCTION_WORDS = new Set(
  (
    "the of and to in that was were said for on with by from has have had is are at it its their they be been as after " +
    "this which but not an he his who will would"
  ).split(" "),
);
/** The same of other languages news is written in; words that English has too, or that stand in many a name, are left out. */
const FOREIGN_WORDS = new Set(
  (
    "el los las de que en una por se su para le les des et du dans une est pas der das und ist nicht von auf het een op di " +
    "il della não em os ve bir bu için ile yang dan att och det som til og af nie się și din je dhe të nga iyo"
  ).split(" "),
);
/** Names alone ("El Salvador", "Los Angeles") give a text a few of them. */
const FOREIGN_ENOUGH = 4;
const SAMPLE = 8_000;
const ENOUGH_WORDS = 25;
const LEAST_SHARE = 0.12;
/** How far below the share chance alone may take a short text: two standard deviations. */
const CHANCE = 2 * Math.sqrt(LEAST_SHARE * (1 - LEAST_SHARE));

/**
 * True for English text. Latin letters are not enough: other languages' function words may not outnumber the English
 * ones, and from 25 words on English ones must be as frequent as chance allows in a text of that length.
 */
export function isEnglish(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  let words = 0;
  let english = 0;
  let foreign = 0;
  let latin = 0;
  let letters = 0;
  for (const match of sample.matchAll(/\p{L}+/gu)) {
    const word = match[0];
    const lower = word.toLowerCase();
    words += 1;
    letters += word.length;
    if (/^[A-Za-zÀ-ɏ]/.test(word)) latin += word.length;
    if (FUNCTION_WORDS.has(lower)) english += 1;
    else if (FOREIGN_WORDS.has(lower)) foreign += 1;
  }
  if (letters > 0 && latin * 2 < letters) return false;
  if (foreign > english && foreign >= FOREIGN_ENOUGH) return false;
  return words < ENOUGH_WORDS || english >= words * LEAST_SHARE - CHANCE * Math.sqrt(words);
}
