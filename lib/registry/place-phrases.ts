/** The grammar of place names: regions composed with a direction, sites, provinces, borders, and names no gazetteer knows. */
import type { CountryRecord, PlaceRecord } from "../codebook/registry-data";
import { type Atom, isArticle, joined } from "./atoms";
import type { RegistryData } from "./data";
import type { Gazetteer } from "./gazetteer";
import { nameKeys } from "./lexicon";
import { slugify } from "./slug";
import { Trie, type TrieHit } from "./trie";
import type { PlaceRelation } from "./types";

export interface PlaceDraft {
  readonly from: number;
  readonly to: number;
  readonly slug: string;
  readonly place: PlaceRecord | null;
  /** Slug of the known place that a composed or unknown name rests on. */
  readonly base: string | null;
  readonly relation: PlaceRelation | null;
}

interface KindWord {
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
  const kinds = new Trie<KindWord>();
  for (const [word, suffix] of Object.entries(words.kinds)) kinds.add(nameKeys(word), { type: "kind", suffix });
  for (const [word, suffix] of Object.entries(words.areas)) kinds.add(nameKeys(word), { type: "area", suffix });
  const nationalities = new Map<string, CountryRecord>();
  for (const country of data.countries)
    for (const adjective of country.adjectives) nationalities.set(nameKeys(adjective).join(" "), country);
  const notPlaces = new Set(words.notPlaces);
  // Nationalities, peoples and the parts of the world are adjectives: "North African stronghold".
  const blocked = new Set([
    ...nationalities.keys(),
    ...data.actorWords.peoples.map((people) => nameKeys(people).join(" ")),
  ]);
  const prepositions = new Set(words.prepositions);

  const kindAt = (atoms: readonly Atom[], at: number): TrieHit<KindWord> | null => {
    const first = atoms[at];
    if (first === undefined || !kinds.starts(first.key)) return null;
    return kinds.longest(at, (i) => keyIn(atoms, at, i), always);
  };

  /** A direction in one or two atoms: "southern", "north-western". */
  const directionAt = (atoms: readonly Atom[], at: number): { name: string; to: number } | null => {
    const one = atoms[at]?.key ?? "";
    const two = atoms[at + 1]?.before === "hyphen" ? `${one}-${atoms[at + 1]?.key ?? ""}` : null;
    const pair = two === null ? undefined : words.directions[two];
    if (pair !== undefined) return { name: pair, to: at + 2 };
    const single = words.directions[one];
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
    return (
      regionAt(atoms, i) ??
      ofPhraseAt(atoms, i, inName) ??
      borderAt(atoms, i) ??
      namedAt(atoms, i) ??
      unknownAt(atoms, i, listed, inName)
    );
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
    const root = rootSlug(base.place);
    const countryside = [area?.suffix, tail?.value.suffix].includes("countryside");
    const slug = countryside ? `${direction.name}-${root}-countryside` : `${direction.name}-${root}`;
    const province = `${root}-province`;
    // "northwest X province" is a part without a name of its own: the province is what can be told for certain.
    const provincial = !countryside && (tail?.value.suffix === "province" || base.place.kind === "governorate");
    if (provincial && gazetteer.place(slug) === null && gazetteer.place(province) !== null)
      return known(province, i, to, base.place.slug, null);
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
    if (base !== null) return composed(base.place, kind.value, at, base.to) ?? namedAt(atoms, at);
    const name = unknownName(atoms, at);
    if (name === null || inName(at, name)) return null;
    const slug = slugOf(atoms, at, name);
    const suffix = kind.value.suffix;
    return { from: at, to: name, slug: suffix ? `${slug}-${suffix}` : slug, place: null, base: null, relation: null };
  }

  /** "border with Turkey", "the Turkish border", "the Syrian-Turkish border". */
  function borderAt(atoms: readonly Atom[], i: number): PlaceDraft | null {
    if (atoms[i]?.key === "border" && atoms[i + 1]?.key === "with") {
      const base = gazetteer.find(atoms, i + 2);
      const country = base === null ? undefined : data.countries.find((record) => record.slug === base.place.slug);
      if (base !== null && country !== undefined) return border(country, i, base.to);
    }
    const nation = nationalities.get(atoms[i]?.key ?? "");
    if (nation === undefined || !atoms[i]?.capital) return null;
    if (atoms[i + 1]?.key === "border" && atoms[i + 1]?.before === "space") return border(nation, i, i + 2);
    const second = nationalities.get(atoms[i + 1]?.key ?? "");
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
    if (hit === null) return null;
    const last = atoms[hit.to - 1];
    const directed = last?.possessive ? directionAt(atoms, hit.to) : null;
    // "Ukraine's east": the direction after the owner makes the region, unless it goes on to another noun.
    if (
      directed !== null &&
      (atoms[directed.to] === undefined ||
        atoms[directed.to]?.before !== "space" ||
        !/^[a-z]/.test(atoms[directed.to]?.key ?? "") ||
        AFTER_REGION.has(atoms[directed.to]?.key ?? ""))
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

  /** "Aleppo and Idlib provinces": the plural kind word belongs to every name before it. */
  function sharedKind(atoms: readonly Atom[], to: number): KindWord | null {
    let at = to;
    for (let names = 0; names < 4; names++) {
      const atom = atoms[at];
      if (atom === undefined) return null;
      if (atom.key === "and" && atom.before !== "stop") at++;
      else if (atom.before !== "comma") return null;
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
    if (kind.suffix === null || kind.suffix === "" || !SETTLED.has(place.kind)) {
      return kind.type === "area" && kind.suffix === "province"
        ? null
        : { from, to, slug: place.slug, place, base: null, relation: null };
    }
    const root = rootSlug(place);
    if (kind.type === "area" && place.kind === "country")
      return { from, to, slug: place.slug, place, base: null, relation: null };
    const relation: PlaceRelation =
      kind.type === "area" ? { kind: "part", of: place.slug, direction: null } : { kind: "site", of: place.slug };
    const alternatives = [`${root}-${kind.suffix}`, `al-${root}-${kind.suffix}`];
    const slug = alternatives.find((candidate) => gazetteer.place(candidate) !== null) ?? `${root}-${kind.suffix}`;
    return known(slug, from, to, place.slug, relation);
  }

  /** Names no gazetteer knows: "Ajhala village", "Castello road", "Harawa, a town", "in Kotlyarivka". */
  function unknownAt(
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
    const to = unknownName(atoms, i);
    if (to === null || inName(i, to)) return null;
    const slug = slugOf(atoms, i, to);
    if (notPlaces.has(slug) || notPlaces.has(atoms[i]?.key ?? "")) return null;
    const bare: PlaceDraft = { from: i, to, slug, place: null, base: null, relation: null };
    const kind = atoms[to]?.before === "space" && atoms[to - 1]?.possessive !== true ? kindAt(atoms, to) : null;
    if (kind !== null && !GENERIC_AFTER_NAME.has(atoms[to]?.key ?? "")) {
      const end = to + kind.length;
      const suffix = kind.value.suffix;
      return { ...bare, to: end, slug: suffix ? `${slug}-${suffix}` : slug };
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
    const governed =
      before !== undefined &&
      atoms[i]?.before === "space" &&
      (prepositions.has(before.key) || (before.key === "of" && prepositions.has(`${atoms[i - 2]?.key ?? ""} of`)));
    return governed && before.key !== "from" && endsPlace(atoms, to) ? bare : null;
  }

  function plainDistrictList(atoms: readonly Atom[], at: number): boolean {
    const to = unknownName(atoms, at);
    return to !== null && kindAt(atoms, to) !== null && atoms[to]?.key.endsWith("s") === true;
  }

  /** One past the last word of a capitalised name; null where none begins or a nationality does. */
  function unknownName(atoms: readonly Atom[], from: number): number | null {
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

  function slugOf(atoms: readonly Atom[], from: number, to: number): string {
    return slugify(
      atoms
        .slice(from, to)
        .map((atom) => atom.key)
        .join(" "),
    );
  }

  /** "Aleppo province" and "southern Idlib province" build on the name without its own kind. */
  function rootSlug(place: PlaceRecord): string {
    return place.kind === "governorate" || place.kind === "district"
      ? place.slug.replace(/-(?:province|governorate|district)$/, "")
      : place.slug;
  }
}

const AFTER_REGION: ReadonlySet<string> = new Set([
  "and",
  "this",
  "last",
  "on",
  "in",
  "by",
  "where",
  "as",
  "since",
  "after",
  "have",
  "has",
  "had",
  "was",
  "were",
]);
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

const always = (): boolean => true;

/** The key at `i` of a phrase that began at `from`; null where the phrase cannot run on. */
function keyIn(atoms: readonly Atom[], from: number, i: number): string | null {
  const atom = atoms[i];
  return atom === undefined || (i > from && !joined(atom)) ? null : atom.key;
}

function adjectiveSlug(country: CountryRecord): string {
  return nameKeys(country.adjectives[0] ?? country.name).join("-");
}

function fail(): never {
  throw new RangeError("no atom at this position");
}
