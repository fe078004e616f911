/** What the other rooms may know of a sentence's grammar. Offsets count UTF-16 units of the article's text. */
import type { Span } from "../article/types";
import type { Lemmatised, Numbered, WordSet } from "./word-sets";

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

export interface Token extends Span, Numbered, Lemmatised {
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

/** A stretch of tokens, `to` excluded. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A base noun phrase, without the phrases that follow its head. */
export interface NounPhrase extends TokenRange {
  readonly kind: "np";
  /** Token of the head noun. */
  readonly head: number;
  /** The preposition that governs it, as a token, or -1. */
  readonly preposition: number;
}

export type VerbForm = "finite" | "infinitive" | "gerund" | "participle";
export type Tense = "past" | "present" | "future";

export interface VerbGroup extends TokenRange, Lemmatised {
  readonly kind: "vg";
  /** Token of the main verb. */
  readonly head: number;
  readonly lemma: string;
  readonly form: VerbForm;
  readonly tense: Tense;
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  /** will, would, could, may, might, should, must, can; null without one. */
  readonly modal: string | null;
}

/** How a clause hangs on its parent. */
export type ClauseLink = "main" | "coordinate" | "relative" | "reported" | "adverbial" | "infinitive" | "participle";

export interface PrepositionalPhrase extends TokenRange {
  /** Lower-case preposition. */
  readonly preposition: string;
  readonly np: NounPhrase;
}

export interface Clause extends TokenRange {
  /** Ordinal in the sentence. */
  readonly index: number;
  readonly verb: VerbGroup;
  /** What stands in the subject's slot, with its own complements; null where nothing does. */
  readonly subject: TokenRange | null;
  /** Head token of the subject; -1 without one. */
  readonly subjectHead: number;
  readonly object: TokenRange | null;
  readonly objectHead: number;
  readonly phrases: readonly PrepositionalPhrase[];
  readonly link: ClauseLink;
  /** Lower-case word that opens it: that, after, who, if, to … or "". */
  readonly marker: string;
  /** Ordinal of the clause it hangs on, -1 for none. */
  readonly parent: number;
}

export interface SentenceAnalysis extends TokenisedSentence {
  readonly nounPhrases: readonly NounPhrase[];
  readonly clauses: readonly Clause[];
  /** Direct speech, quotation marks included. */
  readonly quotations: readonly TokenRange[];
}

/** Word forms that a vocabulary knows better than the tagger. */
export interface EventWords {
  /** Lemmas of verbs that may stand for an event. */
  readonly verbs: WordSet;
  /** Lemmas of nouns that may stand for an event. */
  readonly nouns: WordSet;
}
