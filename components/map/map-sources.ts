/** What the map's own sources hold, as GeoJSON points. */
import { GeoJSONSource, type MapLibreMap } from "maplibre-gl";

export interface PointFeature {
  readonly type: "Feature";
  readonly properties: Record<string, string | number>;
  readonly geometry: { readonly type: "Point"; readonly coordinates: [lng: number, lat: number] };
}

export function pointFeature(lng: number, lat: number, properties: PointFeature["properties"]): PointFeature {
  return { type: "Feature", properties, geometry: { type: "Point", coordinates: [lng, lat] } };
}

/** Puts features into a source of the style; a source that the style has not is left alone. */
export function fillSource(map: MapLibreMap, source: string, features: PointFeature[]) {
  const held = map.getSource(source);
  if (held instanceof GeoJSONSource) held.setData({ type: "FeatureCollection", features });
}

/** A town of the base map this near to a place with events, in degrees, is that place: its name is written once. */
const SAME = 0.012;

function isNameList(value: unknown): value is { features: PointFeature[] } {
  return typeof value === "object" && value !== null && "features" in value && Array.isArray(value.features);
}

/**
 * Names of the base map but those of the places given, which have their own.
 * @throws {Error} where they cannot be loaded
 */
export async function baseNames(
  but: readonly { readonly lng: number; readonly lat: number }[],
): Promise<PointFeature[]> {
  const response = await fetch("/geo/names.json");
  const names: unknown = await response.json();
  if (!response.ok || !isNameList(names)) throw new Error("The names of the base map cannot be read.");
  return names.features.filter(({ properties, geometry }) => {
    const [lng, lat] = geometry.coordinates;
    return properties.kind !== "town" || !but.some((place) => Math.hypot(place.lng - lng, place.lat - lat) < SAME);
  });
}
