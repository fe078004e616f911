/** Whether the counts of two tellings can be those of one event. */
import type { Candidate } from "./candidate";

/** Exact counts of the same measure, told as of one day, either agree or belong to two events. */
export function tollsOf(a: Candidate, b: Candidate): "same" | "apart" | "unknown" {
  let compared = false;
  let exact = true;
  for (const one of a.figures)
    for (const other of b.figures) {
      if (one.measure !== other.measure) continue;
      if (one.min !== null && one.min === other.min) return "same";
      compared = true;
      if (one.vague || other.vague) exact = false;
    }
  return compared && exact ? "apart" : "unknown";
}
