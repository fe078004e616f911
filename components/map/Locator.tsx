import { EventTypeIcon } from "@/components/ui/EventTypeIcon";
import { SideMark } from "@/components/ui/SideMark";
import { directionOf, type Locale, pathIn, translatorOf, withCommas } from "@/lib/messages";
import type { MapArea, MapModel } from "@/lib/timeline/map-models";
import styles from "./Locator.module.css";
import { LINE } from "./label-layout";
import { type Landmark, type LocatorTile, locatorLayout } from "./locator-layout";
import tileStyles from "./Tile.module.css";

/** The number of a larger tile would no longer fit its corner. */
const MOST_SHOWN = 99;

interface Props {
  readonly model: MapModel;
  readonly locale: Locale;
  /** Place that the page is about: under the marker, and no link to itself. */
  readonly here?: string;
  /** Named on the map although no event of the model lies there. */
  readonly landmarks?: readonly Landmark[];
  /** What the page's event is told of as a whole, where no place of it has a point. */
  readonly areas?: readonly MapArea[];
}

/**
 * Where the events of a page lie, in the look of the large map, drawn on the server: it needs no JavaScript and prints. Each
 * sign leads to its place. Nothing at all where no place has a point.
 */
export function Locator({ model, locale, here, landmarks = [], areas = [] }: Props) {
  const t = translatorOf(locale);
  const layout = locatorLayout({ model, landmarks, areas, arabicFirst: directionOf(locale) === "rtl" });
  if (!layout) return null;
  const { frame, tiles, outside } = layout;
  const named = [...areas, ...tiles.flatMap(({ places }) => places), ...landmarks].slice(0, 4).map(({ name }) => name);
  const isApproximate = tiles.some(({ places }) => places.some(({ approximate }) => approximate));
  return (
    <figure className={styles.locator} data-locator="">
      <div className={styles.frame} style={{ aspectRatio: `${frame.width} / ${frame.height}` }}>
        <svg
          aria-label={t("map.locator.label", { places: withCommas(named, locale) })}
          className={styles.land}
          role="img"
          viewBox={`0 0 ${frame.width} ${frame.height}`}
        >
          <path className={styles.abroad} d={layout.abroad} />
          <path className={styles.home} d={layout.home} />
          <path className={styles.governorates} d={layout.governorates} />
          <path className={styles.borders} d={layout.abroad + layout.home} />
          <path className={styles.toldBorder} d={layout.told} />
          {layout.roads.map(({ ref, path }) => (
            <g key={ref}>
              <path className={styles.roadEdge} d={path} />
              <path className={styles.roadBed} d={path} />
            </g>
          ))}
          {layout.dots.map(({ key, x, y, strong }) => (
            <circle className={strong ? styles.strong : styles.dot} cx={x} cy={y} key={key} r={strong ? 2.6 : 2} />
          ))}
          {tiles.map(({ keys, x, y, dx, dy }) =>
            Math.hypot(dx, dy) > 4 ? (
              <line className={styles.hair} key={keys.join("+")} x1={x} x2={x + dx} y1={y} y2={y + dy} />
            ) : null,
          )}
          {layout.labels.map(({ key, lines, x, y, anchor, size, tone }) => (
            <text className={styles[tone]} fontSize={size} key={key} textAnchor={anchor} x={x} y={y + size * 0.36}>
              {lines.map((line, index) => (
                <tspan dy={index === 0 ? 0 : size * LINE} key={line} x={x}>
                  {line}
                </tspan>
              ))}
            </text>
          ))}
        </svg>
        {tiles.map((tile) => (
          <Sign frame={frame} here={here} key={tile.keys.join("+")} locale={locale} model={model} tile={tile} />
        ))}
      </div>
      <figcaption className={styles.caption}>
        {areas.length > 0 ? `${t("map.locator.areaOnly", { count: areas.length })} ` : null}
        {outside > 0 ? `${t("map.locator.outside", { count: outside })} ` : null}
        {isApproximate ? `${t("map.locator.approximate")} ` : null}
        {t("map.credits")}
      </figcaption>
    </figure>
  );
}

interface SignProps extends Pick<Props, "model" | "locale"> {
  readonly tile: LocatorTile;
  readonly frame: { readonly width: number; readonly height: number };
  readonly here: string | undefined;
}

/** The kind of the weightiest event at a place, the side that acts on its corner, and how many there are. */
function Sign({ tile, frame, here, model, locale }: SignProps) {
  const t = translatorOf(locale);
  const { places, x, y, dx, dy } = tile;
  const [place, ...others] = places;
  const indices = new Set(places.flatMap(({ events }) => events));
  const events = model.events.filter((_, index) => indices.has(index));
  const [first] = events;
  if (!place || !first) return null;
  const isHere = places.some(({ slug }) => slug === here);
  const count = events.length;
  const name =
    others.length > 0
      ? t("map.tileSeveral", { place: place.name, others: others.length, count })
      : count > 1
        ? t("map.tile", { place: place.name, count })
        : t("map.tileOne", { place: place.name, kind: first.kind });
  const isClaimed = events.every(({ stance }) => stance !== "asserted");
  const className = [tileStyles.tile, isHere ? tileStyles.chosen : "", isClaimed ? tileStyles.claimed : ""]
    .filter(Boolean)
    .join(" ");
  const inside = (
    <>
      <EventTypeIcon size={16} type={first.type} />
      <SideMark className={tileStyles.side} side={first.side} size={11} />
      {count > 1 ? <span className={tileStyles.count}>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span> : null}
    </>
  );
  const across = (length: number, whole: number) => `${((100 * length) / whole).toFixed(2)}%`;
  return (
    <div
      className={`${tileStyles.point} ${styles.point}`}
      style={{ left: across(x + dx, frame.width), top: across(y + dy, frame.height) }}
    >
      {others.length === 0 && place.approximate ? <span className={tileStyles.ring} /> : null}
      {isHere ? (
        <span aria-label={name} className={className} role="img">
          {inside}
        </span>
      ) : (
        <a aria-label={name} className={className} href={pathIn(locale, `/places/${place.slug}`)}>
          {inside}
        </a>
      )}
    </div>
  );
}
