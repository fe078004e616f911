/** How far and in which direction one point lies from another. Degrees of WGS 84 in, kilometres out. */

export const DIRECTIONS = [
  "north",
  "northeast",
  "east",
  "southeast",
  "south",
  "southwest",
  "west",
  "northwest",
] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface LatLng {
  readonly lat: number;
  readonly lng: number;
}

/** Mean radius of the earth (IUGG). */
const EARTH = 6371.0088;
const RADIAN = Math.PI / 180;

/** Along the great circle (haversine formula). */
export function distanceBetween(from: LatLng, to: LatLng): number {
  const half = (degrees: number) => Math.sin((degrees * RADIAN) / 2) ** 2;
  const share =
    half(to.lat - from.lat) + Math.cos(from.lat * RADIAN) * Math.cos(to.lat * RADIAN) * half(to.lng - from.lng);
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(share)));
}

/** The eighth of the compass in which `to` lies, seen from `from`: the initial bearing. */
export function directionTo(from: LatLng, to: LatLng): Direction {
  const across = (to.lng - from.lng) * RADIAN;
  const [a, b] = [from.lat * RADIAN, to.lat * RADIAN];
  const east = Math.sin(across) * Math.cos(b);
  const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(across);
  const eighth = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  return DIRECTIONS[(eighth + DIRECTIONS.length) % DIRECTIONS.length] ?? "north";
}
