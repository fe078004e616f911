/** Part-of-speech hints and lemmas from wink-nlp, brought onto this room's own tokens. */
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { MOST_KEPT } from "./each-word";
import { APOSTROPHE, type RawToken } from "./tokens";
import type { Pos } from "./types";
import { type Spelling, spellingOf, wordsNumbered } from "./word-sets";

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
  /** The token it stands for. */
  readonly spelling: Spelling;
  readonly lemma: Spelling;
}

/** A word of the library, with the tags it has been given. */
interface Lexeme {
  readonly spelling: Spelling;
  readonly tags: Tag[];
}

type Words = ReturnType<ReturnType<typeof nlp.readDoc>["tokens"]>;

/** By the library's number of each word. Working out a lemma is dear, and it follows from the word and its class. */
let lexemes: (Lexeme | undefined)[] = [];
let kept = 0;
let keptFor = 0;
/** What was kept before a set of words was made does not know the numbers of its words. */
function forgetOutdated(): void {
  const numbered = wordsNumbered();
  if (kept < MOST_KEPT && keptFor === numbered) return;
  lexemes = [];
  kept = 0;
  keptFor = numbered;
}

function lexemeAt(words: Words, i: number, number: number): Lexeme {
  const known = lexemes[number];
  if (known !== undefined) return known;
  const lexeme = { spelling: spellingOf(words.itemAt(i).out()), tags: [] };
  // Filled up to the number: the engine makes a hash table of an array with large gaps.
  while (lexemes.length < number) lexemes.push(undefined);
  lexemes[number] = lexeme;
  kept++;
  return lexeme;
}

function lemmaAt(words: Words, i: number): Spelling {
  // @ts-expect-error The library declares `lemma` with three parameters where `out` hands on four; at run time they agree.
  return spellingOf(String(words.itemAt(i).out(its.lemma)));
}

/** The tag of a lexeme in a class, worked out where it is new; undefined for white space. */
function tagIn(lexeme: Lexeme, pos: string, words: Words, i: number): Tag | undefined {
  for (const tag of lexeme.tags) if (tag.pos === pos) return tag;
  if (!isPos(pos)) return undefined;
  const tag = { pos, spelling: lexeme.spelling, lemma: lemmaAt(words, i) };
  lexeme.tags.push(tag);
  return tag;
}

/** The tag of each of `tokens`; where the library cuts finer, the last of its words inside the token speaks for it. */
export function tagWords(text: string, tokens: readonly RawToken[]): (Tag | undefined)[] {
  if (text.length > LONGEST_TAGGED || tokens.length === 0) return [];
  forgetOutdated();
  const tags: (Tag | undefined)[] = new Array(tokens.length);
  const words = nlp.readDoc(text).tokens();
  const numbers = words.out(its.uniqueId);
  const classes: readonly string[] = words.out(its.pos);
  // The two words of a contraction have lemmas of their own there. Without an apostrophe they are one token, whose lemma is itself.
  const contracted = APOSTROPHE.test(text) ? words.out(its.contractionFlag) : [];
  let from = 0;
  let at = 0;
  for (let i = 0; i < numbers.length; i++) {
    const lexeme = lexemeAt(words, i, Number(numbers[i]));
    const value = lexeme.spelling.text;
    const start = text.indexOf(value, from);
    if (start < 0) continue;
    from = start + value.length;
    let token = tokens[at];
    while (token && token.end <= start) token = tokens[++at];
    if (!token || token.start >= from) continue;
    const pos = classes[i] ?? "X";
    if (pos === "PUNCT" && tags[at]) continue;
    const whole = start === token.start && from === token.end;
    if (whole && !contracted[i]) tags[at] = tagIn(lexeme, pos, words, i) ?? tags[at];
    else if (isPos(pos)) {
      const spelling = spellingOf(text.slice(token.start, token.end));
      tags[at] = { pos, spelling, lemma: whole ? lemmaAt(words, i) : spelling };
    }
  }
  return tags;
}
