/** The reason of a merge in words, with names for slugs and days written out. */
import type { Reason } from "../codebook/reason";
import { tellReason } from "../messages";
import { daysInWords } from "../messages/days";
import { DEFAULT_LOCALE, type Locale } from "../messages/locales";

/** Values of a merge reason that are slugs of places. */
const PLACES = ["place", "otherPlace"];
/** Values that are dates: `2024-11-27`, `2024-11-27/2024-11-28`, `2020-03`, `2011/2024`. */
const DAYS = ["day", "otherDay"];

/**
 * `tellReason` for `Event.links[].reason`. `placeName` gives a place's name in the reader's language for its slug; a
 * place that no gazetteer knows is read off its slug.
 */
export function tellLink(
  link: Reason,
  placeName: (slug: string) => string | null,
  locale: Locale = DEFAULT_LOCALE,
): string {
  const values = { ...link.values };
  for (const key of PLACES) {
    const slug = values[key];
    if (typeof slug === "string") values[key] = placeName(slug) ?? slug.replaceAll("-", " ");
  }
  for (const key of DAYS) {
    const [start, end] = String(values[key] ?? "").split("/");
    if (!start) continue;
    const style = start.length === 4 ? "year" : start.length === 7 ? "month" : "long";
    const [first, last] = [firstDay(start), firstDay(end ?? start)];
    values[key] = daysInWords(first, last, style, locale);
  }
  return tellReason({ key: link.key, values }, locale);
}

/** The first day of a year or month; a day is itself. */
function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}
