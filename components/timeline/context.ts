import type { Locale } from "@/lib/messages";
import type { OutletRef } from "@/lib/timeline/models";

/** What every part of the timeline needs to know of the page it stands on. */
export interface TimelineContext {
  readonly locale: Locale;
  /** All outlets in their fixed order: that of the dots. */
  readonly outlets: readonly OutletRef[];
  /** Address of the timeline in this language. */
  readonly path: string;
}
