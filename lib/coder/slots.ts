/** Which stretches of a sentence fill the roles around a trigger, by the frame of its word. */
import type { TriggerEntry } from "../codebook/vocabulary";
import { LIST_JOINTS, WEEKDAYS } from "../language/closed-classes";
import type { Clause, NounPhrase, SentenceAnalysis, TokenRange } from "../language/types";
import { WordSet, wordSet } from "../language/word-sets";
import { addAll } from "./collect";
import type { Trigger } from "./triggers";

export interface Slots {
  readonly initiator: readonly TokenRange[];
  readonly target: readonly TokenRange[];
  readonly other: readonly TokenRange[];
  /** What is taken, lost, agreed on, closed: decides the conditions on an object. */
  readonly object: readonly TokenRange[];
  /** Phrases that follow and may name the place. */
  readonly around: readonly Phrase[];
}

export interface Phrase extends TokenRange {
  readonly preposition: string;
  readonly np: TokenRange;
}

interface Draft {
  initiator: TokenRange[];
  target: TokenRange[];
  other: TokenRange[];
  object: TokenRange[];
  around: Phrase[];
}

export function slotsOf(sentence: SentenceAnalysis, trigger: Trigger, entry: TriggerEntry): Slots {
  return trigger.nominal ? nominalSlots(sentence, trigger, entry) : verbalSlots(sentence, trigger, entry);
}

function verbalSlots(sentence: SentenceAnalysis, trigger: Trigger, entry: TriggerEntry): Slots {
  const { clause } = trigger;
  const draft: Draft = { initiator: [], target: [], other: [], object: [], around: [] };
  if (!clause) return draft;
  const { initiator, target, other, around } = draft;
  addAll<Phrase>(around, clause.phrases);
  const { passive } = clause.verb;
  if (passive && clause.object)
    around.push({ from: clause.object.from, to: clause.object.to, preposition: "in", np: clause.object });
  const subject: TokenRange[] = [];
  if (passive) addAfter(subject, clause, AGENT);
  else if (clause.subject) subject.push(clause.subject);
  let object = objectsOf(trigger, clause);
  let complements: TokenRange[] = [];
  for (const range of object) addAll(complements, complementsOf(sentence, range));
  switch (entry.frame) {
    case "attack":
    case "take": {
      addAll(initiator, subject);
      const reached = entry.action === "appointment" ? other : target;
      addAll(reached, object);
      addAll(reached, complements);
      if (entry.action === "appointment") break;
      addAfter(target, clause, ATTACKED);
      addAll(target, losers(sentence, clause));
      break;
    }
    case "harm":
      if (!passive && object.length === 0 && clause.subject) target.push(clause.subject);
      else if (!isOnlyActedOn(sentence, clause)) addAll(initiator, subject);
      addAll(target, object);
      addAll(target, complements);
      break;
    case "mutual": {
      const { first, second } = pair(sentence, clause.phrases);
      addAll(initiator, subject);
      addAll(target, object);
      addAfter(target, clause, FOUGHT);
      addAll(target, second);
      addAll(initiator, first);
      break;
    }
    case "move":
    case "flee":
      if (passive && clause.subject) initiator.push(clause.subject);
      else addAll(initiator, subject);
      if (entry.action === "advance" || entry.action === "entry") addAfter(target, clause, OPPOSED);
      else if (entry.type === "other") {
        addAll(other, object);
        addAfter(other, clause, BESIDE);
      }
      // "sought shelter in a base of X": who takes them in.
      else if (entry.type === "displacement") addAfter(other, clause, REFUGE);
      break;
    case "oust": {
      addAll(initiator, subject);
      const moved = entry.type === "troop-movement" || entry.type === "other" ? other : target;
      addAll(moved, object);
      addAll(moved, complements);
      break;
    }
    case "fall":
      addAfter(initiator, clause, FALLEN_TO);
      addAfter(target, clause, FROM);
      if (clause.subject) object.push(clause.subject);
      break;
    case "lose":
      addAll(target, subject);
      addAfter(initiator, clause, TO);
      break;
    case "suffer":
      if (clause.subject) target.push(clause.subject);
      break;
    case "speak":
      addAll(initiator, subject);
      // Whom one urges or blames is the target; whose words one rejects is only spoken of.
      addAll(entry.action === "statement" ? other : target, object);
      break;
    case "agree":
      addAll(initiator, subject);
      addAfter(initiator, clause, BESIDE);
      addAll(other, between(sentence, clause));
      break;
    case "happen":
      // "Schools closed on Sunday", "shops closed down until the weekend"
      if (!passive && !clause.object && clause.subject && !governs(sentence, trigger)) {
        object = [clause.subject, ...announced(sentence, clause)];
        complements = [];
      } else if (!passive && PROVIDES.hasLemma(clause.verb)) addAll(initiator, subject);
      addAll(target, object);
      break;
  }
  addAll(draft.object, object);
  addAll(draft.object, complements);
  return draft;
}

/** What the verb is done to, as far as it stands behind all words of the pattern. */
function objectsOf({ to }: Trigger, { verb, subject, object, phrases }: Clause): TokenRange[] {
  if (verb.passive) return subject ? [subject] : [];
  if (to <= verb.to) return object ? [object] : [];
  if (object && object.from >= to) return [object];
  const next = phrases.find((phrase) => phrase.np.from >= to - 1);
  if (next) return [next.np];
  return object && object.to > to ? [{ from: Math.max(object.from, to), to: object.to }] : [];
}

/** Prepositions behind a verb, by what they say of the noun phrase that follows. */
const AGENT = ["by"];
const ATTACKED = ["against", "on", "from", "at"];
const FOUGHT = ["with", "against"];
const OPPOSED = ["against"];
const BESIDE = ["with"];
const REFUGE = ["in", "at", "inside", "into", "of"];
const FALLEN_TO = ["to", "into", "under"];
const FROM = ["from"];
const TO = ["to"];

/** Adds the noun phrases that one of the prepositions opens behind the verb. */
function addAfter(found: TokenRange[], { phrases, verb }: Clause, prepositions: readonly string[]): void {
  for (const { preposition, from, np } of phrases)
    if (from >= verb.to && prepositions.includes(preposition)) found.push(np);
}

/** "was shot down, killing all on board", "killed two women and two soldiers wounding several": what something was done to did nothing itself. */
function isOnlyActedOn({ clauses }: SentenceAnalysis, { verb, parent, subject, marker }: Clause): boolean {
  const outer = clauses[parent];
  if (verb.form !== "gerund" || !outer) return false;
  return outer.verb.passive || (marker === "" && subject !== null && subject.from >= outer.verb.to);
}

/** "agreed on a zone to reduce fighting between X and Y": whom an agreement of others is about. */
function between({ nounPhrases, tokens }: SentenceAnalysis, { verb }: Clause): TokenRange[] {
  const first = nounPhrases.findIndex(
    ({ preposition }) => preposition >= verb.to && tokens[preposition]?.lower === "between",
  );
  if (first < 0) return [];
  const [one, other] = nounPhrases.slice(first, first + 2);
  return one && other && tokens[one.to]?.lower === "and" && other.from === one.to + 1 ? [one, other] : [];
}

/** "The airline suspended flights", "the agency delivered aid": what a body does of its own will. */
const PROVIDES = wordSet(
  "suspend halt cancel close shut stop deliver distribute provide dispatch send airdrop ship treat ferry airlift",
);

/** "took the town, inflicting losses on X and Y": whom a deed cost something. */
function losers({ clauses, tokens }: SentenceAnalysis, { index }: Clause): TokenRange[] {
  const found: TokenRange[] = [];
  for (const { link, parent, verb, objectHead, phrases } of clauses) {
    const costs = link === "participle" && parent === index && COSTING.hasLemma(verb) && LOSSES.has(tokens[objectHead]);
    if (costs) for (const { preposition, np } of phrases) if (STRUCK.includes(preposition)) found.push(np);
  }
  return found;
}
const COSTING = wordSet("inflict cause");
const LOSSES = wordSet("losses casualties");
const STRUCK = ["on", "upon", "among"];

/** "ran out of food", "dug through the rubble": the last word of the pattern takes what follows. */
const governs = ({ tokens }: SentenceAnalysis, { to }: Trigger) => GOVERNING.has(tokens[to - 1]);
const GOVERNING = wordSet("of through for with from on into");

/** "The university announced it was closing": whom the pronoun takes up. */
function announced({ clauses, tokens }: SentenceAnalysis, { link, parent, subjectHead }: Clause): TokenRange[] {
  const speaker = clauses[parent]?.subject;
  return link === "reported" && speaker && IT.has(tokens[subjectHead]) ? [speaker] : [];
}
const IT = wordSet("it they");

const CAUSE = wordSet("support defence defense coordination cooperation co-operation response retaliation pursuit");

/** The noun phrases that hang on one by "of": "swathes of the north"; "its work as a result of", "X responsible for the loss of" name no part of it. */
function complementsOf(sentence: SentenceAnalysis, range: TokenRange): TokenRange[] {
  const found: TokenRange[] = [];
  for (const { preposition, np } of chainAfter(sentence, range.to)) {
    if (preposition === "as" || preposition === "for") break;
    // "struck rebels in support of the army": why, and beside whom.
    if (preposition === "in" && CAUSE.has(sentence.tokens[np.to - 1])) break;
    if (preposition === "of") found.push(np);
  }
  return found;
}

/** "a clash Saturday between": a bare day does not break the chain. */
export const DAY_WORD = new WordSet([...WEEKDAYS.words, "today", "yesterday", "overnight"]);

/** Phrases that follow one another without a verb or a break. */
export function chainAfter(sentence: SentenceAnalysis, from: number): Phrase[] {
  const chain: Phrase[] = [];
  let end = from;
  for (const np of sentence.nounPhrases) {
    if (np.from < from) continue;
    const between = sentence.tokens[end];
    if (np.from === end && np.to === end + 1 && DAY_WORD.has(between)) {
      end = np.to;
      continue;
    }
    if (np.preposition === end || (np.preposition === end + 1 && (between?.pos === "ADV" || DAY_WORD.has(between)))) {
      chain.push({ from: np.preposition, to: np.to, preposition: sentence.tokens[np.preposition]?.lower ?? "", np });
    } else {
      const last = chain.at(-1);
      const joint = sentence.tokens[end];
      if (!last || np.from !== end + 1 || !LIST_JOINTS.has(joint) || verbAfter(sentence, np)) break;
      chain.push({ from: np.from, to: np.to, preposition: last.preposition, np });
    }
    end = np.to;
  }
  return chain;
}

function verbAfter(sentence: SentenceAnalysis, np: NounPhrase): boolean {
  return sentence.clauses.some(
    (clause) =>
      clause.verb.form === "finite" &&
      clause.subject !== null &&
      clause.subject.from <= np.from &&
      clause.subject.to >= np.to,
  );
}

/** "between members of A and fighters of B": each with the phrases that say of whom. */
function pair(sentence: SentenceAnalysis, phrases: readonly Phrase[]): { first: TokenRange[]; second: TokenRange[] } {
  const between = phrases.findIndex((phrase) => phrase.preposition === "between");
  const opening = phrases[between];
  if (!opening) return { first: [], second: [] };
  const first: TokenRange[] = [opening.np];
  const second: TokenRange[] = [];
  let end = opening.np.to;
  for (const np of sentence.nounPhrases) {
    if (np.from < end) continue;
    const joint = sentence.tokens[end]?.lower ?? "";
    if (np.preposition === end && (joint === "of" || joint === "from" || joint === "in"))
      (second.length > 0 ? second : first).push(np);
    else if (second.length === 0 && joint === "and" && (np.from === end + 1 || np.preposition === end + 1))
      second.push(np);
    else break;
    end = np.to;
  }
  // "between X and Y fighters" may be one noun phrase.
  const last = first.at(-1);
  const and = last ? sentence.tokens.findIndex(({ index, lower }) => index > last.from && lower === "and") : -1;
  if (last && second.length === 0 && and > 0 && and < last.to - 1)
    return { first: [...first.slice(0, -1), { from: last.from, to: and }], second: [{ from: and + 1, to: last.to }] };
  return { first, second };
}

const AIMED_AT = ["against", "on", "targeting", "with"];

/** Adds the noun phrases of a chain that one of the prepositions opens. */
function addNamed(found: TokenRange[], chain: readonly Phrase[], prepositions: readonly string[]): void {
  for (const { preposition, np } of chain) if (prepositions.includes(preposition)) found.push(np);
}

/** Verbs by which an attack as subject reaches whom it is done to: "the campaign has devastated the movement". */
const HARMING = wordSet(
  "hit strike kill wound injure devastate target batter destroy damage weaken cripple ravage decimate drive push rout expel",
);

/** "The group claimed a car bomb": who claims an attack did it. */
const CLAIMING = wordSet("claim launch mount stage");

function nominalSlots(sentence: SentenceAnalysis, trigger: Trigger, entry: TriggerEntry): Slots {
  const draft: Draft = { initiator: [], target: [], other: [], object: [], around: [] };
  const { np, clause } = trigger;
  if (!np) return draft;
  const before: TokenRange = { from: np.from, to: trigger.from };
  const chain = chainAfter(sentence, np.to);
  addAll(draft.around, chain);
  const { first, second } = pair(sentence, chain);
  const undergoes = entry.frame === "harm" || entry.frame === "suffer";
  if (before.to > before.from) (undergoes ? draft.target : draft.initiator).push(before);
  addNamed(draft.initiator, chain, AGENT);
  addAll(draft.initiator, first);
  const attacked: TokenRange[] = [];
  addNamed(attacked, chain, AIMED_AT);
  addAll(draft.target, attacked);
  for (const range of attacked) addAll(draft.target, complementsOf(sentence, range));
  addAll(draft.target, second);
  const own = entry.frame === "move" || entry.frame === "flee" || entry.frame === "mutual" || entry.frame === "suffer";
  if (chain[0]?.preposition === "of") {
    const { np: immediate } = chain[0];
    if (undergoes) draft.target.push(immediate);
    else if (own) draft.initiator.push(immediate);
    // "the dispatch of 560 soldiers": they are sent by their own side.
    else if (entry.type === "troop-movement") draft.object.push(immediate);
    else draft.target.push(immediate);
    draft.object.push(immediate);
  }
  if (clause && trigger.light) lightSlots(sentence, trigger, clause, draft);
  else if (clause && trigger.slot === "phrase" && np.preposition >= 0) carriedSlots(sentence, trigger, clause, draft);
  else if (clause?.subject && trigger.slot === "object" && CLAIMING.hasLemma(clause.verb) && !clause.verb.passive)
    draft.initiator.push(clause.subject);
  else if (clause?.object && trigger.slot === "subject" && !clause.verb.passive && HARMING.hasLemma(clause.verb))
    draft.target.push(clause.object);
  return draft;
}

/** "The fighting sparked a wave of displacement": what brings an action about does not do it. */
const CAUSING = wordSet("spark trigger prompt cause provoke force");

/** "Rebels launched an attack on the base": the carrier's subject acts, its further phrases say on whom and where. */
function lightSlots(sentence: SentenceAnalysis, trigger: Trigger, clause: Clause, draft: Draft): void {
  const end = trigger.np?.to ?? 0;
  const acts = !clause.verb.passive && !CAUSING.hasLemma(clause.verb);
  if (trigger.slot !== "subject" && clause.subject && acts) draft.initiator.push(clause.subject);
  for (const phrase of clause.phrases) {
    if (phrase.from < end && phrase.from >= clause.verb.from) continue;
    if (!draft.around.some((other) => other.from === phrase.from)) draft.around.push(phrase);
    if (phrase.preposition === "against" || phrase.preposition === "on") draft.target.push(phrase.np);
    if (phrase.preposition !== "by") continue;
    draft.initiator.push(phrase.np);
    addAll(draft.initiator, membersOf(sentence, phrase.np));
  }
}

/** "a coalition of groups, including X": what a phrase is made of. */
function membersOf(sentence: SentenceAnalysis, np: TokenRange): TokenRange[] {
  const chain: TokenRange[] = [];
  addNamed(chain, chainAfter(sentence, np.to), OF_OR_FROM);
  const end = chain.at(-1)?.to ?? np.to;
  const at = sentence.tokens[end]?.lower === "," ? end + 1 : end;
  if (sentence.tokens[at]?.lower !== "including") return chain;
  const named = sentence.nounPhrases.find((other) => other.from === at + 1);
  if (named) chain.push(named);
  return chain;
}
const OF_OR_FROM = ["of", "from"];

/** "killed in an air strike", "responded with strikes": the clause around a noun of action lends its roles. */
function carriedSlots(_sentence: SentenceAnalysis, trigger: Trigger, clause: Clause, draft: Draft): void {
  for (const phrase of clause.phrases) if (phrase.from > (trigger.np?.to ?? 0)) draft.around.push(phrase);
}
