/** Parts of the page → blocks and sentences: peels stamps and datelines off, and sets captions and furniture apart. */
import { type Reason, reason } from "../codebook/reason";
import { type Dateline, datelineAtStart } from "./dateline";
import { furnitureOf, isCaption } from "./furniture";
import type { Part } from "./layout";
import { foldTitle, mayBeginWith, pageHeadEnd } from "./page-head";
import { splitSentences } from "./sentences";
import { findFullDates, stampAtStart } from "./stamps";
import { readTitle } from "./title";
import type { Block, BlockKind, Sentence, Span, StatedDate } from "./types";

export interface Dissection {
  readonly blocks: Block[];
  readonly sentences: Sentence[];
  readonly statedDates: StatedDate[];
  readonly dateline: Dateline | null;
  readonly leftOut: { readonly start: number; readonly end: number; readonly reason: Reason }[];
}

const CODED: ReadonlySet<BlockKind> = new Set(["headline", "caption", "paragraph", "list-item"]);
/** A dateline may stand behind a repeated headline or a caption, but not deep in the story. */
const DATELINE_SENTENCES = 8;

interface Piece extends Span {
  readonly kind: BlockKind;
  readonly reason: Reason | null;
  readonly sentences: readonly Span[];
}

/** Dissects the parts of a page. */
export function dissect(text: string, parts: readonly Part[]): Dissection {
  const state = new Dissector(text, parts);
  for (const [i, part] of parts.entries()) state.take(part, i);
  return state.result();
}

class Dissector {
  readonly #text: string;
  readonly #title: string;
  readonly #pieces: Piece[] = [];
  readonly #statedDates: StatedDate[] = [];
  #dateline: Dateline | null = null;
  #paragraphs = 0;
  #sentencesSeen = 0;

  constructor(text: string, parts: readonly Part[]) {
    this.#text = text;
    const headline = parts.find((part) => part.kind === "headline");
    const title = headline && readTitle(text, headline).title;
    this.#title = title ? foldTitle(text.slice(title.start, title.end)) : "";
  }

  take(part: Part, index: number): void {
    if (part.kind === "paragraph" || part.kind === "list-item") this.#takeParagraph(part, index);
    else if (part.kind === "headline") {
      this.#date(part, "header");
      this.#push(part, "headline", null, splitSentences(this.#text, part));
    } else if (part.kind === "caption") {
      this.#date(part, "caption");
      this.#push(part, "caption", null, splitSentences(this.#text, part));
    } else {
      const furniture = part.kind === "boilerplate" ? (furnitureOf(this.#slice(part)) ?? "furniture") : part.kind;
      if (part.kind === "stamp") this.#date(part, "stamp");
      this.#push(part, part.kind, reason(`article.${furniture}`), []);
    }
  }

  result(): Dissection {
    const blocks: Block[] = [];
    const sentences: Sentence[] = [];
    const leftOut: { start: number; end: number; reason: Reason }[] = [];
    for (const { start, end, kind, reason: why, sentences: spans } of this.#pieces) {
      if (why) leftOut.push({ start, end, reason: why });
      for (const span of CODED.has(kind) ? spans : []) {
        const index = sentences.length;
        const text = this.#text.slice(span.start, span.end);
        sentences.push({ start: span.start, end: span.end, text, block: blocks.length, index });
      }
      blocks.push({ start, end, kind });
    }
    return { blocks, sentences, statedDates: this.#statedDates, dateline: this.#dateline, leftOut };
  }

  #takeParagraph(part: Part, index: number): void {
    const body = this.#peelStamps(part, index < 12);
    if (body.start >= body.end) return;
    const spans = splitSentences(this.#text, this.#peelDateline(this.#peelPageHead(body), this.#paragraphs === 0));
    let run: { kind: BlockKind; reason: Reason | null; spans: Span[] } | null = null;
    const flush = () => {
      const [first] = run?.spans ?? [];
      const last = run?.spans.at(-1);
      if (run && first && last) this.#push({ start: first.start, end: last.end }, run.kind, run.reason, run.spans);
      run = null;
    };
    for (const found of spans) {
      const span = found === spans[0] ? found : this.#peelInner(found, flush);
      this.#sentencesSeen += 1;
      const { kind, reason: why } = this.#classify(span, part.kind);
      if (kind === "caption") this.#date(span, "caption");
      const same: boolean = run !== null && kindOfRun(run) === kind && keyOfRun(run) === why?.key;
      if (!same) flush();
      run ??= { kind, reason: why, spans: [] };
      run.spans.push(span);
    }
    flush();
    if (this.#pieces.at(-1)?.kind === part.kind) this.#paragraphs += 1;
  }

  /** The headline again, with the outlet's name and the site's menu behind it, before the first words of a page. */
  #peelPageHead(span: Span): Span {
    const end = pageHeadEnd(this.#text, span, this.#title);
    if (end === null) return span;
    const head = { start: span.start, end: this.#trimEnd(span.start, end) };
    // "headline AFP Wednesday 13 Jul 2016": the day that the page prints beside its headline is its own.
    this.#date(head, "stamp");
    this.#push(head, "boilerplate", reason("article.repeatedTitle"), []);
    return { start: this.#skipSpace(end, span.end), end: span.end };
  }

  /** Header dates before the first words: "date 2024-12-01 ", "Published: … Updated: …", "7 November 2016 ". */
  #peelStamps(part: Span, header: boolean): Span {
    let start = part.start;
    while (header && start < part.end) {
      const stamp = stampAtStart(this.#text, { start, end: part.end });
      // Further down a date that begins a line is a chronicle's, and belongs to what it tells.
      if (!stamp || !(stamp.labelled || (this.#paragraphs === 0 && this.#startsAnew(stamp.end, part.end)))) break;
      const end = this.#trimEnd(start, stamp.end);
      this.#statedDates.push({ start, end, day: stamp.day, where: stamp.labelled ? "header" : "stamp" });
      this.#push({ start, end }, "stamp", reason("article.stamp"), []);
      start = this.#skipSpace(stamp.end, part.end);
    }
    return { start, end: part.end };
  }

  /** "7 November 2016 Four people …", "7 November 2016 by Ann Other …", "… title: Four people", but not "27 November 2024 marked …" nor "28 November, when …". */
  #startsAnew(at: number, end: number): boolean {
    return at >= end || /^(?:[\p{Lu}\d“"‘]|by \p{Lu}|title:)/u.test(this.#text.slice(at, at + 6));
  }

  #peelDateline(span: Span, lead: boolean): Span {
    if (this.#dateline || this.#sentencesSeen >= DATELINE_SENTENCES) return span;
    const found = datelineAtStart(this.#text, span, lead);
    if (!found) return span;
    this.#dateline = found;
    const end = this.#trimEnd(found.start, found.end);
    for (const dated of findFullDates(this.#text, { start: found.start, end }))
      this.#statedDates.push({ ...dated, where: "dateline" });
    this.#push({ start: found.start, end }, "dateline", reason("article.dateline"), []);
    return { start: this.#skipSpace(found.end, span.end), end: span.end };
  }

  /** A dateline or the repeated headline in the middle of a line that lost its breaks. */
  #peelInner(span: Span, flush: () => void): Span {
    if (this.#dateline || !datelineAtStart(this.#text, span, false)) return span;
    flush();
    return this.#peelDateline(span, false);
  }

  #classify(span: Span, kind: BlockKind): { kind: BlockKind; reason: Reason | null } {
    const sentence = this.#slice(span);
    const furniture = furnitureOf(sentence);
    if (furniture) return { kind: "boilerplate", reason: reason(`article.${furniture}`) };
    if (
      this.#title.length > 20 &&
      mayBeginWith(this.#text, span, this.#title) &&
      sentence.length < 400 &&
      repeatsTitle(foldTitle(sentence), this.#title, /[.?!][”"’]?$/.test(sentence))
    )
      return { kind: "boilerplate", reason: reason("article.repeatedTitle") };
    if (isMenu(sentence)) return { kind: "boilerplate", reason: reason("article.menu") };
    if (isCaption(sentence)) return { kind: "caption", reason: null };
    return { kind, reason: null };
  }

  #date(span: Span, where: StatedDate["where"]): void {
    const end = Math.min(span.end, span.start + 2000);
    for (const dated of findFullDates(this.#text, { start: span.start, end }))
      this.#statedDates.push({ ...dated, where });
  }

  #push(span: Span, kind: BlockKind, why: Reason | null, sentences: readonly Span[]): void {
    if (span.end > span.start) this.#pieces.push({ start: span.start, end: span.end, kind, reason: why, sentences });
  }

  #slice(span: Span): string {
    return this.#text.slice(span.start, span.end);
  }

  #skipSpace(from: number, end: number): number {
    let at = from;
    while (at < end && /\s/.test(this.#text.charAt(at))) at += 1;
    return at;
  }

  #trimEnd(start: number, end: number): number {
    let at = end;
    while (at > start && /\s/.test(this.#text.charAt(at - 1))) at -= 1;
    return at;
  }
}

function kindOfRun(run: { kind: BlockKind }): BlockKind {
  return run.kind;
}

function keyOfRun(run: { reason: Reason | null }): string | undefined {
  return run.reason?.key;
}

/** The whole headline, the first words of it that the page had room for, or the headline and what the page adds to it. */
function repeatsTitle(sentence: string, title: string, finished: boolean): boolean {
  if (sentence === title || (sentence.length > 30 && title.startsWith(sentence))) return true;
  return !finished && sentence.startsWith(title);
}

/** Names of pages in a row, without a word in lower case or a full stop: "Related Content Related Platforms". */
function isMenu(sentence: string): boolean {
  return (
    sentence.length < 120 && /^\p{Lu}\S*(?:\s+[\p{Lu}\d&|]\S*){1,11}$/u.test(sentence) && !/[.?!,;:”"]/.test(sentence)
  );
}
