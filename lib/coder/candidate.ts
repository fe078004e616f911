/** An event in the making: what one trigger of one sentence tells, before it is joined with others. */
import type { Action, EventType } from "../codebook/event-types";
import type { Figure } from "../codebook/figure";
import type { Reason } from "../codebook/reason";
import type { ReportDate } from "../codebook/report";
import type { TriggerEntry } from "../codebook/vocabulary";
import type { TokenRange } from "../language/types";
import type { ActorMention } from "../registry/types";
import type { AttributionKind } from "./attribution-words";
import type { SentenceReading } from "./reading";
import type { Slots } from "./slots";
import type { Trigger } from "./triggers";

/** A kind of saying, or the article's own voice. */
export type Voice = AttributionKind | "own";

export interface Roles {
  initiator: string[];
  target: string[];
  other: string[];
}

export interface Candidate {
  readonly reading: SentenceReading;
  readonly trigger: Trigger;
  readonly entry: TriggerEntry;
  readonly slots: Slots;
  /** The mentions behind the roles. */
  readonly initiators: readonly ActorMention[];
  readonly targets: readonly ActorMention[];
  /** Tokens of the sentence that tell it. */
  span: TokenRange;
  type: EventType;
  action: Action;
  roles: Roles;
  places: string[];
  /** How the places were found: in the word's own clause, in its sentence, from the narrative, or not. */
  placeBasis: "clause" | "sentence" | "narrative" | "none";
  date: ReportDate | null;
  dateReason: Reason | null;
  figures: Figure[];
  attribution: string[];
  /** How each telling of it is told: by kinds of saying, or in the article's own voice. */
  voices: Voice[];
  background: boolean;
  /** Further passages from other sentences. */
  passages: { start: number; end: number }[];
  confidence: number;
}
