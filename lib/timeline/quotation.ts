/** Which stretches of an article stand in quotation marks: words there are somebody else's, whoever wrote the article. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const CLOSING: Readonly<Record<string, RegExp>> = {
  "“": /”/,
  "«": /»/,
  '"': /"/,
  // The same sign is an apostrophe inside a word and after a plural: it closes where no letter follows.
  "‘": /’(?!\p{L})/u,
};

/**
 * The quoted stretches of a text, marks included, in UTF-16 units. A quotation that is not closed ends with its paragraph,
 * as those of several paragraphs are written; the same mark inside another kind of quotation opens none.
 */
export function quotedStretches(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    let at = 0;
    while (at < paragraph[0].length) {
      const opening = /[“«"‘]/.exec(paragraph[0].slice(at));
      const closing = opening ? CLOSING[opening[0]] : undefined;
      if (!opening || !closing) break;
      const start = at + opening.index;
      const close = closing.exec(paragraph[0].slice(start + 1));
      // A straight or single mark without its pair says nothing: an inch, an apostrophe at a word's beginning.
      if (!close && /["‘]/.test(opening[0])) {
        at = start + 1;
        continue;
      }
      const end = close ? start + 1 + close.index + close[0].length : paragraph[0].length;
      stretches.push({ start: paragraph.index + start, end: paragraph.index + end });
      at = end;
    }
  }
  return stretches;
}

/** True where an offset lies in one of the stretches. */
export const isWithin = (stretches: readonly Stretch[], at: number): boolean =>
  stretches.some(({ start, end }) => start <= at && at < end);
