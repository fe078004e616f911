/** Every string that people read, as ICU messages: one file a room or surface, so that each can be read beside its code. */
import { type AbstractIntlMessages, createTranslator } from "use-intl/core";
import type { Reason } from "../codebook/reason";
import citationAr from "./ar/citation.json" with { type: "json" };
import claimsAr from "./ar/claims.json" with { type: "json" };
import filterAr from "./ar/filter.json" with { type: "json" };
import headlineAr from "./ar/headline.json" with { type: "json" };
import mapAr from "./ar/map.json" with { type: "json" };
import methodAr from "./ar/method.json" with { type: "json" };
import pagesAr from "./ar/pages.json" with { type: "json" };
import reasonsArticleAr from "./ar/reasons-article.json" with { type: "json" };
import reasonsCoderAr from "./ar/reasons-coder.json" with { type: "json" };
import reasonsMergeAr from "./ar/reasons-merge.json" with { type: "json" };
import reasonsPassedAr from "./ar/reasons-passed.json" with { type: "json" };
import reasonsPublishedAr from "./ar/reasons-published.json" with { type: "json" };
import searchAr from "./ar/search.json" with { type: "json" };
import termsAr from "./ar/terms.json" with { type: "json" };
import timelineAr from "./ar/timeline.json" with { type: "json" };
import citation from "./en/citation.json" with { type: "json" };
import claims from "./en/claims.json" with { type: "json" };
import commands from "./en/commands.json" with { type: "json" };
import filter from "./en/filter.json" with { type: "json" };
import headline from "./en/headline.json" with { type: "json" };
import map from "./en/map.json" with { type: "json" };
import method from "./en/method.json" with { type: "json" };
import pages from "./en/pages.json" with { type: "json" };
import reasonsArticle from "./en/reasons-article.json" with { type: "json" };
import reasonsCoder from "./en/reasons-coder.json" with { type: "json" };
import reasonsMerge from "./en/reasons-merge.json" with { type: "json" };
import reasonsPassed from "./en/reasons-passed.json" with { type: "json" };
import reasonsPublished from "./en/reasons-published.json" with { type: "json" };
import search from "./en/search.json" with { type: "json" };
import terms from "./en/terms.json" with { type: "json" };
import timeline from "./en/timeline.json" with { type: "json" };
import { DEFAULT_LOCALE, type Locale, languageTag } from "./locales";

export * from "./locales";

const english = {
  citation,
  claims,
  commands,
  filter,
  headline,
  map,
  method,
  pages,
  search,
  terms,
  timeline,
  reasons: {
    article: reasonsArticle,
    coder: reasonsCoder,
    merge: reasonsMerge,
    passed: reasonsPassed,
    published: reasonsPublished,
  },
};

export type Catalogue = typeof english;

const arabic: Catalogue = {
  citation: citationAr,
  claims: claimsAr,
  filter: filterAr,
  headline: headlineAr,
  map: mapAr,
  method: methodAr,
  pages: pagesAr,
  search: searchAr,
  terms: termsAr,
  timeline: timelineAr,
  // The command line speaks English.
  commands,
  reasons: {
    article: reasonsArticleAr,
    coder: reasonsCoderAr,
    merge: reasonsMergeAr,
    passed: reasonsPassedAr,
    published: reasonsPublishedAr,
  },
};

const catalogues: Record<Locale, Catalogue> = { en: english, ar: arabic };

export function messagesOf(locale: Locale): Catalogue {
  return catalogues[locale];
}

function makeTranslator(locale: Locale) {
  return createTranslator({ locale: languageTag(locale), messages: messagesOf(locale) });
}

/** Speaks typed keys from the root of the catalogue: `t("terms.types.air-strike")`, `t("pages.event.claims")`. */
export type Translate = ReturnType<typeof makeTranslator>;

const translators = new Map<Locale, Translate>();

/** The translator of a language. Kept, so that a message is parsed once and not once a call. */
export function translatorOf(locale: Locale = DEFAULT_LOCALE): Translate {
  let translate = translators.get(locale);
  if (!translate) {
    translate = makeTranslator(locale);
    translators.set(locale, translate);
  }
  return translate;
}

/**
 * The reasons as one flat list, `published/stated` for `reasons.published.stated`: a reason's key is data, known only
 * when it is told, so it cannot be checked against the nested type as the pages' keys are. A test checks them instead.
 */
function flatten(messages: AbstractIntlMessages, prefix = ""): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === "string") flat[prefix + key] = value;
    else Object.assign(flat, flatten(value, `${prefix}${key}/`));
  }
  return flat;
}

function makeReasonTeller(locale: Locale) {
  return createTranslator({ locale: languageTag(locale), messages: flatten(messagesOf(locale).reasons) });
}

const reasonTellers = new Map<Locale, ReturnType<typeof makeReasonTeller>>();

const DAY_FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayFormats = new Map<Locale, Intl.DateTimeFormat>();

/** A reason keeps its days as days; they are told in full ("Thursday 28 November 2024"). UTC on both sides: no shift. */
function withDaysInWords(values: Reason["values"], locale: Locale): Reason["values"] {
  const format =
    dayFormats.get(locale) ?? new Intl.DateTimeFormat(languageTag(locale), { dateStyle: "full", timeZone: "UTC" });
  dayFormats.set(locale, format);
  const inWords = ([name, value]: [string, string | number]): [string, string | number] => {
    const [, year, month, day] = (typeof value === "string" && DAY_FORM.exec(value)) || [];
    if (year === undefined) return [name, value];
    return [name, format.format(Date.UTC(Number(year), Number(month) - 1, Number(day)))];
  };
  return Object.fromEntries(Object.entries(values).map(inWords));
}

/** A reason in words: `reason("published.stated", {…})` is the message `reasons.published.stated`. */
export function tellReason({ key, values }: Reason, locale: Locale = DEFAULT_LOCALE): string {
  let tell = reasonTellers.get(locale);
  if (!tell) {
    tell = makeReasonTeller(locale);
    reasonTellers.set(locale, tell);
  }
  return tell(key.replaceAll(".", "/"), withDaysInWords(values, locale));
}
