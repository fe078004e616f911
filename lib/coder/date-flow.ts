/** Dates the events of an article in the order of its text: named rules, of which the first that speaks decides. */
import type { Day } from "../codebook/day";
import { wordSet } from "../language/word-sets";
import { addDays, daysBetween } from "../time/day";
import type { Candidate } from "./candidate";
import {
  beginningOfCourse,
  datedByCampaign,
  datedByCourse,
  grownOfLate,
  inFirstOf,
  ofDatedWar,
  ofTheWar,
} from "./course";
import { earlierDate } from "./earlier";
import { leadsOn } from "./leads-on";
import { dateOpeningByName, OPENING, onDayOfOccasion } from "./named-day";
import type { NarrativeContext } from "./narrative";
import { goneOnFor, onDayNumber, ownLengthAgo, reckonedDate } from "./reckoned";
import { isSweep } from "./sweep";
import {
  actedAlso,
  aftermathOf,
  backThen,
  dayOfSubject,
  namedAgain,
  sameBreath,
  sameHeadline,
  sentenceOf,
  type Told,
  violatedTruce,
} from "./told-before";
import { GROUND } from "./type-families";
import {
  CAMPAIGN_IS_NEWS_DAYS,
  type Dated,
  datedBefore,
  datedByNarrative,
  datedByPublication,
  isBackground,
  lastDayBeforeNews,
} from "./when";

/** What has been told before the event that is being dated. */
interface Flow {
  /** The day that the narrative is at; null until a sentence states one. */
  day: Day | null;
  /** The last event of a night or a weekend, whose two days the next sentence shares. */
  night: Told | null;
  /** The last event that its words set before the news. */
  before: Told | null;
  last: Candidate | null;
  /** All events told so far. */
  readonly told: Candidate[];
  /** The first event that the sentence of the last one tells. */
  opening: Candidate | null;
  /** A statement of an earlier time, whose contents the next sentences tell in the past perfect. */
  past: Told | null;
  /** The earliest day of the news that the article states for an act. */
  readonly firstDay: Day | null;
}

interface DateRule {
  readonly name: string;
  /** The date that the rule gives to an event; null where it does not speak. */
  date(candidate: Candidate, flow: Flow, context: NarrativeContext): Dated | null;
  /** What the rule's verdict changes for the events told next. */
  afterwards?(candidate: Candidate, flow: Flow, context: NarrativeContext): void;
}

const setBeforeNews = (candidate: Candidate, flow: Flow) => {
  flow.before = { source: candidate, sentence: sentenceOf(candidate) };
};

/** The same day or days as another event, as far as it has any. */
function asOf(source: Candidate | null): Dated | null {
  return source?.date && source.dateReason
    ? { date: { ...source.date, implied: true }, reason: source.dateReason }
    : null;
}

const RULES: readonly DateRule[] = [
  {
    // "have been fighting for two years": so long up to now.
    name: "so long",
    date: (candidate, _flow, { published }) => (candidate.date ? null : goneOnFor(candidate, published)),
  },
  {
    // "fighting continued for a third day": the days up to that one, whichever day the sentence names.
    name: "day number",
    date: (candidate, { day }, { published }) => onDayNumber(candidate, sameSentenceDay(candidate) ?? day ?? published),
  },
  {
    // "comes two weeks after rebels took the town": counted from what it is tied to.
    name: "reckoned",
    date: (candidate, { day, told }, { published }) => {
      if (candidate.type === "statement") return null;
      const own = sameSentenceDay(candidate);
      if (candidate.date !== null && !candidate.date.implied) return ownLengthAgo(candidate, own, published);
      const attack = dayOfSubject(candidate, told);
      const from = own ?? attack ?? (toldInPresent(candidate) ? published : (day ?? published));
      return reckonedDate(candidate, from, published);
    },
    afterwards(candidate, flow) {
      flow.day = sameSentenceDay(candidate) ?? flow.day;
    },
  },
  {
    // "in response to stepped-up strikes", "years ago": the words themselves set the event before the news.
    name: "before the news",
    date: (candidate, _flow, context) =>
      candidate.type === "statement" || ofTheWar(candidate, context) ? null : earlierDate(candidate, context),
    afterwards: setBeforeNews,
  },
  {
    // "They also cited the build-up of troops": what follows in the same breath as something before the news is before it too.
    name: "same breath",
    date: (candidate, { before }) => (candidate.date ? null : asOf(sameBreath(before, candidate))),
    afterwards: setBeforeNews,
  },
  {
    // "They also claim to have captured …": a second act of the same speaker has the time of the first.
    name: "also",
    date: (candidate, { opening }) => (candidate.date ? null : asOf(actedAlso(opening, candidate))),
  },
  {
    // "That led to a lull, but clashes continued": what a sentence on the past is followed by is past too.
    name: "aftermath",
    date: (candidate, { last }, context) => {
      const start = candidate.date ? null : (aftermathOf(last, candidate)?.date ?? null);
      return start && datedBefore({ ...start, end: lastDayBeforeNews(context), implied: true });
    },
  },
  {
    name: "back then",
    date: (candidate, { last }, { published }) => asOf(backThen(last, candidate, published)),
  },
  {
    // "On the day of the parade": the day that the parade was given before.
    name: "day of an occasion",
    date: (candidate, _flow, { readings }) => (candidate.date ? null : onDayOfOccasion(candidate, readings)),
  },
  {
    // "violated the truce 40 times, shelling villages": all days since the truce was made.
    name: "violations of a truce",
    date(candidate, { told }, { published }) {
      const start = violatedTruce(candidate, told)?.date?.start;
      return start && start < published ? datedByCourse(start, published) : null;
    },
  },
  {
    // "in the first 18 months of the conflict"
    name: "first of the war",
    date: (candidate, _flow, context) => inFirstOf(candidate, context),
  },
  {
    // "have been intensifying their attacks": what grows has grown of late.
    name: "growth",
    date: (candidate, _flow, { published }) => grownOfLate(candidate, published),
  },
  {
    // "fought in a two-year war that started in late 2013": that war's own dates.
    name: "course of a dated war",
    date: (candidate, _flow, { published }) => ofDatedWar(candidate, published),
  },
  {
    // "killed in the war": told of its whole course.
    name: "course of the war",
    date: (candidate, _flow, context) => ofTheWar(candidate, context),
  },
  {
    // "has abandoned key cities": what no single day takes is of the whole campaign, up to the day the sentence is at.
    name: "sweep",
    date(candidate, { day }, { campaignStart, published }) {
      if (campaignStart === null || campaignStart < addDays(published, -CAMPAIGN_IS_NEWS_DAYS)) return null;
      if (!isSweep(candidate, day === null)) return null;
      const before =
        candidate.trigger.clause?.link === "relative" ? (sameSentenceDay(candidate) ?? published) : published;
      return campaignStart < before ? datedByCourse(campaignStart, before) : null;
    },
  },
  {
    // "killed in the fighting", "the offensive that has cost it two towns": told of everything since the news began.
    name: "course of the news",
    date: (candidate, { firstDay }, context) => {
      if (candidate.date && !candidate.date.implied) return null;
      const start = beginningOfCourse(candidate, { firstDay, ...context }, context.published);
      return start === null ? null : datedByCourse(start, context.published);
    },
  },
  {
    // "advance on the city after capturing the town": what a headline looks back on is of the campaign.
    name: "behind a headline",
    date(candidate, _flow, { campaignStart, published }) {
      const { reading, trigger, type } = candidate;
      const { clause } = trigger;
      const behind = clause?.verb.form === "gerund" && reading.analysis.tokens[clause.verb.from - 1]?.lower === "after";
      if (!reading.headline || !behind || candidate.date !== null || !GROUND.has(type)) return null;
      if (campaignStart === null || campaignStart < addDays(published, -CAMPAIGN_IS_NEWS_DAYS)) return null;
      return campaignStart < published ? datedByCourse(campaignStart, published) : null;
    },
  },
  {
    // "Rebels launch offensive, capture base": a headline tells of one time.
    name: "same headline",
    date: (candidate, { last }) => (candidate.date ? null : asOf(sameHeadline(last, candidate))),
  },
  {
    name: "stated in the sentence",
    date: ({ date, dateReason }) => (date && dateReason ? { date, reason: dateReason } : null),
    afterwards(candidate, flow, { weekBefore, published }) {
      const { date, type } = candidate;
      const stretch = ofNight(candidate) || ofHours(candidate);
      if (date !== null && date.start >= weekBefore && (date.precision === "day" || stretch)) {
        if (type === "statement" || !leadsOn(candidate, flow.day ?? published)) return;
        flow.day = date.end;
        flow.night = stretch ? { source: candidate, sentence: sentenceOf(candidate) } : null;
      } else if (type === "statement") flow.past = { source: candidate, sentence: sentenceOf(candidate) };
    },
  },
  {
    // "… warned last month. The rebels had carried out raids, he said": the contents of a statement of an earlier time.
    name: "told then",
    date: (candidate, { past }) => {
      const verb = candidate.trigger.clause?.verb;
      const near = past !== null && sentenceOf(candidate) - past.sentence <= 1;
      return near && verb?.perfect && verb.tense === "past" ? asOf(past.source) : null;
    },
    afterwards(candidate, flow) {
      if (flow.past) flow.past = { source: flow.past.source, sentence: sentenceOf(candidate) };
    },
  },
  {
    // "launched a major offensive": the campaign's first day, where the article or the record knows it.
    name: "launch of the campaign",
    date: ({ action, trigger }, _flow, { campaignStart, published }) =>
      action === "offensive" && launches(trigger) && campaignStart !== null && campaignStart < published
        ? datedByCampaign(campaignStart)
        : null,
  },
  {
    // "killed in the raid", when the narrative has left the day of the raid: what is named again keeps its day.
    name: "named again",
    date: (candidate, { told, day }) => {
      const named = candidate.date === null && day !== null ? namedAgain(candidate, told) : null;
      return named?.date && !named.background ? asOf(named) : null;
    },
  },
  {
    // What no words date goes on where the narrative is.
    name: "narrative",
    date: (candidate, { day, night }, context) => {
      if (day === null || candidate.type === "statement" || isPresent(candidate) || turnsAway(candidate)) return null;
      const reach = night !== null && ofHours(night.source) ? HOURS_REACH : 1;
      const near = night !== null && sentenceOf(candidate) - night.sentence <= reach;
      return (near ? asOf(night.source) : null) ?? goneOnSince(day, candidate, context);
    },
  },
  { name: "publication", date: (_candidate, _flow, { published }) => datedByPublication(published) },
];

/** Gives each event its date, the reason for it, and whether it lies before the news. */
export function dateAll(all: readonly Candidate[], context: NarrativeContext): void {
  const flow: Flow = {
    day: null,
    night: null,
    before: null,
    last: null,
    told: [],
    opening: null,
    past: null,
    firstDay: firstDayTold(all, context),
  };
  for (const candidate of all) {
    for (const rule of RULES) {
      const dated = rule.date(candidate, flow, context);
      if (!dated) continue;
      candidate.date = dated.date;
      candidate.dateReason = dated.reason;
      rule.afterwards?.(candidate, flow, context);
      candidate.background = isBackground(dated.date, context);
      break;
    }
    if (!flow.last || sentenceOf(flow.last) !== sentenceOf(candidate)) flow.opening = candidate;
    flow.last = candidate;
    flow.told.push(candidate);
  }
  dateOpeningByName(all, context.readings, context.published);
}

/** The earliest day of the week before publication that the article states for an act. */
function firstDayTold(all: readonly Candidate[], { weekBefore, published, window }: NarrativeContext): Day | null {
  const from = window && window.start > weekBefore ? window.start : weekBefore;
  let first: Day | null = null;
  for (const { date, type } of all) {
    if (date === null || type === "statement" || date.precision === "year" || date.precision === "month") continue;
    if (date.start >= from && date.start < published && (first === null || date.start < first)) first = date.start;
  }
  return first;
}

/** The one day that the event's own sentence states, where it states one. */
function sameSentenceDay({ reading }: Candidate): Day | null {
  let stated: Day | null = null;
  for (const { days, precision, kind } of reading.times) {
    if (!days || precision !== "day" || kind === "duration") continue;
    if (stated !== null && stated !== days.start) return null;
    stated = days.start;
  }
  return stated;
}

/** "launched a major offensive", against "pressed on with the offensive". */
const launches = ({ clause, light, nominal }: Candidate["trigger"]): boolean =>
  (light || !nominal) &&
  clause !== null &&
  !clause.verb.progressive &&
  /^(?:launch|begin|start|mount|unleash|open|initiate)$/.test(clause.verb.lemma);

const toldInPresent = ({ reading }: Candidate): boolean =>
  reading.analysis.clauses.find(({ link }) => link === "main")?.verb.tense === "present";

/** "overnight", "over the weekend": two days that are one stretch. */
const ofNight = ({ reading, date }: Candidate): boolean =>
  reading.times.some(
    ({ value, days, precision }) =>
      precision === "span" && /(?:TNI|-WE)$/.test(value) && days?.start === date?.start && days?.end === date?.end,
  );

/** Sentences over which the details of "the past 24 hours" are told. */
const HOURS_REACH = 4;
const FEW_DAYS = 3;

/** A lead on "the past 24 hours", "the past two days": what it tells in its details happened in those. */
const ofHours = ({ reading, date }: Candidate): boolean =>
  date !== null &&
  reading.sentence.index < OPENING &&
  reading.times.some(
    ({ value, days, precision, text }) =>
      precision === "span" &&
      /^PT?\d+[HD]$/.test(value) &&
      /\b(?:past|last)\b/i.test(text) &&
      days?.start === date.start &&
      days.end === date.end &&
      daysBetween(days.start, days.end) < FEW_DAYS,
  );

/** Days after a campaign began, what follows its beginning in a text is told of all days since. */
const COURSE_DAYS = 3;

/** After "launched an offensive on 27 November", told days later, the captures are of the days since. */
function goneOnSince(day: Day, { type }: Candidate, { campaignStart, published }: NarrativeContext): Dated {
  return day === campaignStart && GROUND.has(type) && daysBetween(day, published) >= COURSE_DAYS
    ? datedByCourse(day, published)
    : datedByNarrative(day);
}

/** Told in the present, or hanging on what is: "…, resulting in limited fighting" has the tense of its finite verb. */
export function isPresent({ trigger, reading }: Candidate): boolean {
  const { clause } = trigger;
  const { clauses, tokens } = reading.analysis;
  const { np } = trigger;
  if (np && tokens.slice(np.from, np.head).some(({ lower }) => /^(?:ongoing|continuing|current)$/.test(lower)))
    return true;
  // "appears to have been carried out" is told in the present of an act of the past.
  const hangs =
    (clause?.verb.form === "gerund" && tokens[clause.verb.from - 1]?.lower === ",") ||
    clause?.verb.form === "infinitive";
  return ((hangs ? clauses[clause.parent] : null) ?? clause)?.verb.tense === "present";
}

const AWAY = wordSet("meanwhile elsewhere");

/** "Meanwhile, …" leaves the narrative, and its day, for something else. */
function turnsAway(candidate: Candidate): boolean {
  return AWAY.has(candidate.reading.analysis.tokens[0]);
}
