/** Phrases of one or more words, found at a token in either direction; the longest wins. */
import type { Token } from "../language/types";
import { WordMap } from "../language/word-sets";

export interface PhraseHit<T> {
  readonly value: T;
  /** Token range, `to` excluded. */
  readonly from: number;
  readonly to: number;
}

interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

export class PhraseTable<T> {
  readonly #byFirst: WordMap<readonly Phrase<T>[]>;
  readonly #byLast: WordMap<readonly Phrase<T>[]>;
  /** The words that phrases begin with. */
  readonly opening: readonly string[];

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    const byFirst = new Map<string, Phrase<T>[]>();
    const byLast = new Map<string, Phrase<T>[]>();
    for (const [phrase, value] of entries) {
      const words = phrase.split(" ");
      const entry = { words, value };
      insert(byFirst, words[0] ?? "", entry);
      insert(byLast, words.at(-1) ?? "", entry);
    }
    this.#byFirst = new WordMap(byFirst);
    this.#byLast = new WordMap(byLast);
    this.opening = this.#byFirst.words;
  }

  /** The longest phrase that begins at token `at`. */
  at(tokens: readonly Token[], at: number): PhraseHit<T> | null {
    const phrases = this.#byFirst.get(tokens[at]);
    if (phrases === undefined) return null;
    for (const { words, value } of phrases)
      if (stand(words, tokens, at)) return { value, from: at, to: at + words.length };
    return null;
  }

  /** The longest phrase that ends before token `end`. */
  before(tokens: readonly Token[], end: number): PhraseHit<T> | null {
    const phrases = end > 0 ? this.#byLast.get(tokens[end - 1]) : undefined;
    if (phrases === undefined) return null;
    for (const { words, value } of phrases) {
      const from = end - words.length;
      if (from >= 0 && stand(words, tokens, from)) return { value, from, to: end };
    }
    return null;
  }
}

/** Whether words stand in a row from a token on. */
export function stand(words: readonly string[], tokens: readonly Token[], from: number): boolean {
  for (let i = 0; i < words.length; i += 1) if (tokens[from + i]?.lower !== words[i]) return false;
  return true;
}

function insert<T>(map: Map<string, Phrase<T>[]>, key: string, entry: Phrase<T>): void {
  const list = map.get(key) ?? [];
  list.push(entry);
  list.sort((a, b) => b.words.length - a.words.length);
  map.set(key, list);
}
