/**
 * A sentence cut into atoms: the smallest pieces that a name can be spelled with. Hyphens divide, apostrophes inside a word
 * do not, a possessive "'s" stands apart. "al-Assad’s" is `al`, `assad` (possessive); "U.S.-led" is `us`, `led`.
 */

import { forEachWord, interned } from "../language/each-word";
import { enter, forEachSpelling, type Numbered, numberOf, wordSet } from "../language/word-sets";
import { plainAtomEnd, plainGapEnd } from "./plain-atoms";

export interface Atom extends Numbered {
  /** Offsets in the sentence's own text. */
  readonly start: number;
  readonly end: number;
  /** Lower case, no diacritics, no apostrophes or dots. */
  readonly key: string;
  /** Number of the key. */
  readonly word: number;
  /** Number of the folded key, which names are looked for by as well. */
  readonly folded: number;
  /** Begins with a capital (or is a number). */
  readonly capital: boolean;
  /** All capitals, two letters or more. */
  readonly upper: boolean;
  readonly possessive: boolean;
  /** What stands between this atom and the one before it. */
  readonly before: "start" | "space" | "hyphen" | "comma" | "stop";
}

const ATOM = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼʿʾ‘`´][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’]s$/i;

const cut = new WeakMap<object, readonly Atom[]>();

/** The atoms of a sentence, cut once however many readers ask. */
export function atomsOf(sentence: { readonly text: string }): readonly Atom[] {
  const known = cut.get(sentence);
  if (known !== undefined) return known;
  const atoms = atomsOfText(sentence.text);
  cut.set(sentence, atoms);
  return atoms;
}

/** Lower-case key of a word: diacritics, apostrophes and dots removed. */
export function atomKey(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’‘ʼʿʾ`´.]/g, "")
    .replace(/ı/g, "i");
}

const ZERO = 48;
const NINE = 57;
const SPACE = 32;
const COMMA = 44;
const HYPHEN = 45;

/** What the characters [from, to) between two atoms say. */
function gapBetween(text: string, from: number, to: number): Atom["before"] {
  const first = text.charCodeAt(from);
  if (to === from + 1 && first === SPACE) return "space";
  if (to === from + 1 && first === HYPHEN) return "hyphen";
  if (to === from + 2 && first === COMMA && text.charCodeAt(from + 1) === SPACE) return "comma";
  return gapKind(possessiveGap(text.slice(from, to)));
}

function gapKind(gap: string): Atom["before"] {
  if (/^\s+$/.test(gap)) return "space";
  if (/^[-‐‑/]$/.test(gap)) return "hyphen";
  return gap === ", " ? "comma" : "stop";
}

/** What an atom is by its letters alone, wherever it stands. */
interface Shape {
  readonly key: string;
  readonly capital: boolean;
  readonly upper: boolean;
  /** Length without a possessive "'s". */
  readonly length: number;
  /** Ends in "s": an apostrophe after it may be a plural's possessive. */
  readonly sibilant: boolean;
}

interface Spelling extends Shape, Numbered {
  readonly folded: number;
}

const shapeOf = forEachWord((raw): Shape => {
  const word = POSSESSIVE.test(raw) ? raw.slice(0, -2) : raw;
  const first = word.charAt(0);
  return {
    key: atomKey(word),
    capital: first !== first.toLowerCase() || (first >= "0" && first <= "9"),
    upper: word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase(),
    length: word.length,
    sibilant: /s$/i.test(word),
  };
});

function spell(raw: string): Spelling {
  const { key, capital, upper, length, sibilant } = shapeOf(raw);
  return { key, word: numberOf(key), folded: numberOf(fold(key)), capital, upper, length, sibilant };
}

/** The spelling of a word in a sentence, kept for all its occurrences. */
const spelling = forEachSpelling((raw): Spelling => {
  const { key, word, folded, capital, upper, length, sibilant } = spell(raw);
  return { key: interned(key), word, folded, capital, upper, length, sibilant };
});

/**
 * Atoms of a text in order. Never throws; text without letters gives none. Their spellings are not kept: the names of a
 * registry are cut while their words are given numbers, and each of those undoes what is kept.
 */
export const atomise = (text: string): Atom[] => cutWith(spell, text);

/** The same for a piece of an article, whose words are known from its sentences. */
export const atomsOfText = (text: string): Atom[] => cutWith(spelling, text);

function cutWith(spellingOf: (raw: string) => Spelling, text: string): Atom[] {
  const atoms: Atom[] = [];
  let last = 0;
  for (let at = plainGapEnd(text, 0); at < text.length; at = plainGapEnd(text, last)) {
    const plain = plainAtomEnd(text, at);
    ATOM.lastIndex = at;
    const match = plain > at ? null : ATOM.exec(text);
    if (plain === at && match === null) break;
    const start = match?.index ?? at;
    const raw = match?.[0] ?? text.slice(at, plain);
    const { key, word, folded, capital, upper, length, sibilant } = spellingOf(raw);
    const end = start + length;
    const possessive = length < raw.length || (sibilant && isPluralOwner(text, end));
    const before = atoms.length === 0 ? "start" : gapBetween(text, last, start);
    atoms.push({ start, end, key, word, folded, capital, upper, possessive, before });
    last = start + raw.length;
  }
  return atoms;
}

/** "Houthis' base": an apostrophe after the "s" of a plural. */
function isPluralOwner(text: string, end: number): boolean {
  const next = text[end];
  return (next === "'" || next === "’") && text[end + 1] === " ";
}

/** The apostrophe of a plural possessive ("Houthis' base") and of a final ayn ("Mare' and") does not divide. */
function possessiveGap(gap: string): string {
  return gap.startsWith("'") || gap.startsWith("’") ? gap.slice(1) : gap;
}

/** True where an atom begins with a digit. */
export function isNumeric({ key }: Atom): boolean {
  const first = key.charCodeAt(0);
  return first >= ZERO && first <= NINE;
}

/** True where two neighbouring atoms can belong to one name. */
export function joined(atom: Atom): boolean {
  return atom.before === "space" || atom.before === "hyphen";
}

export const ARTICLES = wordSet("al el ash as ar az an at ad adh ath ul ur");
/** The number that every article of a name is looked up by. */
export const AL = enter("al");
/** Those that are no English words. */
export const PLAIN_ARTICLES = wordSet("al el");

/** True where the atom is an Arabic article and not an English word: hyphenated to what follows, or capitalised inside a sentence, or "al", "el". */
export function isArticle(atoms: readonly Atom[], i: number): boolean {
  const atom = atoms[i];
  if (!ARTICLES.has(atom)) return false;
  const next = atoms[i + 1];
  if (atom === undefined || next === undefined || !joined(next) || atom.possessive) return false;
  return next.before === "hyphen" || PLAIN_ARTICLES.has(atom);
}

/** Common first words of Arabic place names: how they are kept, and how else they are written. */
const FOLD_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tal: "tell tel tall",
    kafr: "kfar kefr kafar kfer",
    deir: "dayr der deyr dair",
    dar: "dar",
    ain: "ein ayn aayn",
    jabal: "jabal jebel jabel djebel gebel",
    shaikh: "shaykh sheikh cheikh sheik shekh",
    bait: "bayt beit beyt bet",
    um: "oum umm",
    marat: "maarrat maarat maaret marrat maarret marat",
    khirbat: "khirbet khirbat kherbet",
    burj: "burj bourj borj",
  }).flatMap(([folded, spellings]) => spellings.split(" ").map((spelling) => [spelling, folded] as const)),
);

/** One spelling for the many transliterations of an Arabic word: `Saraqeb`, `Sarāqib` → `saraqib`; `Qamishly`, `Kamishli` → `kamishli`. */
export const fold = forEachWord(folding);

function folding(key: string): string {
  const known = FOLD_WORDS.get(key);
  if (known !== undefined) return known;
  if (ARTICLES.hasWord(key)) return "al";
  return key
    .replace(/ou|oo|aw|au/g, "u")
    .replace(/ee|ie$|iyy?/g, "i")
    .replace(/ei|ey|ay/g, "ai")
    .replace(/iya?h?$|ieh?$/g, "i")
    .replace(/([a-z])\1+/g, "$1")
    .replace(/(?:ah|eh|e)$/g, "a")
    .replace(/e/g, "i")
    .replace(/o/g, "u")
    .replace(/y/g, "i")
    .replace(/q/g, "k")
    .replace(/th$/g, "t")
    .replace(/([a-z])\1+/g, "$1");
}
