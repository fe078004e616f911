/** How well the days of two reports agree. */
import type { ReportDate } from "../codebook/report";
import { ordinalOf } from "../time/day";

export type DateAgreement = "same" | "overlap" | "next-day";

export interface DateComparison {
  /** 0 to 1. */
  readonly score: number;
  readonly how: DateAgreement;
}

/** A month or a year says little about which event it was, so it never counts as much as a day. */
const COARSE_CEILING = 0.85;
/** An implied day is a guess of at most a day or so: what stands on the next day may still be the same event. */
const NEXT_DAY_SCORE = 0.25;
/** An implied day inside a stated span contradicts it less than two stated dates would. */
const IMPLIED_WITHIN = 0.5;

/** A period of years and what happened on one of its days are two things, in whatever words they are told. */
const LEAST_SHARE = 0.05;

/** Null where the days exclude each other. */
export function compareDates(a: ReportDate, b: ReportDate): DateComparison | null {
  const [aStart, aEnd, bStart, bEnd] = [ordinalOf(a.start), ordinalOf(a.end), ordinalOf(b.start), ordinalOf(b.end)];
  const shared = Math.min(aEnd, bEnd) - Math.max(aStart, bStart) + 1;
  const coarse = isCoarse(a) || isCoarse(b);
  const oneUnit = [a, b].every((date) => !isCoarse(date) || isOneUnit(date));
  if (shared <= 0) {
    const guessed = (a.implied || b.implied) && shared === 0 && !coarse;
    return guessed ? { score: NEXT_DAY_SCORE, how: "next-day" } : null;
  }
  const lengthA = aEnd - aStart + 1;
  const lengthB = bEnd - bStart + 1;
  const same = a.start === b.start && a.end === b.end;
  const ofUnion = shared / (lengthA + lengthB - shared);
  const ofShorter = shared / Math.min(lengthA, lengthB);
  if (coarse) {
    // "In 2020" and "in March 2020" agree: a coarse date contains the finer one by convention. A war of five years
    // contains each of its days by chance.
    if (!oneUnit && ofUnion < LEAST_SHARE) return null;
    const share = oneUnit ? 0.5 * ofShorter + 0.5 * Math.sqrt(ofUnion) : Math.sqrt(ofUnion);
    return { score: COARSE_CEILING * share, how: same ? "same" : "overlap" };
  }
  const guessedWithin = (a.implied && lengthA === 1) || (b.implied && lengthB === 1);
  if (guessedWithin && !same) return { score: IMPLIED_WITHIN * Math.sqrt(ofUnion), how: "overlap" };
  // What is told "since Wednesday" on Thursday and again on Friday is another sum: unequal spans count little.
  return { score: ofUnion ** 3, how: same ? "same" : "overlap" };
}

/** One month or one year, not several. */
function isOneUnit({ start, end, precision }: ReportDate): boolean {
  const length = precision === "month" ? 7 : 4;
  return start.slice(0, length) === end.slice(0, length);
}

function isCoarse(date: ReportDate): boolean {
  return date.precision === "month" || date.precision === "year";
}
