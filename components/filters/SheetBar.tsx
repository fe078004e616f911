import { SlidersHorizontal } from "lucide-react";
import { boldIn } from "@/components/timeline/bold";
import { type Locale, translatorOf } from "@/lib/messages";
import styles from "./SheetBar.module.css";

interface Props {
  readonly matched: number;
  readonly total: number;
  /** False on pages that have no list of places to lead to. */
  readonly map?: boolean;
  readonly locale: Locale;
}

/** On narrow screens: the way to the filters and the count, always in sight, above the sheet too. */
export function SheetBar({ matched, total, map = true, locale }: Props) {
  const t = translatorOf(locale);
  return (
    <div className={styles.bar}>
      <a className={styles.button} href="#filters">
        <SlidersHorizontal aria-hidden="true" size={16} strokeWidth={1.75} />
        {t("filter.heading")}
      </a>
      <span className={styles.count} data-count="">
        {boldIn(t("filter.matched", { matched, total }))}
      </span>
      {map ? (
        <a className={`${styles.button} ${styles.where}`} href="#where">
          {t("timeline.where.title")}
        </a>
      ) : null}
    </div>
  );
}
