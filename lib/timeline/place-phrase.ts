/** Places inside the app's own sentences. */
import { isAreaKind } from "../codebook/area-kinds";
import { type Locale, translatorOf } from "../messages";
import { listNames } from "./actor-names";

/** What a sentence must know of a place. `kind` is one of PLACE_KINDS, or any other word where no gazetteer knows it. */
export interface PlaceName {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
}

const SITES: ReadonlySet<string> = new Set(["base", "airport", "crossing", "site", "camp", "industrial-zone"]);
const LINES: ReadonlySet<string> = new Set(["road", "river", "border"]);

/** "Western X" is no name of its own: inside a sentence its first word is small. "North Y" often is one. */
const DIRECTION = /^(?:(?:North|South)(?:east|west)?(?:ern)?|(?:East|West)(?:ern)?|Central)(?=\s)/u;
const PLAIN_DIRECTION = /^(?:North|South|East|West)\s/u;

/** A place's name as it stands inside a sentence. */
export function placeInText({ name, kind }: Pick<PlaceName, "name" | "kind">): string {
  if (kind !== "region" || PLAIN_DIRECTION.test(name)) return name;
  return name.replace(DIRECTION, (word) => word.toLowerCase());
}

/** The places that are areas, not spots in one. */
export const areaPlaces = (places: readonly PlaceName[]): PlaceName[] => places.filter(({ kind }) => isAreaKind(kind));
export const roads = (places: readonly PlaceName[]): PlaceName[] => places.filter(({ kind }) => kind === "road");

/** " in A and B", " at C", " on D", each with its leading space; the empty text for no place. Spots hide the areas around them. */
export function placeTail(
  places: readonly PlaceName[],
  locale: Locale,
  direction: "at" | "from" | "to" = "at",
): string {
  const t = translatorOf(locale);
  const spots = places.filter(({ kind }) => !isAreaKind(kind));
  const told = spots.length > 0 ? spots : places;
  const [first] = told;
  if (!first) return "";
  const names = listNames(told.map(placeInText), locale);
  if (direction === "from") return t("headline.tails.fromPlace", { places: names });
  if (direction === "to") return t("headline.tails.toPlace", { places: names });
  if (SITES.has(first.kind)) return t("headline.tails.atPlace", { places: names });
  if (LINES.has(first.kind)) return t("headline.tails.onPlace", { places: names });
  return t("headline.tails.inPlace", { places: names });
}
