/** The only room that knows the NLP library: tokens, tags, phrases, clauses, quotations. */
export { tokenise } from "./tokenise";
export type { Pos, Token, TokenisedSentence } from "./types";
