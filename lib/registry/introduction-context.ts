/** What the readers of introduced names share: the sentence in atoms, its titles, what is known already. */
import type { Day } from "../codebook/day";
import type { TokenisedSentence } from "../language/types";
import { wordSet } from "../language/word-sets";
import type { Atom } from "./atoms";
import type { Lexicon } from "./lexicon";
import type { Trie, WordTrie } from "./trie";

export interface Context {
  readonly lexicon: Lexicon;
  readonly sentence: TokenisedSentence;
  readonly atoms: readonly Atom[];
  /** The atoms at which a title or a name can begin. */
  readonly openings: readonly number[];
  readonly on: Day;
  readonly titles: WordTrie<true>;
  /** Names of the organisations that the article introduces → their slugs. */
  readonly organisations: Trie<string>;
  readonly isPlace: (at: number) => boolean;
}

/** Capitalised words that begin no name. */
export const NOT_NAMES = wordSet(
  "the a an in on at by for from to of and but or as if when while after before since it its he she they we his her their this that these those there both all some many most more one two three on monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december meanwhile however also another earlier later under over our last no not what why how who",
);

/** One past the titles that begin at `i`; `i` itself where none does. */
export function titleEnd(context: Context, i: number): number {
  const { atoms, titles } = context;
  let end = i;
  if (!titles.starts(atoms[i]?.word ?? 0)) return i;
  for (;;) {
    const from = end;
    const hit = titles.longest(
      from,
      (at) => {
        const atom = atoms[at];
        return atom === undefined || (at > from && (atom.before === "comma" || atoms[at - 1]?.possessive))
          ? null
          : atom.word;
      },
      (_, length) => atoms[from + length - 1]?.possessive !== true,
    );
    if (hit === null) return end;
    end += hit.length;
  }
}

export function between(context: Context, at: number): string {
  return context.sentence.text.slice(context.atoms[at - 1]?.end ?? 0, context.atoms[at]?.start ?? 0);
}

export function textOf(context: Context, from: number, to: number): string {
  return context.sentence.text.slice(context.atoms[from]?.start ?? 0, context.atoms[to - 1]?.end ?? 0);
}

export function firstOfSentence(context: Context, i: number): boolean {
  return i === 0 && context.atoms[i]?.start === 0;
}
