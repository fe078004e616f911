/** Places that are areas: named where a text tells a thing widely, not the spot. */
import { isAreaKind } from "../codebook/area-kinds";
import type { Registry } from "../registry/index";

/** True for an area that the registry knows; a place it does not know is taken for a spot. */
export const isArea = (registry: Registry, slug: string): boolean => isAreaKind(registry.place(slug)?.kind);
