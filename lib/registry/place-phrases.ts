/** The grammar of place names: regions composed with a direction, sites, provinces, borders, and the names behind them. */
import type { CountryRecord, PlaceRecord } from "../codebook/registry-data";
import { WordMap, WordSet, wordSet } from "../language/word-sets";
import { ARTICLES, type Atom, joined } from "./atoms";
import type { RegistryData } from "./data";
import type { Gazetteer } from "./gazetteer";
import { nameKeys } from "./lexicon";
import { type TrieHit, WordTrie } from "./trie";
import type { PlaceRelation } from "./types";
import { createUnknownNames } from "./unknown-names";

export interface PlaceDraft {
  readonly from: number;
  readonly to: number;
  readonly slug: string;
  readonly place: PlaceRecord | null;
  /** Slug of the known place that a composed or unknown name rests on. */
  readonly base: string | null;
  readonly relation: PlaceRelation | null;
  /** True where the text itself calls it a place, whoever else has that name: "Harawa, a town". */
  readonly called?: boolean;
  /** True in a list opened by a plural, whose names may follow each other with nothing between. */
  readonly series?: boolean;
}

export interface KindWord {
  readonly type: "kind" | "area";
  /** What the composed slug ends with; null or "" where the bare name is the slug. */
  readonly suffix: string | null;
}

const SETTLED: ReadonlySet<PlaceRecord["kind"]> = new Set([
  "city",
  "town",
  "village",
  "neighbourhood",
  "district",
  "region",
  "country",
  "governorate",
  "site",
]);

/** What sites are named after, and what is an area itself. */
const SEATS: ReadonlySet<PlaceRecord["kind"]> = new Set(["city", "town", "village", "neighbourhood", "site"]);
/** Too small to have parts of a name. */
const SPOTS: ReadonlySet<PlaceRecord["kind"]> = new Set([
  "village",
  "neighbourhood",
  "site",
  "camp",
  "base",
  "crossing",
]);
const WHOLES: ReadonlySet<PlaceRecord["kind"]> = new Set(["country", "governorate", "region"]);

export interface PlacePhrases {
  /** The place phrase that begins at atom `i`. `listed` is the one just before, where only "and" or a comma divides them. */
  at(
    atoms: readonly Atom[],
    i: number,
    listed: PlaceDraft | null,
    inName: (from: number, to: number) => boolean,
  ): PlaceDraft | null;
}

export function createPlacePhrases(data: RegistryData, gazetteer: Gazetteer): PlacePhrases {
  const words = data.placeWords;
  const kinds = new WordTrie<KindWord>();
  for (const [word, suffix] of Object.entries(words.kinds)) kinds.add(nameKeys(word), { type: "kind", suffix });
  for (const [word, suffix] of Object.entries(words.areas)) kinds.add(nameKeys(word), { type: "area", suffix });
  const nationalities = new WordMap(
    data.countries.flatMap((country) =>
      country.adjectives.map((adjective) => [nameKeys(adjective).join(" "), country] as const),
    ),
  );
  const elements = new WordSet(words.elements);
  const notPlaces = new WordSet(words.notPlaces);
  const shared = new WordSet(words.shared);
  const statebound = new WordSet(words.ofState);
  const kindAt = (atoms: readonly Atom[], at: number): TrieHit<KindWord> | null => {
    const first = atoms[at];
    if (first === undefined || !kinds.starts(first.word)) return null;
    // "X state television": the state's, wherever it stands.
    if (first.key === "state" && atoms[at + 1]?.before !== "stop" && statebound.has(atoms[at + 1])) return null;
    return kinds.longest(at, (i) => wordIn(atoms, at, i), always);
  };

  const unknown = createUnknownNames(data, gazetteer, kindAt, nationalities);

  const directions = new WordMap(Object.entries(words.directions));
  const openers = new WordSet([
    ...ARTICLES.words,
    "border",
    ...Object.keys(words.directions).map((word) => word.split("-")[0] ?? word),
  ]);
  /** A direction in one or two atoms: "southern", "north-western". */
  const directionAt = (atoms: readonly Atom[], at: number): { name: string; to: number } | null => {
    const one = atoms[at];
    if (!openers.has(one)) return null;
    const two = atoms[at + 1]?.before === "hyphen" ? `${one?.key ?? ""}-${atoms[at + 1]?.key ?? ""}` : null;
    const pair = two === null ? undefined : directions.ofWord(two);
    if (pair !== undefined) return { name: pair, to: at + 2 };
    const single = directions.get(one);
    return single === undefined ? null : { name: single, to: at + 1 };
  };

  const known = (
    slug: string,
    from: number,
    to: number,
    base: string | null,
    relation: PlaceRelation | null,
  ): PlaceDraft => {
    const place = gazetteer.place(slug);
    return { from, to, slug, place, base, relation: place === null ? relation : null };
  };

  return { at };

  function at(
    atoms: readonly Atom[],
    i: number,
    listed: PlaceDraft | null,
    inName: (from: number, to: number) => boolean,
  ): PlaceDraft | null {
    if (!opens(atoms, i)) return null;
    const ofGazetteer =
      regionAt(atoms, i) ??
      ofPhraseAt(atoms, i, inName) ??
      borderAt(atoms, i) ??
      (isShared(atoms, i) && unknown.at(atoms, i, listed, inName) === null ? null : namedAt(atoms, i));
    if (ofGazetteer === null) return unknown.at(atoms, i, listed, inName);
    return unknown.inSeries(atoms, i, listed) ? { ...ofGazetteer, series: true } : ofGazetteer;
  }

  /** False where no phrase can begin: neither a name nor one of the common words before one. */
  function opens(atoms: readonly Atom[], i: number): boolean {
    const atom = atoms[i];
    if (atom === undefined) return false;
    return atom.capital || openers.has(atom) || kinds.starts(atom.word);
  }

  /** A name of one word that is somebody's or something else's too. */
  function isShared(atoms: readonly Atom[], i: number): boolean {
    const hit = gazetteer.find(atoms, i);
    return hit !== null && hit.to === i + 1 && shared.has(atoms[i]);
  }

  /** "southern Idlib", "the western Aleppo countryside", "western countryside of Aleppo province", "north-western Syria". */
  function regionAt(atoms: readonly Atom[], i: number): PlaceDraft | null {
    const direction = directionAt(atoms, i);
    if (direction === null) return null;
    const whole = gazetteer.find(atoms, i, true);
    if (whole !== null && whole.to > direction.to)
      return { from: i, to: whole.to, slug: whole.place.slug, place: whole.place, base: null, relation: null };
    let at = direction.to;
    let area: KindWord | null = null;
    const kind = atoms[at]?.before === "space" ? kindAt(atoms, at) : null;
    if (kind !== null && atoms[at + kind.length]?.key === "of") {
      area = kind.value;
      at += kind.length + 1;
    } else if ((atoms[at]?.key === "part" || atoms[at]?.key === "parts") && atoms[at + 1]?.key === "of") at += 2;
    if (at > direction.to && atoms[at]?.key === "the") at++;
    if (atoms[at]?.before !== "space") return null;
    const base = gazetteer.find(atoms, at);
    if (base === null) return null;
    // "the central city of X", "the western region of X": the direction says where X lies.
    if (area !== null && area.suffix !== "countryside")
      return composed(base.place, area, at, base.to) ?? namedAt(atoms, at);
    const tail =
      atoms[base.to]?.before === "space" && atoms[base.to - 1]?.possessive !== true ? kindAt(atoms, base.to) : null;
    const to = base.to + (tail?.length ?? 0);
    // "the eastern X neighbourhood": where in its town it lies.
    if (SPOTS.has(base.place.kind) && area === null && !tail?.value.suffix)
      return { from: i, to, slug: base.place.slug, place: base.place, base: null, relation: null };
    const root = rootSlug(base.place);
    const countryside = [area?.suffix, tail?.value.suffix].includes("countryside");
    const bare = `${direction.name}-${root}`;
    // "the south Aleppo area": the part of a province that goes by the name of its countryside.
    const rural = countryside || (gazetteer.place(bare) === null && gazetteer.place(`${bare}-countryside`) !== null);
    const slug = rural ? `${bare}-countryside` : bare;
    const province = `${root}-province`;
    // "northwest X province" is a part without a name of its own: the province is what can be told for certain.
    const provincial = !countryside && (tail?.value.suffix === "province" || base.place.kind === "governorate");
    if (provincial && gazetteer.place(slug) === null && gazetteer.place(province) !== null)
      return known(province, i, to, base.place.slug, null);
    // "the northern Tigray region": where in its country a province lies.
    const named = base.to > at + 1 ? kindAt(atoms, base.to - 1) : null;
    const entire = (tail ?? named)?.value.type === "area" && !countryside && at === direction.to;
    if (entire && WHOLES.has(base.place.kind) && base.place.kind !== "country" && gazetteer.place(slug) === null)
      return { from: i, to, slug: base.place.slug, place: base.place, base: null, relation: null };
    return known(slug, i, to, base.place.slug, { kind: "part", of: base.place.slug, direction: direction.name });
  }

  /** "city of Idlib", "port of Sirte", "the village of Ajhala", "province of Hama". */
  function ofPhraseAt(
    atoms: readonly Atom[],
    i: number,
    inName: (from: number, to: number) => boolean,
  ): PlaceDraft | null {
    const kind = kindAt(atoms, i);
    if (kind === null || atoms[i]?.before === "hyphen") return null;
    let at = i + kind.length;
    if (atoms[at]?.key !== "of" || atoms[at]?.before !== "space") return null;
    at++;
    if (atoms[at]?.key === "the") at++;
    const base = gazetteer.find(atoms, at);
    // "the neighbourhood of Bab Amr", though the gazetteer knows a town Bab: the longer name is a place of its own.
    const longer = base !== null && kind.value.suffix === null && goesOn(atoms, base.to);
    if (base !== null && !longer) return composed(base.place, kind.value, at, base.to) ?? namedAt(atoms, at);
    // "the Palace of Culture": a name of its own.
    if (i > 0 && atoms[i]?.capital && kind.value.type === "kind") return null;
    // "the towns of X Y and Z": each name for itself.
    if (kind.value.suffix === null && atoms[i + kind.length - 1]?.key.endsWith("s")) return null;
    const name = unknown.end(atoms, at);
    if (name === null || inName(at, name)) return null;
    const slug = unknown.slug(atoms, at, name);
    // "the hills of Mount Hermon": the name says what it is.
    const suffix = elements.has(atoms[at]) ? null : kind.value.suffix;
    return { from: at, to: name, slug: suffix ? `${slug}-${suffix}` : slug, place: null, base: null, relation: null };
  }

  /** True where another capitalised word, neither a place nor a kind of place, belongs to the same name. */
  function goesOn(atoms: readonly Atom[], to: number): boolean {
    const next = atoms[to];
    if (next?.before !== "space" || !next.capital || next.upper || atoms[to - 1]?.possessive) return false;
    return kindAt(atoms, to) === null && !notPlaces.has(next);
  }

  /** "border with Turkey", "the Turkish border", "the Syrian-Turkish border". */
  function borderAt(atoms: readonly Atom[], i: number): PlaceDraft | null {
    if (atoms[i]?.key === "border" && atoms[i + 1]?.key === "with") {
      const base = gazetteer.find(atoms, i + 2);
      const country = base === null ? undefined : data.countries.find((record) => record.slug === base.place.slug);
      if (base !== null && country !== undefined) return border(country, i, base.to);
    }
    const nation = nationalities.get(atoms[i]);
    if (nation === undefined || !atoms[i]?.capital) return null;
    if (atoms[i + 1]?.key === "border" && atoms[i + 1]?.before === "space") return border(nation, i, i + 2);
    const second = nationalities.get(atoms[i + 1]);
    if (second !== undefined && atoms[i + 1]?.before === "hyphen" && atoms[i + 2]?.key === "border") {
      const first = known(`${adjectiveSlug(nation)}-border`, i, i + 3, nation.slug, null);
      return first.place === null ? border(second, i, i + 3) : first;
    }
    return null;
  }

  function border(country: CountryRecord, from: number, to: number): PlaceDraft {
    return known(`${adjectiveSlug(country)}-border`, from, to, country.slug, { kind: "near", of: country.slug });
  }

  /** A name of the gazetteer, with the kind word that follows it: "Aleppo city", "Idlib province", "Qayara air base". */
  function namedAt(atoms: readonly Atom[], i: number): PlaceDraft | null {
    const hit = gazetteer.find(atoms, i);
    if (hit === null) return newTownAt(atoms, i);
    const last = atoms[hit.to - 1];
    const directed = last?.possessive ? directionAt(atoms, hit.to) : null;
    // "Ukraine's east": the direction after the owner makes the region, unless it goes on to another noun.
    if (
      directed !== null &&
      (atoms[directed.to] === undefined ||
        atoms[directed.to]?.before !== "space" ||
        !/^[a-z]/.test(atoms[directed.to]?.key ?? "") ||
        AFTER_REGION.has(atoms[directed.to]))
    ) {
      const root = rootSlug(hit.place);
      return known(`${directed.name}-${root}`, i, directed.to, hit.place.slug, {
        kind: "part",
        of: hit.place.slug,
        direction: directed.name,
      });
    }
    const kind = atoms[hit.to]?.before === "space" && !last?.possessive ? kindAt(atoms, hit.to) : null;
    if (kind !== null) {
      const made = composed(hit.place, kind.value, i, hit.to + kind.length);
      if (made !== null) return made;
    }
    const shared = sharedKind(atoms, hit.to);
    if (shared !== null) {
      const made = composed(hit.place, shared, i, hit.to);
      if (made !== null) return made;
    }
    return { from: i, to: hit.to, slug: hit.place.slug, place: hit.place, base: null, relation: null };
  }

  /** "New Aleppo", "Old Mosul": a part of the city that goes by a name of its own. */
  function newTownAt(atoms: readonly Atom[], i: number): PlaceDraft | null {
    const first = atoms[i];
    if (first === undefined || !first.capital || !AGES.has(first) || atoms[i + 1]?.before !== "space") return null;
    const base = gazetteer.find(atoms, i + 1);
    if (base === null || base.place.kind !== "city") return null;
    return known(`${first.key}-${base.place.slug}`, i, base.to, base.place.slug, { kind: "site", of: base.place.slug });
  }

  /** "Aleppo and Idlib provinces": the plural kind word belongs to every name before it. */
  function sharedKind(atoms: readonly Atom[], to: number): KindWord | null {
    let at = to;
    for (let names = 0; names < 4; names++) {
      const atom = atoms[at];
      if (atom === undefined) return null;
      if (atom.key === "and" && atom.before !== "stop") at++;
      else if (atom.before !== "comma" && !(atom.before === "space" && atom.capital)) return null;
      if (atoms[at]?.key === "and") at++;
      const next = gazetteer.find(atoms, at);
      if (next === null) return null;
      const kind = atoms[next.to]?.before === "space" ? kindAt(atoms, next.to) : null;
      if (kind !== null)
        return atoms[next.to + kind.length - 1]?.key.endsWith("s") === true && kind.value.type === "area"
          ? kind.value
          : null;
      at = next.to;
    }
    return null;
  }

  function composed(place: PlaceRecord, kind: KindWord, from: number, to: number): PlaceDraft | null {
    const region = kind.type === "area" && kind.suffix === "" ? areaOf(place) : null;
    if (region !== null) return known(region, from, to, place.slug, null);
    if (kind.suffix === null || kind.suffix === "" || !SETTLED.has(place.kind)) {
      return kind.type === "area" && kind.suffix === "province"
        ? null
        : { from, to, slug: place.slug, place, base: null, relation: null };
    }
    const root = rootSlug(place);
    // "Darfur mosque", "the plateau of the Golan": only a town goes by its name in those of its sites, and a province is one already.
    const whole = kind.type === "kind" ? !SEATS.has(place.kind) : WHOLES.has(place.kind);
    if (whole && (kind.type === "kind" || gazetteer.place(`${root}-${kind.suffix}`) === null))
      return { from, to, slug: place.slug, place, base: null, relation: null };
    const relation: PlaceRelation =
      kind.type === "area" ? { kind: "part", of: place.slug, direction: null } : { kind: "site", of: place.slug };
    const alternatives = [`${root}-${kind.suffix}`, `al-${root}-${kind.suffix}`];
    const own = alternatives.find((candidate) => gazetteer.place(candidate) !== null);
    // "a Taiz hospital", "Taiz square": one of the town's buildings, with no name of its own.
    if (own === undefined && BUILDINGS.has(kind.suffix))
      return { from, to, slug: place.slug, place, base: null, relation: null };
    const slug = own ?? `${root}-${kind.suffix}`;
    return known(slug, from, to, place.slug, relation);
  }

  /** "the Luhansk region", "the eastern region of Luhansk": the area that goes by its city's name, where the gazetteer has one. */
  function areaOf(place: PlaceRecord): string | null {
    if (place.kind !== "city" && place.kind !== "town") return null;
    const slugs = [`${place.slug}-region`, `${place.slug}-province`];
    return slugs.find((slug) => gazetteer.place(slug) !== null) ?? null;
  }

  /** "Aleppo province" and "southern Idlib province" build on the name without its own kind. */
  function rootSlug(place: PlaceRecord): string {
    return place.kind === "governorate" || place.kind === "district"
      ? place.slug.replace(/-(?:province|governorate|district)$/, "")
      : place.slug;
  }
}

const BUILDINGS: ReadonlySet<string> = new Set([
  "square",
  "hospital",
  "market",
  "school",
  "mosque",
  "church",
  "headquarters",
  "hotel",
]);
const AGES = wordSet("new old");

const AFTER_REGION = wordSet("and this last on in by where as since after have has had was were");

const always = (): boolean => true;

/** Number of the word at `i` of a phrase that began at `from`; null where the phrase cannot run on. */
function wordIn(atoms: readonly Atom[], from: number, i: number): number | null {
  const atom = atoms[i];
  return atom === undefined || (i > from && !joined(atom)) ? null : atom.word;
}

function adjectiveSlug(country: CountryRecord): string {
  return nameKeys(country.adjectives[0] ?? country.name).join("-");
}
