import type { Day } from "../codebook/day";
import { WordMap } from "../language/word-sets";
import { addDays } from "./day";
import { DAY_PARTS, WEEKDAY_WORDS } from "./lexicon";
import { type Match, match, onDay, onDayAt, type Reading, type Setting } from "./reading";
import { matchWeekday } from "./weekdays";

const DEICTIC = new WordMap([
  ["yesterday", -1],
  ["today", 0],
  ["tomorrow", 1],
]);
const SMALL_HOURS = "TMO";

/** The day named right after the words before `at` ("dawn on Saturday", "3 pm Friday", "night of November 29"). */
export type FollowingDay = (setting: Setting, at: number) => Match | null;

function dayAfter(setting: Setting, at: number, dateAt: FollowingDay): Match | null {
  const { words } = setting;
  const first = /^(on|of|this|,)$/.test(words.at(at)) ? at + 1 : at;
  const head = /^(last|early|late)$/.test(words.at(first)) ? first + 1 : first;
  const inner = { ...setting, floor: Math.max(setting.floor, first) };
  const deictic = DEICTIC.get(words.spelling(head));
  if (deictic !== undefined) return match(head, head + 1, onDay(addDays(setting.published, deictic)));
  if (WEEKDAY_WORDS.has(words.spelling(head))) return dateAt(inner, head) ?? matchWeekday(inner, head);
  return dateAt(inner, head);
}

/** True inside a quotation that the sentence itself opens. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.split('"').length % 2 === 0 || before.lastIndexOf("“") > before.lastIndexOf("”");
}

/** "yesterday evening", "today", "tomorrow morning", "tonight". */
export function matchDeictic(setting: Setting, head: number): Match | null {
  const { words, published, floor } = setting;
  if (words.at(head) === "tonight") return match(head, head + 1, onDayAt(published, "TNI"));
  const steps = DEICTIC.get(words.spelling(head));
  if (steps === undefined) return null;
  // "Russia Today" and the like: a capital inside a sentence is a name.
  if (words.capital(head) && words.capital(head - 1) && head > 1) return null;
  // "they struck today", quoted: the speaker's own day, the one that the text has last told of.
  const day = addDays(isQuoted(words.text, words.start(head)) ? nearDay(setting) : published, steps);
  const part = DAY_PARTS.get(words.spelling(head + 1));
  const from = /^(early|late|earlier|later)$/.test(words.at(head - 1)) && head - 1 >= floor ? head - 1 : head;
  if (part !== undefined && !/^(overnight|nightfall)$/.test(words.at(head + 1))) {
    return match(from, head + 2, onDayAt(day, part));
  }
  return match(from, head + 1, onDay(day));
}

/** "overnight", told on a day: the night that ended on it, from one day into the other. */
const nightTo = (day: Day): Reading => ({
  ...onDayAt(day, "TNI"),
  days: { start: addDays(day, -1), end: day },
  precision: "span",
});

/** A part of the day: with the day named after it, before it in the sentence, or else the publication day. */
export function matchDayPart(setting: Setting, head: number, dateAt: FollowingDay): Match | null {
  const { words, published, anchor, sentenceDay, floor } = setting;
  const word = words.at(head);
  const part = DAY_PARTS.get(words.spelling(head));
  if (part === undefined || words.isHyphen(head + 1) || (words.capital(head) && head > 0)) return null;
  const before = head - 1 >= floor ? words.at(head - 1) : "";
  if (word === "overnight") {
    const found = dayAfter(setting, head + 1, dateAt);
    if (found?.days && words.at(head + 1) !== ",") return match(head, found.to, onDayAt(found.days.start, part));
    for (let ahead = head + 1; ahead < words.length; ahead += 1) {
      // "overnight drove them back from a town they had taken on Saturday": that day came before.
      if (words.at(ahead) === "had") break;
      const named = WEEKDAY_WORDS.has(words.spelling(ahead)) ? matchWeekday({ ...setting, floor: head }, ahead) : null;
      if (!named?.days) continue;
      return match(head, head + 1, ahead <= head + 4 ? onDayAt(named.days.start, part) : nightTo(named.days.start));
    }
    // "on Tuesday overnight", against "said on Tuesday that troops had left overnight"
    const beside = sentenceDay !== null && WEEKDAY_WORDS.has(words.spelling(head - 1));
    return match(head, head + 1, beside ? onDayAt(sentenceDay, part) : nightTo(sentenceDay ?? published));
  }
  if (before === "last") return match(head - 1, head + 1, onDayAt(addDays(published, -1), part));
  if (before === "this") return match(head - 1, head + 1, onDayAt(published, part));
  if (before === "that") return match(head - 1, head + 1, onDayAt(anchor, part));
  const second = head - 2 >= floor ? words.at(head - 2) : "";
  if (before === "same") return match(second === "the" ? head - 2 : head - 1, head + 1, onDayAt(anchor, part));
  if (before === "next" || before === "following" || before === "previous") {
    const day = addDays(anchor, before === "previous" ? -1 : 1);
    return match(second === "the" ? head - 2 : head - 1, head + 1, onDayAt(day, part));
  }
  if (/^(every|each)$/.test(before))
    return match(head - 1, head + 1, {
      ...onDayAt(published, part),
      kind: "set",
      value: "P1D",
      days: null,
      precision: null,
    });
  const named = /^(on|of|friday|saturday|sunday|monday|tuesday|wednesday|thursday|yesterday|today)$/.test(
    words.at(head + 1),
  )
    ? dayAfter(setting, head + 1, dateAt)
    : null;
  const article = before === "the" ? head - 1 : head;
  if (named?.days && named.precision === "day") {
    return match(article, named.to, onDayAt(named.days.start, part));
  }
  // Alone, a part of the day needs a word before it that places something in it ("at dawn", "in the evening").
  const preposition = before === "the" ? second : before;
  const placed =
    before === "the" ? /^(in|during|by|until|since|throughout)$/ : /^(at|since|before|until|by|from|after|around)$/;
  const generic = word === "night" && /^(at|by|after)$/.test(before);
  if (!placed.test(preposition) || generic) return null;
  return match(article, head + 1, onDayAt(sentenceDay ?? (before === "the" ? anchor : published), part));
}

/** "the early hours of Tuesday", "the small hours". */
export function matchSmallHours(setting: Setting, head: number, dateAt: FollowingDay): Match | null {
  const { words, published, sentenceDay } = setting;
  if (!/^(early|small|wee)$/.test(words.at(head - 1)) || words.at(head) !== "hours") return null;
  const from = words.at(head - 2) === "the" ? head - 2 : head - 1;
  if (words.at(head + 1) === "of") {
    const found = dayAfter(setting, head + 1, dateAt);
    if (found?.days) return match(from, found.to, onDayAt(found.days.start, SMALL_HOURS));
    if (words.at(head + 2) === "the") return null;
  }
  return match(from, head + 1, onDayAt(sentenceDay ?? published, SMALL_HOURS));
}

/** A clock time stands on the day that the text is at, where that is not long past. */
const nearDay = ({ anchor, published }: Setting): Day =>
  anchor <= published && anchor >= addDays(published, -2) ? anchor : published;

const two = (value: number): string => String(value).padStart(2, "0");

/** "715 pm", "0600 a.m.": hours and minutes that lost their colon. */
function joinedClock(
  setting: Setting,
  head: number,
  { value, length }: { readonly value: number; readonly length: number },
): Match | null {
  const { words, published, sentenceDay } = setting;
  const dotted = /^[ap]$/.test(words.at(head + 1)) && words.at(head + 2) === "." && words.at(head + 3) === "m";
  const half = dotted ? `${words.at(head + 1)}m` : words.at(head + 1);
  const [hour, minutes] = [Math.floor(value / 100), value % 100];
  const universal = length === 4 && /^(gmt|utc)$/.test(half);
  if ((half !== "am" && half !== "pm" && !universal) || length > 4 || hour > 23 || minutes > 59) return null;
  if (/^[[(]$/.test(words.at(head - 1)) && universal && head > 1) return null;
  const shifted = half === "pm" && hour < 12 ? hour + 12 : half === "am" && hour === 12 ? 0 : hour;
  const to = head + (dotted ? (words.at(head + 4) === "." ? 5 : 4) : 2);
  return match(head, to, onDayAt(sentenceDay ?? published, `T${two(shifted)}:${two(minutes)}`));
}

/** "3 pm", "6:30 a.m. on Tuesday", "18:00 local time", "03:09 PM, Nov 28, 2024". `head` is the hour's number. */
export function matchClock(setting: Setting, head: number, dateAt: FollowingDay): Match | null {
  const { words, sentenceDay } = setting;
  const hour = words.digits(head);
  if (hour === null) return null;
  const joined = hour.length > 2 ? joinedClock(setting, head, hour) : null;
  if (joined !== null) return joined;
  if (hour.length > 2 || hour.value > 24) return null;
  if (words.at(head - 1) === "+") return null;
  // "4am [01:00 GMT]": the same time again, by another clock.
  if (/^[[(]$/.test(words.at(head - 1)) && /^(gmt|utc)$/.test(words.at(head + 3)) && head > 1) return null;
  let at = head + 1;
  let minutes: number | null = null;
  if ((words.at(at) === ":" || words.at(at) === ".") && words.touchesNext(head) && words.touchesNext(at)) {
    const read = words.digits(at + 1);
    if (read === null || read.length !== 2 || read.value > 59) return null;
    minutes = read.value;
    at += 2;
  }
  const dotted = /^[ap]$/.test(words.at(at)) && words.at(at + 1) === "." && words.at(at + 2) === "m";
  const half = dotted ? `${words.at(at)}m` : words.at(at);
  let value = hour.value;
  if (half === "am" || half === "pm") {
    if (value > 12 && minutes === null) return null;
    if (half === "pm" && value < 12) value += 12;
    if (half === "am" && value === 12) value = 0;
    at += dotted ? (words.at(at + 3) === "." ? 4 : 3) : 1;
  } else if (minutes === null || words.at(head + 1) !== ":") return null;
  const from = head;
  const to = at;
  let next = at;
  while (/^(gmt|utc|est|gst|et|local|time|\[|\(|\]|\)|:|\d\d)$/.test(words.at(next)) && next < at + 8) next += 1;
  const clock = `T${two(value)}:${two(minutes ?? 0)}`;
  const named = dayAfter(setting, next, dateAt);
  if (named?.days && named.precision === "day") {
    // With its own part of the day ("1:30am on Sunday morning") the clock time says more.
    return match(from, named.to, onDayAt(named.days.start, clock));
  }
  return match(from, to, onDayAt(sentenceDay ?? nearDay(setting), clock));
}
