import styles from "./Roll.module.css";

export interface RollEntry {
  readonly key: string;
  readonly href: string;
  readonly name: string;
  /** Arabic name, where it is known. */
  readonly arabic?: string | null;
  readonly notes: readonly string[];
  /** Events; zero stays, pale. */
  readonly count: number;
}

/** A list of names with their counts. */
export function Roll({ entries }: { entries: readonly RollEntry[] }) {
  return (
    <ul className={styles.roll}>
      {entries.map(({ key, href, name, arabic, notes, count }) => (
        <li className={count === 0 ? styles.zero : undefined} key={key}>
          <a href={href}>
            <bdi>{name}</bdi>
          </a>
          <span className={styles.note}>
            {arabic ? (
              <bdi dir="rtl" lang="ar">
                {arabic}
              </bdi>
            ) : null}
            {notes.map((note) => (
              <span key={note}>{note}</span>
            ))}
          </span>
          <span className={styles.count}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
