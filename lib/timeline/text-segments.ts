/** An article's text cut into blocks and segments: each segment lies in the same passages from end to end. */
import type { LeftOut } from "../codebook/coded-article";
import type { Reason } from "../codebook/reason";
import type { ArticleBlock, TextSegment } from "./models";

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface CodedPassage extends Span {
  readonly anchor: string;
  /** Number of the margin note it belongs to. */
  readonly note: number;
  readonly background: boolean;
}

export interface CutInput {
  readonly text: string;
  /** In the order of the text, not overlapping. */
  readonly blocks: readonly (Span & { readonly kind: string })[];
  readonly passages: readonly CodedPassage[];
  readonly leftOut: readonly LeftOut[];
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const uniqueReasons = (leftOut: readonly LeftOut[]): Reason[] => [
  ...new Map(leftOut.map(({ reason }) => [JSON.stringify(reason), reason])).values(),
];
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * `leading` and then, block by block, its segments and `gapAfter`, joined, are the whole text. Each anchor occurs once: on
 * the first segment of its passage.
 */
export function cutText({ text, blocks, passages, leftOut }: CutInput): { leading: string; blocks: ArticleBlock[] } {
  const placed = new Set<string>();
  const noted = new Set<number>();
  const cut = blocks.map((block, index): ArticleBlock => {
    const here = passages.filter((passage) => overlaps(passage, block));
    const edges = here.flatMap(({ start, end }) => [Math.max(start, block.start), Math.min(end, block.end)]);
    const points = unique([block.start, ...edges, block.end]).sort((a, b) => a - b);
    const segments = points.slice(0, -1).map((start, at): TextSegment => {
      const end = points[at + 1] ?? block.end;
      const within = here.filter((passage) => passage.start <= start && end <= passage.end);
      const anchors = unique(within.map(({ anchor }) => anchor)).filter((anchor) => !placed.has(anchor));
      for (const anchor of anchors) placed.add(anchor);
      return {
        text: text.slice(start, end),
        start,
        end,
        notes: unique(within.map(({ note }) => note)).sort((a, b) => a - b),
        endingNotes: unique(within.filter((passage) => passage.end === end).map(({ note }) => note)).sort(
          (a, b) => a - b,
        ),
        anchors,
        within: unique(within.map(({ anchor }) => anchor)),
        background: within.length > 0 && within.every(({ background }) => background),
      };
    });
    const next = blocks[index + 1]?.start ?? text.length;
    const notes = unique(here.map(({ note }) => note)).filter((note) => !noted.has(note));
    for (const note of notes) noted.add(note);
    return {
      kind: block.kind,
      start: block.start,
      end: block.end,
      segments,
      gapAfter: text.slice(block.end, next),
      leftOut: uniqueReasons(leftOut.filter((left) => overlaps(left, block))),
      notes: notes.sort((a, b) => a - b),
    };
  });
  return { leading: text.slice(0, blocks[0]?.start ?? text.length), blocks: cut };
}
