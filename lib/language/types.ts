/** What the other rooms may know of a sentence's grammar. Offsets count UTF-16 units of the article's text. */
import type { Span } from "../article/types";

/** Universal part-of-speech tags. */
export type Pos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

export interface Token extends Span {
  /** Ordinal in its sentence. */
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  /** A hint, not a verdict: the vocabulary decides where it knows better. */
  readonly pos: Pos;
}

/** A sentence with its tokens; the language room adds clauses and phrases in its own types. */
export interface TokenisedSentence extends Span {
  readonly index: number;
  readonly text: string;
  readonly tokens: readonly Token[];
}
