/** Read models of the pages beside the timeline: event, article, actor, place, outlet, and the indexes. */
import type { Publication } from "../codebook/coded-article";
import type { Day } from "../codebook/day";
import type { EventFamily } from "../codebook/event-types";
import type { Reason } from "../codebook/reason";
import type { ActorRecord, PlaceRecord } from "../codebook/registry-data";
import type { Role } from "../codebook/report";
import type { Locale } from "../messages";
import type { DayRow } from "./day-rows";
import type { Direction } from "./distance";
import type { MapArea, MapModel } from "./map-models";
import type {
  ActiveChoice,
  ActorRef,
  ArticleRef,
  Claimant,
  EventCard,
  EventRef,
  OutletRef,
  PlaceRef,
  TextRange,
} from "./models";

export interface MergeStep {
  readonly from: ArticleRef;
  readonly to: ArticleRef;
  readonly reason: Reason;
  readonly score: number;
}

export interface EventPageModel {
  readonly event: EventCard;
  /** Address `slug` has moved to: the page redirects. Null where it has not. */
  readonly movedTo: string | null;
  /** The day the event is shown as known on; null for all that is known. */
  readonly known: Day | null;
  /** Days on which an article first told of it or added to it, in order. */
  readonly toldOn: readonly Day[];
  /** Words by which the tellings part, by article: ranges of its text. */
  readonly differing: ReadonlyMap<string, readonly TextRange[]>;
  /** All outlets of the record, in their fixed order. */
  readonly outlets: readonly OutletRef[];
  readonly merges: readonly MergeStep[];
  /** Names of the places that the reasons of merging speak of, by slug. */
  readonly placeNames: ReadonlyMap<string, string>;
  readonly neighbours: {
    readonly sameDay: readonly EventRef[];
    readonly samePlace: readonly EventRef[];
    readonly sameActors: readonly EventRef[];
  };
  readonly previous: EventRef | null;
  readonly next: EventRef | null;
  /** Its places with a point. */
  readonly map: MapModel;
  /** The areas it is told of, where no place of it has a point. */
  readonly areas: readonly MapArea[];
}

/** A stretch of a block in which the same passages hold. */
export interface TextSegment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Numbers of the notes whose passages cover it; empty for text that is not coded. */
  readonly notes: readonly number[];
  /** Notes whose passage ends here: their numbers are printed after the segment. */
  readonly endingNotes: readonly number[];
  /** Ids to set here, so that `#p-START-END` lands on the passage's first segment. */
  readonly anchors: readonly string[];
  /** Every anchor that covers the segment, for marking the whole passage asked for. */
  readonly within: readonly string[];
  readonly background: boolean;
}

export interface ArticleBlock {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly segments: readonly TextSegment[];
  readonly gapAfter: string;
  /** Why what stands here was left out of the coding, each reason once. */
  readonly leftOut: readonly Reason[];
  /** Notes whose first passage begins in this block. */
  readonly notes: readonly number[];
}

export interface MarginNote {
  readonly number: number;
  readonly anchor: string;
  readonly event: EventRef;
  readonly onlyHere: boolean;
}

/** One passage of those that the filter finds in an article, in the order of the text. */
export interface FollowedPassage {
  readonly anchor: string;
  /** Number of its margin note. */
  readonly note: number;
  /** Start of the block it begins in. */
  readonly block: number;
}

/** What a reader follows through an article, by the filter of the address. */
export interface Followed {
  readonly active: readonly ActiveChoice[];
  readonly passages: readonly FollowedPassage[];
}

export interface ArticlePageModel {
  readonly article: ArticleRef;
  readonly byline: string | null;
  readonly datelinePlace: PlaceRef | null;
  readonly url: string | null;
  readonly sha256: string;
  readonly published: Publication;
  readonly reportCount: number;
  readonly inWindow: number;
  readonly onlyHere: number;
  /** Text before the first block; `leading`, then each block's segments and `gapAfter`, joined, are the whole text. */
  readonly leading: string;
  readonly blocks: readonly ArticleBlock[];
  readonly notes: readonly MarginNote[];
  /** Null where the filter is empty. */
  readonly followed: Followed | null;
  /** Who takes part in most of the events told here, with how many: those worth following. */
  readonly actors: readonly { readonly actor: ActorRef; readonly count: number }[];
}

export interface ArticleListItem extends ArticleRef {
  readonly publication: Publication;
  readonly eventCount: number;
  readonly onlyHere: number;
  readonly words: number;
}

export interface DayCount {
  readonly day: Day;
  readonly count: number;
}

/** A name as a source writes it. */
export interface AliasUse {
  readonly words: string;
  readonly count: number;
  readonly article: ArticleRef;
  /** The first use, as a link into the article. */
  readonly href: string;
}

/** In whose voice words stand: the article's own, in quotation marks, or in what it says that others say. */
export const VOICES = ["own", "quoted", "reported"] as const;
export type Voice = (typeof VOICES)[number];

/** Words of one article for an actor. */
export interface WordUse {
  readonly words: string;
  readonly count: number;
  readonly voices: Readonly<Record<Voice, number>>;
  /** Whose words they are where they are not the article's own; empty where the record does not know. */
  readonly by: readonly Claimant[];
  /** The first use, as a link into the article. */
  readonly href: string;
}

/** What one article calls an actor. */
export interface Calling {
  readonly article: ArticleRef;
  /** All mentions, pronouns included. */
  readonly mentions: number;
  readonly names: readonly WordUse[];
  readonly descriptions: readonly WordUse[];
}

export interface Companion {
  readonly actor: ActorRef;
  readonly count: number;
}

/** The registry's one sentence about an actor, and the language it is in. */
export interface ActorNote {
  readonly text: string;
  readonly language: Locale;
}

export interface ActorPageModel {
  readonly actor: ActorRef & {
    /** Its name in the other script. */
    readonly otherName: string | null;
    readonly kind: ActorRecord["kind"] | null;
    readonly note: ActorNote | null;
    readonly partOf: ActorRef | null;
    /** Those that belong to it and are named in the articles, and the others that the registry knows. */
    readonly members: readonly ActorRef[];
    readonly unnamedMembers: readonly ActorRef[];
    readonly aliases: readonly string[];
  };
  readonly eventCount: number;
  readonly mentionCount: number;
  readonly articleCount: number;
  /** In order of publication. */
  readonly callings: readonly Calling[];
  readonly days: readonly Day[];
  /** Days of the window on which no article tells anything. */
  readonly silentDays: readonly Day[];
  /** Events dated to each day by role; `spans` counts those over several days. */
  readonly byRole: readonly (DayRow & { readonly role: Role })[];
  readonly beside: readonly Companion[];
  readonly against: readonly Companion[];
  readonly places: readonly { readonly place: PlaceRef; readonly count: number }[];
  readonly events: readonly EventRef[];
  readonly background: readonly EventRef[];
  /** Events of the window that have a point. */
  readonly map: MapModel;
}

/** A place with events, near another one. */
export interface Neighbour {
  readonly place: PlaceRef & { readonly lat: number; readonly lng: number; readonly otherName: string | null };
  /** As the crow flies, in kilometres. */
  readonly distance: number;
  readonly direction: Direction;
  readonly count: number;
}

/** Events of the window by day and family of kinds. */
export interface FamilyTable {
  readonly columns: readonly Day[];
  /** Days of the window on which no article tells anything. */
  readonly silentDays: readonly Day[];
  readonly rows: readonly (DayRow & { readonly family: EventFamily })[];
}

export interface PlacePageModel {
  readonly place: PlaceRef & {
    /** Its name in the other script. */
    readonly otherName: string | null;
    readonly kind: PlaceRecord["kind"] | null;
    readonly lat: number | null;
    readonly lng: number | null;
    readonly geoPrecision: 1 | 2 | 3 | null;
    readonly source: string | null;
    /** From the nearest to the widest area it lies in. */
    readonly within: readonly PlaceRef[];
    readonly contains: readonly { readonly place: PlaceRef; readonly count: number }[];
    readonly aliases: readonly string[];
  };
  readonly aliasUses: readonly AliasUse[];
  readonly days: readonly { readonly day: Day; readonly events: readonly EventRef[] }[];
  readonly spans: readonly EventRef[];
  readonly background: readonly EventRef[];
  readonly byFamily: FamilyTable;
  readonly eventCount: number;
  /** Events of the window in it, by where they lie. */
  readonly map: MapModel;
  /** The nearest first; empty for a place without a point. */
  readonly near: readonly Neighbour[];
  /** Who is said to have taken it, in order of day, and on whose word that rests. */
  readonly control: readonly { readonly event: EventRef; readonly claimants: readonly Claimant[] }[];
}

/** Words of an outlet for an actor beside those of all others. */
export interface WordDifference {
  readonly actor: ActorRef;
  readonly own: readonly WordUse[];
  readonly others: readonly WordUse[];
}

export interface OutletPageModel {
  readonly outlet: OutletRef & { readonly kind: string | null; readonly country: string | null };
  readonly articles: readonly ArticleListItem[];
  /** Events of the window that it tells of. */
  readonly eventCount: number;
  /** Events before the window. */
  readonly backgroundCount: number;
  readonly byFamily: FamilyTable;
  /** What no other outlet tells, in the window and before it. */
  readonly alone: readonly EventRef[];
  readonly aloneBackground: readonly EventRef[];
  /** Outlets that tell the same events, and how many of them. */
  readonly sharing: readonly { readonly outlet: OutletRef; readonly count: number }[];
  readonly words: readonly WordDifference[];
}

export interface ActorListItem extends ActorRef {
  readonly kind: ActorRecord["kind"] | null;
  readonly note: string | null;
  readonly eventCount: number;
  readonly mentionCount: number;
  /** Events that rest on its word. */
  readonly sourceCount: number;
}

export interface PlaceListItem extends PlaceRef {
  readonly kind: PlaceRecord["kind"] | null;
  /** Name of the area it lies in. */
  readonly within: string | null;
  readonly eventCount: number;
}

export interface OutletListItem extends OutletRef {
  readonly kind: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly articleCount: number;
  readonly eventCount: number;
  /** Events that no other outlet tells. */
  readonly onlyHere: number;
}
