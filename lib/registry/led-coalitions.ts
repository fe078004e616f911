/** Coalitions that an article names by the state that leads them. */
import type { Day } from "../codebook/day";
import type { Atom } from "./atoms";
import type { LexicalEntry, Lexicon } from "./lexicon";
import { type Reading, type Unit, unitAt } from "./units";

/** "a military coalition led by Saudi Arabia" is the Saudi-led coalition. */
export function coalitionAt(lexicon: Lexicon, atoms: readonly Atom[], i: number, on: Day): Reading | null {
  if (atoms[i]?.key !== "coalition" || atoms[i + 1]?.key !== "led" || atoms[i + 2]?.key !== "by") return null;
  const at = atoms[i + 3]?.key === "the" ? i + 4 : i + 3;
  const leader = unitAt(lexicon, atoms, at, on);
  if (leader === null || (leader.country === null && leader.actor?.kind !== "state")) return null;
  const slug = coalitionLedBy(lexicon, leader);
  if (slug === null) return null;
  const base = { from: i, to: leader.to, plural: false, country: null } as const;
  return { drafts: [{ slugs: [slug], kind: "name", class: "group", certain: true, ...base }], next: leader.to };
}

/** The coalition that a state leads, where the registry knows one: "US-led air strikes" are the coalition's. */
export function coalitionLedBy(lexicon: Lexicon, leader: Unit): string | null {
  const names = [...(leader.country?.adjectives ?? []), leader.country?.name ?? "", leader.slug];
  const slugs = names.map((name) => `${name.toLowerCase().replace(/[^a-z]+/g, "-")}-led-coalition`);
  return slugs.find((slug) => lexicon.actor(slug) !== null) ?? null;
}

/** What a coalition does by force, after the state that leads it. */
export const STRIKING =
  /^(?:air|strikes?|air-?strikes?|raids?|bomb(?:ing|ardment)s?|drone|missile|campaign|offensive|assault)$/;
export const isAircraft = (entry: LexicalEntry): boolean => entry.type === "word" && entry.class === "aircraft";
