/** Weekdays, weekends and parts of the day: "on Friday night", "last Monday", "early Sunday", "over the weekend". */
import type { Day } from "../codebook/day";
import { wordSet } from "../language/word-sets";
import { addDays, mostRecentWeekday, nextWeekday, type Weekday, weekdayOf, weekOf } from "./day";
import { ABBREVIATIONS, DAY_PARTS, MONTH_WORDS, WEEKDAY_PLURALS, WEEKDAY_WORDS } from "./lexicon";
import { type Match, match, onDay, onDayAt, onWeekend, type Reading, repeating, type Setting } from "./reading";
import { tenseAt } from "./tense";

/** The day that a weekday at words `from` … `to` means, with the word before it ("last", "next", "this") in mind. */
function resolve(setting: Setting, weekday: Weekday, from: number, to: number): Day {
  const { words, published, anchor } = setting;
  const determiner = words.at(from);
  const strictlyPast = mostRecentWeekday(addDays(published, -1), weekday);
  switch (determiner) {
    case "last":
      return strictlyPast;
    case "past":
    case "this": {
      if (words.at(from + 1) === "past" || determiner === "past") return strictlyPast;
      const inWeek = addDays(weekOf(published).start, weekday - 1);
      return inWeek > published || words.at(from + 1) === "coming" ? nextWeekday(published, weekday) : inWeek;
    }
    case "next":
    case "coming":
      return determiner === "next"
        ? addDays(weekOf(published).start, 7 + weekday - 1)
        : nextWeekday(addDays(published, 1), weekday);
    case "that":
      return nextWeekday(anchor, weekday);
    case "following":
      return nextWeekday(addDays(anchor, 1), weekday);
    case "previous":
      return mostRecentWeekday(addDays(anchor, -1), weekday);
    default:
      return tenseAt(words, from, to) === "future"
        ? nextWeekday(published, weekday)
        : mostRecentWeekday(published, weekday);
  }
}

const DETERMINERS = wordSet("last past this next coming that following previous");

function leftEdge(setting: Setting, head: number): number {
  const { words, floor } = setting;
  let from = head;
  if (words.at(from - 1) === "coming" && words.at(from - 2) === "this") from -= 1;
  if (words.at(from - 1) === "past" && words.at(from - 2) === "this") from -= 1;
  // "following Friday prayers" is after them; "the following Friday" is a day.
  const preposition = words.at(from - 1) === "following" && words.at(from - 2) !== "the";
  if (DETERMINERS.has(words.spelling(from - 1)) && !preposition) from -= 1;
  return from < floor ? head : from;
}

/** "Tuesday this week", "Friday of last week". */
function ofWeek(setting: Setting, weekday: Weekday, at: number): { readonly day: Day; readonly to: number } | null {
  const { words, published } = setting;
  const first = words.at(at) === "of" ? at + 1 : at;
  if (words.at(first + 1) !== "week") return null;
  const steps = { this: 0, last: -7, next: 7 }[words.at(first)];
  return steps === undefined ? null : { day: addDays(weekOf(published).start, steps + weekday - 1), to: first + 2 };
}

/** Abbreviations count only where a date or a stop shows that they are no words ("Sat", "Sun", "Wed"). */
function isWeekday(setting: Setting, head: number): boolean {
  const { words } = setting;
  if (!words.capital(head)) return false;
  // "Black Friday", "the Sunday Telegraph": names.
  if (/^(black|bloody|cyber|super)$/.test(words.at(head - 1)) && words.capital(head - 1)) return false;
  if (/^(telegraph|times|mail|express|mirror|herald|post)$/.test(words.at(head + 1)) && words.capital(head + 1))
    return false;
  if (!ABBREVIATIONS.has(words.spelling(head))) return true;
  const next = words.at(head + 1) === "," || words.at(head + 1) === "." ? head + 2 : head + 1;
  return (
    words.digits(next) !== null ||
    MONTH_WORDS.has(words.spelling(next)) ||
    (words.at(head + 1) === "." && next > head + 1)
  );
}

const PART_WORDS = wordSet("morning afternoon evening night midnight noon dawn overnight midday");

/** A weekday that stands by a full date is part of it: the date decides, see dates.ts. */
export function matchWeekday(setting: Setting, head: number): Match | null {
  const { words, floor } = setting;
  const plural = WEEKDAY_PLURALS.get(words.spelling(head));
  // "Wednesdays attack" is a possessive that lost its apostrophe on the way.
  const possessive = plural !== undefined && words.at(head - 1) !== "on" && /^\p{L}{3}/u.test(words.at(head + 1));
  if (plural !== undefined && words.capital(head) && (!possessive || words.at(head + 1) === "and")) {
    return match(head, head + 1, repeating(`XXXX-WXX-${plural}`));
  }
  const weekday = WEEKDAY_WORDS.get(words.spelling(head)) ?? plural;
  if (weekday === undefined || !isWeekday(setting, head)) return null;
  if (/^(every|each)$/.test(words.at(head - 1))) return match(head - 1, head + 1, repeating(`XXXX-WXX-${weekday}`));
  const from = leftEdge(setting, head);
  const week = ofWeek(setting, weekday, head + 1);
  const day = week?.day ?? resolve(setting, weekday, from, head + 1);
  let to = week?.to ?? head + 1;
  const early = /^(early|late|mid)$/.test(words.at(from - 1)) && from - 1 >= floor ? from - 1 : from;
  const partAt = /^(early|late|mid)$/.test(words.at(to)) && PART_WORDS.has(words.spelling(to + 1)) ? to + 1 : to;
  const part = PART_WORDS.has(words.spelling(partAt)) ? DAY_PARTS.get(words.spelling(partAt)) : undefined;
  if (part === undefined) return match(early, to, onDay(day));
  to = partAt + 1;
  return match(early, to, onDayAt(day, part));
}

/** "over the weekend", "last weekend", "at the weekend". */
export function matchWeekend(setting: Setting, head: number): Match | null {
  const { words, published, floor } = setting;
  if (words.at(head).endsWith("s")) return match(head, head + 1, repeating("XXXX-WXX-WE"));
  const determiner = head - 1 >= floor ? words.at(head - 1) : "";
  const from = determiner === "" || !/^(the|this|last|next|past|coming|previous)$/.test(determiner) ? head : head - 1;
  const atWeekend = weekdayOf(published) >= 6;
  const tense = tenseAt(words, from, head + 1);
  const until = words.at(from - 1) === "until" && !atWeekend;
  const future = determiner === "next" || determiner === "coming" || tense === "future" || until;
  const reading = (steps: number, told: Day | null): Reading => onWeekend(addDays(published, 7 * steps), told);
  if (determiner === "next") return match(from, head + 1, reading(atWeekend ? 1 : 0, null));
  // "lost his brother this weekend", told on a Monday.
  const justPast = tense === "past" && weekdayOf(published) <= 2;
  if (future || (determiner === "this" && !justPast))
    return match(from, head + 1, reading(0, future ? null : published));
  const last = determiner === "last" || determiner === "past" || determiner === "previous";
  return match(from, head + 1, reading(atWeekend && !last ? 0 : -1, published));
}
