/** The day strip as the browser gets it: in words, and little of it, because it is sent twice (`EventCards`). */
import { EVENT_FAMILIES, type EventFamily } from "@/lib/codebook/event-types";
import { type Locale, translatorOf } from "@/lib/messages";
import { dayInWords, daysInWords } from "@/lib/messages/days";
import { isEmptyFilter } from "@/lib/timeline/filter";
import type { DayModel, TimelineModel } from "@/lib/timeline/models";
import { viewQuery } from "@/lib/timeline/view";
import { dayAddress } from "./context";

/** A column keeps one cell an event up to this height; above it a cell stands for several, and the legend says so. */
const MOST_CELLS = 24;
/** Above this many days a column is too narrow to read and the page too heavy: the strip shows the stretch around the page's days. */
const MOST_DAYS = 31;
/** Days before the page's first that stay in sight. */
const LEAD = 4;
/** Days of a stretch for which narrow screens have room. */
const NEAR = 12;
/** Letters of a weekday for which a column of a phone has room. */
const NARROW = 4;
/** Above this many outlets a row each says less than their number by day. */
const MOST_ROWS = 8;

export interface StripDay {
  readonly day: string;
  /** Address of its section. */
  readonly href: string;
  /** The column in words: "27 November: 9 events". */
  readonly name: string;
  readonly date: string;
  readonly weekday: string;
  /** Its initial, where its short name is too long for narrow columns. */
  readonly initial?: string;
  /** Where a month begins. */
  readonly month?: string;
  readonly silent?: true;
  /** Of a long strip, one that narrow screens leave out. */
  readonly far?: true;
  readonly number?: string;
  /** Under a filter: of how many. */
  readonly of?: string;
  /** From below; null for one that the filter leaves out. */
  readonly cells: readonly (EventFamily | null)[];
  /** How many outlets tell of it. */
  readonly told: number;
}

export interface StripLane {
  readonly href: string;
  readonly days: string;
  readonly matched: number;
  /** Columns, counted from 0, both inclusive. */
  readonly from: number;
  readonly to: number;
}

/** What an outlet does on a day: tells of it, was written on it, both, or neither. */
export type CoverageState = "told" | "written" | "told written" | "silent";

export interface StripView {
  readonly families: readonly { readonly family: EventFamily; readonly label: string }[];
  readonly days: readonly StripDay[];
  readonly lanes: readonly StripLane[];
  /** Missing where there are too many outlets for a row each. */
  readonly outlets?: readonly {
    readonly key: string;
    readonly name: string;
    readonly states: readonly CoverageState[];
  }[];
  /** Told in the empty columns at the end. */
  readonly silence?: { readonly label: string; readonly reason: string; readonly from: number };
  readonly earlier?: { readonly label: string; readonly href: string };
  readonly later?: { readonly label: string; readonly href: string };
  readonly words: Readonly<
    Record<"label" | "axis" | "spansAndSources" | "datedToADay" | "overDays" | "outletsThatTell" | "written", string>
  > & { readonly cellStandsFor?: string };
}

function dayView(day: DayModel, index: number, context: Context): StripDay {
  const { days, near, filtered, cell, model, path, locale } = context;
  const t = translatorOf(locale);
  const { matched, total, silence } = day;
  const inWords = dayInWords(day.day, "dayMonth", locale);
  const name =
    silence !== null
      ? t("timeline.strip.columnSilent", { day: inWords })
      : filtered
        ? t("timeline.strip.columnMatched", { day: inWords, matched, total })
        : t("timeline.strip.column", { day: inWords, count: total });
  // What matches is drawn from below, so that a column's filled height can be read against its outline.
  const ordered = filtered ? [...day.cells].sort((a, b) => Number(b.matches) - Number(a.matches)) : day.cells;
  const weekday = dayInWords(day.day, "weekdayBrief", locale);
  const startsMonth = day.day.slice(0, 7) !== days[index - 1]?.day.slice(0, 7);
  return {
    day: day.day,
    href: dayAddress("d", day, model, path),
    name,
    date: dayInWords(day.day, "date", locale),
    weekday,
    ...(weekday.length > NARROW ? { initial: dayInWords(day.day, "weekdayNarrow", locale) } : {}),
    ...(startsMonth ? { month: dayInWords(day.day, "monthBrief", locale) } : {}),
    ...(silence === null ? {} : { silent: true }),
    ...(near !== null && (index < near || index >= near + NEAR) ? { far: true } : {}),
    ...(total > 0 ? { number: String(filtered ? matched : total) } : {}),
    ...(total > 0 && filtered ? { of: t("timeline.strip.of", { total }) } : {}),
    cells: ordered.filter((_, at) => at % cell === 0).map(({ family, matches }) => (matches ? family : null)),
    told: model.coverage.filter((row) => row.days.some((own) => own.day === day.day && own.tells)).length,
  };
}

interface Context {
  readonly model: TimelineModel;
  /** The days of the strip. */
  readonly days: readonly DayModel[];
  /** The first that narrow screens show of a long strip; null where they show all. */
  readonly near: number | null;
  readonly filtered: boolean;
  /** Events that one cell stands for. */
  readonly cell: number;
  readonly path: string;
  readonly locale: Locale;
}

/** Brackets at most; of more extents than these, those with most events. */
const MOST_LANES = 10;

function lanesOf({ model, days, path, locale }: Context): StripLane[] {
  const kept = new Set([...model.lanes].sort((a, b) => b.total - a.total).slice(0, MOST_LANES));
  const lanes = model.lanes.filter((lane) => kept.has(lane));
  return lanes.flatMap(({ start, end, matched, standsOn }) => {
    const own = days.flatMap(({ day }, index) => (start <= day && day <= end ? [index] : []));
    const [from] = own;
    const to = own.at(-1);
    if (from === undefined || to === undefined) return [];
    const day = model.days.find((other) => other.day === standsOn) ?? { day: standsOn, onPage: true };
    const href = dayAddress("sp", day, model, path);
    return [{ href, days: daysInWords(start, end, "brief", locale), matched, from, to }];
  });
}

/** The silent days at the window's end. */
function silenceOf({ model, days, locale }: Context): StripView["silence"] {
  const t = translatorOf(locale);
  const { latestPublished } = model.collection;
  const lastTold = days.findLastIndex(({ silence }) => silence === null);
  const silent = days.slice(lastTold + 1);
  const [first] = silent;
  const last = silent.at(-1);
  if (!first || !last || silent.length < 3 || latestPublished === null) return undefined;
  return {
    label: t("timeline.silence.days", { count: silent.length }),
    reason: t("timeline.silence.stripReason", {
      days: daysInWords(first.day, last.day, "dayMonth", locale),
      latest: dayInWords(latestPublished, "dayMonth", locale),
    }),
    from: lastTold + 1,
  };
}

/** The days of the strip: all, or the stretch around the first on the page. */
function stretchOf(days: readonly DayModel[]): { days: readonly DayModel[]; before?: DayModel; after?: DayModel } {
  if (days.length <= MOST_DAYS) return { days };
  const first = days.findIndex(({ onPage }) => onPage);
  const start = Math.max(0, Math.min(first - LEAD, days.length - MOST_DAYS));
  const before = days[Math.max(0, start - MOST_DAYS + 2 * LEAD)];
  const after = days[start + MOST_DAYS];
  return {
    days: days.slice(start, start + MOST_DAYS),
    ...(before && start > 0 ? { before } : {}),
    ...(after ? { after } : {}),
  };
}

export function stripView(model: TimelineModel, path: string, locale: Locale): StripView {
  const t = translatorOf(locale);
  const { days, before, after } = stretchOf(model.days);
  const cell = Math.max(1, Math.ceil(Math.max(...days.map(({ total }) => total)) / MOST_CELLS));
  const filtered = !isEmptyFilter({ ...model.filter, known: null });
  const firstOnPage = days.findIndex(({ onPage }) => onPage);
  const near = before || after ? Math.max(0, Math.min(firstOnPage - 1, days.length - NEAR)) : null;
  const context: Context = { model, days, near, filtered, cell, path, locale };
  const silence = silenceOf(context);
  const page = (key: "earlier" | "later", day: DayModel | undefined) =>
    day
      ? {
          [key]: {
            label: t(`timeline.pages.${key}`, { day: dayInWords(day.day, "dayMonth", locale) }),
            href: path + viewQuery(model.filter, { at: day.day }),
          },
        }
      : {};
  const shown = new Set(days.map(({ day }) => day));
  const count = model.coverage.length;
  return {
    families: [...EVENT_FAMILIES].reverse().map((family) => ({ family, label: t(`terms.families.${family}`) })),
    days: days.map((day, index) => dayView(day, index, context)),
    lanes: lanesOf(context),
    ...(count <= MOST_ROWS
      ? {
          outlets: model.coverage.map((row) => ({
            key: row.outlet.key,
            name: row.outlet.name,
            states: row.days
              .filter(({ day }) => shown.has(day))
              .map(({ tells, written }) =>
                tells ? (written ? "told written" : "told") : written ? "written" : "silent",
              ),
          })),
        }
      : {}),
    ...(silence ? { silence } : {}),
    ...page("earlier", before),
    ...page("later", after),
    words: {
      label: t("timeline.strip.label"),
      axis: t("timeline.strip.axis"),
      spansAndSources: t("timeline.strip.spansAndSources"),
      datedToADay: t("timeline.strip.datedToADay", { count: model.datedToADay }),
      overDays: t("timeline.strip.overDays", { count: model.lanes.reduce((sum, { total }) => sum + total, 0) }),
      outletsThatTell: t("timeline.strip.outletsThatTell", { count }),
      written: t("timeline.strip.written"),
      ...(cell > 1 ? { cellStandsFor: t("timeline.strip.cellStandsFor", { count: cell }) } : {}),
    },
  };
}
