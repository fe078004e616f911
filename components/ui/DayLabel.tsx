import type { Day, Precision } from "@/lib/codebook/day";
import type { Locale } from "@/lib/messages";
import { type DayStyle, dateInWords, dayInWords } from "@/lib/messages/days";

/** One calendar day as text and as machine-readable `<time>`; no time zone can shift it. */
export function DayLabel({
  day,
  style = "long",
  locale,
}: {
  readonly day: Day;
  readonly style?: DayStyle;
  readonly locale: Locale;
}) {
  return <time dateTime={day}>{dayInWords(day, style, locale)}</time>;
}

/** A date as precisely as it is known: a day, "27–29 November 2024", "November 2024", "2015". */
export function DateLabel({
  date,
  style = "long",
  locale,
}: {
  readonly date: { readonly start: Day; readonly end: Day; readonly precision: Precision };
  readonly style?: "brief" | "briefYear" | "long";
  readonly locale: Locale;
}) {
  const text = dateInWords(date, style, locale);
  return date.start === date.end ? <time dateTime={date.start}>{text}</time> : <bdi>{text}</bdi>;
}
