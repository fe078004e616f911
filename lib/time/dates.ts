/** Calendar dates in all English orders, numeric dates, months, years, decades: what a calendar names outright. */
import type { Day } from "../codebook/day";
import { wordSet } from "../language/word-sets";
import { addDays, civilOf, daysBetween, makeDay, type Weekday, weekdayOf } from "./day";
import {
  ABBREVIATIONS,
  AMBIGUOUS_MONTHS,
  MONTH_WORDS,
  ORDINAL_SUFFIXES,
  TIME_PREPOSITIONS,
  WEEKDAY_WORDS,
} from "./lexicon";
import { inMonth, type Match, match, onDay, onDays, type Reading, type Setting } from "./reading";
import { tenseAt } from "./tense";

const EARLIEST_YEAR = 1800;
const LATEST_YEAR = 2100;
/** A date without a year so few days ahead is the coming one, not last year's, unless told as the past. */
const NEAR_DAYS = 10;
/** Told as the past, a date so little ahead is this year's: the stamp is from another time zone, or early. */
const ACROSS_ZONES_DAYS = 2;

export function yearAt(setting: Setting, at: number): number | null {
  const digits = setting.words.digits(at);
  if (digits === null || digits.length !== 4) return null;
  const follows = setting.words.at(at + 1);
  if (follows === ":" && setting.words.touchesNext(at + 1) && setting.words.digits(at + 2) !== null) return null;
  return digits.value >= EARLIEST_YEAR && digits.value <= LATEST_YEAR ? digits.value : null;
}

/** A day of the month at `at`, "28", "28th": its value and the word after it. */
export function dateNumber(setting: Setting, at: number): { readonly value: number; readonly to: number } | null {
  const { words } = setting;
  const digits = words.digits(at);
  if (digits === null || digits.length > 2 || digits.value < 1 || digits.value > 31) return null;
  const suffixed = words.touchesNext(at) && ORDINAL_SUFFIXES.has(words.spelling(at + 1));
  const to = suffixed ? at + 2 : at + 1;
  // "10km", "28%": a number with its unit is no date.
  if (!suffixed && words.touchesNext(at) && /^(\p{L}|%|:)/u.test(words.at(to))) return null;
  return { value: digits.value, to };
}

/** The weekday named right before a date: "Friday, Nov 29", "Friday (29 November)". */
function weekdayBeside({ words }: Setting, from: number): Weekday | undefined {
  let at = from - 1;
  while (at > from - 4 && /^(the|,|\.|\()$/.test(words.at(at))) at -= 1;
  return words.capital(at) ? WEEKDAY_WORDS.get(words.spelling(at)) : undefined;
}

/** The year that a month and day without one means. */
export function openYear(setting: Setting, month: number, date: number, from: number, to: number): number {
  const { words, published } = setting;
  const { year } = civilOf(published);
  const inThisYear = makeDay(year, month, date) ?? makeDay(year, month, 28) ?? published;
  const weekday = weekdayBeside(setting, from);
  if (weekday !== undefined) {
    const fits = [year, year - 1, year + 1].find((at) => {
      const day = makeDay(at, month, date);
      return day !== null && weekdayOf(day) === weekday;
    });
    if (fits !== undefined) return fits;
  }
  const tense = tenseAt(words, from, to);
  if (tense === "future") return inThisYear >= published ? year : year + 1;
  if (inThisYear <= published) return year;
  const ahead = daysBetween(published, inThisYear);
  return ahead <= (tense === "unknown" ? NEAR_DAYS : ACROSS_ZONES_DAYS) ? year : year - 1;
}

interface DatePart {
  readonly from: number;
  readonly to: number;
  readonly dates: readonly number[];
  readonly year: number | null;
}

/** A year after the words so far, "2024", ", 2024", ",2024", "of 2024"; and the broken "182016". */
export function yearAfter(setting: Setting, at: number): { readonly year: number; readonly to: number } | null {
  const { words } = setting;
  const first = words.at(at) === "," || words.at(at) === "of" ? at + 1 : at;
  const year = yearAt(setting, first);
  return year === null ? null : { year, to: first + 1 };
}

/** "May 3-5", "from May 3 to 5", "on May 3 and 5," but not "on May 3 and 5 people". */
function joinsDates(setting: Setting, head: number, at: number): boolean {
  const { words } = setting;
  if (words.isHyphen(at)) return true;
  if (words.at(at) === "to") return words.at(head - 1) === "from";
  return words.at(at) === "and" && (!/^(\p{L}|\d)/u.test(words.at(at + 2)) || yearAt(setting, at + 2) !== null);
}

/** Month, then day: "November 28", "Nov. 28th, 2024", "May 3-5". */
function monthFirst(setting: Setting, head: number): DatePart | null {
  const { words } = setting;
  let at = head + 1;
  if (words.at(at) === "." && ABBREVIATIONS.has(words.spelling(head))) at += 1;
  if (words.at(at) === "the") at += 1;
  if (words.isHyphen(at) && words.touchesNext(head)) at += 1;
  const glued = words.digits(at);
  if (glued !== null && (glued.length === 5 || glued.length === 6)) {
    const year = glued.value % 10_000;
    const date = Math.floor(glued.value / 10_000);
    if (year >= EARLIEST_YEAR && year <= LATEST_YEAR && date >= 1 && date <= 31) {
      return { from: head, to: at + 1, dates: [date], year };
    }
  }
  const first = dateNumber(setting, at);
  if (first === null) return null;
  const second = joinsDates(setting, head, first.to) ? dateNumber(setting, first.to + 1) : null;
  const dates = second !== null && second.value > first.value ? [first.value, second.value] : [first.value];
  const to = dates.length === 2 && second !== null ? second.to : first.to;
  const year = yearAfter(setting, to);
  return { from: head, to: year?.to ?? to, dates, year: year?.year ?? null };
}

/** Day, then month: "28 November", "the 28th of November 2024", "3-5 May". */
function dayFirst(setting: Setting, head: number): DatePart | null {
  const { words, floor } = setting;
  let at = head - 1;
  if (words.at(at) === "of" || (words.isHyphen(at) && words.touchesNext(at))) at -= 1;
  if (ORDINAL_SUFFIXES.has(words.spelling(at)) && words.touchesNext(at - 1)) at -= 1;
  if (at < floor) return null;
  const last = dateNumber({ ...setting }, at);
  if (last === null || words.at(at - 1) === "$") return null;
  let from = at;
  const dates = [last.value];
  if (words.isHyphen(at - 1) || words.at(at - 1) === "to" || words.at(at - 1) === "and") {
    const joined = ORDINAL_SUFFIXES.has(words.spelling(at - 2)) ? at - 3 : at - 2;
    const range = words.isHyphen(at - 1) || /^(from|between)$/.test(words.at(joined - 1));
    const first = joined >= floor && range ? dateNumber(setting, joined) : null;
    if (first !== null && first.value < last.value) {
      from = joined;
      dates.unshift(first.value);
    }
  }
  let to = head + 1;
  if (words.at(to) === "." && ABBREVIATIONS.has(words.spelling(head)) && yearAt(setting, to + 1) !== null) to += 1;
  if (words.isHyphen(to) && words.touchesNext(head) && yearAt(setting, to + 1) !== null) to += 1;
  const year = yearAfter(setting, to);
  return { from, to: year?.to ?? to, dates, year: year?.year ?? null };
}

/** A weekday before ("Thursday, November 28") or after in brackets belongs to the date. */
function withWeekday(setting: Setting, from: number): number {
  const { words, floor } = setting;
  let at = from - 1;
  if (words.at(at) === "the") at -= 1;
  if (words.at(at) === "," || words.at(at) === ".") at -= 1;
  if (words.at(at) === "," || words.at(at) === ".") at -= 1;
  return at >= floor && WEEKDAY_WORDS.has(words.spelling(at)) && words.capital(at) ? at : from;
}

function monthOfYear(setting: Setting, head: number, month: number): Match | null {
  const { words, published, frame, floor } = setting;
  let to = words.at(head + 1) === "." && ABBREVIATIONS.has(words.spelling(head)) ? head + 2 : head + 1;
  const written = yearAfter(setting, to);
  if (written !== null) return match(head, written.to, inMonth(written.year, month, published));
  const { year } = civilOf(published);
  const relative = words.at(to) === "of" || words.at(to) === "in" ? to + 1 : to;
  if (words.at(relative + 1) === "year") {
    const steps = { this: 0, last: -1, next: 1 }[words.at(relative)];
    if (steps !== undefined) return match(head, relative + 2, inMonth(year + steps, month, published));
    if (words.at(relative) === "that") return match(head, relative + 2, inMonth(civilOf(frame).year, month, published));
  }
  const before = head - 1 >= floor ? words.at(head - 1) : "";
  if (before === "following") {
    const begun = civilOf(frame);
    return match(head - 1, head + 1, inMonth(month > begun.month ? begun.year : begun.year + 1, month, published));
  }
  if (before === "last") return match(head - 1, head + 1, inMonth(monthBack(published, month, true), month, published));
  if (before === "next" || before === "this") {
    const inYear_ = before === "this" || month > civilOf(published).month ? year : year + 1;
    return match(head - 1, head + 1, inMonth(inYear_, month, published));
  }
  if (!aloneIsMonth(setting, head)) return null;
  to = head + 1;
  const future = tenseAt(words, head, to) === "future";
  const ahead = month >= civilOf(published).month ? year : year + 1;
  const meant = future ? ahead : monthBack(published, month, false);
  return match(head, to, inMonth(meant, month, published), (explicit) => inMonth(explicit, month, published));
}

/** The year of the most recent such month; `strict` leaves out the current one. */
function monthBack(published: Day, month: number, strict: boolean): number {
  const now = civilOf(published);
  return month < now.month || (month === now.month && !strict) ? now.year : now.year - 1;
}

function aloneIsMonth(setting: Setting, head: number): boolean {
  const { words } = setting;
  const word = words.at(head);
  const before = words.at(head - 1);
  if (ABBREVIATIONS.has(words.spelling(head)) && word !== "may")
    return TIME_PREPOSITIONS.has(words.spelling(head - 1)) && words.at(head + 1) !== "'";
  const leadAt = words.isHyphen(head - 1) ? head - 2 : head - 1;
  if (AMBIGUOUS_MONTHS.has(words.spelling(head))) {
    // A capital after it makes it a given name ("to April Jones"), which "to" and "by" do not rule out as "in" does.
    if (words.capital(head + 1) && !MONTH_WORDS.has(words.spelling(head + 1)))
      return /^(?:in|since|until|last)$/.test(before);
    if (before === "and" || before === "or") return MONTH_WORDS.has(words.spelling(head - 2));
    if (/^(a|an|the)$/.test(before))
      return word !== "may" && words.at(head + 1) !== "on" && words.at(head + 1) !== "to";
    return TIME_PREPOSITIONS.has(words.spelling(leadAt)) && before !== "that";
  }
  return true;
}

/** Streets, brigades and hospitals are called after dates. */
const NAMED_AFTER_DATES = wordSet(
  "street square road avenue brigade brigades battalion movement bridge mosque hospital university stadium",
);

/** The expression whose head is the month at `head`; two of them for "May 3-5". */
export function matchMonth(setting: Setting, head: number): readonly Match[] {
  const { words } = setting;
  const month = MONTH_WORDS.get(words.spelling(head));
  if (month === undefined || !words.capital(head)) return [];
  const part = dayFirst(setting, head) ?? monthFirst(setting, head);
  if (part !== null && words.capital(part.to) && NAMED_AFTER_DATES.has(words.spelling(part.to))) return [];
  if (part === null) {
    const found = monthOfYear(setting, head, month);
    return found === null ? [] : [found];
  }
  const lastDate = part.dates.at(-1) ?? 1;
  const year =
    part.year ?? yearNamedAfter(setting, part.to)?.year ?? openYear(setting, month, lastDate, part.from, part.to);
  const to = part.year === null ? (yearNamedAfter(setting, part.to)?.to ?? part.to) : part.to;
  const readings = part.dates.map((date) => makeDay(year, month, date));
  const [first, last] = readings;
  if (!first) return [];
  const reopened = (date: number) => (explicit: number) => {
    const day = makeDay(explicit, month, date);
    return day === null ? null : onDay(day);
  };
  const open = part.year === null;
  if (last === undefined || last === null) {
    return [match(withWeekday(setting, part.from), to, onDay(first), open ? reopened(lastDate) : null)];
  }
  const range = (value: Day): Reading => onDays(value, first, last);
  // The first number alone is the first expression, the rest the second.
  const headFirst = part.from === head;
  const hyphen = dashOrWord(setting, headFirst ? head + 1 : part.from);
  return [match(part.from, hyphen, range(first)), match(hyphen + 1, to, range(last))];
}

function dashOrWord(setting: Setting, from: number): number {
  let at = from;
  while (!setting.words.isHyphen(at) && !/^(to|and)$/.test(setting.words.at(at)) && at < setting.words.length) at += 1;
  return at;
}

/** "July 14 last year", "May 3 this year", "June 5 that year". */
function yearNamedAfter(setting: Setting, at: number): { readonly year: number; readonly to: number } | null {
  const { words, published, frame } = setting;
  if (words.at(at + 1) !== "year") return null;
  const { year } = civilOf(published);
  const named = { last: year - 1, this: year, that: civilOf(frame).year, next: year + 1 }[words.at(at)];
  return named === undefined ? null : { year: named, to: at + 2 };
}

/** "2024-11-28", "28/11/2024", "11/28/2024", "28.11.2024": the year leads or ends; day first unless impossible. */
export function matchNumericDate(setting: Setting, head: number): Match | null {
  const { words } = setting;
  const first = words.digits(head);
  const separator = words.at(head + 1);
  if (first === null || !/^[-/.]$/.test(separator) || words.at(head + 3) !== separator) return null;
  const second = words.digits(head + 2);
  const third = words.digits(head + 4);
  if (second === null || third === null) return null;
  for (let at = head; at < head + 4; at += 1) if (!words.touchesNext(at)) return null;
  const to = head + 5;
  const made = (year: number, month: number, date: number): Match | null => {
    const day = makeDay(year, month, date);
    return day === null || year < EARLIEST_YEAR || year > LATEST_YEAR ? null : match(head, to, onDay(day));
  };
  if (first.length === 4) return made(first.value, second.value, third.value);
  if (third.length !== 4) return null;
  return made(third.value, second.value, first.value) ?? made(third.value, first.value, second.value);
}

/** Dates that became names: the world says "9/11" for that one day. */
const NAMED_DATES: ReadonlyMap<string, Day> = new Map([["9/11", "2001-09-11"]]);

/** "9/11". */
export function matchNamedDate({ words }: Setting, head: number): Match | null {
  if (words.at(head + 1) !== "/" || !words.touchesNext(head) || !words.touchesNext(head + 1)) return null;
  const day = NAMED_DATES.get(`${words.at(head)}/${words.at(head + 2)}`);
  return day === undefined || words.at(head + 3) === "/" ? null : match(head, head + 3, onDay(day));
}

/** "Tuesday the 3rd" is left to the month rules; a bare ordinal date ("on the 27th") takes the most recent such day. */
export function matchBareDate(setting: Setting, head: number): Match | null {
  const { words, published } = setting;
  if (words.at(head - 1) !== "the" || words.at(head - 2) !== "on") return null;
  const read = dateNumber(setting, head);
  if (read === null || read.to !== head + 2 || /^\p{L}/u.test(words.at(read.to))) return null;
  for (let back = 0; back < 62; back += 1) {
    const day = addDays(published, -back);
    if (civilOf(day).day === read.value) return match(head - 1, read.to, onDay(day));
  }
  return null;
}
