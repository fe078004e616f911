/** Joins what several sentences of an article tell of one event: a headline and its body, a claim restated, a detail added. */
import type { EventType } from "../codebook/event-types";
import { wordSet } from "../language/word-sets";
import type { Registry } from "../registry/index";
import { isArea } from "./areas";
import type { Candidate } from "./candidate";
import { absorb } from "./combine";
import { tellsOfMany } from "./join-back";
import { tellOne } from "./join-rules";
import { isHeadlineOf } from "./join-tolls";
import { takePassages } from "./passage";
import { BLASTS, GROUND } from "./type-families";

/** Done by several of one side together. */
const SHARED_ACTION: ReadonlySet<EventType> = new Set<EventType>([...GROUND, "air-strike"]);

/** How many events back a text is taken to refer, besides those it opens with. */
const REACH = 80;
const OPENING = 12;

/** The last event within reach that a text can mean. */
function lastTold(joined: readonly Candidate[], means: (event: Candidate) => boolean): Candidate | undefined {
  for (let i = joined.length - 1; i >= 0; i--) {
    if (i < joined.length - REACH && i >= OPENING) continue;
    const event = joined[i];
    if (event !== undefined && means(event)) return event;
  }
  return undefined;
}

export function joinAcrossSentences(registry: Registry, candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  /** The sentence that last spoke of each. */
  const latest = new Map<Candidate, number>();
  for (const candidate of candidates) {
    const earlier = lastTold(joined, (other) =>
      tellOne(registry, other, candidate, latest.get(other) ?? other.reading.sentence.index),
    );
    if (!earlier) {
      joined.push(candidate);
      continue;
    }
    latest.set(earlier, candidate.reading.sentence.index);
    takePassages(earlier, candidate);
    const bombed = BLASTS.has(candidate.type) && isHeadlineOf(registry, earlier, candidate);
    // "An attack on the clinic killed six … the six died when bombs hit it"
    const specified = BLASTS.has(candidate.type) && earlier.action === "attack" && !BLASTS.has(earlier.type);
    if ((earlier.type === "casualties" && candidate.type !== "casualties") || bombed || specified) {
      earlier.type = candidate.type;
      earlier.action = candidate.action;
    }
    // Who beats an attack back is whom it was made on.
    if (
      candidate.action === "counter-attack" &&
      earlier.action !== "counter-attack" &&
      earlier.roles.target.length === 0
    )
      earlier.roles.target = candidate.roles.initiator.filter((slug) => !earlier.roles.initiator.includes(slug));
    if (candidate.type === "humanitarian" && BLASTS.has(earlier.type) && destroysArms(candidate))
      candidate.roles.target = [];
    const narrower = narrowerPlaces(registry, earlier, candidate);
    absorb(earlier, candidate);
    if (narrower) {
      earlier.places = narrower;
      earlier.placeBasis = candidate.placeBasis;
    }
    // A speaker named by his office and then by his name is one speaker.
    if (earlier.type === "statement" && candidate.type === "statement" && earlier.roles.initiator.length === 1)
      earlier.roles.initiator = [
        ...new Set([...earlier.roles.initiator, ...speakersOf(registry, earlier.roles.initiator, candidate)]),
      ];
    if (SHARED_ACTION.has(earlier.type)) {
      const side = registry.actor(earlier.roles.initiator[0] ?? "")?.side;
      const more = candidate.roles.initiator.filter((slug) => registry.actor(slug)?.side === side);
      earlier.roles.initiator = [...new Set([...earlier.roles.initiator, ...more])];
      earlier.roles.target = earlier.roles.target.filter((slug) => !earlier.roles.initiator.includes(slug));
    }
  }
  return joined;
}

const ARMS = wordSet(
  "depot depots ammunition munitions weapons launcher launchers tank tanks armoured armored positions headquarters outpost outposts trucks bunker bunkers tunnel tunnels",
);
/** "two munitions depots were destroyed": what an army loses is no loss of civilians. */
const destroysArms = ({ slots, reading: { analysis } }: Candidate): boolean =>
  slots.object.some(({ from, to }) => analysis.tokens.slice(from, to).some((token) => ARMS.has(token)));

/** The speakers of a further telling who can be the body that has spoken: its own people, and those whom no registry knows. */
function speakersOf(registry: Registry, body: readonly string[], { roles }: Candidate): string[] {
  return roles.initiator.filter((slug) => {
    const record = registry.actor(slug);
    return record === null || (record.partOf !== undefined && body.includes(record.partOf)) || body.includes(slug);
  });
}

/** "Strike on Syrian town … hit the town of X": the place that a later sentence names inside the wide one told first. */
function narrowerPlaces(registry: Registry, whole: Candidate, part: Candidate): string[] | null {
  if (whole.places.length === 0 || part.places.length === 0) return null;
  if (part.placeBasis !== "clause" && part.placeBasis !== "sentence") return null;
  // "Offensive in Aleppo" of a headline is what the text calls the province.
  const [city] = whole.places;
  const [province] = part.places;
  if (whole.reading.headline && part.places.length === 1 && province === `${city}-province`) return part.places;
  if (tellsOfMany(whole) || whole.date?.start !== whole.date?.end) return null;
  // "shelling of a quarter of the city … the attack on the X area": a spot inside what was told.
  const inside = (slug: string) => whole.places.some((outer) => outer !== slug && registry.contains(outer, slug));
  if (part.places.every(inside)) return part.places;
  if (whole.reading.sentence.index > 1 || part.placeBasis !== "clause") return null;
  const isWide = (slug: string) => isArea(registry, slug);
  return whole.places.every(isWide) && !part.places.some(isWide) ? part.places : null;
}
