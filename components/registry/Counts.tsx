import styles from "./Counts.module.css";

/** The sums of a page in one line, and the Arabic name where there is one. */
export function Counts({ counts, arabic }: { counts: readonly string[]; arabic?: string | null }) {
  return (
    <p className={styles.counts}>
      {counts.map((count) => (
        <span key={count}>{count}</span>
      ))}
      {arabic ? (
        <span>
          <bdi dir="rtl" lang="ar">
            {arabic}
          </bdi>
        </span>
      ) : null}
    </p>
  );
}
