/** What an article's flow gives to events whose own sentence leaves it open: the day, the place, the opponent. */
import type { Day, DayInterval } from "../codebook/day";
import type { EventType } from "../codebook/event-types";
import { reason } from "../codebook/reason";
import type { Collection } from "../codebook/registry-data";
import type { Registry } from "../registry/index";
import type { ActorMention } from "../registry/types";
import type { Candidate } from "./candidate";
import { earlierDate } from "./earlier";
import { opponentsOf, otherSide } from "./sides";
import type { WarStart } from "./war";
import { datedByNarrative, datedByPublication, isBackground } from "./when";

export interface NarrativeContext {
  readonly published: Day;
  readonly window: DayInterval | null;
  /** Seven days before publication. */
  readonly weekBefore: Day;
  readonly registry: Registry;
  readonly collection: Collection | null;
  /** The state that the article is about, ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly warStart: WarStart | null;
  /** Every mention of an actor in the article. */
  readonly mentions: readonly ActorMention[];
}

const OPPOSED: ReadonlySet<EventType> = new Set<EventType>(["armed-clash", "territory-captured", "territory-regained"]);
/** Types told for a whole country where no place is named. */
const NATIONAL: ReadonlySet<EventType> = new Set<EventType>([
  "casualties",
  "displacement",
  "humanitarian",
  "agreement",
]);
/** Sentences over which a place carries on. */
const PLACE_REACH = 3;

/** Completes the candidates of an article, sentence by sentence, and returns them in the order of the text. */
export function narrate(perSentence: readonly (readonly Candidate[])[], context: NarrativeContext): Candidate[] {
  const all = perSentence.flat();
  dateAll(all, context);
  placeAll(all, context);
  castAll(all, context);
  return all;
}

/** Gives roles that the flow of the article makes plain: the one who strikes all along, the other side, those who flee. */
function castAll(all: readonly Candidate[], { registry, mentions }: NarrativeContext): void {
  const striker = soleStriker(all);
  const opponents = opponentsOf(all);
  const facing = otherSide(registry, mentions);
  for (const { type, action, roles } of all) {
    if (type === "air-strike" && roles.initiator.length === 0)
      roles.initiator = striker.filter((slug) => !roles.target.includes(slug));
    if (type === "humanitarian" && roles.target.length === 0) roles.target = ["civilians"];
    if (type === "displacement" && !roles.initiator.includes("civilians") && !roles.target.includes("civilians"))
      (action === "flight" || action === "return" ? roles.initiator : roles.target).push("civilians");
    if (OPPOSED.has(type) && roles.initiator.length === 0 && roles.target.length > 0)
      roles.initiator = opponents(roles.target);
    if (roles.target.length > 0 || roles.initiator.length === 0) continue;
    const known = OPPOSED.has(type) ? opponents(roles.initiator) : [];
    if (OPPOSED.has(type) || type === "air-strike")
      roles.target = known.length > 0 ? known : facing(roles.initiator, type !== "air-strike");
  }
}

/** Who the air strikes of an article are ascribed to, where all that name someone name the same. */
function soleStriker(all: readonly Candidate[]): string[] {
  const named = all.filter(
    (candidate) => candidate.type === "air-strike" && candidate.roles.initiator.length > 0 && !candidate.background,
  );
  const first = named[0]?.roles.initiator ?? [];
  return named.every((candidate) => candidate.roles.initiator.every((slug) => first.includes(slug))) ? first : [];
}

function dateAll(all: readonly Candidate[], context: NarrativeContext): void {
  let day: Day | null = null;
  /** A statement of an earlier time, whose contents the next sentences tell in the past perfect. */
  let past: { source: Candidate; sentence: number } | null = null;
  for (const candidate of all) {
    const sentence = candidate.reading.sentence.index;
    const verb = candidate.trigger.clause?.verb;
    const war = context.warStart && ofTheWar(candidate) ? context.warStart : null;
    const earlier = candidate.type === "statement" ? null : earlierDate(candidate, context);
    if (earlier) {
      candidate.date = earlier.date;
      candidate.dateReason = earlier.reason;
    } else if (war) {
      candidate.date = { start: war.day, end: context.published, precision: war.precision, implied: true };
      candidate.dateReason = reason("coder.dateOfWar", { start: war.day, end: context.published });
    } else if (!candidate.date) {
      if (past?.source.date && sentence - past.sentence <= 1 && verb?.perfect && verb.tense === "past") {
        candidate.date = { ...past.source.date, implied: true };
        candidate.dateReason = past.source.dateReason;
        past = { source: past.source, sentence };
      } else {
        const carried = day !== null && candidate.type !== "statement" && verb?.tense !== "present";
        const dated = carried && day !== null ? datedByNarrative(day) : datedByPublication(context.published);
        candidate.date = dated.date;
        candidate.dateReason = dated.reason;
      }
    } else if (candidate.date.precision === "day" && candidate.date.start >= context.weekBefore) {
      if (candidate.type !== "statement") day = candidate.date.start;
    } else if (candidate.type === "statement") past = { source: candidate, sentence };
    candidate.background = isBackground(candidate.date, context.published, context.window, context.weekBefore);
  }
}

const WAR_NOUN = /^(?:war|conflict|uprising)$/;
const LASTING: ReadonlySet<EventType> = new Set<EventType>([
  "casualties",
  "displacement",
  "humanitarian",
  "troop-movement",
]);

/** "killed in the war", "displaced as a result of the conflict": told of its whole course. */
function ofTheWar(candidate: Candidate): boolean {
  if (!LASTING.has(candidate.type)) return false;
  const { tokens } = candidate.reading.analysis;
  const { clause } = candidate.trigger;
  if (
    candidate.date === null &&
    /\b(?:war|conflict)\b/i.test(candidate.reading.analysis.text) &&
    candidate.trigger.clause?.verb.perfect
  )
    return true;
  const ranges = [...candidate.slots.around.map((phrase) => phrase.np), ...(clause?.subject ? [clause.subject] : [])];
  const stated = candidate.date !== null && !candidate.date.implied && candidate.date.precision === "day";
  return (
    !stated && ranges.some((range) => tokens.slice(range.from, range.to).some((token) => WAR_NOUN.test(token.lower)))
  );
}

function placeAll(all: readonly Candidate[], { registry, collection, country, published }: NarrativeContext): void {
  const frame = collection?.frame ?? null;
  const nation =
    frame === null
      ? country === null
        ? null
        : (registry.country(country)?.slug ?? null)
      : (registry.ancestors(frame).at(-1)?.slug ?? null);
  let last: { places: string[]; sentence: number } | null = null;
  for (const candidate of all) {
    if (candidate.type === "statement") continue;
    const sentence = candidate.reading.sentence.index;
    if (candidate.places.length > 0) {
      if (!candidate.background) last = { places: candidate.places, sentence };
      continue;
    }
    let places: string[] = [];
    if (candidate.background && (frame === null || isLongAgo(candidate, published))) places = nation ? [nation] : [];
    else if (frame) places = [frame];
    else if (last && sentence - last.sentence <= PLACE_REACH && candidate.type !== "other") places = last.places;
    else if (nation && NATIONAL.has(candidate.type)) places = [nation];
    if (places.length === 0) continue;
    candidate.places = [...places];
    candidate.placeBasis = "narrative";
  }
}

/** Told of another year: of the whole war rather than of the theatre that the collection frames. */
const isLongAgo = (candidate: Candidate, published: Day) =>
  candidate.date !== null &&
  (candidate.date.precision === "year" || candidate.date.start.slice(0, 4) < published.slice(0, 4));
