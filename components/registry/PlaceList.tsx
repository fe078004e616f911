import { Locator } from "@/components/map/Locator";
import { PageHead } from "@/components/ui/PageHead";
import { Section } from "@/components/ui/Section";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { groupBy } from "@/lib/timeline/group-by";
import type { MapModel } from "@/lib/timeline/map-models";
import type { PlaceListItem } from "@/lib/timeline/models";
import styles from "./Index.module.css";
import { Roll } from "./Roll";

interface Props {
  readonly places: readonly PlaceListItem[];
  readonly map: MapModel;
  readonly locale: Locale;
}

/** Places with events on a map, and grouped by the area they lie in. */
export function PlaceList({ places, map, locale }: Props) {
  const t = translatorOf(locale);
  // Areas with most to tell first; what lies in no known area comes last.
  const areas = [...groupBy(places, ({ within }) => within ?? "")].sort(
    ([a, first], [b, second]) => Number(a === "") - Number(b === "") || second.length - first.length,
  );
  return (
    <main className="wrap" id="main" tabIndex={-1}>
      <PageHead deck={t("pages.place.deck", { count: places.length })} title={t("pages.shell.places")} />
      <div className={styles.groups}>
        <Locator locale={locale} model={map} />
        {areas.map(([area, inside]) => (
          <Section key={area} title={area === "" ? t("pages.place.noArea") : area}>
            <Roll
              locale={locale}
              entries={inside.map(({ slug, name, otherName, known, kind, eventCount }) => ({
                key: slug,
                href: pathIn(locale, `/places/${slug}`),
                name,
                otherName,
                notes: known ? (kind ? [t(`terms.placeKinds.${kind}`)] : []) : [t("pages.place.unresolved")],
                count: eventCount,
              }))}
            />
          </Section>
        ))}
      </div>
    </main>
  );
}
