/** How day and place of two tellings agree. */
import type { Registry } from "../registry/index";
import { isArea } from "./areas";
import type { Candidate } from "./candidate";

/** Placed by words of its own. */
export const isPlaced = (candidate: Candidate) =>
  candidate.places.length > 0 && candidate.placeBasis !== "narrative" && candidate.placeBasis !== "none";

/** Places of which one may lie in the other. */
export const meet = (registry: Registry, a: Candidate, b: Candidate) =>
  a.places.some((place) =>
    b.places.some(
      (other) =>
        registry.contains(place, other) ||
        registry.contains(other, place) ||
        mayContain(registry, place, other) ||
        mayContain(registry, other, place),
    ),
  );

/** "Air strikes on Homs" over a body that tells of a town in Homs province: a headline names a province by its city. */
export const placesOf = ({ places, reading }: Candidate): readonly string[] =>
  reading.headline ? places.flatMap((place) => [place, `${place}-province`]) : places;

/** A place that no gazetteer knows may lie in any wide area named beside it. */
const mayContain = (registry: Registry, outer: string, inner: string) =>
  registry.place(inner) === null && isArea(registry, outer);

/** Both on the same day or days, or both on none that is known. */
export const onSameDays = (a: Candidate, b: Candidate): boolean =>
  a.date?.start === b.date?.start && a.date?.end === b.date?.end;

/** Days that agree; a day that was only implied gives way to one that the text states within the week. */
export function datesMeet(a: Candidate, b: Candidate): boolean {
  if (!a.date || !b.date) return true;
  if (a.background && b.background) return a.date.start === b.date.start;
  if (a.date.start <= b.date.end && b.date.start <= a.date.end) return a.background === b.background;
  if (a.background || b.background) return false;
  if (a.date.implied === b.date.implied || a.action !== b.action) return false;
  if (a.reading.headline || a.reading.sentence.index <= 1) return true;
  // "militants who have seized buildings … seized them on Saturday": the perfect leaves open on which day.
  const [open, stated] = a.date.implied ? [a, b] : [b, a];
  const verb = open.trigger.clause?.verb;
  const here = a.places.some((place) => b.places.includes(place));
  return (
    here && verb?.perfect === true && verb.tense === "present" && (stated.date?.end ?? "") <= (open.date?.end ?? "")
  );
}
