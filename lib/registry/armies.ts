/** Whose army a bare "the army" is: the states whose forces an article names. */
import type { ActorClass, ActorMention } from "./types";

/** What a collection's frame counts beside the article's own words: as much as one army named with its state. */
const FRAME_WEIGHT = 3;

/**
 * The state whose army and government the article names most: nationality with a role noun counts more than a bare name,
 * a state at war within more than one that sends its jets there.
 */
export function dominantCountry(
  mentions: readonly (readonly ActorMention[])[],
  placeCountries: readonly string[] = [],
  atWarWithin: (iso2: string) => boolean = () => false,
  frameCountry: string | null = null,
): string | null {
  const weight = new Map<string, number>();
  const scenes = new Set(placeCountries);
  const add = (iso: string, points: number): void => {
    weight.set(iso, (weight.get(iso) ?? 0) + points * (atWarWithin(iso) ? 2 : 1));
  };
  for (const mention of mentions.flat()) {
    if (mention.country === null) continue;
    // A group or force that fights abroad does not make its home the story's.
    const abroad =
      (mention.kind === "name" || mention.kind === "adjective") &&
      placeCountries.length > 0 &&
      !scenes.has(mention.country);
    if (abroad) continue;
    const armed = mention.class === "forces" || mention.class === "government";
    add(mention.country, mention.kind === "composed" && armed ? 3 : mention.kind === "name" ? 2 : 1);
  }
  if (frameCountry !== null) add(frameCountry, FRAME_WEIGHT);
  // Where something happens says less of whose army is meant than any name does.
  if (weight.size === 0) for (const iso of placeCountries) add(iso, 1);
  let best: string | null = null;
  for (const [iso, points] of weight) if (best === null || points > (weight.get(best) ?? 0)) best = iso;
  return best;
}

/** How often the armies of states are named with their state, by ISO 3166-1 alpha-2. */
export function armiesNamed(mentions: readonly (readonly ActorMention[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { country, kind, class: of } of mentions.flat())
    if (
      country !== null &&
      (kind === "composed" ? of === "forces" || of === "government" : kind === "name" && ARMED.has(of))
    )
      counts.set(country, (counts.get(country) ?? 0) + 1);
  return counts;
}

const ARMED: ReadonlySet<ActorClass> = new Set(["forces", "country", "government"]);

/** The only army that an article names, more than once. */
export function soleArmy(armies: ReadonlyMap<string, number>): string | null {
  const [first, ...others] = [...armies];
  return first !== undefined && others.length === 0 && first[1] > 1 ? first[0] : null;
}
