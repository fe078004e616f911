/** What merging works on, and the little it asks of the registries. */

import type { Day } from "../codebook/day";
import type { Event } from "../codebook/event";
import type { ActorRecord, PlaceRecord } from "../codebook/registry-data";
import type { Report } from "../codebook/report";

/** The registries as merging needs them; an unknown slug is an answer, not an error. */
export interface MergeRegistry {
  /** True where the second place lies inside the first; false for the same place and for unknown ones. */
  contains(outer: string, inner: string): boolean;
  place(slug: string): Pick<PlaceRecord, "kind" | "within"> | null;
  actor(slug: string): Pick<ActorRecord, "kind" | "partOf" | "side"> | null;
}

/** A report with what its article adds: merging never brings two reports of one article together. */
export interface Member {
  readonly report: Report;
  /** Name of the article. */
  readonly article: string;
  /** Publication day of the article. */
  readonly published: Day;
}

/** An event with the reports that tell it, in the order of their ids. */
export interface MergedEvent {
  readonly event: Event;
  readonly members: readonly Member[];
}
