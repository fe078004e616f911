/** Where a time begins or ends inside a run of nouns that no comma parts: "captured the city | last week", "On Sunday | rebels attacked". */

import { SPEECH_VERBS, SUBORDINATORS, TIME_NOUNS, WEEKDAYS } from "./closed-classes";
import { forEachWord } from "./each-word";
import type { Pos, Token, TokenRange } from "./types";
import { wordSet } from "./word-sets";

const DEICTIC_DAYS = wordSet("yesterday today tomorrow tonight");
const DEICTICS = wordSet("last this next late early earlier");
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const YEAR = /^(?:19|20)\d\d$/;
const PART_OF_DAY = /^(?:morning|afternoon|evening|night|dawn|midnight|midday|noon)$/;
const STRETCH = /^(?:hours?|days?|weeks?|months?|years?)$/;
const HOURS = /^(?:hours|night|evening|morning|dawn|afternoon)$/;
/** What a weekday or a month may be an adjective of. */
const NAMED_BY_TIME = /^(?:prayers?|sermon|holiday|deadline|march|marches|protests?|markets?|elections?)$/;

export const isMonth = (token: Token | undefined): boolean => MONTH.test(token?.lower ?? "");

/** A time that no preposition sets apart from the name before it. */
export function opensTime(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token) return false;
  if (WEEKDAYS.has(token) || DEICTIC_DAYS.has(token)) return true;
  return DEICTICS.has(token) && next !== undefined && TIME_NOUNS.hasLemma(next);
}

/** A word that a time may end in: most words end none, and this tells them at once. */
const closesTime = forEachWord(
  (word) =>
    WEEKDAYS.hasWord(word) ||
    MONTH.test(word) ||
    YEAR.test(word) ||
    PART_OF_DAY.test(word) ||
    STRETCH.test(word) ||
    /^(?:\d{1,2}|weekend)$/.test(word),
);

/** True where the noun phrase from `start` is a time that is complete before the token `i`. */
export function endsTime(tokens: readonly Token[], tags: readonly Pos[], start: number, i: number): boolean {
  const tag = tags[i];
  if (tag !== "PROPN" && tag !== "ADJ" && tag !== "NOUN" && tag !== "NUM") return false;
  const word = (at: number) => tokens[at]?.lower ?? "";
  const before = word(i - 1);
  if (!closesTime(before)) return false;
  if (NAMED_BY_TIME.test(word(i))) return false;
  // "On August 24 special forces"
  if (/^\d{1,2}$/.test(before) && MONTH.test(word(i - 2)) && !MONTH.test(word(i)) && tag !== "NUM") {
    return tag !== "NOUN" || opensClause(tokens, start - 1);
  }
  if (tag === "NUM" && (MONTH.test(before) || YEAR.test(word(i)))) return false;
  // "on 30 November and 1 December hostilities": the second date stands where the first one does.
  const second = word(start - 1) === "and" && (MONTH.test(word(start - 2)) || WEEKDAYS.hasWord(word(start - 2)));
  const lead = second ? "on" : word(start - 1);
  // "on Wednesday Iraqi forces", "on Friday night warplanes", "in the early hours of Sunday rebels"
  const part = PART_OF_DAY.test(before) && WEEKDAYS.hasWord(word(i - 2)) ? i - 2 : i - 1;
  // "since the war began in March 2011 AFP reported"
  if (YEAR.test(before) && MONTH.test(word(i - 2)) && i - 2 === start) return tellsOn(tags, i);
  // "on Tuesday shelling", at the end, is the shelling of Tuesday.
  if (!opensClause(tokens, start - 1) && !tellsOn(tags, i)) return false;
  if (WEEKDAYS.hasWord(word(part)) && part === start && !PART_OF_DAY.test(word(i)))
    return (
      lead === "on" ||
      (lead === "of" && HOURS.test(word(start - 2))) ||
      (lead === "since" && opensClause(tokens, start - 1))
    );
  if (!second && !opensClause(tokens, /^(?:on|in|over|since|by|during|after|until)$/.test(lead) ? start - 1 : start))
    return false;
  // "On 3 May government forces", "In August 2013 rebels", "In 2015 Russian jets"
  if (MONTH.test(before) && i - 1 > start && /^\d{1,2}$/.test(word(i - 2))) return !YEAR.test(word(i));
  if (YEAR.test(before)) return lead !== "" && (i - 1 === start || MONTH.test(word(i - 2)));
  // "Since March Kurdish forces", "in recent weeks government troops"
  if (MONTH.test(before) && i - 1 === start)
    return /^(?:in|since|by|until)$/.test(lead) && tag !== "NOUN" && tag !== "NUM";
  if (STRETCH.test(before) && lead !== "" && isPast(tokens, start, i - 1)) return true;
  // "Last week rebels", "Earlier this month troops"
  return i - 2 === start && /^(?:last|this)$/.test(word(start)) && /^(?:week|month|year|night|weekend)$/.test(before);
}

const isPast = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => /^(?:recent|past|last|previous)$/.test(lower));

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
  if (/^(?:earlier|later|late|early|and|meanwhile|also)$/.test(before.lower))
    return at <= 1 || opensClause(tokens, at - 1);
  return (
    /^[,;:–—“"]$/.test(before.text) ||
    before.lower === "that" ||
    SUBORDINATORS.has(before) ||
    SPEECH_VERBS.hasLemma(before)
  );
}

/** "Late on Monday", "early this month": an adverb before a time, no noun. */
export const isTimeAdverb = (tokens: readonly Token[], i: number): boolean =>
  /^(?:early|late|earlier|later)$/.test(tokens[i]?.lower ?? "") && /^(?:on|in|at)$/.test(tokens[i + 1]?.lower ?? "");

/** "since July 11", "until Friday": a date, which makes a preposition of the word before it. */
export function isDate(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const last = tokens[to - 1]?.lower ?? "";
  const beforeLast = tokens[to - 2]?.lower ?? "";
  if (to - from > 3) return false;
  if (WEEKDAYS.hasWord(last) || MONTH.test(last) || YEAR.test(last)) return true;
  if (PART_OF_DAY.test(last)) return WEEKDAYS.hasWord(beforeLast);
  return /^\d{1,2}$/.test(last) && MONTH.test(beforeLast);
}
