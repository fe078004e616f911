/** Phrases of one or more words, found at a token in either direction; the longest wins. */
import type { Token } from "../language/types";

export interface PhraseHit<T> {
  readonly value: T;
  /** Token range, `to` excluded. */
  readonly from: number;
  readonly to: number;
}

export class PhraseTable<T> {
  readonly #byFirst = new Map<string, { readonly words: readonly string[]; readonly value: T }[]>();
  readonly #byLast = new Map<string, { readonly words: readonly string[]; readonly value: T }[]>();

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) {
      const words = phrase.split(" ");
      const entry = { words, value };
      insert(this.#byFirst, words[0] ?? "", entry);
      insert(this.#byLast, words.at(-1) ?? "", entry);
    }
  }

  /** The longest phrase that begins at token `at`. */
  at(tokens: readonly Token[], at: number): PhraseHit<T> | null {
    for (const { words, value } of this.#byFirst.get(tokens[at]?.lower ?? "") ?? [])
      if (words.every((word, i) => tokens[at + i]?.lower === word)) return { value, from: at, to: at + words.length };
    return null;
  }

  /** The longest phrase that ends before token `end`. */
  before(tokens: readonly Token[], end: number): PhraseHit<T> | null {
    for (const { words, value } of this.#byLast.get(tokens[end - 1]?.lower ?? "") ?? []) {
      const from = end - words.length;
      if (from >= 0 && words.every((word, i) => tokens[from + i]?.lower === word)) return { value, from, to: end };
    }
    return null;
  }
}

function insert<E extends { readonly words: readonly string[] }>(map: Map<string, E[]>, key: string, entry: E): void {
  const list = map.get(key) ?? [];
  list.push(entry);
  list.sort((a, b) => b.words.length - a.words.length);
  map.set(key, list);
}
