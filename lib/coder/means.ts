/** Kinds of attack that a word leaves open and the text around it settles: "jets struck … The army pounded the town again". */
import type { Candidate } from "./candidate";
import { FROM_AFAR } from "./type-families";

/** Verbs of attack from afar; what merely "attacks" may do so on the ground. */
const STRIKING = /^(?:hit|strike|pound|hammer|pummel|batter|target|bombard|shell)$/;
/** Sentences over which a text keeps speaking of the same means. */
const REACH = 3;

/** Gives attacks from afar without a weapon of their own the kind told of the same attacker just before. */
export function settleMeans(candidates: readonly Candidate[]): void {
  candidates.forEach((candidate, i) => {
    const { trigger, entry } = candidate;
    const verb = trigger.clause?.verb.lemma ?? "";
    const open = entry.weaponDecides && (candidate.type === entry.type || candidate.type === "armed-clash");
    if (!open || trigger.nominal || !STRIKING.test(verb) || verb === "shell") return;
    const told = candidates.slice(0, i).findLast((earlier) => tellsMeans(earlier, candidate));
    if (!told) return;
    candidate.type = told.type;
    candidate.action = told.action;
  });
}

function tellsMeans(earlier: Candidate, candidate: Candidate): boolean {
  if (!FROM_AFAR.has(earlier.type) || earlier.reading.headline) return false;
  const distance = candidate.reading.sentence.index - earlier.reading.sentence.index;
  const { initiator } = candidate.roles;
  const shared = initiator.some((slug) => earlier.roles.initiator.includes(slug));
  return distance <= REACH && shared;
}
