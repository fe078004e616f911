/** Where an event happened: the places of its own words, else of its sentence. */
import type { TokenRange } from "../language/types";
import type { Registry } from "../registry/index";
import type { PlaceMention } from "../registry/types";
import type { Candidate } from "./candidate";
import { overlaps, type SentenceReading } from "./reading";

const PLACE_PREPOSITIONS = new Set(
  "in at on near into across around inside outside within toward towards through throughout over along to from of between against beyond behind above for".split(
    " ",
  ),
);
const COMPASS =
  /^(?:north|south|east|west|(?:north|south)-?(?:east|west)|outside|km|kilomet(?:er|re)s?|miles?|mi|away)$/;
const WIDE: ReadonlySet<string> = new Set(["country", "region", "governorate", "district", "border"]);

/** The most specific of the places; a place that contains another one named is dropped. */
export function mostSpecific(registry: Registry, slugs: readonly string[]): string[] {
  const unique = [...new Set(slugs)];
  return unique.filter((slug) => !unique.some((other) => other !== slug && registry.contains(slug, other)));
}

function literal(reading: SentenceReading, ranges: readonly TokenRange[]): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (const range of ranges) {
    for (const place of reading.places) {
      if (place.associative || found.includes(place)) continue;
      if (overlaps({ from: place.tokens[0], to: place.tokens[1] }, range)) found.push(place);
    }
  }
  return found;
}

/** "20 km west of Aleppo", "north of Qayara base", "between Aleppo and Damascus": a place that only says where another lies. */
function isReference(reading: SentenceReading, place: PlaceMention): boolean {
  if (place.relation?.kind === "distance") return true;
  const tokens = reading.analysis.tokens;
  for (let i = place.tokens[0] - 1; i >= Math.max(0, place.tokens[0] - 6); i--) {
    const token = tokens[i];
    if (!token) return false;
    if (token.lower === "between") return true;
    if ((token.lower === "of" || token.lower === "from") && COMPASS.test(tokens[i - 1]?.lower ?? "")) return true;
    if (token.pos === "VERB" || token.lower === "," || token.lower === "in" || token.lower === "at") return false;
  }
  return false;
}

/** Slugs for what a set of mentions says: references and wide areas give way to a place proper. */
function chosenFrom(registry: Registry, reading: SentenceReading, places: readonly PlaceMention[]): string[] {
  const own = places.filter((place) => !isReference(reading, place));
  if (own.length === 0)
    return mostSpecific(
      registry,
      places.map((place) => provinceOf(registry, place.slug)),
    );
  const proper = own.filter((place) => !isWide(place));
  return mostSpecific(
    registry,
    (proper.length > 0 ? proper : own).map((place) => place.slug),
  );
}

const isWide = (place: PlaceMention) => place.relation?.kind === "part" || WIDE.has(place.place?.kind ?? "");

/** The governorate of a place that only an event's distance from it is told; the place itself where none is known. */
function provinceOf(registry: Registry, slug: string): string {
  const record = registry.place(slug);
  if (!record || WIDE.has(record.kind)) return slug;
  return registry.ancestors(slug).find((place) => place.kind === "governorate")?.slug ?? slug;
}

const isCountry = (place: PlaceMention) => place.place?.kind === "country";

/** Fills `places` and `placeBasis` from the event's own sentence; `alone` where no other event of the sentence claims its places. */
export function placeCandidate(registry: Registry, candidate: Candidate, alone: boolean): void {
  const { reading, slots, trigger } = candidate;
  const phrases = slots.around
    .filter((phrase) => PLACE_PREPOSITIONS.has(phrase.preposition))
    .map((phrase) => phrase.np);
  const own = literal(reading, [...slots.object, ...slots.target, ...phrases]);
  const local = own.filter((place) => !isCountry(place));
  const chosen = local.length > 0 ? local : own;
  if (chosen.length > 0) {
    candidate.places = chosenFrom(registry, reading, chosen);
    candidate.placeBasis = "clause";
    return;
  }
  const { clause } = trigger;
  const ranges: TokenRange[] = clause ? [{ from: clause.from, to: clause.to }] : [];
  const inClause = literal(reading, ranges).filter((place) => !isCountry(place));
  const whole: TokenRange = { from: 0, to: reading.analysis.tokens.length };
  const inSentence =
    inClause.length > 0 ? inClause : alone ? literal(reading, [whole]).filter((place) => !isCountry(place)) : [];
  if (inSentence.length > 0) {
    candidate.places = chosenFrom(registry, reading, inSentence);
    candidate.placeBasis = "sentence";
  }
}
