/** Names beside the places of the map, as GeoJSON points: of those where something has been told by the day of the walk. */
import type { Day } from "@/lib/codebook/day";
import type { MapModel } from "@/lib/timeline/map-models";
import { type PointFeature, pointFeature } from "./map-sources";
import { takenBy, tileEvents } from "./tile-events";
import type { MapWords } from "./words";

/** `first` and `second` are its names, `claim` a line of its own that says on whose word the place is taken, else empty. */
export function placeNames(model: MapModel, day: Day | null, t: MapWords): PointFeature[] {
  return model.places.flatMap(({ slug, lng, lat, name, otherName }, order) => {
    const at = tileEvents([slug], model, day);
    if (at.when === "later") return [];
    const claimants = takenBy(at);
    const claim = claimants === null ? "" : `\n${t("claim", { names: claimants.slice(0, 2).join(" · ") })}`;
    return [pointFeature(lng, lat, { first: name, second: otherName ?? "", claim, order })];
  });
}
