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

const isWide = (place: PlaceMention) => place.place?.kind === "country";

/** Fills `places` and `placeBasis` from the event's own sentence. */
export function placeCandidate(registry: Registry, candidate: Candidate, alone: boolean): void {
  const { reading, slots, trigger } = candidate;
  const phrases = slots.around
    .filter((phrase) => PLACE_PREPOSITIONS.has(phrase.preposition))
    .map((phrase) => phrase.np);
  const own = literal(reading, [...slots.object, ...slots.target, ...phrases]).filter(
    (place) => place.relation?.kind !== "distance" || true,
  );
  const local = own.filter((place) => !isWide(place));
  const chosen = local.length > 0 ? local : own;
  if (chosen.length > 0) {
    candidate.places = mostSpecific(
      registry,
      chosen.map((place) => place.slug),
    );
    candidate.placeBasis = "clause";
    return;
  }
  const clause = trigger.clause;
  const ranges: TokenRange[] = clause ? [{ from: clause.from, to: clause.to }] : [];
  const inClause = literal(reading, ranges).filter((place) => !isWide(place));
  const inSentence =
    inClause.length > 0
      ? inClause
      : alone
        ? literal(reading, [{ from: 0, to: reading.analysis.tokens.length }]).filter((place) => !isWide(place))
        : [];
  if (inSentence.length > 0) {
    candidate.places = mostSpecific(
      registry,
      inSentence.map((place) => place.slug),
    );
    candidate.placeBasis = "sentence";
  }
}
