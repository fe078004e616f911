/** One sentence → the candidates it tells, with roles, places and times of their own. */
import type { Day } from "../codebook/day";
import type { EventType } from "../codebook/event-types";
import type { Collection } from "../codebook/registry-data";
import type { TriggerEntry } from "../codebook/vocabulary";
import type { Token } from "../language/types";
import { type WordSet, wordSet } from "../language/word-sets";
import { FIGHTERS } from "../registry/actor-classes";
import type { Registry } from "../registry/index";
import type { ActorMention } from "../registry/types";
import { byForce } from "./by-force";
import type { Candidate, Roles } from "./candidate";
import { rolesOf } from "./candidate-roles";
import { combineInSentence } from "./combine";
import { isStateBare, type Reading } from "./conditions";
import { lendPlace, placeByParent, placeFronted, placeWhere } from "./lend-places";
import type { OfficeContext } from "./office";
import type { SentenceReading } from "./reading";
import { mentionsIn, slugsOf } from "./roles";
import { timeInSentence } from "./sentence-time";
import { isStateSide } from "./sides";
import { chainAfter } from "./slots";
import type { Judged } from "./tells";
import type { TriggerIndex } from "./trigger-index";
import type { Trigger } from "./triggers";
import { BLASTS, BY_ARMY } from "./type-families";
import { joinedWeapons, weaponBeside } from "./weapons";
import { datedBy } from "./when";
import { placeCandidate, placeUnclaimed } from "./where";

/** A state that takes a place in another country regains nothing. */
function isAbroad(initiators: Reading["initiators"], slots: Reading["slots"], reading: SentenceReading): boolean {
  const countries = new Set(initiators.map((mention) => mention.country).filter((country) => country !== null));
  if (countries.size !== 1) return false;
  const taken = reading.places.filter(
    (place) =>
      !place.associative &&
      [...slots.object, ...slots.around].some((range) => place.tokens[0] < range.to && range.from < place.tokens[1]),
  );
  return taken.some((place) => place.country !== null && !countries.has(place.country));
}

/** "They pushed the army back, capturing two towns": who drives the state's forces back takes nothing for the state. */
function isFromState(
  reading: SentenceReading,
  { clause }: Trigger,
  registry: Registry,
  collection: Collection | null,
): boolean {
  const parent = reading.analysis.clauses[clause?.parent ?? -1];
  if (clause?.link !== "participle" || !parent?.object || parent.verb.passive) return false;
  const driven = mentionsIn(reading, [parent.object]).filter((mention) => FIGHTERS.has(mention.class));
  return driven.length > 0 && isStateSide(registry, driven, slugsOf(driven), collection);
}

export interface ExtractionContext extends OfficeContext {
  readonly index: TriggerIndex;
  readonly collection: Collection | null;
  readonly published: Day;
  /** Lemmas of the verbs by which somebody says something. */
  readonly speechVerbs: WordSet;
}

/** The candidates of a sentence, in the order of their triggers; `judged` is what `judgeAll` found in it. */
export function extract(reading: SentenceReading, judged: readonly Judged[], context: ExtractionContext): Candidate[] {
  const { index } = context;
  const candidates: Candidate[] = [];
  for (const { judgement } of judged) {
    if (judgement.refusal !== null) continue;
    const { chosen, trigger } = judgement;
    const candidate = candidateOf(reading, trigger, chosen, context);
    if (isOnlyMedia(candidate, context)) continue;
    candidates.push(candidate);
    const other = joinedWeapons(reading, trigger, index).find(({ type }) => type !== candidate.type);
    if (other && chosen.entry.frame === "attack")
      candidates.push({ ...candidateOf(reading, trigger, chosen, context), type: other.type, action: other.action });
  }
  for (const candidate of candidates) {
    lendByNoun(candidate, candidates);
    lendByCause(candidate, index);
  }
  const acting = candidates.filter((candidate) => candidate.type !== "statement");
  for (const candidate of candidates) {
    placeCandidate(context.registry, candidate, acting.length === 1, context.speechVerbs);
    if (candidate.type === "statement") candidate.places = [];
    const found = timeInSentence(reading, candidate, context);
    if (found) {
      const { date, reason } = datedBy(found.time, found.told);
      candidate.date = date;
      candidate.dateReason = reason;
    }
  }
  for (const candidate of candidates) lendPlace(context.registry, candidate, candidates);
  for (const candidate of candidates) {
    placeWhere(context.registry, candidate);
    placeUnclaimed(context.registry, candidate, candidates, context.speechVerbs);
  }
  for (const candidate of candidates) {
    placeFronted(context.registry, candidate);
    placeByParent(context.registry, candidate, candidates);
  }
  return combineInSentence(candidates);
}

/** An outlet's own words are no news; what it passes on rests on it. */
const isOnlyMedia = ({ entry, roles }: Candidate, { registry }: ExtractionContext): boolean =>
  entry.frame === "speak" &&
  roles.initiator.length > 0 &&
  roles.initiator.every((slug) => /^(?:outlet|source-class)$/.test(registry.actor(slug)?.kind ?? ""));

/** "The offensive, which targeted the province": the verb tells of the offensive itself. */
const LARGE = wordSet("offensive operation campaign incursion invasion onslaught");

/** "police killed three fighters": armed men who kill armed men have fought; "has killed 200 soldiers" sums up a toll. */
function isFight(
  { analysis }: SentenceReading,
  { nominal, clause }: Trigger,
  { entry, initiators, targets }: Reading,
  { eventWords }: TriggerIndex,
): boolean {
  if (entry.frame !== "harm" || entry.action !== "death" || nominal || !clause) return false;
  const { verb } = clause;
  if (verb.form !== "finite" || verb.passive || verb.perfect) return false;
  // "The strike killed five soldiers": the toll of an attack.
  if (eventWords.nouns.hasLemma(analysis.tokens[clause.subjectHead])) return false;
  const armed = (mentions: readonly ActorMention[]) => mentions.some((mention) => FIGHTERS.has(mention.class));
  return armed(initiators) && armed(targets);
}

/** "six militants were shot dead": men under arms are killed in a fight. */
const isShootout = ({ nominal, clause }: Trigger, { entry, targets }: Reading): boolean =>
  entry.type === "violence-against-civilians" &&
  SHOT.hasLemma(nominal ? undefined : clause?.verb) &&
  targets.length > 0 &&
  targets.every((mention) => FIGHTERS.has(mention.class));
const SHOT = wordSet("shoot gun");

/** "an offensive in the north that has killed 80 and overtaken a base": whose the offensive is, his are its deeds. */
function lendByNoun(candidate: Candidate, all: readonly Candidate[]): void {
  const { trigger, reading, roles } = candidate;
  const { clause } = trigger;
  if (trigger.nominal || !clause?.subject || clause.verb.passive || roles.initiator.length > 0) return;
  if (candidate.initiators.length > 0 || candidate.type === "statement") return;
  const { subject } = clause;
  const noun = all.find(
    (other) =>
      other.trigger.nominal &&
      other.trigger.np !== null &&
      other.roles.initiator.length > 0 &&
      (clause.subjectHead === other.trigger.head ||
        (clause.link !== "main" &&
          chainAfter(reading.analysis, other.trigger.np.to).some((phrase) => phrase.np.from === subject.from))),
  );
  if (noun) roles.initiator = noun.roles.initiator.filter((slug) => !roles.target.includes(slug));
}

/** "The rebel offensive led to the capture of ten villages": whose offensive it was took them. */
function lendByCause({ trigger, entry, reading, roles }: Candidate, { eventWords }: TriggerIndex): void {
  const subject = trigger.clause?.subject;
  if (!trigger.nominal || entry.frame !== "take" || trigger.slot === "subject" || roles.initiator.length > 0) return;
  if (!subject || !eventWords.nouns.hasLemma(reading.analysis.tokens[trigger.clause?.subjectHead ?? -1])) return;
  roles.initiator = slugsOf(mentionsIn(reading, [subject])).filter((slug) => !roles.target.includes(slug));
}

/** "the bombings of Syrian warplanes": aircraft after "of" bomb, where nobody else does. */
function byAircraft(
  reading: SentenceReading,
  { nominal }: Trigger,
  { entry, slots, initiators, targets }: Reading,
): Pick<Reading, "initiators" | "targets"> {
  const bombs = nominal && entry.frame === "attack" && initiators.length === 0;
  const doers = bombs ? mentionsIn(reading, slots.object).filter(({ class: of }) => of === "aircraft") : [];
  if (doers.length === 0) return { initiators, targets };
  return { initiators: doers, targets: targets.filter((mention) => !doers.includes(mention)) };
}

/** The kind of blast or bombing that a noun stands for by itself. */
function kindOf(noun: Token | undefined, index: TriggerIndex): { type: EventType; action: Candidate["action"] } | null {
  const entry = noun && index.nouns.ofLemma(noun)?.find(({ words }) => words.length === 0)?.entry;
  if (!entry || entry.type === "territory" || !BLASTS.has(entry.type)) return null;
  return { type: entry.type, action: entry.action };
}

/** "was hit by rockets killing six": a toll that hangs on a verb of action has its weapon there. */
const isTollOfVerb = (
  { analysis }: SentenceReading,
  { clause }: Trigger,
  { frame }: TriggerEntry,
  { verbs }: TriggerIndex,
) =>
  frame === "harm" &&
  clause?.verb.form === "gerund" &&
  clause.link === "participle" &&
  verbs.hasLemma(analysis.clauses[clause.parent]?.verb);

function rolesByForce(registry: Registry, { initiator, target, other }: Roles): Roles {
  const forced = byForce(registry, initiator, target);
  return { initiator: forced.initiator, target: forced.target, other };
}

function candidateOf(
  reading: SentenceReading,
  trigger: Trigger,
  chosen: Reading,
  context: ExtractionContext,
): Candidate {
  const { registry, index, collection } = context;
  const { entry, slots } = chosen;
  const { initiators, targets } = byAircraft(reading, trigger, chosen);
  const roles = rolesOf(reading, trigger, { entry, slots, initiators, targets }, context);
  const { initiator } = roles;
  const weapon =
    entry.weaponDecides && !isTollOfVerb(reading, trigger, entry, index)
      ? weaponBeside(reading, trigger, slots, entry.needs.includes("munition-object"), index)
      : null;
  let type: EventType;
  let { action } = entry;
  if (entry.type === "territory") {
    const state = isStateSide(registry, initiators, initiator, collection);
    const bare = entry.frame === "fall" && initiators.length === 0 && isStateBare(reading, slots.initiator, index);
    // "after the recapture of the base": who takes back had it before, and where nobody is named that is the state.
    const back = initiator.length === 0 && /^re(?!lease)/.test(reading.analysis.tokens[trigger.head]?.lemma ?? "");
    const own = state && initiator.length > 0 && !isAbroad(initiators, slots, reading);
    const regained =
      bare || (own && !isFromState(reading, trigger, registry, collection)) || (back && entry.action === "recapture");
    type = regained ? "territory-regained" : "territory-captured";
    action = regained ? "recapture" : action === "recapture" ? "capture" : action;
  } else type = entry.type;
  if (isFight(reading, trigger, chosen, index) || isShootout(trigger, chosen)) {
    type = "armed-clash";
    action = "clash";
  }
  if (weapon) {
    type = weapon.type;
    action = weapon.action;
  }
  const { clause } = trigger;
  // "Three strikes hit the market": what the subject is says what the verb leaves open.
  const means =
    trigger.nominal || entry.frame !== "attack" || !entry.weaponDecides || weapon
      ? null
      : kindOf(reading.analysis.tokens[clause?.subjectHead ?? -1], index);
  if (means) {
    type = means.type;
    action = means.action;
  }
  if (type === "armed-clash" && !trigger.nominal && LARGE.has(reading.analysis.tokens[clause?.subjectHead ?? -1]))
    action = "offensive";
  const span = clause
    ? { from: Math.min(clause.from, trigger.from), to: Math.max(clause.to, trigger.to) }
    : { from: trigger.np?.from ?? trigger.from, to: trigger.to };
  return {
    reading,
    trigger,
    entry,
    slots,
    initiators,
    targets,
    span,
    type,
    action,
    roles: BY_ARMY.has(type) || action === "attack-on-civilians" ? rolesByForce(registry, roles) : roles,
    places: [],
    placeBasis: "none",
    date: null,
    dateReason: null,
    figures: [],
    attribution: [],
    voices: ["own"],
    background: false,
    passages: [],
    confidence: 0.5,
  };
}
