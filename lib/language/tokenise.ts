/** Sentence → tokens with tag and lemma. */
import type { Sentence } from "../article/types";
import { tagWords } from "./tagger";
import { cutTokens } from "./tokens";
import type { Token, TokenisedSentence } from "./types";
import { spellingOf } from "./word-sets";

/**
 * The tokens of a sentence with offsets into the article's text: `text.slice(token.start, token.end) === token.text`.
 * Hyphenated words stay whole, "10km" is two tokens, a possessive stands apart. Never throws.
 */
export function tokenise(sentence: Pick<Sentence, "start" | "end" | "index" | "text">): TokenisedSentence {
  const raw = cutTokens(sentence.text);
  const tags = tagWords(sentence.text, raw);
  const tokens = raw.map((span, index): Token => {
    const tag = tags[index];
    const { text, lower, word } = tag?.spelling ?? spellingOf(sentence.text.slice(span.start, span.end));
    return {
      start: sentence.start + span.start,
      end: sentence.start + span.end,
      index,
      text,
      lower,
      lemma: tag?.lemma.lower ?? lower,
      word,
      lemmaWord: tag?.lemma.word ?? word,
      pos: tag?.pos ?? "X",
    };
  });
  return { start: sentence.start, end: sentence.end, index: sentence.index, text: sentence.text, tokens };
}
