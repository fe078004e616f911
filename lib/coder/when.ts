/** The date of an event with the reason for it, and whether it lies before the news. */
import type { Day, DayInterval } from "../codebook/day";
import { type Reason, reason } from "../codebook/reason";
import type { ReportDate } from "../codebook/report";
import { addDays, daysBetween } from "../time/day";
import type { FixedTime } from "./time-reach";

export interface Dated {
  readonly date: ReportDate;
  readonly reason: Reason;
}

export function datedBy(time: FixedTime, implied: boolean): Dated {
  return {
    date: { start: time.days.start, end: time.days.end, precision: time.precision ?? "day", implied },
    reason: implied
      ? reason("coder.dateOfTelling", { words: time.text, day: time.days.start })
      : reason("coder.dateInText", { words: time.text, start: time.days.start, end: time.days.end }),
  };
}

export function datedByNarrative(day: Day): Dated {
  return {
    date: { start: day, end: day, precision: "day", implied: true },
    reason: reason("coder.dateOfNarrative", { day }),
  };
}

export function datedByPublication(day: Day): Dated {
  return {
    date: { start: day, end: day, precision: "day", implied: true },
    reason: reason("coder.dateOfPublication", { day }),
  };
}

interface BackgroundContext {
  readonly published: Day;
  readonly window: DayInterval | null;
  /** Seven days before publication. */
  readonly weekBefore: Day;
  /** The first day of the campaign that is the news; null where there is none. */
  readonly campaignStart: Day | null;
}

/** Set before the news by the words around it, without a day of its own. */
export function datedBefore(date: ReportDate): Dated {
  return { date, reason: reason("coder.dateBeforeNews", { start: date.start, end: date.end }) };
}

/** The last day that is not the news yet: the day before the collection's window, else the publication day. */
export const lastDayBeforeNews = ({ window, published }: { window: DayInterval | null; published: Day }): Day =>
  window ? addDays(window.start, -1) : published;

/** A campaign no older is the news, though it began more than a week ago. */
export const CAMPAIGN_IS_NEWS_DAYS = 14;

/** Days from the first to the last of a week. */
const WEEK = 6;

/** What lies in the days of the news by its greater part is no background. */
const middleOf = ({ start, end }: DayInterval): Day => addDays(start, Math.floor(daysBetween(start, end) / 2));

/** Whether an event lies before what the article is news of. */
export function isBackground(
  date: ReportDate,
  { published, window, weekBefore, campaignStart }: BackgroundContext,
): boolean {
  // "last week", told within it, may reach back before the window; "since 2011" reaches into it and is background.
  const ofWeek = date.start >= addDays(date.end, -WEEK);
  if (window) return date.start < window.start && (date.end < window.start || !ofWeek);
  if (
    date.start === campaignStart &&
    date.end === published &&
    date.start >= addDays(published, -CAMPAIGN_IS_NEWS_DAYS)
  )
    return false;
  return date.start < weekBefore && published > date.start && !(ofWeek && middleOf(date) >= weekBefore);
}
