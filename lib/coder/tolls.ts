/** Whether the counts of two tellings can be those of one event. */
import type { Candidate } from "./candidate";

/** Exact counts of the same measure, told as of one day, either agree or belong to two events. */
export function tollsOf(a: Candidate, b: Candidate): "same" | "apart" | "unknown" {
  const counts = a.figures.flatMap((one) =>
    b.figures.filter(({ measure }) => measure === one.measure).map((other) => [one, other] as const),
  );
  if (counts.some(([one, other]) => one.min !== null && one.min === other.min)) return "same";
  const exact = counts.filter(([one, other]) => !one.vague && !other.vague);
  return exact.length > 0 && exact.length === counts.length ? "apart" : "unknown";
}
