/** The edges of the map's frame as points on the globe, where names that would be cut find no room. */
import type { MapLibreMap } from "maplibre-gl";
import { type PointFeature, pointFeature } from "./map-sources";

/** Edge of the square that stands for a piece of the frame's edge, half of it within the frame, in CSS pixels. */
export const EDGE = 12;

function* pieces(width: number, height: number): Generator<[x: number, y: number]> {
  for (let x = 0; x <= width; x += EDGE) {
    yield [x, 0];
    yield [x, height];
  }
  for (let y = EDGE; y < height; y += EDGE) {
    yield [0, y];
    yield [width, y];
  }
}

/** The edges as the map stands now: another view has others. */
export function edgeFeatures(map: MapLibreMap): PointFeature[] {
  const { clientWidth, clientHeight } = map.getContainer();
  return [...pieces(clientWidth, clientHeight)].map((piece) => {
    const { lng, lat } = map.unproject(piece);
    return pointFeature(lng, lat, {});
  });
}
