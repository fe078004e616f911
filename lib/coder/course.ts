/** Events told of a stretch that lasts: the whole war, or everything since the news began. */
import type { Day } from "../codebook/day";
import type { EventType } from "../codebook/event-types";
import { reason } from "../codebook/reason";
import type { TokenRange, VerbGroup } from "../language/types";
import { wordSet } from "../language/word-sets";
import { addDays, addMonths } from "../time/day";
import { recentDays } from "../time/periods";
import type { TimeExpression } from "../time/types";
import type { Candidate } from "./candidate";
import type { NarrativeContext } from "./narrative";
import { overlaps, type SentenceReading, tokensOf } from "./reading";
import { SUFFERED } from "./type-families";
import type { Dated } from "./when";

const WAR_NOUN = wordSet("war conflict uprising");
export const FIGHTING_NOUN = wordSet("fighting clashes violence battles hostilities offensive");
/** Types that a text tells of a whole war; a single attack is of a day. */
const LASTING: ReadonlySet<EventType> = new Set<EventType>([...SUFFERED, "troop-movement"]);

/** "killed in the war", "displaced as a result of the conflict": the war's whole course, as far as the article dates it. */
export function ofTheWar(candidate: Candidate, { warStart, published }: NarrativeContext): Dated | null {
  if (!warStart || !tellsOfWar(candidate)) return null;
  return {
    date: { start: warStart.day, end: published, precision: warStart.precision, implied: true },
    reason: reason("coder.dateOfWar", { start: warStart.day, end: published }),
  };
}

function tellsOfWar({ type, date, reading, trigger, slots }: Candidate): boolean {
  if (goesOnAndOn(type, trigger.clause?.verb) && date === null) return true;
  const { tokens, text } = reading.analysis;
  const { clause } = trigger;
  const during = slots.around.some(
    ({ preposition, np }) => WAR_NOUN.has(tokens[np.to - 1]) && /^(?:during|throughout)$/.test(preposition),
  );
  // "has changed hands many times during the war"
  if (during && date === null && type !== "statement" && clause?.verb.perfect) return true;
  if (!LASTING.has(type)) return false;
  // "have been bombarded again after fleeing": the tense is that of the verb it hangs on.
  const governing = clause?.verb.form === "gerund" ? reading.analysis.clauses[clause.parent] : clause;
  if (date === null && governing?.verb.perfect) {
    if (/\b(?:war|conflict)\b/i.test(text)) return true;
    // "a camp to which tens of thousands have fled": how the place came to be what it is.
    const aside = clause?.link === "relative" || clause !== governing;
    if (type === "displacement" && aside && governing.verb.tense === "present") return true;
  }
  if (date !== null && !date.implied && date.precision === "day") return false;
  const namesWar = ({ from, to }: TokenRange) => {
    for (let at = from; at < to; at++) if (WAR_NOUN.has(tokens[at])) return true;
    return false;
  };
  return slots.around.some(({ np }) => namesWar(np)) || (clause?.subject != null && namesWar(clause.subject));
}

/** "have been battling the rebels": in the perfect progressive, how the war goes rather than the day's news. */
const goesOnAndOn = (type: EventType, verb: VerbGroup | undefined): boolean =>
  verb !== undefined &&
  verb.form === "finite" &&
  verb.perfect &&
  verb.progressive &&
  verb.tense === "present" &&
  (type === "armed-clash" || type === "air-strike" || type === "shelling");

const FIRST_OF =
  /^\s+of\s+(?:the|this|that|its|their)\s+(?:\S+\s+)?(war|conflict|uprising|offensive|campaign|operation|invasion)\b/i;

/** "in the first 18 months of the conflict": counted from its beginning, as far as that is known. */
export function inFirstOf(
  candidate: Candidate,
  { warStart, campaignStart, published }: NarrativeContext,
): Dated | null {
  const { reading, date, type } = candidate;
  if (date !== null || type === "statement") return null;
  const { text, start: offset } = reading.analysis;
  for (const time of reading.times) {
    const [, count, code] = /^P(\d{1,3})([DWMY])$/.exec(time.value) ?? [];
    const [, noun] = FIRST_OF.exec(text.slice(time.end - offset)) ?? [];
    if (
      !count ||
      !code ||
      !noun ||
      !/\b(?:first|opening)\b/i.test(text.slice(Math.max(0, time.start - offset - 8), time.end - offset))
    )
      continue;
    const begun = WAR_NOUN.hasWord(noun.toLowerCase()) ? warStart?.day : campaignStart;
    if (!begun) continue;
    const months = code === "Y" ? 12 * Number(count) : code === "M" ? Number(count) : 0;
    const days = code === "D" ? Number(count) : 7 * Number(count);
    const end = months > 0 ? addDays(addMonths(begun, months), -1) : addDays(begun, days - 1);
    if (end >= published) continue;
    return {
      date: { start: begun, end, precision: months > 0 ? "month" : "span", implied: false },
      reason: reason("coder.dateInText", { words: time.text, start: begun, end }),
    };
  }
  return null;
}

const GROWS = wordSet("up increase intensify escalate accelerate expand step ramp");

/** "have been intensifying their attacks": a growth is of recent weeks, not of the whole war. */
export function grownOfLate({ trigger, type, date }: Candidate, published: Day): Dated | null {
  const verb = trigger.clause?.verb;
  if (date !== null || !verb || !goesOnAndOn(type, verb) || !GROWS.hasLemma(verb)) return null;
  const days = recentDays("week", { published, window: null });
  return days && datedByCourse(days.start, published);
}

/** "fought each other in a two-year civil war that started in late 2013": the war that the words themselves date. */
export function ofDatedWar({ type, reading, trigger, slots }: Candidate, published: Day): Dated | null {
  if (type === "statement" || trigger.nominal || !trigger.clause) return null;
  const { tokens, clauses } = reading.analysis;
  const war = slots.around.find(
    ({ preposition, np }) => WAR_NOUN.has(tokens[np.to - 1]) && /^(?:in|during)$/.test(preposition),
  );
  if (!war) return null;
  const begun = clauses.find(
    ({ link, subjectHead, verb }) =>
      link === "relative" && subjectHead === war.np.to - 1 && /^(?:start|begin|erupt|break)$/.test(verb.lemma),
  );
  const inRange = (time: TimeExpression, range: TokenRange) =>
    overlaps(tokensOf(reading.analysis, time.start, time.end), range);
  const start =
    begun &&
    reading.times.find(
      (time) => time.days !== null && tokensOf(reading.analysis, time.start, time.end).from >= begun.verb.to,
    );
  if (!start?.days) return null;
  const length = /^P(\d{1,2})Y$/.exec(reading.times.find((time) => inRange(time, war.np))?.value ?? "");
  const ended = length?.[1] ? `${Number(start.days.start.slice(0, 4)) + Number(length[1])}-12-31` : published;
  const end = ended < published ? ended : published;
  return {
    date: { start: start.days.start, end, precision: "year", implied: false },
    reason: reason("coder.dateInText", { words: start.text, start: start.days.start, end }),
  };
}

/** The launch of the campaign that is the news. */
export function datedByCampaign(start: Day): Dated {
  return {
    date: { start, end: start, precision: "day", implied: true },
    reason: reason("coder.dateOfCampaign", { start }),
  };
}

export function datedByCourse(start: Day, published: Day): Dated {
  return {
    date: { start, end: published, precision: "span", implied: true },
    reason: reason("coder.dateOfCourse", { start, end: published }),
  };
}

/** A toll that no single action of a few days makes. */
const MANY = 100;
const CAMPAIGN_NOUN = /^(?:offensive|operation|campaign|onslaught|assault|advance|push|invasion|incursion)$/;
const DEFINITE = /^(?:the|this|that|its|their|his)$/;

/** Where the course of the news may begin. */
interface Beginnings {
  /** The earliest day of the news that the article states for an act. */
  readonly firstDay: Day | null;
  /** The first day of the campaign that is the news. */
  readonly campaignStart: Day | null;
}

/** The day since which an event is told of the whole course of the news; null where it is told of one day. */
export function beginningOfCourse(
  candidate: Candidate,
  { firstDay, campaignStart }: Beginnings,
  published: Day,
): Day | null {
  const lasting = isTollOfCourse(candidate) ? (firstDay ?? campaignStart) : null;
  const start = lasting ?? (isDeedOfCampaign(candidate) ? (campaignStart ?? firstDay) : null);
  return start !== null && start < published ? start : null;
}

/** "had also been killed in air strikes", "have so far been killed": the sentence sums up. In the present perfect alone it is news. */
const sumsUp = ({ analysis }: SentenceReading): boolean =>
  analysis.clauses.some(({ verb }) => verb.perfect && verb.passive && verb.tense === "past") ||
  (/\bso far\b/.test(analysis.text) && analysis.clauses.some(({ verb }) => verb.perfect && verb.passive));

/** Tolls, flight and hardship told in the perfect: "killed in the fighting", "had been displaced". */
function isTollOfCourse({ type, trigger, slots, reading, figures }: Candidate): boolean {
  const { clause } = trigger;
  const verb = clause?.link === "infinitive" ? reading.analysis.clauses[clause.parent]?.verb : clause?.verb;
  if (type === "displacement" || type === "humanitarian") return verb?.passive === true && verb.perfect;
  const toll = figures.some(({ measure, cumulative }) => measure === "killed" && !cumulative);
  if ((type === "air-strike" || type === "shelling") && toll && sumsUp(reading)) return true;
  if (type !== "casualties" || !verb?.perfect) return false;
  if (!verb.passive && figures.some(({ measure, min }) => measure === "killed" && (min ?? 0) >= MANY)) return true;
  const { tokens } = reading.analysis;
  return slots.around.some(({ np }) => FIGHTING_NOUN.has(tokens[np.to - 1]));
}

/** "the offensive that has cost it two towns", "hit in the operation", "have already taken": done over the whole campaign. */
function isDeedOfCampaign({ type, trigger, slots, reading, date }: Candidate): boolean {
  const { clause } = trigger;
  if (type === "statement" || trigger.nominal || !clause || date !== null) return false;
  const { tokens } = reading.analysis;
  const { verb } = clause;
  const word = (at: number) => tokens[at]?.lower ?? "";
  if (clause.link === "relative" && CAMPAIGN_NOUN.test(word(clause.subjectHead)) && verb.tense !== "future")
    return true;
  if (
    verb.perfect &&
    verb.tense === "present" &&
    tokens.slice(verb.from, verb.to).some(({ lower }) => lower === "already")
  )
    return true;
  return (
    (verb.perfect || verb.form === "participle") &&
    slots.around.some(
      ({ preposition, np }) =>
        /^(?:in|during)$/.test(preposition) && CAMPAIGN_NOUN.test(word(np.to - 1)) && DEFINITE.test(word(np.from)),
    )
  );
}
