/**
 * Literal or associative: does the name say where something is, or only whose or what it is? After the "Pragmatic guide to
 * geoparsing evaluation" (Gritta et al. 2020): "UK-based", "Damascus said", "Aleppo University" are associative.
 */
import type { Atom } from "./atoms";
import type { RegistryData } from "./data";
import type { PlaceDraft } from "./place-phrases";
import type { PlaceWords } from "./words";

const LOCATIVE: ReadonlySet<string> = new Set(
  "in inside into across throughout within near outside around over towards toward to at onto through from engulf engulfs engulfed ravages ravaged grips gripped rocked devastated entered entering enter reached leave left leaving fled fleeing invaded invading bordering".split(
    " ",
  ),
);
const TIED_TO: ReadonlySet<string> = new Set([
  "allied",
  "linked",
  "close",
  "loyal",
  "opposed",
  "according",
  "belonging",
  "friendly",
  "hostile",
  "response",
  "message",
  "call",
  "appeal",
  "support",
  "threat",
  "owed",
  "due",
  "back",
]);
const BRIDGES: ReadonlySet<string> = new Set([
  "neighbouring",
  "neighboring",
  "nearby",
  "the",
  "southern",
  "northern",
  "eastern",
  "western",
  "central",
  "of",
  "war",
  "torn",
  "all",
  "parts",
  "most",
  "much",
  "and",
]);

/** "other parts of X", "swathes of X": where, whatever stands before. */
const PARTS: ReadonlySet<string> = new Set(
  "parts part areas area swathes swaths half rest most much north south east west northeast northwest southeast southwest outskirts border borders regions provinces cities towns villages coast".split(
    " ",
  ),
);

const TIES =
  /\b(?:all(?:y|ies)|ties|relations|support|backing|help|talks|deal|pact|backed|supported|accused|urged|told)\s+(?:of|with|from|between|by)?\s*(?:the\s)?$/i;

const seatSets = new WeakMap<RegistryData, ReadonlySet<string>>();
function seatsOf(data: RegistryData): ReadonlySet<string> {
  const known = seatSets.get(data);
  if (known !== undefined) return known;
  const made = new Set(data.countries.flatMap((country) => country.seats.map((seat) => seat.toLowerCase())));
  seatSets.set(data, made);
  return made;
}

const openerSets = new WeakMap<RegistryData, ReadonlySet<string>>();
/** Words in capitals that go on no name of a place: nationalities and titles. */
function openersOf(data: RegistryData): ReadonlySet<string> {
  const known = openerSets.get(data);
  if (known !== undefined) return known;
  const words = [
    ...data.countries.flatMap(({ adjectives, people }) => [...adjectives, ...people]),
    ...data.actorWords.titles,
  ];
  const made = new Set(words.map((word) => word.toLowerCase().split(" ")[0] ?? ""));
  openerSets.set(data, made);
  return made;
}

/** @param nextIsPlace another known place begins right after the name */
export function isAssociative(
  data: RegistryData,
  text: string,
  atoms: readonly Atom[],
  draft: PlaceDraft,
  nextIsPlace: boolean,
): boolean {
  const words = data.placeWords;
  const after = atoms[draft.to];
  const last = atoms[draft.to - 1];
  const first = atoms[draft.from];
  if (first === undefined || last === undefined) return false;
  if (after?.before === "hyphen" && words.associativeEndings.includes(after.key)) return true;
  if (after?.before === "space" && !last.possessive && words.associativeNouns.includes(after.key)) return true;
  // "the X resistance committee", "the X city government"
  if (after?.before === "space" && !last.possessive && words.bodies.includes(atoms[draft.to + 1]?.key ?? "")) {
    const of = words.bodyKinds.includes(after.key);
    if (of && atoms[draft.to + 1]?.before === "space") return true;
  }
  // A dateline: capitals at the very start of a sentence that is not all capitals.
  if (draft.from === 0 && first.upper && last.upper && first.key.length > 3 && text !== text.toUpperCase()) return true;
  const acting = after?.before === "space" && !last.possessive && words.actingVerbs.includes(after.key);
  const located = locatedBefore(atoms, draft.from);
  const state = draft.place?.kind === "country";
  if (state && last.possessive) return true;
  if (!nextIsPlace && partOfName(data, atoms, draft)) return true;
  if (state && draft.relation === null) return !located;
  // "a close ally of Moscow", "talks with Tehran"
  if (
    seatsOf(data).has(text.slice(first.start, last.end).toLowerCase()) &&
    TIES.test(text.slice(Math.max(0, first.start - 40), first.start))
  )
    return true;
  // "gains by Damascus", "a truce broken by Aden": who does it, not where.
  if (
    isAgent(data, atoms, draft.from) &&
    first.before === "space" &&
    seatsOf(data).has(text.slice(first.start, last.end).toLowerCase())
  )
    return true;
  const seat = seatsOf(data).has(text.slice(first.start, last.end).toLowerCase());
  // "Moscow's air campaign" is the state's; "Moscow's outskirts" are the city's.
  if (seat && last.possessive && !located && !nextIsPlace) return !isPartOf(words, after?.key ?? "");
  return seat && acting && !located;
}

/** Behind "by", or behind "by" and another seat: "brokered by Moscow and Washington". */
function isAgent(data: RegistryData, atoms: readonly Atom[], from: number): boolean {
  const before = atoms[from - 1]?.key;
  if (before === "by") return true;
  return before === "and" && atoms[from - 3]?.key === "by" && seatsOf(data).has(atoms[from - 2]?.key ?? "");
}

const isPartOf = (words: PlaceWords, key: string): boolean =>
  PARTS.has(key) || key in words.directions || key in words.kinds || words.edges.includes(`${key} of`);

/** "Nineveh Liberation Operation", "Idlib Health Directorate": a longer name goes on, unless the whole sentence is a title in capitals. */
function partOfName(data: RegistryData, atoms: readonly Atom[], draft: PlaceDraft): boolean {
  const after = atoms[draft.to];
  if (after === undefined || after.before !== "space" || !after.capital || after.upper || /^\d/.test(after.key))
    return false;
  if (atoms[draft.to - 1]?.possessive || data.placeWords.notPlaces.includes(after.key)) return false;
  // "in X Russian sources said": where the comma is lost, a nationality or a title opens something new.
  if (openersOf(data).has(after.key)) return false;
  const capitals = atoms.filter((atom) => atom.capital).length;
  return capitals < atoms.length * 0.6;
}

/** True where a preposition of place governs the name: "in neighbouring Lebanon", "parts of Syria". */
function locatedBefore(atoms: readonly Atom[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    const atom = atoms[i];
    const next = atoms[i + 1];
    if (atom === undefined || next === undefined || next.before === "stop" || next.before === "comma") return false;
    if (atom.key === "to" && TIED_TO.has(atoms[i - 1]?.key ?? "")) return false;
    if (LOCATIVE.has(atom.key)) return true;
    if (atom.key === "of" && PARTS.has(atoms[i - 1]?.key ?? "")) return true;
    if (!BRIDGES.has(atom.key)) return false;
  }
  return false;
}
