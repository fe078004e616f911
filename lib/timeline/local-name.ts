/** Names of actors and places in the language of the page, as far as the registry knows them in it. */
import { directionOf, type Locale } from "../messages";

const OPEN = "\u2068";
const CLOSE = "\u2069";

/** The Arabic name on Arabic pages where there is one, else the name. */
export function localName(
  { name, nameAr }: { readonly name: string; readonly nameAr: string | null },
  locale: Locale,
): string {
  return locale === "ar" && nameAr !== null ? nameAr : name;
}

/** The name in the other script, where there is one: a reader may know a place from either. */
export function otherName(
  { name, nameAr }: { readonly name: string; readonly nameAr: string | null },
  locale: Locale,
): string | null {
  return nameAr === null || nameAr === name ? null : locale === "ar" ? name : nameAr;
}

/** A name of Latin letters inside a sentence that runs from right to left, closed off so that it does not turn its neighbours. */
export function isolated(name: string, locale: Locale): string {
  return directionOf(locale) === "rtl" && /\p{Script=Latin}/u.test(name) ? OPEN + name + CLOSE : name;
}
