/** Joins what an article tells twice of one act, wherever in it the two tellings stand. */
import type { EventType } from "../codebook/event-types";
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
export function joinAlike(events: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const event of events) {
    const same = kept.find((earlier) => isAlike(earlier, event));
    if (same === undefined) {
      kept.push(event);
      continue;
    }
    takePassages(same, event);
    absorb(same, event);
  }
  return kept;
}

function isAlike(a: Candidate, b: Candidate): boolean {
  if (a.type !== b.type || !TOLD_APART.has(a.type) || a.background !== b.background || a.background) return false;
  if (a.date === null || b.date === null || a.date.start !== b.date.start || a.date.end !== b.date.end) return false;
  // An offensive and the clashes on its way are two, as are an advance and what it meets.
  if (a.type === "armed-clash" && a.action !== b.action) return false;
  const here = a.places.length === 0 || b.places.length === 0 || a.places.join() === b.places.join();
  const meets = (role: "initiator" | "target") =>
    a.roles[role].length === 0 ||
    b.roles[role].length === 0 ||
    a.roles[role].some((slug) => b.roles[role].includes(slug));
  return here && meets("initiator") && meets("target") && tollsOf(a, b) !== "apart";
}
