/**
 * What the pages, the command line and exports read: plain values that can be serialised. Days are `YYYY-MM-DD`;
 * offsets count UTF-16 units of the article's text; reasons are told with `tellReason`. `headline` and other texts are
 * in the language asked of the query; quotes are always the source's own words.
 */
import type { Day, DayInterval, Precision } from "../codebook/day";
import type { Action, EventFamily, EventType } from "../codebook/event-types";
import type { Figure, Measure } from "../codebook/figure";
import type { Reason } from "../codebook/reason";
import type { Side } from "../codebook/registry-data";
import type { Stance } from "../codebook/report";
import type { Filter, FilterProblem } from "./filter";
import type { TimelineView } from "./view";

export interface OutletRef {
  /** Null for articles whose outlet nobody names. */
  readonly slug: string | null;
  readonly name: string;
  /** Identifies it among outlets, named or not: keys of lists, equality. */
  readonly key: string;
}

export interface ActorRef {
  readonly slug: string;
  readonly name: string;
  /** The acronym where there is one, else the name: for places where space is short. */
  readonly short: string;
  readonly side: Side;
}

export interface PlaceRef {
  readonly slug: string;
  readonly name: string;
  /** The name in the script that is not the page's own, where one is known. */
  readonly otherName: string | null;
  /** False where no gazetteer knows it. */
  readonly known: boolean;
}

/** A claimant: an actor, a source class ("witnesses") or, where nobody is cited, the outlet itself. */
export interface Claimant {
  readonly slug: string;
  readonly name: string;
  readonly short: string;
  /** The short name as it stands inside a sentence: "witnesses". */
  readonly inText: string;
  readonly side: Side;
  readonly kind: "actor" | "outlet";
}

export interface EventDate extends DayInterval {
  readonly precision: Precision;
  readonly implied: boolean;
}

/** One passage of one article; its address is `href`, its element's id in the article page is `anchor`. */
export interface PassageModel {
  /** `p-START-END`: stable, because an article's text never changes. */
  readonly anchor: string;
  /** `/articles/SLUG#p-START-END`, without the language prefix. */
  readonly href: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly reportId: string;
}

/** A stretch of an article's text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface ArticleRef {
  readonly slug: string;
  readonly title: string | null;
  readonly outlet: OutletRef;
  readonly published: Day;
}

/** One figure as one article gives it. */
export interface FigureClaim
  extends Pick<Figure, "measure" | "who" | "min" | "max" | "vague" | "qualifier" | "cumulative"> {
  readonly claimants: readonly Claimant[];
  /** The words of the text: "at least 19", "dozens". */
  readonly words: string;
  /** The number as shown: "14", "at least 19", "14–19", "“dozens”"; the reading of a vague word is `reading`. */
  readonly shown: string;
  readonly reading: string | null;
  readonly article: ArticleRef;
  readonly reportId: string;
  readonly href: string;
}

/** Claims about one thing, set against each other. */
export interface FigureGroup {
  readonly measure: Measure;
  readonly cumulative: boolean;
  /** What is counted, in the app's words: "civilians killed". */
  readonly label: string;
  /** The noun alone: "civilians"; empty where the measure says it ("10 km"). */
  readonly thing: string;
  /** True where no number satisfies all claims. */
  readonly disputed: boolean;
  /** Range over all claims; `max` null where a claim is open upwards, `min` null where all are open downwards. */
  readonly min: number | null;
  readonly max: number | null;
  /** "14–19", "at least 19", "“dozens”". */
  readonly shown: string;
  readonly reading: string | null;
  /** Hedge told apart from the number for typography: `qualifier` + `number` = `shown`. */
  readonly qualifier: string | null;
  readonly number: string;
  readonly vague: boolean;
  /** Distinct claims in order of their lower bound, each with all who make it. */
  readonly claims: readonly FigureClaim[];
  readonly claimants: readonly Claimant[];
}

/** What one outlet says of an event. */
export interface Telling {
  readonly article: ArticleRef;
  readonly passages: readonly PassageModel[];
  readonly attribution: readonly Claimant[];
  readonly stance: Stance;
  readonly date: EventDate;
  readonly dateReason: Reason;
  readonly reportIds: readonly string[];
}

export interface EventActors {
  readonly initiator: readonly ActorRef[];
  readonly target: readonly ActorRef[];
  readonly other: readonly ActorRef[];
}

export interface EventCard {
  readonly slug: string;
  readonly href: string;
  readonly headline: string;
  readonly type: EventType;
  readonly action: Action;
  readonly family: EventFamily;
  /** Name of the kind as shown: "Offensive launched". */
  readonly kind: string;
  readonly date: EventDate;
  readonly background: boolean;
  readonly summary: boolean;
  readonly actors: EventActors;
  /** Sign that stands on the day line: side of the first initiator, else of the first target. */
  readonly side: Side;
  readonly places: readonly PlaceRef[];
  readonly figures: readonly FigureGroup[];
  readonly attribution: readonly Claimant[];
  /** `claimed` where every telling rests on one party's word, `denied` where any telling denies it. */
  readonly stance: Stance;
  readonly disputed: boolean;
  /** One entry an article that tells it, in order of publication. */
  readonly tellings: readonly Telling[];
  /** Outlets that tell it; an article whose outlet nobody names counts as one of its own. */
  readonly outlets: readonly OutletRef[];
  readonly singleSource: boolean;
  /** Size of its card; changes no content. */
  readonly rank: "lead" | "standard" | "brief";
  readonly weight: number;
}

/** A short reference to an event: index lists, neighbours, margin notes. */
export interface EventRef
  extends Pick<
    EventCard,
    | "slug"
    | "href"
    | "headline"
    | "type"
    | "kind"
    | "date"
    | "background"
    | "side"
    | "stance"
    | "disputed"
    | "singleSource"
  > {
  readonly outletCount: number;
}

// ── the timeline ──────────────────────────────────────────────────────────────

export interface CollectionModel {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly window: DayInterval;
  /** Counts of the whole collection, whatever the filter. */
  readonly eventCount: number;
  readonly backgroundCount: number;
  readonly articleCount: number;
  readonly outletCount: number;
  readonly latestPublished: Day | null;
}

export interface StripCell {
  readonly slug: string;
  readonly family: EventFamily;
  readonly matches: boolean;
}

export interface DayModel {
  readonly day: Day;
  /** Null where no article tells of the day. */
  readonly silence: "no-article" | null;
  /** All events dated to this day, stacked by family: what does not match stays as an outline. */
  readonly cells: readonly StripCell[];
  readonly total: number;
  readonly matched: number;
  /** True where its section is on this page. */
  readonly onPage: boolean;
  /** Matching events of its section that stand on another page. */
  readonly elsewhere: number;
  /** Matching events dated to this day. */
  readonly events: readonly EventCard[];
  /** Matching events over several days that begin here (or before the window, on its first day). */
  readonly spans: readonly EventCard[];
  readonly spanTotal: number;
  readonly spanMatched: number;
  /** Matching events over several days that began earlier and cover this day: slugs of the days they stand on. */
  readonly continuing: readonly { readonly slug: string; readonly standsOn: Day }[];
  /** The line of the day, composed from what matches: counts, then at most three acts. */
  readonly line: { readonly counts: string; readonly acts: readonly EventRef[] };
  /** Who is said to have been killed in each event of this day, by whom; never summed. */
  readonly toll: readonly {
    readonly figure: FigureGroup;
    /** The figure with what it counts: "14 civilians"; it begins with `figure.shown`. */
    readonly phrase: string;
    readonly place: string | null;
    readonly href: string;
  }[];
}

/** One bracket under the strip: all events of one extent. */
export interface SpanLane {
  readonly start: Day;
  readonly end: Day;
  readonly total: number;
  readonly matched: number;
  /** Day section it stands in. */
  readonly standsOn: Day;
}

export interface CoverageRow {
  readonly outlet: OutletRef;
  /** One state for each day of the window. */
  readonly days: readonly { readonly day: Day; readonly tells: boolean; readonly written: boolean }[];
}

export interface FacetChoice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  /** Events under the current filter if this choice were made; the group's own choices are not counted in. */
  readonly count: number;
  readonly chosen: boolean;
}

export interface ActorChoice extends FacetChoice {
  readonly side: Side;
  readonly role: "any" | "initiator" | "target";
}

export interface ActionChoice extends FacetChoice<Action> {
  readonly type: EventType;
}

export interface PlaceChoice extends FacetChoice {
  readonly group: string;
  /** The name in the script that is not the page's own, where one is known. */
  readonly otherName: string | null;
  /** True for an area that contains others of the list, false for a spot. */
  readonly isArea: boolean;
}

export interface Facets {
  readonly actors: readonly ActorChoice[];
  readonly types: readonly FacetChoice<EventType>[];
  /** Finer than the types, those that the record knows. */
  readonly actions: readonly ActionChoice[];
  /** Grouped by `group`, the name of the area they lie in; an area itself heads its group. */
  readonly places: readonly PlaceChoice[];
  readonly outlets: readonly FacetChoice[];
  readonly stances: readonly FacetChoice<Stance>[];
  readonly disputed: { readonly count: number; readonly chosen: boolean };
}

/** One active choice, and the filter without it. */
export interface ActiveChoice {
  readonly label: string;
  readonly role: string | null;
  readonly side: Side | null;
  /** The filter without this choice, and its query string. */
  readonly filter: Filter;
  readonly without: string;
}

/** A day the record can be asked as known on, with how many articles there were by then. */
export interface KnownDay {
  readonly day: Day;
  readonly articles: number;
}

export interface TimelineModel {
  readonly collection: CollectionModel;
  /** Days with a new article, in order. */
  readonly knownDays: readonly KnownDay[];
  readonly filter: Filter;
  readonly problems: readonly FilterProblem[];
  readonly days: readonly DayModel[];
  readonly lanes: readonly SpanLane[];
  /** In the order of first publication: the order of the dots on cards, too. */
  readonly coverage: readonly CoverageRow[];
  readonly facets: Facets;
  readonly active: readonly ActiveChoice[];
  /** Matching and all events of the window, dated to a day or told over several. */
  readonly matched: number;
  readonly total: number;
  readonly datedToADay: number;
  readonly background: {
    /** Empty where the chapter is not on the page. */
    readonly events: readonly EventCard[];
    readonly matched: number;
    readonly total: number;
    /** First and last day of what matches. */
    readonly span: DayInterval | null;
  };
  /** How the page is read: what it holds, and the pages before and after it. */
  readonly view: TimelineView;
  readonly previous: Pick<TimelineView, "at" | "after"> | null;
  readonly next: Pick<TimelineView, "at" | "after"> | null;
  /** Where nothing matches: the nearest filters that do. */
  readonly nearest: readonly { readonly label: string; readonly query: string; readonly count: number }[];
}

export type * from "./page-models";
