/** Read models of the pages beside the timeline: event, article, actor, place, outlet, and the indexes. */
import type { LeftOut, Publication } from "../codebook/coded-article";
import type { Day } from "../codebook/day";
import type { Reason } from "../codebook/reason";
import type { ActorRecord, PlaceRecord } from "../codebook/registry-data";
import type { Role } from "../codebook/report";
import type { Direction } from "./distance";
import type { MapModel } from "./map-models";
import type { ActorRef, ArticleRef, Claimant, EventCard, EventRef, OutletRef, PlaceRef } from "./models";

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
  readonly leftOut: LeftOut | null;
  /** Notes whose first passage begins in this block. */
  readonly notes: readonly number[];
}

export interface MarginNote {
  readonly number: number;
  readonly anchor: string;
  readonly event: EventRef;
  readonly onlyHere: boolean;
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
  readonly leftOut: readonly LeftOut[];
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

export interface Companion {
  readonly actor: ActorRef;
  readonly count: number;
}

export interface ActorPageModel {
  readonly actor: ActorRef & {
    readonly nameAr: string | null;
    readonly kind: ActorRecord["kind"] | null;
    readonly note: string | null;
    readonly partOf: ActorRef | null;
    readonly members: readonly ActorRef[];
    readonly aliases: readonly string[];
  };
  readonly eventCount: number;
  readonly mentionCount: number;
  readonly articleCount: number;
  readonly aliasUses: readonly AliasUse[];
  readonly days: readonly Day[];
  /** Days of the window on which no article tells anything. */
  readonly silentDays: readonly Day[];
  /** Events dated to each day by role; `spans` counts those over several days. */
  readonly byRole: readonly { readonly role: Role; readonly days: readonly DayCount[]; readonly spans: number }[];
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
  readonly eventCount: number;
  /** Events of the window in it, by where they lie. */
  readonly map: MapModel;
  /** The nearest first; empty for a place without a point. */
  readonly near: readonly Neighbour[];
  /** Who is said to have taken it, in order of day, and on whose word that rests. */
  readonly control: readonly { readonly event: EventRef; readonly claimants: readonly Claimant[] }[];
}

export interface OutletPageModel {
  readonly outlet: OutletRef & { readonly kind: string | null; readonly country: string | null };
  readonly articles: readonly ArticleListItem[];
  readonly eventCount: number;
  /** What no other outlet tells. */
  readonly alone: readonly EventRef[];
}

export interface ActorListItem extends ActorRef {
  readonly kind: ActorRecord["kind"] | null;
  readonly note: string | null;
  readonly eventCount: number;
  readonly mentionCount: number;
}

export interface PlaceListItem extends PlaceRef {
  readonly kind: PlaceRecord["kind"] | null;
  /** Name of the area it lies in. */
  readonly within: string | null;
  readonly eventCount: number;
}

export interface OutletListItem extends OutletRef {
  readonly kind: string | null;
  readonly articleCount: number;
  readonly eventCount: number;
}
