/** How much an event weighs on its day: outlets first, then how many are said to have died, then its kind. */
import type { EventType } from "../codebook/event-types";
import type { EventCard, FigureGroup } from "./models";

export interface Weighed extends Pick<EventCard, "type" | "figures" | "disputed" | "summary"> {
  readonly outletCount: number;
}

const TYPE_WEIGHTS: Record<EventType, number> = {
  "territory-captured": 4,
  "territory-regained": 4,
  "air-strike": 3,
  "armed-clash": 3,
  "violence-against-civilians": 3,
  casualties: 3,
  shelling: 2,
  explosion: 2,
  displacement: 2,
  agreement: 2,
  humanitarian: 1,
  "troop-movement": 1,
  other: 0,
  statement: 0,
};

/** A word or a running total of years must not outweigh what several outlets tell: the tenfold counts as one outlet. */
const PER_OUTLET = 10;
const PER_TENFOLD_DEAD = 6;

/** The highest number of deaths that anyone gives for the action itself; 0 where nobody gives one. */
export function deathsOf(figures: readonly FigureGroup[]): number {
  const killed = figures.filter(({ measure, cumulative }) => measure === "killed" && !cumulative);
  return Math.max(0, ...killed.map(({ min, max }) => max ?? min ?? 0));
}

/** Higher comes first; only the order means anything. */
export function weightOf({ type, figures, disputed, summary, outletCount }: Weighed): number {
  const deaths = Math.log10(1 + deathsOf(figures)) * PER_TENFOLD_DEAD;
  return outletCount * PER_OUTLET + deaths + TYPE_WEIGHTS[type] + (disputed ? 3 : 0) - (summary ? 2 : 0);
}

const LEAD_OUTLETS = 3;

/** The size of a card: several outlets lead; one outlet without figure or dispute is brief. The day's largest toll leads too. */
export function rankOf({ outletCount, figures, disputed }: Weighed): EventCard["rank"] {
  if (outletCount >= LEAD_OUTLETS) return "lead";
  return outletCount === 1 && figures.length === 0 && !disputed ? "brief" : "standard";
}
