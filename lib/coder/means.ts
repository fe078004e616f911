/** Kinds of attack that a word leaves open and the text around it settles: "jets struck … The army pounded the town again". */
import type { Registry } from "../registry/index";
import type { Candidate } from "./candidate";
import { FROM_AFAR } from "./type-families";

/** Verbs of attack from afar; what merely "attacks" may do so on the ground. */
const STRIKING = /^(?:hit|strike|pound|hammer|pummel|batter|target|bombard|shell)$/;
/** Sentences over which a text keeps speaking of the same means. */
const REACH = 3;

/** Nouns that leave open with what was struck; "shelling" and "air raid" do not. */
const OPEN_NOUN = /^(?:raid|bombardment|bombing|strike)s?$/;
/** Sentences over which an open noun is still what an article is about. */
const FAR = 8;

/** Gives attacks whose words leave the means open the kind that the same attacker's acts around them have. */
export function settleMeans(candidates: readonly Candidate[], registry: Registry): void {
  candidates.forEach((candidate, i) => {
    if (settleBombing(candidate, candidates, registry) || settleNoun(candidate, candidates)) return;
    const { trigger, entry } = candidate;
    const verb = trigger.clause?.verb.lemma ?? "";
    const open = entry.weaponDecides && (candidate.type === entry.type || candidate.type === "armed-clash");
    if (!open || trigger.nominal || !STRIKING.test(verb) || verb === "shell") return;
    const told = candidates.slice(0, i).findLast((earlier) => tellsMeans(earlier, candidate));
    if (told) takeKind(candidate, told);
  });
}

function takeKind(candidate: Candidate, { type, action }: Pick<Candidate, "type" | "action">): void {
  candidate.type = type;
  candidate.action = action;
}

const nounOf = ({ trigger, reading }: Candidate) =>
  trigger.nominal ? (reading.analysis.tokens[trigger.head]?.lower ?? "") : "";

/** Named by a word of its own: "air strike", "warplanes", "barrel bombs". */
const tellsAir = (candidate: Candidate) => candidate.type === "air-strike" && !OPEN_NOUN.test(nounOf(candidate));

/** "A string of the group's bombings", "the bombing that killed ten": who has no aircraft sets off bombs. */
function settleBombing(candidate: Candidate, all: readonly Candidate[], registry: Registry): boolean {
  if (candidate.type !== "air-strike" || !/^bombings?$/.test(nounOf(candidate))) return false;
  const { initiator } = candidate.roles;
  const flies = initiator.some((slug) => registry.actor(slug)?.kind !== "armed-group");
  const blasts = all.some(({ type, reading }) => type === "explosion" && nearby(reading, candidate));
  if (flies || !(initiator.length > 0 || (blasts && !all.some(tellsAir)))) return false;
  takeKind(candidate, { type: "explosion", action: "explosion" });
  return true;
}

/** "Seven were killed in raids on the town" in an article of air raids: the raids of those who fly. */
function settleNoun(candidate: Candidate, all: readonly Candidate[]): boolean {
  if (!OPEN_NOUN.test(nounOf(candidate))) return false;
  const shelled = candidate.type === "shelling" && candidate.type === candidate.entry.type && !candidate.background;
  if (candidate.type !== "armed-clash" && !shelled) return false;
  const { initiator } = candidate.roles;
  const told = all.find(
    (other) =>
      tellsAir(other) &&
      nearby(other.reading, candidate) &&
      (initiator.length === 0 || initiator.some((slug) => other.roles.initiator.includes(slug))),
  );
  if (!told) return false;
  takeKind(candidate, { type: "air-strike", action: "air-strike" });
  return true;
}

const nearby = (reading: Candidate["reading"], candidate: Candidate) =>
  Math.abs(reading.sentence.index - candidate.reading.sentence.index) <= FAR;

function tellsMeans(earlier: Candidate, candidate: Candidate): boolean {
  if (!FROM_AFAR.has(earlier.type) || earlier.reading.headline) return false;
  const distance = candidate.reading.sentence.index - earlier.reading.sentence.index;
  const { initiator } = candidate.roles;
  const shared = initiator.some((slug) => earlier.roles.initiator.includes(slug));
  return distance <= REACH && shared;
}
