/**
 * Figures set against each other: claims about the same thing become one group, shown as one number where all agree and
 * as a range with its claimants where they do not (DESIGN.md, law 2). Nothing is summed, nothing is averaged.
 */
import { DEFAULT_LOCALE, type Locale, translatorOf } from "../messages";
import { countedThing, type NameOf } from "./counted-things";
import type { Claimant, FigureClaim, FigureGroup } from "./models";
import { formatNumber, tellClaim, withUnit } from "./tell-figure";

/** A figure as the store holds it, with its claimants worked out, before it is put in words. */
export type RawClaim = Omit<FigureClaim, "shown" | "reading">;

/** Words by which a source says that its number is not exact: such a number reaches a tenth to either side. */
const APPROXIMATE = /^(?:about|almost|approximately|around|close to|nearly|roughly|some)\b/i;
const TOLERANCE = 0.1;

/** What decides whether two claims can both hold. */
export interface ComparableClaim
  extends Pick<RawClaim, "measure" | "who" | "min" | "max" | "qualifier" | "cumulative"> {
  readonly claimants: readonly Pick<Claimant, "slug" | "kind">[];
  readonly article: { readonly slug: string };
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The numbers a claim allows. */
function boundsOf({ min, max, qualifier }: Pick<RawClaim, "min" | "max" | "qualifier">): Bounds {
  const low = min ?? Number.NEGATIVE_INFINITY;
  const high = max ?? Number.POSITIVE_INFINITY;
  if (qualifier === null || !APPROXIMATE.test(qualifier)) return { low, high };
  return { low: low - Math.abs(low) * TOLERANCE, high: high + Math.abs(high) * TOLERANCE };
}

/** A claim's voice: two figures of one voice never dispute each other, they count different things. */
function voiceOf(claim: ComparableClaim): string {
  const actors = claim.claimants.filter(({ kind }) => kind === "actor");
  const claimants = actors.map(({ slug }) => slug).sort();
  return claimants.length > 0 ? claimants.join(" ") : claim.article.slug;
}

/**
 * True where two voices give numbers that cannot both hold. A distance is measured from different points by different
 * sources, so two distances are never at odds.
 */
export function areDisputed(claims: readonly ComparableClaim[]): boolean {
  return claims.some((one, index) =>
    claims.slice(index + 1).some((other) => {
      if (one.measure === "distance-km" || voiceOf(one) === voiceOf(other)) return false;
      const a = boundsOf(one);
      const b = boundsOf(other);
      return a.high < b.low || b.high < a.low;
    }),
  );
}

/** Words that count anybody: they are set beside a narrower class that another article names. */
const ANYBODY: ReadonlySet<string> = new Set(["people", "persons"]);

/** Claims by what they count: measure, whom, and whether for one action or a running total. */
export function sortClaims<C extends ComparableClaim>(claims: readonly C[]): C[][] {
  const groups = new Map<string, C[]>();
  for (const claim of claims) {
    const key = `${claim.measure}/${claim.cumulative}/${claim.who.toLowerCase()}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  for (const [key, group] of groups) {
    const [first] = group;
    if (!first || !ANYBODY.has(first.who.toLowerCase())) continue;
    const narrower = [...groups].filter(
      ([other, [head]]) => other !== key && head?.measure === first.measure && head.cumulative === first.cumulative,
    );
    const [only] = narrower;
    if (!only || narrower.length > 1) continue;
    const articles = new Set(only[1].map(({ article }) => article.slug));
    // One article's "30 people, 12 of them civilians" is a whole and its part, not two tellings of one number.
    if (group.some(({ article }) => articles.has(article.slug))) continue;
    groups.set(only[0], [...only[1], ...group]);
    groups.delete(key);
  }
  return [...groups.values()];
}

const lowEnd = (claim: RawClaim) => claim.min ?? claim.max ?? 0;
const highEnd = (claim: RawClaim) => claim.max ?? claim.min ?? 0;

/** One voice giving one number in several places says it once. */
function distinct(claims: readonly FigureClaim[]): FigureClaim[] {
  const seen = new Map<string, FigureClaim>();
  for (const claim of claims) {
    const key = `${claim.shown}/${voiceOf(claim)}/${claim.article.slug}`;
    if (!seen.has(key)) seen.set(key, claim);
  }
  return [...seen.values()].sort((a, b) => lowEnd(a) - lowEnd(b) || highEnd(a) - highEnd(b));
}

function claimantsOf(claims: readonly FigureClaim[]): Claimant[] {
  const bySlug = new Map(claims.flatMap(({ claimants }) => claimants).map((claimant) => [claimant.slug, claimant]));
  return [...bySlug.values()];
}

/** A range's number: "14–19", "61–200+" where the upper claim is open. */
function rangeOf(claims: readonly FigureClaim[], locale: Locale): { number: string; min: number; max: number | null } {
  const min = Math.min(...claims.map(lowEnd));
  const high = Math.max(...claims.map(highEnd));
  const open = claims.some((claim) => claim.max === null && highEnd(claim) === high);
  const ends = min === high ? formatNumber(min, locale) : `${formatNumber(min, locale)}–${formatNumber(high, locale)}`;
  return { number: open && min !== high ? `${ends}+` : ends, min, max: open ? null : high };
}

/** One number with several hedges ("almost 10", "within 10"): the plainest word that holds for all of them. */
function commonHedge(
  claims: readonly FigureClaim[],
  { number }: { readonly number: string },
  locale: Locale,
): string | null {
  if (number.includes("–")) return null;
  const t = translatorOf(locale);
  if (claims.every(({ min }) => min === null)) return t("headline.figure.atMost");
  return claims.every(({ max }) => max === null) ? t("headline.figure.atLeast") : null;
}

function groupOf(rawClaims: readonly RawClaim[], locale: Locale, nameOf: NameOf): FigureGroup | null {
  const claims = distinct(rawClaims.map((claim) => ({ ...claim, ...tellClaim(claim, locale) })));
  const [first] = claims;
  if (!first) return null;
  const t = translatorOf(locale);
  const narrowest = claims.find(({ who }) => !ANYBODY.has(who.toLowerCase())) ?? first;
  const alike = claims.every(({ shown }) => shown === first.shown);
  const numbers = claims.filter(({ vague }) => !vague);
  // Words without a number ("millions", "many millions") make no range: the least of them is told, as a word.
  const wordsOnly = numbers.length === 0;
  const leading = wordsOnly ? (claims.toSorted((a, b) => (a.min ?? 0) - (b.min ?? 0))[0] ?? first) : first;
  const told = alike || wordsOnly ? tellClaim(leading, locale) : null;
  const range = rangeOf(wordsOnly ? claims : numbers, locale);
  const qualifier = told ? told.qualifierShown : commonHedge(numbers, range, locale);
  const number = told ? told.number : withUnit(first.measure, range.number, locale);
  // English tells one from several; other languages decline the noun by the number that stands before it.
  const several = locale === DEFAULT_LOCALE || first.vague ? 3 : (range.max ?? range.min ?? 3);
  const count = alike && first.min === first.max ? (first.max ?? several) : several;
  const thing = countedThing({ who: narrowest.who, measure: first.measure, count, nameOf, locale });
  return {
    measure: first.measure,
    cumulative: first.cumulative,
    label: t(`headline.figure.labels.${first.measure}`, { who: thing }),
    thing,
    disputed: areDisputed(rawClaims),
    min: told ? leading.min : range.min,
    max: told ? leading.max : range.max,
    shown: qualifier === null ? number : `${qualifier} ${number}`,
    reading: told ? told.reading : null,
    qualifier,
    number,
    vague: told !== null && leading.vague,
    claims,
    claimants: claimantsOf(claims),
  };
}

/** Order in which an event's figures are read: people first, then places, then the rest. */
const ORDER: readonly FigureClaim["measure"][] = [
  "killed",
  "killed-or-wounded",
  "wounded",
  "captured",
  "displaced-people",
  "displaced-families",
  "localities-captured",
  "localities-regained",
  "area-km2",
  "distance-km",
  "airstrikes",
  "other",
];

/** All claims of an event, or of a day, as groups in reading order. `nameOf` gives the name of an actor's slug. */
export function groupFigures(claims: readonly RawClaim[], locale: Locale, nameOf: NameOf): FigureGroup[] {
  return sortClaims(claims)
    .flatMap((group) => groupOf(group, locale, nameOf) ?? [])
    .sort((a, b) => ORDER.indexOf(a.measure) - ORDER.indexOf(b.measure) || (b.min ?? 0) - (a.min ?? 0));
}
