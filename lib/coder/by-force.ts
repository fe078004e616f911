/** Governments in what only force does: coded by their armies, where the two are actors of their own. */
import type { Registry } from "../registry/index";

/** Governments by their armies; of two that then are one, the one that was named its army stays. */
export function byForce(
  registry: Registry,
  initiator: readonly string[],
  target: readonly string[],
): { initiator: string[]; target: string[] } {
  // Between two states it is the states that fight: "India and Pakistan traded strikes".
  const isState = (slug: string) => registry.place(slug)?.kind === "country";
  const betweenStates = new Set([...initiator, ...target].filter(isState)).size > 1;
  const armies = (slugs: readonly string[], others: readonly string[]): string[] => {
    const known = slugs.flatMap((slug) => {
      const army = betweenStates && isState(slug) ? null : registry.armyOf(slug);
      return army === null ? [slug] : others.includes(army) ? [] : [army];
    });
    return [...new Set(known)];
  };
  const initiators = armies(initiator, target);
  return { initiator: initiators, target: armies(target, initiators) };
}
