/** Where an event happened: the places of its own words, else of its sentence. */
import { isWideKind } from "../codebook/area-kinds";
import type { TokenRange } from "../language/types";
import { type WordSet, wordSet } from "../language/word-sets";
import type { Registry } from "../registry/index";
import type { PlaceMention } from "../registry/types";
import type { Candidate } from "./candidate";
import { addAll, addAllOnce, addOnce } from "./collect";
import {
  between,
  isAhead,
  isBeside,
  isContainer,
  isCountry,
  isReference,
  isRiver,
  isSetOff,
  isWide,
  openingPlace,
} from "./landmarks";
import { comesFrom, withoutOtherEnd } from "./moves";
import type { SentenceReading } from "./reading";

const PLACE_PREPOSITIONS = new Set(
  "in at on near into across around inside outside within toward towards through throughout over along to from of between against beyond behind above for".split(
    " ",
  ),
);
const AHEAD = /^(?:towards?|to|from)$/;

/** The most specific of the places; a place that contains another one named is dropped. */
export function mostSpecific(registry: Registry, slugs: readonly string[]): string[] {
  const unique: string[] = [];
  addAllOnce(unique, slugs);
  if (unique.length < 2) return unique;
  return unique.filter((slug) => !unique.some((other) => other !== slug && registry.contains(slug, other)));
}

export function literal(reading: SentenceReading, ranges: readonly TokenRange[]): PlaceMention[] {
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
export function withListed(reading: SentenceReading, places: readonly PlaceMention[]): PlaceMention[] {
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

/** Slugs for what a set of mentions says: references and wide areas give way to a place proper. */
export function chosenFrom(registry: Registry, reading: SentenceReading, places: readonly PlaceMention[]): string[] {
  const named = places.filter((place) => !isReference(reading, place) && !isContainer(reading, place));
  // A river runs through many places: whatever else is named says more.
  const dry = named.filter((place) => !isRiver(place));
  const own = dry.length > 0 || places.some((place) => isReference(reading, place)) ? dry : named;
  const proper = own.filter(
    (place) =>
      (!isWide(place) || isListedQuarter(reading, place, own) || isListedArea(registry, reading, place, own)) &&
      !isBeside(reading, place, own) &&
      !(own.length > 1 && isAhead(reading, place)) &&
      !isSetOff(registry, reading, place, own),
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
      (places.every(isRiver) ? places : places.filter((place) => !isRiver(place))).map(({ slug }) =>
        provinceOf(registry, slug),
      ),
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

const isNearCity = (registry: Registry, { place, relation }: PlaceMention) =>
  relation?.kind === "near" && place?.kind === "city" && namesProvince(registry, place.slug);

/** The governorate of a place that only an event's distance from it is told; the place itself where none is known. */
function provinceOf(registry: Registry, slug: string): string {
  const record = registry.place(slug);
  if (!record || isWideKind(record.kind) || record.kind === "neighbourhood") return slug;
  return registry.ancestors(slug).find((place) => place.kind === "governorate")?.slug ?? slug;
}

const FROM = wordSet("from");

/** "In X, jets struck a market in Y": what opens the sentence only says where the spot lies. */
function withoutOpening(
  registry: Registry,
  reading: SentenceReading,
  places: readonly PlaceMention[],
): readonly PlaceMention[] {
  const front = places.length > 1 ? openingPlace(reading) : null;
  if (!front || !places.includes(front)) return places;
  const spots = places.filter(
    (place) =>
      place.tokens[0] > front.tokens[1] && !isReference(reading, place) && !isSetOff(registry, reading, place, places),
  );
  return spots.some(
    (place) => !isWide(place) && !isCountry(place) && !isContainer(reading, place) && !isList(reading, front, place),
  )
    ? spots
    : places;
}

/** Fills `places` and `placeBasis` from the event's own sentence; `alone` where no other event of the sentence claims its places. */
export function placeCandidate(registry: Registry, candidate: Candidate, alone: boolean, speechVerbs: WordSet): void {
  const { reading, slots, trigger } = candidate;
  if (reading.places.length === 0) return;
  // "took the town on their advance towards the capital": what is taken is the place, not what lies ahead.
  const taken = candidate.entry.frame === "take" && literal(reading, slots.object).some((place) => !isCountry(place));
  const ranges: TokenRange[] = [];
  // "Residents of X fled to Y": those who flee are told of by where they live.
  if (candidate.type === "displacement") addAll(ranges, slots.initiator);
  addAllOnce(ranges, slots.object);
  addAllOnce(ranges, slots.target);
  for (const { preposition, np } of slots.around)
    if (PLACE_PREPOSITIONS.has(preposition) && !(taken && AHEAD.test(preposition))) addOnce(ranges, np);
  // "From X, which the army left, thousands fled to Y"
  const origin = candidate.type === "displacement" ? openingPlace(reading, FROM) : null;
  if (origin) ranges.splice(0, ranges.length, { from: origin.tokens[0], to: origin.tokens[1] });
  const own = literal(reading, ranges).filter((place) => !comesFrom(candidate, place));
  const local = withoutOtherEnd(
    candidate,
    own.filter((place) => !isCountry(place)),
  );
  const chosen = withoutOpening(registry, reading, local.length > 0 ? local : own);
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
  const here = (at: readonly TokenRange[]) =>
    literal(reading, at).filter(
      (place) => !isCountry(place) && !comesFrom(candidate, place) && !isOfSpeaker(candidate, place, speechVerbs),
    );
  const near = clause ? here([clause]) : [];
  const inClause = near.length > 0 || !alone ? near : here(outerRanges(candidate));
  const whole: TokenRange = { from: 0, to: reading.analysis.tokens.length };
  const inSentence = inClause.length > 0 ? inClause : alone ? here([whole]) : [];
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

/** "One boat sank off X, drowning nine", "was stopped near X, and two were shot": what hangs on a clause is where that is. */
function outerRanges({ reading, trigger: { clause } }: Candidate): TokenRange[] {
  if (clause?.link !== "participle" && clause?.link !== "coordinate") return [];
  const outer = reading.analysis.clauses[clause.parent];
  if (!outer) return [];
  return [...(outer.object ? [outer.object] : []), ...outer.phrases.map(({ np }) => np)];
}

/** "they clashed, witnesses said by phone from X": where somebody speaks of it; who speaks from inside X speaks of X. */
function isOfSpeaker(
  { reading: { analysis }, trigger: { clause } }: Candidate,
  { tokens: [from] }: PlaceMention,
  speechVerbs: WordSet,
): boolean {
  if (clause === null || analysis.tokens[from - 1]?.lower === "inside") return false;
  return analysis.clauses.some(
    ({ verb, to, index }) => index > clause.index && from >= verb.to && from < to && speechVerbs.hasLemma(verb),
  );
}

/** "launched an operation to retake the base": a place behind an event that no other event of the sentence claims. */
export function placeUnclaimed(
  registry: Registry,
  candidate: Candidate,
  all: readonly Candidate[],
  speechVerbs: WordSet,
): void {
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
      !comesFrom(candidate, place) &&
      !isOfSpeaker(candidate, place, speechVerbs) &&
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
