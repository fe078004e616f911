/** A class of nouns that conditions name, asked about the words of a text in the singular and the plural. */
import { pluralsOf } from "../language/plurals";
import type { Token } from "../language/types";
import { WordMap, WordSet } from "../language/word-sets";

/** The forms that stand for a noun in a text. */
const formsOf = (noun: string): string[] => (noun.endsWith("s") ? pluralsOf(noun) : [noun, ...pluralsOf(noun)]);

export class NounClass {
  /** The nouns as the vocabulary has them. */
  readonly #nouns: WordSet;
  readonly #forms: WordSet;
  /** "prime minister": by the forms of the second word, those that may stand before it. */
  readonly #pairs: WordMap<WordSet>;

  constructor(nouns: readonly string[]) {
    this.#nouns = new WordSet(nouns);
    this.#forms = new WordSet(nouns.flatMap((noun) => [noun, ...formsOf(noun)]));
    const before = new Map<string, string[]>();
    for (const noun of nouns) {
      const [first, second, ...more] = noun.split(" ");
      if (first === undefined || second === undefined || more.length > 0) continue;
      for (const form of formsOf(second)) before.set(form, [...(before.get(form) ?? []), first]);
    }
    this.#pairs = new WordMap(Array.from(before, ([form, words]) => [form, new WordSet(words)] as const));
  }

  /** Whether the class has a word just as it stands. */
  hasItself(token: Token): boolean {
    return this.#nouns.has(token);
  }

  /** Whether a noun, or it with the word before it, is of the class. */
  hasAt(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at];
    return (
      this.#forms.has(token) || this.#nouns.hasLemma(token) || (this.#pairs.get(token)?.has(tokens[at - 1]) ?? false)
    );
  }
}
