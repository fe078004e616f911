/** How a report stands to the word it rests on. Source: the codebook, "Attribution". */
import type { ActorRecord } from "../codebook/registry-data";
import type { Stance } from "../codebook/report";
import type { AttributionWords } from "./attribution-words";
import type { Voice } from "./candidate";

export interface Parties {
  /** The party that a source speaks for; null for those who stand outside: monitors, residents, rescuers, aid groups. */
  partyOf(slug: string): string | null;
  /** True for an outlet that passes on what another says. */
  isRelay(slug: string): boolean;
}

const FIGHTING: ReadonlySet<ActorRecord["kind"]> = new Set([
  "state",
  "government",
  "armed-force",
  "armed-group",
  "coalition",
]);
const CIVIL: ReadonlySet<ActorRecord["kind"]> = new Set(["monitor", "ngo", "international-organisation", "population"]);

/**
 * `claimed`: it rests on the word of one party to the conflict alone (outlets that pass it on do not count). `denied`: a
 * denial of it is all there is. `asserted` else, also where both parties say the same or the article says it too.
 */
export function stanceOf(sources: readonly string[], voices: readonly Voice[], parties: Parties): Stance {
  if (voices.length > 0 && voices.every((voice) => voice === "denied")) return "denied";
  if (voices.includes("own")) return "asserted";
  const speaking = sources.filter((slug) => !parties.isRelay(slug));
  if (speaking.length === 0) return "asserted";
  const told = new Set(speaking.map((slug) => parties.partyOf(slug)));
  return told.size === 1 && !told.has(null) ? "claimed" : "asserted";
}

/** Sides that a source class belongs to, where the registry gives it one. */
export interface PartyRegistry {
  actor(slug: string): Pick<ActorRecord, "kind" | "partOf" | "side"> | null;
}

/**
 * Who is a party. `involved`: slugs that initiate or suffer in the article; a state or group outside the fighting is no
 * party to it. `affiliations`: persons that the article introduces, with whom they belong to.
 */
export function partiesOf(
  registry: PartyRegistry,
  words: Pick<AttributionWords, "partyEndings">,
  involved: ReadonlySet<string>,
  affiliations: ReadonlyMap<string, string>,
): Parties {
  const rootOf = (slug: string, depth = 0): string => {
    const parent = registry.actor(slug)?.partOf;
    return parent === undefined || depth > 4 ? slug : rootOf(parent, depth + 1);
  };
  const roots = new Set([...involved].map((slug) => rootOf(slug)));
  const partyOf = (slug: string, depth = 0): string | null => {
    const record = registry.actor(slug);
    const belongs = affiliations.get(slug);
    if (belongs && depth < 4) return partyOf(belongs, depth + 1);
    const ending = words.partyEndings.some((part) => slug === part || slug.endsWith(`-${part}`));
    if (record === null) return ending ? slug : null;
    if (CIVIL.has(record.kind)) return null;
    if (record.kind === "source-class" || record.kind === "outlet") {
      return record.side === "opposition" || record.side === "government" ? record.side : ending ? slug : null;
    }
    if (record.side === "opposition" || record.side === "government") return record.side;
    if (record.partOf !== undefined && depth < 4) return partyOf(record.partOf, depth + 1) ?? (ending ? slug : null);
    return FIGHTING.has(record.kind) && roots.has(rootOf(slug)) ? rootOf(slug) : null;
  };
  return { partyOf: (slug) => partyOf(slug), isRelay: (slug) => isRelay(registry, slug, partyOf) };
}

function isRelay(registry: PartyRegistry, slug: string, partyOf: (slug: string) => string | null): boolean {
  return registry.actor(slug)?.kind === "outlet" && partyOf(slug) === null;
}
