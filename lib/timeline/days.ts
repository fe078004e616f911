/** The days of the timeline: strip, sections, spans and brackets, made of what the filter finds and what it leaves. */
import type { Day, DayInterval } from "../codebook/day";
import { EVENT_FAMILIES, EVENT_TYPE_ENTRIES, type EventType } from "../codebook/event-types";
import { type Locale, translatorOf } from "../messages";
import { addDays, daysBetween, earlier, later } from "../time/day";
import { figurePhrase } from "./figure-phrase";
import type { Sort } from "./filter";
import { groupBy } from "./group-by";
import type { DayModel, EventCard, EventRef, SpanLane, StripCell } from "./models";
import type { DayCount, DayWindow } from "./view";
import { deathsOf } from "./weight";

interface Skeleton extends DayInterval {
  readonly slug: string;
  readonly type: EventType;
  readonly precision: string;
}

export interface TimelineInput {
  /** All events of the window. */
  readonly skeletons: readonly Skeleton[];
  /** Addresses of those that the filter finds. */
  readonly found: ReadonlySet<string>;
  /** Their cards: of all of them, or of the days on the page. */
  readonly events: readonly EventCard[];
  /** The days on the page; left out, all are. */
  readonly shown?: DayWindow | undefined;
  readonly window: DayInterval;
  readonly sort: Sort;
  readonly locale: Locale;
}

/** A page of days must end: an event misdated by centuries does not make a page of them. */
const MOST_DAYS = 3660;

/** Every day of the window; events after it, of which later articles tell, push its end out. */
export function daysOf(window: DayInterval, intervals: readonly DayInterval[]): Day[] {
  const last = intervals.reduce((end, { start }) => later(end, start), window.end);
  const count = Math.min(daysBetween(window.start, last) + 1, MOST_DAYS);
  return Array.from({ length: count }, (_, index) => addDays(window.start, index));
}

const isOneDay = ({ start, end, precision }: DayInterval & { readonly precision: string }): boolean =>
  start === end && precision === "day";

const refOfCard = (card: EventCard): EventRef => ({ ...card, outletCount: card.outlets.length });

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byWeight = (a: EventCard, b: EventCard) => b.weight - a.weight || byText(a.slug, b.slug);
const byTime = (a: EventCard, b: EventCard) =>
  byText(a.date.start, b.date.start) || byText(a.date.end, b.date.end) || byText(a.slug, b.slug);

/** At most this many acts stand in the line of a day; a day of fewer cards needs none, the cards are beneath it. */
const ACTS = 3;
/** At most this many deadly events stand in the line of a day. */
const TOLLS = 4;

function lineOf(
  {
    total,
    matched,
    spanTotal,
    spanMatched,
  }: { total: number; matched: number; spanTotal: number; spanMatched: number },
  events: readonly EventCard[],
  locale: Locale,
): DayModel["line"] {
  const t = translatorOf(locale);
  const all = total + spanTotal;
  const shown = matched + spanMatched;
  const counts =
    shown === all
      ? t("timeline.day.counts", { events: total, spans: spanTotal, which: countsForm(total, spanTotal) })
      : t("timeline.day.matched", { shown, all });
  const telling = events.filter(({ summary, type }) => !summary && type !== "statement");
  const acts = telling.length > ACTS ? [...telling].sort(byWeight).slice(0, ACTS).map(refOfCard) : [];
  return { counts, acts };
}

const countsForm = (events: number, spans: number): "both" | "days" | "spans" | "none" =>
  events > 0 ? (spans > 0 ? "both" : "days") : spans > 0 ? "spans" : "none";

function tollOf(events: readonly EventCard[], locale: Locale): DayModel["toll"] {
  return events
    .flatMap((event) =>
      event.figures
        .filter(({ measure, cumulative }) => measure === "killed" && !cumulative)
        .slice(0, 1)
        .map((figure) => ({
          figure,
          phrase: figurePhrase(figure, locale),
          place: event.places[0]?.name ?? null,
          href: event.href,
        })),
    )
    .sort((a, b) => deathsOf([b.figure]) - deathsOf([a.figure]))
    .slice(0, TOLLS);
}

/** The largest toll of a day leads it, besides what several outlets tell. */
function withLead(events: readonly EventCard[]): EventCard[] {
  const most = Math.max(0, ...events.map(({ figures }) => deathsOf(figures)));
  return events.map((event) =>
    most > 0 && deathsOf(event.figures) === most && event.rank === "standard" ? { ...event, rank: "lead" } : event,
  );
}

function cellsOf(skeletons: readonly Skeleton[], found: ReadonlySet<string>): StripCell[] {
  return skeletons
    .map(({ slug, type }) => ({ slug, family: EVENT_TYPE_ENTRIES[type].family, matches: found.has(slug) }))
    .sort((a, b) => EVENT_FAMILIES.indexOf(a.family) - EVENT_FAMILIES.indexOf(b.family) || byText(a.slug, b.slug));
}

/** How many events stand in the section of each day: what a page of days is measured by. */
export function dayCounts(skeletons: readonly Skeleton[], found: ReadonlySet<string>, window: DayInterval): DayCount[] {
  const days = daysOf(window, skeletons);
  const first = days[0] ?? window.start;
  const standing = groupBy(
    skeletons.filter(({ slug }) => found.has(slug)),
    ({ start }) => later(start, first),
  );
  return days.map((day) => ({ day, count: standing.get(day)?.length ?? 0 }));
}

/** Days in order with all that stands on them, and one bracket for each extent of the events over several days. */
export function timelineDays(input: TimelineInput): { days: DayModel[]; lanes: SpanLane[] } {
  const { skeletons, found, events, shown, window, sort, locale } = input;
  const days = daysOf(window, skeletons);
  const first = days[0] ?? window.start;
  const last = days.at(-1) ?? window.end;
  const onPage = shown ? new Set(shown.days) : null;
  const matches = ({ slug }: Skeleton) => found.has(slug);
  const single = groupBy(skeletons.filter(isOneDay), ({ start }) => start);
  const spanning = skeletons.filter((event) => !isOneDay(event));
  const spans = groupBy(spanning, ({ start }) => later(start, first));
  const cards = groupBy(
    events.filter(({ date }) => isOneDay(date)),
    ({ date }) => date.start,
  );
  const spanCards = groupBy(
    events.filter(({ date }) => !isOneDay(date)),
    ({ date }) => later(date.start, first),
  );
  const order = sort === "weight" ? byWeight : byTime;
  const models = days.map((day): DayModel => {
    const own = single.get(day) ?? [];
    const ownSpans = spans.get(day) ?? [];
    const dayCards = withLead(cards.get(day) ?? []).sort(order);
    const daySpanCards = [...(spanCards.get(day) ?? [])].sort(order);
    const covered = spanning.some(({ start, end }) => start <= day && day <= end);
    const counted = {
      total: own.length,
      matched: own.filter(matches).length,
      spanTotal: ownSpans.length,
      spanMatched: ownSpans.filter(matches).length,
    };
    const from = shown && day === shown.days[0] ? shown.skip : 0;
    const part = [...dayCards, ...daySpanCards].slice(from, from + (shown?.most ?? Number.POSITIVE_INFINITY));
    const inPart = new Set(part);
    const here = onPage === null || onPage.has(day);
    return {
      day,
      silence: own.length === 0 && !covered ? "no-article" : null,
      cells: cellsOf(own, found),
      total: own.length,
      matched: counted.matched,
      onPage: here,
      elsewhere: counted.matched + counted.spanMatched - part.length,
      events: dayCards.filter((card) => inPart.has(card)),
      spans: daySpanCards.filter((card) => inPart.has(card)),
      spanTotal: ownSpans.length,
      spanMatched: counted.spanMatched,
      continuing: spanning
        .filter((event) => matches(event) && later(event.start, first) < day && day <= event.end)
        .map(({ slug, start }) => ({ slug, standsOn: later(start, first) })),
      line: lineOf(counted, [...dayCards, ...daySpanCards], locale),
      toll: tollOf(dayCards, locale),
    };
  });
  const extents = groupBy(spanning, ({ start, end }) => `${later(start, first)} ${earlier(end, last)}`);
  const lanes = [...extents.values()].flatMap((group): SpanLane[] => {
    const [head] = group;
    if (!head) return [];
    const start = later(head.start, first);
    const matched = group.filter(({ slug }) => found.has(slug)).length;
    return [{ start, end: earlier(head.end, last), total: group.length, matched, standsOn: start }];
  });
  return { days: models, lanes: lanes.sort((a, b) => byText(a.start, b.start) || byText(a.end, b.end)) };
}
