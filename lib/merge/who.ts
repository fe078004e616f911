/** How well the roles of two reports agree. */
import type { Report } from "../codebook/report";
import type { MergeRegistry } from "./types";

export type ActorAgreement = "same" | "related" | "unsaid" | "differ" | "reversed";

export interface ActorComparison {
  /** 0 to 1. */
  readonly score: number;
  readonly how: ActorAgreement;
  /** Both name who did it, and nobody on the one list has to do with anybody on the other. */
  readonly otherInitiator: boolean;
}

/** A group and the coalition it belongs to, an army and its state. */
const RELATED = 0.8;
/** Two members of the same coalition: the same side, not the same actor. */
const SAME_PARENT = 0.4;
const UNSAID = 0.6;

type Roles = Report["actors"];

export function compareActors(a: Roles, b: Roles, registry: MergeRegistry): ActorComparison {
  const initiator = compareSets(a.initiator, b.initiator, registry);
  const target = compareSets(a.target, b.target, registry);
  const straight = ((initiator ?? UNSAID) + (target ?? UNSAID)) / 2;
  const crossed = crossing(a, b, registry);
  if (crossed > straight && crossed > 0.5) return { score: 0, how: "reversed", otherInitiator: true };
  const otherInitiator = initiator === 0;
  if (initiator === null && target === null) return { score: UNSAID, how: "unsaid", otherInitiator };
  const least = Math.min(initiator ?? 1, target ?? 1);
  return { score: straight, how: least >= 0.99 ? "same" : least >= 0.4 ? "related" : "differ", otherInitiator };
}

/** How well one report is the other with attacker and attacked exchanged. */
function crossing(a: Roles, b: Roles, registry: MergeRegistry): number {
  const one = compareSets(a.initiator, b.target, registry);
  const other = compareSets(a.target, b.initiator, registry);
  return one === null || other === null ? 0 : (one + other) / 2;
}

/** Null where one of the two names nobody: silence is no disagreement. */
function compareSets(a: readonly string[], b: readonly string[], registry: MergeRegistry): number | null {
  if (a.length === 0 || b.length === 0) return null;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const best = (one: string, others: readonly string[]) =>
    Math.max(...others.map((other) => compareActor(one, other, registry)));
  const found = shorter.reduce((sum, one) => sum + best(one, longer), 0) / shorter.length;
  const covered = longer.reduce((sum, one) => sum + best(one, shorter), 0) / longer.length;
  // Naming fewer of the same side is no contradiction ("Russian jets", "Russian and Syrian jets").
  return 0.7 * found + 0.3 * covered;
}

function compareActor(a: string, b: string, registry: MergeRegistry): number {
  if (a === b) return 1;
  const parentA = registry.actor(a)?.partOf;
  const parentB = registry.actor(b)?.partOf;
  if (parentA === b || parentB === a) return RELATED;
  return parentA !== undefined && parentA === parentB ? SAME_PARENT : 0;
}
