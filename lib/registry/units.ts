/** The pieces that composed names are made of: a nationality or a name, and the noun that it stands before. */
import type { Day } from "../codebook/day";
import type { ActorRecord, CountryRecord } from "../codebook/registry-data";
import { wordSet } from "../language/word-sets";
import type { Atom } from "./atoms";
import { entryTypes, type LexicalEntry, type Lexicon, type WordClass } from "./lexicon";
import type { ActorClass, ActorMentionKind } from "./types";

/** A mention in atoms, before it gets its offsets. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly slugs: readonly string[];
  readonly kind: ActorMentionKind;
  readonly class: ActorClass;
  readonly plural: boolean;
  readonly certain: boolean;
  readonly possessive?: boolean;
  readonly country: string | null;
  /** Slug of whoever stands behind it: "X-backed forces". */
  readonly backer?: string | null;
}

export interface Reading {
  readonly drafts: readonly Draft[];
  readonly next: number;
}

/** Something that can own or qualify: "Syrian", "Yemen's", "Kurdish", "Hezbollah", "Assad's". */
export interface Unit {
  readonly type: "actor" | "country" | "adjective" | "people" | "seat" | "nation";
  readonly from: number;
  readonly to: number;
  readonly actor: ActorRecord | null;
  readonly country: CountryRecord | null;
  readonly slug: string;
  readonly possessive: boolean;
}

const UNIT_TYPES = entryTypes("actor", "country", "adjective", "people", "seat", "nation");

interface UnitsKnown {
  readonly lexicon: Lexicon;
  readonly on: Day;
  /** By position; undefined where nobody has asked yet. */
  readonly units: (Unit | null | undefined)[];
}

const unitsOf = new WeakMap<readonly Atom[], UnitsKnown>();

/** The unit that begins at an atom. Many rules ask at the same atom, so a sentence keeps its answers. */
export function unitAt(lexicon: Lexicon, atoms: readonly Atom[], at: number, on: Day): Unit | null {
  if (at < 0 || at >= atoms.length) return null;
  let known = unitsOf.get(atoms);
  if (known === undefined || known.lexicon !== lexicon || known.on !== on) {
    known = { lexicon, on, units: new Array<Unit | null | undefined>(atoms.length).fill(undefined) };
    unitsOf.set(atoms, known);
  }
  const told = known.units[at];
  if (told !== undefined) return told;
  const unit = readUnit(lexicon, atoms, at, on);
  known.units[at] = unit;
  return unit;
}

function readUnit(lexicon: Lexicon, atoms: readonly Atom[], at: number, on: Day): Unit | null {
  const hit = lexicon.find(atoms, at, on, UNIT_TYPES);
  if (hit === null) return null;
  const entry = hit.value;
  const to = at + hit.length;
  const owns = (entry.type !== "nation" && "genitive" in entry && entry.genitive) || atoms[to - 1]?.possessive;
  const base = { from: at, to, possessive: owns ?? false };
  switch (entry.type) {
    case "actor":
      return { type: "actor", actor: entry.actor, country: null, slug: entry.actor.slug, ...base };
    case "nation":
      return { type: "nation", actor: null, country: null, slug: entry.slug, ...base };
    case "country":
    case "adjective":
    case "people":
    case "seat":
      return { type: entry.type, actor: null, country: entry.country, slug: slugOfAtoms(atoms, at, to), ...base };
    default:
      return null;
  }
}

export interface Noun {
  readonly entry: LexicalEntry;
  readonly from: number;
  readonly to: number;
  /** A nationality that stands between: "US-backed Syrian militias". */
  readonly nation: CountryRecord | null;
}

const NOUN_TYPES = entryTypes("word", "source", "national-source");
const MAX_QUALIFIERS = 4;

/** The role noun after a nationality, over qualifiers: "Syrian [government] forces", "Russian [air] forces". */
export function nounAfter(lexicon: Lexicon, atoms: readonly Atom[], at: number, on: Day): Noun | null {
  let nation: CountryRecord | null = null;
  for (let i = at, skipped = 0; skipped <= MAX_QUALIFIERS; skipped++) {
    const atom = atoms[i];
    if (atom === undefined || (atom.before !== "space" && !(i > at && atom.before === "hyphen"))) return null;
    const noun = lexicon.find(atoms, i, on, NOUN_TYPES);
    const unit = unitAt(lexicon, atoms, i, on);
    // "Government of National Accord" is a name, not the noun it begins with.
    if (unit?.actor && unit.to - i > (noun?.length ?? 0)) return null;
    if (noun !== null && !runsOn(lexicon, atoms, i, i + noun.length, on))
      return { entry: noun.value, from: i, to: i + noun.length, nation };
    if (unit?.type === "adjective" || unit?.type === "nation") {
      nation = unit.country ?? nation;
      i = unit.to;
    } else if (lexicon.isQualifier(atom)) i++;
    else return null;
  }
  return null;
}

/** "army" in "army soldiers", "government" in "government jets": the noun goes on to a stronger one. */
function runsOn(lexicon: Lexicon, atoms: readonly Atom[], from: number, to: number, on: Day): boolean {
  const last = atoms[to - 1];
  const next = atoms[to];
  if (last === undefined || next === undefined || next.before !== "space" || to - from > 1 || last.possessive)
    return false;
  if (!lexicon.isQualifier(last) && !SINGULAR_MODIFIER.has(last)) return false;
  const noun = lexicon.find(atoms, to, on, NOUN_TYPES);
  return (
    noun !== null && noun.value.type === "word" && noun.value.class !== "civilians" && noun.value.class !== "allies"
  );
}

const SINGULAR_MODIFIER = wordSet(
  "army military government regime rebel insurgent jihadist militant militia state paramilitary police",
);

export const slugOfAtoms = (atoms: readonly Atom[], from: number, to: number): string =>
  keysJoined(atoms, from, to, "-");

export const wordsOf = (atoms: readonly Atom[], from: number, to: number): string => keysJoined(atoms, from, to, " ");

function keysJoined(atoms: readonly Atom[], from: number, to: number, between: string): string {
  let keys = atoms[from]?.key ?? "";
  for (let i = from + 1; i < to; i++) keys += between + (atoms[i]?.key ?? "");
  return keys;
}

/** The slug of an actor's fighters: itself for a group, its army for a president or a government. */
export function forcesOf(actor: ActorRecord): string {
  if (actor.forces !== undefined) return actor.forces;
  return actor.kind === "person" ? `${actor.slug}-forces` : actor.slug;
}

/** Classes of nouns for those who fight. */
export const FIGHTING: ReadonlySet<WordClass> = new Set(["forces", "aircraft", "rebels", "militias", "fighters"]);
