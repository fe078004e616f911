/** The only room that knows the NLP library: tokens, tags, phrases, clauses, quotations. */
export { parse, retagged } from "./parse";
export { tokenise } from "./tokenise";
export type {
  Clause,
  ClauseLink,
  EventWords,
  NounPhrase,
  Pos,
  PrepositionalPhrase,
  SentenceAnalysis,
  Token,
  TokenisedSentence,
  TokenRange,
  VerbGroup,
} from "./types";
