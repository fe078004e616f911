import type { Locale } from "@/lib/messages";
import styles from "./Counts.module.css";

interface Props {
  readonly counts: readonly string[];
  /** The subject's name in the other script. */
  readonly other?: string | null;
  readonly locale: Locale;
}

/** The sums of a page in one line, and the name in the other script where there is one. */
export function Counts({ counts, other, locale }: Props) {
  return (
    <p className={styles.counts}>
      {counts.map((count) => (
        <span key={count}>{count}</span>
      ))}
      {other ? (
        <span>
          <bdi lang={locale === "ar" ? "en" : "ar"}>{other}</bdi>
        </span>
      ) : null}
    </p>
  );
}
