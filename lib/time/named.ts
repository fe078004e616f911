/** Times with a name: now and soon, seasons, quarters, centuries, frequencies, feasts of the calendar. */
import type { Day, DayInterval } from "../codebook/day";
import { addDays, civilOf, dayOf, makeDay, monthInterval, ordinalOf, weekdayOf } from "./day";
import { LONG_COMPOUNDS, ORDINALS, REFERENCES, SEASONS, SET_WORDS } from "./lexicon";
import { recentDays } from "./periods";
import { lasting, type Match, match, onDays, reference, repeating, type Setting, yearValue } from "./reading";
import { tenseAt } from "./tense";

/** "now", "recently", "soon" and the like; "earlier" only where it opens a sentence. */
export function matchReference(setting: Setting, head: number): Match | null {
  const { words } = setting;
  const word = words.at(head);
  if (word === "earlier") {
    const alone = head === 0 && !/^(today|this|on|in|that|yesterday|than)$/.test(words.at(head + 1));
    return alone ? match(head, head + 1, reference("PAST_REF")) : null;
  }
  if (word === "then") {
    if (words.at(head - 1) !== "since") return null;
    const { frame, published } = setting;
    return match(head, head + 1, onDays(frame, frame, frame > published ? frame : published));
  }
  if (word === "moment") {
    // "at the moment that they raided the base" is another one.
    const open = !/^(?:of|when|that|the|they|he|she|it)$/.test(words.at(head + 1));
    const held = (words.follow(head - 2, "at", "the") && open) || words.at(head - 1) === "this";
    return held ? match(head - 1, head + 1, reference("PRESENT_REF")) : null;
  }
  if (word === "future") {
    const near = words.at(head - 1) === "near" ? head - 1 : head;
    return words.follow(near - 2, "in", "the") ? match(near - 1, head + 1, reference("FUTURE_REF")) : null;
  }
  if (word === "past") {
    const alone = /^(,|\.|;|)$/.test(words.at(head + 1)) || !/^\p{L}|^\d/u.test(words.at(head + 1));
    return words.follow(head - 2, "in", "the") && alone ? match(head - 1, head + 1, reference("PAST_REF")) : null;
  }
  const value = REFERENCES.get(words.spelling(head));
  if (value === undefined || (word === "now" && words.isHyphen(head + 1))) return null;
  if (word === "soon" && (/^(after|as|before)$/.test(words.at(head + 1)) || /^(as|too)$/.test(words.at(head - 1))))
    return null;
  if (words.capital(head) && head > 0 && words.capital(head - 1)) return null;
  return match(head, head + 1, reference(value, isLately(setting, head) ? recentDays("week", setting) : null));
}

/** "has recently lost", against "the recently built bridge", "towns recently taken by rebels" and "until recently". */
const isLately = ({ words }: Setting, head: number): boolean =>
  /^(?:recently|lately)$/.test(words.at(head)) &&
  !/^(?:until|a|an|the|this|its|their|his|her)$/.test(words.at(head - 1)) &&
  words.at(head + 2) !== "by";

export function matchSet(setting: Setting, head: number): Match | null {
  const value = SET_WORDS.get(setting.words.spelling(head));
  // "the Daily Something" is a newspaper.
  return value === undefined || (setting.words.capital(head) && head > 0)
    ? null
    : match(head, head + 1, repeating(value));
}

export function matchLong(setting: Setting, head: number): Match | null {
  const value = LONG_COMPOUNDS.get(setting.words.spelling(head));
  return value === undefined ? null : match(head, head + 1, lasting(value));
}

/** First and last month of each season, in the northern half of the world; winter ends in the next year. */
const SEASON_MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 14],
};

function seasonDays(code: string, year: number): DayInterval {
  const [first, last] = SEASON_MONTHS[code] ?? [1, 12];
  const end = last > 12 ? monthInterval(year + 1, last - 12) : monthInterval(year, last);
  return { start: monthInterval(year, first).start, end: end.end };
}

/** "summer 2016", "the summer of 2016", "last winter", "in the spring". */
export function matchSeason(setting: Setting, head: number): Match | null {
  const { words, published, floor } = setting;
  const code = SEASONS.get(words.spelling(head));
  if (code === undefined || (words.capital(head) && head > 0 && words.capital(head - 1))) return null;
  const made = (year: number, from: number, to: number): Match => {
    const { start, end } = seasonDays(code, year);
    return match(
      from,
      to,
      onDays(`${yearValue(year)}-${code}`, start, start <= published && published < end ? published : end),
    );
  };
  const yearAt = words.at(head + 1) === "of" ? head + 2 : head + 1;
  const year = words.digits(yearAt);
  const before = head - 1 >= floor ? words.at(head - 1) : "";
  const from = before === "the" ? head - 1 : head;
  if (year !== null && year.length === 4) return made(year.value, from, yearAt + 1);
  const now = civilOf(published).year;
  const latest = seasonDays(code, now).start <= published ? now : now - 1;
  const running = published <= seasonDays(code, latest).end;
  if (before === "last") return made(running ? latest - 1 : latest, head - 1, head + 1);
  if (before === "this") return made(running || latest === now ? latest : now, head - 1, head + 1);
  if (before === "next") return made(latest + 1, head - 1, head + 1);
  const lead = words.at(head - 2);
  const placed =
    before === "the"
      ? /^(in|since|during|by|until|for|of|over|through)$/.test(lead)
      : /^(in|by|since|late|early|until)$/.test(before);
  const verb = words.at(head) === "fall" && (before !== "the" || words.at(head + 1) === "of");
  if (!placed || verb || /^\p{L}/u.test(words.at(head + 1)) === false) {
    if (!placed || verb) return null;
  }
  if (words.at(head + 1) === "of") return null;
  const future = tenseAt(words, from, head + 1) === "future";
  return made(future && !running ? latest + 1 : latest, from, head + 1);
}

/** "the third quarter of 2015", "the first half of this year"; "the 20th century". */
export function matchFraction(setting: Setting, head: number): Match | null {
  const { words, published } = setting;
  const word = words.at(head);
  if (word === "century") {
    const digits = words.digits(head - 2);
    const number =
      ORDINALS.get(words.spelling(head - 1)) ?? (digits !== null && words.touchesNext(head - 2) ? digits.value : null);
    if (number === null || number > 21 || number < 1) return null;
    const first = (number - 1) * 100;
    const start = digits === null ? head - 1 : head - 2;
    const from = words.at(start - 1) === "the" ? start - 1 : start;
    const begin = makeDay(first + 1, 1, 1);
    const end = makeDay(first + 100, 12, 31);
    return begin && end ? match(from, head + 1, onDays(String(number - 1).padStart(2, "0"), begin, end, "year")) : null;
  }
  const ordinal = ORDINALS.get(words.spelling(head - 1));
  const parts = word === "quarter" ? 4 : 2;
  if (ordinal === undefined || ordinal > parts) return null;
  if (words.at(head + 1) !== "of") return parts === 4 ? bareQuarter(setting, head, ordinal) : null;
  const from = words.at(head - 2) === "the" ? head - 2 : head - 1;
  const digits = words.digits(head + 2);
  const now = civilOf(published).year;
  const relative =
    words.at(head + 3) === "year"
      ? { this: now, last: now - 1, next: now + 1, the: now }[words.at(head + 2)]
      : undefined;
  const year = digits?.length === 4 ? digits.value : relative;
  if (year === undefined) return null;
  const months = 12 / parts;
  const start = monthInterval(year, (ordinal - 1) * months + 1).start;
  const end = monthInterval(year, ordinal * months).end;
  const to = digits?.length === 4 ? head + 3 : head + 4;
  return match(from, to, onDays(`${yearValue(year)}-${parts === 4 ? "Q" : "H"}${ordinal}`, start, end));
}

/** "the fourth quarter": the last one that is over or under way. */
function bareQuarter({ words, published, floor }: Setting, head: number, ordinal: number): Match {
  const { year, month } = civilOf(published);
  const meant = (ordinal - 1) * 3 + 1 <= month ? year : year - 1;
  const from = words.at(head - 2) === "the" && head - 2 >= floor ? head - 2 : head - 1;
  const start = monthInterval(meant, ordinal * 3 - 2).start;
  const end = monthInterval(meant, ordinal * 3).end;
  return match(from, head + 1, onDays(`${yearValue(meant)}-Q${ordinal}`, start, end < published ? end : published));
}

/** Easter Sunday of the Western churches (anonymous Gregorian algorithm). */
function easter(year: number): Day | null {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return makeDay(year, Math.floor(f / 31), (f % 31) + 1);
}

/** Islamic civil calendar (tabular, within a day or two of what is observed). Months 1–12. */
function islamicDay(year: number, month: number, date: number): Day {
  const days = date + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
  // 1 Muharram of year 1 is 18 July 622 (proleptic Gregorian) by the astronomical reckoning, nearest to what is observed.
  return dayOf(ordinalOf("0622-07-18") + days - 1);
}

/** An Islamic feast in the Gregorian year, as the year's first such interval. */
function islamic(year: number, month: number, date: number, length: number): DayInterval | null {
  const near = Math.floor(((year - 622) * 33) / 32);
  for (let islamicYear = near; islamicYear <= near + 2; islamicYear += 1) {
    const start = islamicDay(islamicYear, month, date);
    if (civilOf(start).year === year) return { start, end: addDays(start, length - 1) };
  }
  return null;
}

const fixed =
  (month: number, date: number) =>
  (year: number): DayInterval | null => {
    const day = makeDay(year, month, date);
    return day === null ? null : { start: day, end: day };
  };

const fromEaster =
  (steps: number) =>
  (year: number): DayInterval | null => {
    const sunday = easter(year);
    return sunday === null ? null : { start: addDays(sunday, steps), end: addDays(sunday, steps) };
  };

/** The fourth Thursday of November. */
function thanksgiving(year: number): DayInterval {
  const first = monthInterval(year, 11).start;
  const day = addDays(first, ((4 - weekdayOf(first) + 7) % 7) + 21);
  return { start: day, end: day };
}

/** A feast so few days ahead is the coming one: nobody speaks of last year's on its eve. */
const NEAR_DAYS = 14;

type Feast = (year: number) => DayInterval | null;

/** Longest names first. */
const FEASTS: readonly (readonly [name: readonly string[], feast: Feast])[] = [
  [["christmas", "eve"], fixed(12, 24)],
  [["christmas", "day"], fixed(12, 25)],
  [["christmas"], fixed(12, 25)],
  [["boxing", "day"], fixed(12, 26)],
  [["new", "year", "’", "s", "eve"], fixed(12, 31)],
  [["new", "year", "'", "s", "eve"], fixed(12, 31)],
  [["new", "year", "’", "s", "day"], fixed(1, 1)],
  [["new", "year", "'", "s", "day"], fixed(1, 1)],
  [["labour", "day"], fixed(5, 1)],
  [["thanksgiving"], thanksgiving],
  [["good", "friday"], fromEaster(-2)],
  [["easter", "sunday"], fromEaster(0)],
  [["easter", "monday"], fromEaster(1)],
  [["palm", "sunday"], fromEaster(-7)],
  [["easter"], fromEaster(0)],
  [["eid", "al", "-", "fitr"], (year) => islamic(year, 10, 1, 3)],
  [["eid", "al", "fitr"], (year) => islamic(year, 10, 1, 3)],
  [["eid", "al", "adha"], (year) => islamic(year, 12, 10, 4)],
  [["eid", "al", "-", "adha"], (year) => islamic(year, 12, 10, 4)],
  [["ramadan"], (year) => islamic(year, 9, 1, 30)],
  [["ashura"], (year) => islamic(year, 1, 10, 1)],
];

export const FEAST_HEADS: readonly string[] = [...new Set(FEASTS.map(([name]) => name[0] ?? ""))];

/** "Christmas Eve", "Ramadan", "Eid al-Adha 2016"; the most recent one, or the coming one where the tense says so. */
export function matchFeast(setting: Setting, head: number): Match | null {
  const { words, published } = setting;
  if (!words.capital(head)) return null;
  const found = FEASTS.find(([name]) => words.follow(head, ...name));
  if (found === undefined) return null;
  const [name, feast] = found;
  const end = head + name.length;
  const now = civilOf(published).year;
  const written = words.digits(end);
  const last = words.at(head - 1) === "last" || words.follow(end, "last", "year");
  const future = tenseAt(words, head, end) === "future" || words.at(head - 1) === "next";
  const years = written?.length === 4 ? [written.value] : last ? [now - 1] : future ? [now, now + 1] : [now, now - 1];
  for (const year of years) {
    const days = feast(year);
    if (days === null) continue;
    const near = days.start <= addDays(published, NEAR_DAYS);
    const told = future || last || written?.length === 4 || near;
    if (!told || (future && !last && days.end < published)) continue;
    const one = days.start === days.end;
    const reading = onDays(one ? days.start : yearValue(year), days.start, days.end, one ? "day" : "span");
    return match(head, written?.length === 4 ? end + 1 : end, { ...reading, vague: !one });
  }
  return null;
}
