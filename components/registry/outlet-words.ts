/** What the registry says of an outlet, in the words of a language. */
import { type Locale, translatorOf } from "@/lib/messages";
import { languageTag } from "@/lib/messages/locales";

const KINDS = ["news-agency", "broadcaster", "newspaper", "website", "state-media"] as const;

export function kindOf(kind: string | null, locale: Locale): string | null {
  const known = KINDS.find((one) => one === kind);
  return known ? translatorOf(locale)(`terms.outletKinds.${known}`) : null;
}

/** `country` is an ISO 3166-1 alpha-2 code. */
export function countryOf(country: string | null, locale: Locale): string | null {
  return country ? (new Intl.DisplayNames(languageTag(locale), { type: "region" }).of(country) ?? null) : null;
}
