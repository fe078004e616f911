/** Persons and organisations that the article itself introduces: title and name, name and apposition, name and acronym. */
import type { Day } from "../codebook/day";
import type { TokenisedSentence } from "../language/types";
import { type Atom, atomise, isArticle } from "./atoms";
import { type Lexicon, nameKeys } from "./lexicon";
import type { PlaceReader } from "./place-reader";
import { personSlug, slugify } from "./slug";
import { Trie } from "./trie";
import type { ActorMention, IntroducedActor } from "./types";
import { unitAt } from "./units";

const titleTries = new WeakMap<readonly string[], Trie<true>>();

function titleTrie(titles: readonly string[]): Trie<true> {
  const made = titleTries.get(titles);
  if (made !== undefined) return made;
  const trie = new Trie<true>();
  for (const title of titles) trie.add(nameKeys(title), true);
  titleTries.set(titles, trie);
  return trie;
}

interface Context {
  readonly lexicon: Lexicon;
  readonly sentence: TokenisedSentence;
  readonly atoms: readonly Atom[];
  readonly on: Day;
  readonly titles: Trie<true>;
  readonly isPlace: (at: number) => boolean;
}

/** In the order of the text, each once; a known actor is not introduced anew. */
export function introducedActors(
  lexicon: Lexicon,
  sentences: readonly TokenisedSentence[],
  mentions: readonly (readonly ActorMention[])[],
  on: Day,
  places: PlaceReader,
): IntroducedActor[] {
  const found = new Map<string, IntroducedActor>();
  const titles = titleTrie(lexicon.words.titles);
  const organisationEnds = new Set(lexicon.words.organisations.map((word) => word.toLowerCase()));
  sentences.forEach((sentence, s) => {
    const atoms = atomise(sentence.text);
    const context: Context = { lexicon, sentence, atoms, on, titles, isPlace: (at) => places.nameAt(atoms, at) };
    for (let i = 0; i < atoms.length; i++) {
      const actor = personAt(context, i) ?? organisationAt(context, i, organisationEnds);
      if (actor === null) continue;
      const known = found.get(actor.slug);
      if (known === undefined) found.set(actor.slug, actor);
      else if (known.affiliation === null && actor.affiliation !== null)
        found.set(actor.slug, { ...known, affiliation: actor.affiliation });
      while (i + 1 < atoms.length && sentence.start + (atoms[i + 1]?.start ?? 0) < actor.end) i++;
    }
    void mentions[s];
  });
  return [...found.values()];
}

const PARTICLE: ReadonlySet<string> = new Set([
  "al",
  "el",
  "bin",
  "ben",
  "ibn",
  "abu",
  "abd",
  "van",
  "von",
  "der",
  "de",
  "del",
  "di",
  "da",
  "ud",
  "ul",
]);
const SPEECH: ReadonlySet<string> = new Set([
  "said",
  "told",
  "says",
  "added",
  "wrote",
  "tells",
  "explained",
  "warned",
  "confirmed",
  "stated",
  "claimed",
  "reported",
  "announced",
  "argued",
  "noted",
  "tweeted",
]);

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
    else if (!PARTICLE.has(atom.key)) break;
  }
  return to;
}

function personAt(context: Context, i: number): IntroducedActor | null {
  return titledAt(context, i) ?? apposedAt(context, i) ?? speakingAt(context, i);
}

/** "Turkish President Recep Tayyip Erdogan", "senior IRGC commander Kioumars Pourhashemi", "Co-ordinator for Syria, David Carden". */
function titledAt(context: Context, i: number): IntroducedActor | null {
  const { atoms, titles } = context;
  const end = titleEnd(context, i);
  // "Sheikh Najjar" may be a place and no sheikh.
  if (end === i || (context.isPlace(i) && !context.isPlace(end))) return null;
  void titles;
  let at = end;
  let viaComma = false;
  if (["for", "of", "to", "in"].includes(atoms[at]?.key ?? "")) {
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
  const titleCapital = atoms[i]?.capital === true && !firstOfSentence(context, i);
  if (words < 1 || words > 6 || (words === 1 && (viaComma || !titleCapital))) return null;
  if (
    viaComma &&
    (words < 2 || (atoms[to] !== undefined && atoms[to]?.before === "space" && !SPEECH.has(atoms[to]?.key ?? "")))
  )
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
  if (to - i < 2 || atoms[to]?.before !== "comma" || isKnown(context, i)) return null;
  for (let k = to; k < Math.min(atoms.length, to + 9); k++) {
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
  const { atoms, lexicon, on } = context;
  if (!startsName(context, i)) return null;
  const to = nameEnd(context, i);
  if (to - i < 2 || to - i > 5 || isKnown(context, i)) return null;
  const owner = atoms[i - 1]?.possessive === true ? ownerBefore(context, i) : null;
  const speaks =
    SPEECH.has(atoms[to]?.key ?? "") ||
    (SPEECH.has(atoms[i - 1]?.key ?? "") &&
      atoms[i]?.before === "space" &&
      (atoms[to] === undefined || atoms[to]?.before !== "space"));
  if (owner === null && !speaks) return null;
  if (owner !== null && !speaks && lexicon.actor(owner)?.kind !== "outlet") return null;
  void on;
  return makePerson(context, i, to, owner, null);
}

function startsName(context: Context, i: number): boolean {
  const atom = context.atoms[i];
  const before = context.atoms[i - 1];
  if (atom === undefined || !(atom.capital && !atom.upper) || /\d/.test(atom.key)) return false;
  if (
    before?.capital &&
    (atom.before === "space" || atom.before === "hyphen") &&
    !before.possessive &&
    !SPEECH.has(before.key)
  )
    return false;
  return !NOT_NAMES.has(atom.key) && titleEnd(context, i) === i;
}

const NOT_NAMES: ReadonlySet<string> = new Set(
  "the a an in on at by for from to of and but or as if when while after before since it its he she they we his her their this that these those there both all some many most more one two three on monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december meanwhile however also another earlier later under over our last no not what why how who".split(
    " ",
  ),
);

function isKnown(context: Context, at: number): boolean {
  const unit = unitAt(context.lexicon, context.atoms, at, context.on);
  if (unit !== null && (unit.actor?.kind !== "person" || unit.to - unit.from > 1)) return true;
  if (NOT_NAMES.has(context.atoms[at]?.key ?? "")) return true;
  return context.isPlace(at);
}

function titleEnd(context: Context, i: number): number {
  const { atoms, titles } = context;
  let end = i;
  for (;;) {
    const from = end;
    const hit = titles.longest(
      from,
      (at) => {
        const atom = atoms[at];
        return atom === undefined || (at > from && (atom.before === "comma" || atoms[at - 1]?.possessive))
          ? null
          : atom.key;
      },
      (_, length) => atoms[from + length - 1]?.possessive !== true,
    );
    if (hit === null) return end;
    end += hit.length;
  }
}

const BEFORE_TITLE = 6;

/** "Syrian President", "U.S. Defense Secretary", "Yemen's foreign minister", "a senior IRGC commander". */
function affiliationBefore(context: Context, title: number): string | null {
  const { atoms } = context;
  for (let k = title - 1; k >= Math.max(0, title - BEFORE_TITLE); k--) {
    const next = atoms[k + 1];
    if (next !== undefined && (next.before === "comma" || next.before === "stop") && k + 1 < title) return null;
    if (next !== undefined && k + 1 === title && (next.before === "comma" || next.before === "stop")) return null;
    const owner = ownerAt(context, k, title);
    if (owner !== null) return owner;
    if (PREPOSITIONS.has(atoms[k]?.key ?? "")) return null;
  }
  return null;
}

const PREPOSITIONS: ReadonlySet<string> = new Set([
  "in",
  "on",
  "at",
  "by",
  "to",
  "with",
  "and",
  "said",
  "told",
  "that",
  "when",
  "after",
  "as",
]);

/** "commander of the Y", "spokesman for Y", "Co-ordinator for Y". */
function affiliationBetween(context: Context, from: number, to: number): string | null {
  if (!["for", "of", "in", "with", "at"].includes(context.atoms[from]?.key ?? "")) return null;
  for (let k = from + 1; k < Math.min(context.atoms.length, Math.max(to, from + 5)); k++) {
    if (context.atoms[k]?.before === "comma") return null;
    const owner = ownerAt(context, k, null);
    if (owner !== null) return owner;
  }
  return null;
}

/** The actor that the unit at `k` stands for as somebody's employer: a group, a state's government, the owner of "'s". */
function ownerAt(context: Context, k: number, before: number | null): string | null {
  const unit = unitAt(context.lexicon, context.atoms, k, context.on);
  if (unit === null || (before !== null && unit.to > before)) return null;
  if (unit.actor !== null)
    return unit.actor.kind === "person" ? (unit.actor.partOf ?? unit.actor.slug) : unit.actor.slug;
  if (unit.country === null || unit.type === "seat") return null;
  return context.lexicon.stateActor(unit.country, "government", context.on);
}

function ownerBefore(context: Context, i: number): string | null {
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const unit = unitAt(context.lexicon, context.atoms, k, context.on);
    if (unit !== null && unit.to === i) return ownerAt(context, k, i);
  }
  return null;
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
  if (slug.length < 2 || NOT_NAMES.has(slug)) return null;
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

/** "Popular Resistance Committees", "Rapid Support Forces (RSF)", "Transitional Sovereignty Council". */
function organisationAt(context: Context, i: number, ends: ReadonlySet<string>): IntroducedActor | null {
  const { atoms, lexicon, sentence, on } = context;
  const first = atoms[i];
  if (first === undefined || !first.capital || /^\d/.test(first.key)) return null;
  if (NOT_NAMES.has(first.key) || unitAt(lexicon, atoms, i, on)?.actor) return null;
  const before = atoms[i - 1];
  if (before?.capital && first.before !== "stop" && first.before !== "comma" && !before.possessive && i > 1)
    return null;
  let to = 0;
  for (let k = i; k < atoms.length && k - i < 9; k++) {
    const atom = atoms[k];
    if (
      atom === undefined ||
      (k > i && (atom.before === "comma" || atom.before === "stop" || atoms[k - 1]?.possessive))
    )
      break;
    if (!atom.capital && !INNER.has(atom.key) && !isArticle(atoms, k)) break;
    if (atom.capital && k > i && ends.has(atom.key)) to = k + 1;
  }
  if (to === 0) return null;
  const acronym = acronymAfter(context, to);
  const from = isArticle(atoms, i - 1) ? i - 1 : i;
  const text = textOf(context, from, to);
  return {
    slug: slugify(text),
    name: text,
    kind: "group",
    affiliation: null,
    aliases: acronym === null ? [] : [acronym],
    title: null,
    start: sentence.start + (atoms[from]?.start ?? 0),
    end: sentence.start + (atoms[to - 1]?.end ?? 0),
  };
}

const INNER: ReadonlySet<string> = new Set(["of", "for", "and", "the"]);

function acronymAfter(context: Context, at: number): string | null {
  const atom = context.atoms[at];
  if (atom === undefined || !atom.upper || atom.key.length > 7 || !/^\s*\(\s*$/.test(between(context, at))) return null;
  return context.sentence.text.slice(atom.start, atom.end);
}

function between(context: Context, at: number): string {
  return context.sentence.text.slice(context.atoms[at - 1]?.end ?? 0, context.atoms[at]?.start ?? 0);
}

function textOf(context: Context, from: number, to: number): string {
  return context.sentence.text.slice(context.atoms[from]?.start ?? 0, context.atoms[to - 1]?.end ?? 0);
}

function firstOfSentence(context: Context, i: number): boolean {
  return i === 0 && context.atoms[i]?.start === 0;
}
