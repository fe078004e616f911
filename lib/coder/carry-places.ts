/** Places told in a sentence that names no event: "The blast was near a market in X", "It happened in the Y district". */
import type { EventWords } from "../language/types";
import { wordSet } from "../language/word-sets";
import type { Registry } from "../registry/index";
import type { PlaceMention } from "../registry/types";
import type { Candidate } from "./candidate";
import type { SentenceReading } from "./reading";
import { VIOLENT } from "./type-families";
import { chosenFrom } from "./where";

/** Sentences back to the event whose spot is told. */
const REACH = 3;
const LYING = wordSet("was were is took happened occurred came fell landed");
/** Words of its subject at most, and how far behind the verb the place stands. */
const SUBJECT = 6;
const AHEAD = 14;

/** Gives the place to the event told last that has none of its own, or only one that the place lies in. */
export function carryPlaces(
  registry: Registry,
  reading: SentenceReading,
  told: readonly (readonly Candidate[])[],
  words: EventWords,
): void {
  const verb = reading.headline ? -1 : verbOf(reading, words);
  if (verb < 0) return;
  const named = reading.places.filter(
    ({ associative, place, tokens }) =>
      !associative && place?.kind !== "country" && tokens[0] > verb && tokens[0] <= verb + AHEAD,
  );
  if (named.length === 0) return;
  const spots = chosenFrom(registry, reading, named);
  const owner = told
    .slice(-REACH)
    .flat()
    .findLast(({ type, background }) => VIOLENT.has(type) && !background);
  if (!owner?.places.every((outer) => spots.every((spot) => mayLieIn(registry, named, spot, outer)))) return;
  owner.places = spots;
  owner.placeBasis = "clause";
  const { start, end } = reading.sentence;
  if (!owner.passages.some((passage) => passage.start === start)) owner.passages.push({ start, end });
}

/** A spot that no gazetteer knows may lie in any wide place named before. */
function mayLieIn(registry: Registry, named: readonly PlaceMention[], spot: string, outer: string): boolean {
  if (spot === outer) return false;
  if (registry.contains(outer, spot)) return true;
  const record = registry.place(outer);
  const around = named.some(({ slug }) => registry.contains(outer, slug));
  return registry.place(spot) === null && (around || record?.kind === "country" || record?.kind === "region");
}

/** The index of the verb that says where the event lay; below zero where the sentence says no such thing. */
function verbOf({ analysis: { tokens } }: SentenceReading, { nouns }: EventWords): number {
  const [first] = tokens;
  if (first === undefined) return -1;
  const at = tokens.slice(0, SUBJECT + 1).findIndex((token, i) => i > 0 && LYING.has(token));
  if (at < 0) return -1;
  if (first.lower === "it") return tokens[at]?.lower === "was" || tokens[at]?.lower === "is" ? -1 : at;
  const taken = /^(?:the|this|that)$/.test(first.lower) && tokens.slice(1, at).some((token) => nouns.hasLemma(token));
  return taken ? at : -1;
}
