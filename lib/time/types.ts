/** Time expressions and the days they cover. */
import type { Span } from "../article/types";
import type { DayInterval, Precision } from "../codebook/day";

export type TimeKind = "date" | "duration" | "set" | "time";

/** How the word before it ties the expression to the event: "on Friday", "since Friday", "until Friday", "by Friday" … */
export type TimeRelation = "at" | "since" | "until" | "before" | "after" | "by";

export interface TimeExpression extends Span {
  readonly text: string;
  readonly kind: TimeKind;
  /** TIMEX3 value: 2024-11-28, 2024-11-29TNI, 2024-W48, 2024-11, 2015, P2D, PRESENT_REF, PAST_REF, FUTURE_REF … */
  readonly value: string;
  /** The days it covers, where it fixes any; null for bare durations, sets and unanchored references. With the relation
   * `since` they run to the publication day; both ends of "from A to B" cover the whole range. */
  readonly days: DayInterval | null;
  /** How finely `days` is known; null exactly where `days` is null. */
  readonly precision: Precision | null;
  /** True for a vague stretch ("recent weeks", "recently") whose edges are a convention of the codebook. */
  readonly vague: boolean;
  readonly relation: TimeRelation;
  /** True where the text tells of it as still to come ("will meet on Friday", "by next week"). */
  readonly future: boolean;
  /** Ordinal of the sentence it stands in. */
  readonly sentence: number;
}
