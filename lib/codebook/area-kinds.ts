/** Kinds of places that a text names where it tells a thing widely, not the spot. */
import type { PlaceRecord } from "./registry-data";

type PlaceKind = PlaceRecord["kind"];

export const AREA_KINDS: readonly PlaceKind[] = ["country", "region", "governorate", "district"];
const AREAS: ReadonlySet<string> = new Set(AREA_KINDS);

/** True for a kind that covers an area; false for any other word, and for a place that nobody knows. */
export const isAreaKind = (kind: string | undefined): boolean => kind !== undefined && AREAS.has(kind);

/** A border is no area, but as little the spot. */
export const isWideKind = (kind: string | undefined): boolean => isAreaKind(kind) || kind === "border";
