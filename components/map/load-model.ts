/** Fetches what a map draws; light enough for a browser: the shape is this site's own, so only its outline is checked. */
import type { MapModel } from "@/lib/timeline/map-models";

function isMapModel(value: unknown): value is MapModel {
  if (typeof value !== "object" || value === null) return false;
  return ["days", "events", "places"].every((list) => Array.isArray(Reflect.get(value, list)));
}

/** @throws {Error} where the answer is no map */
export async function loadMapModel(source: string, signal: AbortSignal): Promise<MapModel> {
  const response = await fetch(source, { signal });
  const model: unknown = response.ok ? await response.json() : null;
  if (!isMapModel(model)) throw new Error("The events of the map cannot be read.");
  return model;
}
