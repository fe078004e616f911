/** What an article's flow gives to events whose own sentence leaves it open: the day, the place, the opponent. */
import type { Day, DayInterval } from "../codebook/day";
import type { Collection } from "../codebook/registry-data";
import type { Registry } from "../registry/index";
import type { Candidate } from "./candidate";
import type { SentenceReading } from "./reading";
import { opponentsOf } from "./sides";
import { datedByNarrative, datedByPublication, isBackground } from "./when";

export interface NarrativeContext {
  readonly published: Day;
  readonly window: DayInterval | null;
  readonly weekBefore: Day;
  readonly registry: Registry;
  readonly collection: Collection | null;
}

const FIGHTING = new Set(["armed-clash", "territory-captured", "territory-regained", "troop-movement"]);

/** Completes the candidates of an article, sentence by sentence, and returns them in the order of the text. */
export function narrate(
  perSentence: readonly (readonly Candidate[])[],
  _readings: readonly SentenceReading[],
  context: NarrativeContext,
): Candidate[] {
  const all = perSentence.flat();
  let day: Day | null = null;
  for (const candidate of all) {
    if (!candidate.date) {
      const { date, reason } =
        day && candidate.type !== "statement" && candidate.trigger.clause?.verb.tense !== "present"
          ? datedByNarrative(day)
          : datedByPublication(context.published);
      candidate.date = date;
      candidate.dateReason = reason;
    } else if (
      candidate.date.precision === "day" &&
      candidate.date.start >= context.weekBefore &&
      candidate.type !== "statement"
    ) {
      day = candidate.date.start;
    }
    candidate.background = isBackground(candidate.date, context.published, context.window, context.weekBefore);
    if (
      candidate.places.length === 0 &&
      candidate.type !== "statement" &&
      context.collection &&
      !candidate.background
    ) {
      candidate.places = [context.collection.frame];
      candidate.placeBasis = "narrative";
    }
  }
  const opponents = opponentsOf(all);
  for (const candidate of all) {
    if (
      candidate.roles.target.length > 0 ||
      candidate.roles.initiator.length === 0 ||
      !FIGHTING.has(candidate.type) ||
      candidate.type === "troop-movement"
    )
      continue;
    candidate.roles.target = opponents(candidate.roles.initiator);
  }
  return all;
}
