import type { FigureClaim, PassageModel } from "@/lib/timeline/models";
import type { Range } from "./shared-wording";

/**
 * Where a figure stands in a passage, with the hedge before it and the thing counted after it: "almost 10 km", where the
 * figure alone is "10"; a figure whose words name the thing keeps them as they are. Null where the figure is not of this passage.
 */
export function figureInQuote(passage: Pick<PassageModel, "quote" | "href">, claim: FigureClaim): Range | null {
  const { words, qualifier } = claim;
  if (words === "" || passage.href !== claim.href) return null;
  const at = passage.quote.indexOf(words);
  if (at < 0) return null;
  const before = passage.quote.slice(0, at);
  const hedge = qualifier !== null && before.toLowerCase().endsWith(`${qualifier.toLowerCase()} `);
  const after = passage.quote.slice(at + words.length);
  const named = words.toLowerCase().includes(claim.who.toLowerCase());
  const counted = named ? "" : (/^(?:\p{L}+| \p{L}+)/u.exec(after)?.[0] ?? "");
  return { start: hedge ? at - (qualifier?.length ?? 0) - 1 : at, end: at + words.length + counted.length };
}

/** The figure's words as a reader needs them, cut from its passage; the bare figure where the passage is not at hand. */
export function figureWords(passages: readonly PassageModel[], claim: FigureClaim): string {
  for (const passage of passages) {
    const range = figureInQuote(passage, claim);
    if (range) return passage.quote.slice(range.start, range.end);
  }
  return claim.words;
}
