/** How far a time reaches: "since" and the perfect stretch it up to now, what is made or begun on it does not. */
import type { Day, DayInterval } from "../codebook/day";
import type { SentenceAnalysis, TokenRange } from "../language/types";
import { daysBetween, monthOf } from "../time/day";
import type { TimeExpression } from "../time/types";
import type { Candidate } from "./candidate";
import { overlaps, tokensOf } from "./reading";

export type FixedTime = TimeExpression & { readonly days: DayInterval };

export const isFixed = (time: TimeExpression): time is FixedTime =>
  time.days !== null && time.kind !== "set" && !/^(?:PRESENT_REF|FUTURE_REF)$/.test(time.value);

/** "A ceasefire announced on Thursday has had little impact on fighting": in the present perfect, all since that day. */
export function sinceThen(time: FixedTime, range: TokenRange, { trigger, type }: Candidate, published: Day): FixedTime {
  const { clause } = trigger;
  const inSubject = clause?.subject != null && overlaps(clause.subject, range);
  if (!clause || !inSubject || type === "agreement" || type === "statement") return time;
  if (trigger.slot === "subject" || !clause.verb.perfect || clause.verb.tense !== "present") return time;
  return time.precision === "day" && time.days.start < published
    ? { ...time, days: { start: time.days.start, end: published }, precision: "span" }
    : time;
}

/** "a truce that has held since 10 April", "suspended since 11 July, after an explosion": made or happened on that day, whatever lasts since. */
export function begunThen(time: FixedTime, { type, trigger }: Candidate): FixedTime {
  const after =
    trigger.nominal &&
    trigger.np !== null &&
    trigger.clause?.phrases.some(
      ({ np, preposition }) => np === trigger.np && /^(?:after|following)$/.test(preposition),
    );
  if (time.relation !== "since" || !(type === "agreement" || after)) return time;
  const { start } = time.days;
  if (!/^\d{4}-\d{2}-\d{2}/.test(time.value)) return time;
  return { ...time, days: { start, end: start }, precision: "day" };
}

const BEGINNING = /^(?:beginning|start|launch|outset|onset|outbreak|eruption)$/;

/** "since the beginning of the campaign in 2015": all days since then. */
export function sinceBeginning(sentence: SentenceAnalysis, time: FixedTime, published: Day): FixedTime {
  if (time.relation !== "at" || time.days.start >= published) return time;
  const { tokens, clauses } = sentence;
  const { from } = tokensOf(sentence, time.start, time.end);
  const since = tokens.findLast(({ index, lower }) => index < from && lower === "since")?.index ?? -1;
  if (since < 0 || !tokens.slice(since, from).some(({ lower }) => BEGINNING.test(lower))) return time;
  if (clauses.some(({ verb }) => verb.head > since && verb.head < from)) return time;
  return { ...time, relation: "since", days: { start: time.days.start, end: published } };
}

/** The month or year that the words name, however long "since" lets it reach. */
export function itself(time: FixedTime): FixedTime {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(time.value) ?? [];
  if (year === undefined) return time;
  if (month === undefined)
    return { ...time, days: { start: `${year}-01-01`, end: `${year}-12-31` }, precision: "year" };
  return { ...time, days: monthOf(`${year}-${month}-01`), precision: "month" };
}

/** Days named together are few and near. */
const TOGETHER_DAYS = 7;

/** "On 30 November and 1 December fighting was reported": what is told of days named together is told of all of them. */
export function withNeighbours(sentence: SentenceAnalysis, times: readonly FixedTime[], time: FixedTime): FixedTime {
  if (time.precision !== "day" || time.relation !== "at") return time;
  const joined = times.filter(
    (other) =>
      other !== time &&
      other.precision === "day" &&
      Math.abs(daysBetween(other.days.start, time.days.start)) <= TOGETHER_DAYS &&
      areJoined(sentence, other.start < time.start ? [other, time] : [time, other]),
  );
  const days = [time, ...joined].map(({ days: { start } }) => start).sort();
  const [start, end] = [days[0], days.at(-1)];
  return joined.length === 0 || !start || !end || start === end
    ? time
    : { ...time, days: { start, end }, precision: "span" };
}

function areJoined({ tokens }: SentenceAnalysis, [first, second]: readonly [FixedTime, FixedTime]): boolean {
  const between = tokens.filter(({ start, end }) => start >= first.end && end <= second.start);
  return (
    between.some(({ lower }) => lower === "and") && between.every(({ lower }) => /^(?:and|on|again|,)$/.test(lower))
  );
}
