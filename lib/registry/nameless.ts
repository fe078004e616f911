/** Words for fighters that name no side ("the rebels", "militants"): whom an article means by them, where it tells. */
import type { TokenisedSentence } from "../language/types";
import type { Lexicon } from "./lexicon";
import type { ActorMention } from "./types";

/** Words for fighters that name no side: whom they mean the article says elsewhere. */
export const UNNAMED = /\b(?:militant|jihadist|islamist|extremist|jihadi)s?\b/i;

/** Nouns and adjectives by which an article says of a group that its fighters are such. */
const SUCH = /\b(?:rebel|insurgent|militant|jihadist|jihadi|extremist|terrorist)s?\b/i;
/** "the militant group X", "rebel movement X": what stands before a name. */
const SUCH_BEFORE =
  /\b(?:rebel|insurgent|militant|jihadist|jihadi|extremist|terrorist|islamist)s?(?: (?:group|movement|organi[sz]ation|network|faction|militia|alliance|coalition|army))?(?: known as| called| named)? ["“(]?$/i;
/** "X (Y) militant group": the same behind the name. */
const SUCH_AFTER =
  /^(?: ?\([^)]{1,12}\))? (?:rebel|insurgent|militant|jihadist|jihadi|extremist|terrorist)(?: group|s\b| organi[sz]ation| fighters| militants)/i;
const REBELLING = /\b(?:rebel|insurgent|insurgency)/i;
const BEFORE_REACH = 48;
const DEFINITE = /\b(?:the|these|those|advancing|retreating) $/i;

/**
 * The group that "rebels" or "militants" are throughout an article; null where it names several, or speaks of rebels of more
 * than one group.
 * @param coalition slug of the coalition whose members such words may mean as well
 */
export function groupOfRebels(
  lexicon: Lexicon,
  sentences: readonly TokenisedSentence[],
  mentions: readonly (readonly ActorMention[])[],
  coalition: string,
): string | null {
  const called = new Set<string>();
  const groups = new Set<string>();
  const countries = lexicon.countriesOf(coalition);
  let definite = true;
  let rebelling = false;
  for (const [s, list] of mentions.entries()) {
    const sentence = sentences[s];
    if (sentence === undefined) continue;
    for (const mention of list) {
      const before = sentence.text.slice(
        Math.max(0, mention.start - sentence.start - BEFORE_REACH),
        mention.start - sentence.start,
      );
      if (mention.slugs[0] === coalition && mention.slugs.length === 1) {
        rebelling ||= REBELLING.test(mention.text);
        // "Syrian rebels", "opposition forces": more than one group's.
        const coalesced = mention.country === null || countries.has(mention.country);
        if ((mention.kind === "composed" && coalesced) || /\bopposition\b/i.test(mention.text)) return null;
        if (groups.size === 0 || (mention.kind === "coalition" && !DEFINITE.test(before))) definite = false;
        continue;
      }
      for (const slug of mention.slugs) {
        const record = lexicon.actor(slug);
        if (record?.partOf === coalition) return null;
        if (record?.kind !== "armed-group") continue;
        groups.add(slug);
        const after = sentence.text.slice(mention.end - sentence.start, mention.end - sentence.start + BEFORE_REACH);
        if (SUCH.test(mention.text) || SUCH_BEFORE.test(before) || SUCH_AFTER.test(after)) called.add(slug);
      }
    }
  }
  const [first] = [...called];
  if (first !== undefined) return called.size === 1 ? first : null;
  const [only] = [...groups];
  // Nobody is called so, but all such words have an article: they take up the only group there is.
  if (groups.size !== 1 || !definite || only === undefined) return null;
  // A group that fights for a government rises against nobody.
  return rebelling && lexicon.actor(only)?.side === "government" ? null : only;
}

/** "the paramilitaries", who may be a group that the text has named. */
export const isParamilitary = (mention: ActorMention): boolean =>
  mention.class === "militias" && mention.kind === "role" && /^paramilitar/i.test(mention.text);

const PARAMILITARY_BEFORE = /\bparamilitary (?:(?:group|force|organi[sz]ation) )?$/i;

/** The one group that an article calls paramilitary: "the paramilitaries" are its men; empty where it calls none or several so. */
export function paramilitariesOf(
  lexicon: Lexicon,
  sentences: readonly TokenisedSentence[],
  mentions: readonly (readonly ActorMention[])[],
): readonly string[] {
  const called = new Set<string>();
  for (const [s, list] of mentions.entries()) {
    const sentence = sentences[s];
    if (sentence === undefined) continue;
    for (const { slugs, start } of list) {
      const [slug] = slugs;
      if (slug === undefined || slugs.length > 1 || lexicon.actor(slug)?.kind !== "armed-group") continue;
      const at = start - sentence.start;
      if (PARAMILITARY_BEFORE.test(sentence.text.slice(Math.max(0, at - BEFORE_REACH), at))) called.add(slug);
    }
  }
  return called.size === 1 ? [...called] : [];
}

const ALLIES_REACH = 90;
const AND_ALLIES =
  /^[^.;]{0,70}?,? and (?:its|other|assorted|allied|various|several)? ?(?:jihadist |islamist |armed |rebel )?(?:allies|factions)\b/i;

/** The group that the article names "with its allies" as those who fight: "militants" are they. */
export function leadingGroup(
  lexicon: Lexicon,
  sentences: readonly TokenisedSentence[],
  mentions: readonly (readonly ActorMention[])[],
  coalition: string,
): string | null {
  for (const [k, list] of mentions.entries()) {
    const sentence = sentences[k];
    if (sentence === undefined) continue;
    for (const group of list) {
      if (group.class !== "group" || group.kind === "adjective" || group.slugs.length !== 1) continue;
      const [slug] = group.slugs;
      if (slug === undefined || lexicon.actor(slug)?.partOf !== coalition) continue;
      const after = sentence.text.slice(group.end - sentence.start, group.end - sentence.start + ALLIES_REACH);
      if (AND_ALLIES.test(after)) return slug;
    }
  }
  return null;
}
