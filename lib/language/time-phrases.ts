/** Where a time begins or ends inside a run of nouns that no comma parts: "captured the city | last week", "On Sunday | rebels attacked". */
import { SPEECH_VERBS, SUBORDINATORS, TIME_NOUNS, WEEKDAYS } from "./closed-classes";
import { opensWithDigit } from "./endings";
import type { Pos, Token, TokenRange } from "./types";
import { WordSet, wordSet } from "./word-sets";

const DEICTIC_DAYS = wordSet("yesterday today tomorrow tonight");
const DEICTICS = wordSet("last this next late early earlier");
export const MONTHS = wordSet("january february march april may june july august september october november december");
const PARTS_OF_DAY = wordSet("morning afternoon evening night dawn midnight midday noon");
const STRETCHES = wordSet("hour hours day days week weeks month months year years");
const HOURS = wordSet("hours night evening morning dawn afternoon");
/** What a weekday or a month may be an adjective of. */
const NAMED_BY_TIME = wordSet(
  "prayer prayers sermon holiday deadline march marches protest protests market markets election elections",
);
const NARROWS_TIME = wordSet("early late earlier later");
const BEFORE_TIME = wordSet("on in at");
const GOVERNS_TIME = wordSet("on in over since by during after until");
const GOVERNS_MONTH = wordSet("in since by until");
const THIS = wordSet("last this");
const PAST = wordSet("recent past last previous");
const THIS_STRETCH = wordSet("week month year night weekend");
/** What may stand between the beginning of a clause and its time. */
const BEFORE_OPENING = wordSet("earlier later late early and meanwhile also");
const BREAKS = wordSet(', ; : – — “ " that');

const YEAR = /^(?:19|20)\d\d$/;
const isYear = (token: Token | undefined): boolean =>
  token !== undefined && opensWithDigit(token.lower) && YEAR.test(token.lower);
const DAY_OF_MONTH = /^\d{1,2}$/;
const isDayOfMonth = (token: Token | undefined): boolean =>
  token !== undefined && opensWithDigit(token.lower) && DAY_OF_MONTH.test(token.lower);

/** A time that no preposition sets apart from the name before it. */
export function opensTime(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token) return false;
  if (WEEKDAYS.has(token) || DEICTIC_DAYS.has(token)) return true;
  return DEICTICS.has(token) && TIME_NOUNS.hasLemma(next);
}

const CLOSES_TIME = new WordSet(
  [WEEKDAYS, MONTHS, PARTS_OF_DAY, STRETCHES, wordSet("weekend")].flatMap(({ words }) => words),
);

/** True where the noun phrase from `start` is a time that is complete before the token `i`. */
export function endsTime(tokens: readonly Token[], tags: readonly Pos[], start: number, i: number): boolean {
  const tag = tags[i];
  if (tag !== "PROPN" && tag !== "ADJ" && tag !== "NOUN" && tag !== "NUM") return false;
  const before = tokens[i - 1];
  // Most words end no time, and this tells them at once.
  if (!CLOSES_TIME.has(before) && !isYear(before) && !isDayOfMonth(before)) return false;
  const token = tokens[i];
  const beforeLast = tokens[i - 2];
  if (NAMED_BY_TIME.has(token)) return false;
  // "On August 24 special forces"
  if (isDayOfMonth(before) && MONTHS.has(beforeLast) && !MONTHS.has(token) && tag !== "NUM") {
    return tag !== "NOUN" || opensClause(tokens, start - 1);
  }
  if (tag === "NUM" && (MONTHS.has(before) || isYear(token))) return false;
  const first = tokens[start];
  const opener = tokens[start - 1];
  // "on 30 November and 1 December hostilities": the second date stands where the first one does.
  const second = opener?.lower === "and" && (MONTHS.has(tokens[start - 2]) || WEEKDAYS.has(tokens[start - 2]));
  const lead = second ? "on" : (opener?.lower ?? "");
  // "on Wednesday Iraqi forces", "on Friday night warplanes", "in the early hours of Sunday rebels"
  const part = PARTS_OF_DAY.has(before) && WEEKDAYS.has(beforeLast) ? i - 2 : i - 1;
  // "since the war began in March 2011 AFP reported"
  if (isYear(before) && MONTHS.has(beforeLast) && i - 2 === start) return tellsOn(tags, i);
  // "on Tuesday shelling", at the end, is the shelling of Tuesday.
  if (!opensClause(tokens, start - 1) && !tellsOn(tags, i)) return false;
  if (WEEKDAYS.has(tokens[part]) && part === start && !PARTS_OF_DAY.has(token))
    return (
      lead === "on" ||
      (lead === "of" && HOURS.has(tokens[start - 2])) ||
      (lead === "since" && opensClause(tokens, start - 1))
    );
  if (!second && !opensClause(tokens, GOVERNS_TIME.has(opener) ? start - 1 : start)) return false;
  // "On 3 May government forces", "In August 2013 rebels", "In 2015 Russian jets"
  if (MONTHS.has(before) && i - 1 > start && isDayOfMonth(beforeLast)) return !isYear(token);
  if (isYear(before)) return lead !== "" && (i - 1 === start || MONTHS.has(beforeLast));
  // "Since March Kurdish forces", "in recent weeks government troops"
  if (MONTHS.has(before) && i - 1 === start)
    return !second && GOVERNS_MONTH.has(opener) && tag !== "NOUN" && tag !== "NUM";
  if (STRETCHES.has(before) && lead !== "" && isPast(tokens, start, i - 1)) return true;
  // "Last week rebels", "Earlier this month troops"
  return i - 2 === start && THIS.has(first) && THIS_STRETCH.has(before);
}

function isPast(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (PAST.has(tokens[i])) return true;
  return false;
}

/** More nouns follow, or a verb: the time is over. */
function tellsOn(tags: readonly Pos[], i: number): boolean {
  for (let at = i; at < tags.length && tags[at] !== "PUNCT"; at++)
    if (tags[at] === "VERB" || tags[at] === "AUX") return true;
  return tags[i + 1] === "NOUN" || tags[i + 1] === "PROPN";
}

/** The beginning of a sentence or of what a clause tells, where a time may stand before the subject. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || before.lower === "but") return true;
  if (BEFORE_OPENING.has(before)) return at <= 1 || opensClause(tokens, at - 1);
  return BREAKS.has(before) || SUBORDINATORS.has(before) || SPEECH_VERBS.hasLemma(before);
}

/** "Late on Monday", "early this month": an adverb before a time, no noun. */
export const isTimeAdverb = (tokens: readonly Token[], i: number): boolean =>
  NARROWS_TIME.has(tokens[i]) && BEFORE_TIME.has(tokens[i + 1]);

/** "since July 11", "until Friday": a date, which makes a preposition of the word before it. */
export function isDate(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const last = tokens[to - 1];
  const beforeLast = tokens[to - 2];
  if (to - from > 3) return false;
  if (WEEKDAYS.has(last) || MONTHS.has(last) || isYear(last)) return true;
  if (PARTS_OF_DAY.has(last)) return WEEKDAYS.has(beforeLast);
  return isDayOfMonth(last) && MONTHS.has(beforeLast);
}
