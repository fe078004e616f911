/**
 * How much of what the filter finds one page holds: never part of the question (the filter), only of the reading. A page
 * holds whole days from `at` on, until they are enough; a day with more than enough is read in parts.
 */
import { type Day, daySchema } from "../codebook/day";
import { type Filter, type RawParams, toQueryString, valuesOf } from "./filter";

export interface TimelineView {
  /** The page begins with this day; null for the first. */
  readonly at: Day | null;
  /** So many events of that day were on the pages before. */
  readonly after: number;
  /** The events before the window are on the page, from this one on (0 is the first); null where their chapter is folded. */
  readonly chapter: number | null;
}

export const FIRST_VIEW: TimelineView = { at: null, after: 0, chapter: null };

const VIEW_PARAMS = { at: "at", after: "after", chapter: "chapter" } as const;
const CHAPTER = "background";
const CHAPTER_FROM = /^background(?:-(\d{1,6}))?$/;

/** Reads a view from an address; what means nothing is the first view's. */
export function parseView(raw: RawParams): TimelineView {
  const values = valuesOf(raw);
  const last = (name: string) => values.get(name)?.at(-1);
  const at = daySchema.safeParse(last(VIEW_PARAMS.at));
  const chapter = CHAPTER_FROM.exec(last(VIEW_PARAMS.chapter) ?? "");
  const after = Number(last(VIEW_PARAMS.after) ?? 0);
  return {
    at: at.success ? at.data : null,
    after: at.success && Number.isSafeInteger(after) && after > 0 ? after : 0,
    chapter: chapter ? Number(chapter[1] ?? 0) : null,
  };
}

/** The query of a filter read in this view: the filter's own where the view is the first. */
export function viewQuery(filter: Filter, view: Partial<TimelineView>): string {
  const params = new URLSearchParams();
  if (view.at) params.set(VIEW_PARAMS.at, view.at);
  if (view.at && view.after) params.set(VIEW_PARAMS.after, String(view.after));
  const { chapter = null } = view;
  if (chapter !== null) params.set(VIEW_PARAMS.chapter, chapter > 0 ? `${CHAPTER}-${chapter}` : CHAPTER);
  const own = params.toString();
  const query = toQueryString(filter);
  if (own === "") return query;
  return query === "" ? `?${own}` : `${query}&${own}`;
}

/** The matching events of one day, in number. */
export interface DayCount {
  readonly day: Day;
  readonly count: number;
}

export interface DayWindow {
  /** The days on the page, in order; of the first, `skip` events are passed over and at most `most` taken. */
  readonly days: readonly Day[];
  readonly skip: number;
  readonly most: number;
  readonly previous: Pick<TimelineView, "at" | "after"> | null;
  readonly next: Pick<TimelineView, "at" | "after"> | null;
}

/** Days on one page at most: beyond them, a page goes on with the next day of which something is told. */
export const MOST_DAYS_ON_PAGE = 31;

/**
 * Which days one page of at most `most` events holds. `counts` are in order; days without an event cost nothing. Silent
 * days between pages stand on the page that begins with them (`at`).
 */
export function windowOf(counts: readonly DayCount[], { at, after }: TimelineView, most: number): DayWindow {
  const from = at === null ? counts.findIndex(({ count }) => count > 0) : counts.findIndex(({ day }) => day >= at);
  const start = Math.max(0, from);
  const first = counts[start];
  const skip = first && first.day === at && after < first.count ? after : 0;
  let room = most - Math.min((first?.count ?? 0) - skip, most);
  const rest = first ? first.count - skip - most : 0;
  let end = start + 1;
  if (rest <= 0) {
    for (let day = counts[end]; day && day.count <= room && end - start < MOST_DAYS_ON_PAGE; day = counts[end]) {
      room -= day.count;
      end++;
    }
  }
  const following = counts.slice(end).find(({ count }) => count > 0);
  const next =
    first && rest > 0 ? { at: first.day, after: skip + most } : following ? { at: following.day, after: 0 } : null;
  return {
    // Silent days before the first that has something belong to the first page.
    days: counts
      .slice(isFirst(counts, start, skip) ? Math.max(0, start - MOST_DAYS_ON_PAGE) : start, end)
      .map(({ day }) => day),
    skip,
    most,
    previous: before(counts, start, skip, most),
    next,
  };
}

const isFirst = (counts: readonly DayCount[], start: number, skip: number): boolean =>
  skip === 0 && counts.slice(0, start).every(({ count }) => count === 0);

/** Where the page before begins: an earlier part of the same day, else whole days back while there is room. */
function before(
  counts: readonly DayCount[],
  start: number,
  skip: number,
  most: number,
): Pick<TimelineView, "at" | "after"> | null {
  if (isFirst(counts, start, skip)) return null;
  const first = counts[start];
  if (first && skip > 0) return { at: first.day, after: Math.max(0, skip - most) };
  // Silence that more than fills a page is passed over.
  const told = counts.slice(0, start).findLastIndex(({ count }) => count > 0);
  const until = start - told > MOST_DAYS_ON_PAGE ? told + 1 : start;
  let from = until;
  let room = most;
  for (
    let day = counts[from - 1];
    day && day.count <= room && until - from < MOST_DAYS_ON_PAGE;
    day = counts[from - 1]
  ) {
    room -= day.count;
    from--;
  }
  const last = counts[until - 1];
  if (from === until && last) return { at: last.day, after: (Math.ceil(last.count / most) - 1) * most };
  const head = counts.slice(from, until).find(({ count }) => count > 0);
  return { at: head?.day ?? counts[from]?.day ?? null, after: 0 };
}
