/** Part-of-speech hints and lemmas from wink-nlp, brought onto this room's own tokens. */
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { RawToken } from "./tokens";
import type { Pos } from "./types";
import { type Spelling, spellingOf } from "./word-sets";

const nlp = winkNLP(model, ["pos"]);
const its = nlp.its;

/** Longer sentences are not prose; they are left untagged rather than let one file hold the machine. */
const LONGEST_TAGGED = 4000;

const TAGS: ReadonlySet<string> = new Set<Pos>([
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
]);

function isPos(tag: string): tag is Pos {
  return TAGS.has(tag);
}

export interface Tag {
  readonly pos: Pos;
  readonly lemma: Spelling;
}

/** The tag of each of `tokens`; where the library cuts finer, the last of its words inside the token speaks for it. */
export function tagWords(text: string, tokens: readonly RawToken[]): (Tag | undefined)[] {
  if (text.length > LONGEST_TAGGED || tokens.length === 0) return [];
  const tags: (Tag | undefined)[] = new Array(tokens.length);
  const words = nlp.readDoc(text).tokens();
  const values = words.out(its.value);
  const classes = words.out(its.pos);
  // @ts-expect-error The library declares `lemma` with three parameters where `out` hands on four; at run time they agree.
  const lemmas: readonly unknown[] = words.out(its.lemma);
  let from = 0;
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? "";
    const start = text.indexOf(value, from);
    if (start < 0) continue;
    from = start + value.length;
    let token = tokens[at];
    while (token && token.end <= start) token = tokens[++at];
    if (!token || token.start >= from) continue;
    const pos = String(classes[i]);
    if (pos === "SPACE" || !isPos(pos)) continue;
    if (pos === "PUNCT" && tags[at]) continue;
    const whole = start === token.start && from === token.end;
    const lemma = whole ? lemmas[i] : undefined;
    tags[at] = { pos, lemma: spellingOf(lemma === undefined ? text.slice(token.start, token.end) : String(lemma)) };
  }
  return tags;
}
