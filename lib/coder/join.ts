/** Joins what several sentences of an article tell of one event: a headline and its body, a claim restated, a detail added. */
import type { EventType } from "../codebook/event-types";
import type { Registry } from "../registry/index";
import type { Candidate } from "./candidate";
import { absorb } from "./combine";

const FAMILY: Partial<Record<EventType, string>> = { casualties: "toll" };
const family = (type: EventType) => FAMILY[type] ?? type;

export function joinAcrossSentences(registry: Registry, candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const earlier = joined.findLast((other) => tellOne(registry, other, candidate));
    if (!earlier) {
      joined.push(candidate);
      continue;
    }
    const { start, end } = passageOf(candidate);
    if (!earlier.passages.some((passage) => passage.start === start)) earlier.passages.push({ start, end });
    absorb(earlier, candidate);
  }
  return joined;
}

export function passageOf(candidate: Candidate): { start: number; end: number } {
  const tokens = candidate.reading.analysis.tokens;
  const first = tokens[candidate.span.from];
  const last = tokens[candidate.span.to - 1];
  const { sentence } = candidate.reading;
  return { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end };
}

function tellOne(registry: Registry, a: Candidate, b: Candidate): boolean {
  if (family(a.type) !== family(b.type) || a.background !== b.background) return false;
  if (a.type === "statement" || b.type === "statement") return sameSpeaker(a, b);
  if (a.date && b.date && !(a.date.start <= b.date.end && b.date.start <= a.date.end)) return false;
  const shared = a.roles.initiator.some((slug) => b.roles.initiator.includes(slug));
  const oneUnknown = a.roles.initiator.length === 0 || b.roles.initiator.length === 0;
  if (!shared && !oneUnknown) return false;
  const placed = a.places.length > 0 && b.places.length > 0;
  const samePlace = a.places.some((place) =>
    b.places.some((other) => registry.contains(place, other) || registry.contains(other, place)),
  );
  if (placed && !samePlace && a.placeBasis !== "narrative" && b.placeBasis !== "narrative") return false;
  if (a.figures.length > 0 && b.figures.length > 0 && !placed) return false;
  const exact = placed && a.places.some((place) => b.places.includes(place));
  const headline = a.reading.headline || b.reading.headline;
  const near = Math.abs(a.reading.sentence.index - b.reading.sentence.index) <= 2;
  if (exact && (shared || near)) return true;
  if (headline && (shared || oneUnknown)) return true;
  return near && (oneUnknown || shared) && (!placed || samePlace);
}

function sameSpeaker(a: Candidate, b: Candidate): boolean {
  const near = Math.abs(a.reading.sentence.index - b.reading.sentence.index) <= 3 || a.reading.headline;
  return (
    a.type === b.type &&
    near &&
    a.roles.initiator.length > 0 &&
    a.roles.initiator.every((slug) => b.roles.initiator.includes(slug)) &&
    (!a.date || !b.date || a.date.start === b.date.start)
  );
}
