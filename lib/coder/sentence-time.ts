/** Which of a sentence's times an event has: that of its own clause, of what carries it, or of who tells it. */
import type { Day } from "../codebook/day";
import type { Clause, SentenceAnalysis, TokenRange } from "../language/types";
import { type WordSet, wordSet } from "../language/word-sets";
import type { Candidate } from "./candidate";
import { overlaps, type SentenceReading, tokensOf } from "./reading";
import { begunThen, type FixedTime, isFixed, itself, sinceBeginning, sinceThen, withNeighbours } from "./time-reach";
import type { TriggerIndex } from "./trigger-index";

/** From the word that opens a clause to the time that stands before its subject: "that late on Friday". */
const LEAD = 3;

const RECORD = /^(?:first|worst|[a-z]{3,}est)$/;
/** Words in -est that compare nothing with what was. */
const NO_RECORD = /^(?:latest|\w*west)$/;

/** "the biggest", "the most serious", against "at least" and "protest". */
const isRecord = ({ tokens }: SentenceAnalysis, at: number): boolean => {
  const [before, word, next] = [tokens[at - 1]?.lower, tokens[at], tokens[at + 1]];
  if (word?.lower === "most" || word?.lower === "least") return before !== "at" && next?.pos === "ADJ";
  if (word === undefined || NO_RECORD.test(word.lower)) return false;
  return RECORD.test(word.lower) && (word.pos === "ADJ" || word.pos === "ADV");
};

/** "the first time since 2018", "the biggest since March": from here on an earlier time is compared with; offset of the text, or infinity. */
function comparedSince(sentence: SentenceAnalysis, head: number): number {
  const { tokens } = sentence;
  const since = tokens.findIndex(({ lower, index }) => lower === "since" && index > head);
  if (since < 0) return Number.POSITIVE_INFINITY;
  const record = tokens.slice(0, since).some(({ index }) => isRecord(sentence, index));
  return record ? (tokens[since]?.start ?? 0) : Number.POSITIVE_INFINITY;
}

/** "reports that on Saturday jets struck": what stands between the word that opens a clause and its subject is the clause's. */
function openedBefore({ clauses }: SentenceAnalysis, { from, to }: TokenRange): Clause | null {
  const opened = clauses.find(
    ({ from: start, subject, verb, marker, link }) =>
      marker !== "" &&
      link !== "infinitive" &&
      start < from &&
      from - start <= LEAD &&
      to <= (subject && subject.from > start ? subject.from : verb.from),
  );
  return opened ?? null;
}

/** The clause whose own words hold a token; the innermost where several do. */
function clauseAt(sentence: SentenceAnalysis, range: TokenRange): Clause | null {
  const opened = openedBefore(sentence, range);
  if (opened) return opened;
  let best: Clause | null = null;
  for (const clause of sentence.clauses) {
    const holds =
      clause.phrases.some((phrase) => overlaps(phrase, range)) ||
      (clause.object !== null && overlaps(clause.object, range)) ||
      overlaps({ from: clause.verb.from, to: clause.verb.to + 1 }, range);
    if (holds && (!best || clause.verb.from > best.verb.from)) best = clause;
  }
  return best ?? lastVerbBefore(sentence, range);
}

/** A time that no phrase holds ("stormed it earlier this year") belongs to the last verb before it in the same breath. */
function lastVerbBefore({ clauses, tokens }: SentenceAnalysis, range: TokenRange): Clause | null {
  const before = clauses.filter((clause) => clause.verb.head < range.from);
  const last = before.toSorted((a, b) => b.verb.head - a.verb.head)[0];
  if (!last) return null;
  return tokens.slice(last.verb.head, range.from).some(({ text }) => /^[,;:–—]$/.test(text)) ? null : last;
}

/** The time that the event's own clause, or one that carries it, gives. */
export function timeInSentence(
  reading: SentenceReading,
  candidate: Candidate,
  {
    published,
    speechVerbs,
    index,
  }: {
    readonly published: Day;
    readonly speechVerbs: WordSet;
    readonly index: Pick<TriggerIndex, "eventWords">;
  },
): { time: FixedTime; told: boolean } | null {
  if (reading.times.length === 0) return null;
  const isSpeech = (clause: Clause) => speechVerbs.hasLemma(clause.verb);
  const { analysis } = reading;
  const { trigger, slots } = candidate;
  const compared = comparedSince(analysis, trigger.head);
  const times = reading.times
    .filter(isFixed)
    .filter(({ start, days }) => start < compared && (days.start <= published || candidate.type === "statement"));
  if (times.length === 0) return null;
  const placed = times
    .map((told) => {
      const time = withNeighbours(analysis, times, sinceBeginning(analysis, told, published));
      const range = tokensOf(analysis, time.start, time.end);
      return { time, range, clause: clauseAt(analysis, range) };
    })
    .filter(
      ({ time, range, clause }) =>
        !isOfOther(analysis, trigger, clause, index.eventWords.nouns) &&
        !(time.precision === "year" && namesOther(analysis, candidate, range)) &&
        (candidate.type !== "statement" || datesSaying(candidate, time, range)),
    );
  if (placed.length === 0) return null;
  const campaign = sinceCampaignBegan(analysis, trigger, placed);
  if (campaign)
    return {
      time: { ...campaign, days: { start: campaign.days.start, end: published }, precision: "span" },
      told: false,
    };
  const when = whenClause(reading, trigger.clause, placed);
  if (when) return { time: when, told: false };
  const since = sinceClause(trigger.clause, placed);
  if (since)
    return { time: { ...since, days: { start: since.days.start, end: published }, precision: "span" }, told: false };
  const near = placed.filter(
    ({ range }) =>
      slots.around.some((phrase) => overlaps(phrase, range)) || (trigger.np !== null && overlaps(trigger.np, range)),
  );
  const closest = nearestTo(trigger.head, near);
  if (closest) return { time: begunThen(closest.time, candidate), told: false };
  const named = inAntecedent(trigger.clause, placed);
  if (named) return { time: named, told: false };
  const means = timeOfMeans(analysis, candidate, placed);
  if (means) return { time: means, told: false };
  let clause = trigger.clause;
  for (let depth = 0; clause && depth < 5; depth++) {
    const current = clause;
    const own = placed.filter((entry) => entry.clause === current);
    const nearest = nearestTo(trigger.head, own);
    if (nearest) {
      const told = depth > 0 && isSpeech(current);
      const since = sinceThen(nearest.time, nearest.range, candidate, published);
      return { time: told ? since : begunThen(since, candidate), told };
    }
    const parent: Clause | undefined = analysis.clauses[current.parent];
    if (current.link === "coordinate" && current.subject && parent?.subject) {
      const trailing = trailingTime(analysis, trigger.clause, placed);
      if (trailing) return { time: trailing, told: false };
    }
    if (!parent || parent === current || current.link === "relative" || goesOnNow(current, parent)) break;
    clause = parent;
  }
  const during = timeOfWhile(trigger.clause, placed);
  if (during) return { time: during, told: false };
  const loose = placed.filter((entry) => entry.clause === null);
  const leading = loose[0];
  if (leading) return { time: leading.time, told: false };
  const said = placed.find((entry) => entry.clause !== null && isSpeech(entry.clause));
  if (said) {
    const since = sinceThen(said.time, said.range, candidate, published);
    return { time: since, told: since === said.time };
  }
  const only = placed[0];
  const subordinate = trigger.clause?.link === "relative" || trigger.clause?.link === "adverbial";
  const now = trigger.clause !== null && only?.clause != null && goesOnNow(trigger.clause, only.clause);
  return placed.length === 1 && only && !subordinate && !now && !isOfNext(trigger.clause, only.clause)
    ? { time: only.time, told: false }
    : null;
}

const COURSE = wordSet("aftermath wake course start beginning end height days weeks months years part");

/** "overran the town, the cradle of the 2011 revolt": the year only says which revolt, of which the event is no part. */
function namesOther(
  { nounPhrases, tokens }: SentenceAnalysis,
  { trigger: { np } }: Candidate,
  range: TokenRange,
): boolean {
  const phrase = nounPhrases.find(({ from, to }) => from <= range.from && range.to < to);
  if (phrase === undefined || phrase === np || range.to > phrase.head) return false;
  const of = phrase.preposition;
  return tokens[of]?.lower === "of" && of !== np?.to && !COURSE.has(tokens[of - 1]);
}

/** "in the city that has been divided since 2012", "despite a truce that began in May", against "in an attack that came on Monday". */
function isOfOther(
  { tokens, clauses }: SentenceAnalysis,
  { head, np, clause: own }: Candidate["trigger"],
  clause: Clause | null,
  events: WordSet,
): boolean {
  if (clause?.link !== "relative" || clause.from <= head) return false;
  for (let inner = own, depth = 0; inner && depth < 5; inner = clauses[inner.parent] ?? null, depth++)
    if (inner === clause) return false;
  const antecedent = tokens.findLast(({ index, text }) => index < clause.from && /^[\p{L}\p{N}]/u.test(text));
  if (antecedent === undefined) return false;
  const despite = tokens.slice(0, antecedent.index).findLast(({ pos }) => pos === "ADP")?.lower === "despite";
  return (
    despite ||
    !(events.hasLemma(antecedent) || (np !== null && antecedent.index < np.to && np.from <= antecedent.index))
  );
}

/** "took the town last year and is involved in a push", "issued an order as its offensive continues": what goes on now is not of then. */
export function goesOnNow({ link, marker, verb }: Clause, parent: Clause): boolean {
  const now = verb.form === "finite" && verb.tense === "present" && !verb.perfect;
  if (!now || parent.verb.tense !== "past" || parent.verb.perfect) return false;
  if (link === "adverbial") return /^(?:as|while)$/.test(marker);
  return link === "coordinate" && (verb.progressive || verb.passive);
}

/** "was captured as troops pushed in over the weekend": what happens while something else does has its time. */
function timeOfWhile(
  clause: Clause | null,
  placed: readonly { time: FixedTime; clause: Clause | null }[],
): FixedTime | null {
  if (clause?.verb.tense !== "past") return null;
  const during = placed.find(
    (entry) =>
      entry.clause?.parent === clause.index &&
      entry.clause.link === "adverbial" &&
      /^(?:as|while|when)$/.test(entry.clause.marker) &&
      entry.clause.verb.tense === "past" &&
      !entry.clause.verb.perfect,
  );
  return during?.time ?? null;
}

/** Who says something says it on a day; years, and what has lasted since, are of what is said. */
function datesSaying(candidate: Candidate, time: FixedTime, range: TokenRange): boolean {
  const leads = range.to <= candidate.trigger.head;
  return !inContent(candidate, range) && (leads || (time.precision !== "year" && time.relation !== "since"));
}

/** "said that the attack last week was theirs": a time within what is said dates that, not the saying. */
function inContent({ trigger, reading }: Candidate, range: TokenRange): boolean {
  const { clause } = trigger;
  if (trigger.nominal || !clause) return false;
  const { clauses } = reading.analysis;
  const reported = clauses.some(
    (other) => other.parent === clause.index && other.link === "reported" && overlaps(other, range),
  );
  // Its own object with what hangs on it: "has said the gas in that incident last week …".
  const inObject =
    clause.object !== null &&
    clause.object.from < range.from &&
    clause.phrases.some((phrase) => overlaps(phrase, range) && phrase.np.to - phrase.np.from > range.to - range.from);
  return reported || inObject;
}

/** "X said Y released prisoners it had held on Saturday": a time at the end of what hangs on the event's clause. */
function trailingTime(
  { tokens }: SentenceAnalysis,
  clause: Clause | null,
  placed: readonly { time: FixedTime; clause: Clause | null }[],
): FixedTime | null {
  if (!clause) return null;
  // "prisoners it had held": without "that", the clause stands beside the other with nothing between.
  const touches = ({ link, from }: Clause) =>
    link === "main" &&
    from >= clause.to &&
    tokens.slice(clause.to, from).every(({ text }) => /^[\p{L}\p{N}]/u.test(text));
  const hanging = placed.findLast(
    (entry) =>
      entry.clause !== null &&
      (entry.clause.parent === clause.index || touches(entry.clause)) &&
      entry.clause.verb.from > clause.verb.from,
  );
  return hanging?.time ?? null;
}

/** "struck by shells fired on Sunday": what was fired on a day hit on that day. */
function timeOfMeans(
  { clauses }: SentenceAnalysis,
  { trigger, slots }: Candidate,
  placed: readonly { time: FixedTime; clause: Clause | null }[],
): FixedTime | null {
  const { clause } = trigger;
  if (!clause) return null;
  const means = slots.around.filter(({ preposition }) => /^(?:by|with)$/.test(preposition));
  const found = placed.find(
    (entry) =>
      entry.clause?.link === "participle" &&
      clauses[entry.clause.parent] === clause &&
      means.some(({ np }) => np.to === entry.clause?.from),
  );
  return found?.time ?? null;
}

/** "the 2003 invasion that toppled him": the time stands in the noun that the clause tells of. */
function inAntecedent(
  clause: Clause | null,
  placed: readonly { time: FixedTime; range: TokenRange; clause: Clause | null }[],
): FixedTime | null {
  if (clause?.link !== "relative" || !clause.subject || placed.some((entry) => entry.clause === clause)) return null;
  const { subject, subjectHead } = clause;
  const named = placed.find(({ range }) => overlaps(subject, range) && range.to <= subjectHead)?.time;
  return named ? itself(named) : null;
}

/** "has been waging a war and shut down the airport a year ago": another tense, another time. */
function isOfNext(clause: Clause | null, other: Clause | null): boolean {
  if (!clause || !other || other.link !== "coordinate" || other.index <= clause.index) return false;
  return other.verb.perfect !== clause.verb.perfect || other.verb.tense !== clause.verb.tense;
}

function nearestTo<T extends { range: TokenRange }>(head: number, placed: readonly T[]): T | undefined {
  return placed.toSorted((a, b) => Math.abs(a.range.from - head) - Math.abs(b.range.from - head))[0];
}

/** "since March 2020, when X agreed": the agreement was in that month, however long "since" reaches. */
function whenClause(
  { analysis }: SentenceReading,
  clause: Clause | null,
  placed: readonly { time: FixedTime; range: TokenRange }[],
): FixedTime | null {
  if (clause?.marker !== "when") return null;
  const at =
    analysis.tokens.findLast((token) => token.lower === "when" && token.index <= clause.verb.from)?.index ?? -1;
  const before = placed.find(({ range }) => range.to <= at && at - range.to <= 1)?.time;
  return before ? itself(before) : null;
}

const CAMPAIGN = wordSet("offensive operation campaign onslaught assault war conflict fighting uprising insurgency");

/** "killed 175 in an offensive that began last weekend": done since the beginning, unless it is the offensive itself. */
function sinceCampaignBegan(
  { tokens }: SentenceAnalysis,
  { clause: own, nominal, head }: Candidate["trigger"],
  placed: readonly { time: FixedTime; clause: Clause | null }[],
): FixedTime | null {
  if (nominal || !own) return null;
  const begun = placed.find(({ clause }) => {
    if (clause?.link !== "relative" || clause.from <= head || !/^(?:begin|start|erupt)$/.test(clause.verb.lemma))
      return false;
    const campaign = tokens[clause.from - 1];
    return (
      campaign !== undefined &&
      CAMPAIGN.hasLemma(campaign) &&
      own.phrases.some(({ preposition, np }) => /^(?:in|during)$/.test(preposition) && np.head === campaign.index)
    );
  });
  return begun?.time ?? null;
}

/** "since the campaign began in early May": the time of the "since" clause opens a stretch that lasts. */
function sinceClause(
  clause: Clause | null,
  placed: readonly { time: FixedTime; clause: Clause | null }[],
): FixedTime | null {
  if (!clause) return null;
  const open = placed.find(
    (entry) =>
      entry.clause?.marker === "since" &&
      (entry.clause.verb.from > clause.verb.from || entry.clause.from === 0) &&
      entry.clause.index !== clause.index,
  );
  return open?.time ?? null;
}
