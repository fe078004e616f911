/** Sources named with their nation or their outlet: "Turkish security sources", "a Reuters correspondent". */
import type { Day } from "../codebook/day";
import type { CountryRecord } from "../codebook/registry-data";
import type { Atom } from "./atoms";
import type { LexicalEntry, Lexicon } from "./lexicon";
import { type Draft, type Reading, type Unit, unitAt, wordsOf } from "./units";

/** Source classes that are named with their nation; of the others ("Syrian activists") the class alone is kept. */
export function nationalSource(
  lexicon: Lexicon,
  atoms: readonly Atom[],
  unit: Unit,
  entry: Extract<LexicalEntry, { type: "national-source" | "source" }>,
  noun: { readonly from: number; readonly to: number },
  on: Day,
  draft: (slugs: readonly string[], c: Draft["class"], plural: boolean) => Reading,
): Reading | null {
  // An agency's correspondent writes for it.
  const { actor } = unit;
  if (actor?.kind === "outlet" || actor?.kind === "source-class")
    return entry.type === "source" && entry.slug === REPORTERS ? draft([actor.slug], "source", entry.plural) : null;
  // "the Turkish news agency Anadolu": the name that follows says which; "RIA Novosti news agency" has said it.
  if (actor !== null) return null;
  if (atoms[noun.to]?.before === "space" && unitAt(lexicon, atoms, noun.to, on)?.actor)
    return { drafts: [], next: noun.to };
  const plural = entry.type === "source" ? entry.plural : true;
  const ending = endingOf(lexicon, atoms, noun, entry);
  if (ending === null) return draft([entry.type === "source" ? entry.slug : entry.ending], "source", plural);
  const owner = unit.country === null ? unit.slug : adjectiveSlug(unit.country);
  return draft([`${owner}-${ending}`], "source", plural);
}

/** The class of sources that write for somebody. */
const REPORTERS = "journalists";

function endingOf(
  lexicon: Lexicon,
  atoms: readonly Atom[],
  noun: { readonly from: number; readonly to: number },
  entry: Extract<LexicalEntry, { type: "national-source" | "source" }>,
): string | null {
  if (entry.type === "national-source") return entry.ending;
  const words = wordsOf(atoms, noun.from, noun.to);
  return Object.entries(lexicon.words.nationalSources).find(([, list]) => list.includes(words))?.[0] ?? null;
}

function adjectiveSlug(country: CountryRecord): string {
  return (country.adjectives[0] ?? country.name).toLowerCase().replace(/[^a-z]+/g, "-");
}
