/** A small map worked out on the server: what it shows of the land, and where its signs and names stand. */
import type { MapArea, MapModel, MapPlace } from "@/lib/timeline/map-models";
import { type BaseMap, type BaseName, baseMap, type Position } from "./base-map";
import { EXTENT } from "./base-style";
import { boxAround, type LabelWish, type PlacedLabel, placeLabels } from "./label-layout";
import { type Frame, fitProjection, isInside, linePath, type Point, type Projection, ringsPath } from "./projection";
import { layTiles, type Placement, TILE } from "./tile-layout";
import { viewBounds } from "./view-bounds";

/** A point without an event of its own: the page's place, or a neighbour. */
export interface Landmark {
  readonly slug: string;
  readonly name: string;
  readonly otherName: string | null;
  readonly lat: number;
  readonly lng: number;
}

export interface LocatorTile extends Placement {
  /** Places under the tile, the heaviest first. */
  readonly places: readonly MapPlace[];
}

export interface LocatorLayout {
  readonly frame: Frame;
  readonly abroad: string;
  readonly home: string;
  readonly governorates: string;
  /** Borders of the areas told of. */
  readonly told: string;
  readonly roads: readonly { readonly ref: string; readonly path: string }[];
  readonly dots: readonly (Point & { readonly key: string; readonly strong: boolean })[];
  readonly labels: readonly (PlacedLabel & { readonly size: number; readonly tone: Tone })[];
  readonly tiles: readonly LocatorTile[];
  /** Places with a point that lie beyond the frame. */
  readonly outside: number;
}

/** `spot`: places of the record; `told`: areas of it; `town`, `road` and `area`: names of the base map. */
export type Tone = "spot" | "told" | "town" | "road" | "area";

export const FRAME: Frame = { width: 340, height: 320 };
const PADDING: Point = { x: 52, y: 36 };
const NEAREST = 9.4;
const TOWN = 11;
/** A town of the base map this near to a place of the record, in degrees, is that place. */
const SAME = 0.012;
/** From a tile's middle to a name beside it, and from a dot's. */
const BESIDE_TILE = TILE / 2 + 6;
const BESIDE_DOT = 5;
const DOT = 3;
/** The name of an area takes this room around its middle, and no town stands in it. */
const NAME_ROOM: Point = { x: 64, y: 20 };
/** The side's sign and the number reach so far over a tile's upper corners. */
const CORNER = 5;

const isCovered = ({ lng, lat }: { readonly lng: number; readonly lat: number }) =>
  lng > EXTENT[0] && lat > EXTENT[1] && lng < EXTENT[2] && lat < EXTENT[3];

/** Towns of the largest ranks alone on a far map: the same steps as on the large one. */
const isNamed = ({ kind, rank }: BaseName, zoom: number): boolean =>
  kind === "town" ? rank <= (zoom < 7.2 ? 1 : zoom < 9.6 ? 2 : 3) : kind === "country" || zoom >= 6.6;

interface Ask {
  readonly model: Pick<MapModel, "places">;
  /** Named although nothing is told of them here. */
  readonly landmarks: readonly Landmark[];
  /** Told of as a whole: framed and named, and no sign stands in them. */
  readonly areas: readonly MapArea[];
  /** Arabic names first. */
  readonly arabicFirst: boolean;
}

/** The layout; null where nothing to show has a point on the base map. */
export function locatorLayout({ model, landmarks, areas, arabicFirst }: Ask): LocatorLayout | null {
  const places = model.places.filter(isCovered);
  const marks = landmarks.filter((mark) => isCovered(mark) && !places.some(({ slug }) => slug === mark.slug));
  const told = areas.filter(isCovered).map((area) => ({ ...area, ...stretchOf(area) }));
  const bounds = viewBounds([
    ...told.flatMap(({ corners }) => corners.map(([lng, lat]) => ({ lng, lat, weight: 1 }))),
    ...places.map(({ lng, lat, events }) => ({ lng, lat, weight: events.length })),
    ...marks.map(({ lng, lat }) => ({ lng, lat, weight: 1 })),
  ]);
  if (!bounds) return null;
  const projection = fitProjection(bounds, FRAME, PADDING, NEAREST);
  const base = baseMap();
  const tiles = tilesOf(places, projection);
  const seen = tiles.filter(({ x, y, dx, dy }) => isInside(FRAME, { x: x + dx, y: y + dy }, TILE / 2));
  const spots = [...places, ...marks];
  const middles = told.map(({ lng, lat }) => projection.project([lng, lat]));
  const isUnderName = ({ x, y }: Point) =>
    middles.some((middle) => Math.abs(x - middle.x) < NAME_ROOM.x && Math.abs(y - middle.y) < NAME_ROOM.y);
  const towns = base.names.filter(
    (name) =>
      !isUnderName(projection.project(name.at)) &&
      isNamed(name, projection.zoom) &&
      isInside(FRAME, projection.project(name.at)) &&
      !(name.kind !== "town" && told.some(({ lng, lat }) => Math.hypot(lng - name.at[0], lat - name.at[1]) < REACH)) &&
      !(name.kind === "town" && spots.some(({ lng, lat }) => Math.hypot(lng - name.at[0], lat - name.at[1]) < SAME)),
  );
  const both = (first: string, second: string | null) => (second && second !== first ? [first, second] : [first]);
  const wishes: (LabelWish & { tone: Tone })[] = [
    ...told.map((area) => ({
      ...wish(area.slug, namesOf(area), projection.project([area.lng, area.lat]), null),
      tone: "told" as const,
    })),
    ...seen.flatMap(({ places: [place], x, y, dx, dy }) =>
      place
        ? [
            {
              ...wish(place.slug, namesOf(place), { x: x + dx, y: y + dy }, BESIDE_TILE),
              tone: "spot" as const,
            },
          ]
        : [],
    ),
    ...marks.map((mark) => ({
      ...wish(mark.slug, namesOf(mark), projection.project([mark.lng, mark.lat]), BESIDE_DOT),
      tone: "spot" as const,
    })),
    ...base.roads.flatMap(({ ref, line }) => roadLabels(ref, line, projection)),
    ...towns
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ kind, en, ar, at }) => ({
        ...wish(
          `${kind} ${en}`,
          kind === "town"
            ? arabicFirst
              ? both(ar, en)
              : both(en, ar)
            : [arabicFirst ? ar : en.toLocaleUpperCase("en")],
          projection.project(at),
          kind === "town" ? BESIDE_DOT : null,
        ),
        tone: kind === "town" ? ("town" as const) : ("area" as const),
      })),
  ];
  const toneOf = new Map(wishes.map(({ key, tone }) => [key, tone]));
  const dots = [
    ...marks.map((mark) => ({ ...projection.project([mark.lng, mark.lat]), key: mark.slug, strong: true })),
    ...towns
      .filter(({ kind }) => kind === "town")
      .map(({ en, at }) => ({ ...projection.project(at), key: en, strong: false })),
  ];
  const taken = [
    ...seen.map(({ x, y, dx, dy }) => boxAround({ x: x + dx, y: y + dy }, TILE / 2 + 1, TILE / 2 + CORNER)),
    ...dots.map((dot) => boxAround(dot, DOT)),
  ];
  return {
    frame: FRAME,
    ...land(base, projection),
    told: ringsPath(
      told.flatMap(({ rings }) => rings),
      projection,
    ),
    dots,
    labels: placeLabels(wishes, FRAME, taken).map((label) => ({
      ...label,
      size: TOWN,
      tone: toneOf.get(label.key) ?? "town",
    })),
    tiles: seen,
    outside: model.places.length - seen.reduce((sum, tile) => sum + tile.places.length, 0),
  };
}

/** Half of what is shown of an area without a border, in degrees; of a country, all round its middle. */
const REACH = 0.5;
const COUNTRY_REACH = 2.2;

/** Where an area lies: the border the base map has for it, and the corners of what shall be in view. */
function stretchOf({ lng, lat, bordered, country }: MapArea): { rings: Position[][]; corners: Position[] } {
  const rings = bordered ? baseMap().governorates.filter((ring) => holds(ring, [lng, lat])) : [];
  const around = rings.flat();
  if (around.length > 0) {
    const [x, y] = [around.map(([lng]) => lng), around.map(([, lat]) => lat)];
    return {
      rings,
      corners: [
        [Math.min(...x), Math.min(...y)],
        [Math.max(...x), Math.max(...y)],
      ],
    };
  }
  const reach = country ? COUNTRY_REACH : REACH;
  return {
    rings,
    corners: [
      [lng - reach, lat - reach],
      [lng + reach, lat + reach],
    ],
  };
}

/** Whether a point lies within a closed ring, by even and odd. */
function holds(ring: readonly Position[], [x, y]: Position): boolean {
  return ring.reduce((inside, [x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    const crosses = y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    return crosses ? !inside : inside;
  }, false);
}

const namesOf = ({ name, otherName }: Pick<Landmark, "name" | "otherName">): readonly string[] =>
  otherName === null ? [name] : [name, otherName];

const wish = (key: string, lines: readonly string[], at: Point, gap: number | null): LabelWish => ({
  key,
  lines,
  size: TOWN,
  at,
  gap,
});

function tilesOf(places: readonly MapPlace[], { project }: Projection): LocatorTile[] {
  const bySlug = new Map(places.map((place) => [place.slug, place]));
  const spots = places.map(({ slug, lng, lat, events }) => ({
    ...project([lng, lat]),
    key: slug,
    weight: events.length,
  }));
  return layTiles(spots).map((placement) => ({
    ...placement,
    places: placement.keys.flatMap((key) => bySlug.get(key) ?? []),
  }));
}

function land(base: BaseMap, projection: Projection) {
  return {
    abroad: ringsPath(base.abroad, projection),
    home: ringsPath(base.home, projection),
    governorates: ringsPath(base.governorates, projection),
    roads: base.roads.map(({ ref, line }) => ({ ref, path: linePath(line, projection) })),
  };
}

/** A road's short name in the middle of each of its stretches: the first that has room shows it. */
function roadLabels(ref: string, line: BaseMap["roads"][number]["line"], { project }: Projection) {
  return line.slice(1).flatMap((end, index) => {
    const start = line[index];
    if (!start) return [];
    const [a, b] = [project(start), project(end)];
    const at = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    return [{ ...wish(`road ${ref}`, [ref], at, null), tone: "road" as const }];
  });
}
