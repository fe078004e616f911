/** Names of places that no gazetteer knows, told by the words around them. */
import { type Atom, isArticle, joined } from "./atoms";
import type { RegistryData } from "./data";
import type { Gazetteer } from "./gazetteer";
import { nameKeys } from "./lexicon";
import type { KindWord, PlaceDraft } from "./place-phrases";
import { slugify } from "./slug";
import type { TrieHit } from "./trie";

export interface UnknownNames {
  /** The unknown place that begins at atom `i`. `listed` is the place just before, where only "and" or a comma divides them. */
  at(
    atoms: readonly Atom[],
    i: number,
    listed: PlaceDraft | null,
    inName: (from: number, to: number) => boolean,
  ): PlaceDraft | null;
  /** One past the last word of a capitalised name; null where none begins or a nationality does. */
  end(atoms: readonly Atom[], from: number): number | null;
  slug(atoms: readonly Atom[], from: number, to: number): string;
}

export function createUnknownNames(
  data: RegistryData,
  gazetteer: Gazetteer,
  kindAt: (atoms: readonly Atom[], at: number) => TrieHit<KindWord> | null,
  nationalities: readonly string[],
): UnknownNames {
  const words = data.placeWords;
  const notPlaces = new Set(words.notPlaces);
  // Nationalities, peoples and the parts of the world are adjectives: "North African stronghold".
  const blocked = new Set([...nationalities, ...data.actorWords.peoples.map((people) => nameKeys(people).join(" "))]);
  const prepositions = new Set(words.prepositions);

  return { at, end, slug };

  /** Names no gazetteer knows: "Ajhala village", "Castello road", "Harawa, a town", "in Kotlyarivka". */
  function at(
    atoms: readonly Atom[],
    i: number,
    listed: PlaceDraft | null,
    inName: (from: number, to: number) => boolean,
  ): PlaceDraft | null {
    if (
      atoms[i - 1]?.capital &&
      joined(atoms[i] ?? fail()) &&
      i > 1 &&
      !atoms[i - 1]?.possessive &&
      !notPlaces.has(atoms[i - 1]?.key ?? "")
    )
      return null;
    const unit = unitBaseAt(atoms, i);
    if (unit !== null) return unit;
    const to = end(atoms, i);
    if (to === null || inName(i, to)) return null;
    const name = slug(atoms, i, to);
    if (notPlaces.has(name) || notPlaces.has(atoms[i]?.key ?? "")) return null;
    const bare: PlaceDraft = { from: i, to, slug: name, place: null, base: null, relation: null };
    const kind = atoms[to]?.before === "space" && atoms[to - 1]?.possessive !== true ? kindAt(atoms, to) : null;
    if (kind !== null && !GENERIC_AFTER_NAME.has(atoms[to]?.key ?? "")) {
      const end = to + kind.length;
      const suffix = kind.value.suffix;
      return { ...bare, to: end, slug: suffix ? `${name}-${suffix}` : name };
    }
    // "Harawa, a town about 70 km from Sirte"
    if (atoms[to]?.before === "comma" && ["a", "the"].includes(atoms[to]?.key ?? "") && kindAt(atoms, to + 1) !== null)
      return bare;
    if (
      listed !== null &&
      (atoms[i - 1]?.key === "and" || atoms[i]?.before === "comma") &&
      to - i <= 3 &&
      endsList(atoms, to)
    )
      return bare;
    // "Gudele and Jebel districts"
    if (atoms[to]?.key === "and" && plainDistrictList(atoms, to + 1)) return bare;
    const before = atoms[i - 1];
    // "the attack on Pahalgam, in Kashmir": what stands in a known place is a place.
    const next = atoms[to];
    if (before?.key === "on" && next?.before === "comma" && next.key === "in" && placeWithin(atoms, to + 1))
      return bare;
    const governed =
      before !== undefined &&
      atoms[i]?.before === "space" &&
      (prepositions.has(before.key) || (before.key === "of" && prepositions.has(`${atoms[i - 2]?.key ?? ""} of`)));
    return governed && before.key !== "from" && endsPlace(atoms, to) ? bare : null;
  }

  /** Whether a known place begins within the next three words: "in Indian-administered Kashmir". */
  function placeWithin(atoms: readonly Atom[], from: number): boolean {
    return [from, from + 1, from + 2].some((at) => gazetteer.find(atoms, at) !== null);
  }

  /** "the Division 17 base", "moved to nearby Brigade 93": a unit by its number is the base that it holds. */
  function unitBaseAt(atoms: readonly Atom[], i: number): PlaceDraft | null {
    const unit = atoms[i];
    const number = atoms[i + 1];
    if (unit === undefined || number === undefined || !unit.capital || !UNITS.has(unit.key)) return null;
    if (number.before !== "space" || !/^\d{1,3}$/.test(number.key)) return null;
    const based = atoms[i + 2]?.key === "base" && atoms[i + 2]?.before === "space";
    const governed = prepositions.has(atoms[i - 1]?.key ?? "") || AT_UNIT.has(atoms[i - 1]?.key ?? "");
    if (!based && !governed) return null;
    return {
      from: i,
      to: i + (based ? 3 : 2),
      slug: `${unit.key}-${number.key}-base`,
      place: null,
      base: null,
      relation: null,
    };
  }

  function plainDistrictList(atoms: readonly Atom[], at: number): boolean {
    const to = end(atoms, at);
    return to !== null && kindAt(atoms, to) !== null && atoms[to]?.key.endsWith("s") === true;
  }

  /** One past the last word of a capitalised name; null where none begins or a nationality does. */
  function end(atoms: readonly Atom[], from: number): number | null {
    const article = isArticle(atoms, from);
    const first = atoms[article ? from + 1 : from];
    if (
      first === undefined ||
      !first.capital ||
      /^\d/.test(first.key) ||
      (first.upper && first.key.length > 1 && first.key.length < 6)
    )
      return null;
    if (blocked.has(first.key) || notPlaces.has(first.key)) return null;
    let to = from;
    for (let k = from; k < atoms.length && k - from < 5; k++) {
      const atom = atoms[k];
      if (atom === undefined || (k > from && (!joined(atom) || atoms[k - 1]?.possessive))) break;
      if (k > from && gazetteer.find(atoms, k) !== null) break;
      if (atom.capital && !/^\d/.test(atom.key) && !notPlaces.has(atom.key)) to = k + 1;
      else if (!isArticle(atoms, k)) break;
    }
    return to > from && atoms[to]?.before !== "hyphen" && !atoms.slice(from, to).some((atom) => blocked.has(atom.key))
      ? to
      : null;
  }

  function slug(atoms: readonly Atom[], from: number, to: number): string {
    return slugify(
      atoms
        .slice(from, to)
        .map((atom) => atom.key)
        .join(" "),
    );
  }
}

const UNITS: ReadonlySet<string> = new Set(["division", "brigade", "regiment", "battalion", "base"]);
const AT_UNIT: ReadonlySet<string> = new Set(["on", "to", "nearby"]);
const GENERIC_AFTER_NAME: ReadonlySet<string> = new Set(["city's"]);
const ENDERS: ReadonlySet<string> = new Set(
  "and or on in at by to from near after before since during where which that who as with for while when including is was were are has have had of over under this last also amid since through until killing wounding leaving".split(
    " ",
  ),
);

function endsPlace(atoms: readonly Atom[], to: number): boolean {
  const after = atoms[to];
  return (
    after === undefined ||
    after.before === "comma" ||
    after.before === "stop" ||
    ENDERS.has(after.key) ||
    atoms[to - 1]?.possessive === true
  );
}

const endsList = endsPlace;

function fail(): never {
  throw new RangeError("no atom at this position");
}
