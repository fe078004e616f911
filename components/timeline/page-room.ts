/**
 * How many events a page of the timeline has room for, so that it weighs at most 200 kB whatever the record holds. React
 * sends a page twice, as markup and as what the markup is made of; both grow with the views that the parts are drawn from.
 * The factors were measured over two records, in both languages and under a dozen filters; they err on the heavy side.
 */
import { choiceGroups } from "@/components/filters/choice-view";
import { type Locale, pathIn } from "@/lib/messages";
import type { TimelineModel } from "@/lib/timeline/models";
import { cardView } from "./card-view";
import { stripView } from "./strip-view";

/** Bytes of HTML. */
const MOST = 200_000;
/** Head, foot, map, places, help: what every page has. */
const SHELL = 34_500;
/** Beside each event, the words that were sought are set off. */
const SOUGHT = 5_500;
const A_CARD = 354;
const A_DAY = 1000;
const A_KNOWN_DAY = 225;
/** Bytes of the page for a byte of the view. */
const TIMES = { card: 2.65, choices: 4.5, strip: 4, line: 6, chapter: 5.2 } as const;

const bytes = (view: unknown): number => Buffer.byteLength(JSON.stringify(view) ?? "");

/** How many events within the window stand on the page. */
export const eventsOn = ({ days }: TimelineModel): number =>
  days.reduce((sum, { events, spans }) => sum + events.length + spans.length, 0);

/** The number of events within the window that this page should hold at most: as many as it has where they fit. */
export function roomFor(model: TimelineModel, locale: Locale): number {
  const { filter, knownDays, background } = model;
  const outlets = model.coverage.map(({ outlet }) => outlet);
  const days = model.days.filter(({ onPage }) => onPage);
  const events = model.days.flatMap((day) => [...day.events, ...day.spans]);
  const lines = days.map(({ line, toll }) => [
    line.counts,
    line.acts.map(({ headline }) => headline),
    toll.map(({ phrase, place, href, figure }) => [phrase, place, href, figure.claimants.map(({ inText }) => inText)]),
  ]);
  const chapter = background.events.map(({ headline, href, outlets }) => [
    headline,
    href,
    outlets.map(({ name }) => name),
  ]);
  const around =
    SHELL +
    (filter.q === "" ? 0 : SOUGHT) +
    A_DAY * days.length +
    A_KNOWN_DAY * knownDays.length +
    TIMES.choices * bytes(choiceGroups(model, locale)) +
    TIMES.strip * bytes(stripView(model, pathIn(locale, "/"), locale)) +
    TIMES.line * bytes(lines) +
    TIMES.chapter * bytes(chapter);
  const views = events.map((event) => cardView(event, { locale, outlets, filter }));
  const cards = views.reduce((sum, view) => sum + A_CARD + TIMES.card * bytes(view), 0);
  if (around + cards <= MOST) return events.length;
  return Math.max(1, Math.floor((events.length * (MOST - around)) / cards));
}
