/** Which reports sum up: many acts over several days in one breath, rather than one act. */
import type { EventType } from "../codebook/event-types";
import type { Candidate } from "./candidate";
import { BLASTS } from "./type-families";

/** Types that a text tells many of at once: "air strikes and shelling have continued since then". */
const REPEATED: ReadonlySet<EventType> = new Set<EventType>([...BLASTS, "armed-clash"]);
/** Types whose object tells what was taken or left: "swathes of the north", "key cities". */
const HOLDING: ReadonlySet<EventType> = new Set<EventType>([
  "territory-captured",
  "territory-regained",
  "troop-movement",
]);
const UNNAMED = /^(?:territory|swathes?|swaths?|ground|land|areas|parts|cities|towns|villages|positions|districts)$/;
const MANY = /(?:s|ing|fire|warfare|bombardment)$/;

/** True where the act is told of a whole stretch of days and the words leave open how often or exactly where. */
export function sumsUp({ type, date, trigger, slots, reading, background }: Candidate): boolean {
  if (background || date === null || date.precision !== "span" || date.start === date.end) return false;
  const { tokens } = reading.analysis;
  if (HOLDING.has(type))
    return slots.object.some((range) =>
      tokens.slice(range.from, range.to).some(({ lower, index }) => UNNAMED.test(lower) && !countedAt(tokens, index)),
    );
  return REPEATED.has(type) && trigger.nominal && MANY.test(tokens[trigger.head]?.lower ?? "");
}

/** "eight villages": a count of its own makes one claim of it. */
const countedAt = (tokens: Candidate["reading"]["analysis"]["tokens"], at: number): boolean =>
  tokens.slice(Math.max(0, at - 2), at).some(({ pos }) => pos === "NUM");
