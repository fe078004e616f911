/** Dates that a page prints about itself: header dates, time stamps, dated captions. Sentences are read by lib/time. */
import { type Day, daySchema } from "../codebook/day";
import type { Span } from "./types";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const YEAR = String.raw`(?:19|20)\d{2}`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;

/** A full date in any of the forms that pages print; the year may be glued to the day ("Jun 182016"). */
const DATE = [
  String.raw`(?<y1>${YEAR})-(?<m1>\d{2})-(?<d1>\d{2})(?:T[\d:.+Z-]{2,20})?`,
  String.raw`(?<d2>${DAY})\s+(?<m2>${MONTH})\s{0,2},?\s{0,2}(?<y2>${YEAR})`,
  String.raw`(?<m3>${MONTH})\s+(?<d3>\d{1,2}?)(?:st|nd|rd|th)?\s{0,2},?\s{0,2}(?<y3>${YEAR})`,
  String.raw`(?<d4>\d{1,2})[./-](?<m4>\d{1,2})[./-](?<y4>${YEAR})`,
].join("|");
const TIME = String.raw`(?:\d{3,4}\s?[ap]m\b|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,4}(?!\p{L})\)?)?)`;
const WEEKDAY = String.raw`(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?`;
const LABEL = String.raw`(?:(?:first |last )?(?:published|updated|modified|posted|date of publication|publication date|date)(?: on| at)?\s{0,2}:?)`;

const ONE_DATE = new RegExp(String.raw`(?<![\d\p{L}])(?:${DATE})(?![\d])`, "giu");
const STAMP_START = new RegExp(
  String.raw`^[\s\-–•|([]*(?<label>${LABEL}\s*)?(?:${WEEKDAY}\s{0,2},?\s{0,2})?(?:${TIME}\s{0,2},?\s{0,2})?(?:${DATE})(?:\s{0,2}[,:|-]?\s{0,2}(?:at\s+)?${TIME})?(?:\s?\(updated[^)]{0,40}\))?[\s.,:|\])-]*`,
  "iu",
);

export interface DatedSpan extends Span {
  readonly day: Day;
}

export interface StampMatch extends DatedSpan {
  /** True where a word says that it is a date ("Published", "date"). */
  readonly labelled: boolean;
}

/** Every full date in a stretch of the text, in order. */
export function findFullDates(text: string, span: Span): DatedSpan[] {
  const found: DatedSpan[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(ONE_DATE)) {
    const day = dayOf(match.groups ?? {});
    if (day === null) continue;
    const start = span.start + match.index;
    found.push({ start, end: start + match[0].length, day });
  }
  return found;
}

/** The date stamp with which a stretch of the text begins, if it does; `end` stands where the next words begin. */
export function stampAtStart(text: string, span: Span): StampMatch | null {
  const head = text.slice(span.start, Math.min(span.end, span.start + 160));
  const match = STAMP_START.exec(head);
  if (!match) return null;
  const day = dayOf(match.groups ?? {});
  if (day === null) return null;
  return { start: span.start, end: span.start + match[0].length, day, labelled: match.groups?.label !== undefined };
}

function dayOf(groups: Partial<Record<string, string>>): Day | null {
  for (const n of [1, 2, 3, 4]) {
    const year = groups[`y${n}`];
    const month = groups[`m${n}`];
    const day = groups[`d${n}`];
    if (year === undefined || month === undefined || day === undefined) continue;
    return isoDay(Number(year), monthNumber(month), Number.parseInt(day, 10), n === 4);
  }
  return null;
}

function monthNumber(month: string): number {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return named >= 0 ? named + 1 : Number(month);
}

/** "29.10.2017" is day first; only where that is no date is it read month first. */
function isoDay(year: number, month: number, day: number, numeric: boolean): Day | null {
  const swapped = numeric && month > 12 && day <= 12;
  const [m, d] = swapped ? [day, month] : [month, day];
  const iso = `${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
  return daySchema.safeParse(iso).success ? iso : null;
}
