import type { CSSProperties, ReactNode } from "react";
import { type Locale, pathIn, tellReason, translatorOf } from "@/lib/messages";
import type { ArticleBlock, ArticlePageModel, MarginNote, TextSegment } from "@/lib/timeline/models";
import styles from "./ArticleText.module.css";
import { type BlockPlace, placeInLines } from "./line-grid";
import { Note } from "./Note";
import { PassageStep, type Step, stepsOf } from "./PassageStep";

/**
 * The article as it is written: blocks and gaps joined are its text to the letter. The numbers of passages are drawn by
 * the style sheet, so they are neither read nor copied as if the article had them.
 */
export function ArticleText({ page, locale }: { page: ArticlePageModel; locale: Locale }) {
  const notes = new Map(page.notes.map((note) => [note.number, note]));
  const anchors = page.blocks.flatMap((block) => block.segments.flatMap((segment) => segment.anchors));
  const passages = page.followed?.passages ?? [];
  const followed = new Set(passages.map(({ anchor }) => anchor));
  const steps = stepsOf(passages);
  const places = placeInLines(
    page.blocks.map((block) => ({
      length: block.end - block.start,
      notes: block.notes.flatMap((number) => notes.get(number)?.event.headline.length ?? []),
      lines: whyLeftOut(block, locale).length + (steps.has(block.start) ? 1 : 0),
    })),
  );
  return (
    <>
      <style>{targetRules(anchors)}</style>
      {page.blocks.map((block, index) => (
        <Block
          block={block}
          followed={followed}
          place={places[index]}
          step={steps.get(block.start)}
          corrected={page.published.basis === "corrected"}
          key={block.start}
          locale={locale}
          notes={notes}
        />
      ))}
    </>
  );
}

/**
 * A passage may run over several segments, and `:target` reaches only the one with its id: a rule for each passage marks
 * all its segments and its note. Pure CSS, so it holds without JavaScript.
 */
function targetRules(anchors: readonly string[]): string {
  return anchors
    .map(
      (anchor) =>
        `:root:has(#${anchor}:target) [data-passage~=${anchor}]{background:var(--mark);border-block-end-color:var(--mark-2)}`,
    )
    .join("");
}

const isCoded = ({ segments }: ArticleBlock) => segments.some(({ within }) => within.length > 0);

/** Why nothing was coded here, in words; empty where something was. */
function whyLeftOut(block: ArticleBlock, locale: Locale): string[] {
  const t = translatorOf(locale);
  if (block.leftOut.length === 0) return isCoded(block) ? [] : [t("pages.article.notCoded")];
  const [first = "", ...rest] = block.leftOut.map((reason) => tellReason(reason, locale));
  return [t("pages.article.leftOut", { reason: first }), ...rest];
}

interface BlockProps {
  readonly block: ArticleBlock;
  readonly place: BlockPlace | undefined;
  readonly step: Step | undefined;
  /** Anchors of the passages that the reader follows. */
  readonly followed: ReadonlySet<string>;
  /** The article's own date cannot be right, so its stamp is struck. */
  readonly corrected: boolean;
  readonly notes: ReadonlyMap<number, MarginNote>;
  readonly locale: Locale;
}

function Block({ block, place, step, followed, corrected, notes, locale }: BlockProps) {
  const t = translatorOf(locale);
  const left = whyLeftOut(block, locale);
  const margin = block.notes.map((number) => notes.get(number)).filter((note) => note !== undefined);
  const kind = styles[block.kind] ?? "";
  const struck = block.kind === "boilerplate" || (corrected && block.kind === "stamp");
  const classes = [styles.block, kind, left.length > 0 ? styles.leftOut : "", struck ? styles.struck : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={classes} data-kind={block.kind} style={lineStyle(place)}>
      <p className={styles.words} dir="ltr" lang="en">
        {block.segments.map((segment) => (
          <Segment followed={followed} key={segment.start} locale={locale} notes={notes} segment={segment} />
        ))}
        {block.gapAfter === "" ? null : <span className={styles.gap}>{block.gapAfter}</span>}
      </p>
      {margin.length > 0 || step || left.length > 0 ? (
        <div aria-label={t("pages.article.notes")} className={styles.margin} role="note">
          {margin.map((note) => (
            <Note key={note.number} locale={locale} note={note} />
          ))}
          {step ? <PassageStep locale={locale} step={step} /> : null}
          {left.map((why) => (
            <p className={styles.why} key={why}>
              {why}
            </p>
          ))}
        </div>
      ) : null}
    </div>
  );
}

const lineStyle = (place: BlockPlace | undefined): CSSProperties =>
  place === undefined
    ? {}
    : ({
        "--row": place.row,
        "--rows": place.rows,
        "--note-row": place.noteRow,
        "--note-rows": place.noteRows,
      } as CSSProperties);

interface SegmentProps {
  readonly segment: TextSegment;
  readonly followed: ReadonlySet<string>;
  readonly notes: ReadonlyMap<number, MarginNote>;
  readonly locale: Locale;
}

function Segment({ segment, followed, notes, locale }: SegmentProps) {
  const { text, anchors, within, endingNotes, background } = segment;
  if (within.length === 0) return text;
  const [first, ...others] = anchors;
  return (
    <mark
      className={background ? styles.background : styles.passage}
      data-followed={within.some((anchor) => followed.has(anchor)) ? "" : undefined}
      data-passage={within.join(" ")}
      id={first}
    >
      <Anchored anchors={others}>{text}</Anchored>
      {endingNotes.map((number) => {
        const note = notes.get(number);
        return note ? (
          // biome-ignore lint/a11y/useAnchorContent: named by its label; its number is drawn, so that it is no part of the text
          <a
            aria-label={translatorOf(locale)("pages.article.noteLink", { number, headline: note.event.headline })}
            className={styles.number}
            data-number={number}
            href={pathIn(locale, note.event.href)}
            key={number}
          />
        ) : null;
      })}
    </mark>
  );
}

/** Several passages may begin at one place: each has its own id there, one inside the other. */
function Anchored({ anchors, children }: { anchors: readonly string[]; children: ReactNode }) {
  const [first, ...rest] = anchors;
  if (first === undefined) return children;
  return (
    <span id={first}>
      <Anchored anchors={rest}>{children}</Anchored>
    </span>
  );
}
