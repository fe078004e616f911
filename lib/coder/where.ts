/** Where an event happened: the places of its own words, else of its sentence. */

import { isWideKind } from "../codebook/area-kinds";
import type { Token, TokenRange } from "../language/types";
import { wordSet } from "../language/word-sets";
import type { Registry } from "../registry/index";
import type { PlaceMention } from "../registry/types";
import type { Candidate } from "./candidate";
import { addAll, addAllOnce, addOnce } from "./collect";
import type { SentenceReading } from "./reading";

const PLACE_PREPOSITIONS = new Set(
  "in at on near into across around inside outside within toward towards through throughout over along to from of between against beyond behind above for".split(
    " ",
  ),
);
const COMPASS = wordSet(
  "north south east west northeast northwest north-east north-west southeast southwest south-east south-west outside km kilometer kilometers kilometre kilometres mile miles mi away",
);
const AHEAD = /^(?:towards?|to|from)$/;
/** Where two roads meet, both are the place. */
const JUNCTION = wordSet("interchange junction intersection crossroad crossroads fork");
/** The name of an area that no gazetteer knows. */
const AREA_NAME = /\b(?:province|governorate|state|county|district|township|island|local government area)$/i;

/** The most specific of the places; a place that contains another one named is dropped. */
export function mostSpecific(registry: Registry, slugs: readonly string[]): string[] {
  const unique: string[] = [];
  addAllOnce(unique, slugs);
  if (unique.length < 2) return unique;
  return unique.filter((slug) => !unique.some((other) => other !== slug && registry.contains(slug, other)));
}

function literal(reading: SentenceReading, ranges: readonly TokenRange[]): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (const range of ranges) {
    for (const place of reading.places) {
      const [from, to] = place.tokens;
      if (!place.associative && from < range.to && range.from < to) addOnce(found, place);
    }
  }
  return found;
}

const LINK = wordSet(
  ", and or also both the in as well near of town towns village villages city cities area areas district districts province provinces",
);

/** The mentions with those listed beside them: "in Taiz, Ibb and the Marib region". */
function withListed(reading: SentenceReading, places: readonly PlaceMention[]): PlaceMention[] {
  const literals = reading.places.filter((place) => !place.associative);
  if (literals.length < 2) return [...places];
  const listed = new Set(places);
  for (let i = 1; i < literals.length; i++) {
    const [before, here] = [literals[i - 1], literals[i]];
    if (before && here && listed.has(before) && isList(reading, before, here)) listed.add(here);
  }
  for (let i = literals.length - 1; i > 0; i--) {
    const [before, here] = [literals[i - 1], literals[i]];
    if (before && here && listed.has(here) && isList(reading, before, here)) listed.add(before);
  }
  return literals.filter((place) => listed.has(place)).concat(places.filter((place) => !literals.includes(place)));
}

/** "Baghdad's heavily fortified Green Zone": the owner gives way to what it owns. */
function withOwned(reading: SentenceReading, places: readonly PlaceMention[]): PlaceMention[] {
  return places.map((place) => {
    const owned = place.possessive ? reading.places[reading.places.indexOf(place) + 1] : undefined;
    if (!owned || owned.associative) return place;
    const gap = between(reading, place, owned);
    const apart = gap.some(({ lower }) => PLACE_PREPOSITIONS.has(lower));
    return !apart && gap.length <= 4 && gap.every(({ text }) => /^(?:['’]s?|\p{Ll}+)$/u.test(text)) ? owned : place;
  });
}

const between = ({ analysis }: SentenceReading, a: PlaceMention, b: PlaceMention): Token[] =>
  analysis.tokens.slice(a.tokens[1], b.tokens[0]);

function isList({ analysis: { tokens } }: SentenceReading, a: PlaceMention, b: PlaceMention): boolean {
  const [from, to] = [a.tokens[1], b.tokens[0]];
  if (from > to || to - from > MOST_BETWEEN_LISTED || isCountry(a) || isCountry(b)) return false;
  if (from === to) return !isWide(a) && !isWide(b);
  let joined = false;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!LINK.has(token)) return false;
    joined ||= token?.lower === "and";
  }
  return joined;
}
const MOST_BETWEEN_LISTED = 6;

const MOST_OF_CONTAINER = 4;

/** "Ajhala, also in Nineveh": the second only says where the first lies. */
function isContainer(reading: SentenceReading, place: PlaceMention): boolean {
  const at = reading.places.indexOf(place);
  const before = reading.places[at - 1];
  if (!before || before.associative || isCountry(before)) return false;
  const gap = between(reading, before, place);
  // ", also in the"
  if (gap.length > MOST_OF_CONTAINER) return false;
  const words = gap.map(({ lower }) => lower);
  return /^(?:,? ?(?:also |both )?in|on|of)(?: the)?$/.test(words.join(" ").replace(/ ,/g, ","));
}

/** "south of the town of X": of a small place told without a distance, the place itself is all that can be said. */
const isBesideSmall = (registry: Registry, { relation, place }: PlaceMention) =>
  relation?.kind === "distance" &&
  relation.km === null &&
  (place === null || SMALL.has(place.kind) || (place.kind === "city" && !namesProvince(registry, place.slug)));

/** "south of Aleppo" is Aleppo's province; of a city that gives its name to none, it is the city's surroundings. */
const namesProvince = (registry: Registry, slug: string) =>
  registry.ancestors(slug).every(({ kind }) => kind !== "governorate") ||
  registry.ancestors(slug).some((around) => around.kind === "governorate" && around.slug.startsWith(slug));
const SMALL: ReadonlySet<string> = new Set(["town", "village", "neighbourhood", "site", "base", "camp", "crossing"]);

const isQuarter = ({ place }: PlaceMention) => place === null || /^(?:neighbourhood|district)$/.test(place.kind);

/** "20 km west of Aleppo", "north of Qayara base", "between Aleppo and Damascus": a place that only says where another lies. */
function isReference(reading: SentenceReading, place: PlaceMention): boolean {
  if (place.relation?.kind === "distance") return true;
  const tokens = reading.analysis.tokens;
  for (let i = place.tokens[0] - 1; i >= Math.max(0, place.tokens[0] - 6); i--) {
    const token = tokens[i];
    if (!token) return false;
    // "between the X district and Y": of quarters, the stretch between them is theirs.
    if (token.lower === "between") return !JUNCTION.has(tokens[i - 1]) && !isQuarter(place);
    if ((token.lower === "of" || token.lower === "from") && COMPASS.has(tokens[i - 1])) return true;
    if (token.pos === "VERB" || token.lower === "," || token.lower === "in" || token.lower === "at") return false;
  }
  return false;
}

const PARTING = wordSet(", and or as");

/** "the X camp for displaced people near Y": a place that says where the one before it lies. */
function isBeside(reading: SentenceReading, place: PlaceMention, own: readonly PlaceMention[]): boolean {
  const before = reading.places[reading.places.indexOf(place) - 1];
  if (place.relation?.kind !== "near" || !before || !own.includes(before) || before.place?.kind === "road")
    return false;
  if (isWide(before) || isCountry(before)) return false;
  const gap = between(reading, before, place);
  return gap.length <= 8 && !gap.some((token) => PARTING.has(token));
}

/** Slugs for what a set of mentions says: references and wide areas give way to a place proper. */
export function chosenFrom(registry: Registry, reading: SentenceReading, places: readonly PlaceMention[]): string[] {
  const own = places.filter((place) => !isReference(reading, place) && !isContainer(reading, place));
  const proper = own.filter(
    (place) =>
      (!isWide(place) || isListedQuarter(reading, place, own) || isListedArea(registry, reading, place, own)) &&
      !isBeside(reading, place, own),
  );
  const beside = proper.length > 0 ? [] : places.filter((place) => isBesideSmall(registry, place));
  if (beside.length > 0)
    return mostSpecific(
      registry,
      beside.map((place) => place.slug),
    );
  if (own.length === 0)
    return mostSpecific(
      registry,
      places.map((place) => provinceOf(registry, place.slug)),
    );
  return mostSpecific(
    registry,
    (proper.length > 0 ? proper : own).map((place) => place.slug),
  );
}

/** "the X district and Y": of what no gazetteer knows, a district listed with spots is one itself. */
const isListedQuarter = (reading: SentenceReading, place: PlaceMention, own: readonly PlaceMention[]) =>
  place.place === null &&
  /district$/i.test(place.text) &&
  own.some((other) => !isWide(other) && (isList(reading, place, other) || isList(reading, other, place)));

/** "in Hama, Rural Damascus and Suweida": an area in a list of towns that do not lie in it. */
const isListedArea = (
  registry: Registry,
  reading: SentenceReading,
  place: PlaceMention,
  own: readonly PlaceMention[],
) => {
  if (place.place === null || isCountry(place)) return false;
  const spots = own.filter((other) => other !== place && other.place !== null && !isWide(other));
  if (spots.some(({ slug }) => registry.contains(place.slug, slug))) return false;
  return spots.some((other) => isList(reading, place, other) || isList(reading, other, place));
};

const isWide = ({ place, relation, text }: PlaceMention) =>
  relation?.kind === "part" ||
  place?.kind === "river" ||
  isWideKind(place?.kind) ||
  (place === null && AREA_NAME.test(text));

const isNearCity = (registry: Registry, { place, relation }: PlaceMention) =>
  relation?.kind === "near" && place?.kind === "city" && namesProvince(registry, place.slug);

/** The governorate of a place that only an event's distance from it is told; the place itself where none is known. */
function provinceOf(registry: Registry, slug: string): string {
  const record = registry.place(slug);
  if (!record || isWideKind(record.kind) || record.kind === "neighbourhood") return slug;
  return registry.ancestors(slug).find((place) => place.kind === "governorate")?.slug ?? slug;
}

const isCountry = (place: PlaceMention) => place.place?.kind === "country";

/** Fills `places` and `placeBasis` from the event's own sentence; `alone` where no other event of the sentence claims its places. */
export function placeCandidate(registry: Registry, candidate: Candidate, alone: boolean): void {
  const { reading, slots, trigger } = candidate;
  if (reading.places.length === 0) return;
  // "took the town on their advance towards the capital": what is taken is the place, not what lies ahead.
  const taken = candidate.entry.frame === "take" && literal(reading, slots.object).some((place) => !isCountry(place));
  const ranges: TokenRange[] = [];
  addAll(ranges, slots.object);
  addAllOnce(ranges, slots.target);
  for (const { preposition, np } of slots.around)
    if (PLACE_PREPOSITIONS.has(preposition) && !(taken && AHEAD.test(preposition))) addOnce(ranges, np);
  const own = literal(reading, ranges);
  const local = own.filter((place) => !isCountry(place));
  const chosen = local.length > 0 ? local : own;
  if (chosen.length > 0) {
    const said = withListed(reading, withOwned(reading, chosen));
    // "captured several areas near Aleppo": not the city, but what lies around it.
    const around = candidate.entry.frame === "take" && said.every((place) => isNearCity(registry, place));
    candidate.places = withApproached(
      candidate,
      around
        ? mostSpecific(
            registry,
            said.map(({ slug }) => provinceOf(registry, slug)),
          )
        : chosenFrom(registry, reading, said),
    );
    candidate.placeBasis = "clause";
    return;
  }
  const { clause } = trigger;
  const inClause = clause ? literal(reading, [clause]).filter((place) => !isCountry(place)) : [];
  const whole: TokenRange = { from: 0, to: reading.analysis.tokens.length };
  const inSentence =
    inClause.length > 0 ? inClause : alone ? literal(reading, [whole]).filter((place) => !isCountry(place)) : [];
  if (inSentence.length > 0) {
    candidate.places = chosenFrom(registry, reading, withListed(reading, inSentence));
    candidate.placeBasis = "sentence";
    return;
  }
  const fronted = reading.places.find(
    (place) => isCountry(place) && !place.associative && place.tokens[0] <= 2 && /^in$/i.test(tokenAt(reading, 0)),
  );
  if (fronted) {
    candidate.places = [fronted.slug];
    candidate.placeBasis = "sentence";
  }
}

/** "launched an operation to retake the base": a place behind an event that no other event of the sentence claims. */
export function placeUnclaimed(registry: Registry, candidate: Candidate, all: readonly Candidate[]): void {
  const { reading, trigger } = candidate;
  if (candidate.places.length > 0 || candidate.type === "statement" || reading.places.length === 0) return;
  const claimed = new Set(all.flatMap(({ places }) => places));
  const next = Math.min(
    ...all.filter((other) => other.trigger.from > trigger.to).map((other) => other.trigger.from),
    trigger.to + UNCLAIMED_REACH,
  );
  const free = reading.places.filter(
    (place) =>
      !place.associative &&
      !isCountry(place) &&
      !isReference(reading, place) &&
      !claimed.has(place.slug) &&
      place.tokens[0] > trigger.from &&
      place.tokens[0] < next,
  );
  if (free.length === 0) return;
  candidate.places = chosenFrom(registry, reading, free);
  candidate.placeBasis = "sentence";
}

/** Words behind an event within which a place is still its own. */
const UNCLAIMED_REACH = 14;

const tokenAt = (reading: SentenceReading, at: number) => reading.analysis.tokens[at]?.lower ?? "";

const CLOSER =
  /\b(?:(?:close|closer|nearer) to|(?:a (?:few|couple of)|several)(?: hundred)? (?:km|kilomet(?:re|er)s|miles|met(?:re|er)s)(?: away)? (?:from|of))(?: the)?(?: [\p{L}'’-]+){0,3}(?: of)?$/iu;

/** An advance reaches out for the towns it comes close to, flight for a border: "moving closer to the towns of X and Y". */
function withApproached({ type, action, reading, trigger }: Candidate, places: string[]): string[] {
  if (type === "displacement") {
    const refuge = reading.places.filter(
      (place) => place.place?.kind === "border" && !place.associative && place.tokens[0] > trigger.to,
    );
    return [...new Set([...places, ...refuge.map((place) => place.slug)])];
  }
  if (action !== "advance") return places;
  const { text, tokens } = reading.analysis;
  const start = tokens[0]?.start ?? 0;
  const near = reading.places.filter((place) => {
    if (place.associative || place.tokens[0] < trigger.from || isCountry(place)) return false;
    return CLOSER.test(text.slice(Math.max(0, place.start - start - 70), place.start - start).trimEnd());
  });
  return [...new Set([...places, ...withListed(reading, near).map((place) => place.slug)])];
}
