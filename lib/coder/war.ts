/** Since when the war that an article tells of has gone on, as far as the article says. */
import type { Day, Precision } from "../codebook/day";
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

/** The earliest time that a sentence on the war gives for its beginning; null where none does. */
export function warStart(readings: readonly SentenceReading[], published: Day): WarStart | null {
  let best: WarStart | null = null;
  for (const { sentence, times } of readings) {
    if (!WAR.test(sentence.text)) continue;
    for (const time of times) {
      const found = time.days
        ? { day: time.days.start, precision: time.precision ?? "day" }
        : lasting(time.value, sentence.text, time.end - sentence.start, published);
      if (!found || found.day >= addDays(published, -RECENT_DAYS) || !beginsBetter(found, best)) continue;
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
