/** What an event takes its time from that was told before it: the same breath, the same headline, the attack named again. */
import type { Day } from "../codebook/day";
import type { TokenRange } from "../language/types";
import { nounSet, wordSet } from "../language/word-sets";
import type { Candidate } from "./candidate";
import { VIOLENT } from "./type-families";

export interface Told {
  readonly source: Candidate;
  readonly sentence: number;
}

export const sentenceOf = (candidate: Candidate) => candidate.reading.sentence.index;
export const firstWord = (candidate: Candidate) => candidate.reading.analysis.tokens[0]?.lower ?? "";

/** What a single attack is called. */
export const ATTACKS = "attack assault strike airstrike raid bombing bombardment shelling blast explosion";
export const ATTACK_NOUN = nounSet(`${ATTACKS} massacre`);

/** Words by which a text points at what it has told. */
export const POINTING = wordSet("the this that these those");

/** The event of a stated day that "the raid", "killed in that attack" names once more: the last one told. */
export function namedAgain({ trigger, reading, type }: Candidate, told: readonly Candidate[]): Candidate | null {
  const { tokens, clauses } = reading.analysis;
  const names = ({ from, to }: TokenRange) =>
    to - from <= 3 && ATTACK_NOUN.has(tokens[to - 1]) && POINTING.has(tokens[from]);
  const own = trigger.nominal && trigger.np !== null && names(trigger.np);
  const within = () =>
    clauses.some(({ phrases }) =>
      phrases.some(({ preposition, np }) => names(np) && /^(?:in|during|by|from)$/.test(preposition)),
    );
  if (!own && !(type === "casualties" && within())) return null;
  const kin = told.findLast((other) => VIOLENT.has(other.type));
  return kin?.date?.precision === "day" && !kin.date.implied ? kin : null;
}

export function sameBreath(before: Told | null, candidate: Candidate): Candidate | null {
  if (!before || candidate.type === "statement" || before.source.date?.precision !== "span") return null;
  const distance = sentenceOf(candidate) - before.sentence;
  if (distance === 0) return before.source;
  return distance === 1 && /^(?:they|it|he|she|that|this)$/.test(firstWord(candidate)) ? before.source : null;
}

export function actedAlso(last: Candidate | null, candidate: Candidate): Candidate | null {
  if (!last || last.type === "statement" || candidate.type === "statement") return null;
  const distance = sentenceOf(candidate) - sentenceOf(last);
  const opens =
    candidate.reading.analysis.tokens[1]?.lower === "also" && /^(?:they|it|he|she)$/.test(firstWord(candidate));
  return opens && distance >= 1 && distance <= 2 ? last : null;
}

export function sameHeadline(last: Candidate | null, candidate: Candidate): Candidate | null {
  const coordinate = candidate.trigger.clause?.link === "coordinate" && !candidate.trigger.nominal;
  const same = last !== null && last.reading === candidate.reading && candidate.reading.headline;
  return same && coordinate && last.type !== "statement" && candidate.type !== "statement" ? last : null;
}

export function aftermathOf(last: Candidate | null, candidate: Candidate): Candidate | null {
  if (!last?.background || candidate.type === "statement") return null;
  const distance = sentenceOf(candidate) - sentenceOf(last);
  return distance <= 1 && /^(?:that|this|those)$/.test(firstWord(candidate)) ? last : null;
}

/** "Sarin was used there in 2013. The army denied that attack": what takes up something long past has its time. */
export function backThen(last: Candidate | null, candidate: Candidate, published: Day): Candidate | null {
  const { reading, trigger } = candidate;
  if (!last?.background || !last.date || last.date.end >= published || candidate.date !== null) return null;
  if (sentenceOf(candidate) - sentenceOf(last) > 1) return null;
  const { tokens, clauses } = reading.analysis;
  const thatAttack = tokens.some(({ lower }, i) => lower === "that" && ATTACK_NOUN.has(tokens[i + 1]) && i > 0);
  const main = clauses.find(({ link, parent }) => link === "main" && parent < 0);
  const takesUp =
    firstWord(candidate) === "it" &&
    candidate.attribution.length === 0 &&
    last.trigger.clause?.link === "main" &&
    main?.subjectHead === 0 &&
    main.verb.tense === "past" &&
    !main.verb.perfect &&
    (trigger.clause === main || trigger.clause?.parent === main.index);
  return thatAttack || takesUp ? last : null;
}

/** The day of the attack that "the bombing came two days after" counts from; null where the sentence counts from no attack. */
export function dayOfSubject({ reading }: Candidate, told: readonly Candidate[]): Day | null {
  const { tokens, clauses } = reading.analysis;
  const main = clauses.find(({ link }) => link === "main");
  const subject = main?.subject;
  if (!subject || !/^(?:the|this|that)$/.test(tokens[subject.from]?.lower ?? "")) return null;
  if (!ATTACK_NOUN.has(tokens[main.subjectHead])) return null;
  const attack = told.findLast(({ type, background }) => VIOLENT.has(type) && !background);
  return attack?.date?.precision === "day" ? attack.date.end : null;
}

const VIOLATED =
  /\b(?:violat|breach)\w*\b.*\b(?:truce|cease-?fire|cessation)\b|\b(?:truce|cease-?fire)(?: violations| breaches)\b/i;
const MANY_TIMES =
  /\b(?:[\d,]+|dozens of|hundreds of|thousands of|several|many) (?:times|violations|breaches)\b|\brepeatedly\b/i;

/** The truce that acts are told to have violated many times: they fall into the days since it was made. */
export function violatedTruce({ reading, type, date }: Candidate, told: readonly Candidate[]): Candidate | null {
  const { text } = reading.analysis;
  if (date !== null || !VIOLENT.has(type) || !VIOLATED.test(text) || !MANY_TIMES.test(text)) return null;
  return told.findLast((other) => other.type === "agreement" && other.date?.precision === "day") ?? null;
}
