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

/** Gives an event the passages of another telling of it, each once. */
export function takePassages(whole: Candidate, part: Candidate): void {
  for (const passage of [passageOf(part), ...part.passages])
    if (!whole.passages.some(({ start }) => start === passage.start)) whole.passages.push(passage);
}
