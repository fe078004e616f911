/** Which stretches of a sentence fill the roles around a trigger, by the frame of its word. */

import type { TriggerEntry } from "../codebook/vocabulary";
import type { Clause, NounPhrase, SentenceAnalysis, TokenRange } from "../language/types";
import { wordSet } from "../language/word-sets";
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
  const phrases: Phrase[] = clause.phrases.map((phrase) => ({
    from: phrase.from,
    to: phrase.to,
    preposition: phrase.preposition,
    np: { from: phrase.np.from, to: phrase.np.to },
  }));
  draft.around.push(...phrases);
  const passive = clause.verb.passive;
  const agent = phrases.filter((phrase) => phrase.preposition === "by" && phrase.from >= clause.verb.to);
  if (passive && clause.object) draft.around.push({ preposition: "in", np: clause.object, ...clause.object });
  const longVerb = trigger.to > clause.verb.to;
  const subject = passive ? agent.map((phrase) => phrase.np) : clause.subject ? [clause.subject] : [];
  const object: TokenRange[] = passive
    ? clause.subject
      ? [clause.subject]
      : []
    : clause.object && !longVerb
      ? [clause.object]
      : [];
  if (longVerb && !passive) {
    const next = phrases.find((phrase) => phrase.np.from >= trigger.to - 1);
    if (clause.object && clause.object.from >= trigger.to) object.push(clause.object);
    else if (next) object.push(next.np);
    else if (clause.object && clause.object.to > trigger.to)
      object.push({ from: Math.max(clause.object.from, trigger.to), to: clause.object.to });
  }
  const after = (...prepositions: string[]) =>
    phrases
      .filter((phrase) => prepositions.includes(phrase.preposition) && phrase.from >= clause.verb.to)
      .map((phrase) => phrase.np);
  let complements = object.flatMap((range) => complementsOf(sentence, range));
  switch (entry.frame) {
    case "attack":
    case "take":
      draft.initiator.push(...subject);
      if (entry.action === "appointment") draft.other.push(...object, ...complements);
      else
        draft.target.push(
          ...object,
          ...complements,
          ...after("against", "on", "from", "at"),
          ...losers(sentence, clause),
        );
      break;
    case "harm":
      if (!passive && object.length === 0 && clause.subject) draft.target.push(clause.subject);
      else if (!isOnlyActedOn(sentence, clause)) draft.initiator.push(...subject);
      draft.target.push(...object, ...complements);
      break;
    case "mutual":
      draft.initiator.push(...subject);
      draft.target.push(...object, ...after("with", "against"), ...pair(sentence, phrases).second);
      draft.initiator.push(...pair(sentence, phrases).first);
      break;
    case "move":
    case "flee":
      draft.initiator.push(...(passive && clause.subject ? [clause.subject] : subject));
      if (entry.action === "advance" || entry.action === "entry") draft.target.push(...after("against"));
      else if (entry.type === "other") draft.other.push(...object, ...after("with"));
      // "sought shelter in a base of X": who takes them in.
      else if (entry.type === "displacement") draft.other.push(...after("in", "at", "inside", "into", "of"));
      break;
    case "oust":
      draft.initiator.push(...subject);
      if (entry.type === "troop-movement" || entry.type === "other") draft.other.push(...object, ...complements);
      else draft.target.push(...object, ...complements);
      break;
    case "fall":
      draft.initiator.push(...after("to", "into", "under"));
      draft.target.push(...after("from"));
      if (clause.subject) object.push(clause.subject);
      break;
    case "lose":
      draft.target.push(...subject);
      draft.initiator.push(...after("to"));
      break;
    case "suffer":
      if (clause.subject) draft.target.push(clause.subject);
      break;
    case "speak":
      draft.initiator.push(...subject);
      // Whom one urges or blames is the target; whose words one rejects is only spoken of.
      (entry.action === "statement" ? draft.other : draft.target).push(...object);
      break;
    case "agree":
      draft.initiator.push(...subject, ...after("with"));
      draft.other.push(...between(sentence, clause));
      break;
    case "happen":
      // "Schools closed on Sunday", "shops closed down until the weekend"
      if (!passive && !clause.object && clause.subject && !governs(sentence, trigger)) {
        object.splice(0, object.length, clause.subject, ...announced(sentence, clause));
        complements = [];
      } else if (!passive && PROVIDES.hasLemma(clause.verb)) draft.initiator.push(...subject);
      draft.target.push(...object);
      break;
  }
  draft.object.push(...object, ...complements);
  return draft;
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
  return clauses
    .filter(
      ({ link, verb, objectHead, parent }) =>
        link === "participle" &&
        parent === index &&
        /^(?:inflict|cause)$/.test(verb.lemma) &&
        /^(?:losses|casualties)$/.test(tokens[objectHead]?.lower ?? ""),
    )
    .flatMap(({ phrases }) =>
      phrases.filter(({ preposition }) => /^(?:on|upon|among)$/.test(preposition)).map(({ np }) => np),
    );
}

/** "ran out of food", "dug through the rubble": the last word of the pattern takes what follows. */
const governs = ({ tokens }: SentenceAnalysis, { to }: Trigger) =>
  /^(?:of|through|for|with|from|on|into)$/.test(tokens[to - 1]?.lower ?? "");

/** "The university announced it was closing": whom the pronoun takes up. */
function announced({ clauses, tokens }: SentenceAnalysis, { link, parent, subjectHead }: Clause): TokenRange[] {
  const speaker = clauses[parent]?.subject;
  return link === "reported" && speaker && /^(?:it|they)$/.test(tokens[subjectHead]?.lower ?? "") ? [speaker] : [];
}

/** The noun phrases that hang on one by "of": "swathes of the north"; "its work as a result of", "X responsible for the loss of" name no part of it. */
function complementsOf(sentence: SentenceAnalysis, range: TokenRange): TokenRange[] {
  const chain = chainAfter(sentence, range.to);
  const aside = chain.findIndex(({ preposition }) => preposition === "as" || preposition === "for");
  return (aside < 0 ? chain : chain.slice(0, aside))
    .filter((phrase) => phrase.preposition === "of")
    .map((phrase) => phrase.np);
}

/** "a clash Saturday between": a bare day does not break the chain. */
export const DAY_WORD = wordSet("monday tuesday wednesday thursday friday saturday sunday today yesterday overnight");

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
      if (!last || np.from !== end + 1 || !joint || !/^(?:and|or|,)$/.test(joint.lower) || verbAfter(sentence, np))
        break;
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
    if (np.preposition === end && /^(?:of|from|in)$/.test(joint)) (second.length > 0 ? second : first).push(np);
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
  draft.around.push(...chain);
  const named = (...prepositions: string[]) =>
    chain.filter((phrase) => prepositions.includes(phrase.preposition)).map((phrase) => phrase.np);
  const { first, second } = pair(sentence, chain);
  const undergoes = entry.frame === "harm" || entry.frame === "suffer";
  if (before.to > before.from) (undergoes ? draft.target : draft.initiator).push(before);
  draft.initiator.push(...named("by"), ...first);
  const attacked = named("against", "on", "targeting", "with");
  draft.target.push(...attacked, ...attacked.flatMap((range) => complementsOf(sentence, range)), ...second);
  const own = entry.frame === "move" || entry.frame === "flee" || entry.frame === "mutual" || entry.frame === "suffer";
  const immediate =
    chain[0]?.preposition === "of"
      ? chain.filter((phrase, i) => phrase.preposition === "of" && i === 0).map((phrase) => phrase.np)
      : [];
  if (entry.frame === "suffer" || entry.frame === "harm") draft.target.push(...immediate);
  else if (own) draft.initiator.push(...immediate);
  // "the dispatch of 560 soldiers": they are sent by their own side.
  else if (entry.type === "troop-movement") draft.object.push(...immediate);
  else draft.target.push(...immediate);
  draft.object.push(...immediate);
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
  const phrases: Phrase[] = clause.phrases
    .filter((phrase) => phrase.from >= (trigger.np?.to ?? 0) || phrase.from < clause.verb.from)
    .map((phrase) => ({ from: phrase.from, to: phrase.to, preposition: phrase.preposition, np: phrase.np }));
  for (const phrase of phrases)
    if (!draft.around.some((other) => other.from === phrase.from)) draft.around.push(phrase);
  const acts = !clause.verb.passive && !CAUSING.hasLemma(clause.verb);
  if (trigger.slot !== "subject" && clause.subject && acts) draft.initiator.push(clause.subject);
  for (const phrase of phrases) {
    if (phrase.preposition === "against" || phrase.preposition === "on") draft.target.push(phrase.np);
    if (phrase.preposition === "by") draft.initiator.push(phrase.np, ...membersOf(sentence, phrase.np));
  }
}

/** "a coalition of groups, including X": what a phrase is made of. */
function membersOf(sentence: SentenceAnalysis, np: TokenRange): TokenRange[] {
  const chain = chainAfter(sentence, np.to)
    .filter((phrase) => phrase.preposition === "of" || phrase.preposition === "from")
    .map((phrase) => phrase.np);
  const end = chain.at(-1)?.to ?? np.to;
  const at = sentence.tokens[end]?.lower === "," ? end + 1 : end;
  if (sentence.tokens[at]?.lower !== "including") return chain;
  const named = sentence.nounPhrases.find((other) => other.from === at + 1);
  return named ? [...chain, named] : chain;
}

/** "killed in an air strike", "responded with strikes": the clause around a noun of action lends its roles. */
function carriedSlots(_sentence: SentenceAnalysis, trigger: Trigger, clause: Clause, draft: Draft): void {
  for (const phrase of clause.phrases)
    if (phrase.from > (trigger.np?.to ?? 0))
      draft.around.push({ from: phrase.from, to: phrase.to, preposition: phrase.preposition, np: phrase.np });
}
