/** "Our forces captured the town", "we lost three men": in a speaker's words "we" are those whom he speaks for. */
import type { TokenRange } from "../language/types";
import { wordSet } from "../language/word-sets";
import type { Registry } from "../registry/index";
import type { Candidate } from "./candidate";

const FIRST_PERSON = wordSet("we us our ours");

/** Puts the side of the sources in the roles that a candidate's words give to "we". */
export function castSpeaker(candidate: Candidate, sources: readonly string[], registry: Registry): void {
  if (sources.length === 0 || candidate.type === "statement") return;
  const { slots, roles } = candidate;
  const side = sideOf(sources, registry);
  if (side === null) return;
  if (roles.initiator.length === 0 && speaks(candidate, slots.initiator)) {
    roles.initiator = [side];
    roles.target = roles.target.filter((slug) => slug !== side);
  } else if (roles.target.length === 0 && speaks(candidate, slots.target) && !roles.initiator.includes(side))
    roles.target = [side];
}

function speaks({ reading }: Candidate, ranges: readonly TokenRange[]): boolean {
  const { tokens } = reading.analysis;
  return ranges.some(({ from, to }) => tokens.slice(from, to).some((word) => FIRST_PERSON.has(word)));
}

/** Of those whose word it is, the body that fights: an army, a group, a government's forces; null for witnesses and persons. */
function sideOf(sources: readonly string[], registry: Registry): string | null {
  for (const slug of sources) {
    const record = registry.actor(slug);
    const body =
      record?.kind === "person" || record?.kind === "source-class" ? registry.actor(record.partOf ?? "") : record;
    if (
      body?.kind === "armed-force" ||
      body?.kind === "armed-group" ||
      body?.kind === "state" ||
      body?.kind === "coalition"
    )
      return body.slug;
    if (body?.forces !== undefined) return body.forces;
  }
  return null;
}
