/**
 * Sets and maps of words that are asked about every word of a text. A word that stands in any of them has a number, given
 * once and for good; a token carries the number of its word, so that asking is one step into an array and no hashing.
 * A set must be made before the texts are read that it is asked about: at the top of a file, or with the registry.
 */
import { forEachWord, interned } from "./each-word";

/** The number of a word that stands in no set. */
const NONE = 0;

const numbers = new Map<string, number>();

/** What is kept for each spelling. */
const tables: Map<string, unknown>[] = [];
/** What carries the number of the word it is, in lower case. */
export interface Numbered {
  readonly word: number;
}

/** What carries the number of its lemma. */
export interface Lemmatised {
  readonly lemmaWord: number;
}

/** A piece of a text, once for all its occurrences. */
export interface Spelling extends Numbered {
  readonly text: string;
  readonly lower: string;
}

/** The number of a word in lower case, which is given one where it has none yet. */
export function enter(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const number = numbers.size + 1;
  numbers.set(word, number);
  // What is kept from before does not know the new number.
  for (const table of tables) if (table.size > 0) table.clear();
  return number;
}

/** The number of a word in lower case; 0 where it stands in no set. */
export const numberOf = (word: string): number => numbers.get(word) ?? NONE;

/** How many words have a number. What is kept of words is out of date once it has grown. */
export const wordsNumbered = (): number => numbers.size;

/** A word that patterns of several words are made of. */
export interface Word extends Numbered {
  readonly text: string;
}

/** A word in lower case with its number, made as sets are: before the texts are read. */
export const wordOf = (text: string): Word => ({ text, word: enter(text) });

/** Whether a token is a word, or a form of it. */
export const isFormOf = (token: (Numbered & Lemmatised) | undefined, { word }: Word): boolean =>
  token !== undefined && (token.word === word || token.lemmaWord === word);

/** As `forEachWord`, for answers that hold numbers of words: they are worked out anew when a word has been given its number. */
export function forEachSpelling<Value>(answer: (text: string) => Value): (text: string) => Value {
  const kept = new Map<string, Value>();
  tables.push(kept);
  return forEachWord(answer, kept);
}

/** A word as it stands in a text, with its lower case and number. */
export const spellingOf = forEachSpelling((text): Spelling => {
  const lower = interned(text.toLowerCase());
  return { text: interned(text), lower, word: numberOf(lower) };
});

/** A set of words in lower case. `undefined`, a token past the end of a sentence, stands in none. */
export class WordSet {
  readonly words: readonly string[];
  private readonly holds: Uint8Array;

  constructor(words: Iterable<string>) {
    this.words = [...new Set(words)];
    const members = this.words.map(enter);
    this.holds = new Uint8Array(Math.max(NONE, ...members) + 1);
    for (const number of members) this.holds[number] = 1;
  }

  has(token: Numbered | undefined): boolean {
    return token !== undefined && this.holds[token.word] === 1;
  }

  hasLemma(token: Lemmatised | undefined): boolean {
    return token !== undefined && this.holds[token.lemmaWord] === 1;
  }

  hasWord(word: string): boolean {
    return this.holds[numberOf(word)] === 1;
  }
}

/** The words of a list, parted by spaces, as a set. */
export const wordSet = (list: string): WordSet => new WordSet(list.split(" "));

/** The nouns of a list, each as it stands and with an "-s". */
export const nounSet = (list: string): WordSet => new WordSet(list.split(" ").flatMap((noun) => [noun, `${noun}s`]));

/** Words in lower case → a value each. */
export class WordMap<Value> {
  readonly words: readonly string[];
  private readonly values: readonly (Value | undefined)[];

  constructor(entries: Iterable<readonly [string, Value]>) {
    const given = [...entries];
    this.words = given.map(([word]) => word);
    const numbered = given.map(([word, value]) => [enter(word), value] as const);
    const length = numbered.reduce((most, [number]) => Math.max(most, number), NONE) + 1;
    const values = new Array<Value | undefined>(length).fill(undefined);
    for (const [number, value] of numbered) values[number] = value;
    this.values = values;
  }

  has(token: Numbered | undefined): boolean {
    return this.get(token) !== undefined;
  }

  hasLemma(token: Lemmatised | undefined): boolean {
    return this.ofLemma(token) !== undefined;
  }

  hasWord(word: string): boolean {
    return this.ofWord(word) !== undefined;
  }

  get(token: Numbered | undefined): Value | undefined {
    return token === undefined ? undefined : this.values[token.word];
  }

  ofLemma(token: Lemmatised | undefined): Value | undefined {
    return token === undefined ? undefined : this.values[token.lemmaWord];
  }

  ofWord(word: string): Value | undefined {
    return this.values[numberOf(word)];
  }

  ofNumber(number: number): Value | undefined {
    return this.values[number];
  }
}
