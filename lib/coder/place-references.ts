/** "the city", "the capital", "the area", "there": places that a text takes up without their names. */
import type { PlaceRecord } from "../codebook/registry-data";
import { COMPASS_POINTS } from "../language/closed-classes";
import type { Token, TokenisedSentence } from "../language/types";
import { WordSet, wordSet } from "../language/word-sets";
import type { Registry } from "../registry/index";
import type { ActorMention, PlaceMention } from "../registry/types";
import { addAll } from "./collect";
import { type Antecedent, antecedent } from "./place-antecedents";
import { mayBeCalled, type PlaceLabels, placeLabels } from "./place-labels";

export interface ReferenceContext {
  readonly registry: Registry;
  /** The state that the article is about, ISO 3166-1 alpha-2; whose capital "the capital" is. */
  readonly country: string | null;
}

/** Sentences back to the place meant: vague words keep near it, kinds of which an article names few reach far. */
const NEAR = 2;
const FAR = 12;
const VAGUE = wordSet("area there");
/** What is shut in is meant whole: "the enclave" after one of its towns or quarters. */
const WHOLE = wordSet("enclave territory strip");
const DETERMINERS = wordSet("the this");
/** What is named soon after it is first told of: "a military base … the Umaliqa base". */
const AHEAD = 4;
const INDEFINITE = wordSet("a an one");
/** "Harawa, a town": said of what is named already. */
const APPOSED = wordSet(", is was as – — - (");
const TOO_WIDE = wordSet("area there region territory city country");
const TOO_WIDE_SERIES = new WordSet(TOO_WIDE.words.map((noun) => `${noun}s`));
const SERIES_OPENING = wordSet("the these those both");
/** "Syrian territory" is the country. */
const SOIL = wordSet("territory soil airspace");
/** Words between "the" and a plural that takes places up. */
const TAKING_UP = wordSet(
  "abovementioned aforementioned above-mentioned mentioned two three four five said same named",
);
/** What follows a plural that names places of its own. */
const GOES_ON = wordSet(
  "of in on near around across outside and including that which where held controlled targeted named called",
);
/** Words that refer otherwise than a noun of a kind of place does. */
const REFERRING = new WordSet(["capital", "countryside", ...SOIL.words, ...COMPASS_POINTS.words]);
const IN = wordSet("in into across throughout from");
const OWNING = wordSet("its surrounding");
const SPECIAL = wordSet("second third other next first largest biggest main every whole only last regional provincial");
const EXISTENTIAL = wordSet("is are was were has had have will would may might could should can be been 's ’s no");

/**
 * The place mentions of each sentence with those added that refer back, in the order of the text. A reference that nothing
 * in the article settles is left out.
 */
export function withPlaceReferences(
  sentences: readonly TokenisedSentence[],
  places: readonly (readonly PlaceMention[])[],
  actors: readonly (readonly ActorMention[])[],
  context: ReferenceContext,
): PlaceMention[][] {
  const { registry } = context;
  const known: Antecedent[] = [];
  const labels = placeLabels(sentences, places);
  return sentences.map((sentence, i) => {
    const named = places[i] ?? [];
    const found: PlaceMention[] = [];
    let next = 0;
    while (known[0] && i - known[0].sentence > FAR) known.shift();
    for (const token of sentence.tokens) {
      for (; next < named.length && (named[next]?.start ?? 0) < token.start; next++) {
        const mention = named[next];
        if (mention && !mention.associative) known.push(antecedent(sentence, i, mention, known.at(-1)));
      }
      const plural = registry.pluralReferenceKinds(token);
      const series = plural === null ? [] : seriesAt(sentence, token.index, plural, known, i);
      if (series.length > 0) {
        addAll(found, series);
        continue;
      }
      const kinds = registry.referenceKinds(token);
      if (kinds === null && !REFERRING.has(token)) continue;
      const reference =
        token.lower === "capital"
          ? capitalAt(sentence, token.index, named, actors[i] ?? [], context)
          : (soilAt(sentence, token.index, actors[i] ?? [], registry) ??
            partOfCountryAt(sentence, token.index, named, context) ??
            surroundingsAt(sentence, token.index, known, i, registry) ??
            namedLater(sentence, token.index, kinds, places.slice(i, i + AHEAD)) ??
            referenceAt(sentence, token.index, kinds, named, known, i, registry, labels));
      if (!reference) continue;
      found.push(reference);
      known.push({ mention: reference, sentence: i, earlier: false, spoken: false });
    }
    for (; next < named.length; next++) {
      const mention = named[next];
      if (mention && !mention.associative) known.push(antecedent(sentence, i, mention, known.at(-1)));
    }
    return found.length === 0 ? [...named] : [...named, ...found].sort((a, b) => a.start - b.start);
  });
}

/** "the city", "the besieged town", "this area", and "there" where it says where. */
function referenceAt(
  sentence: TokenisedSentence,
  at: number,
  kinds: readonly string[] | null,
  named: readonly PlaceMention[],
  known: readonly Antecedent[],
  ordinal: number,
  registry: Registry,
  labels: PlaceLabels,
): PlaceMention | null {
  const { tokens } = sentence;
  const noun = tokens[at];
  if (!noun || known.length === 0 || kinds === null) return null;
  const after = tokens[at + 1];
  let from = at;
  if (noun.lower === "there") {
    const before = tokens[at - 1];
    if (!before || EXISTENTIAL.has(after) || /^[,;:—–-]$|^(?:and|but|that|as)$/.test(before.lower)) return null;
  } else {
    if (after?.lower === "of" || isCompound(after)) return null;
    from = at - 1;
    while (from > at - 3 && from > 0 && isPlainAdjective(tokens[from]?.text ?? "")) from--;
    if (!DETERMINERS.has(tokens[from])) return null;
  }
  if (named.some((place) => place.tokens[0] <= at && at < place.tokens[1])) return null;
  const reach = VAGUE.has(noun) ? NEAR : FAR;
  const ofKind = known.filter(
    ({ mention, sentence: where }) => ordinal - where <= reach && kinds.includes(kindOf(mention)),
  );
  // "X, the nearest town … the village": what the text calls otherwise is not meant.
  const fitting = VAGUE.has(noun) ? ofKind : ofKind.filter(({ mention }) => mayBeCalled(labels, mention, noun));
  const proper = VAGUE.has(noun) ? undefined : fitting.findLast(({ mention }) => mention.relation?.kind !== "distance");
  const last = proper ?? fitting.at(-1);
  const main =
    last?.earlier && !VAGUE.has(noun)
      ? fitting.findLast(({ sentence: where, earlier }) => where === last.sentence && !earlier)
      : undefined;
  const scene = last?.spoken && !VAGUE.has(noun) ? fitting.findLast(({ spoken }) => !spoken) : undefined;
  const meant = (main ?? scene ?? last)?.mention;
  if (!meant) return null;
  const outer = WHOLE.has(noun) ? wholeOf(registry, meant.slug) : undefined;
  return referring(sentence, from, at + 1, outer ? { ...meant, slug: outer.slug, place: outer } : meant);
}

/** "the villages", "both towns", "the abovementioned districts": the places of that kind last told together. */
function seriesAt(
  sentence: TokenisedSentence,
  at: number,
  kinds: readonly string[],
  known: readonly Antecedent[],
  ordinal: number,
): PlaceMention[] {
  const { tokens } = sentence;
  if (known.length < 2 || TOO_WIDE_SERIES.has(tokens[at]) || GOES_ON.has(tokens[at + 1])) return [];
  if (isCompound(tokens[at + 1])) return [];
  let from = at - 1;
  while (from > at - 3 && from > 0 && TAKING_UP.has(tokens[from])) from--;
  if (!SERIES_OPENING.has(tokens[from]) || tokens[from - 1]?.lower === "between") return [];
  const fitting = known.filter(
    ({ mention, sentence: where }) => ordinal - where <= NEAR + 1 && kinds.includes(kindOf(mention)),
  );
  const last = fitting.at(-1)?.sentence;
  const together = fitting.filter((one) => one.sentence === last).map(({ mention }) => mention);
  const slugs = new Set(together.map(({ slug }) => slug));
  if (slugs.size < 2 || (tokens[from]?.lower === "both" && slugs.size !== 2)) return [];
  return [...slugs].flatMap((slug) => {
    const mention = together.find((one) => one.slug === slug);
    return mention ? [referring(sentence, from, at + 1, { ...mention, relation: null })] : [];
  });
}

/** "seized territory in the north-west", "the country's east": a part of the country that the article is about. */
function partOfCountryAt(
  sentence: TokenisedSentence,
  at: number,
  named: readonly PlaceMention[],
  { registry, country }: ReferenceContext,
): PlaceMention | null {
  const { tokens } = sentence;
  if (country === null || !COMPASS_POINTS.has(tokens[at])) return null;
  const after = tokens[at + 1];
  const ofCountry = after?.lower === "of" && tokens[at + 2]?.lower === "the" && tokens[at + 3]?.lower === "country";
  if (after && !ofCountry && (/^(?:of|-|–)$/.test(after.lower) || /^(?:NOUN|PROPN|ADJ|NUM)$/.test(after.pos)))
    return null;
  let from = at - 1;
  while (
    from > at - 3 &&
    from > 0 &&
    /^\p{Ll}[\p{L}-]*[^s]$/u.test(tokens[from]?.text ?? "") &&
    isPlainAdjective(tokens[from]?.text ?? "")
  )
    from--;
  const owned = /^['’]s$/.test(tokens[from]?.lower ?? "") && tokens[from - 1]?.lower === "country";
  const located = tokens[from]?.lower === "the" && IN.has(tokens[from - 1]);
  if (!owned && !located) return null;
  // "Aleppo, divided between the army in the west and": of what is named, not of the country.
  if (!ofCountry && !owned && named.some(({ place, tokens: [, end] }) => end <= from && place?.kind !== "country"))
    return null;
  const part = registry.partOf(tokens[at]?.lower ?? "", country);
  return part === null ? null : referring(sentence, from, at + (ofCountry ? 4 : 1), { ...part, country });
}

/** "Aleppo and its countryside", "the city and its suburbs": what lies around the city, beside it. */
function surroundingsAt(
  sentence: TokenisedSentence,
  at: number,
  known: readonly Antecedent[],
  ordinal: number,
  registry: Registry,
): PlaceMention | null {
  const { tokens } = sentence;
  if (tokens[at]?.lower !== "countryside") return null;
  let from = at - 1;
  while (from > at - 3 && from > 0 && isPlainAdjective(tokens[from]?.text ?? "") && !OWNING.has(tokens[from])) from--;
  if (!OWNING.has(tokens[from]) || tokens[from - 1]?.lower !== "and") return null;
  const city = known.findLast(({ mention, sentence: where }) => ordinal - where <= 1 && mention.place?.kind === "city");
  if (!city) return null;
  const slug = `${city.mention.slug}-countryside`;
  return referring(sentence, from, at + 1, {
    slug,
    place: registry.place(slug),
    relation: { kind: "site", of: city.mention.slug },
    country: city.mention.country,
  });
}

/** The widest region around a place below any governorate. */
function wholeOf(registry: Registry, slug: string): PlaceRecord | undefined {
  const around = registry.ancestors(slug);
  const end = around.findIndex((place) => place.kind === "governorate");
  if (registry.place(slug)?.kind === "governorate") return undefined;
  return around.slice(0, end < 0 ? around.length : end).findLast((place) => place.kind === "region");
}

/** "Syrian territory", "Ukrainian soil": a nationality before a word for what a state holds. */
function soilAt(
  sentence: TokenisedSentence,
  at: number,
  actors: readonly ActorMention[],
  registry: Registry,
): PlaceMention | null {
  if (!SOIL.has(sentence.tokens[at])) return null;
  const nation = actors.find((actor) => actor.tokens[1] === at && actor.kind === "adjective" && actor.country !== null);
  const place = registry.place(registry.country(nation?.country ?? "")?.slug ?? "");
  if (!nation || place === null) return null;
  const country = nation.country;
  return referring(sentence, nation.tokens[0], at + 1, { slug: place.slug, place, relation: null, country });
}

/** "a military base", where the next sentences name one base and no other. */
function namedLater(
  sentence: TokenisedSentence,
  at: number,
  kinds: readonly string[] | null,
  ahead: readonly (readonly PlaceMention[])[],
): PlaceMention | null {
  const { tokens } = sentence;
  const noun = tokens[at];
  if (!noun || kinds === null || TOO_WIDE.has(noun) || isCompound(tokens[at + 1])) return null;
  let from = at - 1;
  while (from > at - 3 && from > 0 && isPlainAdjective(tokens[from]?.text ?? "")) from--;
  if (!INDEFINITE.has(tokens[from]) || APPOSED.has(tokens[from - 1])) return null;
  const named = ahead
    .flat()
    .filter((place) => place.start > noun.start && !place.associative && place.relation?.kind !== "distance")
    .filter((place) =>
      place.place ? kinds.includes(place.place.kind) : place.slug.endsWith(`-${noun.lower}`) || isCalled(place, noun),
    );
  const called = named.filter((place) => isCalled(place, noun));
  const fitting = called.length > 0 ? called : named;
  const [first] = fitting;
  if (!first || fitting.some((place) => place.slug !== first.slug)) return null;
  if (ahead[0]?.some((place) => place.tokens[0] <= at && at < place.tokens[1])) return null;
  return referring(sentence, from, at + 1, { ...first, relation: null });
}

/** "Ajhala village": the name comes with the very noun. */
const isCalled = (place: PlaceMention, noun: Token) => place.text.toLowerCase().endsWith(` ${noun.lower}`);

/** "the capital", "Yemen's capital", "the Syrian capital", "the capital of Libya"; nothing where its name follows. */
function capitalAt(
  sentence: TokenisedSentence,
  at: number,
  named: readonly PlaceMention[],
  actors: readonly ActorMention[],
  { registry, country }: ReferenceContext,
): PlaceMention | null {
  const { tokens } = sentence;
  const after = tokens[at + 1];
  const before = tokens[at - 1];
  if (!before) return null;
  const follows = after?.lower === "," ? tokens[at + 2] : after;
  if (follows && named.some((place) => place.tokens[0] === follows.index)) return null;
  if (after && /^(?:NOUN|PROPN)$/.test(after.pos)) return null;
  let owner = country;
  let from = at - 1;
  let to = at + 1;
  if (after?.lower === "of") {
    const of = named.find((place) => place.tokens[0] >= at + 2 && place.tokens[0] <= at + 3);
    if (of?.place?.kind !== "country") return null;
    owner = of.country;
    to = of.tokens[1];
  } else if (!DETERMINERS.has(before)) {
    // "the country's own capital"
    const end = before.lower === "own" ? at - 1 : at;
    const own =
      named.find((place) => place.place?.kind === "country" && covers(place.tokens, end - 1, end - 2)) ??
      actors.find((actor) => covers(actor.tokens, end - 1, end - 2));
    if (!own || own.country === null || SPECIAL.has(before)) return null;
    owner = own.country;
    from = own.tokens[0];
  }
  const capital = owner === null ? null : registry.capital(owner);
  if (capital === null) return null;
  return referring(sentence, from, to, {
    slug: capital.slug,
    place: capital,
    relation: null,
    country: owner,
  });
}

const covers = ([from, to]: readonly [number, number], ...at: readonly number[]) =>
  at.some((index) => from <= index && index < to && to >= (at[0] ?? 0));

function referring(
  sentence: TokenisedSentence,
  from: number,
  to: number,
  what: Pick<PlaceMention, "slug" | "place" | "relation" | "country">,
): PlaceMention {
  const start = sentence.tokens[from]?.start ?? sentence.start;
  const end = sentence.tokens[to - 1]?.end ?? sentence.end;
  return {
    start,
    end,
    text: sentence.text.slice(start - sentence.start, end - sentence.start),
    tokens: [from, to],
    slug: what.slug,
    place: what.place,
    associative: false,
    relation: what.relation?.kind === "near" ? null : what.relation,
    possessive: false,
    country: what.country,
  };
}

/** What a mention is, for the nouns that can take it up: its record's kind, else "part", "site" or "unknown". */
function kindOf({ place, relation }: PlaceMention): string {
  if (place !== null) return place.kind;
  return relation?.kind === "part" || relation?.kind === "site" ? relation.kind : "unknown";
}

/** True where a noun goes on to another: "the city council", "the base Umaliqa". */
const isCompound = (after: Token | undefined) =>
  after !== undefined && (/^(?:NOUN|PROPN)$/.test(after.pos) || isCapital(after.text));
const isCapital = (text: string) => /^\p{Lu}/u.test(text);
const isPlainAdjective = (text: string) =>
  /^\p{Ll}[\p{L}-]+$/u.test(text) &&
  !DETERMINERS.hasWord(text) &&
  !SPECIAL.hasWord(text) &&
  !/^(?:of|in|at|on|to|from|and|or|by|for|a|an)$/.test(text);
