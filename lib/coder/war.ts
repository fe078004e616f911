/** Since when the war and the campaign that an article tells of have gone on: as the article or the world's record says. */
import type { Day, DayInterval, Precision } from "../codebook/day";
import type { ConflictRecord } from "../codebook/registry-data";
import { addDays, addMonths } from "../time/day";
import type { SentenceReading } from "./reading";

export interface WarStart {
  readonly day: Day;
  readonly precision: Precision;
}

const WAR = /\b(?:war|conflict|uprising|insurgency|revolt|fighting|offensive)\b/i;
const DURATION = /^P(\d+)([YM])$/;
/** A war that began within these days is the news itself. */
const RECENT_DAYS = 60;

/** The beginning of the war on record, else the earliest that a sentence on the war gives; null where none does. */
export function warStart(
  readings: readonly SentenceReading[],
  published: Day,
  known: readonly ConflictRecord[],
): WarStart | null {
  const recent = addDays(published, -RECENT_DAYS);
  const war = known.find(({ kind, start }) => kind === "war" && start < recent);
  if (war) return { day: war.start, precision: "span" };
  let best: WarStart | null = null;
  for (const { sentence, times } of readings) {
    if (times.length === 0 || !WAR.test(sentence.text)) continue;
    for (const time of times) {
      const found = time.days
        ? { day: time.days.start, precision: time.precision ?? "day" }
        : lasting(time.value, sentence.text, time.end - sentence.start, published);
      if (!found || found.day >= recent || !beginsBetter(found, best)) continue;
      best = found;
    }
  }
  return best;
}

/** Earlier, or in the same year and more finely known: "the year-long war" against "intervened in March last year". */
function beginsBetter(found: WarStart, best: WarStart | null): boolean {
  if (!best) return true;
  const sameYear = found.day.slice(0, 4) === best.day.slice(0, 4);
  if (sameYear && found.precision !== best.precision && [found.precision, best.precision].includes("year"))
    return best.precision === "year";
  return found.day < best.day;
}

/** "the 19-month war", "at war for more than two years": counted back from the day of writing. */
function lasting(value: string, text: string, at: number, published: Day): WarStart | null {
  const match = DURATION.exec(value);
  const amount = Number(match?.[1]);
  if (!match || !(amount > 0) || amount > 60) return null;
  if (!/^[^.]{0,12}\b(?:war|conflict)\b/i.test(text.slice(at)) && !/\bat war for\b/i.test(text)) return null;
  const day = addMonths(published, match[2] === "Y" ? -12 * amount : -amount);
  return match[2] === "Y"
    ? { day: `${day.slice(0, 4)}-01-01`, precision: "year" }
    : { day: `${day.slice(0, 7)}-01`, precision: "month" };
}

const CAMPAIGN =
  /\b(?:offensive|campaign|operation|assault|invasion|incursion|onslaught|counter-?attack|counter-?offensive)\b/i;
const BEGINNING = /\b(?:began|begun|begin(?:ning)?|start(?:ed|ing)?|launch(?:ed|ing)?|opened|mounted|since)\b/i;
/** How many days after a collection's window its campaign is still the news. */
const AFTER_WINDOW_DAYS = 7;

/**
 * The first day of the campaign that is the news: the collection's window, else the earliest recent beginning of a campaign
 * that the article states, else the last campaign on record; null where there is none within two months.
 */
export function campaignStart(
  readings: readonly SentenceReading[],
  published: Day,
  known: readonly ConflictRecord[],
  window: DayInterval | null,
): Day | null {
  if (window)
    return published >= window.start && published <= addDays(window.end, AFTER_WINDOW_DAYS) ? window.start : null;
  const recent = addDays(published, -RECENT_DAYS);
  let first: Day | null = null;
  for (const { sentence, times } of readings) {
    if (times.length === 0 || !CAMPAIGN.test(sentence.text) || !BEGINNING.test(sentence.text)) continue;
    for (const { days, vague, kind } of times)
      if (days && !vague && kind !== "duration" && days.start >= recent && days.start < published)
        if (first === null || days.start < first) first = days.start;
  }
  return first ?? known.find(({ start }) => start >= recent)?.start ?? null;
}

/** The days of the campaign on record that an article is news of: "recent days" begin no earlier than it does. */
export function newsWindow(known: readonly ConflictRecord[], published: Day): DayInterval | null {
  const campaign = known.find(({ start }) => start >= addDays(published, -RECENT_DAYS));
  return campaign ? { start: campaign.start, end: published } : null;
}
