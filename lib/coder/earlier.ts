/** Words that set an event before the news without dating it: "in response to", "years ago", "earlier in the war". */
import type { Day, DayInterval } from "../codebook/day";
import { type Reason, reason } from "../codebook/reason";
import type { Collection } from "../codebook/registry-data";
import type { ReportDate } from "../codebook/report";
import type { Clause, SentenceAnalysis } from "../language/types";
import { wordSet } from "../language/word-sets";
import type { Registry } from "../registry/index";
import { addDays } from "../time/day";
import type { Candidate } from "./candidate";
import { tokensOf } from "./reading";
import { isFixed, itself } from "./time-reach";
import type { WarStart } from "./war";

export interface EarlierContext {
  readonly published: Day;
  readonly window: DayInterval | null;
  readonly warStart: WarStart | null;
  readonly registry: Registry;
  readonly collection: Collection | null;
}

const ANSWER = wordSet("response reaction retaliation reply answer");
/** What grew before it was answered: "in response to a recent uptick in air strikes". */
const GROWTH = wordSet("uptick surge upsurge increase");
const LONG_AGO =
  /\b(?:(?:many |several |some )?(?:years|decades) ago|years earlier|earlier in the (?:war|conflict)|(?:years|decades) of (?:war|fighting|conflict)|in the past|in previous years)\b/i;
const PREVIOUS = wordSet("previous earlier past former repeated");

/** The date of an event that its words set before the news; null where they do not. */
export function earlierDate(
  candidate: Candidate,
  context: EarlierContext,
): { date: ReportDate; reason: Reason } | null {
  const { published, window, warStart } = context;
  const stated = candidate.date !== null && !candidate.date.implied;
  if (isAnswered(candidate)) {
    const start =
      candidate.date?.precision === "span" ? candidate.date.start : `${addDays(published, -7).slice(0, 7)}-01`;
    const end = window ? addDays(window.start, -1) : addDays(published, -8);
    if (start <= end)
      return {
        date: { start, end, precision: "span", implied: !stated },
        reason: reason("coder.dateBeforeNews", { start, end }),
      };
  }
  if (stated) return null;
  const longAgo = saysLongAgo(candidate);
  if (longAgo || isElsewhere(candidate, context)) {
    const start = (longAgo ? warStart?.day : undefined) ?? `${published.slice(0, 4)}-01-01`;
    const last = isEarlierInWar(candidate) ? beforeThisMonth(start, published) : published;
    const end = endedThen(candidate, start, published) ?? last;
    return {
      date: { start, end, precision: warStart?.precision ?? "year", implied: true },
      reason: reason("coder.dateBeforeNews", { start, end }),
    };
  }
  return null;
}

const isEarlierInWar = ({ reading }: Candidate): boolean =>
  /\bearlier in the (?:war|conflict)\b/i.test(reading.analysis.text);

const ENDS = wordSet("end halt stop");

/** "a truce in March 2020 that ended years of fighting": the last day of what the words say was ended. */
function endedThen({ reading, trigger }: Candidate, start: Day, published: Day): Day | null {
  const { clauses } = reading.analysis;
  let { clause } = trigger;
  for (let depth = 0; clause && !ENDS.hasLemma(clause.verb) && depth < 3; depth++)
    clause = clauses[clause.parent] ?? null;
  if (!clause || !ENDS.hasLemma(clause.verb) || clause.verb.tense !== "past") return null;
  const { from } = clause.verb;
  const time = reading.times
    .filter(isFixed)
    .findLast((one) => tokensOf(reading.analysis, one.start, one.end).to <= from);
  const end = time ? itself(time).days.end : null;
  return end !== null && start < end && end < published ? end : null;
}

/** The last day of the month before the news, as far as the war is older. */
function beforeThisMonth(start: Day, published: Day): Day {
  const end = addDays(`${published.slice(0, 7)}-01`, -1);
  return end > start ? end : published;
}

/** "in response to stepped-up strikes": what is answered came before the answer. */
function isAnswered({ trigger, reading }: Candidate): boolean {
  const { np } = trigger;
  if (!np || np.preposition < 1) return false;
  const { tokens, nounPhrases } = reading.analysis;
  const governor = tokens[np.preposition - 1];
  const preposition = tokens[np.preposition]?.lower ?? "";
  const outer = nounPhrases.find((phrase) => phrase.to === np.preposition);
  const head = outer === undefined ? undefined : tokens[outer.head];
  if (ANSWER.has(governor) || ANSWER.has(head)) return /^(?:to|for|against)$/.test(preposition);
  return (GROWTH.has(governor) || GROWTH.has(head)) && /^(?:in|of)$/.test(preposition);
}

function saysLongAgo({ trigger, reading }: Candidate): boolean {
  const { tokens, clauses, text } = reading.analysis;
  const { clause, np } = trigger;
  // "have previously come under fire", not "the previously calm town"
  const previously = ({ verb }: Clause) =>
    verb.perfect && tokens.slice(verb.from, verb.to).some(({ lower }) => lower === "previously");
  // "had previously accused the army of using gas in attacks"
  const inner = clause && clause.verb.form !== "finite" ? clauses[clause.parent] : null;
  if ((clause && previously(clause)) || (inner && previously(inner))) return true;
  if (np)
    for (let i = np.from; i < np.head; i++) if (PREVIOUS.has(tokens[i]) && tokens[i]?.lower !== "repeated") return true;
  if (clause?.subject && PREVIOUS.has(tokens[clause.subject.from])) return true;
  const first = tokens[Math.max(0, (clause?.subject?.from ?? clause?.from ?? np?.from ?? 0) - 3)];
  const last = tokens[(clause?.to ?? np?.to ?? 1) - 1];
  if (!first || !last) return false;
  const from = Math.min(first.start, leadStart(reading.analysis, clause) ?? first.start) - reading.analysis.start;
  return LONG_AGO.test(text.slice(from, last.end - reading.analysis.start + 12));
}

/** "Fighting halted years ago after they helped the army win": what led to something long ago lies as far back; where that begins. */
function leadStart({ clauses, tokens }: SentenceAnalysis, clause: Clause | null): number | null {
  let inner = clause;
  while (inner?.link === "infinitive" && inner.parent < inner.index) inner = clauses[inner.parent] ?? null;
  if (inner?.link !== "adverbial" || inner.marker !== "after") return null;
  return tokens[clauses[inner.parent]?.verb.from ?? -1]?.start ?? null;
}

/** In a collection: what another state has been doing outside the area that the collection is about. */
function isElsewhere({ roles, trigger, places }: Candidate, { registry, collection }: EarlierContext): boolean {
  const verb = trigger.clause?.verb;
  if (!collection || !verb?.perfect || verb.tense !== "present" || roles.initiator.length === 0) return false;
  const parties = [...collection.sides.government, ...collection.sides.opposition];
  const outsiders = roles.initiator.every(
    (slug) => !parties.includes(slug) && registry.actor(slug)?.side === "foreign",
  );
  return outsiders && !places.some((place) => registry.contains(collection.frame, place));
}
