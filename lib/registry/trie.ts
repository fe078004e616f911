/** Tries over the words of names: the longest entry wins. */
import { enter } from "../language/word-sets";

interface Node<Key, Value> {
  /** Null where no name goes on: most names are of one word. */
  next: Map<Key, Node<Key, Value>> | null;
  readonly values: Value[];
}

const node = <Key, Value>(): Node<Key, Value> => ({ next: null, values: [] });

export interface TrieHit<Value> {
  /** Number of words matched. */
  readonly length: number;
  readonly value: Value;
}

function addBelow<Key, Value>(first: Node<Key, Value>, keys: readonly Key[], value: Value): void {
  let at = first;
  for (const key of keys) {
    at.next ??= new Map();
    const child = at.next.get(key) ?? node<Key, Value>();
    at.next.set(key, child);
    at = child;
  }
  at.values.push(value);
}

function longestBelow<Key, Value>(
  first: Node<Key, Value> | undefined,
  from: number,
  keyAt: (position: number) => Key | null,
  accept: (value: Value, length: number) => boolean,
): TrieHit<Value> | null {
  let best: TrieHit<Value> | null = null;
  for (let at = first, i = from; at !== undefined; ) {
    i++;
    for (const value of at.values) {
      if (accept(value, i - from)) {
        best = { length: i - from, value };
        break;
      }
    }
    const key = at.next === null ? null : keyAt(i);
    at = key === null ? undefined : at.next?.get(key);
  }
  return best;
}

/**
 * The names of a registry, by the numbers of their words. Made before the texts are read, as every set of words.
 * Values added later under the same words are tried later.
 */
export class WordTrie<Value> {
  /** By the number of a name's first word: most words of a text are settled by one step into it. */
  private readonly first: (Node<number, Value> | undefined)[] = [];

  add(words: readonly string[], value: Value): void {
    const [head, ...others] = words.map(enter);
    if (head === undefined) return;
    // Without holes, and so kept by the engine as a plain array.
    while (this.first.length <= head) this.first.push(undefined);
    const first = this.first[head] ?? node<number, Value>();
    this.first[head] = first;
    addBelow(first, others, value);
  }

  /** True where some entry begins with this word. */
  starts(word: number): boolean {
    return this.first[word] !== undefined;
  }

  /**
   * The longest entry that begins at `from` and that `accept` allows.
   * @param wordAt number of the word at a position, or null where no name may run on
   */
  longest(
    from: number,
    wordAt: (position: number) => number | null,
    accept: (value: Value, length: number) => boolean,
  ): TrieHit<Value> | null {
    const word = wordAt(from);
    return word === null ? null : longestBelow(this.first[word], from, wordAt, accept);
  }
}

/** Names that an article itself makes known, by the words themselves: they come too late to be given numbers. */
export class Trie<Value> {
  private readonly first = new Map<string, Node<string, Value>>();

  add(words: readonly string[], value: Value): void {
    const [head, ...others] = words;
    if (head === undefined) return;
    const first = this.first.get(head) ?? node<string, Value>();
    this.first.set(head, first);
    addBelow(first, others, value);
  }

  /** As that of a `WordTrie`, by words in place of numbers. */
  longest(
    from: number,
    wordAt: (position: number) => string | null,
    accept: (value: Value, length: number) => boolean,
  ): TrieHit<Value> | null {
    const word = wordAt(from);
    return word === null ? null : longestBelow(this.first.get(word), from, wordAt, accept);
  }
}
