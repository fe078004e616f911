/** Whether the day of an event is the day of what is told next. */
import type { Day } from "../codebook/day";
import type { Clause } from "../language/types";
import { addDays } from "../time/day";
import type { Candidate } from "./candidate";
import { tokensOf } from "./reading";

/** A look back over more days than these is an aside: "the truce had come into force on 12 September". */
const LOOK_BACK_DAYS = 3;

/**
 * An aside ("after clashes broke out on Thursday") dates itself, not what is told next; in "on Saturday eight were killed
 * when a bomb hit" the day stands outside the aside and leads on.
 */
export function leadsOn({ trigger, reading, date }: Candidate, now: Day): boolean {
  const { analysis, times } = reading;
  // "came five days after rebels launched an offensive": counted back from what is told, not told next.
  const back = times.some(
    ({ kind, days, start, end }) =>
      kind === "duration" &&
      days?.start === date?.start &&
      analysis.tokens[tokensOf(analysis, start, end).to]?.lower === "after",
  );
  if (back) return false;
  const holds = ({ from, to }: Clause) =>
    times.some(({ start, end, days }) => {
      const range = tokensOf(analysis, start, end);
      return days?.start === date?.start && from <= range.from && range.to <= to;
    });
  let clause: Clause | null = trigger.clause;
  while (clause !== null && !holds(clause)) clause = analysis.clauses[clause.parent] ?? null;
  const stands = clause ?? trigger.clause;
  if (stands === null) return true;
  const { link, verb, marker, parent } = stands;
  // "In the city, where gunmen attacked on Friday, the dead numbered 46": what opens a sentence sets its scene.
  if (marker === "where" && parent < 0) return true;
  const past = link === "main" && verb.perfect && verb.tense === "past" && !trigger.nominal;
  if (past && date !== null && date.end < addDays(now, -LOOK_BACK_DAYS)) return false;
  return link !== "relative" && link !== "adverbial";
}
