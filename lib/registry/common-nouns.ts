/** Common nouns that stand for actors: role nouns, coalition words, civilians, sources, descriptions, "forces loyal to X". */
import type { Day } from "../codebook/day";
import { wordSet } from "../language/word-sets";
import type { Atom } from "./atoms";
import type { Lexicon, WordClass } from "./lexicon";
import { FIGHTING, forcesOf, nounAfter, type Reading, unitAt, wordsOf } from "./units";

/** What a common noun at atom `i` stands for; null where none begins there. */
export function wordAt(lexicon: Lexicon, atoms: readonly Atom[], i: number, on: Day): Reading | null {
  const hit = lexicon.find(atoms, i, on);
  if (hit === null) return null;
  const to = i + hit.length;
  const entry = hit.value;
  const after = atoms[to];
  if (after?.before === "hyphen" && (lexicon.isHolding(after) || lexicon.isRelation(after)))
    return { drafts: [], next: to + 1 };
  const base = { from: i, to, country: null } as const;
  const determined = DETERMINERS.has(atoms[i - 1]);
  if (
    entry.type === "source" &&
    !(determined && !entry.plural && lexicon.words.descriptions.source.includes(wordsOf(atoms, i, to)))
  ) {
    return {
      drafts: [{ slugs: [entry.slug], kind: "class", class: "source", plural: entry.plural, certain: true, ...base }],
      next: to,
    };
  }
  if (entry.type === "national-source") {
    return {
      drafts: [{ slugs: [entry.ending], kind: "class", class: "source", plural: true, certain: false, ...base }],
      next: to,
    };
  }
  if (entry.type === "source") {
    return {
      drafts: [{ slugs: [], kind: "description", class: "source", plural: false, certain: false, ...base }],
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
          slugs: [],
          kind: "description",
          class: DESCRIPTION_CLASS[entry.of],
          plural: PLURAL_DESCRIPTION.has(entry.of),
          certain: false,
          ...base,
        },
      ],
      next: to,
    };
  }
  if (entry.type === "nobody") return { drafts: [], next: to };
  if (entry.type !== "word") return null;
  const loyal = loyalAt(lexicon, atoms, i, to, entry.class, on);
  if (loyal !== null) return loyal;
  const { plural } = entry;
  switch (entry.class) {
    case "civilians":
      return {
        drafts: [{ slugs: ["civilians"], kind: "class", class: "civilians", plural, certain: true, ...base }],
        next: to,
      };
    case "rebels": {
      if (after?.before === "space" && unitAt(lexicon, atoms, to, on)?.actor) return { drafts: [], next: to };
      const modifier = !plural && hit.length === 1;
      return {
        drafts: [
          {
            slugs: ["rebels"],
            kind: modifier ? "adjective" : "coalition",
            class: "rebels",
            plural: true,
            certain: true,
            ...base,
          },
        ],
        next: to,
      };
    }
    case "fighters": {
      const fielded = coalitionForces(lexicon, atoms, i, to, on);
      if (fielded !== null) return fielded;
      const { fighters, group } = lexicon.words.descriptions;
      const described = determined && (plural ? fighters : group).includes(wordsOf(atoms, i, to));
      // "the group Boko Haram": the name that follows says which.
      if (!described || (after?.before === "space" && unitAt(lexicon, atoms, to, on)?.actor))
        return { drafts: [], next: to };
      return {
        drafts: [{ slugs: [], kind: "description", class: "group", plural, certain: false, ...base }],
        next: to,
      };
    }
    case "government":
      // A state is a government only as "the state"; elsewhere it is a noun of many meanings.
      if (atoms[i]?.key === "state" || atoms[i]?.key === "leadership") return { drafts: [], next: to };
      return { drafts: [{ slugs: [], kind: "role", class: "government", plural, certain: false, ...base }], next: to };
    default:
      return { drafts: [{ slugs: [], kind: "role", class: entry.class, plural, certain: false, ...base }], next: to };
  }
}

/** "coalition warplanes", "alliance troops": those of the coalition the article has named. */
function coalitionForces(lexicon: Lexicon, atoms: readonly Atom[], from: number, to: number, on: Day): Reading | null {
  if (!/^(?:coalition|alliance)$/.test(atoms[to - 1]?.key ?? "") || to - from > 1) return null;
  const noun = nounAfter(lexicon, atoms, to, on);
  if (noun?.entry.type !== "word" || (noun.entry.class !== "forces" && noun.entry.class !== "aircraft")) return null;
  const base = { from, to: noun.to, slugs: [], country: null, plural: false, certain: false } as const;
  return { drafts: [{ kind: "description", class: "group", ...base }], next: noun.to };
}

const BACKED = "backed by";
const STATE_OWNED = /^(?:government|regime|army|state)\b/;
const LEADING: ReadonlySet<string> = new Set(["led by", "commanded by", "under the command of"]);
const DETERMINERS = wordSet("the this that these those both its their");
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
  const loyalty = lexicon.loyalty(atoms, to);
  if (loyalty === null) return null;
  const phrase = loyalty.value;
  let at = to + loyalty.length;
  // A title or an article may stand before the name.
  for (let skipped = 0; skipped < 3 && unitAt(lexicon, atoms, at, on) === null; skipped++) at++;
  const unit = unitAt(lexicon, atoms, at, on);
  if (unit === null) return null;
  const government = nounAfter(lexicon, atoms, unit.to, on);
  const governed = government?.entry.type === "word" && government.entry.class === "government";
  // "forces backed by the Lebanese group X": a nationality is nobody's name. "government forces backed by X" have a master.
  if (!governed && (unit.type === "adjective" || unit.type === "nation")) return null;
  if (phrase === BACKED && STATE_OWNED.test(wordsOf(atoms, from, to))) return null;
  const end = governed ? government.to : unit.to;
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
