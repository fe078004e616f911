/** The ledger, made from the cards that a filter finds: a row a voice and figure, tolls of a day apart from totals. */
import type { Day } from "../codebook/day";
import type { Measure } from "../codebook/figure";
import type { Locale } from "../messages";
import {
  LEDGER_CHAPTERS,
  type LedgerChapter,
  type LedgerChapterId,
  type LedgerDay,
  type LedgerRow,
} from "./claims-models";
import { groupBy } from "./group-by";
import type { Claimant, EventCard, EventRef, FigureClaim, FigureGroup, Telling } from "./models";
import { formatNumber } from "./tell-figure";

const MEASURES_OF: Record<LedgerChapterId, readonly Measure[]> = {
  killed: ["killed"],
  wounded: ["wounded"],
  // Told as one number by the source: to put it under either would be a claim that nobody makes.
  "killed-or-wounded": ["killed-or-wounded"],
  displaced: ["displaced-people", "displaced-families"],
  localities: ["localities-captured", "localities-regained"],
  area: ["area-km2"],
};

const LOCALITY_MEASURES: readonly Measure[] = MEASURES_OF.localities;

/** Chapters in which the noun alone would not say what happened: villages are captured or regained. */
const TOLD_BY_LABEL: ReadonlySet<Measure> = new Set([...LOCALITY_MEASURES, "area-km2"]);

const voiceOf = (claimants: readonly Claimant[]) =>
  claimants
    .map(({ kind, slug }) => `${kind} ${slug}`)
    .sort()
    .join(", ");

function refOfCard(card: EventCard): EventRef {
  return { ...card, outletCount: card.outlets.length };
}

/** The same words of the same voice in several articles are one claim, carried by each of them. */
function rowsOfGroup(card: EventCard, group: FigureGroup, at: number): LedgerRow[] {
  const bySaying = groupBy(group.claims, (claim) => `${claim.shown}/${voiceOf(claim.claimants)}`);
  const disputeKey = group.disputed ? `${card.slug} ${at}` : null;
  return [...bySaying.values()].flatMap((claims, index) => {
    const [claim] = claims;
    return claim ? [rowOf({ card, group, claim, claims, disputeKey, key: `${card.slug} ${at} ${index}` })] : [];
  });
}

interface RowParts {
  readonly card: EventCard;
  readonly group: FigureGroup;
  readonly claim: FigureClaim;
  readonly claims: readonly FigureClaim[];
  readonly disputeKey: string | null;
  readonly key: string;
}

function rowOf({ card, group, claim, claims, disputeKey, key }: RowParts): LedgerRow {
  const { claimants, measure, shown, reading, vague, min, max, cumulative } = claim;
  return {
    key,
    date: card.date,
    claimants,
    measure,
    thing: TOLD_BY_LABEL.has(measure) ? group.label : group.thing,
    named: [],
    shown,
    reading,
    vague,
    min,
    max,
    cumulative,
    event: refOfCard(card),
    place: card.places[0]?.name ?? null,
    sources: claims.map(({ article, href }) => ({ article, href })),
    dispute: group.disputed ? group.shown : null,
    disputeKey,
  };
}

/** Who stands behind a telling: its sources, else the outlet itself. */
function tellers({ attribution, article: { outlet } }: Telling): readonly Claimant[] {
  if (attribution.length > 0) return attribution;
  const { key, name } = outlet;
  return [{ slug: key, name, short: name, inText: name, side: "other", kind: "outlet" }];
}

/** A place that is named as taken, where no number is given: a claim of its own kind, and one row for each voice. */
function namedPlaces(card: EventCard, areas: ReadonlySet<string>, locale: Locale): LedgerRow[] {
  const measure =
    card.type === "territory-captured"
      ? "localities-captured"
      : card.type === "territory-regained"
        ? "localities-regained"
        : null;
  // A road that is cut is no place that is taken, and whoever takes a town in a province does not take the province.
  const named = card.places.filter(({ slug }) => !areas.has(slug));
  if (measure === null || card.action === "road-cut" || named.length === 0) return [];
  if (card.figures.some((figure) => LOCALITY_MEASURES.includes(figure.measure))) return [];
  const told = card.tellings.filter(({ stance, passages }) => stance !== "denied" && passages.length > 0);
  return [...groupBy(told, (telling) => voiceOf(tellers(telling))).values()].flatMap((tellings, index) => {
    const [first] = tellings;
    if (!first) return [];
    const count = named.length;
    return [
      {
        key: `${card.slug} named ${index}`,
        date: card.date,
        claimants: tellers(first),
        measure,
        thing: "",
        named,
        shown: formatNumber(count, locale),
        reading: null,
        vague: false,
        min: count,
        max: count,
        cumulative: false,
        event: refOfCard(card),
        place: named[0]?.name ?? null,
        sources: tellings.flatMap(({ article, passages: [passage] }) =>
          passage ? [{ article, href: passage.href }] : [],
        ),
        dispute: null,
        disputeKey: null,
      } satisfies LedgerRow,
    ];
  });
}

function rowsOf(card: EventCard, id: LedgerChapterId, { areas, locale }: LedgerInput): LedgerRow[] {
  const measures = MEASURES_OF[id];
  const counted = card.figures.flatMap((group, at) =>
    measures.includes(group.measure) ? rowsOfGroup(card, group, at) : [],
  );
  return id === "localities" ? [...counted, ...namedPlaces(card, areas, locale)] : counted;
}

const byDate = (a: LedgerRow, b: LedgerRow) =>
  a.date.start === b.date.start
    ? a.date.end < b.date.end
      ? -1
      : a.date.end > b.date.end
        ? 1
        : 0
    : a.date.start < b.date.start
      ? -1
      : 1;

/** True for a figure of one action or one day, and not of a period. */
const isOfOneDay = ({ cumulative, date }: LedgerRow) =>
  !cumulative && date.precision === "day" && date.start === date.end;

/** The days of the ledger: those with figures, and runs of those without, told apart by whether any article speaks. */
function ledgerDays(rows: readonly LedgerRow[], days: readonly Day[], silent: ReadonlySet<Day>): LedgerDay[] {
  const byDay = groupBy(rows, ({ date }) => date.start);
  const all = [...new Set([...days, ...byDay.keys()])].sort();
  const told: LedgerDay[] = [];
  for (const day of all) {
    const own = byDay.get(day);
    const last = told.at(-1);
    if (own) told.push({ kind: "rows", day, rows: own });
    else if (last?.kind === "gap" && last.silent === silent.has(day)) told[told.length - 1] = { ...last, end: day };
    else told.push({ kind: "gap", start: day, end: day, silent: silent.has(day) });
  }
  return told;
}

export interface LedgerInput {
  /** What the filter finds, in the order in which rows of one day shall stand. */
  readonly cards: readonly EventCard[];
  /** The days that the ledger lists even where they have no figure. */
  readonly days: readonly Day[];
  /** Those of them of which no article tells anything. */
  readonly silent: ReadonlySet<Day>;
  /** Slugs of places too wide to be taken as one: countries, regions, provinces, districts. */
  readonly areas: ReadonlySet<string>;
  readonly locale: Locale;
}

/** All chapters in their order. A chapter without any row has no days either. */
export function composeLedger(input: LedgerInput): LedgerChapter[] {
  const { cards, days, silent } = input;
  return LEDGER_CHAPTERS.map((id) => {
    const rows = cards.flatMap((card) => rowsOf(card, id, input)).sort(byDate);
    const inWindow = rows.filter(({ event }) => !event.background);
    const ofOneDay = inWindow.filter(isOfOneDay);
    return {
      id,
      count: rows.length,
      byDay: ofOneDay.length > 0 ? ledgerDays(ofOneDay, days, silent) : [],
      totals: inWindow.filter((row) => !isOfOneDay(row)),
      background: rows.filter(({ event }) => event.background),
    };
  });
}
