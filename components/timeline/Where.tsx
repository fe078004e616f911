import { MapPanel } from "@/components/map/MapPanel";
import { OtherName } from "@/components/ui/OtherName";
import { SideSign } from "@/components/ui/SideSign";
import { SIDES } from "@/lib/codebook/registry-data";
import { directionOf, type Locale, pathIn, translatorOf } from "@/lib/messages";
import { toQueryString } from "@/lib/timeline/filter";
import type { MapCount } from "@/lib/timeline/map-models";
import type { TimelineModel } from "@/lib/timeline/models";
import styles from "./Where.module.css";

/** At most this many places are listed; the index of places has all. */
const MOST = 8;

interface Props {
  readonly model: TimelineModel;
  readonly map: MapCount;
  readonly path: string;
  readonly locale: Locale;
}

/** Where the events were: spots and areas with most of them, each narrowing the record to itself; and the key of signs. */
export function Where({ model, map, path, locale }: Props) {
  const t = translatorOf(locale);
  const places = model.facets.places.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const list = (title: string, chosen: typeof places) =>
    chosen.length > 0 ? (
      <>
        <h3>{title}</h3>
        <ol data-steps="">
          {chosen.slice(0, MOST).map(({ value, label, otherName, count }) => (
            <li key={value}>
              <a href={path + toQueryString({ ...model.filter, places: [value] })}>
                <bdi>{label}</bdi>
              </a>
              {otherName === null ? <span /> : <OtherName locale={locale} name={otherName} />}
              <span>{count}</span>
            </li>
          ))}
        </ol>
      </>
    ) : null;
  return (
    <aside aria-labelledby="where" className={styles.where}>
      <h2 id="where">{t("timeline.where.title")}</h2>
      {map.drawn > 0 ? (
        <MapPanel
          locale={locale}
          rightToLeft={directionOf(locale) === "rtl"}
          source={pathIn(locale, "/map.json") + toQueryString(model.filter)}
          words={{
            label: t("map.label"),
            loading: t("map.loading"),
            failed: t("map.failed"),
            key: t("map.key"),
            credits: t("map.credits"),
            drawn: t("map.drawn", { drawn: map.drawn, total: map.total }),
          }}
        />
      ) : null}
      {list(
        t("timeline.where.spots"),
        places.filter(({ isArea }) => !isArea),
      )}
      {list(
        t("timeline.where.areas"),
        places.filter(({ isArea }) => isArea),
      )}
      <p className={styles.all}>
        <a href={pathIn(locale, "/places")}>{t("timeline.where.all")}</a>
      </p>
      <h3>{t("timeline.where.signs")}</h3>
      <ul className={styles.key}>
        {SIDES.map((side) => (
          <li key={side}>
            <SideSign side={side} />
            {t(`terms.sides.${side}`)}
          </li>
        ))}
      </ul>
    </aside>
  );
}
