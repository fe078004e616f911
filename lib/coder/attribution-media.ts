/** Media that no registry knows, by the word that says what they are: "a local portal CityNews", "Harbour TV". */
import type { Token } from "../language/types";
import type { WordSet } from "../language/word-sets";
import type { TokenSpan } from "./attribution-sources";

const NAME = /^\p{Lu}[\p{L}\p{M}\d.’'-]*$/u;

/** The slug of the medium that a phrase names, or null where it names none. */
export function namedMedium(tokens: readonly Token[], { from, to }: TokenSpan, media: WordSet): string | null {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token || !media.has(token)) continue;
    const isName = (k: number) => k >= from && k < to && NAME.test(tokens[k]?.text ?? "") && tokens[k]?.pos !== "DET";
    let [first, last] = [at + 1, at + 1];
    while (isName(last)) last++;
    if (last === first) {
      [first, last] = [at, NAME.test(token.text) ? at + 1 : at];
      while (isName(first - 1)) first--;
      if (first === at) continue;
    }
    return slugOf(tokens.slice(first, last));
  }
  return null;
}

function slugOf(words: readonly Token[]): string | null {
  const plain = words
    .map(({ lower }) => lower.normalize("NFKD").replace(/[^a-z0-9-]/g, ""))
    .filter((word) => word !== "");
  return plain.length === 0 ? null : plain.join("-");
}
