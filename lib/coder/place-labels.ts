/** What an article calls its places: "the village of X", "X, the nearest town". */
import { ARTICLES } from "../language/closed-classes";
import type { Token, TokenisedSentence } from "../language/types";
import { WordMap, wordSet } from "../language/word-sets";
import type { PlaceMention } from "../registry/types";

/** Labels by slug. */
export type PlaceLabels = ReadonlyMap<string, ReadonlySet<string>>;

/** Nouns by which a text tells one kind of place from another; those that stand for each other have one label. */
const LABELS = new WordMap<string>([
  ["village", "village"],
  ["town", "town"],
  ["city", "town"],
  ["district", "quarter"],
  ["neighbourhood", "quarter"],
  ["neighborhood", "quarter"],
  ["suburb", "quarter"],
  ["camp", "camp"],
  ["base", "base"],
  ["airport", "airport"],
]);

const SETTLEMENTS = wordSet("village town city");

/** Words of an apposition up to its noun at most. */
const APPOSITION = 5;

/** "the village of X", "X village", "X, the nearest town". */
export function placeLabels(
  sentences: readonly TokenisedSentence[],
  places: readonly (readonly PlaceMention[])[],
): PlaceLabels {
  const labels = new Map<string, Set<string>>();
  for (const [i, { tokens }] of sentences.entries()) {
    for (const { slug, tokens: range, associative } of places[i] ?? []) {
      if (associative) continue;
      const [from, to] = range;
      const label =
        // "a district of X" is a part of it.
        (tokens[from - 1]?.lower === "of" && SETTLEMENTS.has(tokens[from - 2])
          ? LABELS.get(tokens[from - 2])
          : undefined) ??
        (to - from > 1 ? LABELS.get(tokens[to - 1]) : undefined) ??
        LABELS.get(tokens[to]) ??
        apposed(tokens, to);
      if (label === undefined) continue;
      const said = labels.get(slug);
      if (said) said.add(label);
      else labels.set(slug, new Set([label]));
    }
  }
  return labels;
}

function apposed(tokens: readonly Token[], to: number): string | undefined {
  if (tokens[to]?.lower !== "," || !ARTICLES.has(tokens[to + 1])) return undefined;
  for (let i = to + 2; i < to + 2 + APPOSITION; i++) {
    const label = LABELS.get(tokens[i]);
    if (label !== undefined || !/^\p{Ll}[\p{L}-]+$/u.test(tokens[i]?.text ?? "")) return label;
  }
  return undefined;
}

/** False where the article calls a place otherwise: "X, the nearest town … the village". */
export function mayBeCalled(labels: PlaceLabels, { slug }: PlaceMention, noun: Token): boolean {
  const said = labels.get(slug);
  const label = LABELS.get(noun);
  return said === undefined || label === undefined || said.has(label);
}
