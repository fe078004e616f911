import { ArrowDown, ArrowUp } from "lucide-react";
import { type Locale, translatorOf } from "@/lib/messages";
import { groupBy } from "@/lib/timeline/group-by";
import type { FollowedPassage } from "@/lib/timeline/models";
import styles from "./Follow.module.css";

/** The followed passages of one block, with where the ways before and after them lead. */
export interface Step {
  /** Ordinals of the first and last, counted from 1. */
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/** The steps of an article by the start of their block. Passages of one block stand together, so they make one step. */
export function stepsOf(passages: readonly FollowedPassage[]): ReadonlyMap<number, Step> {
  const groups = [...groupBy(passages, ({ block }) => block)];
  let before = 0;
  return new Map(
    groups.map(([block, own], index) => {
      const from = before + 1;
      before += own.length;
      const anchorOf = (at: number) => groups[at]?.[1][0]?.anchor ?? null;
      const step = {
        from,
        to: before,
        total: passages.length,
        previous: anchorOf(index - 1),
        next: anchorOf(index + 1),
      };
      return [block, step];
    }),
  );
}

/** Beside passages that the reader follows: the ways to those before them and to the next. */
export function PassageStep({ step: { from, to, total, previous, next }, locale }: { step: Step; locale: Locale }) {
  const t = translatorOf(locale);
  return (
    <p className={styles.step}>
      <span>{t("pages.article.step", { count: to - from + 1, from, to, total })}</span>
      {previous ? (
        <a aria-label={t("pages.article.stepPrevious")} href={`#${previous}`} rel="prev">
          <ArrowUp aria-hidden="true" size={16} strokeWidth={1.75} />
        </a>
      ) : null}
      {next ? (
        <a aria-label={t("pages.article.stepNext")} href={`#${next}`} rel="next">
          <ArrowDown aria-hidden="true" size={16} strokeWidth={1.75} />
        </a>
      ) : null}
    </p>
  );
}
