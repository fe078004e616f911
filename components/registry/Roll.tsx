import { OtherName } from "@/components/ui/OtherName";
import type { Locale } from "@/lib/messages";
import styles from "./Roll.module.css";

export interface RollEntry {
  readonly key: string;
  readonly href: string;
  readonly name: string;
  /** The name in the other script, where it is known. */
  readonly otherName?: string | null;
  readonly notes: readonly string[];
  /** Events; zero stays, pale. */
  readonly count: number;
}

/** A list of names with their counts. */
export function Roll({ entries, locale }: { entries: readonly RollEntry[]; locale: Locale }) {
  return (
    <ul className={styles.roll}>
      {entries.map(({ key, href, name, otherName = null, notes, count }) => (
        <li className={count === 0 ? styles.zero : undefined} key={key}>
          <a href={href}>
            <bdi>{name}</bdi>
          </a>
          <span className={styles.note}>
            <OtherName locale={locale} name={otherName} />
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
