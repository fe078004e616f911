/** What an article's own words say about the day it was written on, gathered without knowing that day. */
import type { Article, Sentence, StatedDate } from "../article/types";
import type { Day } from "../codebook/day";
import type { WordMap } from "../language/word-sets";
import type { Weekday } from "./day";
import { CARDINALS, ORDINALS, WEEKDAY_WORDS } from "./lexicon";
import { tagTimes } from "./tag";
import type { TimeExpression } from "./types";

/** A weekday that the text tells of, as the most recent such day or as the coming one. */
export interface WeekdayTold {
  readonly weekday: Weekday;
  readonly future: boolean;
  /** The text's own words: "said on Thursday". */
  readonly quote: string;
  /** The words that say that something began on that day ("launched an offensive on Wednesday"); null where none do. */
  readonly begun: string | null;
  /** True where somebody is said to have spoken on that day: the news of the day. */
  readonly said: boolean;
}

export interface PublicationEvidence {
  readonly stated: readonly StatedDate[];
  readonly weekdays: readonly WeekdayTold[];
  /** Complete dates in the body, told as past, in ascending order. */
  readonly pastDays: readonly Day[];
  /** Months and days without a year, told as past: "03-07". */
  readonly openDays: readonly string[];
  /** Years that the text names, in ascending order. */
  readonly years: readonly number[];
  /** Where the text says which day today is ("Today is Friday, December 6th"): the weekday, or "12-06"; else null. */
  readonly today: Weekday | string | null;
  /** n where the text tells of the "nth day of the offensive"; 0 where it does not. */
  readonly dayOfEvent: number;
  /** n where a toll is told "over the past n days"; 0 where none is. */
  readonly pastCount: number;
}

/** Any day will do: what is kept of the reading (weekday, tense, dates written out) does not depend on it. */
const ANY_DAY: Day = "2001-06-13";

const QUOTE_BEFORE = 28;
const BEGINNINGS = /\b(?:launch\w*|beg[au]n|begin\w*|start(?:ed|ing)?|erupted|broke out|opened|kicked off|since)\b/gi;
const SAYINGS = /\b(?:said|says|told|reported|announced|added|stated|claimed|statement|according)\b/i;
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const SAYS_TODAY = /\b(?:today(?:['’]s| is|,)|it(?:['’]s| is))\s+$/i;
const DISTANT = /\b(?:last|next|every|each)\b/i;
const EXPLICIT_YEAR = /\b(?:19|20)\d{2}\b/;

/** The words that lead up to an expression, from the last break on, with it: "in Idlib on Thursday". */
function quoteOf(text: string, from: number, { start, end }: TimeExpression): string {
  const lead = text.slice(Math.max(from, start - QUOTE_BEFORE), start);
  const cut = start - QUOTE_BEFORE > from ? lead.replace(/^\S*\s/, "") : lead;
  const whole = cut.slice(Math.max(cut.lastIndexOf(","), cut.lastIndexOf("“"), cut.lastIndexOf('"')) + 1);
  const clause = whole.replace(/^\s*(?:(?:and|or|but|the|of|in|with|that|by)\s+)+/i, "");
  return `${clause}${text.slice(start, end)}`.replace(/\s+/g, " ").trim();
}

const BEGUN_BEFORE = 90;
const BEGUN_AFTER = 40;

/** The stretch from the word of beginning to the day, or from the day to the word. */
function begunQuote(text: string, from: number, to: number, { start, end }: TimeExpression): string | null {
  const lead = Math.max(from, start - BEGUN_BEFORE);
  const before = [...text.slice(lead, start).matchAll(BEGINNINGS)].at(-1);
  const after = [...text.slice(end, Math.min(to, end + BEGUN_AFTER)).matchAll(BEGINNINGS)][0];
  const quote = (first: number, last: number): string => text.slice(first, last).replace(/\s+/g, " ");
  if (before !== undefined) return quote(lead + before.index, end);
  if (after === undefined) return null;
  const preposition = /\b(?:on|late|early)\s+$/i.exec(text.slice(lead, start));
  return quote(preposition === null ? start : lead + preposition.index, end + after.index + after[0].length);
}

function weekdayTold(article: Article, expression: TimeExpression, sentence: Sentence | undefined): WeekdayTold | null {
  const name = WEEKDAY.exec(expression.text)?.[0].toLowerCase();
  const weekday = name === undefined ? undefined : WEEKDAY_WORDS.ofWord(name);
  if (weekday === undefined || expression.kind === "set" || DISTANT.test(expression.text)) return null;
  if (EXPLICIT_YEAR.test(expression.text) || /\d/.test(expression.text)) return null;
  const from = sentence?.start ?? expression.start;
  const around = article.text.slice(
    Math.max(from, expression.start - 60),
    Math.min(sentence?.end ?? 0, expression.end + 40),
  );
  return {
    weekday,
    future: expression.future,
    quote: quoteOf(article.text, from, expression),
    begun: begunQuote(article.text, from, sentence?.end ?? expression.end, expression),
    said: SAYINGS.test(around),
  };
}

const DAY_OF_EVENT =
  /\b(\w+) day of (?:the|its|their|this) (?:\w+ )?(?:offensive|operation|assault|campaign|invasion)\b/gi;
const PAST_COUNT = /\b(?:past|last) (\w+) days\b/gi;

function largest(text: string, form: RegExp, numbers: WordMap<number>): number {
  let most = 0;
  for (const [, word] of text.matchAll(form)) {
    const lower = word?.toLowerCase() ?? "";
    most = Math.max(most, numbers.ofWord(lower) ?? (/^\d{1,2}$/.test(lower) ? Number(lower) : 0));
  }
  return most;
}

export function gatherEvidence(article: Article): PublicationEvidence {
  const expressions = tagTimes(article.sentences, { published: ANY_DAY });
  const sentences = new Map(article.sentences.map((sentence) => [sentence.index, sentence]));
  const weekdays: WeekdayTold[] = [];
  const pastDays: Day[] = [];
  const openDays: string[] = [];
  const years: number[] = [];
  let today: Weekday | string | null = null;
  for (const expression of expressions) {
    const told = weekdayTold(article, expression, sentences.get(expression.sentence));
    if (told !== null) weekdays.push(told);
    const explicit = EXPLICIT_YEAR.test(expression.text);
    const day = /^\d{4}-\d{2}-\d{2}/.exec(expression.value)?.[0];
    if (day !== undefined && expression.kind !== "duration") {
      if (explicit && !tellsPlan(article.text, expression)) pastDays.push(day);
      else if (/\d/.test(expression.text) && !/\d[:.]\d|[ap]\.?m/i.test(expression.text) && !expression.future) {
        openDays.push(day.slice(5));
      }
    }
    if (SAYS_TODAY.test(article.text.slice(Math.max(0, expression.start - 14), expression.start))) {
      const dated = day !== undefined && /\d/.test(expression.text) && !explicit;
      today = dated ? day.slice(5) : (told?.weekday ?? today);
    }
    if (explicit) years.push(Number(expression.value.slice(0, 4)));
  }
  return {
    stated: article.statedDates,
    weekdays,
    pastDays: pastDays.sort(),
    openDays,
    today,
    years: years.filter((year) => year > 0).sort((one, other) => one - other),
    dayOfEvent: largest(article.text, DAY_OF_EVENT, ORDINALS),
    pastCount: largest(article.text, PAST_COUNT, CARDINALS),
  };
}

/** A complete date may be a coming one: "elections will be held on 5 May 2026". */
function tellsPlan(text: string, { start }: TimeExpression): boolean {
  return /\b(?:will|would|scheduled|planned|due|until|by)\b[^.;]{0,60}$/i.test(
    text.slice(Math.max(0, start - 80), start),
  );
}
