import { DayLabel } from "@/components/ui/DayLabel";
import type { Locale } from "@/lib/messages";
import type { ArticleRef } from "@/lib/timeline/models";
import styles from "./ArticleHead.module.css";

interface Props {
  readonly article: ArticleRef;
  /** Rows that the heading stands for. */
  readonly rows: number;
  readonly locale: Locale;
}

/** The heading of an article's rows in a table of words: its outlet, and the day it was written on. */
export function ArticleHead({ article, rows, locale }: Props) {
  return (
    <th rowSpan={rows} scope="rowgroup">
      {article.outlet.name}
      <span className={`small ${styles.day}`}>
        <DayLabel day={article.published} locale={locale} style="brief" />
      </span>
    </th>
  );
}
