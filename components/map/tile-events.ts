/** What stands at a tile on the day of the walk. */
import type { Day } from "@/lib/codebook/day";
import type { MapEvent, MapModel, MapPlace } from "@/lib/timeline/map-models";

export interface TileEvents {
  readonly places: readonly MapPlace[];
  /** All events of its places, the weightiest first, each once. */
  readonly all: readonly MapEvent[];
  /** Those of the day; all of them where no day is chosen. */
  readonly shown: readonly MapEvent[];
  /** `now`: something of the day; `before`: only what was earlier; `later`: nothing yet, so it is not drawn. */
  readonly when: "now" | "before" | "later";
}

/** On whose word a place is said to be taken: of the weightiest such event of the day; null where there is none. */
export function takenBy({ shown }: Pick<TileEvents, "shown">): readonly string[] | null {
  const taken = shown.find(({ type }) => type.startsWith("territory-"));
  return taken && taken.claimants.length > 0 ? taken.claimants : null;
}

export function tileEvents(keys: readonly string[], model: MapModel, day: Day | null): TileEvents {
  const places = keys.flatMap((key) => model.places.find(({ slug }) => slug === key) ?? []);
  const indices = new Set(places.flatMap(({ events }) => events));
  // `events` of the model stand by weight.
  const all = model.events.filter((_, index) => indices.has(index));
  if (day === null) return { places, all, shown: all, when: "now" };
  const shown = all.filter(({ start, end }) => start <= day && day <= end);
  if (shown.length > 0) return { places, all, shown, when: "now" };
  return { places, all, shown, when: all.some(({ end }) => end < day) ? "before" : "later" };
}
