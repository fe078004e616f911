/** Words by which a text comes back to an act that it has told. */
import { nounSet, wordSet } from "../language/word-sets";
import type { Registry } from "../registry/index";
import type { Candidate } from "./candidate";
import { datesMeet, meet } from "./join-agreement";
import { ATTACKS } from "./told-before";
import { ASSAULTS, BLASTS, VIOLENT } from "./type-families";

/** Nouns by which a text takes up an attack it has told of; "fighting" and "war" take up no single one. */
export const TAKEN_UP = nounSet(`${ATTACKS} operation offensive incursion`);
const TOLD = wordSet("the this these those that its their");

/** "Monday night's attack": a day whose attack it is stands right before the noun. */
const isOfDay = ({ analysis: { tokens }, times }: Candidate["reading"], at: number): boolean =>
  /^['’]s?$/.test(tokens[at - 1]?.lower ?? "") &&
  times.some(
    ({ end, precision }) => precision === "day" && end >= (tokens[at - 2]?.end ?? 0) && end <= (tokens[at]?.start ?? 0),
  );

/** "one of the raids hit a market": the noun by which the subject takes up an attack already told; null for any other. */
export function takenUp(candidate: Candidate): string | null {
  const { clause, nominal, slot } = candidate.trigger;
  if (!clause?.subject || (nominal && (slot !== "subject" || candidate.figures.length > 0))) return null;
  const { tokens } = candidate.reading.analysis;
  const { from, to } = clause.subject;
  for (let at = from + 1; at < to; at++) {
    const noun = tokens[at];
    if (!TAKEN_UP.has(noun)) continue;
    const told = TOLD.has(tokens[at - 1]) || (at - 2 >= from && TOLD.has(tokens[at - 2]));
    if (told || isOfDay(candidate.reading, at)) return noun?.lower ?? null;
  }
  return null;
}

/** "jets are stepping up strikes": many acts, of which one told later is only a part. */
export const tellsOfMany = ({ trigger, reading }: Candidate) =>
  trigger.nominal &&
  /(?:s|^bombing|^bombardment|^shelling|^fire)$/.test(reading.analysis.tokens[trigger.head]?.lower ?? "");

const DEFINITE = wordSet("the this that these those its their his her such");
/** Verbs by which a noun with an article still tells something new: "launched its offensive". */
const OPENING_VERB = wordSet(
  "launch begin start mount stage resume renew unleash initiate open carry conduct erupt break",
);
/** Sentences over which "its offensive" is still the one told before. */
const BACK_REACH = 12;

const isOfWounded = ({ measure }: { readonly measure: string }) => measure === "wounded";

/** "as its expanded offensive continues", "the exchange of fire": a definite noun without news of its own. */
export function refersBack(registry: Registry, a: Candidate, b: Candidate, distance: number): boolean {
  const { trigger } = b;
  if (!trigger.nominal || trigger.np === null) return false;
  // "seven were also wounded in the air raid": a further count of what has been told
  if (b.figures.some(({ measure }) => measure !== "wounded") || (b.figures.length > 0 && a.figures.some(isOfWounded)))
    return false;
  const sameAct = a.type === "other" && a.entry === b.entry && a.background === b.background;
  if (sameAct && a.roles.target.length > 0 && a.roles.target.some((slug) => b.roles.target.includes(slug))) return true;
  if (distance > BACK_REACH) return false;
  if (isClaimOf(a, b)) return true;
  const withdrawn = a.type === "troop-movement" && a.action === b.action;
  if (a.type !== b.type || !(ASSAULTS.has(a.type) || withdrawn) || a.background !== b.background) return false;
  const first = b.reading.analysis.tokens[trigger.np.from];
  if (!DEFINITE.has(first) || (trigger.light && OPENING_VERB.hasLemma(trigger.clause?.verb))) return false;
  const { initiator } = b.roles;
  const shared = initiator.length === 0 || initiator.some((slug) => a.roles.initiator.includes(slug));
  if (!shared || (b.placeBasis === "clause" && a.places.length > 0 && !meet(registry, a, b))) return false;
  return b.date === null || b.date.implied || datesMeet(a, b);
}

/** "The group claimed the attack": whoever claims what was told of somebody unnamed, or of himself. */
function isClaimOf(a: Candidate, { trigger, roles, reading }: Candidate): boolean {
  const { clause, slot, np } = trigger;
  const claimed = clause?.verb.lemma === "claim" && slot !== "subject" && !clause.verb.passive;
  if (!claimed || !DEFINITE.has(reading.analysis.tokens[np?.from ?? -1])) return false;
  if (!VIOLENT.has(a.type) || a.background) return false;
  return a.roles.initiator.length === 0 || a.roles.initiator.some((slug) => roles.initiator.includes(slug));
}

/** Nouns that take up a whole undertaking, of which an attack is only a part. */
const LARGE = /^(?:offensive|incursion|operation)s?$/;
/** Nouns of attack that take up one by air or by shell rather than a fight. */
const STRIKES = /^(?:strike|airstrike|raid|shelling|bombing|bombardment)s?$/;

/** "The attack … one of the raids hit": the subject takes up an attack of the kind told before. */
export function takesUpAttack(a: Candidate, b: Candidate): boolean {
  const taken = takenUp(b);
  if (taken === null) return false;
  const large = a.type === "armed-clash" && b.type === "armed-clash" && !b.trigger.nominal;
  const fromAfar = BLASTS.has(a.type) || a.action === "raid";
  return (!LARGE.test(taken) || large) && (!STRIKES.test(taken) || fromAfar);
}
