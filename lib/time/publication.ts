/** The day an article was written, worked out from all evidence, with the reason a reader can check. */
import type { Article, StatedDate } from "../article/types";
import type { Publication } from "../codebook/coded-article";
import type { Day, DayInterval } from "../codebook/day";
import { reason } from "../codebook/reason";
import { addDays, contains, daysBetween, mostRecentWeekday, weekdayOf } from "./day";
import { likeness, subjectOf } from "./likeness";
import { gatherEvidence, type PublicationEvidence } from "./publication-evidence";
import { type DatedNeighbour, latestGap, pricing } from "./publication-score";

export interface PublicationContext {
  /** The collection's days; null outside a collection. */
  readonly window: DayInterval | null;
  /** Where the caller knows it: no article was written later, and one that nothing dates is taken to be of this day. */
  readonly today?: Day;
}

/** How far from the window's ends, and from the last date told, an article may have been written. */
const AFTER_WINDOW_DAYS = 7;
const AFTER_LAST_DATE_DAYS = 13;
const EARLIEST_DOUBTED_DAY: Day = "1980-01-02";
const MOST_NEIGHBOURS = 3;
const NO_EVIDENCE: PublicationEvidence = {
  stated: [],
  weekdays: [],
  pastDays: [],
  openDays: [],
  today: null,
  years: [],
  dayOfEvent: 0,
  pastCount: 0,
};
/** From this gap on, weekdays contradict a date that looks like a placeholder. */
const CONTRADICTING_GAP = 2;
/** The last resort, where neither text nor caller tells any time; its reason says so. */
const UNKNOWN_DAY: Day = "1970-01-01";

const PLACES: readonly StatedDate["where"][] = ["header", "stamp", "dateline", "url"];

/** “on Thursday”, “since Wednesday”: up to three of the text's own wordings. */
function quoted(evidence: PublicationEvidence, day: Day | null): string {
  const told = evidence.weekdays.filter(({ future }) => !future);
  const latest = day === null ? null : latestGap(evidence, day);
  const first = told.filter(({ weekday }) => day !== null && (weekdayOf(day) - weekday + 7) % 7 === latest);
  const quotes = new Set([...first, ...told].map(({ quote }) => `“${quote}”`));
  return [...quotes].slice(0, 3).join(", ");
}

/** The latest day that the text tells of in its weekdays, if it was written on `day`. */
function latestTold(evidence: PublicationEvidence, day: Day): Day | null {
  const gap = latestGap(evidence, day);
  return gap === null ? null : addDays(day, -gap);
}

/** Dates that machines write where they know none. */
function looksLikePlaceholder(day: Day, today: Day | undefined): boolean {
  return day.endsWith("-01-01") || day < "1980-01-01" || (today !== undefined && day > addDays(today, 1));
}

function contradicted(stated: StatedDate, evidence: PublicationEvidence, context: PublicationContext): boolean {
  const { day } = stated;
  const laterCaption = evidence.stated.some((other) => other.where === "caption" && other.day > day);
  const laterDate = evidence.pastDays.some((told) => told > addDays(day, 1));
  const gap = latestGap(evidence, day);
  const farGap = gap !== null && gap >= CONTRADICTING_GAP;
  const outside = context.window !== null && day < context.window.start;
  if (looksLikePlaceholder(day, context.today)) return farGap || outside || laterCaption || laterDate;
  const clashes = [laterCaption, laterDate, farGap, outside].filter(Boolean).length;
  return clashes >= 2;
}

const statedReasons: Readonly<Record<StatedDate["where"], string>> = {
  "front-matter": "frontMatter",
  header: "header",
  stamp: "stamp",
  dateline: "dateline",
  url: "url",
  caption: "caption",
};

function statedPublication(stated: StatedDate, evidence: PublicationEvidence): Publication {
  const key = statedReasons[stated.where];
  const gap = latestGap(evidence, stated.day);
  const agrees = stated.where !== "front-matter" && gap !== null && gap <= 1;
  const values = { day: stated.day, told: quoted(evidence, stated.day) };
  return {
    date: stated.day,
    basis: "stated",
    reason: agrees ? reason(`published.${key}Agrees`, values) : reason(`published.${key}`, { day: stated.day }),
  };
}

/** The days an undated article may have been written on. */
function candidates(
  evidence: PublicationEvidence,
  neighbours: readonly DatedNeighbour[],
  context: PublicationContext,
): Day[] {
  const { window, today } = context;
  const days = new Set<Day>();
  const add = (start: Day, end: Day): void => {
    for (let day = start; day <= end; day = addDays(day, 1)) if (today === undefined || day <= today) days.add(day);
  };
  const captions = evidence.stated.filter(({ where }) => where === "caption").map(({ day }) => day);
  const lastDay = [...evidence.pastDays, ...captions].sort().at(-1);
  const recent = lastDay !== undefined && (window === null || lastDay >= window.start) ? lastDay : null;
  if (window !== null) add(window.start, window.end);
  if (recent !== null) add(recent, addDays(recent, AFTER_LAST_DATE_DAYS));
  if (window === null && recent === null) {
    for (const { day } of neighbours) add(addDays(day, -AFTER_WINDOW_DAYS), addDays(day, AFTER_WINDOW_DAYS));
  }
  return [...days].sort();
}

interface Inference {
  readonly day: Day;
  readonly reason: Publication["reason"];
}

function best(days: readonly Day[], cost: (day: Day) => number): Day | null {
  let chosen: Day | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const day of days) {
    const price = cost(day);
    if (price < least - 1e-9) {
      chosen = day;
      least = price;
    }
  }
  return chosen;
}

function infer(
  evidence: PublicationEvidence,
  neighbours: readonly DatedNeighbour[],
  context: PublicationContext,
): Inference {
  const { window, today } = context;
  const day = best(candidates(evidence, neighbours, context), pricing(evidence, { window, neighbours }));
  if (day === null) return undatable(evidence, today);
  const told = quoted(evidence, day);
  const latest = latestTold(evidence, day);
  const lastDate = evidence.pastDays.filter((at) => at <= day).at(-1);
  if (latest === null) {
    if (lastDate !== undefined && (window === null || lastDate >= window.start)) {
      return { day, reason: reason("published.lastDate", { day, last: lastDate }) };
    }
    const nearest = [...neighbours].sort((one, other) => other.likeness - one.likeness)[0];
    return nearest !== undefined && Math.abs(daysBetween(nearest.day, day)) <= 1
      ? { day, reason: reason("published.likeOther", { day, other: nearest.name, otherDay: nearest.day }) }
      : { day, reason: reason("published.windowOnly", { day }) };
  }
  const begun =
    window === null
      ? undefined
      : evidence.weekdays.find(
          (item) => item.begun !== null && !item.future && mostRecentWeekday(day, item.weekday) === window.start,
        );
  if (window !== null && begun !== undefined) {
    return {
      day,
      reason: reason("published.begun", { day, told, begun: `“${begun.begun ?? begun.quote}”`, start: window.start }),
    };
  }
  if (window !== null && contains(window, day)) return { day, reason: reason("published.weekdays", { day, told }) };
  if (lastDate !== undefined)
    return { day, reason: reason("published.dateAndWeekdays", { day, told, last: lastDate }) };
  return { day, reason: reason("published.weekdays", { day, told }) };
}

/** Nothing fixes the day: the caller's today, else the last year named, else the unknown day; the reason says which. */
function undatable(evidence: PublicationEvidence, today: Day | undefined): Inference {
  if (today !== undefined) {
    const gap = latestGap(evidence, today);
    if (gap === null) return { day: today, reason: reason("published.today", { day: today }) };
    const day = addDays(today, -gap);
    return { day, reason: reason("published.todayWeekdays", { day, told: quoted(evidence, day) }) };
  }
  const year = evidence.years.at(-1);
  if (year === undefined) return { day: UNKNOWN_DAY, reason: reason("published.unknown", { day: UNKNOWN_DAY }) };
  const day = `${String(year).padStart(4, "0")}-12-31`;
  return { day, reason: reason("published.lastYear", { day, year: String(year) }) };
}

interface Case {
  readonly article: Article;
  readonly evidence: PublicationEvidence;
  readonly stated: StatedDate | null;
  readonly refused: StatedDate | null;
}

/** Weighs what an article states against what it tells. Front matter is an editor's word and is not weighed. */
function open(article: Article, context: PublicationContext): Case {
  const front = article.frontMatter.published;
  if (front !== undefined) {
    const stated: StatedDate = { start: 0, end: 0, day: front, where: "front-matter" };
    return { article, evidence: NO_EVIDENCE, stated, refused: null };
  }
  const evidence = gatherEvidence(article);
  const dated = PLACES.flatMap((place) => article.statedDates.filter(({ where }) => where === place));
  const stated = dated.find((date) => !contradicted(date, evidence, context)) ?? null;
  const refused = dated.find((date) => date !== stated && contradicted(date, evidence, context)) ?? null;
  return { article, evidence, stated, refused };
}

/** The dated articles most like this one; beyond a few, more of them say nothing new. */
function neighboursOf(item: Case, dated: readonly Case[], subject: (article: Article) => ReadonlySet<string>) {
  const own = subject(item.article);
  const found: DatedNeighbour[] = [];
  for (const other of dated) {
    if (other === item || other.stated === null) continue;
    const { article, stated } = other;
    found.push({ name: article.name, day: stated.day, likeness: likeness(own, subject(article)) });
  }
  return found
    .sort((one, other) => other.likeness - one.likeness || (one.name < other.name ? -1 : 1))
    .slice(0, MOST_NEIGHBOURS);
}

function subjects(): (article: Article) => ReadonlySet<string> {
  const known = new Map<Article, ReadonlySet<string>>();
  return (article) => {
    const subject = known.get(article) ?? subjectOf(article.text);
    known.set(article, subject);
    return subject;
  };
}

/**
 * The publication day of every article, by article name, with basis and reason. What an article states wins unless its
 * own text contradicts it; an article without a date is placed by the weekdays and dates it tells of, the collection's
 * window, and its likeness to the collection's dated articles. Never throws: an article that nothing dates gets
 * `context.today`, the end of the last year it names, or 1970-01-01, and a reason that says so.
 */
export function inferPublications(articles: readonly Article[], context: PublicationContext): Map<string, Publication> {
  const cases = articles.map((article) => open(article, context));
  const dated = cases.filter((item) => item.stated !== null);
  const subject = subjects();
  const result = new Map<string, Publication>();
  for (const item of cases) {
    const { article, evidence, stated, refused } = item;
    if (stated !== null && refused === null) {
      result.set(article.name, statedPublication(stated, evidence));
      continue;
    }
    const neighbours = neighboursOf(item, dated, subject);
    // Better a doubtful date, said to be doubtful, than none.
    if (
      stated === null &&
      refused !== null &&
      refused.day >= EARLIEST_DOUBTED_DAY &&
      candidates(evidence, neighbours, context).length === 0
    ) {
      const told = quoted(evidence, null);
      const why = reason("published.doubted", { day: refused.day, told });
      result.set(article.name, { date: refused.day, basis: "stated", reason: why });
      continue;
    }
    const inferred: Inference =
      stated === null
        ? infer(evidence, neighbours, context)
        : { day: stated.day, reason: reason("published.otherDate", { day: stated.day }) };
    result.set(article.name, {
      date: inferred.day,
      basis: refused === null ? "inferred" : "corrected",
      reason: refused === null ? inferred.reason : corrected(refused, evidence, inferred, context),
    });
  }
  return result;
}

function corrected(
  refused: StatedDate,
  evidence: PublicationEvidence,
  { day, reason: why }: Inference,
  { window }: PublicationContext,
): Publication["reason"] {
  const told = quoted(evidence, day);
  const begun = why.values.begun;
  if (told === "") return reason("published.correctedPlain", { stated: refused.day, day });
  if (window !== null && begun !== undefined) {
    return reason("published.correctedBegun", { stated: refused.day, day, told, begun, start: window.start });
  }
  return reason("published.corrected", { stated: refused.day, day, told });
}
