/** Expressions whose head is a unit: "two days ago", "last week", "the past four days", "a 48-hour", "recent months". */
import type { Day, DayInterval } from "../codebook/day";
import { wordSet } from "../language/word-sets";
import { countBefore, hedgedFrom } from "./counts";
import {
  addDays,
  addMonths,
  addYears,
  civilOf,
  contains,
  monthOf,
  mostRecentWeekday,
  weekOf,
  yearInterval,
} from "./day";
import { UNIT_WORDS, type Unit, WEEKDAY_WORDS } from "./lexicon";
import { matchDayOfEvent } from "./main-event";
import { durationCode, lessThan, nextDays, pastDays, period, recentDays } from "./periods";
import { lasting, type Match, match, onDay, onDays, type Reading, reference, repeating, type Setting } from "./reading";
import { tenseAt } from "./tense";
import type { Words } from "./words";

/** "half a century" in whole smaller units. */
const HALVES: Readonly<Partial<Record<Unit, string>>> = {
  hour: "PT30M",
  day: "PT12H",
  year: "P6M",
  decade: "P5Y",
  century: "P50Y",
};

const PAST_WORDS = wordSet("past last previous preceding recent");
const NEXT_WORDS = wordSet("next coming upcoming following");
const START_OF_CLAUSE = wordSet(', . ; : ) ! ? ” " and when as while');

/** True where a clause begins at a word, or the sentence has ended. */
const startsClause = (words: Words, at: number): boolean =>
  at >= words.length || START_OF_CLAUSE.has(words.spelling(at));

const withArticle = (setting: Setting, from: number): number =>
  setting.words.at(from - 1) === "the" && from - 1 >= setting.floor ? from - 1 : from;

/** "last week", "this month", "next year", "that day", "the same night", "the following day", "every day". */
function determined(setting: Setting, head: number, unit: Unit): Match | null {
  const { words, published, floor } = setting;
  const anchor = unit === "day" ? setting.anchor : setting.frame;
  const at = head - 1;
  if (at < floor) return null;
  const from = withArticle(setting, at);
  const definite = from < at;
  const of = words.at(head + 1) === "of";
  const made = (reading: Reading | null, start = from): Match | null =>
    reading === null ? null : match(start, head + 1, reading);
  switch (words.at(at)) {
    case "this":
    case "current":
      return unit === "day" ? null : made(period(unit, published, 0, published));
    case "last":
      if (of) return null;
      if (unit === "day" || definite) return made(lasting(durationCode(unit, 1), pastDays(unit, 1, published)));
      return made(period(unit, published, -1, published));
    case "past": {
      const start = words.at(at - 1) === "this" && at - 1 >= floor ? at - 1 : from;
      return made(lasting(durationCode(unit, 1), pastDays(unit, 1, published)), start);
    }
    case "next":
      if (definite && /^(over|in|within|during|for)$/.test(words.at(from - 1))) {
        return made(lasting(durationCode(unit, 1), nextDays(unit, 1, published)));
      }
      if (unit === "day" || definite) return made(period(unit, anchor, 1, null));
      return made(period(unit, published, 1, null));
    case "coming":
      return made(lasting(durationCode(unit, 1), nextDays(unit, 1, published)));
    case "previous":
    case "preceding":
      return made(period(unit, anchor, -1, published));
    case "following":
      return definite ? made(period(unit, anchor, 1, null)) : null;
    case "same":
      return definite ? made(period(unit, anchor, 0, published)) : null;
    case "that":
      return words.capital(head) ? null : made(period(unit, anchor, 0, published));
    case "each":
    case "every":
      return made(repeating(durationCode(unit, 1)), at);
    case "the":
      return boundary(setting, head, unit);
    default:
      return null;
  }
}

const BOUNDARIES = wordSet("end start beginning middle rest turn close");

/** "earlier in the day", "later on the day": the day that the text last told of. */
function inTheDay({ words, sentenceDay, anchor, floor }: Setting, head: number): Match | null {
  if (!/^(in|on)$/.test(words.at(head - 2)) || head - 2 < floor) return null;
  const side = words.at(head - 3);
  if (!/^(earlier|later|late|early)$/.test(side)) return null;
  return match(Math.max(floor, head - 3), head + 1, onDay(sentenceDay ?? anchor));
}

/** "the end of the year", "the day before", "the day after tomorrow". */
function boundary(setting: Setting, head: number, unit: Unit): Match | null {
  const { words, published, anchor } = setting;
  if (unit === "day") {
    const side = words.at(head + 1);
    if (side !== "before" && side !== "after") return inTheDay(setting, head);
    const beyond = words.at(head + 2);
    if (side === "before" && beyond === "yesterday") return match(head - 1, head + 3, onDay(addDays(published, -2)));
    if (side === "after" && beyond === "tomorrow") return match(head - 1, head + 3, onDay(addDays(published, 2)));
    if (!startsClause(words, head + 2)) return null;
    return match(head - 1, head + 2, onDay(addDays(anchor, side === "before" ? -1 : 1)));
  }
  // "the week before, they had met": counted from the time last told.
  if (words.at(head + 1) === "before" && startsClause(words, head + 2)) {
    const before = period(unit, setting.frame, -1, published);
    return before === null ? null : match(head - 1, head + 2, before);
  }
  if (words.isHyphen(head + 1) || words.at(head - 2) !== "of" || !BOUNDARIES.has(words.spelling(head - 3))) return null;
  const reading = period(unit, published, 0, null);
  return reading === null ? null : match(head - 1, head + 1, reading);
}

/** "a week ago on Friday", "three years ago this Thursday": counted from the last such weekday. */
function weekdayAgo(
  { words, published }: Setting,
  unit: Unit,
  count: number,
  at: number,
): { readonly day: Day; readonly to: number } | null {
  const head = /^(on|this|last)$/.test(words.at(at)) ? at + 1 : at;
  const weekday = WEEKDAY_WORDS.get(words.spelling(head));
  if (weekday === undefined) return null;
  const day = mostRecentWeekday(published, weekday);
  // The weekday of that week: on a Thursday, "a week ago on Friday" is six days ago.
  if (unit === "week") return { day: addDays(weekOf(addDays(published, -7 * count)).start, weekday - 1), to: head + 1 };
  if (unit === "month") return { day: addMonths(day, -count), to: head + 1 };
  return unit === "year" ? { day: addYears(day, -count), to: head + 1 } : null;
}

/** "two days ago", "a week earlier", "three years later", "years ago". */
function displaced(setting: Setting, head: number, unit: Unit, from: number, count: number | null): Match | null {
  const { words, published, anchor, floor } = setting;
  const direction = words.at(head + 1);
  const beyond = words.at(head + 2);
  const begin = hedgedFrom(words, from, floor);
  const to = head + 2;
  if (direction === "ago" || (direction === "back" && startsClause(words, to))) {
    if (count === null) return match(begin, to, reference("PAST_REF", agoDays(setting, unit)));
    if (unit === "hour" || unit === "minute" || unit === "second") return match(begin, to, onDay(published));
    const reading = period(unit, published, -count, published);
    if (reading === null) return match(begin, to, reference("PAST_REF"));
    const exactDay = weekdayAgo(setting, unit, count, to);
    if (exactDay !== null) return match(begin, exactDay.to, onDay(exactDay.day));
    const today = beyond === "today";
    // "two weeks ago" is the week by its name, and the day by its count.
    if (unit === "week" && !today && begin === from) {
      const day = addDays(published, -7 * count);
      return match(begin, to, onDays(reading.value, day, day, "day"));
    }
    if (today || begin === from || unit === "day" || words.at(begin) !== "less") {
      const exact = unit === "week" ? addDays(published, -7 * count) : addYears(published, -count);
      return match(begin, today ? to + 1 : to, today ? onDay(exact) : reading);
    }
    // "less than a month ago" can be any day since then.
    const since = pastDays(unit, count, published);
    return match(begin, to, since === null ? reading : onDays(reading.value, lessThan(unit, since.start), published));
  }
  const back =
    direction === "earlier" ||
    (direction === "prior" && beyond !== "to") ||
    (direction === "before" && startsClause(words, to));
  const forth = direction === "later" || (direction === "after" && startsClause(words, to));
  if (!back && !forth) return null;
  if (count === null || unit === "hour" || unit === "minute" || unit === "second") {
    const near = unit === "hour" || unit === "minute" || unit === "second";
    return match(begin, to, lasting(durationCode(unit, count), near ? { start: anchor, end: anchor } : null, true));
  }
  // "seized it in November and lost it a month later": months and years count from the time last told of any length.
  const base = unit === "day" || unit === "week" ? anchor : setting.frame;
  const reading = period(unit, base, back ? -count : count, null);
  return reading === null ? null : match(begin, to, reading);
}

/** Only "days ago" and "weeks ago" lie within reach of the news. */
function agoDays(setting: Setting, unit: Unit): DayInterval | null {
  if (unit !== "hour" && unit !== "day" && unit !== "week") return null;
  return recentDays(unit, setting);
}

/** "the past two days", "recent weeks", "the next 10 days", "in the last few months". */
function bounded(setting: Setting, head: number, unit: Unit, from: number, count: number | null): Match | null {
  const { words, published, floor } = setting;
  const sideWord = from - 1 >= floor ? words.spelling(from - 1) : undefined;
  const side = sideWord?.lower ?? "";
  if (PAST_WORDS.has(sideWord)) {
    if (words.at(head + 1) === "of" && side === "last") return null;
    const days = count === null ? recentDays(unit, setting) : pastDays(unit, count, published);
    const start = withArticle(setting, from - 1);
    return match(start, head + 1, lasting(durationCode(unit, count), days, count === null));
  }
  // "following four days of fighting" is after them.
  const preposition = side === "following" && words.at(from - 2) !== "the";
  if (NEXT_WORDS.has(sideWord) && !preposition) {
    const days = count === null ? null : nextDays(unit, count, published);
    return match(withArticle(setting, from - 1), head + 1, lasting(durationCode(unit, count), days, count === null));
  }
  if (side === "in" && count !== null && tenseAt(words, from, head + 1) === "future" && !words.isHyphen(head - 1)) {
    const reading = period(unit, published, count, null);
    return reading === null ? null : match(from - 1, head + 1, reading);
  }
  return null;
}

/** "times a day", "hours a week": a rate, not a stretch. */
function isRate(setting: Setting, head: number): boolean {
  const { words } = setting;
  const before = words.at(head - 2);
  return (
    words.at(head - 1) === "per" ||
    (/^an?$/.test(words.at(head - 1)) &&
      /^(times|once|twice|hours|million|billion|thousand|percent|barrels)$/.test(before))
  );
}

/** A unit with a number, or a bare plural. */
function counted(setting: Setting, head: number, unit: Unit): Match | null {
  const { words, floor } = setting;
  const plural = words.at(head).endsWith("s");
  const count = countBefore(words, head, floor);
  if (count === null) {
    if (!plural) {
      if (words.isHyphen(head - 1) && words.at(head - 2) === "quarter" && unit === "century") {
        return match(head - 2, head + 1, lasting("P25Y"));
      }
      return words.isHyphen(head + 1) && /^(long|old)$/.test(words.at(head + 2))
        ? match(head, head + 3, lasting(durationCode(unit, 1)))
        : null;
    }
    const found = displaced(setting, head, unit, head, null) ?? bounded(setting, head, unit, head, null);
    if (found !== null) return found;
    if (words.at(head - 1) === "these" && unit === "day") return match(head - 1, head + 1, reference("PRESENT_REF"));
    const bare = words.capital(head) && head > 0;
    return bare || words.at(head - 1) === "those" ? null : match(head, head + 1, lasting(durationCode(unit, null)));
  }
  if (words.at(count.from - 1) === "half" && words.at(count.from) !== "one") {
    const half = HALVES[unit];
    if (half !== undefined) return match(hedgedFrom(words, count.from - 1, floor), head + 1, lasting(half));
  }
  const found =
    displaced(setting, head, unit, count.from, count.value) ?? bounded(setting, head, unit, count.from, count.value);
  if (found !== null) return found;
  if (isRate(setting, head)) return match(head - 1, head + 1, repeating(durationCode(unit, 1)));
  const one = words.at(count.from);
  // "the Six Day War", "the Thousand Day Plan": names.
  if (count.from > 0 && [count.from, head, head + 1].every((at) => words.capital(at))) return null;
  // "one day", "one year" as an unsaid time, and "a day of mourning", are no stretch that anybody measured.
  if (unit === "day" && (one === "one" || one === "a") && !/^(after|before)$/.test(words.at(head + 1))) return null;
  let to = head + 1;
  if (words.isHyphen(to) && (words.at(to + 1) === "old" || words.at(to + 1) === "long")) to += 2;
  else if (words.at(to) === "old") to += 1;
  const compound = to > head + 1 && /^an?$/.test(one);
  const from = compound ? head : hedgedFrom(words, count.from, floor);
  const came = /^(comes|came|coming)$/.test(words.at(from - 1)) && unit === "day" && count.value !== null;
  if (came && words.at(head + 1) === "after") {
    const day = addDays(setting.published, -(count.value ?? 0));
    return match(from, to, lasting(durationCode(unit, count.value), { start: day, end: day }));
  }
  return match(from, to, lasting(durationCode(unit, count.value)));
}

/** Reads the expression whose head is the unit at `head`. */
export function matchUnit(setting: Setting, head: number): Match | null {
  const { words } = setting;
  const unit = UNIT_WORDS.get(words.spelling(head));
  if (unit === undefined) return null;
  const singular =
    !words.at(head).endsWith("s") || (/^(day|week|month|year)s$/.test(words.at(head)) && words.at(head - 1) === "this");
  if (singular) {
    const found = (unit === "day" ? matchDayOfEvent(setting, head) : null) ?? determined(setting, head, unit);
    if (found !== null) return found;
    if (words.isHyphen(head + 1) && words.at(head + 2) === "end" && unit === "year") {
      const reading = period("year", setting.published, 0, null);
      return reading === null ? null : match(head, head + 3, reading);
    }
  }
  return counted(setting, head, unit);
}

/** "earlier this year", "later this week": the part of the period on this or the other side of the publication day. */
export function sideOfPeriod(reading: Reading, word: string, published: Day): Reading {
  if (reading.days === null || !contains(reading.days, published)) return reading;
  if (word !== "later") return reading;
  const { end } =
    reading.precision === "year"
      ? yearInterval(civilOf(published).year)
      : reading.precision === "month"
        ? monthOf(published)
        : weekOf(published);
  return { ...reading, days: { start: published, end }, precision: "span" };
}
