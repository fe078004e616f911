/** Organisations that the article names and no registry knows: "Popular Resistance Committees", "Rapid Support Forces (RSF)". */
import { isArticle } from "./atoms";
import { between, type Context, NOT_NAMES, textOf } from "./introduction-context";
import { slugify } from "./slug";
import type { IntroducedActor } from "./types";
import { unitAt } from "./units";

/** "Popular Resistance Committees", "Rapid Support Forces (RSF)", "Transitional Sovereignty Council". */
export function organisationAt(context: Context, i: number, ends: ReadonlySet<string>): IntroducedActor | null {
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
    if (k > i && unitAt(lexicon, atoms, k, on)?.actor) return null;
    if (atom.capital && k > i && ends.has(atom.key)) to = k + 1;
  }
  if (to === 0) return null;
  const common = lexicon.find(atoms, i, on);
  if (common !== null && i + common.length >= to) return null;
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
