/** Places that a text names only to say where another one lies: landmarks, and what contains it. */
import { isWideKind } from "../codebook/area-kinds";
import { COMPASS_POINTS } from "../language/closed-classes";
import type { Token } from "../language/types";
import { WordSet, wordSet } from "../language/word-sets";
import type { Registry } from "../registry/index";
import type { PlaceMention } from "../registry/types";
import type { SentenceReading } from "./reading";

const COMPASS = new WordSet([
  ...COMPASS_POINTS.words,
  ..."outside km kilometer kilometers kilometre kilometres mile miles mi away".split(" "),
]);
/** Where two roads meet, both are the place. */
const JUNCTION = wordSet("interchange junction intersection crossroad crossroads fork crossing crossings");
/** The name of an area that no gazetteer knows. */
const AREA_NAME = /\b(?:province|governorate|state|county|district|township|island|local government area)$/i;
/** What opens an aside that says where the place before it lies: "X, outside Y". */
const BESIDE = wordSet("near outside close opposite beside across off along between overlooking just");
/** What opens an apposition: "X, a town on the shore of Y", "X and Z, two villages near Y". */
const APPOSING = wordSet("a an the one two three four both all");
/** What follows the noun of an apposition that goes on to a landmark; "the town of Y" is Y itself. */
const LYING = new WordSet([
  ...COMPASS_POINTS.words,
  ..."on near at in outside along close between about some just which that lying located situated overlooking bordering".split(
    " ",
  ),
]);
/** Words from a place to the landmark behind it at most. */
const ASIDE = 11;

export const isCountry = (place: PlaceMention) => place.place?.kind === "country";

export const isRiver = ({ place, text }: PlaceMention) =>
  place === null ? /\briver$/i.test(text) : place.kind === "river";

export const isWide = (mention: PlaceMention) =>
  mention.relation?.kind === "part" ||
  isRiver(mention) ||
  isWideKind(mention.place?.kind) ||
  (mention.place === null && AREA_NAME.test(mention.text));

const isQuarter = ({ place }: PlaceMention) => place === null || /^(?:neighbourhood|district)$/.test(place.kind);

export const between = ({ analysis }: SentenceReading, a: PlaceMention, b: PlaceMention): Token[] =>
  analysis.tokens.slice(a.tokens[1], b.tokens[0]);

/** Words of ", also in the north of the". */
const MOST_OF_CONTAINER = 7;

/** "Ajhala, also in Nineveh": the second only says where the first lies. */
export function isContainer(reading: SentenceReading, place: PlaceMention): boolean {
  const at = reading.places.indexOf(place);
  const before = reading.places[at - 1];
  if (!before || before.associative || isCountry(before) || isRiver(before)) return false;
  const gap = between(reading, before, place);
  if (gap.length > MOST_OF_CONTAINER) return false;
  const words = gap.map(({ lower }) => lower);
  return CONTAINING.test(words.join(" ").replace(/ ,/g, ","));
}
const CONTAINING =
  /^(?:,? ?(?:also |both )?in|on|of)(?: the)?(?: (?:centre|center|heart|middle|north|south|east|west) of)?$/;

/** "20 km west of Aleppo", "north of Qayara base", "between Aleppo and Damascus": a place that only says where another lies. */
export function isReference(reading: SentenceReading, place: PlaceMention): boolean {
  if (place.relation?.kind === "distance") return true;
  const tokens = reading.analysis.tokens;
  for (let i = place.tokens[0] - 1; i >= Math.max(0, place.tokens[0] - 6); i--) {
    const token = tokens[i];
    if (!token) return false;
    // "between the X district and Y": of quarters, the stretch between them is theirs.
    if (token.lower === "between") return !JUNCTION.has(tokens[i - 1]) && !isQuarter(place);
    if ((token.lower === "of" || token.lower === "from") && COMPASS.has(tokens[i - 1])) return true;
    // "across the river from X"
    if (token.lower === "from" && isAcross(tokens, i)) return true;
    if (token.pos === "VERB" || token.lower === "," || token.lower === "in" || token.lower === "at") return false;
  }
  return false;
}

const isAcross = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(Math.max(0, from - 4), from).some(({ lower }) => lower === "across");

const PARTING = wordSet(", and or as");

/** "the X camp for displaced people near Y": a place that says where the one before it lies. */
export function isBeside(reading: SentenceReading, place: PlaceMention, own: readonly PlaceMention[]): boolean {
  const before = reading.places[reading.places.indexOf(place) - 1];
  if (place.relation?.kind !== "near" || !before || !own.includes(before) || before.place?.kind === "road")
    return false;
  if (isWide(before) || isCountry(before)) return false;
  const gap = between(reading, before, place);
  return gap.length <= 8 && !gap.some((token) => PARTING.has(token));
}

/** "X, outside Y", "X, a town on the western shore of Y": what stands in an aside behind a place says where that place lies. */
export function isSetOff(
  registry: Registry,
  reading: SentenceReading,
  place: PlaceMention,
  own: readonly PlaceMention[],
): boolean {
  const before = reading.places[reading.places.indexOf(place) - 1];
  if (!before || !own.includes(before) || isWide(before) || isCountry(before) || isAhead(reading, before)) return false;
  const { tokens } = reading.analysis;
  const [comma, from, to] = [before.tokens[1], before.tokens[1] + 1, place.tokens[0]];
  if (tokens[comma]?.lower !== "," || to <= from || to - from > ASIDE) return false;
  for (let i = from; i < to; i++) if (BREAKS.has(tokens[i])) return false;
  if (registry.contains(before.slug, place.slug)) return false;
  if (BESIDE.has(tokens[from])) return true;
  if (!APPOSING.has(tokens[from])) return false;
  for (let i = from + 1; i < to; i++) if (LYING.has(tokens[i]) && isKind(registry, tokens[i - 1])) return true;
  return false;
}

const WAY = wordSet("way road route");

/** "on the way to X": what lies at the end of a road that somebody is on. */
export function isAhead({ analysis: { tokens } }: SentenceReading, { tokens: [from] }: PlaceMention): boolean {
  const at = tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  return tokens[at]?.lower === "to" && WAY.has(tokens[at - 1]);
}

const BREAKS = wordSet(", and or as ; :");

const isKind = (registry: Registry, noun: Token | undefined): boolean =>
  registry.referenceKinds(noun) !== null || registry.pluralReferenceKinds(noun) !== null;

const OPENING = wordSet("in at near around outside inside across");
/** Words from the beginning of a sentence to a place that opens it. */
const FRONT = 6;

/** The place that opens a sentence and has a comma behind it, "In X, jets struck"; countries aside. */
export function openingPlace(
  { places, headline, analysis: { tokens, clauses } }: SentenceReading,
  opening = OPENING,
): PlaceMention | null {
  if (headline || !opening.has(tokens[0])) return null;
  const front = places.find(({ associative }) => !associative);
  if (!front || front.tokens[0] > FRONT || isCountry(front) || tokens[front.tokens[1]]?.lower !== ",") return null;
  return clauses.some(({ verb }) => verb.from < front.tokens[0]) ? null : front;
}
