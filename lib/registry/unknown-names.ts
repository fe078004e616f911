/** Names of places that no gazetteer knows, told by the words around them. */
import type { CountryRecord } from "../codebook/registry-data";
import { ARTICLES } from "../language/closed-classes";
import { type WordMap, WordSet, wordSet } from "../language/word-sets";
import { type Atom, isArticle, isNumeric, joined } from "./atoms";
import type { RegistryData } from "./data";
import type { Gazetteer } from "./gazetteer";
import { nameKeys } from "./lexicon";
import type { KindWord, PlaceDraft } from "./place-phrases";
import { slugify } from "./slug";
import type { TrieHit } from "./trie";
import { slugOfAtoms } from "./units";

export interface UnknownNames {
  /** The unknown place that begins at atom `i`. `listed` is the place just before, where only "and" or a comma divides them. */
  at(
    atoms: readonly Atom[],
    i: number,
    listed: PlaceDraft | null,
    inName: (from: number, to: number) => boolean,
  ): PlaceDraft | null;
  /** True where the name at `i` stands in a list that a plural opens and whose commas may be lost. */
  inSeries(atoms: readonly Atom[], i: number, listed: PlaceDraft | null): boolean;
  /** One past the last word of a capitalised name; null where none begins or a nationality does. */
  end(atoms: readonly Atom[], from: number): number | null;
  slug(atoms: readonly Atom[], from: number, to: number): string;
}

/** Words of a name at most, and how many plain words may stand between an article and the kind of place it is. */
const LONGEST_NAME = 5;
const MOST_QUALIFIERS = 3;
/** Letters of a word that is hardly a name by itself. */
const SHORT_WORD = 3;

export function createUnknownNames(
  data: RegistryData,
  gazetteer: Gazetteer,
  kindAt: (atoms: readonly Atom[], at: number) => TrieHit<KindWord> | null,
  nationalities: WordMap<CountryRecord>,
): UnknownNames {
  const words = data.placeWords;
  const notPlaces = new WordSet(words.notPlaces);
  // Nationalities, peoples and the parts of the world are adjectives: "North African stronghold".
  const peoples = new WordSet(data.actorWords.peoples.map((people) => nameKeys(people).join(" ")));
  const isBlocked = (atom: Atom | undefined): boolean => nationalities.has(atom) || peoples.has(atom);
  const isBlockedPlural = ({ key }: Atom): boolean =>
    key.endsWith("s") && (nationalities.hasWord(key.slice(0, -1)) || peoples.hasWord(key.slice(0, -1)));
  const prepositions = new WordSet(words.prepositions);
  const qualifiers = new WordSet([...words.qualifiers, ...Object.keys(words.directions)]);
  const elements = new WordSet(words.elements);
  const binders = new WordSet(words.binders);
  const acting = new WordSet(words.actingVerbs);

  return { at, end, slug, inSeries };

  /** Names no gazetteer knows: "Ajhala village", "Castello road", "Harawa, a coastal town", "in Kotlyarivka". */
  function at(
    atoms: readonly Atom[],
    i: number,
    listed: PlaceDraft | null,
    inName: (from: number, to: number) => boolean,
  ): PlaceDraft | null {
    if (goesOn(atoms, i) && !inSeries(atoms, i, listed)) return null;
    const unit = unitBaseAt(atoms, i);
    if (unit !== null) return unit;
    const whole = end(atoms, i);
    if (whole === null) return null;
    const series = inSeries(atoms, i, listed);
    const to = series ? pieceEnd(atoms, i, whole) : whole;
    const name = slug(atoms, i, to);
    if (notPlaces.has(atoms[i]) || notPlaces.hasWord(name)) return null;
    const bare: PlaceDraft = { from: i, to, slug: name, place: null, base: null, relation: null, series };
    if (series) return bare;
    if (isApposed(atoms, to)) return { ...bare, called: true };
    const kind = kindAfter(atoms, to);
    if (kind?.value.suffix === null && SETTLEMENTS.has(atoms[to]))
      return { ...bare, to: to + kind.length, called: true };
    if (inName(i, to)) return null;
    if (kind !== null) {
      const suffix = kind.value.suffix;
      return { ...bare, to: to + kind.length, slug: suffix ? `${name}-${suffix}` : name };
    }
    if (listed !== null && isListed(atoms, i, to)) return bare;
    // "Gudele and Jebel districts"
    if (atoms[to]?.key === "and" && plainDistrictList(atoms, to + 1)) return bare;
    if (to - i > 1 && elements.has(atoms[isArticle(atoms, i) ? i + 1 : i])) return bare;
    if (isTitle(atoms)) return null;
    if (isPeople(atoms, to)) return null;
    return (isGoverned(atoms, i) && endsPlace(atoms, to)) || isSituated(atoms, i, to) ? bare : null;
  }

  /** "the villages of X Y and Z", "towns including X Y": a list that may have lost its commas. */
  function inSeries(atoms: readonly Atom[], i: number, listed: PlaceDraft | null): boolean {
    if (listed?.series === true && i === listed.to) return true;
    let k = i - 1;
    if (atoms[k]?.key === "the" || isQualifier(atoms, k)) k--;
    if (!/^(?:of|including|named|called)$/.test(atoms[k]?.key ?? "")) return false;
    const kind = atoms[k - 1];
    return kind?.key.endsWith("s") === true && kindAt(atoms, k - 1)?.value.suffix === null;
  }

  /** One past the first name of a run of names [from, to): one word, with what binds itself to the next. */
  function pieceEnd(atoms: readonly Atom[], from: number, to: number): number {
    let at = from;
    if (isArticle(atoms, at)) at += 2;
    else {
      const first = atoms[at] ?? fail();
      at++;
      if (elements.has(first) || binders.has(first) || first.key.length <= SHORT_WORD)
        at += isArticle(atoms, at) ? 2 : 1;
    }
    while (at < to && (atoms[at]?.before === "hyphen" || (isArticle(atoms, at) && atoms[at]?.capital === false)))
      at += isArticle(atoms, at) ? 2 : 1;
    return Math.min(at, to);
  }

  /** True where a capitalised word before belongs to the same name. */
  function goesOn(atoms: readonly Atom[], i: number): boolean {
    const before = atoms[i - 1];
    const here = atoms[i];
    if (before === undefined || here === undefined || i < 2) return false;
    return before.capital && joined(here) && !before.possessive && !notPlaces.has(before);
  }

  /** The kind word that a name goes on to: "Ajhala village", "Hawul Local Government Area". */
  function kindAfter(atoms: readonly Atom[], to: number): TrieHit<KindWord> | null {
    if (atoms[to]?.before !== "space" || atoms[to - 1]?.possessive === true) return null;
    const kind = kindAt(atoms, to);
    // "the Name State-held city"
    return kind === null || atoms[to + kind.length]?.before === "hyphen" ? null : kind;
  }

  /** "Harawa, a town about 70 km from Sirte", "Gamboru, a remote border town". */
  function isApposed(atoms: readonly Atom[], to: number): boolean {
    if (atoms[to]?.before !== "comma" || !ARTICLES.has(atoms[to])) return false;
    for (let k = to + 1; k <= to + 1 + MOST_QUALIFIERS; k++) {
      if (atoms[k] === undefined || !joined(atoms[k] ?? fail())) return false;
      if (kindAt(atoms, k)?.value.type === "kind") return true;
      if (atoms[k]?.capital) return false;
    }
    return false;
  }

  /** "fired at X and Y families", "between X and Y herders": names of peoples, not of places. */
  function isPeople(atoms: readonly Atom[], to: number): boolean {
    if (atoms[to]?.key !== "and" || !joined(atoms[to] ?? fail())) return false;
    if (isBlocked(atoms[to + 1])) return true;
    const next = end(atoms, to + 1);
    return next !== null && PEOPLE.has(atoms[next]);
  }

  function isListed(atoms: readonly Atom[], i: number, to: number): boolean {
    const joinedByAnd = atoms[i - 1]?.key === "and";
    if ((!joinedByAnd && atoms[i]?.before !== "comma") || to - i > 3) return false;
    const after = atoms[to];
    return endsPlace(atoms, to) || (joinedByAnd && after?.capital === false && !acting.has(after));
  }

  /** "the Division 17 base", "moved to nearby Brigade 93": a unit by its number is the base that it holds. */
  function unitBaseAt(atoms: readonly Atom[], i: number): PlaceDraft | null {
    const unit = atoms[i];
    const number = atoms[i + 1];
    if (unit === undefined || number === undefined || !unit.capital || !UNITS.has(unit)) return null;
    if (number.before !== "space" || !/^\d{1,3}$/.test(number.key)) return null;
    const based = atoms[i + 2]?.key === "base" && atoms[i + 2]?.before === "space";
    const governed = prepositions.has(atoms[i - 1]) || AT_UNIT.has(atoms[i - 1]);
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

  /** "in Kotlyarivka", "north of Kotlyarivka", "in the besieged town Kotlyarivka", "fled to eastern Kotlyarivka". */
  function isGoverned(atoms: readonly Atom[], i: number): boolean {
    if (atoms[i]?.before !== "space") return false;
    let k = i - 1;
    while (k > i - 1 - MOST_QUALIFIERS && isQualifier(atoms, k)) k--;
    const before = atoms[k];
    if (before === undefined || (before.capital && k > 0)) return false;
    if (before.key === "the" && k < i - 1) k--;
    return prepositions.has(atoms[k]) || prepositions.hasWord(`${atoms[k - 1]?.key ?? ""} ${atoms[k]?.key ?? ""}`);
  }

  /** "southern", "nearby", "rebel-held": words that a place may have before its name. */
  function isQualifier(atoms: readonly Atom[], k: number): boolean {
    const atom = atoms[k];
    if (atom === undefined || atom.before === "comma" || atom.before === "stop") return false;
    return qualifiers.has(atom) || HELD.has(atom) || (HELD.has(atoms[k + 1]) && atoms[k + 1]?.before === "hyphen");
  }

  /** "on Pahalgam, in the mountains of", "Mailari, Borno state": the place that a name lies in follows it. */
  function isSituated(atoms: readonly Atom[], i: number, to: number): boolean {
    const before = atoms[i - 1];
    const after = atoms[to];
    if (before === undefined || after?.before !== "comma" || atoms[i]?.before !== "space" || to - i > 3) return false;
    if (!SITUATING.has(before)) return false;
    if (gazetteer.find(atoms, to) !== null) return true;
    if (after.key !== "in") return false;
    return [1, 2, 3, 4].some((step) => gazetteer.find(atoms, to + step) !== null);
  }

  /** One past the last word of a capitalised name; null where none begins or a nationality does. */
  function end(atoms: readonly Atom[], from: number): number | null {
    const article = isArticle(atoms, from);
    const first = atoms[article ? from + 1 : from];
    if (
      first === undefined ||
      !first.capital ||
      isNumeric(first) ||
      (first.upper && first.key.length > 1 && first.key.length < 6)
    )
      return null;
    if (isBlocked(first) || isBlockedPlural(first) || notPlaces.has(first)) return null;
    let to = from;
    for (let k = from; k < atoms.length && k - from < LONGEST_NAME; k++) {
      const atom = atoms[k];
      if (atom === undefined || (k > from && (!joined(atom) || atoms[k - 1]?.possessive))) break;
      // "Tareeq al-Bab": a word that an article follows takes up the name behind it, known or not.
      const bound = k === from + 1 && isArticle(atoms, k) && atoms[k - 1]?.possessive === false;
      if (k > from && !bound && !isArticle(atoms, k - 1) && (gazetteer.find(atoms, k) !== null || closesName(atoms, k)))
        break;
      if (atom.capital && HELD.has(atom)) return null;
      if (atom.capital && !isNumeric(atom) && !notPlaces.has(atom)) to = k + 1;
      else if (!isArticle(atoms, k) && !isParticle(atoms, k)) break;
    }
    if (to === from || atoms[to]?.before === "hyphen") return null;
    for (let k = from; k < to; k++) if (isBlocked(atoms[k])) return null;
    return to;
  }

  /** "Debiro Village", "Baghlan Province": a kind word in capitals ends the name; in "Village Green" it belongs to it. */
  function closesName(atoms: readonly Atom[], k: number): boolean {
    const kind = atoms[k]?.before === "space" && atoms[k]?.capital ? kindAt(atoms, k) : null;
    if (kind === null || qualifiers.has(atoms[k - 1])) return false;
    const after = atoms[k + kind.length];
    return after === undefined || !after.capital || !joined(after);
  }

  function slug(atoms: readonly Atom[], from: number, to: number): string {
    return slugify(slugOfAtoms(atoms, from, to));
  }
}

/** "Qala-i-Zal": a small word between hyphens. */
function isParticle(atoms: readonly Atom[], k: number): boolean {
  const atom = atoms[k];
  const after = atoms[k + 1];
  return atom?.before === "hyphen" && after?.before === "hyphen" && after.capital && atom.key.length <= 3;
}

/** A headline in capitals, where a capital says nothing. */
function isTitle(atoms: readonly Atom[]): boolean {
  const long = atoms.filter((atom) => atom.key.length > 3 && !isNumeric(atom));
  return long.length > 3 && long.filter((atom) => atom.capital).length > long.length * 0.75;
}

const UNITS = wordSet("division brigade regiment battalion base");
const AT_UNIT = wordSet("on to nearby");
const HELD = wordSet("held controlled occupied run administered");
/** Kind words that stand after nothing but the name of a place, whoever else is called so. */
const SETTLEMENTS = wordSet("village town neighbourhood neighborhood township");
/** Words before a name whose whereabouts follow: those of giving and of acting together stand before people. */
const SITUATING = wordSet("on in at to from near of around");
/** Nouns that stand behind the name of a people. */
const PEOPLE = wordSet(
  "families youths fighters villagers militias militiamen tribes tribesmen clans communities herders farmers people refugees",
);
const ENDERS = wordSet(
  "and or on in at by to from near after before since during where which that who as with without for while when including is was were are has have had of over under this last also amid since through until killing wounding leaving against but because so then later today yesterday early late overnight via along about between using",
);

function endsPlace(atoms: readonly Atom[], to: number): boolean {
  const after = atoms[to];
  return (
    after === undefined ||
    after.before === "comma" ||
    after.before === "stop" ||
    ENDERS.has(after) ||
    atoms[to - 1]?.possessive === true
  );
}

function fail(): never {
  throw new RangeError("no atom at this position");
}
