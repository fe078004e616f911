/** The temporal tagger: one scan over each sentence, rules chosen by the word that heads an expression. */
import type { Sentence } from "../article/types";
import type { Day, DayInterval } from "../codebook/day";
import { WordMap, wordSet } from "../language/word-sets";
import { matchDateList } from "./date-lists";
import { matchBareDate, matchMonth, matchNamedDate, matchNumericDate } from "./dates";
import { later } from "./day";
import { matchClock, matchDayPart, matchDeictic, matchSmallHours } from "./day-parts";
import {
  DAY_PARTS,
  LONG_COMPOUNDS,
  MONTH_WORDS,
  REFERENCES,
  SEASONS,
  SET_WORDS,
  UNIT_WORDS,
  WEEKDAY_PLURALS,
  WEEKDAY_WORDS,
} from "./lexicon";
import { EVENT_STARTS, matchStartOfEvent } from "./main-event";
import { FEAST_HEADS, matchFeast, matchFraction, matchLong, matchReference, matchSeason, matchSet } from "./named";
import { inWeek, type Match, type Part, partOf, type Reading, type Setting } from "./reading";
import { tenseAt } from "./tense";
import type { TimeExpression, TimeRelation } from "./types";
import { matchUnit, sideOfPeriod } from "./units";
import { matchWeekday, matchWeekend } from "./weekdays";
import { type Words, wordsOf } from "./words";
import { matchShortDecade, matchYear } from "./years";

export interface TimeContext {
  /** The day the article was written: "on Friday", "last month" count from it. */
  readonly published: Day;
  /** The collection's days; inside it "recent days" begin no earlier than it does. */
  readonly window?: DayInterval | null;
  /** First day of the collection's main event, for "the first day of the offensive"; the window's first day if left out. */
  readonly origin?: Day | null;
}

type Rule = (setting: Setting, head: number) => readonly Match[];

const one = (found: Match | null): readonly Match[] => (found === null ? [] : [found]);
const none: readonly Match[] = [];

/** A full date whose first word is at `at`: what a clock time or a part of the day may carry after it. */
function dateAt(setting: Setting, at: number): Match | null {
  const { words } = setting;
  for (let head = at; head < at + 5; head += 1) {
    if (!MONTH_WORDS.has(words.spelling(head))) continue;
    const found = matchMonth(setting, head)[0];
    if (found !== undefined && found.precision === "day" && found.from <= at) return found;
  }
  return matchNumericDate(setting, at);
}

const yearsAt: Rule = (setting, head) => {
  const decade = matchShortDecade(setting, head);
  return decade === null ? matchYear(setting, head) : [decade];
};

const digitRule: Rule = (setting, head) => {
  const found =
    matchNamedDate(setting, head) ??
    matchNumericDate(setting, head) ??
    matchClock(setting, head, dateAt) ??
    matchBareDate(setting, head);
  return found === null ? yearsAt(setting, head) : [found];
};

const weekdayRule: Rule = (setting, head) => one(dateAt(setting, head) ?? matchWeekday(setting, head));

const monthRule: Rule = (setting, head) => {
  const month = MONTH_WORDS.get(setting.words.spelling(head));
  const listed = month === undefined || !setting.words.capital(head) ? none : matchDateList(setting, head, month);
  return listed.length > 0 ? listed : matchMonth(setting, head);
};

const unitRule: Rule = (setting, head) =>
  one(matchSmallHours(setting, head, dateAt) ?? matchFraction(setting, head) ?? matchUnit(setting, head));

const dayPartRule: Rule = (setting, head) => one(matchDayPart(setting, head, dateAt));

function rulesByHead(): WordMap<readonly Rule[]> {
  const rules = new Map<string, Rule[]>();
  const add = (heads: Iterable<string>, rule: Rule): void => {
    for (const head of heads) rules.set(head, [...(rules.get(head) ?? []), rule]);
  };
  // "Good Friday" and "Christmas Eve" before their parts.
  add(FEAST_HEADS, (setting, head) => one(matchFeast(setting, head)));
  add(WEEKDAY_WORDS.words, weekdayRule);
  add(WEEKDAY_PLURALS.words, (setting, head) => one(matchWeekday(setting, head)));
  add(MONTH_WORDS.words, monthRule);
  add(["weekend", "weekends"], (setting, head) => one(matchWeekend(setting, head)));
  add(["yesterday", "today", "tomorrow", "tonight"], (setting, head) => one(matchDeictic(setting, head)));
  add(DAY_PARTS.words, dayPartRule);
  add(UNIT_WORDS.words, unitRule);
  add(["quarter", "half"], (setting, head) => one(matchFraction(setting, head)));
  add(EVENT_STARTS, (setting, head) => one(matchStartOfEvent(setting, head)));
  add(SEASONS.words, (setting, head) => one(matchSeason(setting, head)));
  add(SET_WORDS.words, (setting, head) => one(matchSet(setting, head)));
  add(LONG_COMPOUNDS.words, (setting, head) => one(matchLong(setting, head)));
  add([...REFERENCES.words, "earlier", "then", "moment", "future", "past"], (setting, head) =>
    one(matchReference(setting, head)),
  );
  return new WordMap(rules);
}

const RULES = rulesByHead();
const DIGIT_RULES: readonly Rule[] = [digitRule];

/** The rules of expressions that a word can head; most words head none, and cost no reading. */
const rulesAt = (words: Words, head: number): readonly Rule[] | undefined =>
  words.beginsWithDigit(head) ? DIGIT_RULES : RULES.get(words.spelling(head));

function read(rules: readonly Rule[], setting: Setting, head: number): readonly Match[] {
  for (const rule of rules) {
    const found = rule(setting, head);
    if (found.length > 0) return found;
  }
  return none;
}

const PARTS = new WordMap<Part>([
  ["early", "early"],
  ["beginning", "early"],
  ["start", "early"],
  ["mid", "mid"],
  ["middle", "mid"],
  ["late", "late"],
  ["end", "late"],
  ["close", "late"],
]);

/** Words before an expression that narrow it: "early", "mid-", "the end of", "earlier", "so far". */
function narrowed(setting: Setting, found: Match): Match {
  const { words, published, floor } = setting;
  if (found.kind !== "date" || found.vague || found.days === null) return found;
  if (found.precision === "day") {
    // "the week of November 25"
    const weekOf = found.from - 2 >= floor && words.follow(found.from - 2, "week", "of");
    return weekOf ? { ...found, ...inWeek(found.days.start, published), from: found.from - 2 } : found;
  }
  const hyphen = words.isHyphen(found.from - 1) ? 2 : 1;
  const before = found.from - hyphen;
  const word = before >= floor ? words.at(before) : "";
  if (word === "earlier" || word === "later") {
    return { ...found, ...sideOfPeriod(found, word, published), from: before };
  }
  if (word === "far" && words.at(before - 1) === "so") return { ...found, from: before - 1 };
  if (word === "of" && hyphen === 1) {
    const part = PARTS.get(words.spelling(before - 1));
    if (part === undefined || before - 1 < floor) return found;
    const from = words.at(before - 2) === "the" && before - 2 >= floor ? before - 2 : before - 1;
    return { ...found, ...partOf(found, part, published), from };
  }
  if (word !== "early" && word !== "mid" && word !== "late") return found;
  const from = words.at(before - 1) === "the" && before - 1 >= floor ? before - 1 : before;
  return { ...found, ...partOf(found, word, published), from };
}

const RELATIONS = new WordMap<TimeRelation>([
  ["since", "since"],
  ["until", "until"],
  ["till", "until"],
  ["before", "before"],
  ["after", "after"],
  ["by", "by"],
]);

/** "since the", "by about". */
const BETWEEN_RELATION = wordSet("the at around about");

function relationOf(words: Words, from: number): TimeRelation {
  const before = BETWEEN_RELATION.has(words.spelling(from - 1)) ? from - 2 : from - 1;
  return RELATIONS.get(words.spelling(before)) ?? "at";
}

/** "since Wednesday" runs from that day to the publication day. */
function extended(reading: Reading, relation: TimeRelation, published: Day): Reading {
  const { days, precision, kind } = reading;
  if (relation !== "since" || days === null || days.start > published || kind === "duration") return reading;
  return {
    ...reading,
    days: { start: days.start, end: later(published, days.start) },
    precision: precision === "day" && days.start !== published ? "span" : precision,
  };
}

/** "March and April of 2022": two months named together. */
function neighbours(first: Match, second: Match): boolean {
  return first.precision === "month" && second.precision === "month" && first.yearOpen !== null;
}

/** "from A to B", "between A and B", "A – B": both ends cover the whole, and a year written once holds for both. */
function joinRange(words: Words, first: Match, second: Match): readonly [Match, Match] | null {
  const comma = words.at(first.to) === "," ? 1 : 0;
  if (second.from - first.to !== 1 + comma) return null;
  const connector = words.at(first.to + comma);
  const lead = words.at(first.from - 1);
  const range =
    words.isHyphen(first.to) ||
    connector === "through" ||
    (/^(to|until|till)$/.test(connector) && (lead === "from" || first.precision === second.precision)) ||
    (connector === "and" && (lead === "between" || neighbours(first, second)));
  if (!range || first.days === null || second.days === null || first.kind === "duration") return null;
  const year = Number(second.value.slice(0, 4));
  const start = first.yearOpen !== null && second.yearOpen === null ? first.yearOpen(year) : null;
  const begun = start ?? first;
  if (begun.days === null || begun.days.start > second.days.end) return null;
  const days = { start: begun.days.start, end: second.days.end };
  const precision = first.precision === "day" || second.precision === "day" ? "span" : second.precision;
  return [
    { ...first, ...begun, days, precision },
    { ...second, days, precision },
  ];
}

/** Past every doubt where its days lie ahead; on the publication day and in open stretches the tense says it. */
function isFuture(words: Words, found: Match, published: Day): boolean {
  if (found.days !== null && found.days.start > published) return true;
  if (found.value === "FUTURE_REF") return true;
  const open = found.days === null ? found.kind !== "duration" : found.days.end >= published;
  return open && found.kind !== "set" && tenseAt(words, found.from, found.to) === "future";
}

/** What relative expressions count from: the last day told, and the start of the last time of any length told. */
interface Anchors {
  readonly anchor: Day;
  readonly frame: Day;
}

function moved(anchors: Anchors, { days, precision, kind, vague }: Match): Anchors {
  if (days === null || kind === "duration" || vague) return anchors;
  return { anchor: precision === "day" ? days.start : anchors.anchor, frame: days.start };
}

function tagSentence(
  sentence: Sentence,
  context: Required<TimeContext>,
  before: Anchors,
): readonly [TimeExpression[], Anchors] {
  const { published, window, origin } = context;
  const words = wordsOf(sentence);
  const found: Match[] = [];
  let anchors = before;
  let sentenceDay: Day | null = null;
  let floor = 0;
  for (let head = 0; head < words.length; ) {
    const rules = rulesAt(words, head);
    if (rules === undefined) {
      head += 1;
      continue;
    }
    const { anchor, frame } = anchors;
    const setting: Setting = { words, published, window, origin, anchor, frame, sentenceDay, floor };
    const matches = read(rules, setting, head);
    if (matches.length === 0) {
      head += 1;
      continue;
    }
    for (const raw of matches) {
      const next = narrowed({ ...setting, floor }, raw);
      found.push(next);
      floor = next.to;
      anchors = moved(anchors, next);
      if (next.precision === "day" && next.days !== null) sentenceDay = next.days.start;
    }
    head = Math.max(head + 1, floor);
  }
  for (let at = 0; at + 1 < found.length; at += 1) {
    const [first, second] = [found[at], found[at + 1]];
    const joined = first && second ? joinRange(words, first, second) : null;
    if (joined !== null) found.splice(at, 2, ...joined);
  }
  const expressions = found.map((item): TimeExpression => {
    const relation = relationOf(words, item.from);
    const { kind, value, days, precision, vague } = extended(item, relation, published);
    const start = words.start(item.from);
    const end = words.end(item.to - 1);
    return {
      start: sentence.start + start,
      end: sentence.start + end,
      text: sentence.text.slice(start, end),
      kind,
      value,
      days,
      precision,
      vague,
      relation,
      future: isFuture(words, item, published),
      sentence: sentence.index,
    };
  });
  return [expressions, anchors];
}

/**
 * The time expressions of an article in the order of its text; none overlaps another. Pure and linear in the text; never
 * throws. Offsets are those of the sentences' text: `text.slice(start, end) === expression.text`.
 */
export function tagTimes(sentences: readonly Sentence[], context: TimeContext): TimeExpression[] {
  const window = context.window ?? null;
  const full = { published: context.published, window, origin: context.origin ?? window?.start ?? null };
  const expressions: TimeExpression[] = [];
  let anchors: Anchors = { anchor: context.published, frame: context.published };
  for (const sentence of sentences) {
    const [found, next] = tagSentence(sentence, full, anchors);
    for (const expression of found) expressions.push(expression);
    anchors = next;
  }
  return expressions;
}
