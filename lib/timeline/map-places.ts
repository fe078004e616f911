/** Events laid on the map: which of their places have a point, and what stands there. */
import type { Day } from "../codebook/day";
import type { MapEvent, MapModel, MapPlace } from "./map-models";
import type { EventCard } from "./models";

/** A place as the store knows it. */
export interface PlacePoint {
  readonly slug: string;
  readonly name: string;
  readonly otherName: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  /** ACLED's: 1 the place itself, 2 near it or a stretch of land, 3 a larger area; null where unresolved. */
  readonly geoPrecision: number | null;
}

/** The coarsest precision that still is a point: a sign amid a larger area would stand where nobody says anything was. */
export const COARSEST = 2;

function eventOf(card: EventCard): MapEvent {
  const { slug, type, kind, headline, side, date, stance, attribution, outlets } = card;
  const voices = attribution.length > 0 ? attribution.map(({ short }) => short) : outlets.map(({ name }) => name);
  return {
    slug,
    type,
    kind,
    headline,
    side,
    start: date.start,
    end: date.end,
    stance,
    claimants: [...new Set(voices)],
  };
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The map of these events.
 * @param cards events in any order
 * @param points their places by slug; a place that is missing has no point
 */
export function mapOf(cards: readonly EventCard[], points: ReadonlyMap<string, PlacePoint>): MapModel {
  const isDrawn = ({ places }: EventCard) => places.some(({ slug }) => isPoint(points.get(slug)));
  const drawn = cards.filter(isDrawn).sort((a, b) => b.weight - a.weight || byText(a.slug, b.slug));
  const at = new Map<string, number[]>();
  for (const [index, { places }] of drawn.entries()) {
    for (const { slug } of places) at.set(slug, [...(at.get(slug) ?? []), index]);
  }
  const places = [...at].flatMap(([slug, events]): MapPlace[] => {
    const point = points.get(slug);
    if (!isPoint(point)) return [];
    const { name, otherName, lat, lng, geoPrecision } = point;
    return [{ slug, name, otherName, lat, lng, approximate: geoPrecision !== 1, events }];
  });
  const days: Day[] = [...new Set(drawn.map(({ date }) => date.start))].sort(byText);
  return {
    days,
    events: drawn.map(eventOf),
    places: places.sort((a, b) => b.events.length - a.events.length || byText(a.slug, b.slug)),
    drawn: drawn.length,
    total: cards.length,
  };
}

type Located = PlacePoint & { readonly lat: number; readonly lng: number };

function isPoint(place: PlacePoint | undefined): place is Located {
  return (
    place !== undefined &&
    place.lat !== null &&
    place.lng !== null &&
    place.geoPrecision !== null &&
    place.geoPrecision <= COARSEST
  );
}
