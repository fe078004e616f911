import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import type { PlacePageModel } from "@/lib/timeline/models";
import styles from "./PlaceCounts.module.css";

/** The nearest places with events: how far, in which direction, and how many events each has. */
export function Neighbours({ near, locale }: { near: PlacePageModel["near"]; locale: Locale }) {
  const t = translatorOf(locale);
  return (
    <ul className={styles.list}>
      {near.map(({ place, distance, direction, count }) => (
        <li key={place.slug}>
          <a href={pathIn(locale, `/places/${place.slug}`)}>
            <bdi>{place.name}</bdi>
          </a>
          <span className={styles.arabic}>
            {t("pages.place.distance", { km: Math.max(1, Math.round(distance)), direction })}
          </span>
          <span className={styles.count}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
