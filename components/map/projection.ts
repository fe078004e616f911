/** Web Mercator on paper: positions in degrees to points in a frame, shapes cut to what the frame shows. Lengths in pixels of the frame. */
import type { Position } from "./base-map";
import type { Bounds } from "./view-bounds";

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Projection {
  readonly frame: Frame;
  readonly project: (position: Position) => Point;
  /** Scale as map engines count it: 0 shows the world on 512 pixels, each step doubles. */
  readonly zoom: number;
}

const RADIAN = Math.PI / 180;
/** Pixels of the whole world at zoom 0. */
const WORLD = 512;

const northing = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * RADIAN) / 2));

/** The projection that shows the bounds in the middle of a frame, no nearer than `nearest`. */
export function fitProjection(bounds: Bounds, frame: Frame, padding: Point, nearest: number): Projection {
  const [west, south, east, north] = bounds;
  const middle = { x: ((west + east) / 2) * RADIAN, y: (northing(south) + northing(north)) / 2 };
  const least = 1e-9;
  const scale = Math.min(
    (frame.width - 2 * padding.x) / Math.max(least, (east - west) * RADIAN),
    (frame.height - 2 * padding.y) / Math.max(least, northing(north) - northing(south)),
    (WORLD * 2 ** nearest) / (2 * Math.PI),
  );
  return {
    frame,
    project: ([lng, lat]) => ({
      x: frame.width / 2 + (lng * RADIAN - middle.x) * scale,
      y: frame.height / 2 - (northing(lat) - middle.y) * scale,
    }),
    zoom: Math.log2((scale * 2 * Math.PI) / WORLD),
  };
}

/** Edges are cut this far outside the frame, so that the cut itself is never seen. */
const MARGIN = 6;
/** Points nearer to the last one than this add nothing to see. */
const STEP = 0.8;

export const isInside = ({ width, height }: Frame, { x, y }: Point, margin = 0): boolean =>
  x >= margin && y >= margin && x <= width - margin && y <= height - margin;

type Side = readonly [axis: "x" | "y", limit: number, sign: 1 | -1];

const sidesOf = ({ width, height }: Frame): readonly Side[] => [
  ["x", -MARGIN, 1],
  ["x", width + MARGIN, -1],
  ["y", -MARGIN, 1],
  ["y", height + MARGIN, -1],
];

const isOn = (point: Point, [axis, limit, sign]: Side): boolean => sign * (point[axis] - limit) >= 0;

function crossing(a: Point, b: Point, [axis, limit]: Side): Point {
  const share = (limit - a[axis]) / (b[axis] - a[axis]);
  return { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
}

/** A closed ring cut to the frame (Sutherland and Hodgman 1974); empty where it lies outside. */
export function clipRing(ring: readonly Point[], frame: Frame): Point[] {
  let kept = [...ring];
  for (const side of sidesOf(frame)) {
    const before = kept;
    kept = [];
    let previous = before.at(-1);
    for (const point of before) {
      if (previous && isOn(point, side) !== isOn(previous, side)) kept.push(crossing(previous, point, side));
      if (isOn(point, side)) kept.push(point);
      previous = point;
    }
  }
  return kept;
}

const place = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;

function thinned(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const [index, point] of points.entries()) {
    const last = kept.at(-1);
    const isEnd = index === points.length - 1;
    if (!last || isEnd || Math.hypot(point.x - last.x, point.y - last.y) >= STEP) kept.push(point);
  }
  return kept;
}

/** SVG path data of closed rings as the frame shows them. */
export function ringsPath(rings: readonly (readonly Position[])[], { frame, project }: Projection): string {
  return rings
    .map((ring) => thinned(clipRing(ring.map(project), frame)))
    .filter(({ length }) => length > 2)
    .map((points) => `M${points.map(place).join("L")}Z`)
    .join("");
}

/** SVG path data of a line; what lies outside the frame is left to the picture's edge. */
export function linePath(line: readonly Position[], { project }: Projection): string {
  return line.length > 1 ? `M${line.map((position) => place(project(position))).join("L")}` : "";
}
