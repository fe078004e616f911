import type { Locale } from "@/lib/messages";
import type { Filter } from "@/lib/timeline/filter";
import type { DayModel, OutletRef, TimelineModel } from "@/lib/timeline/models";
import { viewQuery } from "@/lib/timeline/view";
import type { CardPage } from "./card-view";

/** What every part of the timeline needs to know of the page it stands on. */
export interface TimelineContext {
  readonly locale: Locale;
  /** All outlets in their fixed order: that of the dots. */
  readonly outlets: readonly OutletRef[];
  /** Address of the timeline in this language. */
  readonly path: string;
  readonly filter: Filter;
  /** What all cards of the page share. */
  readonly cards: CardPage;
}

/** Address of a part of a day's section (`d-`, `sp-`): on this page, else on the page of days that begins with it. */
export function dayAddress(
  part: "d" | "sp",
  { day, onPage }: Pick<DayModel, "day" | "onPage">,
  { filter }: Pick<TimelineModel, "filter">,
  path: string,
): string {
  const anchor = `#${part}-${day}`;
  return onPage ? anchor : path + viewQuery(filter, { at: day }) + anchor;
}
