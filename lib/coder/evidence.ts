/**
 * Which stretch of text a reader is shown for a report. A sentence that tells one report is its passage, whole; where it
 * tells several, each keeps the words up to the next mark of punctuation or to where another report begins.
 */
import type { Span } from "../article/types";
import type { Token } from "../language/types";
import { wordSet } from "../language/word-sets";
import type { Candidate } from "./candidate";
import { passageOf } from "./passage";
import type { SentenceReading } from "./reading";

/** The passages of each candidate, in the order given, each within one sentence; offsets of the article's text. */
export function evidenceOf(candidates: readonly Candidate[], readings: readonly SentenceReading[]): Span[][] {
  const spans = candidates.map((candidate) => [passageOf(candidate), ...candidate.passages]);
  const inSentence = new Map<SentenceReading, Told[]>();
  const homes = spans.map((own, owner) =>
    own.map((span) => {
      const home = readingAt(readings, span.start);
      if (home) {
        const told = inSentence.get(home);
        if (told === undefined) inSentence.set(home, [{ owner, span }]);
        else told.push({ owner, span });
      }
      return home;
    }),
  );
  return spans.map((own, owner) => {
    const widened = own.map((span, i) => {
      const home = homes[owner]?.[i];
      if (!home) return span;
      const others = spansOfOthers(inSentence.get(home) ?? [], owner);
      return others.length === 0 ? trimmed(home.sentence) : widen(span, others, home.analysis.tokens);
    });
    if (widened.length < 2) return widened;
    return widened
      .filter((span, i) => widened.findIndex((other) => other.start === span.start) === i)
      .toSorted((a, b) => a.start - b.start);
  });
}

/** A stretch, and the candidate that it tells. */
interface Told {
  readonly owner: number;
  readonly span: Span;
}

function spansOfOthers(told: readonly Told[], owner: number): Span[] {
  const spans: Span[] = [];
  for (const other of told) if (other.owner !== owner) spans.push(other.span);
  return spans;
}

/** The sentence that holds an offset; sentences follow one another without overlap, so it is found by halving. */
function readingAt(readings: readonly SentenceReading[], at: number): SentenceReading | undefined {
  let low = 0;
  let high = readings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((readings[middle]?.sentence.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const found = readings[low];
  return found && found.sentence.start <= at ? found : undefined;
}

function trimmed(sentence: { readonly start: number; readonly end: number; readonly text: string }): Span {
  const lead = sentence.text.length - sentence.text.trimStart().length;
  return { start: sentence.start + lead, end: sentence.start + sentence.text.trimEnd().length };
}

const STOP = wordSet(", ; : – — | ( )");
const JOINT = wordSet("and but or while as after before that which who when");

function widen(span: Span, others: readonly Span[], tokens: readonly Token[]): Span {
  const first = tokens.findIndex((token) => token.end > span.start);
  const past = tokens.findIndex((token) => token.start >= span.end);
  let from = first;
  while (
    from > 0 &&
    !closes(tokens[from - 1], (at) => others.some((other) => other.end > at && other.start < span.start))
  )
    from--;
  while (from < first && JOINT.has(tokens[from])) from++;
  let to = past < 0 ? tokens.length : past;
  const least = to;
  while (to < tokens.length && !closes(tokens[to], (at) => others.some((other) => other.start <= at && other.end > at)))
    to++;
  while (to > least && JOINT.has(tokens[to - 1])) to--;
  return { start: tokens[from]?.start ?? span.start, end: tokens[to - 1]?.end ?? span.end };
}

function closes(token: Token | undefined, taken: (at: number) => boolean): boolean {
  return token === undefined || STOP.has(token) || taken(token.start);
}
