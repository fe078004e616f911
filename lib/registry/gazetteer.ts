/** The places a collection knows: by slug, by name in running text, and by what contains what. */
import { isAreaKind } from "../codebook/area-kinds";
import type { PlaceRecord } from "../codebook/registry-data";
import { WordSet } from "../language/word-sets";
import { AL, ARTICLES, type Atom, atomise, atomsOfText, fold, isArticle, joined, PLAIN_ARTICLES } from "./atoms";
import type { RegistryData } from "./data";
import { WordTrie } from "./trie";

export interface PlaceHit {
  /** Records of that name; the first is the one an unmarked mention means. */
  readonly place: PlaceRecord;
  /** First and one past the last atom. */
  readonly from: number;
  readonly to: number;
}

export interface Gazetteer {
  place(slug: string): PlaceRecord | null;
  ancestors(slug: string): readonly PlaceRecord[];
  /** ISO 3166-1 alpha-2 of the country that contains a place. */
  countryOf(slug: string): string | null;
  /**
   * The longest place name that begins at atom `at`; a leading Arabic article belongs to it.
   * @param lowerFirst its first word may be written small: "northern Aleppo"
   */
  find(atoms: readonly Atom[], at: number, lowerFirst?: boolean): PlaceHit | null;
  /** All the records that go by a name as written, the first the one an unmarked mention means. */
  namesakes(name: string): readonly PlaceRecord[];
  /** True where a word is the whole name of a country, an area or a city: "aleppo". */
  ownsBy(key: string): boolean;
}

interface NameEntry {
  readonly place: PlaceRecord;
  readonly acronym: boolean;
  /** Which of its words are written with a capital. */
  readonly capitals: readonly boolean[];
}

/** Areas and lines yield to a settlement of the same name: "Aleppo" is the city. */
const RANK: Readonly<Partial<Record<PlaceRecord["kind"], number>>> = {
  country: 0,
  city: 1,
  town: 2,
  village: 3,
  neighbourhood: 4,
};

/** Where a name may begin. */
interface Opening {
  /** With the article before its first word. */
  readonly at: number;
  readonly from: number;
  readonly first: Atom;
  readonly lowerFirst: boolean;
}

export function createGazetteer(data: Pick<RegistryData, "places" | "countries" | "placeWords">): Gazetteer {
  const elements = new WordSet(data.placeWords.elements);
  const bySlug = new Map<string, PlaceRecord>();
  for (const country of data.countries) {
    bySlug.set(country.slug, {
      slug: country.slug,
      name: country.name,
      kind: "country",
      lat: null,
      lng: null,
      within: null,
      aliases: country.aliases,
      geoPrecision: 3,
      source: "countries",
    });
  }
  // The theatre's own entry of a country or city has the say over the world list's.
  for (const place of data.places) bySlug.set(place.slug, merged(place, bySlug.get(place.slug)));
  const isoOf = new Map(data.countries.map((country) => [country.slug, country.iso2]));

  const named = new Map<string, PlaceRecord[]>();
  const owners = new Set<string>();
  const exact = new WordTrie<NameEntry>();
  const folded = new WordTrie<NameEntry>();
  const ranked = [...bySlug.values()].sort((a, b) => (RANK[a.kind] ?? 9) - (RANK[b.kind] ?? 9));
  for (const place of ranked) {
    for (const name of new Set([place.name, ...place.aliases])) {
      const atoms = atomise(name);
      const keys = atoms.map((atom) => atom.key);
      const capitals = articleFree(atoms.map((atom) => atom.key)).map(
        (_, i, all) => atoms[atoms.length - all.length + i]?.capital ?? true,
      );
      const acronym = atoms.length === 1 && atoms[0]?.upper === true && name.length <= 4;
      exact.add(articleFree(keys), { place, acronym, capitals });
      const nameKey = articleFree(keys).join(" ");
      const sharing = named.get(nameKey);
      if (sharing === undefined) named.set(nameKey, [place]);
      else if (!sharing.includes(place)) sharing.push(place);
      if (keys.length === 1 && (isAreaKind(place.kind) || place.kind === "city")) owners.add(keys[0] ?? "");
      const foldKeys = articleFree(keys).map(fold);
      if (place.kind !== "country" && foldKeys.join("").length >= 5) folded.add(foldKeys, { place, acronym, capitals });
    }
  }

  const chains = new Map<string, readonly PlaceRecord[]>();
  const ancestors = (slug: string): readonly PlaceRecord[] => {
    const known = chains.get(slug);
    if (known !== undefined) return known;
    const chain: PlaceRecord[] = [];
    let within = bySlug.get(slug)?.within ?? null;
    while (within !== null && chain.length < 12) {
      const outer = bySlug.get(within);
      if (outer === undefined) break;
      chain.push(outer);
      within = outer.within;
    }
    // No more chains than places are kept.
    if (bySlug.has(slug)) chains.set(slug, chain);
    return chain;
  };

  return {
    place: (slug) => bySlug.get(slug) ?? null,
    ancestors,
    countryOf(slug) {
      const last = ancestors(slug).at(-1) ?? bySlug.get(slug);
      return last === undefined ? null : (isoOf.get(last.slug) ?? null);
    },
    namesakes: (name) => named.get(articleFree(atomsOfText(name).map((atom) => atom.key)).join(" ")) ?? [],
    ownsBy: (key) => owners.has(key),
    find(atoms, at, lowerFirst = false) {
      const article = isArticle(atoms, at);
      const from = article ? at + 1 : at;
      const first = atoms[from];
      if (first === undefined || !(lowerFirst || first.capital || (article && atoms[at]?.capital))) return null;
      return exact.starts(first.word) || folded.starts(first.folded)
        ? placeAt(atoms, { at, from, first, lowerFirst })
        : null;
    },
  };

  /** Apart from the question whether any name begins there, which most words answer with no. */
  function placeAt(atoms: readonly Atom[], { at, from, first, lowerFirst }: Opening): PlaceHit | null {
    const stop = (i: number): boolean => {
      const atom = atoms[i];
      return atom === undefined || (i > from && (!joined(atom) || atoms[i - 1]?.possessive === true));
    };
    const accept = (entry: NameEntry, length: number): boolean => {
      if (entry.acronym && !first.upper) return false;
      for (let i = lowerFirst ? 1 : 0; i < length; i++) {
        if (entry.capitals[i] === true && atoms[from + i]?.capital === false) return false;
      }
      return true;
    };
    const hit =
      exact.longest(from, (i) => (stop(i) ? null : wordAt(atoms, i, from)), accept) ??
      folded.longest(from, (i) => (stop(i) ? null : foldedAt(atoms, i, from)), accept);
    if (hit === null) return null;
    const to = from + hit.length;
    // "Bab al-X", "Bab X": other names than the town that is called by their first word and its article alone.
    if (
      hit.length === 1 &&
      elements.has(first) &&
      (from === at || (joined(atoms[to] ?? first) && isArticle(atoms, to)))
    )
      return null;
    return { place: hit.value.place, from: at, to };
  }
}

/** Inner articles are one key whatever their spelling; a leading one is dropped, so that "Atareb" and "al-Atareb" are one name. */
function articleFree(keys: readonly string[]): string[] {
  const inner = keys.map((key, i) => (i > 0 && i < keys.length - 1 && ARTICLES.hasWord(key) ? "al" : key));
  return inner.length > 1 && ARTICLES.hasWord(inner[0] ?? "") ? inner.slice(1) : inner;
}

/** True where the atom at `i` is an article inside a name that begins at `from`. */
function isInnerArticle(atoms: readonly Atom[], i: number, from: number): boolean {
  const atom = atoms[i];
  if (i === from || i === atoms.length - 1 || !ARTICLES.has(atom)) return false;
  return PLAIN_ARTICLES.has(atom) || atom?.capital === true || isArticle(atoms, i);
}

const wordAt = (atoms: readonly Atom[], i: number, from: number): number =>
  isInnerArticle(atoms, i, from) ? AL : (atoms[i]?.word ?? 0);

const foldedAt = (atoms: readonly Atom[], i: number, from: number): number =>
  isInnerArticle(atoms, i, from) ? AL : (atoms[i]?.folded ?? 0);

function merged(place: PlaceRecord, base: PlaceRecord | undefined): PlaceRecord {
  return base === undefined ? place : { ...place, aliases: [...new Set([...place.aliases, ...base.aliases])] };
}
