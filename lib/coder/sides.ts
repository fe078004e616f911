/** Who takes is what makes a place captured or regained; who fights whom is what the article says elsewhere. */
import type { ActorRecord, Collection } from "../codebook/registry-data";
import type { Registry } from "../registry/index";
import type { ActorMention } from "../registry/types";
import type { Candidate } from "./candidate";

/** True where the takers are the state's side: its army, its allies abroad; false for everyone else. */
export function isStateSide(
  registry: Registry,
  mentions: readonly ActorMention[],
  slugs: readonly string[],
  collection: Collection | null,
): boolean {
  if (collection) {
    if (slugs.some((slug) => collection.sides.opposition.includes(slug))) return false;
    if (slugs.some((slug) => collection.sides.government.includes(slug))) return true;
  }
  const votes = slugs.map((slug) => {
    const record = registry.actor(slug);
    if (record) {
      if (record.side === "opposition") return -1;
      if (
        record.side === "government" ||
        record.kind === "state" ||
        record.kind === "government" ||
        record.kind === "armed-force"
      )
        return 1;
    }
    return 0;
  });
  const sum = votes.reduce<number>((total, vote) => total + vote, 0);
  if (sum !== 0) return sum > 0;
  return mentions.some(
    (mention) => mention.class === "forces" || mention.class === "government" || mention.class === "country",
  );
}

export interface Adversary {
  /** The army of the state the article is about, as the adversary of those who fight that state; else empty. */
  state(slugs: readonly string[]): string[];
  /** Of the actors on the other side, the one the article names most; empty where nothing is clear. */
  facing(slugs: readonly string[]): string[];
  /** Of two states whose forces an article tells of, the other one; else empty. */
  invaded(slugs: readonly string[]): string[];
  /** Where no sides are known, the armed group of another country that the article names most; else empty. */
  rival(slugs: readonly string[]): string[];
}

/** Who stands against an actor in the war that an article tells of. */
export function adversaryOf({
  registry,
  mentions,
  country,
}: {
  readonly registry: Registry;
  readonly mentions: readonly ActorMention[];
  readonly country: string | null;
}): Adversary {
  const counts = new Map<string, number>();
  const armies = new Map<string, number>();
  const stateOf = new Map<string, string>();
  for (const mention of mentions)
    for (const slug of mention.slugs) {
      counts.set(slug, (counts.get(slug) ?? 0) + 1);
      if (mention.country !== null && mention.class === "forces" && mention.kind !== "adjective")
        stateOf.set(slug, mention.country);
      if (mention.class === "forces" && mention.country !== null && mention.country === country)
        armies.set(slug, (armies.get(slug) ?? 0) + 1);
    }
  const byCount = (a: [string, number], b: [string, number]) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
  const armed = [...counts]
    .filter(([slug]) => {
      const kind = registry.actor(slug)?.kind;
      return kind === "armed-force" || kind === "armed-group" || kind === "coalition" || kind === "state";
    })
    .sort(byCount);
  const army = [...armies].sort(byCount)[0]?.[0];
  const sideOf = (slugs: readonly string[]) => {
    const sides = slugs.map((slug) => registry.actor(slug)?.side);
    return sides.find((side) => side === "opposition" || side === "government") ?? null;
  };
  /** A state whose forces are the state itself: no army of it is an actor of its own. */
  const isState = (slug: string) => {
    const iso = stateOf.get(slug);
    return iso !== undefined && registry.country(iso)?.slug === slug;
  };
  return {
    state(slugs) {
      if (army === undefined || slugs.includes(army)) return [];
      if (sideOf(slugs) === "opposition") return [army];
      // A group at home fights its own state's army, where the article tells of one and of no other group.
      const home = slugs
        .map((slug) => registry.actor(slug))
        .every((actor) => actor?.kind === "armed-group" && actor.country === country);
      const groups = armed.filter(([slug]) => registry.actor(slug)?.kind === "armed-group" && !slugs.includes(slug));
      return home && slugs.length > 0 && sideOf(slugs) === null && groups.length === 0 ? [army] : [];
    },
    facing(slugs) {
      const side = sideOf(slugs);
      const facing = side === "opposition" ? "government" : side === "government" ? "opposition" : null;
      const found = facing === null ? undefined : armed.find(([slug]) => registry.actor(slug)?.side === facing);
      return found ? [found[0]] : [];
    },
    invaded(slugs) {
      const home = slugs.map((slug) => stateOf.get(slug)).find((iso) => iso !== undefined);
      if (home === undefined || !slugs.every((slug) => isState(slug))) return [];
      const other = [...counts]
        .filter(([slug]) => isState(slug) && (stateOf.get(slug) ?? home) !== home)
        .sort(byCount)[0];
      return other ? [other[0]] : [];
    },
    rival(slugs) {
      if (sideOf(slugs) !== null || slugs.some(isState)) return [];
      const own = registry.actor(slugs[0] ?? "");
      const other = armed.find(
        ([slug, n]) =>
          n >= RIVAL_MENTIONS && !isState(slug) && !slugs.includes(slug) && !areCompatriots(own, registry.actor(slug)),
      );
      return other ? [other[0]] : [];
    },
  };
}

/** Two groups, or two bodies, of one state; its army and a group are not. */
const areCompatriots = (one: ActorRecord | null, other: ActorRecord | null) =>
  one?.country !== undefined &&
  one.country === other?.country &&
  (one.kind === "armed-force") === (other.kind === "armed-force");

/** How often an article must name a group for it to be whom a war is fought with. */
const RIVAL_MENTIONS = 4;

/** For each initiator, the actors it most often acts against in the article. */
export function opponentsOf(candidates: readonly Candidate[]): (slugs: readonly string[]) => string[] {
  const against = new Map<string, Map<string, number>>();
  const count = (from: string, to: string) => {
    const row = against.get(from) ?? new Map<string, number>();
    row.set(to, (row.get(to) ?? 0) + 1);
    against.set(from, row);
  };
  const fights = new Set(["armed-clash", "territory-captured", "territory-regained"]);
  for (const candidate of candidates) {
    if (!fights.has(candidate.type)) continue;
    for (const initiator of candidate.roles.initiator)
      for (const target of candidate.roles.target) {
        if (target === "civilians") continue;
        count(initiator, target);
        count(target, initiator);
      }
  }
  return (slugs) => {
    const totals = new Map<string, number>();
    for (const slug of slugs)
      for (const [target, n] of against.get(slug) ?? [])
        if (!slugs.includes(target)) totals.set(target, (totals.get(target) ?? 0) + n);
    const best = [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
    return best ? [best[0]] : [];
  };
}
