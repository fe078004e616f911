import { OtherName } from "@/components/ui/OtherName";
import { type Locale, pathIn } from "@/lib/messages";
import type { PlaceRef } from "@/lib/timeline/models";
import styles from "./PlaceCounts.module.css";

/** Places with how many events each has, in both scripts where both are known. */
export function PlaceCounts({
  places,
  locale,
}: {
  readonly places: readonly { readonly place: PlaceRef; readonly count: number }[];
  readonly locale: Locale;
}) {
  return (
    <ul className={styles.list}>
      {places.map(({ place, count }) => (
        <li key={place.slug}>
          <a href={pathIn(locale, `/places/${place.slug}`)}>
            <bdi>{place.name}</bdi>
          </a>
          {place.otherName === null ? (
            <span />
          ) : (
            <OtherName className={styles.other} locale={locale} name={place.otherName} />
          )}
          <span className={styles.count}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
