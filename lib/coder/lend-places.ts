/** Places that one part of a sentence lends to an event told in another: the clause it hangs on, what opens the sentence. */
import type { EventType } from "../codebook/event-types";
import type { Clause, Token } from "../language/types";
import { wordSet } from "../language/word-sets";
import type { Registry } from "../registry/index";
import type { PlaceMention } from "../registry/types";
import type { Candidate } from "./candidate";
import { isCountry, openingPlace } from "./landmarks";
import type { SentenceReading } from "./reading";
import { DAY_WORD } from "./slots";
import { FORCE, GROUND, SUFFERED } from "./type-families";
import { chosenFrom, literal, withListed } from "./where";

/** "The town was taken after two days of fighting": what goes before or with an act in its own clause happened there too. */
export function lendPlace(registry: Registry, candidate: Candidate, all: readonly Candidate[]): void {
  const { trigger, places, type, entry } = candidate;
  const beside = trigger.nominal && trigger.slot === "phrase";
  // "entered the town for the first time since the army regained control"
  const retaken = entry.frame === "take" && trigger.clause?.link === "adverbial";
  if (!(beside || retaken) || type === "statement") return;
  if (places.some((slug) => registry.place(slug)?.kind !== "country")) return;
  const act = all.find(
    (other) =>
      other !== candidate &&
      !other.trigger.nominal &&
      (retaken ? other.trigger.head < trigger.head : other.trigger.clause === trigger.clause) &&
      other.placeBasis === "clause" &&
      other.type !== "statement",
  );
  if (!act) return;
  candidate.places = act.places;
  candidate.placeBasis = "sentence";
}

/** "X, which the army left", "on the edge of X, where paratroopers set up a checkpoint": such a clause tells of the place right before it. */
export function placeWhere(registry: Registry, candidate: Candidate): void {
  const { reading, trigger, places, type } = candidate;
  if (places.length > 0 || type === "statement") return;
  const clause = clauseUp(
    reading,
    trigger.clause,
    (at) => at.link === "relative" && (at.marker === "where" || (at.marker === "which" && at === trigger.clause)),
  );
  if (!clause) return;
  const before = placesBefore(reading, clause.from);
  if (before.length > 0) lend(registry, candidate, before);
}

/** The places told one after another right before a word: "in X, near Y, where". */
function placesBefore({ places, analysis: { tokens } }: SentenceReading, at: number): PlaceMention[] {
  const found: PlaceMention[] = [];
  let next = at;
  for (let i = places.length - 1; i >= 0; i--) {
    const place = places[i];
    if (!place || place.associative || place.tokens[1] > next) continue;
    if (found.length > 0 ? next - place.tokens[1] > NEXT : !isBare(tokens.slice(place.tokens[1], next))) break;
    if (isCountry(place) || tokens.slice(place.tokens[1], next).some(isVerb)) break;
    found.unshift(place);
    next = place.tokens[0];
  }
  return found;
}
const isVerb = ({ pos }: Token): boolean => pos === "VERB" || pos === "AUX";

/** ", where", "on Monday, where": nothing but a day stands between. */
const isBare = (between: readonly Token[]): boolean =>
  between.every((token) => token.lower === "," || token.pos === "ADP" || DAY_WORD.has(token));

/** Words between two places of one phrase at most. */
const NEXT = 8;

/** The clause itself, or the nearest above it that fits. */
function clauseUp(
  { analysis: { clauses } }: SentenceReading,
  clause: Clause | null,
  fits: (clause: Clause) => boolean,
): Clause | null {
  for (let at = clause, steps = 0; at && steps < STEPS; at = clauses[at.parent] ?? null, steps++)
    if (fits(at)) return at;
  return null;
}
const STEPS = 5;

/** "In X, which the rebels retook, schools stayed shut": what opens the sentence is where its events are. */
export function placeFronted(registry: Registry, candidate: Candidate): void {
  const { reading, trigger, places, type } = candidate;
  if (places.length > 0 || type === "statement") return;
  const front = openingPlace(reading);
  if (!front || clauseUp(reading, trigger.clause, ({ link }) => link === "reported")) return;
  lend(registry, candidate, withListed(reading, [front]));
}

function lend(registry: Registry, candidate: Candidate, from: readonly PlaceMention[]): void {
  candidate.places = chosenFrom(registry, candidate.reading, from);
  candidate.placeBasis = "sentence";
}

/** Types that happen where what is told beside them does; an agreement is made elsewhere. */
const ON_THE_SPOT: ReadonlySet<EventType> = new Set<EventType>([
  ...FORCE,
  ...GROUND,
  ...SUFFERED,
  "troop-movement",
  "other",
]);
const HANGING: ReadonlySet<string> = new Set(["coordinate", "relative", "participle", "adverbial"]);

/** "was stopped near X, and two people on it were shot": what hangs on a clause without a place of its own is where that is. */
export function placeByParent(registry: Registry, candidate: Candidate, all: readonly Candidate[]): void {
  const { reading, trigger, places, type } = candidate;
  const { clause } = trigger;
  if (places.length > 0 || !ON_THE_SPOT.has(type) || !clause || !HANGING.has(clause.link)) return;
  const parent = reading.analysis.clauses[clause.parent];
  const told = parent && all.find((other) => other.trigger.clause === parent && other.placeBasis === "clause");
  if (told) {
    if (told.places.every((slug) => registry.place(slug)?.kind === "country")) return;
    candidate.places = told.places;
    candidate.placeBasis = "narrative";
  } else if (parent && clause.link === "coordinate") {
    const around = parent.phrases.filter(({ preposition }) => WHERE.hasWord(preposition)).map(({ np }) => np);
    const named = literal(reading, around).filter((place) => !isCountry(place));
    if (named.length > 0) lend(registry, candidate, named);
  }
}

const WHERE = wordSet("in at near around outside inside on");
