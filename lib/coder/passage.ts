/** Where the words of an event in the making stand. */
import type { Candidate } from "./candidate";

/** Offsets in the article's text, end exclusive. */
export function passageOf(candidate: Candidate): { start: number; end: number } {
  const tokens = candidate.reading.analysis.tokens;
  const first = tokens[candidate.span.from];
  const last = tokens[candidate.span.to - 1];
  const { sentence } = candidate.reading;
  return { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end };
}
