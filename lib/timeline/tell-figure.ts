/** One figure in words: qualifier, number, and the reading of a vague word. */
import type { Measure } from "../codebook/figure";
import { DEFAULT_LOCALE, type Locale, languageTag, translatorOf } from "../messages";
import type { FigureClaim } from "./models";

type Bounds = Pick<FigureClaim, "measure" | "min" | "max" | "vague" | "qualifier" | "words">;

const numberFormats = new Map<Locale, Intl.NumberFormat>();

/** 1234.5 as "1,234.5": grouped digits, at most one decimal. */
export function formatNumber(value: number, locale: Locale): string {
  const format = numberFormats.get(locale) ?? new Intl.NumberFormat(languageTag(locale), { maximumFractionDigits: 1 });
  numberFormats.set(locale, format);
  return format.format(value);
}

/** A number with the unit that its measure is told in: "10 km". */
export function withUnit(measure: Measure, number: string, locale: Locale): string {
  return translatorOf(locale)(`headline.figure.units.${measure}`, { number });
}

/** The vague word itself, without what the passage says beside it; null where no word is known. */
function vagueWord({ qualifier, words }: Bounds): string | null {
  const word = (qualifier ?? words).trim().toLowerCase();
  return word.length > 0 && word.length <= 30 && !/\d/.test(word) ? word : null;
}

/** Words of a source that open a number upwards without saying it. */
const MORE_THAN = /^(?:more than|over|above|upwards)\b/i;

/** The source's own hedge; in another language than the source's, the nearest one of the app's that its bounds allow. */
function hedgeOf({ qualifier, min, max }: Bounds, locale: Locale): string | null {
  if (qualifier === null || locale === DEFAULT_LOCALE) return qualifier;
  const t = translatorOf(locale);
  if (min !== null && max !== null) return t("headline.figure.about");
  if (min !== null && MORE_THAN.test(qualifier)) return t("headline.figure.moreThan");
  return null;
}

export interface ToldFigure {
  /** The whole: "at least 19", "“dozens”". */
  readonly shown: string;
  /** "at least"; null where the number stands bare. */
  readonly qualifierShown: string | null;
  /** "19", "14–19", "10 km", "“dozens”". */
  readonly number: string;
  /** How a vague word is read: "24 or more". */
  readonly reading: string | null;
}

/** A source's figure as the app shows it. A vague word stays that word, in quotes, with its reading beside it. */
export function tellClaim(claim: Bounds, locale: Locale): ToldFigure {
  const t = translatorOf(locale);
  const { min, max, measure } = claim;
  const word = claim.vague ? vagueWord(claim) : null;
  if (word !== null) {
    const number = t("headline.figure.quoted", { word });
    const reading =
      min === null
        ? null
        : t("headline.figure.orMore", { number: withUnit(measure, formatNumber(min, locale), locale) });
    return { shown: number, qualifierShown: null, number, reading };
  }
  const hedge = claim.vague ? null : hedgeOf(claim, locale);
  let qualifierShown: string | null = hedge;
  let ends = "";
  if (min !== null && max !== null) {
    ends = min === max ? formatNumber(min, locale) : `${formatNumber(min, locale)}–${formatNumber(max, locale)}`;
  } else if (min !== null) {
    ends = formatNumber(min, locale);
    qualifierShown = hedge ?? t("headline.figure.atLeast");
  } else if (max !== null) {
    ends = formatNumber(max, locale);
    qualifierShown = hedge ?? t("headline.figure.atMost");
  } else {
    return {
      shown: t("headline.figure.noNumber"),
      qualifierShown: null,
      number: t("headline.figure.noNumber"),
      reading: null,
    };
  }
  const number = withUnit(measure, ends, locale);
  return {
    shown: qualifierShown === null ? number : `${qualifierShown} ${number}`,
    qualifierShown,
    number,
    reading: null,
  };
}
