/** A file or page → an article as a careful person reads it. Pure; the offsets of everything it returns count `text`. */
import { daySchema } from "../codebook/day";
import { dissect } from "./blocks";
import { decodeBytes, refuseBinary } from "./decode";
import { isEnglish } from "./english";
import { ArticleError } from "./errors";
import { splitFrontMatter } from "./front-matter";
import { layOutPlainText } from "./layout";
import { layOutMarkdown } from "./markdown";
import { readTitle } from "./title";
import type { Article, Block, FrontMatter, Span, StatedDate, TextSpan } from "./types";

export { ArticleError } from "./errors";
export type * from "./types";

export type ArticleFormat = "text" | "markdown" | "html-derived";

/** `name` is a file name or the last part of an address; without `format` the name's extension tells. */
export type ArticleSource =
  | { readonly name: string; readonly bytes: Uint8Array; readonly format?: ArticleFormat }
  | {
      readonly name: string;
      readonly text: string;
      readonly format?: ArticleFormat;
      /** Front matter already taken off, as when a stored article is read again: then `text` is the text itself. */
      readonly frontMatter?: FrontMatter;
    };

/** A book has a million characters; the longest news article has a tenth of that. */
const LONGEST_TEXT = 1_000_000;
/** No text within that length takes more bytes, in UTF-8 or UTF-16. */
const MOST_BYTES = 3 * LONGEST_TEXT;

const EXTENSION = /\.(?:txt|text|md|markdown|html?)$/i;
const MARKDOWN_NAME = /\.(?:md|markdown)$/i;
const URL_DAY = /(?<y>(?:19|20)\d{2})[/-](?<m>\d{1,2})[/-](?<d>\d{1,2})(?!\d)/;
const BYLINE_MARK = /^(?:[-–•]\s*)?(?:By\s+)?/;
const STAFF = /^(?<outlet>\p{Lu}.{1,60}?)\s+[Ss]taff$/u;

/**
 * Reads an article: decodes it, takes its front matter off, and finds its parts and sentences. `text` is never changed.
 *
 * @throws ArticleError, and nothing else, whatever the input: `empty`, `too-long`, `binary`, `front-matter` or `not-english`.
 */
export function readArticle(source: ArticleSource): Article {
  const { frontMatter, text } = opened(source);
  if (text.trim() === "") throw new ArticleError("empty", `“${source.name}” holds no text.`);
  if (!isEnglish(text))
    throw new ArticleError("not-english", `“${source.name}” is not in English, the only language that is read.`);
  const markdown = (source.format ?? (MARKDOWN_NAME.test(source.name) ? "markdown" : "text")) === "markdown";
  const { blocks, sentences, statedDates, dateline, leftOut } = dissect(
    text,
    markdown ? layOutMarkdown(text) : layOutPlainText(text),
  );
  const headline = blocks.find((block) => block.kind === "headline");
  const title = headline ? readTitle(text, headline) : null;
  const byline = bylineOf(text, blocks);
  const staff = byline && STAFF.exec(byline.text)?.groups?.outlet;
  const outlet =
    title?.outlet ??
    dateline?.agency ??
    (byline && staff ? { start: byline.start, end: byline.start + staff.length } : null);
  return {
    name: source.name.replace(/^.*[/\\]/s, "").replace(EXTENSION, ""),
    text,
    frontMatter,
    title: title && cut(text, title.title),
    byline,
    outlet: outlet && cut(text, outlet),
    dateline: dateline && cut(text, dateline.place),
    statedDates: [...fromFrontMatter(frontMatter), ...statedDates],
    blocks,
    sentences,
    leftOut,
  };
}

function opened(source: ArticleSource): { frontMatter: FrontMatter; text: string } {
  if ("bytes" in source && source.bytes.length > MOST_BYTES) throw tooLong(source.name);
  const decoded = "bytes" in source ? decodeBytes(source.bytes) : source.text.replace(/^\uFEFF/, "");
  if (decoded.length > LONGEST_TEXT) throw tooLong(source.name);
  refuseBinary(decoded, source.name);
  if ("text" in source && source.frontMatter) return { frontMatter: source.frontMatter, text: decoded };
  return splitFrontMatter(decoded, source.name);
}

function tooLong(name: string): ArticleError {
  return new ArticleError("too-long", `“${name}” is longer than a million characters: that is no article.`);
}

function cut(text: string, { start, end }: Span): TextSpan {
  return { start, end, text: text.slice(start, end) };
}

function bylineOf(text: string, blocks: readonly Block[]): TextSpan | null {
  const block = blocks.find((candidate) => candidate.kind === "byline");
  if (!block) return null;
  const mark = BYLINE_MARK.exec(text.slice(block.start, block.end))?.[0].length ?? 0;
  return cut(text, { start: block.start + mark, end: block.end });
}

/** What the front matter states has no place in the text: its offsets are zero. */
function fromFrontMatter({ published, url }: FrontMatter): StatedDate[] {
  const stated: StatedDate[] = published ? [{ start: 0, end: 0, day: published, where: "front-matter" }] : [];
  const parts = url === undefined ? undefined : URL_DAY.exec(url)?.groups;
  const day = parts && daySchema.safeParse(`${parts.y}-${parts.m?.padStart(2, "0")}-${parts.d?.padStart(2, "0")}`);
  return day?.success ? [...stated, { start: 0, end: 0, day: day.data, where: "url" }] : stated;
}
