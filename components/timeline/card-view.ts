/**
 * Cards as the browser gets them: all in words, and little of it, because a card is sent twice, as markup and as what the
 * markup is made of. Actors and places are named once for the page.
 */
import type { EventType } from "@/lib/codebook/event-types";
import type { Side } from "@/lib/codebook/registry-data";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { dateInWords } from "@/lib/messages/days";
import type { Filter } from "@/lib/timeline/filter";
import type { Claimant, EventCard, FigureGroup, OutletRef } from "@/lib/timeline/models";
import { type SoughtText, sought, soughtIn } from "@/lib/timeline/sought";

/** So many actors of a role, places and figures stand on a card: the weightiest, as the event orders them. */
const MOST = 4;

/** Above this many outlets the dots are left out: the words say it. */
const MOST_DOTS = 8;

export interface ClaimView {
  readonly shown: string;
  readonly by: string;
  readonly side: Side;
  readonly href: string;
  /** Ends of its bar in per cent of the scale. */
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
}

export interface FigureView {
  /** The number, or a source's word for one; for a disputed figure what it is of, and the range (`boldIn`). */
  readonly shown: string;
  readonly hedge?: string;
  readonly vague?: true;
  readonly total?: true;
  readonly what?: string;
  readonly by?: string;
  /** Address of the passage. */
  readonly href?: string;
  /** Claims that cannot all hold; then the fields above but `shown` are missing. */
  readonly range?: readonly ClaimView[];
}

export interface CardView {
  readonly slug: string;
  /** Missing for a standard one. */
  readonly rank?: "lead" | "brief";
  readonly type: EventType;
  readonly kind: string;
  readonly headline: SoughtText;
  readonly tags?: readonly { readonly text: string; readonly tone: "plain" | "strong" | "dashed" }[];
  /** Outlets that tell it, by their place among the page's. */
  readonly told: readonly number[];
  /** Slugs, named in the page's `actors` and `places`. */
  readonly who?: readonly string[];
  readonly whom?: readonly string[];
  readonly places?: readonly string[];
  readonly cited?: string;
  readonly figures?: readonly FigureView[];
  /** In words, what the card has no room for and the event's page tells. */
  readonly more?: string;
  /** How many. */
  readonly passages: number;
  /** Under a search, the words of the first passage that answers it. */
  readonly found?: { readonly text: SoughtText; readonly href: string };
}

/** What all cards of a page share. */
export interface CardPage {
  /** Address that those of the record's pages are appended to: "", or "/ar". */
  readonly prefix: string;
  /** Query that the pages of events are asked with, so that they tell what was known on the same day. */
  readonly query: string;
  readonly actors: Readonly<Record<string, { readonly name: string; readonly side: Side }>>;
  readonly places: Readonly<Record<string, string>>;
  /** How many outlets there are; their dots are left out where they are too many to tell apart. */
  readonly outlets: number;
  readonly dotted: boolean;
  /** "2 of 5" and " outlets", by the number that tells it. */
  readonly told: Readonly<Record<number, readonly [count: string, ofWhom: string]>>;
  /** "3 passages", by their number. */
  readonly passages: Readonly<Record<number, string>>;
  readonly words: Readonly<Record<"against" | "concerns" | "at" | "saidBy" | "total", string>>;
}

const names = (claimants: readonly Claimant[]): string => claimants.map(({ inText }) => inText).join(" · ");

/** The scale of a range ends short of the edge, so that an open end has room for its arrow. */
const SCALE = 88;

function rangeView(figure: FigureGroup, locale: Locale): FigureView {
  const most = Math.max(1, ...figure.claims.map(({ min, max }) => max ?? min ?? 0));
  const onScale = (count: number) => Math.round((count / most) * SCALE * 10) / 10;
  return {
    shown: translatorOf(locale)("timeline.card.differ", { thing: figure.label, range: figure.shown }),
    range: figure.claims.map(({ shown, claimants, href, min, max }) => ({
      shown,
      by: names(claimants),
      side: claimants[0]?.side ?? "other",
      href,
      from: onScale(min ?? max ?? 0),
      to: onScale(max ?? min ?? 0),
      open: max === null && min !== null,
    })),
  };
}

function figureView(figure: FigureGroup, locale: Locale): FigureView {
  if (figure.disputed) return rangeView(figure, locale);
  const { qualifier, number, vague, label, reading, cumulative, claimants, claims } = figure;
  const href = claims[0]?.href;
  return {
    shown: number,
    ...(qualifier === null ? {} : { hedge: `${qualifier} ` }),
    ...(vague ? { vague } : {}),
    ...(cumulative ? { total: cumulative } : {}),
    what: reading === null ? label : `${label} (${reading})`,
    by: names(claimants),
    ...(href === undefined ? {} : { href }),
  };
}

function tagsOf({ date, stance, disputed }: EventCard, locale: Locale): NonNullable<CardView["tags"]> {
  const t = translatorOf(locale);
  const isOneDay = date.start === date.end;
  return [
    ...(isOneDay ? [] : [{ text: dateInWords(date, "brief", locale), tone: "plain" } as const]),
    ...(date.implied ? [{ text: t("timeline.card.implied"), tone: "dashed" } as const] : []),
    ...(stance === "asserted" ? [] : [{ text: t(`timeline.card.${stance}`), tone: "plain" } as const]),
    ...(disputed ? [{ text: t("timeline.card.disputed"), tone: "strong" } as const] : []),
  ];
}

const passagesOf = ({ tellings }: EventCard): number =>
  tellings.reduce((sum, { passages }) => sum + passages.length, 0);

interface Page {
  readonly locale: Locale;
  /** All outlets in their fixed order: that of the dots. */
  readonly outlets: readonly OutletRef[];
  readonly filter: Pick<Filter, "q" | "known">;
}

/** Lists without members and texts without words are left out: most cards lack most of them. */
const list = <Name extends string, Item>(name: Name, items: readonly Item[]) =>
  items.length > 0 ? ({ [name]: items } as { readonly [key in Name]: readonly Item[] }) : {};

export function cardView(event: EventCard, { locale, outlets, filter }: Page): CardView {
  const t = translatorOf(locale);
  const { initiator, target } = event.actors;
  const cited = event.attribution.filter(({ slug }) => !initiator.some((actor) => actor.slug === slug));
  const told = event.outlets.map(({ key }) => outlets.findIndex((outlet) => outlet.key === key)).sort((a, b) => a - b);
  const left = [event.places, event.figures].reduce((sum, { length }) => sum + Math.max(0, length - MOST), 0);
  const found = soughtIn(event, filter.q);
  return {
    slug: event.slug,
    ...(event.rank === "standard" ? {} : { rank: event.rank }),
    type: event.type,
    kind: event.kind,
    headline: sought(event.headline, filter.q),
    ...list("tags", tagsOf(event, locale)),
    told,
    ...list(
      "who",
      initiator.slice(0, MOST).map(({ slug }) => slug),
    ),
    ...list(
      "whom",
      target.slice(0, MOST).map(({ slug }) => slug),
    ),
    ...list(
      "places",
      event.places.slice(0, MOST).map(({ slug }) => slug),
    ),
    ...(event.figures.length === 0 && cited.length > 0 ? { cited: names(cited) } : {}),
    ...list(
      "figures",
      event.figures.slice(0, MOST).map((figure) => figureView(figure, locale)),
    ),
    ...(left > 0 ? { more: t("timeline.card.more", { count: left }) } : {}),
    passages: passagesOf(event),
    ...(found === null ? {} : { found }),
  };
}

const worded = <Words>(counts: readonly number[], word: (count: number) => Words): Record<number, Words> =>
  Object.fromEntries(counts.map((count) => [count, word(count)]));

/** What the cards of these events share. */
export function cardPage(events: readonly EventCard[], { locale, outlets, filter }: Page): CardPage {
  const t = translatorOf(locale);
  const home = pathIn(locale, "/");
  const actors = events.flatMap((event) => [...event.actors.initiator, ...event.actors.target]);
  const places = events.flatMap((event) => event.places);
  return {
    prefix: home === "/" ? "" : home,
    query: filter.known === null ? "" : `?known=${filter.known}`,
    actors: Object.fromEntries(actors.map(({ slug, short, side }) => [slug, { name: short, side }])),
    places: Object.fromEntries(places.map(({ slug, name }) => [slug, name])),
    outlets: outlets.length,
    dotted: outlets.length <= MOST_DOTS,
    told: worded(
      events.map((event) => event.outlets.length),
      (told): [string, string] => [
        t("timeline.card.toldBy", { told, total: outlets.length }),
        t("timeline.card.toldByWhom", { told }),
      ],
    ),
    passages: worded(events.map(passagesOf), (count) => t("timeline.card.passages", { count })),
    words: {
      against: t("timeline.card.against"),
      concerns: t("timeline.card.concerns"),
      at: t("timeline.card.at"),
      saidBy: `${t("timeline.card.saidBy")} `,
      total: t("timeline.card.total"),
    },
  };
}
