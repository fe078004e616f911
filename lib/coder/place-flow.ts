/** Where events happened whose own sentence does not say: the place of the narrative, the scene of the article, its country. */
import type { Day } from "../codebook/day";
import type { Action, EventType } from "../codebook/event-types";
import type { Collection } from "../codebook/registry-data";
import type { Registry } from "../registry/index";
import type { PlaceMention } from "../registry/types";
import { isArea } from "./areas";
import { hasTwoStates } from "./by-force";
import type { Candidate } from "./candidate";
import { FORCE, FROM_AFAR, SUFFERED } from "./type-families";

export interface PlaceFlowContext {
  readonly published: Day;
  readonly registry: Registry;
  readonly collection: Collection | null;
  /** The state that the article is about, ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Every mention of a place in the article, in the order of the text. */
  readonly places: readonly PlaceMention[];
}

/** Types told for a whole country where no place is named. */
const NATIONAL: ReadonlySet<EventType> = new Set<EventType>([...SUFFERED, ...FROM_AFAR, "agreement"]);
/** Types that happen on the ground, and so at the scene that an article keeps to. */
const LOCAL: ReadonlySet<EventType> = new Set<EventType>([...FORCE, ...SUFFERED]);
/** Acts of no type of their own that belong to the action they follow. */
const FOLLOWING: ReadonlySet<Action> = new Set<Action>(["equipment-captured", "shoot-down", "detention"]);
const OF_STATE: ReadonlySet<Action> = new Set<Action>(["appointment"]);
/** Sentences over which a place carries on. */
const PLACE_REACH = 3;
/** Share of an article's place names that makes one place its scene, and how many names that takes at least. */
const SCENE_SHARE = 0.6;
const SCENE_NAMES = 3;

const SCENES: ReadonlySet<string> = new Set(["city", "town", "village", "district", "governorate", "region"]);

/** Completes the places of an article's candidates in place; what their own words give stays, made more exact where the article is. */
export function placeAll(all: readonly Candidate[], context: PlaceFlowContext): void {
  const { registry, collection, published } = context;
  const literal = context.places.filter((place) => !place.associative);
  const frame = collection?.frame ?? null;
  const framed = literal.some((place) => place.slug === frame);
  const nation = nationOf(context, literal);
  const scene = sceneOf(registry, literal);
  // A war in one region of its country is told of that region.
  const area = scene !== null && frame === null && isTheatre(registry, scene) ? scene : null;
  let last: { places: string[]; sentence: number; wide: boolean } | null = null;
  for (const candidate of all) {
    if (candidate.type === "statement") continue;
    const sentence = candidate.reading.sentence.index;
    if (candidate.places.length > 0) {
      candidate.places = exact(registry, candidate, literal);
      if (!candidate.background) {
        const wide = candidate.places.every((slug) => isWideArea(registry, slug));
        last = { places: candidate.places, sentence, wide };
      }
      continue;
    }
    const follows = candidate.type !== "other" || FOLLOWING.has(candidate.action);
    let places: readonly string[] = [];
    const owned = SUFFERED.has(candidate.type) ? ownedNation(candidate) : null;
    // "India and Pakistan traded strikes": on both sides of a border, and so in neither state alone.
    if (frame === null && hasTwoStates(registry, candidate.roles.initiator, candidate.roles.target)) continue;
    const near = last !== null && sentence - last.sentence <= PLACE_REACH && !last.wide ? last.places : null;
    if (candidate.background && (frame === null || isLongAgo(candidate, published))) {
      const local = frame === null && LOCAL.has(candidate.type) && !isLongAgo(candidate, published);
      const around = local ? scene : area;
      places = around ? [around] : nation ? [nation] : [];
    } else if (frame && (framed || candidate.background)) places = follows ? [frame] : [];
    else if (owned !== null) places = [owned];
    else if (takesUnnamed(registry, candidate)) continue;
    else if (near && follows) places = near;
    else if (scene && LOCAL.has(candidate.type)) places = [scene];
    else if (last && sentence - last.sentence <= PLACE_REACH && follows) places = last.places;
    else if (nation && (NATIONAL.has(candidate.type) || OF_STATE.has(candidate.action))) places = [area ?? nation];
    if (places.length === 0) continue;
    candidate.places = [...places];
    candidate.placeBasis = "narrative";
  }
}

/** A region with a name of its own in one country: a war there is told of it, as one in "the north" is not. */
function isTheatre(registry: Registry, slug: string): boolean {
  const place = registry.place(slug);
  return place?.kind === "region" && place.within !== null && !isDirectional(registry, slug);
}

/** "northern Syria": a part told by its direction, and no more a scene than the country. */
function isDirectional(registry: Registry, slug: string): boolean {
  const [outer] = registry.ancestors(slug);
  const direction = slug.split("-")[0] ?? "";
  return outer?.kind === "country" && /^(?:(?:north|south)?(?:east|west)?(?:ern)?|central)$/.test(direction);
}

const isWideArea = (registry: Registry, slug: string): boolean =>
  registry.place(slug)?.kind === "country" ||
  (isArea(registry, slug) && isDirectional(registry, slug)) ||
  PART.test(slug);
/** "eastern-ukraine": a part that no gazetteer has. */
const PART = /^(?:(?:north|south)(?:east|west)?|east|west|central)(?:ern)?-/;

/** "half of Syria's people have fled", "Syria's war has killed": what a whole state suffers. */
const ownedNation = ({ reading }: Candidate): string | null =>
  reading.places.find(({ possessive, place }) => possessive && place?.kind === "country")?.slug ?? null;

/** The country of the collection's frame, else the one in which most places of the article lie, else the one it is about. */
function nationOf(
  { registry, collection, country }: PlaceFlowContext,
  literal: readonly PlaceMention[],
): string | null {
  const frame = collection?.frame ?? null;
  if (frame !== null) return registry.ancestors(frame).at(-1)?.slug ?? null;
  const counts = new Map<string, number>();
  for (const place of literal) if (place.country) counts.set(place.country, (counts.get(place.country) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const iso = most !== undefined && most[1] * 2 > literal.length ? most[0] : country;
  return iso === null ? null : (registry.country(iso)?.slug ?? null);
}

/** The narrowest place named that holds most of the places an article names; null where it names too few or wanders. */
function sceneOf(registry: Registry, literal: readonly PlaceMention[]): string | null {
  const names = literal.filter((place) => place.place?.kind !== "country" && place.relation?.kind !== "distance");
  if (names.length < SCENE_NAMES) return null;
  // What no gazetteer knows lies wherever the rest does.
  const placed = names.filter(({ place, slug }) => place !== null || registry.ancestors(slug).length > 0);
  const named = new Map<string, number>();
  for (const { slug } of names) named.set(slug, (named.get(slug) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [slug, count] of named) {
    counts.set(slug, (counts.get(slug) ?? 0) + count);
    for (const holder of registry.ancestors(slug)) counts.set(holder.slug, (counts.get(holder.slug) ?? 0) + count);
  }
  const holding = [...counts].filter(
    ([slug, count]) =>
      count >= Math.max(placed.length * SCENE_SHARE, SCENE_NAMES - 1) &&
      named.has(slug) &&
      SCENES.has(registry.place(slug)?.kind ?? "site"),
  );
  const [narrowest] = holding.sort((a, b) => registry.ancestors(b[0]).length - registry.ancestors(a[0]).length);
  return narrowest?.[0] ?? null;
}

/** "took several towns", "retreat in some areas": places that the text keeps to itself. */
function takesUnnamed(registry: Registry, { slots, reading, type }: Candidate): boolean {
  if (type !== "territory-captured" && type !== "territory-regained" && type !== "troop-movement") return false;
  const around = type === "troop-movement" ? slots.around.map(({ np }) => np) : [];
  return [...slots.object, ...around].some((range) =>
    reading.analysis.tokens.slice(range.from, range.to).some((token) => registry.pluralReferenceKinds(token) !== null),
  );
}

/** Told of another year: of the whole war rather than of the theatre that the collection frames. */
const isLongAgo = ({ date }: Candidate, published: Day) =>
  date !== null && date.start.slice(0, 4) < published.slice(0, 4);

function exact(registry: Registry, candidate: Candidate, literal: readonly PlaceMention[]): string[] {
  const { places, reading } = candidate;
  return places.map(
    (slug) => outskirts(registry, reading.places, slug, literal) ?? wholeProvince(registry, candidate, slug),
  );
}

/** "within six miles of X", where the article says that all this goes on in X's western countryside. */
function outskirts(
  registry: Registry,
  own: readonly PlaceMention[],
  slug: string,
  literal: readonly PlaceMention[],
): string | null {
  if (registry.place(slug)?.kind !== "governorate" || own.some((place) => place.slug === slug)) return null;
  const from = own.find((place) => place.relation?.kind === "distance" && registry.contains(slug, place.slug));
  if (!from) return null;
  const said = new Set(
    literal.filter((place) => place.slug.endsWith(`-${from.slug}-countryside`)).map((place) => place.slug),
  );
  const [only] = said;
  return said.size === 1 && only !== undefined ? only : null;
}

const UNREST =
  /\b(?:violence|fighting|hostilities|conflict|situation|attacks|escalation|offensive|bombardment)\b[^.;]{0,60}\bin $/i;

/** "the violence in X" that people flee, "deaths from attacks in X" over days: the province of the name, not the city. */
function wholeProvince(registry: Registry, { reading, type, date }: Candidate, slug: string): string {
  const province = `${slug}-province`;
  if (registry.place(slug)?.kind !== "city" || registry.place(province) === null) return slug;
  const mention = reading.places.find((place) => place.slug === slug && !place.associative);
  if (!mention || /\b(?:city|town)\b/i.test(mention.text)) return slug;
  if (type === "agreement") return province;
  const spans = date !== null && date.start !== date.end;
  if (!SUFFERED.has(type) && !(spans && type === "armed-clash")) return slug;
  const { text, tokens } = reading.analysis;
  const before = text.slice(0, mention.start - (tokens[0]?.start ?? 0));
  return UNREST.test(before) && (spans || type === "displacement") ? province : slug;
}
