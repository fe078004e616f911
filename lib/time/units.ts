/** Expressions whose head is a unit: "two days ago", "last week", "the past four days", "a 48-hour", "recent months". */
import type { Day, DayInterval } from "../codebook/day";
import { countBefore, hedgedFrom } from "./counts";
import { addDays, addMonths, addYears, civilOf, contains, later, makeDay, monthOf, weekOf, yearInterval } from "./day";
import { ORDINALS, UNIT_WORDS, type Unit } from "./lexicon";
import {
  inMonth,
  inWeek,
  inYear,
  lasting,
  type Match,
  match,
  onDay,
  onDays,
  type Reading,
  reference,
  repeating,
  type Setting,
  yearValue,
} from "./reading";
import { tenseAt } from "./tense";

const CODES: Readonly<Record<Unit, (count: string) => string>> = {
  second: (n) => `PT${n}S`,
  minute: (n) => `PT${n}M`,
  hour: (n) => `PT${n}H`,
  day: (n) => `P${n}D`,
  week: (n) => `P${n}W`,
  month: (n) => `P${n}M`,
  year: (n) => `P${n}Y`,
  decade: (n) => `P${n}DE`,
  century: (n) => `P${n}CE`,
};

/** "half a century" in whole smaller units. */
const HALVES: Readonly<Partial<Record<Unit, string>>> = {
  hour: "PT30M",
  day: "PT12H",
  year: "P6M",
  decade: "P5Y",
  century: "P50Y",
};

const durationCode = (unit: Unit, count: number | null): string => CODES[unit](count === null ? "X" : String(count));

/** The calendar period of this unit that lies `steps` from the one `day` is in. */
function period(unit: Unit, day: Day, steps: number, told: Day | null): Reading | null {
  switch (unit) {
    case "day":
      return onDay(addDays(day, steps));
    case "week":
      return inWeek(addDays(day, 7 * steps), told);
    case "month": {
      const { year, month } = civilOf(addMonths(monthOf(day).start, steps));
      return inMonth(year, month, told);
    }
    case "year":
      return inYear(civilOf(day).year + steps, told);
    case "decade": {
      const first = Math.floor(civilOf(day).year / 10) * 10 + steps * 10;
      const { start, end } = yearInterval(first, first + 9);
      return onDays(yearValue(first).slice(0, 3), start, end, "year");
    }
    default:
      return null;
  }
}

/** The stretch of `count` units that ends on the publication day, which counts as one of the days. */
function pastDays(unit: Unit, count: number, published: Day): DayInterval | null {
  const until = (start: Day): DayInterval => ({ start, end: published });
  switch (unit) {
    case "hour":
      return until(addDays(published, count <= 12 ? 0 : -Math.ceil(count / 24)));
    case "day":
      return until(addDays(published, count === 1 ? -1 : 1 - count));
    case "week":
      return until(addDays(published, -7 * count));
    case "month":
      return until(addMonths(published, -count));
    case "year":
      return until(addYears(published, -count));
    case "decade":
      return until(addYears(published, -10 * count));
    default:
      return null;
  }
}

/** The codebook's reading of "recent days, weeks, months, years"; inside a collection, recent days begin with its window. */
function recentDays(unit: Unit, { published, window }: Setting): DayInterval | null {
  const until = (start: Day): DayInterval => ({ start, end: published });
  switch (unit) {
    case "hour":
      return until(published);
    case "day": {
      const week = addDays(published, -7);
      return until(window !== null && contains(window, published) ? later(week, window.start) : week);
    }
    case "week":
      return until(monthOf(addDays(published, -21)).start);
    case "month":
      return until(monthOf(addMonths(published, -3)).start);
    case "year":
      return until(makeDay(civilOf(published).year - 3, 1, 1) ?? published);
    default:
      return null;
  }
}

function nextDays(unit: Unit, count: number, published: Day): DayInterval | null {
  const start = addDays(published, 1);
  if (unit === "day") return { start, end: addDays(published, count) };
  if (unit === "week") return { start, end: addDays(published, 7 * count) };
  if (unit === "month") return { start, end: addMonths(published, count) };
  if (unit === "year") return { start, end: addYears(published, count) };
  return null;
}

const PAST_WORDS = new Set(["past", "last", "previous", "preceding", "recent"]);
const NEXT_WORDS = new Set(["next", "coming", "upcoming", "following"]);
const START_OF_CLAUSE = new Set([",", ".", ";", ":", "", ")", "!", "?", "”", '"', "and", "when", "as", "while"]);
/** What the main event of a collection is called where a text counts its days. */
const MAIN_EVENT = new Set(["offensive", "operation", "assault", "campaign", "invasion", "war", "battle"]);

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

const BOUNDARIES = new Set(["end", "start", "beginning", "middle", "rest", "turn", "close"]);

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
    if (!START_OF_CLAUSE.has(beyond)) return null;
    return match(head - 1, head + 2, onDay(addDays(anchor, side === "before" ? -1 : 1)));
  }
  if (words.at(head - 2) !== "of" || !BOUNDARIES.has(words.at(head - 3))) return null;
  const reading = period(unit, published, 0, null);
  return reading === null ? null : match(head - 1, head + 1, reading);
}

/** "two days ago", "a week earlier", "three years later", "years ago". */
function displaced(setting: Setting, head: number, unit: Unit, from: number, count: number | null): Match | null {
  const { words, published, anchor, floor } = setting;
  const direction = words.at(head + 1);
  const beyond = words.at(head + 2);
  const begin = hedgedFrom(words, from, floor);
  const to = head + 2;
  if (direction === "ago" || (direction === "back" && START_OF_CLAUSE.has(beyond))) {
    if (count === null) return match(begin, to, reference("PAST_REF", agoDays(setting, unit)));
    if (unit === "hour" || unit === "minute" || unit === "second") return match(begin, to, onDay(published));
    const reading = period(unit, published, -count, published);
    if (reading === null) return match(begin, to, reference("PAST_REF"));
    const today = beyond === "today";
    if (today || begin === from || unit === "day" || words.at(begin) !== "less") {
      const exact = unit === "week" ? addDays(published, -7 * count) : addYears(published, -count);
      return match(begin, today ? to + 1 : to, today ? onDay(exact) : reading);
    }
    // "less than a month ago" can be any day since then.
    const since = pastDays(unit, count, published);
    return match(begin, to, since === null ? reading : onDays(reading.value, addDays(since.start, 1), published));
  }
  const back =
    direction === "earlier" ||
    (direction === "prior" && beyond !== "to") ||
    (direction === "before" && START_OF_CLAUSE.has(beyond));
  const forth = direction === "later" || (direction === "after" && START_OF_CLAUSE.has(beyond));
  if (!back && !forth) return null;
  if (count === null || unit === "hour" || unit === "minute" || unit === "second") {
    const near = unit === "hour" || unit === "minute" || unit === "second";
    return match(begin, to, lasting(durationCode(unit, count), near ? { start: anchor, end: anchor } : null, true));
  }
  const reading = period(unit, anchor, back ? -count : count, null);
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
  const side = from - 1 >= floor ? words.at(from - 1) : "";
  if (PAST_WORDS.has(side)) {
    if (words.at(head + 1) === "of" && side === "last") return null;
    const days = count === null ? recentDays(unit, setting) : pastDays(unit, count, published);
    const start = withArticle(setting, from - 1);
    return match(start, head + 1, lasting(durationCode(unit, count), days, count === null));
  }
  if (NEXT_WORDS.has(side)) {
    const days = count === null ? null : nextDays(unit, count, published);
    return match(withArticle(setting, from - 1), head + 1, lasting(durationCode(unit, count), days, count === null));
  }
  if (side === "in" && count !== null && tenseAt(words, from, head + 1) === "future" && !words.isHyphen(head - 1)) {
    const reading = period(unit, published, count, null);
    return reading === null ? null : match(from - 1, head + 1, reading);
  }
  return null;
}

/** "the second day of the offensive" counts from the first day of the collection's main event. */
function dayOfMainEvent(setting: Setting, head: number): Match | null {
  const { words, origin, published } = setting;
  const ordinal = ORDINALS.get(words.at(head - 1));
  if (ordinal === undefined || origin === null || words.at(head + 1) !== "of") return null;
  let at = head + 2;
  if (!/^(the|this|its|their)$/.test(words.at(at))) return null;
  at += 1;
  if (!MAIN_EVENT.has(words.at(at)) && MAIN_EVENT.has(words.at(at + 1))) at += 1;
  if (!MAIN_EVENT.has(words.at(at))) return null;
  const day = addDays(origin, ordinal - 1);
  return day > published ? null : match(withArticle(setting, head - 1), at + 1, onDay(day));
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
  const unit = UNIT_WORDS.get(words.at(head));
  if (unit === undefined) return null;
  const singular =
    !words.at(head).endsWith("s") || (/^(day|week|month|year)s$/.test(words.at(head)) && words.at(head - 1) === "this");
  if (singular) {
    const found = (unit === "day" ? dayOfMainEvent(setting, head) : null) ?? determined(setting, head, unit);
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
