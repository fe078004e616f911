/** A source's words in the letters that its text gives them: the coding folds case, and a people's name wants its capital. */

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Words so short are written small in headlines too, and say nothing. */
const TELLING_LENGTH = 4;

/** True of a text whose words are written large whatever they mean, as headlines are. */
function isTitleCase(text: string): boolean {
  const words = [...text.matchAll(/\p{L}+/gu)].map(([word]) => word).filter((word) => word.length >= TELLING_LENGTH);
  const large = words.filter((word) => /^\p{Lu}/u.test(word));
  return large.length * 2 > words.length;
}

/**
 * `words` as the text writes them where it writes them large within a sentence ("syrians" → "Syrians"); unchanged where
 * the text writes them small, begins a sentence with them, is a headline in capitals, or does not have them.
 */
export function asWritten(words: string, text: string): string {
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, "iu").exec(text);
  if (!found || found[0] === words) return words;
  const beginsSentence = /(?:^|[.!?:]["'”’)]*\s*|["“‘(]\s*)$/u.test(text.slice(0, found.index));
  return beginsSentence || isTitleCase(text) ? words : found[0];
}
