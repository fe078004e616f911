/**
 * Calendar days in words. A day comes in as `YYYY-MM-DD` and goes out as text; the `Date` that Intl asks for is made at
 * midnight UTC, formatted in UTC, and never leaves this file, so no time zone can shift it (DESIGN.md, law 4).
 */
import type { Day, Precision } from "../codebook/day";
import { type Locale, languageTag } from "./locales";

/**
 * full "Thursday 28 November 2024" · long "28 November 2024" · brief "28 Nov" · briefYear "28 Nov 2024" ·
 * dayMonth "28 November" · weekday "Thursday" · weekdayBrief "Thu" · weekdayNarrow "T" · date "28" · month "November 2024" ·
 * monthName "November" · monthBrief "Nov" · year "2024"
 */
export type DayStyle = keyof typeof STYLES;

const STYLES = {
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  long: { day: "numeric", month: "long", year: "numeric" },
  brief: { day: "numeric", month: "short" },
  briefYear: { day: "numeric", month: "short", year: "numeric" },
  dayMonth: { day: "numeric", month: "long" },
  weekday: { weekday: "long" },
  weekdayBrief: { weekday: "short" },
  weekdayNarrow: { weekday: "narrow" },
  date: { day: "numeric" },
  month: { month: "long", year: "numeric" },
  monthName: { month: "long" },
  monthBrief: { month: "short" },
  year: { year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(style: DayStyle, locale: Locale): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(languageTag(locale), { ...STYLES[style], timeZone: "UTC" });
    formatters.set(key, formatter);
  }
  return formatter;
}

function midnight(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** One day in words; `day` is `YYYY-MM-DD`. A string that is no day comes back as it is. */
export function dayInWords(day: Day, style: DayStyle = "long", locale: Locale = "en"): string {
  const at = midnight(day);
  if (Number.isNaN(at)) return day;
  // Older ICU data writes "Thursday, 28 November 2024", newer none: one form for every machine.
  return formatterFor(style, locale).format(at).replace(", ", " ").replace("Sept", "Sep");
}

/** An interval in words, inclusive: "27–29 November 2024", one day where both ends are the same. */
export function daysInWords(start: Day, end: Day, style: DayStyle = "long", locale: Locale = "en"): string {
  if (start === end) return dayInWords(start, style, locale);
  const from = midnight(start);
  const to = midnight(end);
  if (Number.isNaN(from) || Number.isNaN(to)) return `${start} – ${end}`;
  // "27 – 29 November" becomes "27–29 November"; a dash between longer parts keeps its room.
  const range = formatterFor(style, locale).formatRange(from, to).replace(/\s–\s/u, " – ");
  return range.replaceAll("Sept", "Sep").replace(/^(\d+) – (?=\d+(?: \p{L}|$))/u, "$1–");
}

/** A date as precisely as it is known: a month or a year is never told as a day. */
export function dateInWords(
  date: { readonly start: Day; readonly end: Day; readonly precision: Precision },
  style: "brief" | "briefYear" | "long" = "long",
  locale: Locale = "en",
): string {
  if (date.precision === "year") return daysInWords(date.start, date.end, "year", locale);
  if (date.precision === "month") return daysInWords(date.start, date.end, "month", locale);
  return daysInWords(date.start, date.end, style, locale);
}
