/** What an article's flow gives to events whose own sentence leaves it open: the day, the place, the opponent. */
import type { Day, DayInterval } from "../codebook/day";
import type { EventType } from "../codebook/event-types";
import { reason } from "../codebook/reason";
import type { Collection } from "../codebook/registry-data";
import type { Registry } from "../registry/index";
import type { ActorMention, PlaceMention } from "../registry/types";
import { addDays } from "../time/day";
import type { Candidate } from "./candidate";
import { castAll } from "./cast";
import { earlierDate } from "./earlier";
import { settleMeans } from "./means";
import { placeAll } from "./place-flow";
import type { SentenceReading } from "./reading";
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
  /** Every mention of a place in the article. */
  readonly places: readonly PlaceMention[];
}

/** Completes the candidates of an article, sentence by sentence, and returns them in the order of the text. */
export function narrate(perSentence: readonly (readonly Candidate[])[], context: NarrativeContext): Candidate[] {
  const all = perSentence.flat();
  dateAll(all, context);
  placeAll(all, context);
  castAll(all, context);
  settleMeans(all);
  for (const candidate of all) takeAbroad(candidate, all, context.registry);
  return all;
}

/** Who takes places abroad regains nothing there, though a later sentence names the place by a mere noun. */
function takeAbroad(candidate: Candidate, all: readonly Candidate[], registry: Registry): void {
  if (candidate.type !== "territory-regained" || candidate.places.some((place) => registry.place(place) !== null))
    return;
  const { initiator } = candidate.roles;
  const takes = all.some(
    ({ type, roles }) => type === "territory-captured" && roles.initiator.some((slug) => initiator.includes(slug)),
  );
  if (!takes) return;
  candidate.type = "territory-captured";
  candidate.action = "capture";
}

function dateAll(all: readonly Candidate[], context: NarrativeContext): void {
  let day: Day | null = null;
  let before: Before | null = null;
  let lastTold: Candidate | null = null;
  const firstDay = firstDayTold(all, context);
  /** A statement of an earlier time, whose contents the next sentences tell in the past perfect. */
  let past: { source: Candidate; sentence: number } | null = null;
  for (const candidate of all) {
    const sentence = candidate.reading.sentence.index;
    const verb = candidate.trigger.clause?.verb;
    const war = context.warStart && ofTheWar(candidate) ? context.warStart : null;
    const earlier = candidate.type === "statement" || war ? null : earlierDate(candidate, context);
    const told = candidate.date === null ? goesOn(before, candidate) : null;
    const course =
      candidate.date === null || candidate.date.implied ? wholeCourse(candidate, firstDay, context.published) : null;
    const also: Candidate | null = candidate.date === null ? goesOnAlso(lastTold, candidate) : null;
    const aftermath: Candidate | null = candidate.date === null ? followsPast(lastTold, candidate) : null;
    lastTold = candidate;
    if (told?.date && !earlier) {
      candidate.date = { ...told.date, implied: true };
      candidate.dateReason = told.dateReason;
    } else if (earlier) {
      candidate.date = earlier.date;
      candidate.dateReason = earlier.reason;
    } else if (also?.date) {
      candidate.date = { ...also.date, implied: true };
      candidate.dateReason = also.dateReason;
    } else if (aftermath?.date) {
      const end = context.window ? addDays(context.window.start, -1) : context.published;
      candidate.date = {
        start: aftermath.date.start,
        end,
        precision: aftermath.date.precision,
        implied: true,
      };
      candidate.dateReason = reason("coder.dateBeforeNews", {
        start: aftermath.date.start,
        end,
      });
    } else if (course && !war) {
      candidate.date = {
        start: course,
        end: context.published,
        precision: "span",
        implied: true,
      };
      candidate.dateReason = reason("coder.dateOfCourse", {
        start: course,
        end: context.published,
      });
    } else if (war) {
      candidate.date = {
        start: war.day,
        end: context.published,
        precision: war.precision,
        implied: true,
      };
      candidate.dateReason = reason("coder.dateOfWar", {
        start: war.day,
        end: context.published,
      });
    } else if (!candidate.date) {
      if (past?.source.date && sentence - past.sentence <= 1 && verb?.perfect && verb.tense === "past") {
        candidate.date = { ...past.source.date, implied: true };
        candidate.dateReason = past.source.dateReason;
        past = { source: past.source, sentence };
      } else {
        const carried =
          day !== null && candidate.type !== "statement" && verb?.tense !== "present" && !turnsAway(candidate);
        const dated = carried && day !== null ? datedByNarrative(day) : datedByPublication(context.published);
        candidate.date = dated.date;
        candidate.dateReason = dated.reason;
      }
    } else if (candidate.date.precision === "day" && candidate.date.start >= context.weekBefore) {
      if (candidate.type !== "statement" && leadsOn(candidate)) day = candidate.date.start;
    } else if (candidate.type === "statement") past = { source: candidate, sentence };
    if (earlier || told) before = { source: candidate, sentence };
    candidate.background = isBackground(candidate.date, context.published, context.window, context.weekBefore);
  }
}

/** An aside ("after clashes broke out on Thursday") dates itself, not what is told next. */
function leadsOn({ trigger }: Candidate): boolean {
  const link = trigger.clause?.link;
  return link !== "relative" && link !== "adverbial";
}

/** "Meanwhile, …" leaves the narrative, and its day, for something else. */
function turnsAway({ reading }: Candidate): boolean {
  return /^(?:meanwhile|separately|elsewhere)$/.test(reading.analysis.tokens[0]?.lower ?? "");
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

interface Before {
  readonly source: Candidate;
  readonly sentence: number;
}

/** What follows in the same breath as something set before the news: "…, and to the build-up of troops"; "They also cited …". */
function goesOn(before: Before | null, candidate: Candidate): Candidate | null {
  if (!before || candidate.type === "statement" || before.source.date?.precision !== "span") return null;
  const distance = candidate.reading.sentence.index - before.sentence;
  if (distance === 0) return before.source;
  const first = candidate.reading.analysis.tokens[0]?.lower ?? "";
  return distance === 1 && /^(?:they|it|he|she|that|this)$/.test(first) ? before.source : null;
}

/** The earliest day of the week before publication that the article states for an act. */
function firstDayTold(all: readonly Candidate[], { weekBefore, published, window }: NarrativeContext): Day | null {
  const from = window && window.start > weekBefore ? window.start : weekBefore;
  const days = all
    .filter(
      ({ date, type }) =>
        date !== null && type !== "statement" && date.precision !== "year" && date.precision !== "month",
    )
    .flatMap(({ date }) => (date && date.start >= from && date.start < published ? [date.start] : []));
  return days.sort()[0] ?? null;
}

/** A toll that no single action of a few days makes. */
const MANY = 100;

/** "had also been killed in air strikes": the sentence sums up. */
function toldInPerfect({ analysis }: SentenceReading): boolean {
  return analysis.clauses.some(({ verb }) => verb.perfect && verb.passive);
}

/** "killed in the fighting", "had been displaced": told of all that has happened since the first day. */
function wholeCourse(
  { type, trigger, slots, reading, figures }: Candidate,
  firstDay: Day | null,
  published: Day,
): Day | null {
  if (firstDay === null || firstDay >= published) return null;
  const { clause } = trigger;
  const verb = clause?.link === "infinitive" ? reading.analysis.clauses[clause.parent]?.verb : clause?.verb;
  if (type === "displacement" || type === "humanitarian") return verb?.passive && verb.perfect ? firstDay : null;
  const toll = figures.some(({ measure, cumulative }) => measure === "killed" && !cumulative);
  if ((type === "air-strike" || type === "shelling") && toll && toldInPerfect(reading)) return firstDay;
  if (type !== "casualties" || !verb?.perfect) return null;
  if (!verb.passive && figures.some(({ measure, min }) => measure === "killed" && (min ?? 0) >= MANY)) return firstDay;
  const { tokens } = reading.analysis;
  const inFighting = slots.around.some(({ np }) =>
    /^(?:fighting|clashes|violence|battles|hostilities|offensive)$/.test(tokens[np.to - 1]?.lower ?? ""),
  );
  return inFighting ? firstDay : null;
}

/** "That led to a lull, but clashes continued": what a sentence on the past is followed by is past too. */
function followsPast(last: Candidate | null, candidate: Candidate): Candidate | null {
  if (!last?.background || candidate.type === "statement") return null;
  const first = candidate.reading.analysis.tokens[0]?.lower ?? "";
  const distance = candidate.reading.sentence.index - last.reading.sentence.index;
  return distance === 0 || (distance === 1 && /^(?:that|this|those)$/.test(first))
    ? distance === 0 && !/^(?:that|this|those)$/.test(first)
      ? null
      : last
    : null;
}

/** "They also claim to have captured …": a second act told in the same breath has the time of the first. */
function goesOnAlso(last: Candidate | null, candidate: Candidate): Candidate | null {
  if (!last || last.type === "statement" || candidate.type === "statement") return null;
  const [first, second] = candidate.reading.analysis.tokens;
  const distance = candidate.reading.sentence.index - last.reading.sentence.index;
  const opens = second?.lower === "also" && /^(?:they|it|he|she)$/.test(first?.lower ?? "");
  return opens && distance >= 1 && distance <= 2 ? last : null;
}
