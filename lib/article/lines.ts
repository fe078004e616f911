/** Lines and the paragraphs they form: one paragraph a line, or lines of one width with blank lines between. */
import type { Span } from "./types";

const LINE_END = /\r\n|[\n\r\u2028\u2029\u0085]/g;
const FINISHED = /[.?!:;…”"’')\]]\s*$/u;
const LOWER_START = /^\p{Ll}/u;
/** Hard-wrapped text keeps within this width. */
const WIDEST_WRAP = 130;

export interface Line extends Span {
  /** True where a blank line stands between this line and the one before it, and for the first line. */
  readonly afterBlank: boolean;
}

/** The lines that hold more than white space, without the white space about them. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  let from = 0;
  const add = (to: number) => {
    const raw = text.slice(from, to);
    const body = raw.trim();
    if (body === "") afterBlank = true;
    else {
      const start = from + raw.length - raw.trimStart().length;
      lines.push({ start, end: start + body.length, afterBlank });
      afterBlank = false;
    }
  };
  for (const match of text.matchAll(LINE_END)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(text.length);
  return lines;
}

/**
 * Brings lines together that one sentence runs across. In a hard-wrapped text every line up to the next blank line
 * belongs to one paragraph; elsewhere a line that stops in mid-sentence goes on where the next one begins in lower case.
 */
export function joinWrappedLines(text: string, lines: readonly Line[]): Line[] {
  const wrapped = isHardWrapped(text, lines);
  const joined: Line[] = [];
  for (const line of lines) {
    const previous = joined.at(-1);
    if (previous && !line.afterBlank) {
      const open = !FINISHED.test(text.slice(Math.max(previous.start, previous.end - 4), previous.end));
      const goesOn = LOWER_START.test(text.slice(line.start, line.start + 2));
      if (wrapped ? true : open && goesOn) {
        joined[joined.length - 1] = { ...previous, end: line.end };
        continue;
      }
    }
    joined.push(line);
  }
  return joined;
}

/** Most lines that another follows at once stop in mid-sentence and are about as wide as a page. */
function isHardWrapped(text: string, lines: readonly Line[]): boolean {
  let pairs = 0;
  let open = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (!next || next.afterBlank) continue;
    const width = line.end - line.start;
    if (width > WIDEST_WRAP) return false;
    pairs += 1;
    if (width > 45 && !FINISHED.test(text.slice(line.end - 2, line.end))) open += 1;
  }
  return pairs >= 4 && open * 10 >= pairs * 7;
}
