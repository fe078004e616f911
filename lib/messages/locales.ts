/** The languages of the interface, and where their pages live. English has no prefix; any other locale has its own (`/ar/…`). */

export const LOCALES = ["en", "ar"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "en";

/** Tells the page of a missing address, which gets no parameters, which language was asked for. */
export const LOCALE_HEADER = "x-dayline-locale";

/** Marks a request for a record that does not exist. */
export const MISSING_HEADER = "x-dayline-missing";

/** What Intl is asked for: day before month, and Latin digits, in which figures and days can be compared across languages. */
const TAGS = { en: "en-GB", ar: "ar-u-nu-latn" } as const satisfies Record<Locale, string>;

export function languageTag(locale: Locale): string {
  return TAGS[locale];
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(["ar"]);

export function isLocale(value: string): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

export function directionOf(locale: Locale): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(locale) ? "rtl" : "ltr";
}

/** Parts one after another, without "and": "A, B". */
export function withCommas(parts: readonly string[], locale: Locale): string {
  return parts.join(directionOf(locale) === "rtl" ? "، " : ", ");
}

/** The address of a page in a language: `pathIn("en", "/actors")` is `/actors`. `path` begins with a slash. */
export function pathIn(locale: Locale, path: string): string {
  if (locale === DEFAULT_LOCALE) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}
