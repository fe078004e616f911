/** The parts of a plain-text article: which lines are headline, stamp, byline, sub-head, paragraph or page furniture. */
import { furnitureOf } from "./furniture";
import { joinWrappedLines, splitLines } from "./lines";
import { stampAtStart } from "./stamps";
import type { BlockKind, Span } from "./types";

/** A part of the page before its paragraphs are looked into. */
export interface Part extends Span {
  readonly kind: BlockKind;
}

const SENTENCE_END = /[.?!][”"’')\]]*$/u;
/** A headline cut off by the page ("…") is no finished sentence. */
const CUT_OFF = /(?:\.{2,}|…)$/;
/** Rules and rows of dots are no part of the article. */
const HAS_WORD = /[\p{L}\d]/u;
const BULLET = /^[-*•·–]\s+/u;
const BYLINE =
  /^(?:[-–•]\s*)?(?:By\s+\p{Lu}[^.?!]{1,100}|\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,3} [Ss]taff|Staff (?:writer|reporter)s?)$/u;
const MARKED_HEADING = /^=+[^=]+=+$/;
const LONGEST_HEADLINE_WORDS = 32;
const LONGEST_LABEL_WORDS = 6;
const LONGEST_SUBHEAD_WORDS = 10;
const PARAGRAPH_WORDS = 16;

interface Described extends Span {
  readonly words: number;
  /** Ends as a sentence does, or is too long for a heading. */
  readonly paragraph: boolean;
  readonly head: string;
}

/** Sorts the lines of a plain text into parts, in order. */
export function layOutPlainText(text: string): Part[] {
  const written = splitLines(text).filter((line) =>
    HAS_WORD.test(text.slice(line.start, Math.min(line.end, line.start + 400))),
  );
  const lines = joinWrappedLines(text, written).map((line) => describe(text, line));
  const firstParagraph = lines.findIndex((line, i) => line.paragraph && !isHeadline(text, lines, i));
  const lastParagraph = lines.findLastIndex((line) => line.paragraph);
  const headline = headlineIndex(text, lines, firstParagraph);
  return lines.map((line, i) => {
    const kind = i === headline ? "headline" : kindOf(text, lines, i, { headline, firstParagraph, lastParagraph });
    return { start: line.start, end: line.end, kind };
  });
}

interface Landmarks {
  readonly headline: number;
  readonly firstParagraph: number;
  readonly lastParagraph: number;
}

function kindOf(text: string, lines: readonly Described[], i: number, marks: Landmarks): BlockKind {
  const line = lines[i];
  if (!line) return "boilerplate";
  // Whole sentences are judged one by one: a line may hold a copyright notice and the story.
  if (!line.paragraph && furnitureOf(line.head) !== null) return "boilerplate";
  if (line.words <= 16 && BYLINE.test(line.head) && i <= Math.max(marks.firstParagraph, marks.headline + 3))
    return "byline";
  if (isWholeStamp(text, line)) return isDateHeading(text, lines, i, marks) ? "subhead" : "stamp";
  if (line.paragraph) return BULLET.test(line.head) ? "list-item" : "paragraph";
  const inHeader = marks.firstParagraph === -1 || i < marks.firstParagraph;
  if (inHeader) return headerKind(line, i, marks.headline);
  if (BULLET.test(line.head) && line.words > 3) return "list-item";
  if (i > marks.lastParagraph) return line.words > LONGEST_SUBHEAD_WORDS ? "paragraph" : "boilerplate";
  if (line.words > LONGEST_SUBHEAD_WORDS) return "paragraph";
  return lines[i + 1]?.paragraph ? "subhead" : "boilerplate";
}

function headerKind(line: Described, i: number, headline: number): BlockKind {
  if (i < headline) return "boilerplate";
  return line.words > LONGEST_LABEL_WORDS ? "paragraph" : "stamp";
}

/** The first line of the page that can be one, no further down than the story itself. */
function headlineIndex(text: string, lines: readonly Described[], firstParagraph: number): number {
  const limit = firstParagraph === -1 ? Math.min(lines.length, 1) : firstParagraph;
  let short = -1;
  for (let i = 0; i < Math.min(limit, 8); i += 1) {
    if (!isHeadline(text, lines, i)) continue;
    if ((lines[i]?.words ?? 0) >= 4) return i;
    if (short === -1) short = i;
  }
  return short;
}

function isHeadline(text: string, lines: readonly Described[], i: number): boolean {
  const line = lines[i];
  if (!line || i > 7 || line.words < 2 || line.words > LONGEST_HEADLINE_WORDS) return false;
  if (BULLET.test(line.head) || furnitureOf(line.head) !== null || BYLINE.test(line.head)) return false;
  if (stampAtStart(text, line) !== null) return false;
  if (lines.length === 1 && line.words > PARAGRAPH_WORDS) return false;
  if (isToldAgain(text, lines, i)) return true;
  // "Is the war over?" may stand over a story; a finished statement does not.
  return !/\.[”"’')\]]*$/u.test(line.head) || CUT_OFF.test(line.head) ? i === 0 || !endsAsSentence(line.head) : false;
}

/** The page sets a headline over the story and, behind a date at most, before its first words again. */
function isToldAgain(text: string, lines: readonly Described[], i: number): boolean {
  const [line, next] = [lines[i], lines[i + 1]];
  if (!line || !next || line.words < 4) return false;
  const stamp = stampAtStart(text, next);
  const at = stamp?.end ?? next.start;
  return at + line.head.length < next.end && text.startsWith(line.head, at);
}

/** "28 November 2024" between the paragraphs of a chronicle heads the next one; it is no date of the page. */
function isDateHeading(text: string, lines: readonly Described[], i: number, marks: Landmarks): boolean {
  const line = lines[i];
  if (!line || marks.firstParagraph === -1 || i < marks.firstParagraph || i > marks.lastParagraph) return false;
  return stampAtStart(text, line)?.labelled !== true;
}

function isWholeStamp(text: string, line: Described): boolean {
  const bare = BULLET.exec(line.head)?.[0].length ?? 0;
  const stamp = stampAtStart(text, { start: line.start + bare, end: line.end });
  if (!stamp) return false;
  const rest = text.slice(stamp.end, Math.min(line.end, stamp.end + 80));
  return !/\p{L}{2}/u.test(rest) || stampAtStart(text, { start: stamp.end, end: line.end })?.end === line.end;
}

function describe(text: string, line: Span): Described {
  const head = text.slice(line.start, Math.min(line.end, line.start + 1200));
  const words = head.split(/\s+/, PARAGRAPH_WORDS * 6).length;
  const tail = text.slice(Math.max(line.start, line.end - 12), line.end);
  const marked = MARKED_HEADING.test(head);
  return {
    start: line.start,
    end: line.end,
    words,
    head,
    paragraph: !marked && (endsAsSentence(tail) || words > LONGEST_HEADLINE_WORDS),
  };
}

function endsAsSentence(text: string): boolean {
  return SENTENCE_END.test(text) && !CUT_OFF.test(text);
}
