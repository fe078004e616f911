/** Governments in what only force does: coded by their armies, where the two are actors of their own. */
import type { Registry } from "../registry/index";
import { addOnce } from "./collect";

/** Governments by their armies; of two that then are one, the one that was named its army stays. */
export function byForce(
  registry: Registry,
  initiator: readonly string[],
  target: readonly string[],
): { initiator: string[]; target: string[] } {
  // Between two states it is the states that fight: "India and Pakistan traded strikes".
  const betweenStates = hasTwoStates(registry, initiator, target);
  const initiators = armies(registry, initiator, target, betweenStates);
  return { initiator: initiators, target: armies(registry, target, initiators, betweenStates) };
}

const isState = (registry: Registry, slug: string): boolean => registry.place(slug)?.kind === "country";

/** Whether different states stand in the roles of an act. */
export function hasTwoStates(registry: Registry, initiator: readonly string[], target: readonly string[]): boolean {
  let first: string | null = null;
  for (const slugs of [initiator, target])
    for (const slug of slugs) {
      if (slug === first || !isState(registry, slug)) continue;
      if (first !== null) return true;
      first = slug;
    }
  return false;
}

function armies(
  registry: Registry,
  slugs: readonly string[],
  others: readonly string[],
  betweenStates: boolean,
): string[] {
  const known: string[] = [];
  for (const slug of slugs) {
    const army = betweenStates && isState(registry, slug) ? null : registry.armyOf(slug);
    if (army === null) addOnce(known, slug);
    else if (!others.includes(army)) addOnce(known, army);
  }
  return known;
}
