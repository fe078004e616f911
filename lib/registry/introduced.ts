/** Persons and organisations that the article itself introduces: title and name, name and apposition, name and acronym. */
import type { Day } from "../codebook/day";
import type { TokenisedSentence } from "../language/types";
import { WordSet, wordSet } from "../language/word-sets";
import { affiliationBefore, affiliationBetween, ownerBefore } from "./affiliation";
import { type Atom, atomsOf, atomsOfText } from "./atoms";
import { between, type Context, firstOfSentence, NOT_NAMES, textOf, titleEnd } from "./introduction-context";
import { keysOf, type Lexicon, nameKeys } from "./lexicon";
import { organisationAt } from "./organisations";
import type { PlaceReader } from "./place-reader";
import { personSlug, slugify } from "./slug";
import { Trie, WordTrie } from "./trie";
import type { IntroducedActor } from "./types";
import { unitAt } from "./units";

/** In the order of the text, each once; a known actor is not introduced anew. */
export type Introductions = (sentences: readonly TokenisedSentence[], on: Day) => IntroducedActor[];

export function createIntroductions(lexicon: Lexicon, places: PlaceReader): Introductions {
  const titles = new WordTrie<true>();
  for (const title of lexicon.words.titles) titles.add(nameKeys(title), true);
  const organisationEnds = new WordSet(lexicon.words.organisations.map((word) => word.toLowerCase()));
  return (sentences, on) => introducedActors({ lexicon, titles, organisationEnds }, sentences, on, places);
}

interface Names {
  readonly lexicon: Lexicon;
  readonly titles: WordTrie<true>;
  /** Last words of organisations' names. */
  readonly organisationEnds: WordSet;
}

function introducedActors(
  { lexicon, titles, organisationEnds }: Names,
  sentences: readonly TokenisedSentence[],
  on: Day,
  places: PlaceReader,
): IntroducedActor[] {
  const organisations = new Trie<string>();
  const contexts = sentences.map((sentence): Context => {
    const atoms = atomsOf(sentence);
    const openings = openingsOf(atoms, titles, lexicon);
    return { lexicon, sentence, atoms, openings, on, titles, organisations, isPlace: (at) => places.nameAt(atoms, at) };
  });
  const bodyAt = (context: Context, i: number): IntroducedActor | null => {
    const body = organisationAt(context, i, organisationEnds);
    return body === null || personAt(context, i) !== null ? null : body;
  };
  // Organisations first: a person may belong to one that a later sentence introduces.
  const bodies: IntroducedActor[] = [];
  for (const context of contexts) addIntroduced(bodies, context, bodyAt);
  for (const { slug, name, aliases } of bodies)
    for (const form of [name, ...aliases]) organisations.add(keysOf(atomsOfText(form)), slug);
  const all = [...bodies];
  for (const context of contexts) addIntroduced(all, context, personAt);
  const found = new Map<string, IntroducedActor>();
  for (const actor of all.sort((a, b) => a.start - b.start)) {
    const told = found.get(actor.slug);
    if (told === undefined) found.set(actor.slug, actor);
    else if (told.affiliation === null && actor.affiliation !== null)
      found.set(actor.slug, { ...told, affiliation: actor.affiliation });
  }
  return [...found.values()];
}

/** The atoms at which a title or a name can begin: few of a sentence. */
function openingsOf(atoms: readonly Atom[], titles: WordTrie<true>, lexicon: Lexicon): number[] {
  const openings: number[] = [];
  atoms.forEach((atom, i) => {
    if (titles.starts(atom.word) || lexicon.opens(atoms, i)) openings.push(i);
  });
  return openings;
}

/** Adds those that one sentence introduces, in order. */
function addIntroduced(
  found: IntroducedActor[],
  context: Context,
  at: (context: Context, i: number) => IntroducedActor | null,
): void {
  const { atoms, lexicon, on, openings, sentence } = context;
  let next = 0;
  for (const i of openings) {
    if (i < next) continue;
    // Inside a name that the registry knows nobody is introduced.
    const known = titleEnd(context, i) === i ? unitAt(lexicon, atoms, i, on) : null;
    if (known?.actor && known.to - i > 1) {
      next = known.to;
      continue;
    }
    const actor = at(context, i);
    if (actor === null) continue;
    found.push(actor);
    next = i + 1;
    while (next < atoms.length && sentence.start + (atoms[next]?.start ?? 0) < actor.end) next++;
  }
}

const PARTICLE = wordSet("al el bin ben ibn abu abd van von der de del di da ud ul");
/** "General Staff", "General Assembly": words that make a body of what looks like a rank. */
const BODY_WORDS = wordSet(
  "staff staffs assembly council command directorate secretariat hospital security headquarters office",
);
/** Between a title and what it is the title of. */
const TYING = wordSet("for of to in");
/** Before the description of a person whose comma is lost. */
const DESCRIBING = wordSet("a the");
const SPEECH = wordSet(
  "said told says added wrote tells explained warned confirmed stated claimed reported announced argued noted tweeted condemned denounced accused stressed insisted vowed pledged urged lamented",
);

/** One past the last atom of a run of name words that begins at `from`; `from` itself where none does. */
function nameEnd(context: Context, from: number): number {
  const { atoms } = context;
  let to = from;
  for (let i = from; i < atoms.length && i - from < 7; i++) {
    const atom = atoms[i];
    const before = atoms[i - 1];
    if (atom === undefined || (i > from && (atom.before === "comma" || atom.before === "stop" || before?.possessive)))
      break;
    if (/\d/.test(atom.key)) break;
    if (atom.capital && !(atom.upper && atom.key.length > 1)) to = i + 1;
    else if (!PARTICLE.has(atom)) break;
  }
  return to;
}

function personAt(context: Context, i: number): IntroducedActor | null {
  return titledAt(context, i) ?? apposedAt(context, i) ?? speakingAt(context, i);
}

/** "Turkish President Recep Tayyip Erdogan", "senior IRGC commander Kioumars Pourhashemi", "Co-ordinator for Syria, David Carden". */
function titledAt(context: Context, i: number): IntroducedActor | null {
  const { atoms } = context;
  const end = titleEnd(context, i);
  // "Sheikh Najjar" may be a place and no sheikh.
  if (end === i || (context.isPlace(i) && !context.isPlace(end))) return null;
  let at = end;
  let viaComma = false;
  if (TYING.has(atoms[at])) {
    for (let k = at + 1; k < Math.min(atoms.length, at + 14); k++) {
      if (atoms[k]?.before === "comma") {
        // A rank may stand between: "a commander of X, Brig Gen Y".
        at = titleEnd(context, k);
        viaComma = true;
        break;
      }
      if (atoms[k]?.before === "stop") return null;
    }
    if (!viaComma) return null;
  } else if (atoms[at]?.before === "comma") viaComma = true;
  else if (atoms[at]?.before !== "space" && atoms[at]?.before !== "stop") return null;
  // "Brig. Gen. X": the dot of the title is no end of a sentence, any other stop is.
  if (atoms[at]?.before === "stop" && !/^\.\s*$/.test(between(context, at))) return null;
  const to = nameEnd(context, at);
  const words = to - at;
  if (BODY_WORDS.has(atoms[at])) return null;
  const titleCapital = atoms[i]?.capital === true && !firstOfSentence(context, i);
  if (words < 1 || words > 6 || (words === 1 && (viaComma || !titleCapital))) return null;
  if (viaComma && (words < 2 || (atoms[to] !== undefined && atoms[to]?.before === "space" && !SPEECH.has(atoms[to]))))
    return null;
  if (isKnown(context, at)) return null;
  return makePerson(
    context,
    at,
    to,
    affiliationBefore(context, i) ?? affiliationBetween(context, end, at),
    textOf(context, i, end),
  );
}

/** "Rami Abdurrahman, who heads the Observatory", "Abdel-Malek al-Mekhlafi, Yemen's foreign minister". */
function apposedAt(context: Context, i: number): IntroducedActor | null {
  const { atoms } = context;
  if (!startsName(context, i)) return null;
  const to = nameEnd(context, i);
  if (to - i < 2 || isKnown(context, i)) return null;
  // Some sites lose commas too: "X a member of Y", "said X director of Y".
  const bare = atoms[to]?.before === "space";
  if (bare && !(SPEECH.has(atoms[i - 1]) || DESCRIBING.has(atoms[to]))) return null;
  if (!bare && atoms[to]?.before !== "comma") return null;
  for (let k = to; k < Math.min(atoms.length, to + (bare ? 4 : 9)); k++) {
    if (k > to && (atoms[k]?.before === "comma" || atoms[k]?.before === "stop")) break;
    const end = titleEnd(context, k);
    if (end > k) {
      return makePerson(
        context,
        i,
        to,
        affiliationBefore(context, k) ?? affiliationBetween(context, end, end + 4),
        textOf(context, to, end),
      );
    }
  }
  return null;
}

/** "Al Jazeera's Sinem Koseoglu said", "Mary Harper told reporters". */
function speakingAt(context: Context, i: number): IntroducedActor | null {
  const { atoms, lexicon } = context;
  if (!startsName(context, i)) return null;
  const to = nameEnd(context, i);
  if (to - i < 2 || to - i > 5 || isKnown(context, i)) return null;
  // "the council of X said": the council speaks, and X says whose it is.
  if (atoms[i - 1]?.key === "of" && atoms[i]?.before === "space") return null;
  const owner = (atoms[i - 1]?.possessive === true ? ownerBefore(context, i) : null) ?? officeBefore(context, i);
  const speaks =
    SPEECH.has(atoms[to]) ||
    (SPEECH.has(atoms[i - 1]) &&
      atoms[i]?.before === "space" &&
      (atoms[to] === undefined || atoms[to]?.before !== "space"));
  if (owner === null && !speaks) return null;
  if (owner !== null && !speaks && lexicon.actor(owner)?.kind !== "outlet") return null;
  return makePerson(context, i, to, owner, null);
}

/** How far before a name without commas its office may begin: "Member of the X political committee Y said". */
const OFFICE_REACH = 9;

/** The body whose office stands right before a name, its title apart from it by "of" or "for". */
function officeBefore(context: Context, i: number): string | null {
  if (context.atoms[i]?.before !== "space") return null;
  for (let k = i - 2; k >= Math.max(0, i - OFFICE_REACH); k--) {
    if (context.atoms[k + 1]?.before === "comma" || context.atoms[k + 1]?.before === "stop") return null;
    const end = titleEnd(context, k);
    if (end > k && end < i) return affiliationBetween(context, end, i);
  }
  return null;
}

function startsName(context: Context, i: number): boolean {
  const atom = context.atoms[i];
  const before = context.atoms[i - 1];
  if (atom === undefined || !(atom.capital && !atom.upper) || /\d/.test(atom.key)) return false;
  if (
    before?.capital &&
    (atom.before === "space" || atom.before === "hyphen") &&
    !before.possessive &&
    !SPEECH.has(before)
  )
    return false;
  return !NOT_NAMES.has(atom) && titleEnd(context, i) === i;
}

function isKnown(context: Context, at: number): boolean {
  const unit = unitAt(context.lexicon, context.atoms, at, context.on);
  if (unit !== null && (unit.actor?.kind !== "person" || unit.to - unit.from > 1)) return true;
  // "Gen X" of one whom the registry knows as X; with another name before it he is somebody else.
  if (unit !== null && nameEnd(context, at) <= unit.to) return true;
  if (NOT_NAMES.has(context.atoms[at])) return true;
  // "Defence Ministry", "Security Forces" are common nouns in capitals.
  if ((context.lexicon.find(context.atoms, at, context.on)?.length ?? 0) > 1) return true;
  return context.isPlace(at);
}

function makePerson(
  context: Context,
  from: number,
  to: number,
  affiliation: string | null,
  title: string | null,
): IntroducedActor | null {
  const name = textOf(context, from, to);
  const slug = personSlug(name);
  if (slug.length < 2 || NOT_NAMES.hasWord(slug)) return null;
  const family = familyName(name, slug);
  return {
    slug,
    name,
    kind: "person",
    affiliation,
    aliases: family === null || family === name ? [] : [family],
    title,
    start: context.sentence.start + (context.atoms[from]?.start ?? 0),
    end: context.sentence.start + (context.atoms[to - 1]?.end ?? 0),
  };
}

/** The last words of the name that make its slug, as written. */
function familyName(name: string, slug: string): string | null {
  const words = name.split(/\s+/);
  for (let k = words.length - 1; k >= 0; k--) {
    const tail = words.slice(k).join(" ");
    if (slugify(tail).endsWith(slug)) return tail;
  }
  return null;
}
