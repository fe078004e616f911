/**
 * Joins what a headline tells with the event of the body that it sums up. A headline hardly ever tells an event of its own
 * (3 of some 470 reports coded by hand rest on one alone), yet it names wider places, rounder figures and no days.
 */
import type { EventType } from "../codebook/event-types";
import type { Registry } from "../registry/index";
import { isArea } from "./areas";
import type { Candidate } from "./candidate";
import { absorb } from "./combine";
import { isPlaced, placesOf } from "./join-agreement";
import { takePassages } from "./passage";
import { tollsOf } from "./tolls";
import { FORCE } from "./type-families";

/** Likeness, a whole number, from which a headline is taken for a summary of an event; see `likeness`. */
const ENOUGH = 3;

/** The events of an article, those that only a headline or caption tells taken into what the body tells of the same. */
export function joinHeadlines(registry: Registry, events: readonly Candidate[]): Candidate[] {
  const body = events.filter(({ reading }) => !reading.headline);
  const taken = new Set<Candidate>();
  for (const headline of events.filter(isHeadlineOnly)) {
    let best: Candidate | null = null;
    let most = ENOUGH - 1;
    for (const event of body) {
      const score = likeness(registry, headline, event);
      if (score <= most) continue;
      best = event;
      most = score;
    }
    if (best === null) continue;
    if (best.type === "casualties" && !best.background) [best.type, best.action] = [headline.type, headline.action];
    takePassages(best, headline);
    const { places, placeBasis } = best;
    absorb(best, headline);
    // A headline names wider places than the body.
    if (isPlaced({ ...best, places, placeBasis })) [best.places, best.placeBasis] = [places, placeBasis];
    taken.add(headline);
  }
  return events.filter((event) => !taken.has(event));
}

/** Told by the title and by nothing that joined it since. */
const isHeadlineOnly = ({ reading, passages, background }: Candidate) =>
  reading.headline &&
  !background &&
  passages.every(({ start }) => reading.sentence.start <= start && start < reading.sentence.end);

/** How much speaks for one event: 0 where something speaks against it. */
function likeness(registry: Registry, headline: Candidate, event: Candidate): number {
  if (!isKin(headline.type, event.type)) return 0;
  if (headline.type === "other" && headline.action !== event.action) return 0;
  const shared = (role: "initiator" | "target") =>
    headline.roles[role].filter((slug) => event.roles[role].includes(slug)).length;
  const open = (role: "initiator" | "target") => headline.roles[role].length === 0 || event.roles[role].length === 0;
  const doers = shared("initiator");
  if (doers === 0 && !open("initiator") && !sameSide(registry, headline, event)) return 0;
  const places = meetingOf(registry, headline, event);
  const toll = tollsOf(headline, event);
  // What lies back is this news only by its very toll: "700 killed … has executed 700 in two weeks".
  if (event.background && !(toll === "same" && doers > 0)) return 0;
  if (places === "apart" || toll === "apart") return 0;
  return (
    (headline.type === event.type ? 1 : 0) +
    (headline.action === event.action ? 1 : 0) +
    (doers > 0 ? 2 : 0) +
    (shared("target") > 0 ? 1 : 0) +
    (places === "same" ? 2 : places === "within" ? 1 : 0) +
    (toll === "same" ? 2 : 0)
  );
}

function isKin(headline: EventType, event: EventType): boolean {
  return headline === event || (FORCE.has(headline) && FORCE.has(event));
}

function sameSide(registry: Registry, a: Candidate, b: Candidate): boolean {
  const sides = ({ roles }: Candidate) => roles.initiator.flatMap((slug) => registry.actor(slug)?.side ?? []);
  return sides(a).some((side) => side !== "other" && sides(b).includes(side));
}

function meetingOf(registry: Registry, a: Candidate, b: Candidate): "same" | "within" | "apart" | "unknown" {
  if (a.places.length === 0 || b.places.length === 0) return "unknown";
  if (a.places.some((place) => b.places.includes(place))) return "same";
  const within = placesOf(a).some((place) =>
    b.places.some((other) => registry.contains(place, other) || registry.contains(other, place)),
  );
  if (within) return "within";
  if ([...a.places, ...b.places].some((place) => registry.place(place) === null)) return "unknown";
  return a.places.every((place) => isArea(registry, place)) || a.placeBasis !== "clause" ? "unknown" : "apart";
}
