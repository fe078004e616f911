import { type Locale, pathIn } from "@/lib/messages";
import type { OutletPageModel } from "@/lib/timeline/models";
import styles from "./PlaceCounts.module.css";

/** Outlets with how many of the same events each tells. */
export function SharingOutlets({ sharing, locale }: { sharing: OutletPageModel["sharing"]; locale: Locale }) {
  return (
    <ul className={styles.list}>
      {sharing.map(({ outlet, count }) => (
        <li key={outlet.key}>
          <a href={pathIn(locale, outlet.slug === null ? `/articles/${outlet.key}` : `/outlets/${outlet.slug}`)}>
            <bdi>{outlet.name}</bdi>
          </a>
          <span />
          <span className={styles.count}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
