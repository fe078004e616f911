/**
 * Literal or associative: does the name say where something is, or only whose or what it is? After the "Pragmatic guide to
 * geoparsing evaluation" (Gritta et al. 2020): "UK-based", "Damascus said", "Aleppo University" are associative.
 */
import { WordSet, wordSet } from "../language/word-sets";
import { type Atom, isNumeric } from "./atoms";
import type { RegistryData } from "./data";
import type { PlaceDraft } from "./place-phrases";

const LOCATIVE = wordSet(
  "in inside into across throughout within near outside around over towards toward to at onto through from engulf engulfs engulfed ravages ravaged grips gripped rocked devastated entered entering enter reached leave left leaving fled fleeing invaded invading bordering",
);
const TIED_TO = wordSet(
  "allied linked close loyal opposed according belonging friendly hostile response message call appeal support threat owed due back",
);
const BRIDGES = wordSet(
  "neighbouring neighboring nearby the southern northern eastern western central of war torn all parts most much and",
);

/** "other parts of X", "swathes of X": where, whatever stands before. */
const PARTS = wordSet(
  "parts part areas area swathes swaths half rest most much north south east west northeast northwest southeast southwest outskirts border borders regions provinces cities towns villages coast",
);

const TIES =
  /\b(?:all(?:y|ies)|ties|relations|support|backing|help|talks|deal|pact|backed|supported|accused|urged|told)\s+(?:of|with|from|between|by)?\s*(?:the\s)?$/i;

/** Whether the name of a draft is associative. `nextIsPlace`: another known place begins right after it. */
type LiteralReader = (text: string, atoms: readonly Atom[], draft: PlaceDraft, nextIsPlace: boolean) => boolean;

export function createLiteralReader(data: RegistryData): LiteralReader {
  const words = data.placeWords;
  const endings = new WordSet(words.associativeEndings);
  const nouns = new WordSet(words.associativeNouns);
  const bodies = new WordSet(words.bodies);
  const bodyKinds = new WordSet(words.bodyKinds);
  const actingVerbs = new WordSet(words.actingVerbs);
  const notPlaces = new WordSet(words.notPlaces);
  const partsOfPlaces = new WordSet([
    ...PARTS.words,
    ...Object.keys(words.directions),
    ...Object.keys(words.kinds),
    ...words.edges.flatMap((edge) => (edge.endsWith(" of") ? [edge.slice(0, -" of".length)] : [])),
  ]);
  const seats = new WordSet(data.countries.flatMap((country) => country.seats.map((seat) => seat.toLowerCase())));
  /** Words in capitals that go on no name of a place: nationalities and titles. */
  const openers = new WordSet(
    [...data.countries.flatMap(({ adjectives, people }) => [...adjectives, ...people]), ...data.actorWords.titles].map(
      (word) => word.toLowerCase().split(" ")[0] ?? "",
    ),
  );

  return (text, atoms, draft, nextIsPlace) => {
    const after = atoms[draft.to];
    const last = atoms[draft.to - 1];
    const first = atoms[draft.from];
    if (first === undefined || last === undefined) return false;
    if (after?.before === "hyphen" && endings.has(after)) return true;
    const follower = after?.before === "space" && !last.possessive ? after : undefined;
    if (nouns.has(follower)) return true;
    // "the X resistance committee", "the X city government"
    const second = atoms[draft.to + 1];
    if (bodyKinds.has(follower) && second?.before === "space" && bodies.has(second)) return true;
    // A dateline: capitals at the very start of a sentence that is not all capitals.
    if (draft.from === 0 && first.upper && last.upper && first.key.length > 3 && text !== text.toUpperCase())
      return true;
    const state = draft.place?.kind === "country";
    if (state && last.possessive) return true;
    if (!nextIsPlace && partOfName(atoms, draft)) return true;
    const located = locatedBefore(atoms, draft.from);
    if (state && draft.relation === null) return !located;
    if (!seats.hasWord(text.slice(first.start, last.end).toLowerCase())) return false;
    // "a close ally of Moscow", "talks with Tehran"
    if (TIES.test(text.slice(Math.max(0, first.start - 40), first.start))) return true;
    // "gains by Damascus", "a truce broken by Aden": who does it, not where.
    if (isAgent(atoms, draft.from) && first.before === "space") return true;
    // "Moscow's air campaign" is the state's; "Moscow's outskirts" are the city's.
    if (last.possessive && !located && !nextIsPlace) return !partsOfPlaces.has(after);
    return actingVerbs.has(follower) && !located;
  };

  /** Behind "by", or behind "by" and another seat: "brokered by Moscow and Washington". */
  function isAgent(atoms: readonly Atom[], from: number): boolean {
    const before = atoms[from - 1]?.key;
    if (before === "by") return true;
    return before === "and" && atoms[from - 3]?.key === "by" && seats.has(atoms[from - 2]);
  }

  /** "Nineveh Liberation Operation", "Idlib Health Directorate": a longer name goes on, unless the whole sentence is a title in capitals. */
  function partOfName(atoms: readonly Atom[], draft: PlaceDraft): boolean {
    const after = atoms[draft.to];
    if (after === undefined || after.before !== "space" || !after.capital || after.upper || isNumeric(after))
      return false;
    if (atoms[draft.to - 1]?.possessive || notPlaces.has(after)) return false;
    // "in X Russian sources said": where the comma is lost, a nationality or a title opens something new.
    if (openers.has(after)) return false;
    let capitals = 0;
    for (const atom of atoms) if (atom.capital) capitals++;
    return capitals < atoms.length * 0.6;
  }
}

/** True where a preposition of place governs the name: "in neighbouring Lebanon", "parts of Syria". */
function locatedBefore(atoms: readonly Atom[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    const atom = atoms[i];
    const next = atoms[i + 1];
    if (atom === undefined || next === undefined || next.before === "stop" || next.before === "comma") return false;
    if (atom.key === "to" && TIED_TO.has(atoms[i - 1])) return false;
    if (LOCATIVE.has(atom)) return true;
    if (atom.key === "of" && PARTS.has(atoms[i - 1])) return true;
    if (!BRIDGES.has(atom)) return false;
  }
  return false;
}
