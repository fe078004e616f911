/**
 * Where the blocks of an article and their margin notes stand in a grid of lines. Notes need more room than a short
 * paragraph has; they may then stand beside the next one, so that the text keeps its rhythm. Heights are estimates in lines:
 * rows of the grid grow where a block needs more, so a wrong one shifts a note and hides nothing.
 */

/** Letters on a line of text; of a note's headline. */
const LETTERS_OF_TEXT = 68;
const LETTERS_OF_NOTE = 36;
/** In lines of text: a line of a note's headline, the facts under it with its rule, and the room around a margin. */
const NOTE_LINE = 0.66;
const NOTE_REST = 1.35;
const MARGIN_REST = 0.5;
/** So many lines a note may stand below its passage; then the text waits for it. */
const FARTHEST = 6;
/** The first row is that of what the page tells about the article, where there is no column for it. */
const FIRST_ROW = 2;

export interface BlockSize {
  /** Letters of the block. */
  readonly length: number;
  /** Letters of each headline in its margin. */
  readonly notes: readonly number[];
  /** Further lines in its margin. */
  readonly lines: number;
}

/** Rows of the grid, counted from 1. */
export interface BlockPlace {
  readonly row: number;
  readonly rows: number;
  readonly noteRow: number;
  readonly noteRows: number;
}

function marginLines({ notes, lines }: BlockSize): number {
  if (notes.length === 0 && lines === 0) return 0;
  const noted = notes.map((length) => Math.ceil(length / LETTERS_OF_NOTE) * NOTE_LINE + NOTE_REST);
  return Math.ceil(noted.reduce((sum, height) => sum + height, lines * NOTE_REST + MARGIN_REST));
}

/** The place of each block, in order: no two blocks and no two margins share a row, and no margin begins above its block. */
export function placeInLines(blocks: readonly BlockSize[]): BlockPlace[] {
  let next = FIRST_ROW;
  let nextNote = FIRST_ROW;
  return blocks.map((block) => {
    const noteRows = marginLines(block);
    const row = noteRows > 0 ? Math.max(next, nextNote - FARTHEST) : next;
    // A paragraph's last line, and the room under it.
    const rows = Math.max(1, Math.ceil(block.length / LETTERS_OF_TEXT)) + 1;
    const noteRow = Math.max(row, nextNote);
    next = row + rows;
    if (noteRows > 0) nextNote = noteRow + noteRows;
    return { row, rows, noteRow, noteRows: Math.max(1, noteRows) };
  });
}
