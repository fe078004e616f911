/** Whose word a toll rests on that goes on from a sentence told on somebody's word: "Activists said … Two more were killed". */
import type { ActorRecord } from "../codebook/registry-data";
import type { Registry } from "../registry/index";
import type { Attribution } from "./attribution-types";
import type { Candidate } from "./candidate";
import { FORCE } from "./type-families";

/** Those who count the dead without being a party: what they say goes on until somebody else speaks. */
const OBSERVERS: ReadonlySet<ActorRecord["kind"]> = new Set(["monitor", "ngo", "source-class"]);

/** Gives tolls without a source the observers on whose word the sentence right before told one. */
export function carrySources(
  registry: Registry,
  here: readonly Candidate[],
  attributions: readonly Attribution[],
  before: readonly Candidate[] | undefined,
): void {
  if (attributions.length > 0 || before === undefined) return;
  const told = before.findLast((candidate) => isToll(candidate) && candidate.attribution.length > 0);
  if (told === undefined || !told.attribution.every((slug) => OBSERVERS.has(registry.actor(slug)?.kind ?? "state")))
    return;
  for (const candidate of here) {
    if (candidate.attribution.length > 0 || !isToll(candidate) || candidate.reading.headline) continue;
    if (candidate.reading.sentence.block !== told.reading.sentence.block || isDatedApart(candidate)) continue;
    candidate.attribution = [...told.attribution];
    candidate.voices = [...told.voices];
  }
}

const isToll = ({ type, figures }: Candidate): boolean =>
  FORCE.has(type) && figures.some(({ measure }) => /^(?:killed|wounded|killed-or-wounded)$/.test(measure));

/** A month, a year, a stretch: another day's news, or a war's sum. */
const isDatedApart = ({ date }: Candidate): boolean => date !== null && date.precision !== "day";
