/** Places inside the app's own sentences. */
import { isAreaKind } from "../codebook/area-kinds";
import { type Locale, translatorOf } from "../messages";
import { listNames, TOLD_AT_MOST } from "./actor-names";

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

/** Kinds whose names may end in a common noun that asks for "the": "the eastern plain", "the R1 highway". */
const DEFINITE_KINDS: ReadonlySet<string> = new Set(["road", "river", "border", "base", "region"]);
const isDefinite = ({ name, kind }: Pick<PlaceName, "name" | "kind">): boolean =>
  DEFINITE_KINDS.has(kind) && /\s[a-z]+$/u.test(name);

/** "A and B provinces", where all names end in one common noun that has a plural here; else null. */
function underOneNoun(places: readonly PlaceName[], locale: Locale): string | null {
  const names = places.map(placeInText);
  const noun = names[0]?.match(/\s([a-z]+)$/u)?.[1];
  if (noun === undefined || names.length < 2 || names.length > TOLD_AT_MOST) return null;
  if (!names.every((name) => name.endsWith(` ${noun}`))) return null;
  const plural = translatorOf(locale)("headline.pluralOf", { noun });
  if (plural === "") return null;
  const last = names.length - 1;
  return listNames(
    names.map((name, index) => name.slice(0, -noun.length) + (index === last ? plural : "")).map((name) => name.trim()),
    locale,
  );
}

/** What of a list of places stands in a sentence as one item each: all of them together where one noun serves them. */
export function placesInSentence(places: readonly PlaceName[], locale: Locale): string[] {
  const t = translatorOf(locale);
  const withArticle = (name: string, definite: boolean) => (definite ? t("headline.definite", { name }) : name);
  const joined = underOneNoun(places, locale);
  if (joined !== null) return [withArticle(joined, places.every(isDefinite))];
  return places.map((place) => withArticle(placeInText(place), isDefinite(place)));
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
  const names = listNames(placesInSentence(told, locale), locale);
  if (direction === "from") return t("headline.tails.fromPlace", { places: names });
  if (direction === "to") return t("headline.tails.toPlace", { places: names });
  if (SITES.has(first.kind)) return t("headline.tails.atPlace", { places: names });
  if (LINES.has(first.kind)) return t("headline.tails.onPlace", { places: names });
  return t("headline.tails.inPlace", { places: names });
}
