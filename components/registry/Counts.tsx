import { type Locale, translatorOf } from "@/lib/messages";
import styles from "./Counts.module.css";

interface Props {
  readonly counts: readonly string[];
  /** The subject's name in the other script. */
  readonly other?: string | null;
  readonly locale: Locale;
}

/** How many events there are of something: in the window, and before it where there are any. */
export function eventCounts(inWindow: number, before: number, locale: Locale): string[] {
  const t = translatorOf(locale);
  const events = t("pages.registry.events", { count: inWindow });
  return before > 0 ? [events, t("pages.registry.before", { count: before })] : [events];
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
