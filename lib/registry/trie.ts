/** A trie over the words of names: the longest entry wins, each step is one hash look-up. */

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  values: Value[];
}

export interface TrieHit<Value> {
  /** Number of keys matched. */
  readonly length: number;
  readonly value: Value;
}

export class Trie<Value> {
  readonly #root: Node<Value> = { next: new Map(), values: [] };

  /** Values added later under the same keys are tried later. */
  add(keys: readonly string[], value: Value): void {
    if (keys.length === 0) return;
    let node = this.#root;
    for (const key of keys) {
      let child = node.next.get(key);
      if (child === undefined) {
        child = { next: new Map(), values: [] };
        node.next.set(key, child);
      }
      node = child;
    }
    node.values.push(value);
  }

  /** True where some entry begins with this key: most words of a text are settled by this one look-up. */
  starts(key: string): boolean {
    return this.#root.next.has(key);
  }

  /**
   * The longest entry that begins at `from` and that `accept` allows.
   * @param keyAt the key at a position, or null where no name may run on.
   */
  longest(
    from: number,
    keyAt: (position: number) => string | null,
    accept: (value: Value, length: number) => boolean,
  ): TrieHit<Value> | null {
    let node: Node<Value> | undefined = this.#root;
    let best: TrieHit<Value> | null = null;
    for (let i = from; ; i++) {
      const key = keyAt(i);
      if (key === null) return best;
      node = node.next.get(key);
      if (node === undefined) return best;
      const length = i - from + 1;
      for (const value of node.values) {
        if (accept(value, length)) {
          best = { length, value };
          break;
        }
      }
    }
  }
}
