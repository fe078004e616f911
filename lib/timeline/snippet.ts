/** The stretch of a text that answers a search, with what was sought marked in the source's own letters. */
import { fold, type SearchTerm } from "../store/fold";
import type { Snippet, SnippetPart } from "./search-models";

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

interface Hit {
  readonly start: number;
  readonly end: number;
  /** Which of the terms it is. */
  readonly term: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: fold(word),
  }));
}

function matchesAt(words: readonly Word[], at: number, { words: sought, prefix }: SearchTerm): boolean {
  return sought.every((word, index) => {
    const folded = words[at + index]?.folded;
    if (folded === undefined) return false;
    return prefix && index === sought.length - 1 ? folded.startsWith(word) : folded === word;
  });
}

function hitsIn(text: string, terms: readonly SearchTerm[]): Hit[] {
  const words = wordsOf(text);
  const hits = words.flatMap((word, at) =>
    terms.flatMap((term, index): Hit[] => {
      const last = words[at + term.words.length - 1];
      return last && matchesAt(words, at, term) ? [{ start: word.start, end: last.end, term: index }] : [];
    }),
  );
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where a window of `length` letters holds the most of the terms; the first of equals. */
function bestStart(hits: readonly Hit[], length: number): number {
  let best = { start: 0, held: 0 };
  for (const [index, { start }] of hits.entries()) {
    const held = new Set<number>();
    for (const hit of hits.slice(index)) {
      if (hit.end > start + length) break;
      held.add(hit.term);
    }
    if (held.size > best.held) best = { start, held: held.size };
  }
  return best.start;
}

/** Moves a cut to a space near it, so that no word is cut in two. */
function atSpace(text: string, cut: number, step: 1 | -1): number {
  for (let at = cut, left = 24; at > 0 && at < text.length && left > 0; at += step, left -= 1) {
    if (/\s/u.test(text.charAt(at))) return step === 1 ? at + 1 : at;
  }
  // Half a character (one of two surrogates) is never shown.
  return /[\uDC00-\uDFFF]/.test(text.charAt(cut)) ? cut + step : cut;
}

/** Part of the window that stands before its first hit, as what leads up to it. */
const LEAD = 0.25;

/** At most about `length` UTF-16 units of `text` around the terms; the whole where it is no longer than that. */
export function snippetOf(text: string, terms: readonly SearchTerm[], length = 280): Snippet {
  const hits = hitsIn(text, terms);
  let start = 0;
  let end = text.length;
  if (text.length > length * 1.2) {
    const anchor = bestStart(hits, length * (1 - LEAD));
    start = Math.max(0, Math.min(anchor - Math.round(length * LEAD), text.length - length));
    end = Math.min(text.length, start + length);
    if (start > 0) start = Math.min(atSpace(text, start, 1), anchor);
    if (end < text.length) end = Math.max(atSpace(text, end, -1), start + 1);
  }
  const parts: SnippetPart[] = [];
  let at = start;
  for (const hit of hits) {
    if (hit.start < at || hit.end > end) continue;
    if (hit.start > at) parts.push({ text: text.slice(at, hit.start), marked: false });
    parts.push({ text: text.slice(hit.start, hit.end), marked: true });
    at = hit.end;
  }
  if (at < end) parts.push({ text: text.slice(at, end), marked: false });
  return { parts, cutBefore: start > 0, cutAfter: end < text.length };
}

/** What stands around a passage in its paragraph, at most about `length` UTF-16 units to either side. */
export function contextOf(text: string, start: number, end: number, length = 110): { before: string; after: string } {
  const opening = text.lastIndexOf("\n", start - 1) + 1;
  const closing = text.indexOf("\n", end);
  const last = closing < 0 ? text.length : closing;
  const from = start - opening <= length ? opening : Math.min(atSpace(text, start - length, 1), start);
  const to = last - end <= length ? last : Math.max(atSpace(text, end + length, -1), end);
  return {
    before: (from > opening ? "… " : "") + text.slice(from, start).trimStart(),
    after: text.slice(end, to).trimEnd() + (to < last ? " …" : ""),
  };
}
