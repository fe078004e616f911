/** What the map draws: events at points, never areas held. Days are `YYYY-MM-DD`, coordinates WGS 84 in degrees. */
import type { Day } from "../codebook/day";
import type { EventType } from "../codebook/event-types";
import type { Side } from "../codebook/registry-data";
import type { Stance } from "../codebook/report";

export interface MapEvent {
  readonly slug: string;
  readonly type: EventType;
  /** Name of the kind as shown. */
  readonly kind: string;
  readonly headline: string;
  /** Sign on the corner of its tile. */
  readonly side: Side;
  readonly start: Day;
  readonly end: Day;
  readonly stance: Stance;
  /** On whose word it rests, short; for an event that is told in an outlet's own voice, the outlet. */
  readonly claimants: readonly string[];
}

export interface MapPlace {
  readonly slug: string;
  /** In the language asked for, and in the other script. */
  readonly name: string;
  readonly otherName: string | null;
  readonly lng: number;
  readonly lat: number;
  /** True where the coordinates lie near the place, or within the stretch of land it names: drawn with a dotted ring. */
  readonly approximate: boolean;
  /** Indices into `events`, the weightiest first. */
  readonly events: readonly number[];
}

/** A stretch of land that an event is told of as a whole: nobody says where in it. The point is its middle. */
export interface MapArea {
  readonly slug: string;
  readonly name: string;
  readonly otherName: string | null;
  readonly lng: number;
  readonly lat: number;
  /** True for a governorate, whose border the base map knows. */
  readonly bordered: boolean;
  /** True for a whole country. */
  readonly country: boolean;
}

/** Events on the map, and all events asked for: the others name an area, or no place. */
export interface MapCount {
  readonly drawn: number;
  readonly total: number;
}

export interface MapModel extends MapCount {
  /** Days on which something on the map begins, in order: the steps of a walk. */
  readonly days: readonly Day[];
  readonly events: readonly MapEvent[];
  /** Places with a point; the heaviest first, then by address. */
  readonly places: readonly MapPlace[];
}
