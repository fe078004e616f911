/** Roads as schematics: straight lines between known towns. */
import type { PlaceRecord, RouteRecord } from "../codebook/registry-data";

/** A GeoJSON feature collection of lines, `[longitude, latitude]`, each with the road's short name as `ref`. */
export interface RoadLines {
  readonly type: "FeatureCollection";
  readonly features: readonly {
    readonly type: "Feature";
    readonly properties: { readonly ref: string };
    readonly geometry: { readonly type: "LineString"; readonly coordinates: readonly (readonly [number, number])[] };
  }[];
}

/** @throws {Error} where a road passes a place that is not known or has no coordinates */
export function roadLines(routes: readonly RouteRecord[], places: readonly PlaceRecord[]): RoadLines {
  const known = new Map(places.map((place) => [place.slug, place]));
  return {
    type: "FeatureCollection",
    features: routes.map(({ ref, through }) => ({
      type: "Feature",
      properties: { ref },
      geometry: {
        type: "LineString",
        coordinates: through.map((slug) => {
          const place = known.get(slug);
          if (!place || place.lng === null || place.lat === null) {
            throw new Error(`${ref} passes ${slug}, which has no coordinates`);
          }
          return [place.lng, place.lat] as const;
        }),
      },
    })),
  };
}
