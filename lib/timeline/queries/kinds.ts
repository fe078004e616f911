/** Kinds as the registries list them; null for anything the store made up of an article's own words. */
import { ACTOR_KINDS, PLACE_KINDS } from "../../codebook/registry-data";

export const actorKind = (kind: string) => ACTOR_KINDS.find((known) => known === kind) ?? null;
export const placeKind = (kind: string) => PLACE_KINDS.find((known) => known === kind) ?? null;
