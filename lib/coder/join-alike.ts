/** Joins what an article tells twice of one act, wherever in it the two tellings stand. */
import type { EventType } from "../codebook/event-types";
import type { Registry } from "../registry/index";
import type { Candidate } from "./candidate";
import { absorb } from "./combine";
import { takePassages } from "./passage";
import { tollsOf } from "./tolls";
import { FORCE } from "./type-families";

/** Types whose acts are told apart by day, place, sides and toll; statements and what is left over are not. */
const TOLD_APART: ReadonlySet<EventType> = new Set<EventType>([
  ...FORCE,
  "territory-captured",
  "territory-regained",
  "troop-movement",
  "displacement",
  "humanitarian",
]);

/**
 * Joins events of one type, day and place between whose sides and tolls nothing speaks: a careful reader tells two such acts
 * of one article as two in about one of a hundred.
 */
export function joinAlike(registry: Registry, events: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const event of events) {
    const same = kept.find((earlier) => isAlike(registry, earlier, event));
    if (same === undefined) {
      kept.push(event);
      continue;
    }
    takePassages(same, event);
    absorb(same, event);
  }
  return kept;
}

/** "near the school and the hospital" of the town that was bombed: what no gazetteer knows may be a spot of it. */
const liesIn = (registry: Registry, inner: Candidate, outer: Candidate): boolean =>
  inner.places.every(
    (place) => registry.place(place) === null || outer.places.some((other) => registry.contains(other, place)),
  );

/** "Fighters entered the town … have stormed it": how one assault on a place goes. */
const isOneAssault = (a: Candidate, b: Candidate): boolean =>
  ASSAULT.has(a.action) &&
  ASSAULT.has(b.action) &&
  a.places.length > 0 &&
  a.roles.initiator.length > 0 &&
  a.placeBasis === "clause" &&
  b.placeBasis === "clause";
const ASSAULT: ReadonlySet<string> = new Set(["entry", "raid", "attack"]);

function isAlike(registry: Registry, a: Candidate, b: Candidate): boolean {
  if (a.type !== b.type || !TOLD_APART.has(a.type) || a.background !== b.background || a.background) return false;
  if (a.date === null || b.date === null || a.date.start !== b.date.start || a.date.end !== b.date.end) return false;
  // An offensive and the clashes on its way are two, as are an advance and what it meets.
  if (a.type === "armed-clash" && a.action !== b.action && !isOneAssault(a, b)) return false;
  const here =
    a.places.length === 0 ||
    b.places.length === 0 ||
    a.places.join() === b.places.join() ||
    (a.type === "explosion" && (liesIn(registry, b, a) || liesIn(registry, a, b)));
  const meets = (role: "initiator" | "target") =>
    a.roles[role].length === 0 ||
    b.roles[role].length === 0 ||
    a.roles[role].some((slug) => b.roles[role].includes(slug));
  return here && meets("initiator") && meets("target") && tollsOf(a, b) !== "apart";
}
