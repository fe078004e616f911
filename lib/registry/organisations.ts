/** Organisations that the article names and no registry knows: "Popular Resistance Committees", "Rapid Support Forces (RSF)". */
import { ARTICLES } from "../language/closed-classes";
import { type WordSet, wordSet } from "../language/word-sets";
import { type Atom, isArticle, isNumeric } from "./atoms";
import { composeAt } from "./compose";
import { between, type Context, NOT_NAMES, textOf } from "./introduction-context";
import { slugify } from "./slug";
import type { IntroducedActor } from "./types";
import { unitAt } from "./units";

/** "Popular Resistance Committees", "Rapid Support Forces (RSF)", "a group called Sons of the North". */
export function organisationAt(context: Context, i: number, ends: WordSet): IntroducedActor | null {
  const { atoms, lexicon, sentence, on } = context;
  const first = atoms[i];
  if (first === undefined || !first.capital || isNumeric(first)) return null;
  if (NOT_NAMES.has(first) || unitAt(lexicon, atoms, i, on)?.actor) return null;
  const before = atoms[i - 1];
  if (before?.capital && first.before !== "stop" && first.before !== "comma" && !before.possessive && i > 1)
    return null;
  const { to, named } = nameRun(context, i, ends);
  const acronym = acronymAfter(context, to);
  if (to === i || !(named || spells(acronym, atoms, i, to) || calledBefore(context, i) || apposed(context, i, to)))
    return null;
  // "Syrian Defence Ministry" is composed, not introduced.
  if ((composeAt(lexicon, atoms, i, on)?.next ?? i) - i > 1) return null;
  const common = lexicon.find(atoms, i, on);
  if (common !== null && i + common.length >= to) return null;
  const from = isArticle(atoms, i - 1) ? i - 1 : i;
  const text = textOf(context, from, to);
  return {
    // A body is best known by its letters, where the article gives them.
    slug: acronym === null ? slugify(text) : slugify(acronym),
    name: text,
    kind: "group",
    affiliation: null,
    aliases: acronym === null ? [] : [acronym],
    title: null,
    start: sentence.start + (atoms[from]?.start ?? 0),
    end: sentence.start + (atoms[to - 1]?.end ?? 0),
  };
}

/** One past the last word of the capitalised name that begins at `i`, and whether it ends as organisations' names do. */
function nameRun(context: Context, i: number, ends: WordSet): { to: number; named: boolean } {
  const { atoms, lexicon, on } = context;
  let to = i;
  let last = i;
  for (let k = i; k < atoms.length && k - i < 9; k++) {
    const atom = atoms[k];
    if (
      atom === undefined ||
      (k > i && (atom.before === "comma" || atom.before === "stop" || atoms[k - 1]?.possessive))
    )
      break;
    if (!atom.capital && !INNER.has(atom) && !isArticle(atoms, k)) break;
    if (k > i && unitAt(lexicon, atoms, k, on)?.actor) return { to: i, named: false };
    if (atom.capital) last = k + 1;
    if (atom.capital && k > i && ends.has(atom)) to = k + 1;
  }
  return to > i ? { to, named: true } : { to: last, named: false };
}

/** "Alliance Fleuve Congo (AFC)": the letters are those its words begin with. */
function spells(acronym: string | null, atoms: readonly Atom[], from: number, to: number): boolean {
  if (acronym === null || to - from < 2) return false;
  const initials = atoms
    .slice(from, to)
    .filter((atom) => atom.capital)
    .map((atom) => atom.key.charAt(0));
  return initials.join("") === acronym.toLowerCase();
}

const BODY = wordSet(
  "group movement militia militias faction alliance coalition party organisation organization brigade charity network gang army",
);

/** The last words of what the next rule looks for, but for an article. */
const CALLING_ENDS = wordSet("called named as itself dubbed");

/** "a militant group called X", "a faction known as X". */
function calledBefore({ atoms, sentence }: Context, i: number): boolean {
  if (!CALLING_ENDS.has(atoms[i - 1]?.key === "the" ? atoms[i - 2] : atoms[i - 1])) return false;
  const text = sentence.text.slice(Math.max(0, (atoms[i]?.start ?? 0) - 60), atoms[i]?.start ?? 0);
  const noun = /([\p{L}]+)(?: \([^)]*\))?,? (?:called|named|known as|calling itself|dubbed)(?: the)? ["“]?$/u.exec(
    text,
  )?.[1];
  return noun !== undefined && BODY.hasWord(noun.toLowerCase());
}

/** "the Popular Front, an umbrella group of …". */
function apposed(context: Context, i: number, to: number): boolean {
  const { atoms } = context;
  if (atoms[to]?.before !== "comma" || !ARTICLES.has(atoms[to]) || context.isPlace(i)) return false;
  for (let k = to + 1; k < Math.min(atoms.length, to + MOST_DESCRIBING); k++) {
    if (atoms[k]?.before === "comma" || atoms[k]?.before === "stop") return false;
    if (BODY.has(atoms[k])) return true;
    if (ENDING.has(atoms[k])) return false;
  }
  return false;
}

/** Words between the article and the noun that say what a body is: "a powerful Iran-backed armed group". */
const MOST_DESCRIBING = 8;

/** What a description of a body ends before. */
const ENDING = wordSet("of in on that which who from to and for by");

const INNER = wordSet("of for and the");

function acronymAfter(context: Context, at: number): string | null {
  const atom = context.atoms[at];
  if (atom === undefined || !atom.upper || atom.key.length > 7 || !/^\s*\(\s*$/.test(between(context, at))) return null;
  return context.sentence.text.slice(atom.start, atom.end);
}
