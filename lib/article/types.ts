/** An article as a careful person reads it. Every offset counts UTF-16 units of `text`, which never changes. */

import type { LeftOut } from "../codebook/coded-article";
import type { Day } from "../codebook/day";

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface TextSpan extends Span {
  readonly text: string;
}

export type BlockKind =
  | "headline"
  | "dateline" // "DAMASCUS (Reuters): "
  | "byline"
  | "stamp" // a date or time stamp, a section label
  | "caption"
  | "subhead"
  | "paragraph"
  | "list-item"
  | "boilerplate"; // "Comments", "[ad_1]", "(Reporting by …)", teasers of other stories

/** A block never overlaps another; blocks stand in the order of the text. One source line may hold several. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

export interface Sentence extends Span {
  readonly text: string;
  /** Index into `Article.blocks`. */
  readonly block: number;
  /** Ordinal in the article. */
  readonly index: number;
}

export interface StatedDate extends Span {
  readonly day: Day;
  readonly where: "front-matter" | "header" | "stamp" | "caption" | "dateline" | "url";
}

export interface FrontMatter {
  readonly published?: Day;
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
}

export interface Article {
  /** File name without extension. */
  readonly name: string;
  /** Everything after the front matter, unchanged. */
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly title: TextSpan | null;
  readonly byline: TextSpan | null;
  /** The outlet or agency as the text names it: "Reuters" in "DAMASCUS (Reuters)". */
  readonly outlet: TextSpan | null;
  /** The place in the dateline as the text writes it. */
  readonly dateline: TextSpan | null;
  readonly statedDates: readonly StatedDate[];
  readonly blocks: readonly Block[];
  /** Sentences of blocks that are coded: headline, caption, paragraph, list-item. Subheads and boilerplate have none. */
  readonly sentences: readonly Sentence[];
  readonly leftOut: readonly LeftOut[];
}
