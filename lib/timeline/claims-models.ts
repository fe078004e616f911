/** Read models of the ledger: every figure with who gives it. Nothing here is ever summed. */
import type { Day } from "../codebook/day";
import type { Measure } from "../codebook/figure";
import type { ArticleRef, Claimant, EventDate, EventRef, PlaceRef, TimelineModel } from "./models";

/** The chapters of the ledger, in reading order; what each holds is `MEASURES_OF` in ledger.ts. */
export const LEDGER_CHAPTERS = ["killed", "wounded", "killed-or-wounded", "displaced", "localities", "area"] as const;
export type LedgerChapterId = (typeof LEDGER_CHAPTERS)[number];

/** An article that gives the figure, and the passage it gives it in. */
export interface LedgerSource {
  readonly article: ArticleRef;
  /** `/articles/SLUG#p-START-END`, without the language prefix. */
  readonly href: string;
}

/** One figure of one voice, with every article that carries it. */
export interface LedgerRow {
  /** Identifies it on the page. */
  readonly key: string;
  readonly date: EventDate;
  readonly claimants: readonly Claimant[];
  readonly measure: Measure;
  /** What is counted, in the app's words: "civilians", "villages captured". */
  readonly thing: string;
  /** Places that the claim names instead of counting them; empty for a number. */
  readonly named: readonly PlaceRef[];
  /** "at least 19", "“dozens”". */
  readonly shown: string;
  /** How a vague word is read: "24 or more". */
  readonly reading: string | null;
  readonly vague: boolean;
  readonly min: number | null;
  readonly max: number | null;
  readonly cumulative: boolean;
  readonly event: EventRef;
  /** Name of the first place of the event; null where it has none. */
  readonly place: string | null;
  readonly sources: readonly LedgerSource[];
  /** Range over all voices ("14–19"), where no number satisfies all of them; null where none is at odds. */
  readonly dispute: string | null;
  /** Rows of one dispute share it, and stand together; null outside one. */
  readonly disputeKey: string | null;
}

/** One day of the window with its figures, or a run of days without any. */
export type LedgerDay =
  | { readonly kind: "rows"; readonly day: Day; readonly rows: readonly LedgerRow[] }
  /** `silent` where no article tells anything of these days. */
  | { readonly kind: "gap"; readonly start: Day; readonly end: Day; readonly silent: boolean };

export interface LedgerChapter {
  readonly id: LedgerChapterId;
  /** Rows of the chapter, background and all. */
  readonly count: number;
  /** Figures for one action or one day, in order of day. */
  readonly byDay: readonly LedgerDay[];
  /** Running totals, and figures over several days. They may contain figures of single days. */
  readonly totals: readonly LedgerRow[];
  /** What is told of the time before the window. */
  readonly background: readonly LedgerRow[];
}

/** The ledger under a filter, with what the filter's form and chips need. */
export interface LedgerModel
  extends Pick<
    TimelineModel,
    "collection" | "filter" | "problems" | "facets" | "active" | "matched" | "total" | "nearest"
  > {
  /** All chapters in their order, empty ones too. */
  readonly chapters: readonly LedgerChapter[];
  readonly rowCount: number;
}
