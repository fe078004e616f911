/**
 * The grammar of names: nationality × role noun, "X-backed fighters", "forces loyal to X", "X's forces", "pro-X militias".
 * Reads at one atom and says how far it read. Composition follows PETRARCH's idea (country code × agent), not its lists.
 */
import type { Day } from "../codebook/day";
import type { ActorRecord, CountryRecord } from "../codebook/registry-data";
import type { Atom } from "./atoms";
import type { LexicalEntry, Lexicon, WordClass } from "./lexicon";
import { type Draft, nounAfter, type Reading, slugOfAtoms, type Unit, unitAt } from "./units";

export type { Draft } from "./units";

/** What begins at atom `i`: the mentions found and the next atom to read. */
export function composeAt(lexicon: Lexicon, atoms: readonly Atom[], i: number, on: Day): Reading {
  return (
    partisanAt(lexicon, atoms, i, on) ??
    unitPhraseAt(lexicon, atoms, i, on) ??
    wordAt(lexicon, atoms, i, on) ?? { drafts: [], next: i + 1 }
  );
}

/** "pro-government militias", "pro-Iranian militias", "pro-Russian separatists"; "anti-Assad rebels" are rebels by their noun. */
function partisanAt(lexicon: Lexicon, atoms: readonly Atom[], i: number, on: Day): Reading | null {
  const prefix = atoms[i]?.key;
  if ((prefix !== "pro" && prefix !== "anti") || atoms[i + 1]?.before !== "hyphen") return null;
  const unit = unitAt(lexicon, atoms, i + 1, on);
  const ruling = unit === null && RULING.has(atoms[i + 1]?.key ?? "") ? i + 2 : null;
  // "pro-Iranian militias" where "Iranian militias" is itself a name.
  if (prefix === "pro" && unit?.actor && unit.to - unit.from > 1 && unit.actor.kind === "coalition") {
    return { drafts: [{ ...PLURAL_GROUP, from: i, to: unit.to, slugs: [unit.slug], country: null }], next: unit.to };
  }
  const to = unit?.to ?? ruling;
  if (to === null) return null;
  const noun = nounAfter(lexicon, atoms, to, on);
  if (noun === null || noun.entry.type !== "word") return { drafts: [], next: to };
  const base = {
    from: i,
    to: noun.to,
    plural: noun.entry.plural,
    certain: true,
    country: unit?.country?.iso2 ?? null,
  } as const;
  const next = noun.to;
  if (prefix === "anti") {
    return FIGHTING.has(noun.entry.class)
      ? { drafts: [{ ...base, slugs: ["rebels"], kind: "composed", class: "rebels" }], next }
      : { drafts: [], next };
  }
  if (!FIGHTING.has(noun.entry.class)) return { drafts: [], next };
  const government = unit === null || unit.actor?.kind === "person" || unit.actor?.kind === "government";
  const backed = unit?.country ? lexicon.backedBy(unit.country.iso2) : null;
  const separatists = noun.entry.class === "rebels" || slugOfAtoms(atoms, noun.from, noun.to).includes("separatist");
  const slug = government
    ? "pro-government-militias"
    : backed !== null && !separatists
      ? backed.slug
      : `pro-${slugOfAtoms(atoms, i + 1, to)}-${slugOfAtoms(atoms, noun.from, noun.to)}`;
  return { drafts: [{ ...base, slugs: [slug], kind: "composed", class: "militias" }], next };
}

const PLURAL_GROUP = { kind: "name", class: "militias", plural: true, certain: true } as const;
const RULING: ReadonlySet<string> = new Set(["government", "regime"]);
const FIGHTING: ReadonlySet<WordClass> = new Set(["forces", "aircraft", "rebels", "militias", "fighters"]);

function unitPhraseAt(lexicon: Lexicon, atoms: readonly Atom[], i: number, on: Day): Reading | null {
  const first = unitAt(lexicon, atoms, i, on);
  if (first === null) return null;
  const tied = tiedAt(lexicon, atoms, first, on);
  if (tied !== null) return tied;

  const units = [first];
  // "Russian and Syrian jets": the noun at the end belongs to every nationality before it.
  for (let last = first; canCoordinate(last); ) {
    const and = atoms[last.to];
    const at = and?.key === "and" ? last.to + 1 : and?.before === "comma" || and?.before === "hyphen" ? last.to : -1;
    const next = at < 0 ? null : unitAt(lexicon, atoms, at, on);
    if (next === null || !canCoordinate(next)) break;
    units.push(next);
    last = next;
  }
  for (let count = units.length; count > 0; count--) {
    const last = units[count - 1];
    if (last === undefined) continue;
    const reading = withNoun(lexicon, atoms, units.slice(0, count), last.to, on);
    if (reading !== null) return reading;
  }
  return { drafts: alone(lexicon, atoms, first, on), next: first.to };
}

const canCoordinate = (unit: Unit): boolean =>
  unit.type === "adjective" || unit.type === "nation" || (unit.type === "country" && unit.possessive);

/** "Turkish-backed factions", "Saudi-led coalition", "Iran-backed Hezbollah"; "UK-based", "rebel-held" name no actor. */
function tiedAt(lexicon: Lexicon, atoms: readonly Atom[], unit: Unit, on: Day): Reading | null {
  const tie = atoms[unit.to];
  if (tie === undefined || tie.before !== "hyphen") return null;
  if (lexicon.words.holdings.includes(tie.key)) return { drafts: [], next: unit.to + 1 };
  if (!lexicon.words.relations.includes(tie.key)) return null;
  const after = unit.to + 1;
  const noun = nounAfter(lexicon, atoms, after, on);
  if (noun === null) return { drafts: [], next: after };
  if (noun.entry.type !== "word") return { drafts: [], next: noun.from };
  const plural = noun.entry.plural;
  const country = unit.country?.iso2 ?? null;
  const base = { from: unit.from, to: noun.to, plural, certain: true, country, kind: "composed" } as const;
  const reading = (slug: string, mentionClass: Draft["class"]): Reading => ({
    drafts: [{ ...base, slugs: [slug], class: mentionClass }],
    next: noun.to,
  });
  if (!FIGHTING.has(noun.entry.class) && noun.entry.class !== "government") return { drafts: [], next: noun.from };
  const client = unit.country && tie.key !== "led" ? lexicon.backedBy(unit.country.iso2) : null;
  const rebels = noun.entry.class === "rebels";
  if (client !== null && (!rebels || client.partOf === "rebels")) return reading(client.slug, "militias");
  // "HTS-led rebels" are the coalition and the group that leads it; "al-Qaeda-linked militants" are only militants.
  if (rebels && unit.actor !== null && tie.key === "led")
    return { drafts: [{ ...base, slugs: [unit.actor.slug, "rebels"], class: "rebels" }], next: noun.to };
  if (rebels) return reading("rebels", "rebels");
  if (unit.actor !== null && tie.key !== "led") return reading(forcesOf(unit.actor), "forces");
  if (unit.actor !== null) return reading(unit.actor.slug, "group");
  // "Russian-backed Syrian forces": the nationality before the noun decides.
  if (noun.nation !== null) {
    const army = lexicon.stateActor(noun.nation, "forces", on);
    return { drafts: [{ ...base, slugs: [army], class: "forces", country: noun.nation.iso2 }], next: noun.to };
  }
  const head = slugOfAtoms(atoms, noun.to - 1, noun.to);
  return reading(`${slugOfAtoms(atoms, unit.from, unit.to)}-${tie.key}-${head}`, "group");
}

/** The slug of an actor's fighters: itself for a group, its army for a president or a government. */
function forcesOf(actor: ActorRecord): string {
  if (actor.forces !== undefined) return actor.forces;
  return actor.kind === "person" ? `${actor.slug}-forces` : actor.slug;
}

function withNoun(
  lexicon: Lexicon,
  atoms: readonly Atom[],
  units: readonly Unit[],
  at: number,
  on: Day,
): Reading | null {
  const noun = nounAfter(lexicon, atoms, at, on);
  const from = units[0]?.from;
  const last = units.at(-1);
  if (noun === null || from === undefined || last === undefined || noun.nation !== null) return null;
  const country = last.country?.iso2 ?? null;
  const draft = (slugs: readonly string[], mentionClass: Draft["class"], plural: boolean): Reading => ({
    drafts: [
      {
        from,
        to: noun.to,
        slugs: [...new Set(slugs)],
        kind: "composed",
        class: mentionClass,
        plural,
        certain: true,
        country,
      },
    ],
    next: noun.to,
  });
  const { entry } = noun;
  if (entry.type === "national-source" || entry.type === "source") {
    return nationalSource(lexicon, atoms, last, entry, noun, on, draft);
  }
  if (entry.type !== "word") return null;
  const plural = entry.plural || units.length > 1;
  if (last.actor !== null) return actorWithNoun(last.actor, entry.class, draft, plural);
  const slugs = units.map((unit) => unitNounSlug(lexicon, atoms, unit, entry.class, entry.plural, noun.to, on));
  const known = slugs.filter((slug) => slug !== null);
  return known.length === slugs.length ? draft(known, classOf(entry.class), plural) : null;
}

function classOf(wordClass: WordClass): Draft["class"] {
  return wordClass === "fighters" ? "group" : wordClass;
}

function actorWithNoun(
  actor: ActorRecord,
  wordClass: WordClass,
  draft: (slugs: readonly string[], c: Draft["class"], plural: boolean) => Reading,
  plural: boolean,
): Reading | null {
  if (wordClass === "civilians" || wordClass === "allies") return null;
  if (wordClass === "government")
    return draft([actor.kind === "person" ? (actor.partOf ?? actor.slug) : actor.slug], "government", plural);
  if (actor.kind === "outlet" || actor.kind === "monitor") return null;
  return draft([forcesOf(actor)], wordClass === "forces" || wordClass === "aircraft" ? wordClass : "group", plural);
}

function unitNounSlug(
  lexicon: Lexicon,
  atoms: readonly Atom[],
  unit: Unit,
  wordClass: WordClass,
  plural: boolean,
  to: number,
  on: Day,
): string | null {
  const { country } = unit;
  switch (wordClass) {
    case "civilians":
      return "civilians";
    case "rebels":
      return "rebels";
    case "allies":
      return null;
    case "forces":
    case "aircraft":
      return country === null ? `${unit.slug}-forces` : lexicon.stateActor(country, "forces", on);
    case "government":
      return country === null ? null : lexicon.stateActor(country, "government", on);
    case "militias":
    case "fighters": {
      // "the Islamist group", "a Palestinian faction" describe; only the plural is a party of its own.
      if (wordClass === "fighters" && !plural) return null;
      const client = country === null ? null : lexicon.backedBy(country.iso2);
      if (client !== null && wordClass === "militias" && client.partOf !== "rebels") return client.slug;
      return `${unit.slug}-${slugOfAtoms(atoms, to - 1, to)}`;
    }
  }
}

/** Source classes that are named with their nation; of the others ("Syrian activists") the class alone is kept. */
function nationalSource(
  lexicon: Lexicon,
  atoms: readonly Atom[],
  unit: Unit,
  entry: Extract<LexicalEntry, { type: "national-source" | "source" }>,
  noun: { readonly from: number; readonly to: number },
  on: Day,
  draft: (slugs: readonly string[], c: Draft["class"], plural: boolean) => Reading,
): Reading | null {
  // "the Turkish news agency Anadolu": the name that follows says which; "RIA Novosti news agency" has said it.
  if (unit.actor !== null) return null;
  if (atoms[noun.to]?.before === "space" && unitAt(lexicon, atoms, noun.to, on)?.actor)
    return { drafts: [], next: noun.to };
  const plural = entry.type === "source" ? entry.plural : true;
  const ending = endingOf(lexicon, atoms, noun, entry);
  if (ending === null) return draft([entry.type === "source" ? entry.slug : entry.ending], "source", plural);
  const owner = unit.country === null ? unit.slug : adjectiveSlug(unit.country);
  return draft([`${owner}-${ending}`], "source", plural);
}

function wordsOf(atoms: readonly Atom[], from: number, to: number): string {
  return atoms
    .slice(from, to)
    .map((atom) => atom.key)
    .join(" ");
}

function endingOf(
  lexicon: Lexicon,
  atoms: readonly Atom[],
  noun: { readonly from: number; readonly to: number },
  entry: Extract<LexicalEntry, { type: "national-source" | "source" }>,
): string | null {
  if (entry.type === "national-source") return entry.ending;
  const words = wordsOf(atoms, noun.from, noun.to);
  return Object.entries(lexicon.words.nationalSources).find(([, list]) => list.includes(words))?.[0] ?? null;
}

function adjectiveSlug(country: CountryRecord): string {
  return (country.adjectives[0] ?? country.name).toLowerCase().replace(/[^a-z]+/g, "-");
}

/** A name, a nationality or a state that stands alone; a people or a belief without its noun names nobody. */
function alone(lexicon: Lexicon, atoms: readonly Atom[], unit: Unit, on: Day): Draft[] {
  const base = { from: unit.from, to: unit.to, plural: false, country: unit.country?.iso2 ?? null };
  if (unit.actor !== null) {
    const { actor } = unit;
    const person = actor.kind === "person";
    const last = atoms[unit.to - 1];
    const plural = !person && /[^si]s$/.test(last?.key ?? "") && !last?.possessive && actor.kind.startsWith("armed");
    const mentionClass = actor.slug === "rebels" ? "rebels" : ACTOR_CLASS[actor.kind];
    const country = actor.country ?? null;
    return [
      {
        ...base,
        plural,
        slugs: [actor.slug],
        kind: person ? "person" : "name",
        class: mentionClass,
        certain: true,
        country,
      },
    ];
  }
  if (unit.country === null) return [];
  if (unit.type === "people") {
    return [{ ...base, slugs: ["civilians"], kind: "class", class: "civilians", plural: true, certain: false }];
  }
  if (unit.type === "adjective") {
    const slugs = [lexicon.stateActor(unit.country, "forces", on)];
    return [{ ...base, slugs, kind: "adjective", class: "forces", certain: true }];
  }
  const slugs = [lexicon.stateActor(unit.country, "government", on)];
  return [
    {
      ...base,
      slugs,
      kind: unit.type === "seat" ? "seat" : "country",
      class: "country",
      certain: unit.type === "country",
    },
  ];
}

const ACTOR_CLASS: Readonly<Record<ActorRecord["kind"], Draft["class"]>> = {
  state: "country",
  government: "government",
  "armed-force": "forces",
  "armed-group": "group",
  coalition: "group",
  "international-organisation": "organisation",
  ngo: "organisation",
  monitor: "source",
  outlet: "source",
  person: "person",
  population: "civilians",
  "source-class": "source",
};

/** Common nouns: role nouns, coalition words, civilians, sources, descriptions. */
function wordAt(lexicon: Lexicon, atoms: readonly Atom[], i: number, on: Day): Reading | null {
  const hit = lexicon.find(atoms, i, on);
  if (hit === null) return null;
  const to = i + hit.length;
  const entry = hit.value;
  const after = atoms[to];
  if (after?.before === "hyphen" && lexicon.words.holdings.includes(after.key)) return { drafts: [], next: to + 1 };
  if (after?.before === "hyphen" && lexicon.words.relations.includes(after.key)) return { drafts: [], next: to + 1 };
  const base = { from: i, to, country: null } as const;
  const determined = DETERMINERS.has(atoms[i - 1]?.key ?? "");
  if (
    entry.type === "source" &&
    !(determined && !entry.plural && lexicon.words.descriptions.source.includes(wordsOf(atoms, i, to)))
  ) {
    return {
      drafts: [{ ...base, slugs: [entry.slug], kind: "class", class: "source", plural: entry.plural, certain: true }],
      next: to,
    };
  }
  if (entry.type === "national-source") {
    return {
      drafts: [{ ...base, slugs: [entry.ending], kind: "class", class: "source", plural: true, certain: false }],
      next: to,
    };
  }
  if (entry.type === "source") {
    return {
      drafts: [{ ...base, slugs: [], kind: "description", class: "source", plural: false, certain: false }],
      next: to,
    };
  }
  if (entry.type === "description") {
    // "the militant group Hayat Tahrir al-Sham": the name that follows says who.
    if (!determined || (after?.before === "space" && unitAt(lexicon, atoms, to, on)?.actor))
      return { drafts: [], next: to };
    return {
      drafts: [
        {
          ...base,
          slugs: [],
          kind: "description",
          class: DESCRIPTION_CLASS[entry.of],
          plural: PLURAL_DESCRIPTION.has(entry.of),
          certain: false,
        },
      ],
      next: to,
    };
  }
  if (entry.type !== "word") return null;
  const loyal = loyalAt(lexicon, atoms, i, to, entry.class, on);
  if (loyal !== null) return loyal;
  const { plural } = entry;
  switch (entry.class) {
    case "civilians":
      return {
        drafts: [{ ...base, slugs: ["civilians"], kind: "class", class: "civilians", plural, certain: true }],
        next: to,
      };
    case "rebels": {
      if (after?.before === "space" && unitAt(lexicon, atoms, to, on)?.actor) return { drafts: [], next: to };
      const modifier = !plural && hit.length === 1;
      return {
        drafts: [
          {
            ...base,
            slugs: ["rebels"],
            kind: modifier ? "adjective" : "coalition",
            class: "rebels",
            plural: true,
            certain: true,
          },
        ],
        next: to,
      };
    }
    case "fighters":
      return determined && plural && lexicon.words.descriptions.fighters.includes(atoms[i]?.key ?? "")
        ? { drafts: [{ ...base, slugs: [], kind: "description", class: "group", plural, certain: false }], next: to }
        : { drafts: [], next: to };
    case "government":
      // A state is a government only as "the state"; elsewhere it is a noun of many meanings.
      if (atoms[i]?.key === "state" || atoms[i]?.key === "leadership") return { drafts: [], next: to };
      return { drafts: [{ ...base, slugs: [], kind: "role", class: "government", plural, certain: false }], next: to };
    default:
      return { drafts: [{ ...base, slugs: [], kind: "role", class: entry.class, plural, certain: false }], next: to };
  }
}

const LEADING: ReadonlySet<string> = new Set(["led by", "commanded by", "under the command of"]);
const DETERMINERS: ReadonlySet<string> = new Set(["the", "this", "that", "these", "those", "both", "its", "their"]);
const PLURAL_DESCRIPTION: ReadonlySet<string> = new Set(["persons", "fighters"]);
const DESCRIPTION_CLASS = {
  group: "group",
  source: "source",
  persons: "person",
  person: "person",
  fighters: "group",
} as const;

/** "forces loyal to Vice President X", "fighters backed by Turkey", "troops aligned with the unity government". */
function loyalAt(
  lexicon: Lexicon,
  atoms: readonly Atom[],
  from: number,
  to: number,
  wordClass: WordClass,
  on: Day,
): Reading | null {
  if (!FIGHTING.has(wordClass)) return null;
  const phrase = lexicon.words.loyalty.find((words) =>
    words.split(" ").every((word, k) => atoms[to + k]?.key === word),
  );
  if (phrase === undefined) return null;
  let at = to + phrase.split(" ").length;
  // A title or an article may stand before the name.
  for (let skipped = 0; skipped < 3 && unitAt(lexicon, atoms, at, on) === null; skipped++) at++;
  const unit = unitAt(lexicon, atoms, at, on);
  if (unit === null) return null;
  const government = nounAfter(lexicon, atoms, unit.to, on);
  const end = government?.entry.type === "word" && government.entry.class === "government" ? government.to : unit.to;
  const client = unit.country && !LEADING.has(phrase) ? lexicon.backedBy(unit.country.iso2) : null;
  const governmentActor =
    unit.country === null ? null : lexicon.actor(lexicon.stateActor(unit.country, "government", on));
  const slug =
    unit.actor !== null
      ? forcesOf(unit.actor)
      : client !== null
        ? client.slug
        : governmentActor !== null
          ? forcesOf(governmentActor)
          : unit.country === null
            ? null
            : lexicon.stateActor(unit.country, "forces", on);
  if (slug === null || slug === "rebels") return null;
  // "rebels led by X" are X and the others it leads; "rebel groups backed by a state" its client, else rebels still.
  const slugs =
    wordClass !== "rebels" || slug === client?.slug
      ? [slug]
      : unit.actor !== null && LEADING.has(phrase)
        ? [unit.actor.slug, "rebels"]
        : ["rebels"];
  return {
    drafts: [
      {
        from,
        to: end,
        slugs,
        kind: "composed",
        class: wordClass === "rebels" ? "rebels" : "forces",
        plural: true,
        certain: true,
        country: unit.country?.iso2 ?? null,
      },
    ],
    next: end,
  };
}
