/** To whom a person belongs: "Syrian President", "Yemen's foreign minister", "a senior IRGC commander", "spokesman for Y". */
import { wordSet } from "../language/word-sets";
import type { Context } from "./introduction-context";
import { unitAt } from "./units";

const BEFORE_TITLE = 6;

/** "Syrian President", "U.S. Defense Secretary", "Yemen's foreign minister", "a senior IRGC commander". */
export function affiliationBefore(context: Context, title: number): string | null {
  const { atoms } = context;
  for (let k = title - 1; k >= Math.max(0, title - BEFORE_TITLE); k--) {
    const next = atoms[k + 1];
    if (next !== undefined && (next.before === "comma" || next.before === "stop") && k + 1 < title) return null;
    if (next !== undefined && k + 1 === title && (next.before === "comma" || next.before === "stop")) return null;
    const owner = ownerAt(context, k, title);
    if (owner !== null) return owner;
    if (PREPOSITIONS.has(atoms[k])) return null;
  }
  return null;
}

const PREPOSITIONS = wordSet("in on at by to with and said told that when after as");

/** Between a title and the body that it is held in. */
const TYING = wordSet("for of in with at");

/** "commander of the Y", "spokesman for Y", "Co-ordinator for Y". */
export function affiliationBetween(context: Context, from: number, to: number): string | null {
  if (!TYING.has(context.atoms[from])) return null;
  for (let k = from + 1; k < Math.min(context.atoms.length, Math.max(to, from + 5)); k++) {
    if (context.atoms[k]?.before === "comma") return null;
    const owner = ownerAt(context, k, null);
    if (owner !== null) return owner;
  }
  return null;
}

/** The actor that the unit at `k` stands for as somebody's employer: a group, a state's government, the owner of "'s". */
function ownerAt(context: Context, k: number, before: number | null): string | null {
  const unit = unitAt(context.lexicon, context.atoms, k, context.on);
  if (unit === null) {
    const { atoms } = context;
    if (!atoms[k]?.capital) return null;
    return (
      context.organisations.longest(
        k,
        (at) => atoms[at]?.key ?? null,
        (_, length) => before === null || k + length <= before,
      )?.value ?? null
    );
  }
  if (before !== null && unit.to > before) return null;
  if (unit.actor !== null)
    return unit.actor.kind === "person" ? (unit.actor.partOf ?? unit.actor.forces ?? unit.actor.slug) : unit.actor.slug;
  if (unit.country === null || unit.type === "seat") return null;
  // "his Ukraine envoy" is sent there, "the Middle East envoy" too: only an adjective or "'s" tells whose.
  if (
    unit.type === "country" &&
    !unit.possessive &&
    before !== null &&
    unit.country.adjectives.every((word) => word.length > 4)
  )
    return null;
  return context.lexicon.stateActor(unit.country, "government", context.on);
}

export function ownerBefore(context: Context, i: number): string | null {
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const unit = unitAt(context.lexicon, context.atoms, k, context.on);
    if (unit !== null && unit.to === i) return ownerAt(context, k, i);
  }
  return null;
}
