/**
 * The grammar of names: nationality × role noun, "X-backed fighters", "forces loyal to X", "X's forces", "pro-X militias".
 * Reads at one atom and says how far it read. Composition follows PETRARCH's idea (country code × agent), not its lists.
 */
import type { Day } from "../codebook/day";
import type { ActorRecord } from "../codebook/registry-data";
import { wordSet } from "../language/word-sets";
import type { Atom } from "./atoms";
import { wordAt } from "./common-nouns";
import { coalitionAt, coalitionLedBy, isAircraft, STRIKING } from "./led-coalitions";
import type { Lexicon, WordClass } from "./lexicon";
import { nationalSource } from "./national-sources";
import { type Draft, FIGHTING, forcesOf, nounAfter, type Reading, slugOfAtoms, type Unit, unitAt } from "./units";

export type { Draft } from "./units";

/** What begins at atom `i`: the mentions found and the next atom to read; null where nothing does. */
export function composeAt(lexicon: Lexicon, atoms: readonly Atom[], i: number, on: Day): Reading | null {
  const joined = coalitionAt(lexicon, atoms, i, on) ?? partisanAt(lexicon, atoms, i, on);
  if (joined !== null || !lexicon.opens(atoms, i)) return joined;
  return unitPhraseAt(lexicon, atoms, i, on) ?? wordAt(lexicon, atoms, i, on);
}

/** "pro-government militias", "pro-Iranian militias", "pro-Russian separatists"; "anti-Assad rebels" are rebels by their noun. */
function partisanAt(lexicon: Lexicon, atoms: readonly Atom[], i: number, on: Day): Reading | null {
  const prefix = atoms[i]?.key;
  if ((prefix !== "pro" && prefix !== "anti") || atoms[i + 1]?.before !== "hyphen") return null;
  const unit = unitAt(lexicon, atoms, i + 1, on);
  const ruling = unit === null && RULING.has(atoms[i + 1]) ? i + 2 : null;
  // "pro-Iranian militias" where "Iranian militias" is itself a name.
  if (prefix === "pro" && unit?.actor && unit.to - unit.from > 1 && unit.actor.kind === "coalition") {
    return { drafts: [{ from: i, to: unit.to, slugs: [unit.slug], country: null, ...PLURAL_GROUP }], next: unit.to };
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
    country: unit?.country?.iso2 ?? unit?.actor?.country ?? null,
  } as const;
  const next = noun.to;
  if (prefix === "anti") {
    return FIGHTING.has(noun.entry.class)
      ? { drafts: [{ slugs: ["rebels"], kind: "composed", class: "rebels", ...base }], next }
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
      : (partisansOf(lexicon, slugOfAtoms(atoms, i + 1, to)) ??
        `pro-${slugOfAtoms(atoms, i + 1, to)}-${slugOfAtoms(atoms, noun.from, noun.to)}`);
  // "Pro-government forces" are the army and those beside it, "pro-government militias" only these: references.ts adds the army.
  const army = government && noun.entry.class === "forces";
  return { drafts: [{ slugs: [slug], kind: "composed", class: army ? "forces" : "militias", ...base }], next };
}

/** The group that a registry knows as a state's partisans, whatever an article calls its men: separatists, militants, gunmen. */
function partisansOf(lexicon: Lexicon, adjective: string): string | null {
  const known = ["separatists", "rebels", "militias", "forces"].map((noun) => `pro-${adjective}-${noun}`);
  return known.find((slug) => lexicon.actor(slug) !== null) ?? null;
}

const PLURAL_GROUP = { kind: "name", class: "militias", plural: true, certain: true } as const;
const RULING = wordSet("government regime");

function unitPhraseAt(lexicon: Lexicon, atoms: readonly Atom[], i: number, on: Day): Reading | null {
  const first = unitAt(lexicon, atoms, i, on);
  if (first === null) return null;
  // "Islamist fighters" are one word of the vocabulary before they are a creed's.
  if (first.type === "nation" && lexicon.isCreed(first.slug)) {
    const word = lexicon.find(atoms, i, on);
    if (word?.value.type === "word" && word.length > 1) return null;
  }
  const tied = tiedAt(lexicon, atoms, first, on);
  if (tied !== null) return tied;

  const units = [first];
  // "Russian and Syrian jets": the noun at the end belongs to every nationality before it.
  for (let last = first; canCoordinate(last); ) {
    const and = atoms[last.to];
    const at =
      and?.key === "and" || and?.key === "or"
        ? last.to + 1
        : and?.before === "comma" || and?.before === "hyphen"
          ? last.to
          : -1;
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
  const opposed = oppositionAt(lexicon, atoms, first);
  if (opposed !== null) return opposed;
  return { drafts: alone(lexicon, atoms, first, on), next: first.to };
}

/** "Syrian opposition takes a town": where a state's rebels are known, they are meant; elsewhere politicians may be. */
function oppositionAt(lexicon: Lexicon, atoms: readonly Atom[], { type, country, from, to }: Unit): Reading | null {
  if (type !== "adjective" || country === null || atoms[to]?.key !== "opposition" || atoms[to + 1]?.before === "hyphen")
    return null;
  if (!lexicon.countriesOf("rebels").has(country.iso2) || POLITICAL.has(atoms[to + 1])) return null;
  const base = { from, to: to + 1, plural: true, certain: true, country: country.iso2 } as const;
  return { drafts: [{ slugs: ["rebels"], kind: "composed", class: "rebels", ...base }], next: to + 1 };
}
const POLITICAL = wordSet(
  "leader leaders politician politicians figure figures party parties activist activists lawmaker lawmakers coalition council media source sources chief member members negotiator negotiators delegation spokesman spokesperson website websites channel",
);

const canCoordinate = (unit: Unit): boolean =>
  unit.type === "adjective" || unit.type === "nation" || (unit.type === "country" && unit.possessive);

/** "Turkish-backed factions", "Saudi-led coalition", "Iran-backed Hezbollah"; "UK-based", "rebel-held" name no actor. */
function tiedAt(lexicon: Lexicon, atoms: readonly Atom[], unit: Unit, on: Day): Reading | null {
  const tie = atoms[unit.to];
  if (tie === undefined || tie.before !== "hyphen") return null;
  if (lexicon.isHolding(tie)) return { drafts: [], next: unit.to + 1 };
  if (!lexicon.isRelation(tie)) return null;
  const after = unit.to + 1;
  const noun = nounAfter(lexicon, atoms, after, on);
  const led = tie.key === "led" ? coalitionLedBy(lexicon, unit) : null;
  if (led !== null && (noun === null ? STRIKING.test(atoms[after]?.key ?? "") : isAircraft(noun.entry))) {
    const to = noun?.to ?? after;
    const base = { from: unit.from, to, slugs: [led], plural: false, certain: true, country: null } as const;
    return { drafts: [{ kind: noun === null ? "adjective" : "composed", class: "group", ...base }], next: to };
  }
  if (noun === null) return { drafts: [], next: after };
  if (noun.entry.type !== "word") return { drafts: [], next: noun.from };
  const plural = noun.entry.plural;
  const country = unit.country?.iso2 ?? null;
  const base = { from: unit.from, to: noun.to, plural, certain: true, country, kind: "composed" } as const;
  const backer = BACKING.test(tie.key) ? backerOf(lexicon, unit, on) : null;
  const reading = (slug: string, mentionClass: Draft["class"]): Reading => ({
    drafts: [{ slugs: [slug], class: mentionClass, ...base, backer }],
    next: noun.to,
  });
  if (!FIGHTING.has(noun.entry.class) && noun.entry.class !== "government") return { drafts: [], next: noun.from };
  const client = unit.country && tie.key !== "led" ? lexicon.backedBy(unit.country.iso2) : null;
  const rebels = noun.entry.class === "rebels";
  if (client !== null && (!rebels || client.partOf === "rebels"))
    return { drafts: [{ slugs: [client.slug], class: "militias", ...base }], next: noun.to };
  // "HTS-led rebels" are the coalition and the group that leads it; "al-Qaeda-linked militants" are only militants.
  if (rebels && unit.actor !== null && tie.key === "led")
    return { drafts: [{ slugs: [unit.actor.slug, "rebels"], class: "rebels", ...base }], next: noun.to };
  if (rebels) return reading("rebels", "rebels");
  // Whom an organisation "backs" is not it.
  if (unit.actor?.kind === "international-organisation") return { drafts: [], next: noun.from };
  if (unit.actor !== null && tie.key !== "led") return reading(forcesOf(unit.actor), "forces");
  if (unit.actor !== null)
    return unit.actor.kind === "person" ? reading(forcesOf(unit.actor), "forces") : reading(unit.actor.slug, "group");
  // "Russian-backed Syrian forces": the nationality before the noun decides.
  if (noun.nation !== null) {
    const army = lexicon.stateActor(noun.nation, "forces", on);
    return { drafts: [{ slugs: [army], class: "forces", ...base, country: noun.nation.iso2, backer }], next: noun.to };
  }
  const head = slugOfAtoms(atoms, noun.to - 1, noun.to);
  return reading(`${slugOfAtoms(atoms, unit.from, unit.to)}-${tie.key}-${head}`, "group");
}

/** Ties by which somebody is helped in a war, not led or only liked. */
const BACKING = /^(?:backed|supported)$/;

/** The state, or the actor, that a tie such as "X-backed" names. */
function backerOf(lexicon: Lexicon, { actor, country }: Unit, on: Day): string | null {
  if (actor !== null) return actor.slug;
  return country === null ? null : lexicon.stateActor(country, "forces", on);
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

/** What those are called who rise against a state: kept, where others are only a people's fighters. */
const REBELLING: ReadonlySet<string> = new Set(["rebels", "separatists", "insurgents"]);

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
    case "rebels": {
      const head = slugOfAtoms(atoms, to - 1, to);
      if (unit.type !== "nation" || lexicon.isCreed(unit.slug)) return "rebels";
      return `${unit.slug}-${REBELLING.has(head) ? head : "fighters"}`;
    }
    case "allies":
      return null;
    case "forces":
    case "aircraft":
      if (country !== null) return lexicon.stateActor(country, "forces", on);
      return `${unit.slug}-${lexicon.isCreed(unit.slug) ? "forces" : "fighters"}`;
    case "government":
      return country === null ? null : lexicon.stateActor(country, "government", on);
    case "militias":
    case "fighters": {
      // "the Islamist group", "a Palestinian faction" describe; only the plural is a party of its own.
      if (wordClass === "fighters" && !plural) return null;
      const client = country === null ? null : lexicon.backedBy(country.iso2);
      if (client !== null && wordClass === "militias" && client.partOf !== "rebels") return client.slug;
      // A people's units, positions and militias are its fighters, whatever they are called from one sentence to the next.
      if (unit.type === "nation" && !lexicon.isCreed(unit.slug)) return `${unit.slug}-fighters`;
      return `${unit.slug}-${slugOfAtoms(atoms, to - 1, to)}`;
    }
  }
}

/** "Houthis" (there is a Houthi), "Rapid Support Forces"; not "Hamas", not an acronym. */
function pluralName(actor: ActorRecord, atoms: readonly Atom[], unit: Unit): boolean {
  const last = atoms[unit.to - 1];
  if (last === undefined || last.upper || !last.key.endsWith("s")) return false;
  const singular = last.key.slice(0, -1);
  return (
    unit.to - unit.from > 1 ||
    actor.aliases.some((alias) => typeof alias === "string" && alias.toLowerCase() === singular)
  );
}

/** A name, a nationality or a state that stands alone; a people or a belief without its noun names nobody. */
function alone(lexicon: Lexicon, atoms: readonly Atom[], unit: Unit, on: Day): Draft[] {
  const base = {
    from: unit.from,
    to: unit.to,
    plural: false,
    country: unit.country?.iso2 ?? null,
    possessive: unit.possessive,
  };
  if (unit.actor !== null) {
    const { actor } = unit;
    const person = actor.kind === "person";
    const last = atoms[unit.to - 1];
    const plural = !person && !last?.possessive && actor.kind.startsWith("armed") && pluralName(actor, atoms, unit);
    const mentionClass = actor.slug === "rebels" ? "rebels" : ACTOR_CLASS[actor.kind];
    const country = actor.country ?? null;
    return [
      {
        slugs: [actor.slug],
        kind: person ? "person" : "name",
        class: mentionClass,
        certain: true,
        ...base,
        plural,
        country,
      },
    ];
  }
  if (unit.country === null) return [];
  if (unit.type === "people") {
    return [{ slugs: ["civilians"], kind: "class", class: "civilians", certain: false, ...base, plural: true }];
  }
  if (unit.type === "adjective") {
    const slugs = [lexicon.stateActor(unit.country, "forces", on)];
    return [{ slugs, kind: "adjective", class: "forces", certain: true, ...base }];
  }
  const government = lexicon.stateActor(unit.country, "government", on);
  // The bare name of a state is the state, unless the registry tells its government apart as an actor.
  const state = unit.type === "country" && lexicon.actor(government) === null;
  return [
    {
      slugs: [state ? unit.country.slug : government],
      kind: unit.type === "seat" ? "seat" : "country",
      class: "country",
      certain: unit.type === "country",
      ...base,
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
