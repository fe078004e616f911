/** Sentence → phrases, clauses and quotations. */
import { clausesOf } from "./clauses";
import { phrasesOf } from "./phrases";
import { retag } from "./retag";
import type { EventWords, NounPhrase, Pos, SentenceAnalysis, Token, TokenisedSentence, TokenRange } from "./types";

/**
 * The grammar of a sentence, as far as a coder of events needs it: noun phrases, verb groups, and clauses with the
 * subject, object and prepositional phrases of each verb. `words` names the forms on which the vocabulary overrules the tagger.
 */
export function parse(sentence: TokenisedSentence, words: EventWords): SentenceAnalysis {
  const tags = retag(sentence.tokens, words);
  const tokens = sentence.tokens.map((token, i) => {
    const pos = tags[i] ?? token.pos;
    return pos === token.pos ? token : retagged(token, pos);
  });
  const phrases = phrasesOf(tokens, tags);
  const nounPhrases = phrases.filter((phrase): phrase is NounPhrase => phrase.kind === "np");
  const { start, end, index, text } = sentence;
  const clauses = clausesOf(tokens, phrases);
  return { start, end, index, text, tokens, nounPhrases, clauses, quotations: quotationsOf(tokens) };
}

/** Written out, so that the engine sees one shape of token everywhere. */
export function retagged({ start, end, index, text, lower, lemma, word, lemmaWord }: Token, pos: Pos): Token {
  return { start, end, index, text, lower, lemma, word, lemmaWord, pos };
}

function quotationsOf(tokens: SentenceAnalysis["tokens"]): TokenRange[] {
  const quotations: TokenRange[] = [];
  let open = -1;
  for (const token of tokens) {
    if (token.text === "“" || (token.text === '"' && open < 0)) open = token.index;
    else if ((token.text === "”" || token.text === '"') && open >= 0) {
      quotations.push({ from: open, to: token.index + 1 });
      open = -1;
    }
  }
  if (open >= 0) quotations.push({ from: open, to: tokens.length });
  return quotations;
}
