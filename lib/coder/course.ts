/** Events told of a stretch that lasts: the whole war, or everything since the news began. */
import type { Day } from "../codebook/day";
import type { EventType } from "../codebook/event-types";
import { reason } from "../codebook/reason";
import type { Candidate } from "./candidate";
import type { NarrativeContext } from "./narrative";
import type { SentenceReading } from "./reading";
import type { Dated } from "./when";

const WAR_NOUN = /^(?:war|conflict|uprising)$/;
const FIGHTING_NOUN = /^(?:fighting|clashes|violence|battles|hostilities|offensive)$/;
/** Types that a text tells of a whole war; a single attack is of a day. */
const LASTING: ReadonlySet<EventType> = new Set<EventType>([
  "casualties",
  "displacement",
  "humanitarian",
  "troop-movement",
]);

/** "killed in the war", "displaced as a result of the conflict": the war's whole course, as far as the article dates it. */
export function ofTheWar(candidate: Candidate, { warStart, published }: NarrativeContext): Dated | null {
  if (!warStart || !tellsOfWar(candidate)) return null;
  return {
    date: { start: warStart.day, end: published, precision: warStart.precision, implied: true },
    reason: reason("coder.dateOfWar", { start: warStart.day, end: published }),
  };
}

function tellsOfWar({ type, date, reading, trigger, slots }: Candidate): boolean {
  if (!LASTING.has(type)) return false;
  const { tokens, text } = reading.analysis;
  const { clause } = trigger;
  if (date === null && /\b(?:war|conflict)\b/i.test(text) && clause?.verb.perfect) return true;
  if (date !== null && !date.implied && date.precision === "day") return false;
  const ranges = [...slots.around.map((phrase) => phrase.np), ...(clause?.subject ? [clause.subject] : [])];
  return ranges.some(({ from, to }) => tokens.slice(from, to).some(({ lower }) => WAR_NOUN.test(lower)));
}

export function datedByCourse(start: Day, published: Day): Dated {
  return {
    date: { start, end: published, precision: "span", implied: true },
    reason: reason("coder.dateOfCourse", { start, end: published }),
  };
}

/** A toll that no single action of a few days makes. */
const MANY = 100;

/** "had also been killed in air strikes": the sentence sums up. */
const toldInPerfect = ({ analysis }: SentenceReading): boolean =>
  analysis.clauses.some(({ verb }) => verb.perfect && verb.passive);

/** The day since which an event is told of the whole course of the news; null where it is told of one day. */
export function beginningOfCourse(
  { type, trigger, slots, reading, figures }: Candidate,
  firstDay: Day | null,
  { published }: NarrativeContext,
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
  const inFighting = slots.around.some(({ np }) => FIGHTING_NOUN.test(tokens[np.to - 1]?.lower ?? ""));
  return inFighting ? firstDay : null;
}
