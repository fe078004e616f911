/** Everything the rooms above found in one sentence, side by side. */
import type { Sentence, Span } from "../article/types";
import type { Clause, SentenceAnalysis, TokenRange } from "../language/types";
import type { ActorMention, PlaceMention } from "../registry/types";
import type { TimeExpression } from "../time/types";

export interface SentenceReading {
  readonly sentence: Sentence;
  readonly analysis: SentenceAnalysis;
  readonly actors: readonly ActorMention[];
  readonly places: readonly PlaceMention[];
  readonly times: readonly TimeExpression[];
  /** True for a headline or caption. */
  readonly headline: boolean;
}

/** Token range of a stretch of the article's text, within the sentence. */
export function tokensOf(analysis: SentenceAnalysis, start: number, end: number): TokenRange {
  let from = analysis.tokens.length;
  let to = 0;
  for (const token of analysis.tokens) {
    if (token.end <= start || token.start >= end) continue;
    from = Math.min(from, token.index);
    to = Math.max(to, token.index + 1);
  }
  return { from, to };
}

/** Whether the main verb of a clause stands in a stretch of the article's text. */
export function verbStandsIn({ tokens }: SentenceAnalysis, { verb }: Clause, { start, end }: Span): boolean {
  const at = tokens[verb.head]?.start ?? -1;
  return at >= start && at < end;
}

export const holds = (range: TokenRange, at: number) => at >= range.from && at < range.to;

export const overlaps = (a: TokenRange, b: TokenRange) => a.from < b.to && b.from < a.to;
