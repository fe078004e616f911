/** Places that are areas: named where a text tells a thing widely, not the spot. */
import type { PlaceRecord } from "../codebook/registry-data";
import type { Registry } from "../registry/index";

const AREAS: ReadonlySet<PlaceRecord["kind"]> = new Set(["country", "region", "governorate", "district"]);

/** True for an area that the registry knows; a place it does not know is taken for a spot. */
export function isArea(registry: Registry, slug: string): boolean {
  const kind = registry.place(slug)?.kind;
  return kind !== undefined && AREAS.has(kind);
}
