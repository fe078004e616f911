/** Everything that names an actor, compiled into one trie: aliases, nationalities, role nouns, coalition words, sources. */
import type { Day } from "../codebook/day";
import type { ActorRecord, CountryRecord, OutletRecord } from "../codebook/registry-data";
import { WordMap, WordSet } from "../language/word-sets";
import { AL, ARTICLES, type Atom, atomise, fold, isArticle, isNumeric, joined } from "./atoms";
import type { RegistryData } from "./data";
import type { Gazetteer } from "./gazetteer";
import { type TrieHit, WordTrie } from "./trie";
import type { ActorWords } from "./words";

export type WordClass =
  | "forces"
  | "aircraft"
  | "government"
  | "rebels"
  | "militias"
  | "fighters"
  | "civilians"
  | "allies";

/** One meaning of a word or name. */
export type LexicalEntry =
  | {
      readonly type: "actor";
      readonly actor: ActorRecord;
      readonly from: Day | null;
      readonly to: Day | null;
      readonly casing: Casing;
      readonly genitive?: boolean;
    }
  | {
      readonly type: "country" | "adjective" | "people" | "seat";
      readonly country: CountryRecord;
      readonly casing: Casing;
      readonly genitive?: boolean;
    }
  | { readonly type: "nation"; readonly slug: string; readonly casing: Casing }
  | { readonly type: "word"; readonly class: WordClass; readonly plural: boolean; readonly casing: Casing }
  | { readonly type: "source"; readonly slug: string; readonly plural: boolean; readonly casing: Casing }
  | { readonly type: "national-source"; readonly ending: string; readonly casing: Casing }
  | { readonly type: "nobody"; readonly casing: Casing }
  | { readonly type: "description"; readonly of: keyof ActorWords["descriptions"]; readonly casing: Casing };

const TYPE_BIT: Readonly<Record<LexicalEntry["type"], number>> = {
  actor: 1,
  country: 2,
  adjective: 4,
  people: 8,
  seat: 16,
  nation: 32,
  word: 64,
  source: 128,
  "national-source": 256,
  nobody: 512,
  description: 1024,
};

/** A set of types of entries, a bit each: what may begin at an atom is asked of every one of them, many times. */
type EntryTypes = number;

export const entryTypes = (...types: readonly LexicalEntry["type"][]): EntryTypes =>
  types.reduce((bits, type) => bits | TYPE_BIT[type], 0);

/** An entry with what decides whether it can be meant, in one shape for all types. */
interface Listed {
  readonly entry: LexicalEntry;
  readonly type: EntryTypes;
  readonly casing: Casing;
  readonly from: Day | null;
  readonly to: Day | null;
}

const listed = (entry: LexicalEntry): Listed => ({
  entry,
  type: TYPE_BIT[entry.type],
  casing: entry.casing,
  from: entry.type === "actor" ? entry.from : null,
  to: entry.type === "actor" ? entry.to : null,
});

const ALL_TYPES: EntryTypes = -1;
const NAMES = entryTypes("actor");

/** How the first letters must be written: an acronym in capitals, a name with a capital, a common noun in any way. */
type Casing = "upper" | "capital" | "any";

export interface Lexicon {
  readonly words: ActorWords;
  /** False where no entry can begin: most words of a text are settled by this one question. */
  opens(atoms: readonly Atom[], at: number): boolean;
  /** The longest entry at an atom that is valid on a day. `types` narrows the search. */
  find(atoms: readonly Atom[], at: number, on: Day, types?: EntryTypes): TrieHit<LexicalEntry> | null;
  isQualifier(atom: Atom): boolean;
  /** "rebel-held", "UK-based": what ties a name by a hyphen to a thing, not to those who act. */
  isHolding(atom: Atom): boolean;
  /** "X-backed", "X-led". */
  isRelation(atom: Atom): boolean;
  /** The words after "forces" that say whose they are, as in "loyal to", where they stand at an atom. */
  loyalty(atoms: readonly Atom[], at: number): TrieHit<string> | null;
  /** A belief or a part of the world, which has no fighters of its own: "Sunni", "Western". */
  isCreed(slug: string): boolean;
  actor(slug: string): ActorRecord | null;
  country(iso2: string): CountryRecord | null;
  outlet(nameOrUrl: string): OutletRecord | null;
  /** The actor that fighters "backed" by a state are. */
  backedBy(iso2: string): ActorRecord | null;
  /** Slug of a state's armed forces or government on a day. */
  stateActor(country: CountryRecord, role: "forces" | "government", on: Day): string;
  /** The states whose groups are members of a coalition: there its name may mean any of them. */
  countriesOf(coalition: string): ReadonlySet<string>;
  /** The army of a government, where the two are actors of their own. */
  armyOf(government: string): string | null;
  /** ISO 3166-1 alpha-2 of a place's country. */
  countryOfPlace(slug: string): string | null;
}

/** Where a name may begin, and by which spelling. */
interface Opening {
  readonly at: number;
  readonly on: Day;
  readonly types: EntryTypes;
  readonly exact: boolean;
  /** As its transliterations are folded together. */
  readonly spelt: boolean;
}

export function createLexicon(data: RegistryData, gazetteer: Gazetteer): Lexicon {
  const trie = new WordTrie<Listed>();
  const folded = new WordTrie<Listed>();
  const typesOf = new Map<string, EntryTypes>();
  const actors = new Map(data.actors.map((actor) => [actor.slug, actor]));
  const countries = new Map(data.countries.map((country) => [country.iso2, country]));
  const enter = (keys: readonly string[], entry: LexicalEntry): void => {
    const [first] = keys;
    if (first === undefined) return;
    trie.add(keys, listed(entry));
    typesOf.set(first, (typesOf.get(first) ?? 0) | TYPE_BIT[entry.type]);
  };

  // "Israelis" are a people and "Houthis" a name: no owner is made of them.
  const taken = new Set([
    ...data.countries.flatMap((country) => [...country.people, ...country.adjectives.map((word) => `${word}s`)]),
    ...data.actors.flatMap(({ name, aliases }) => [name, ...aliases.map((a) => (typeof a === "string" ? a : a.text))]),
  ]);
  const add = (name: string, make: (casing: Casing) => LexicalEntry): void => {
    const keys = nameKeys(name);
    const entry = make(casingOf(name));
    enter(keys, entry);
    const bare = keys.length > 1 && keys[0] === "al" ? keys.slice(1) : null;
    if (bare !== null && bare.join("").length >= 5) enter(bare, entry);
    // Where a site loses its apostrophes: "Peoples Protection Units".
    const plain = name.replace(/['’](?=s\b)/g, "");
    if (plain !== name) enter(nameKeys(plain), entry);
  };

  // Some sites lose apostrophes: "Turkeys president", "Hezbollahs television".
  const genitive = (name: string, make: (casing: Casing) => LexicalEntry): void => {
    const plain = /^\p{Lu}.{3,}[^sS\p{Lu}.]$/u.test(name) || /^\p{Lu}{2,4}[^S\P{Lu}]$/u.test(name);
    if (plain && !taken.has(`${name}s`)) add(`${name}s`, make);
  };

  for (const actor of data.actors) {
    // Coalitions, populations and source classes have descriptions for names; only their aliases are matched.
    const names = new Map([
      ...(unnamed(actor, countries) ? [] : [[actor.name, actor.name] as const]),
      ...actor.aliases.map((a) => [typeof a === "string" ? a : a.text, a] as const),
    ]);
    for (const [name, alias] of names) {
      const from = typeof alias === "string" ? null : (alias.from ?? null);
      const to = typeof alias === "string" ? null : (alias.to ?? null);
      add(name, (casing) => ({ type: "actor", actor, from, to, casing }));
      genitive(name, (casing) => ({ type: "actor", actor, from, to, casing, genitive: true }));
      const foldKeys = nameKeys(name).map(fold);
      if (foldKeys.length > 1 && casingOf(name) === "capital")
        folded.add(foldKeys, listed({ type: "actor", actor, from, to, casing: "capital" }));
    }
  }
  for (const country of data.countries) {
    for (const name of [country.name, ...country.aliases]) {
      add(name, (casing) => ({ type: "country", country, casing }));
      genitive(name, (casing) => ({ type: "country", country, casing, genitive: true }));
    }
    for (const name of country.adjectives) add(name, (casing) => ({ type: "adjective", country, casing }));
    for (const name of country.people) {
      if (!country.adjectives.includes(name)) add(name, (casing) => ({ type: "people", country, casing }));
    }
    for (const name of country.seats) {
      add(name, (casing) => ({ type: "seat", country, casing }));
      genitive(name, (casing) => ({ type: "seat", country, casing, genitive: true }));
    }
  }
  for (const outlet of data.outlets) {
    if (actors.has(outlet.slug)) continue;
    const actor: ActorRecord = {
      slug: outlet.slug,
      name: outlet.name,
      kind: "outlet",
      side: "other",
      aliases: outlet.aliases,
    };
    actors.set(outlet.slug, actor);
    for (const name of new Set([outlet.name, ...outlet.aliases])) {
      add(name, (casing) => ({ type: "actor", actor, from: null, to: null, casing }));
      genitive(name, (casing) => ({ type: "actor", actor, from: null, to: null, casing, genitive: true }));
    }
  }
  addWords(data.actorWords, add);
  /** First word → what its entries are: most questions are settled here. */
  const openings = new WordMap(typesOf);

  const qualifiers = new WordSet(data.actorWords.qualifiers.flatMap((word) => nameKeys(word)));
  const holdings = new WordSet(data.actorWords.holdings);
  const relations = new WordSet(data.actorWords.relations);
  const loyalties = new WordTrie<string>();
  for (const phrase of data.actorWords.loyalty) loyalties.add(phrase.split(" "), phrase);
  const creeds = new Set(data.actorWords.creeds.map((word) => nameKeys(word).join("-")));
  const backed = new Map(
    data.actors.flatMap((actor) => (actor.backedBy === undefined ? [] : [[actor.backedBy, actor] as const])),
  );
  const outlets = new Map<string, OutletRecord>();
  for (const outlet of data.outlets) {
    for (const name of [outlet.slug, outlet.name, ...outlet.aliases]) outlets.set(nameKeys(name).join(" "), outlet);
    for (const domain of outlet.domains) outlets.set(domain.toLowerCase(), outlet);
  }

  const armies = new Map([
    ...data.countries.flatMap((country) => {
      if (country.forces === "state") return [];
      const adjective = nameKeys(country.adjectives[0] ?? country.name).join("-");
      return [
        [`${adjective}-government`, `${adjective}-army`] as const,
        [country.slug, `${adjective}-army`] as const,
        ...country.successions.map(({ government, army }) => [government, army] as const),
      ];
    }),
    ...data.actors.flatMap(({ kind, slug, forces }) =>
      kind === "government" && forces !== undefined ? [[slug, forces] as const] : [],
    ),
  ]);

  const memberStates = new Map<string, Set<string>>();
  for (const { partOf, country } of data.actors) {
    if (partOf === undefined || country === undefined) continue;
    memberStates.set(partOf, (memberStates.get(partOf) ?? new Set()).add(country));
  }

  /** Apart from the question whether any name begins there, which most words answer with no. */
  function nameAt(atoms: readonly Atom[], { at, on, types, exact, spelt }: Opening): TrieHit<LexicalEntry> | null {
    const accept = (one: Listed, length: number): boolean =>
      (types & one.type) !== 0 && written(one.casing, atoms, at, length) && isValid(one, on);
    const hit =
      (exact ? trie.longest(at, (i) => wordAt(atoms, at, i), accept) : null) ??
      (spelt ? folded.longest(at, (i) => foldedAt(atoms, at, i), accept) : null);
    return hit === null ? null : { length: hit.length, value: hit.value.entry };
  }

  return {
    words: data.actorWords,
    opens: (atoms, at) => atoms[at]?.capital === true || openings.has(atoms[at]) || isArticle(atoms, at),
    find(atoms, at, on, types = ALL_TYPES) {
      const first = wordAt(atoms, at, at);
      const atom = atoms[at];
      if (first === null || atom === undefined) return null;
      const exact = ((openings.ofNumber(first) ?? 0) & types) !== 0;
      const capital = atom.capital || isArticle(atoms, at);
      const spelt = capital && (types & NAMES) !== 0 && folded.starts(foldedOf(atom, first));
      return exact || spelt ? nameAt(atoms, { at, on, types, exact, spelt }) : null;
    },
    isQualifier: (atom) => qualifiers.has(atom),
    isHolding: (atom) => holdings.has(atom),
    isRelation: (atom) => relations.has(atom),
    loyalty: (atoms, at) => loyalties.longest(at, (i) => atoms[i]?.word ?? null, always),
    isCreed: (slug) => creeds.has(slug),
    actor: (slug) => actors.get(slug) ?? null,
    country: (iso2) => countries.get(iso2) ?? null,
    outlet(nameOrUrl) {
      const host = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9.-]+\.[a-z]{2,})(?:[/:?#]|$)/i
        .exec(nameOrUrl)?.[1]
        ?.toLowerCase();
      for (let domain = host; domain?.includes("."); domain = domain.slice(domain.indexOf(".") + 1)) {
        const found = outlets.get(domain);
        if (found !== undefined) return found;
      }
      return outlets.get(nameKeys(nameOrUrl).join(" ")) ?? null;
    },
    backedBy: (iso2) => backed.get(iso2) ?? null,
    stateActor(country, role, on) {
      const now = country.successions.findLast((change) => change.from <= on);
      if (now !== undefined) return role === "forces" ? now.army : now.government;
      if (country.forces === "state") return country.slug;
      const adjective = nameKeys(country.adjectives[0] ?? country.name).join("-");
      return role === "forces" ? `${adjective}-army` : `${adjective}-government`;
    },
    countriesOf: (coalition) => memberStates.get(coalition) ?? NO_STATES,
    armyOf: (government) => armies.get(government) ?? null,
    countryOfPlace: (slug) => gazetteer.countryOf(slug),
  };
}

const always = (): boolean => true;

const NO_STATES: ReadonlySet<string> = new Set();

const DESCRIBED: ReadonlySet<ActorRecord["kind"]> = new Set(["coalition", "population", "source-class"]);

/** A state is found by its country's names, which know its nationality and its seat. */
function unnamed(actor: ActorRecord, countries: ReadonlyMap<string, CountryRecord>): boolean {
  return (
    DESCRIBED.has(actor.kind) || (actor.country !== undefined && countries.get(actor.country)?.slug === actor.slug)
  );
}

function addWords(words: ActorWords, add: (name: string, make: (casing: Casing) => LexicalEntry) => void): void {
  const classes = ["forces", "aircraft", "government", "rebels", "militias", "civilians", "allies"] as const;
  for (const [slug, list] of Object.entries(words.sources)) {
    for (const word of list) add(word, () => ({ type: "source", slug, plural: word.endsWith("s"), casing: "any" }));
  }
  for (const name of [...classes, "fighters"] as const) {
    for (const number of ["singular", "plural"] as const) {
      for (const word of words[name][number])
        add(word, () => ({ type: "word", class: name, plural: number === "plural", casing: "any" }));
    }
  }
  for (const [ending, list] of Object.entries(words.nationalSources)) {
    for (const word of list) add(word, () => ({ type: "national-source", ending, casing: "any" }));
  }
  for (const of of ["group", "source", "persons", "person", "fighters"] as const) {
    for (const word of words.descriptions[of]) add(word, () => ({ type: "description", of, casing: "any" }));
  }
  for (const phrase of words.nobody) add(phrase, () => ({ type: "nobody", casing: "any" }));
  for (const people of words.peoples)
    add(people, () => ({ type: "nation", slug: nameKeys(people).join("-"), casing: "capital" }));
}

/** Keys of a name; its articles are one key whatever their spelling. */
export const nameKeys = (name: string): string[] => keysOf(atomise(name));

export const keysOf = (atoms: readonly Atom[]): string[] =>
  atoms.map((atom, i) => (isArticle(atoms, i) ? "al" : atom.key));

/** Number of the word at `i` of a name that begins at `from`, any article as "al"; null where no name runs on. */
function wordAt(atoms: readonly Atom[], from: number, i: number): number | null {
  const atom = atoms[i];
  if (atom === undefined || (i > from && !joined(atom))) return null;
  if (!ARTICLES.has(atom)) return atom.word;
  return isArticle(atoms, i) || (i > from && atom.capital && !atom.upper) ? AL : atom.word;
}

function foldedAt(atoms: readonly Atom[], from: number, i: number): number | null {
  const word = wordAt(atoms, from, i);
  const atom = atoms[i];
  return word === null || atom === undefined ? null : foldedOf(atom, word);
}

const foldedOf = (atom: Atom, word: number): number => (word === AL ? AL : atom.folded);

function casingOf(name: string): Casing {
  if (/^[\p{Lu}\p{N}.]{2,5}$/u.test(name)) return "upper";
  return /\p{Lu}/u.test(name) ? "capital" : "any";
}

function written(casing: Casing, atoms: readonly Atom[], at: number, length: number): boolean {
  if (casing === "any") return true;
  // "Hayat Tahrir al-Sham", "al-Qaeda": some word must carry its capital, and never only an inner one.
  if (casing === "capital") return atoms[at]?.capital === true || atoms[at + length - 1]?.capital === true;
  for (let i = at; i < at + length; i++) {
    const atom = atoms[i];
    if (atom !== undefined && !atom.upper && !isNumeric(atom)) return false;
  }
  return true;
}

const isValid = ({ from, to }: Listed, on: Day): boolean => (from === null || from <= on) && (to === null || on <= to);
