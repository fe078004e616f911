/** From the phrase before a verb of saying, or after "according to", to the slugs of who speaks. */
import type { Token, TokenisedSentence } from "../language/types";
import { wordSet } from "../language/word-sets";
import type { ActorMention } from "../registry/types";
import type { AttributedArticle } from "./attribution-types";
import { addAllOnce } from "./collect";

export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

export interface Sources {
  readonly slugs: readonly string[];
  /** What must be carried over from before: a pronoun, or a description that nothing resolved. */
  readonly carry: "person" | "one" | "several" | null;
  readonly pronoun: ActorMention | null;
  /** First token of the name or noun that speaks, where words that do not belong to it may stand before; else null. */
  readonly from: number | null;
}

const NOBODY: Sources = { slugs: [], carry: null, pronoun: null, from: null };

const INSIDE_PHRASE = wordSet("of in for from with to by at on near inside against over");
const SPEAKS_FOR = wordSet("of for from by with in");

/** Who speaks in a noun phrase with its complements. */
export function sourcesIn(
  article: AttributedArticle,
  sentence: TokenisedSentence,
  mentions: readonly ActorMention[],
  span: TokenSpan,
): Sources {
  const inside = mentions.filter(({ tokens: [, to] }) => to > span.from && to <= span.to);
  if (inside.length === 0) return anonymous(sentence.tokens, span);
  const person = inside.find((mention) => isSpeaker(mention) && mention.class === "person");
  if (person) {
    const slugs = speaker(article, sentence.tokens, person, inside);
    return { slugs, carry: null, pronoun: null, from: person.tokens[1] === span.to ? person.tokens[0] : null };
  }
  const pronoun = inside.find(({ kind, possessive }) => kind === "pronoun" && !possessive);
  const heads = headMentions(sentence.tokens, inside, span);
  if (heads.length === 0 && pronoun) return { slugs: pronoun.slugs, carry: carryOf(pronoun), pronoun, from: null };
  const [first] = heads;
  if (first && isPolice(first)) return { slugs: [POLICE], carry: null, pronoun: null, from: first.tokens[0] };
  if (!first || first.slugs.length === 0) {
    const open = first ?? inside.find(({ kind, slugs }) => kind === "description" && slugs.length === 0);
    if (!open) return anonymous(sentence.tokens, span);
    return {
      slugs: [],
      carry: open.class === "person" ? "person" : open.plural ? "several" : "one",
      pronoun: open,
      from: null,
    };
  }
  const slugs: string[] = [];
  let previous: ActorMention | undefined;
  for (const mention of heads) {
    addAllOnce(slugs, slugsOf(article, sentence.tokens, mention, previous));
    previous = mention;
  }
  return { slugs, carry: null, pronoun: null, from: heads.length === 1 ? first.tokens[0] : null };
}

function slugsOf(
  article: AttributedArticle,
  tokens: readonly Token[],
  mention: ActorMention,
  previous: ActorMention | undefined,
): readonly string[] {
  // "HTS and its allies": where nothing else says who they are, the coalition that the first belongs to.
  if (mention.class === "allies" && mention.slugs.length === 0) {
    const coalition = previous?.slugs.map((slug) => article.actor(slug)?.partOf).find((slug) => slug !== undefined);
    return coalition === undefined ? [] : [coalition];
  }
  const next = tokens[mention.tokens[1]]?.lower ?? "";
  // "Syrian army sources" are not the army.
  const anonymousPart = ANONYMOUS.get(mention.class);
  if (/^sources?$/.test(next) && anonymousPart !== undefined && mention.kind !== "adjective") return [anonymousPart];
  // "a Health Ministry source" is not the ministry, where no registry lists the ministry itself.
  // "a source at the X police command", "police said": the force as a source, wherever it stands.
  if (isPolice(mention)) return [POLICE];
  const source = /^sources?$/.test(next) || /\bsources?$/i.test(mention.text);
  const slugs = mention.slugs.map((slug) =>
    source && !slug.endsWith("-sources") && article.actor(slug) === null ? `${slug}-sources` : slug,
  );
  return [...coordinatedClass(tokens, mention), ...slugs];
}

const POLICE = "police";
const isPolice = ({ slugs, text }: ActorMention): boolean =>
  /\bpolice\b/i.test(text) || slugs.some((slug) => /(?:^|-)police(?:-|$)/.test(slug));

const ANONYMOUS: ReadonlyMap<ActorMention["class"], string> = new Map([
  ["forces", "army-sources"],
  ["rebels", "rebel-sources"],
  ["government", "government-sources"],
]);

function isSpeaker({ slugs, kind, possessive }: ActorMention): boolean {
  return slugs.length > 0 && kind !== "adjective" && kind !== "pronoun" && !possessive;
}

function carryOf({ text, plural }: ActorMention): Sources["carry"] {
  if (/^(?:he|she)$/i.test(text)) return "person";
  return plural ? "several" : "one";
}

/** The organisation that a person belongs to, by the registry or by the article. */
export function organisationOf(article: AttributedArticle, slugs: readonly string[]): string | undefined {
  const introduced = article.introduced.find(({ slug }) => slugs.includes(slug));
  return introduced?.affiliation ?? slugs.map((slug) => article.actor(slug)?.partOf).find((slug) => slug !== undefined);
}

/** A person with whom the person speaks for: "Russian Deputy Foreign Minister Sergey Ryabkov" is russia and ryabkov. */
function speaker(
  article: AttributedArticle,
  tokens: readonly Token[],
  person: ActorMention,
  inside: readonly ActorMention[],
): string[] {
  const slugs = person.slugs;
  // "The UN's Co-ordinator for Syria, David Carden" speaks for the UN: what stands after a preposition is his field.
  const before = inside.find(
    (mention) =>
      mention.tokens[1] <= person.tokens[0] &&
      mention.slugs.length > 0 &&
      mention.kind !== "pronoun" &&
      !INSIDE_PHRASE.has(tokens[mention.tokens[0] - 1]),
  );
  const after = inside.find((mention) => mention.tokens[0] >= person.tokens[1] && mention.possessive);
  const organisation = organisationOf(article, slugs) ?? before?.slugs[0] ?? after?.slugs[0];
  return [...new Set(organisation === undefined ? slugs : [organisation, ...slugs])];
}

/** Mentions that head the phrase; those that only modify it, or stand in a complement or apposition, yield to them. */
function headMentions(tokens: readonly Token[], inside: readonly ActorMention[], span: TokenSpan): ActorMention[] {
  const free = inside.filter(({ kind, possessive }) => kind !== "adjective" && kind !== "pronoun" && !possessive);
  const nearest = free.at(-1);
  if (nearest && startsAfresh(tokens, nearest, span)) return [nearest];
  const heads: ActorMention[] = [];
  for (const mention of free) {
    const last = heads.at(-1);
    if (!last) {
      heads.push(mention);
      continue;
    }
    const gap = tokens.slice(last.tokens[1], mention.tokens[0]);
    const joined = gap.some(({ lower }) => lower === "and" || lower === "or");
    if (gap.some((word) => RELATIVE.has(word)) || (gap.some((word) => INSIDE_PHRASE.has(word)) && !joined)) continue;
    // "the Turkish news agency Anadolu", "Syrian army and rebel sources": the second says more than the first.
    const renamed = !joined && (last.class === "source" || !gap.some(({ lower }) => lower === ","));
    const shared = joined && gap.length === 1 && mention.class === "source" && last.class !== "source";
    if (renamed || shared) heads.pop();
    else if (!joined && last.slugs.length > 0) continue;
    heads.push(mention);
  }
  const plain = heads.filter((mention) => !isComplement(tokens, mention, span));
  if (plain.length > 0) return plain;
  if (heads.length > 0) return heads;
  const owners = inside.filter(({ possessive, kind, slugs }) => possessive && kind !== "pronoun" && slugs.length > 0);
  if (owners.length > 0) return owners.slice(-1);
  return inside.filter(({ kind, slugs }) => kind === "adjective" && slugs.length > 0).slice(-1);
}

/** "in the city the observatory said": a new noun phrase right before the verb is its subject, whatever stands before. */
function startsAfresh(tokens: readonly Token[], mention: ActorMention, span: TokenSpan): boolean {
  const [from, to] = mention.tokens;
  const article = tokens[from]?.pos === "DET" ? from : tokens[from - 1]?.pos === "DET" ? from - 1 : -1;
  const before = tokens[article - 1];
  if (to !== span.to) return false;
  if (article < 0) {
    const last = tokens[from - 1];
    return from > span.from && last?.pos === "NOUN" && /^\p{Ll}/u.test(last.text) && mention.kind !== "role";
  }
  if (article <= span.from || !before) return false;
  return before.pos === "NOUN" || before.pos === "PROPN" || before.pos === "NUM";
}

const RELATIVE = wordSet("who which whose that where including");

/** "a spokesman for the army": the army stands in a complement, but it is whom the phrase speaks for. */
function isComplement(tokens: readonly Token[], mention: ActorMention, span: TokenSpan): boolean {
  const before = tokens.slice(span.from, mention.tokens[0]);
  return before.some((word) => INSIDE_PHRASE.has(word) && !SPEAKS_FOR.has(word));
}

/** "Syrian army and rebel sources", "medical and security sources": the noun belongs to both. */
function coordinatedClass(tokens: readonly Token[], mention: ActorMention): string[] {
  const last = tokens[mention.tokens[1] - 1];
  if (mention.class !== "source" || !last || !/^(?:sources|officials)$/.test(last.lower)) return [];
  const at = mention.tokens[0];
  const joint = tokens[at - 1];
  const other = tokens[at - 2];
  if (!joint || !other || (joint.lower !== "and" && joint.lower !== "or")) return [];
  if (!/^[a-z]+$/.test(other.lower) || other.pos === "VERB") return [];
  return [`${other.lower}-${last.lower}`];
}

const EMPTY_MODIFIERS = wordSet(
  "a an the one two three several other various many senior some anonymous unnamed unidentified informed reliable credible well-placed",
);

const SOURCE = wordSet("source sources");

/** "a Health Ministry source" whom no registry lists is `health-ministry-sources`. */
function anonymous(tokens: readonly Token[], span: TokenSpan): Sources {
  for (let at = span.to - 1; at >= span.from; at--) {
    if (!SOURCE.has(tokens[at])) continue;
    const words: string[] = [];
    for (let left = at - 1; left >= span.from; left--) {
      const token = tokens[left];
      if (!token || !/^[\p{L}-]+$/u.test(token.text) || EMPTY_MODIFIERS.has(token)) break;
      if (token.pos !== "NOUN" && token.pos !== "PROPN" && token.pos !== "ADJ") break;
      words.unshift(token.lower.normalize("NFKD").replace(/[^a-z0-9-]/g, ""));
    }
    if (words.length > 0 && words.length <= 4)
      return { slugs: [`${words.join("-")}-sources`], carry: null, pronoun: null, from: null };
  }
  return NOBODY;
}
