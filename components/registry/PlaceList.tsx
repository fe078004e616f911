import { PageHead } from "@/components/ui/PageHead";
import { Section } from "@/components/ui/Section";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { groupBy } from "@/lib/timeline/group-by";
import type { PlaceListItem } from "@/lib/timeline/models";
import styles from "./ActorList.module.css";
import { Roll } from "./Roll";

/** Places with events, grouped by the area they lie in; the rest of the gazetteer folded under them. */
export function PlaceList({ places, locale }: { places: readonly PlaceListItem[]; locale: Locale }) {
  const t = translatorOf(locale);
  const told = places.filter(({ eventCount }) => eventCount > 0);
  const silent = places.filter(({ eventCount }) => eventCount === 0);
  // Areas with most to tell first; what lies in no known area comes last.
  const areas = [...groupBy(told, ({ within }) => within ?? "")].sort(
    ([a, first], [b, second]) => Number(a === "") - Number(b === "") || second.length - first.length,
  );
  return (
    <main className="wrap" id="main" tabIndex={-1}>
      <PageHead deck={t("pages.place.deck", { count: told.length })} title={t("pages.shell.places")} />
      <div className={styles.sides}>
        {areas.map(([area, inside]) => (
          <Section key={area} title={area === "" ? t("pages.place.noArea") : area}>
            <Roll
              entries={inside.map(({ slug, name, nameAr, known, kind, eventCount }) => ({
                key: slug,
                href: pathIn(locale, `/places/${slug}`),
                name,
                arabic: nameAr,
                note: known ? (kind ? t(`terms.placeKinds.${kind}`) : null) : t("pages.place.unresolved"),
                count: eventCount,
              }))}
            />
          </Section>
        ))}
      </div>
      {silent.length > 0 ? (
        <details className={styles.fold}>
          <summary>{t("pages.place.silent", { count: silent.length })}</summary>
          <p className={styles.silent}>
            {silent.map(({ slug, name }) => (
              <a href={pathIn(locale, `/places/${slug}`)} key={slug}>
                {name}
              </a>
            ))}
          </p>
        </details>
      ) : null}
    </main>
  );
}
