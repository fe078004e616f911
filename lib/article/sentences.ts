/**
 * Sentences with their offsets. `Intl.Segmenter` proposes the breaks; what follows takes back those that stand after an
 * abbreviation, before a lower-case word, or inside brackets, and adds those that a missing space hides.
 */
import type { Span } from "./types";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Titles and the like: a name or number follows, never a new sentence. */
const TITLES = new Set(
  (
    "mr mrs ms mx dr prof gen brig col lt maj capt cpt sgt cpl pvt adm cmdr cdr cmd pres sen rep gov sec hon rev fr sr st mt ft " +
    "messrs supt insp det vs cf eg ie approx fig al"
  ).split(" "),
);
/** Short forms that a number follows: "No. 4", "Nov. 28", "p. 12". */
const BEFORE_NUMBER = new Set(
  "no nos art para p pp vol ch sect jan feb mar apr jun jul aug sep sept oct nov dec est ca c".split(" "),
);
/** Words that, capitalised after "U.S." or "p.m.", begin a new sentence rather than go on with a name. */
const STARTERS = new Set(
  (
    "the a an it its he she they we i you this that these those there in on at by for from to with as if when while after before " +
    "since but and or so however meanwhile more most some many several one two also according earlier later no not what who " +
    "his her their our my"
  ).split(" "),
);
const INITIALS = /(?:^|[^\p{L}])(?:\p{L}\.){2,}$/u;
const SINGLE_INITIAL = /(?:^|[\s(“"])\p{Lu}\.$/u;
const LAST_WORD = /(\p{L}+)\.$/u;
const FIRST_WORD = /^[\s“"‘'([]*(\p{L}+)/u;
const LOWER_START = /^[\s“"‘'([–—-]*\p{Ll}/u;
const NUMBER_START = /^\s*\d/;
const ONLY_CLOSING = /^[\s”"’')\].,;:!?…-]*$/u;
/** "…to what it was.The army said": a break that the text's own layout lost. "… four others. 17 people": one that the segmenter does not see. */
const LOST_BREAK = /\p{Ll}{2}[.!?][”"’)]*(?=\p{Lu}\p{Ll}*\s)|(?<=(\p{Ll}{4,}))\.[”"’)]*(?= \d[\d,.]* \p{Ll})/gu;

/** The characters about a break that the rules look at. */
const WINDOW = 48;
/** A bracket that is not closed within this many characters is taken for a slip, not for a sentence of that length. */
const LONGEST_BRACKET = 400;
/** Text that goes on for longer without a stop is a list or no prose at all: it is cut between words. */
const LONGEST_SENTENCE = 4_000;

/** The segmenter takes time that grows with the square of what it is given; a longer paragraph is cut between words. */
const LONGEST_PARAGRAPH = 20_000;

/**
 * Splits a stretch of text into sentences, in order, without surrounding white space.
 *
 * @param text the whole article
 * @param span the stretch to split; line breaks inside it are read as spaces
 */
export function splitSentences(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  for (let start = span.start; start < span.end; ) {
    const end =
      span.end - start > LONGEST_PARAGRAPH ? wordEndBefore(text, start + LONGEST_PARAGRAPH, start, span.end) : span.end;
    for (const sentence of splitParagraph(text, { start, end })) sentences.push(sentence);
    start = end;
  }
  return sentences;
}

function splitParagraph(text: string, span: Span): Span[] {
  // Same length, so that offsets hold: the segmenter would break at every line end.
  const flat = text.slice(span.start, span.end).replace(/[\n\r\t\f\v\u0085\u2028\u2029]/g, " ");
  const sentences: Span[] = [];
  let start = 0;
  let depth = 0;
  let opened = 0;
  for (const { index, segment } of segmenter.segment(flat)) {
    const end = index + segment.length;
    for (let i = index; i < end; i += 1) {
      const unit = flat.charCodeAt(i);
      if (unit === 0x28) {
        if (depth === 0) opened = i;
        depth += 1;
      } else if (unit === 0x29 && depth > 0) depth -= 1;
    }
    if (depth > 0 && end - opened > LONGEST_BRACKET) depth = 0;
    const left = flat.slice(Math.max(start, end - WINDOW), end).trimEnd();
    const right = flat.slice(end, end + WINDOW);
    if (end < flat.length && (depth > 0 || belongTogether(left, right))) continue;
    depth = 0;
    pushTrimmed(sentences, flat, start, end, span.start);
    start = end;
  }
  if (start < flat.length) pushTrimmed(sentences, flat, start, flat.length, span.start);
  return sentences;
}

function belongTogether(left: string, right: string): boolean {
  if (left === "" || ONLY_CLOSING.test(right)) return true;
  if (LOWER_START.test(right)) return true;
  if (!left.endsWith(".")) return false;
  const next = FIRST_WORD.exec(right)?.[1] ?? "";
  if (INITIALS.test(left)) return !STARTERS.has(next.toLowerCase());
  const word = LAST_WORD.exec(left)?.[1]?.toLowerCase() ?? "";
  if (TITLES.has(word)) return true;
  if (BEFORE_NUMBER.has(word) && NUMBER_START.test(right)) return true;
  return SINGLE_INITIAL.test(left) && !STARTERS.has(next.toLowerCase());
}

function pushTrimmed(sentences: Span[], flat: string, from: number, to: number, offset: number): void {
  const piece = flat.slice(from, to);
  let cut = 0;
  for (const match of piece.matchAll(LOST_BREAK)) {
    const at = match.index + match[0].length;
    pushPiece(sentences, piece, cut, at, from + offset);
    cut = at;
  }
  pushPiece(sentences, piece, cut, piece.length, from + offset);
}

function pushPiece(sentences: Span[], piece: string, from: number, to: number, offset: number): void {
  for (let start = from; start < to; ) {
    const end = to - start > LONGEST_SENTENCE ? wordEndBefore(piece, start + LONGEST_SENTENCE, start, to) : to;
    const raw = piece.slice(start, end);
    const body = raw.trim();
    const first = offset + start + raw.length - raw.trimStart().length;
    if (body !== "") sentences.push({ start: first, end: first + body.length });
    start = end;
  }
}

/** The last space between `start` and `limit`, else the first one behind, else `to`. */
function wordEndBefore(piece: string, limit: number, start: number, to: number): number {
  const before = piece.lastIndexOf(" ", limit);
  if (before > start) return before;
  const behind = piece.indexOf(" ", limit);
  return behind === -1 || behind > to ? to : behind;
}
