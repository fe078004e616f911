/** Times reckoned from another event: "two weeks after rebels took the town", "after four days of fighting". */
import type { Day } from "../codebook/day";
import { reason } from "../codebook/reason";
import type { Clause } from "../language/types";
import { addDays } from "../time/day";
import { lessThan, pastDays, period, recentDays } from "../time/periods";
import type { Candidate } from "./candidate";
import { type SentenceReading, tokensOf } from "./reading";
import { goesOnNow } from "./sentence-time";
import { FROM_AFAR } from "./type-families";
import type { Dated } from "./when";

const COUNT = /^P(\d+)([DWMY])$/;
const STRETCH = /^P(X|\d{1,3})([DWMY])$/;
const UNITS = { D: "day", W: "week", M: "month", Y: "year" } as const;

/** Clauses that an event may hang under its "after". */
const DEPTH = 4;

/** Tokens where an "after" that governs the event may stand, from near to far. */
function openingsOf({ reading, trigger }: Candidate): number[] {
  const openings = trigger.np === null ? [] : [trigger.np.preposition];
  let { clause } = trigger;
  for (let depth = 0; clause !== null && depth < DEPTH; depth++) {
    openings.push(clause.from);
    const parent: Clause | null = reading.analysis.clauses[clause.parent] ?? null;
    clause = parent !== null && goesOnNow(clause, parent) ? null : parent;
  }
  return openings;
}

interface Stretch {
  readonly words: string;
  readonly count: number;
  readonly unit: (typeof UNITS)[keyof typeof UNITS];
  /** "less than two weeks": any day since then. */
  readonly within: boolean;
}

/** The date of an event that a length of time ties to the day `from`; null where none does. */
export function reckonedDate(candidate: Candidate, from: Day, published: Day): Dated | null {
  return lengthAgo(candidate, from) ?? lasted(candidate, from, published) ?? daysBefore(candidate, published);
}

/**
 * "on Saturday, a day after the killing of a pilot", "on Saturday after two years of siege": a time in front of the length
 * of time is that of what followed.
 */
export function ownLengthAgo(candidate: Candidate, from: Day | null, published: Day): Dated | null {
  const { trigger, reading } = candidate;
  if (from === null) return null;
  if (!trigger.nominal) return isUnderAfter(candidate) ? lengthAgo(candidate, from) : null;
  if (trigger.np === null) return null;
  const long = lasted(candidate, from, published);
  if (long) return long;
  const { tokens } = reading.analysis;
  const { preposition, to } = trigger.np;
  if (tokens[preposition]?.lower !== "after" || stretchEndingAt(reading, preposition) === null) return null;
  const behind = reading.times.some(
    (time) => time.kind !== "duration" && tokensOf(reading.analysis, time.start, time.end).to > to,
  );
  return behind ? null : lengthAgo(candidate, from);
}

/** "on Sunday, a day after jets bombed the hall": the day is that of what came after, unless the clause states another. */
function isUnderAfter({ trigger, reading }: Candidate): boolean {
  const { clause } = trigger;
  if (clause?.marker !== "after" || stretchEndingAt(reading, clause.from) === null) return false;
  return !reading.times.some((time) => {
    const { from, to } = tokensOf(reading.analysis, time.start, time.end);
    return time.days !== null && clause.from <= from && to <= clause.to;
  });
}

/** Days that "days after" counts at most, and at fewest. */
const DAYS_BEFORE = { most: 7, fewest: 1 };

/** "came days after four officers were killed": some day of the week before the news, as in "recent days". */
function daysBefore(candidate: Candidate, published: Day): Dated | null {
  const { tokens } = candidate.reading.analysis;
  const openings = openingsOf(candidate);
  const after = openings.find(
    (at) => tokens[at]?.lower === "after" && tokens[at - 1]?.lower === "days" && tokens[at - 2]?.pos !== "NUM",
  );
  if (after === undefined) return null;
  const [start, end] = [addDays(published, -DAYS_BEFORE.most), addDays(published, -DAYS_BEFORE.fewest)];
  return {
    date: { start, end, precision: "span", implied: false },
    reason: reason("coder.dateInText", { words: "days after", start, end }),
  };
}

const ORDINAL =
  /\bfor (?:a|the) (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|[4-9]th|1\dth) (?:straight |consecutive |successive |running )?day\b/i;
const ORDINALS = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** "fighting continued", "jets bombed the town for a third day": so many days up to this one. */
export function onDayNumber({ reading, trigger, type }: Candidate, from: Day): Dated | null {
  const { clause } = trigger;
  const { text, tokens, start } = reading.analysis;
  if (clause === null || reading.headline || !(type === "armed-clash" || FROM_AFAR.has(type))) return null;
  const [first, last] = [tokens[clause.from], tokens[clause.to - 1]];
  const found = first && last ? ORDINAL.exec(text.slice(first.start - start, last.end - start)) : null;
  const word = found?.[1]?.toLowerCase();
  if (!found || word === undefined) return null;
  const count = ORDINALS.includes(word) ? ORDINALS.indexOf(word) + 2 : Number.parseInt(word, 10);
  const begun = addDays(from, 1 - count);
  return {
    date: { start: begun, end: from, precision: "span", implied: false },
    reason: reason("coder.dateInText", { words: found[0], start: begun, end: from }),
  };
}

function stretchEndingAt(reading: SentenceReading, token: number): Stretch | null {
  for (const time of reading.times) {
    const [, count, code] = COUNT.exec(time.value) ?? [];
    if (time.kind !== "duration" || count === undefined || code === undefined) continue;
    if (tokensOf(reading.analysis, time.start, time.end).to !== token) continue;
    const unit = code === "D" || code === "W" || code === "M" || code === "Y" ? UNITS[code] : null;
    if (unit === null) continue;
    return { words: time.text, count: Number(count), unit, within: /^(?:less|fewer) than\b/i.test(time.text) };
  }
  return null;
}

/** "have been fighting for two years", "has bombed the city for weeks": so long up to now. */
export function goneOnFor({ reading, trigger }: Candidate, published: Day): Dated | null {
  const { clause } = trigger;
  // "has dragged on for three years, with troops fighting rebels": the tense is that of the verb it hangs on.
  const governing = clause?.verb.form === "gerund" ? reading.analysis.clauses[clause.parent] : clause;
  const verb = governing?.verb;
  if (!verb?.perfect || verb.tense !== "present" || trigger.nominal) return null;
  const { tokens } = reading.analysis;
  for (const time of reading.times) {
    const { from } = tokensOf(reading.analysis, time.start, time.end);
    if (time.kind !== "duration" || from < verb.to || tokens[from - 1]?.lower !== "for") continue;
    const [, count, code] = STRETCH.exec(time.value) ?? [];
    if (code !== "D" && code !== "W" && code !== "M" && code !== "Y") continue;
    const unit = UNITS[code];
    const days =
      count === "X" ? recentDays(unit, { published, window: null }) : pastDays(unit, Number(count), published);
    if (!days) continue;
    return {
      date: { ...days, precision: unit === "year" ? "year" : "span", implied: false },
      reason: reason("coder.dateInText", { words: time.text, start: days.start, end: days.end }),
    };
  }
  return null;
}

/** "comes two weeks after IS killed 270", "a day after the attack": so long before what it is tied to. */
function lengthAgo(candidate: Candidate, from: Day): Dated | null {
  const { reading } = candidate;
  const { tokens } = reading.analysis;
  const openings = openingsOf(candidate);
  const after = openings.find((at) => tokens[at]?.lower === "after");
  const stretch = after === undefined ? null : stretchEndingAt(reading, after);
  if (stretch === null) return null;
  const { count, unit, within, words } = stretch;
  const ago = period(unit, from, -count, from);
  const past = within ? pastDays(unit, count, from) : null;
  const days = past ? { start: lessThan(unit, past.start), end: past.end } : ago?.days;
  if (!days || !ago) return null;
  const precision = within ? "span" : (ago.precision ?? "span");
  return {
    date: { ...days, precision, implied: false },
    reason: reason("coder.dateInText", { words, start: days.start, end: days.end }),
  };
}

/**
 * "after four days of cross-border fighting": so many days, the last of them the day of what followed. Of weeks, months
 * and years nobody counts the days.
 */
function lasted({ reading, trigger }: Candidate, from: Day, published: Day): Dated | null {
  if (!trigger.nominal || trigger.np === null) return null;
  const { tokens } = reading.analysis;
  const of = trigger.np.preposition;
  if (tokens[of]?.lower !== "of") return null;
  const stretch = stretchEndingAt(reading, of);
  if (stretch === null || stretch.within) return null;
  const { unit, count, words } = stretch;
  const days = unit === "day" ? { start: addDays(from, 1 - count), end: from } : wholePeriods(unit, count, published);
  if (!days) return null;
  return {
    date: { ...days, precision: unit === "year" ? "year" : "span", implied: false },
    reason: reason("coder.dateInText", { words, start: days.start, end: days.end }),
  };
}

/** From the beginning of the year or month that lies so many back. */
function wholePeriods(unit: Stretch["unit"], count: number, published: Day) {
  const days = pastDays(unit, count, published);
  if (!days || unit === "week") return days;
  return {
    start: unit === "year" ? `${days.start.slice(0, 4)}-01-01` : `${days.start.slice(0, 7)}-01`,
    end: published,
  };
}
