/** Families of actor classes that rules speak of. */
import type { ActorClass } from "./types";

type ClassFamily = ReadonlySet<ActorClass>;

/** Those who fight without being an army. */
export const IRREGULARS: ClassFamily = new Set(["group", "rebels", "militias"]);
/** Bodies of people under arms. */
export const FIGHTERS: ClassFamily = new Set([...IRREGULARS, "forces"]);
/** Sides of a war as its news names them. */
export const PARTIES: ClassFamily = new Set([...FIGHTERS, "government"]);
/** Bodies of many people, spoken of as "they" as well as "it". */
export const BODIES: ClassFamily = new Set([...FIGHTERS, "organisation"]);
/** Who can have forces of its own. */
export const OWNERS: ClassFamily = new Set([...BODIES, "country", "government", "person"]);
/** Who can speak as "the source". */
export const SOURCES: ClassFamily = new Set(["source", "organisation"]);
/** What "the group" can be. */
export const GROUPS: ClassFamily = new Set(["group", "organisation"]);
