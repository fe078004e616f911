/** What stretch of land the map shows first. */

export interface WeightedPoint {
  readonly lng: number;
  readonly lat: number;
  readonly weight: number;
}

/** West, south, east, north in degrees: what MapLibre reads as bounds. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** This part of all weight is in view; a single far-off place shall not shrink the rest. */
const SHARE = 0.9;
/** So far beyond that view, as a part of it, a place stands at its edge. */
const NEAR_BY = 0.1;
/** Never nearer than this, in degrees of latitude: some 45 km. */
const LEAST = 0.4;

function weightedMedian(values: readonly { readonly value: number; readonly weight: number }[]): number {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  for (const { value, weight } of sorted) {
    sum += weight;
    if (sum >= half) return value;
  }
  return sorted.at(-1)?.value ?? 0;
}

/** The smallest bounds around the middle of the events that hold nine tenths of them; null without a point. */
export function viewBounds(points: readonly WeightedPoint[]): Bounds | null {
  if (points.length === 0) return null;
  const lng = weightedMedian(points.map((point) => ({ value: point.lng, weight: point.weight })));
  const lat = weightedMedian(points.map((point) => ({ value: point.lat, weight: point.weight })));
  const wanted = SHARE * points.reduce((sum, { weight }) => sum + weight, 0);
  const nearest = points
    .map((point) => ({ ...point, far: Math.hypot(point.lng - lng, point.lat - lat) }))
    .sort((a, b) => a.far - b.far);
  let held = 0;
  let [west, south, east, north] = [lng, lat, lng, lat];
  for (const point of nearest) {
    if (held >= wanted) break;
    held += point.weight;
    west = Math.min(west, point.lng);
    east = Math.max(east, point.lng);
    south = Math.min(south, point.lat);
    north = Math.max(north, point.lat);
  }
  // A place just outside would be cut by the frame: it is let in.
  const [across, along] = [(east - west) * NEAR_BY, (north - south) * NEAR_BY];
  for (const { lng, lat } of points) {
    if (lng < west - across || lng > east + across || lat < south - along || lat > north + along) continue;
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const missing = Math.max(0, LEAST - (north - south)) / 2;
  const missingAcross = Math.max(0, LEAST - (east - west)) / 2;
  return [west - missingAcross, south - missing, east + missingAcross, north + missing];
}
