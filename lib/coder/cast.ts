/** Roles that an article's flow gives to events whose own sentence leaves them open: the attacker all along, the other side. */
import type { EventType } from "../codebook/event-types";
import type { Registry } from "../registry/index";
import type { ActorMention } from "../registry/types";
import type { Candidate } from "./candidate";
import { adversaryOf, opponentsOf } from "./sides";

const OPPOSED: ReadonlySet<EventType> = new Set<EventType>(["armed-clash", "territory-captured", "territory-regained"]);
const BOMBED: ReadonlySet<EventType> = new Set<EventType>(["air-strike", "shelling"]);

export interface CastContext {
  readonly registry: Registry;
  /** Every mention of an actor in the article. */
  readonly mentions: readonly ActorMention[];
  /** The state that the article is about, ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

/** Completes the roles of an article's candidates in place; what its own words give stays as it is. */
export function castAll(all: readonly Candidate[], context: CastContext): void {
  const striker = soleStriker(all);
  const opponents = opponentsOf(all);
  const adversary = adversaryOf(context);
  const parties = mainParties(all);
  for (const candidate of all) {
    const { type, action, roles } = candidate;
    if (type === "air-strike" && roles.initiator.length === 0)
      roles.initiator = striker.filter((slug) => !roles.target.includes(slug));
    if (type === "humanitarian" && roles.target.length === 0) roles.target = ["civilians"];
    if (type === "displacement" && !roles.initiator.includes("civilians") && !roles.target.includes("civilians"))
      (action === "flight" || action === "return" ? roles.initiator : roles.target).push("civilians");
    if (type === "armed-clash" && roles.initiator.length === 0 && roles.target.length === 0 && !candidate.background) {
      roles.initiator = [...parties.initiator];
      roles.target = [...parties.target];
    }
    if (OPPOSED.has(type) && roles.initiator.length === 0 && roles.target.length > 0)
      roles.initiator = opponents(roles.target);
    if (roles.target.length > 0 || roles.initiator.length === 0) continue;
    if (OPPOSED.has(type)) {
      const state = adversary.state(roles.initiator);
      const known = state.length > 0 ? state : opponents(roles.initiator);
      roles.target = known.length > 0 ? known : adversary.facing(roles.initiator, true);
    } else if (BOMBED.has(type)) roles.target = adversary.facing(roles.initiator, false);
  }
}

/** Who the air strikes of an article are ascribed to, where all that name someone name the same. */
function soleStriker(all: readonly Candidate[]): string[] {
  const named = all.filter(
    (candidate) => candidate.type === "air-strike" && candidate.roles.initiator.length > 0 && !candidate.background,
  );
  const first = named[0]?.roles.initiator ?? [];
  return named.every((candidate) => candidate.roles.initiator.every((slug) => first.includes(slug))) ? first : [];
}

/** Who fights whom where an article says only that there was fighting: the pair of sides its other fights are between. */
function mainParties(all: readonly Candidate[]): { initiator: readonly string[]; target: readonly string[] } {
  const counts = new Map<string, { n: number; roles: { initiator: readonly string[]; target: readonly string[] } }>();
  for (const { type, roles, background } of all) {
    if (background || !OPPOSED.has(type) || roles.initiator.length === 0 || roles.target.length === 0) continue;
    if (roles.target.includes("civilians")) continue;
    const key = `${roles.initiator.join("+")}>${roles.target.join("+")}`;
    const row = counts.get(key) ?? { n: 0, roles: { initiator: roles.initiator, target: roles.target } };
    row.n += 1;
    counts.set(key, row);
  }
  const [best] = [...counts.values()].sort((a, b) => b.n - a.n);
  return best?.roles ?? { initiator: [], target: [] };
}
