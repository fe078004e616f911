/** The reason of a link as a message key and values: slugs, days and figures, told in words by `tellLink`. */
import { type Reason, reason } from "../codebook/reason";
import type { ReportDate } from "../codebook/report";
import { compareFigures } from "./figures";
import type { Comparable } from "./link";
import type { MergeRegistry } from "./types";
import { compareDates } from "./when";
import { comparePlaces } from "./where";
import { compareActors } from "./who";

/** As many shared words as a reader takes in at a glance. */
const WORDS_SHOWN = 4;

export function linkReason(a: Comparable, b: Comparable, registry: MergeRegistry): Reason {
  const [one, other] = [a.report, b.report];
  const days = compareDates(one.date, other.date);
  const places = comparePlaces(one.places, other.places, registry);
  const actors = compareActors(one.actors, other.actors, registry);
  const figures = compareFigures(one.figures, other.figures);
  const words = sharedWords(a, b);
  const inner = places.first !== null && places.second !== null && registry.contains(places.first, places.second);
  return reason("merge.sameEvent", {
    types: one.type === other.type ? "same" : "neighbours",
    kind: choice(one.type),
    otherKind: choice(other.type),
    days: choice(days?.how ?? "apart"),
    day: written(one.date),
    otherDay: written(other.date),
    places: places.how,
    place: (inner ? places.second : places.first) ?? "",
    otherPlace: (inner ? places.first : places.second) ?? "",
    actors: actors.how,
    initiators: one.actors.initiator.join(" "),
    targets: one.actors.target.join(" "),
    figures: figures.how,
    measure: figures.first?.measure ?? "other",
    figure: figures.first ? bounds(figures.first) : "",
    otherFigure: figures.second ? bounds(figures.second) : "",
    wordCount: words.length,
    words: words.slice(0, WORDS_SHOWN).join(", "),
  });
}

/** ICU's select takes no hyphen in a choice. */
function choice(slug: string): string {
  return slug.replaceAll("-", "_");
}

/** `2024-11-27`, `2024-11-27/2024-11-28`, `2020-03`, `2011/2024`: as precisely as it is known. */
function written({ start, end, precision }: ReportDate): string {
  const length = { day: 10, span: 10, month: 7, year: 4 }[precision];
  const [first, last] = [start.slice(0, length), end.slice(0, length)];
  return first === last ? first : `${first}/${last}`;
}

function bounds({ min, max }: { min: number | null; max: number | null }): string {
  const number = (value: number) => value.toLocaleString("en-US");
  if (min !== null && max !== null) return min === max ? number(min) : `${number(min)}–${number(max)}`;
  if (min !== null) return `≥ ${number(min)}`;
  return max === null ? "?" : `≤ ${number(max)}`;
}

/** The first report's own words whose stems both share, in the order of its text. */
function sharedWords(a: Comparable, b: Comparable): string[] {
  const words = new Map<string, string>();
  for (const [stem, word] of a.words) if (b.words.has(stem)) words.set(stem, word);
  return [...words.values()];
}
