/** The two ends of a move: people flee and armies withdraw where they set out, reinforcements come where they arrive. */
import type { TokenRange } from "../language/types";
import { wordSet } from "../language/word-sets";
import type { PlaceMention } from "../registry/types";
import type { Candidate } from "./candidate";
import { isReference } from "./landmarks";
import { overlaps } from "./reading";
import { FROM_AFAR } from "./type-families";

type End = "from" | "to" | "at";

const TO = wordSet("to toward towards into onto for");
/** Words that end a pattern of arriving: "arrived in", "moved to"; whoever flees or falls back to a place is told of where he was. */
const ARRIVING = wordSet("to toward towards into onto in at across");
const CROSSING = wordSet("cross enter reach arrive return");
const LEAVING = wordSet("flee escape retreat withdraw");

/** The mentions without those at the end of a move where it is not told; all of them where nothing would be left. */
export function withoutOtherEnd(candidate: Candidate, places: readonly PlaceMention[]): readonly PlaceMention[] {
  const { type, action, reading, trigger } = candidate;
  if (places.length < 2) return places;
  const { tokens } = reading.analysis;
  const verb = tokens[trigger.head];
  const arrives = CROSSING.hasLemma(verb) || (ARRIVING.has(tokens[trigger.to - 1]) && !LEAVING.hasLemma(verb));
  const leaves = !arrives && (action === "flight" || action === "withdrawal" || action === "displacement");
  const comes = type === "troop-movement" || type === "displacement" || FROM_AFAR.has(type);
  if (!leaves && !comes) return places;
  const ends = endsOf(candidate);
  const kept = places.filter((place) => endOf(place, ends) !== (leaves ? "to" : "from"));
  return kept.some((place) => !isReference(reading, place)) ? kept : places;
}

interface Stretch extends TokenRange {
  readonly end: End;
}

const AND = wordSet("and or");

function endsOf({ slots, reading }: Candidate): Stretch[] {
  const { tokens } = reading.analysis;
  const stretches: Stretch[] = [];
  for (const { from, to, preposition, np } of [...slots.around].sort((a, b) => a.from - b.from)) {
    const before = stretches.at(-1);
    const own = TO.hasWord(preposition)
      ? "to"
      : preposition === "from" || (preposition === "of" && tokens[from - 1]?.lower === "out")
        ? "from"
        : null;
    // "to villages in X", "from the outskirts of Y", "for X and Y": what hangs on an end belongs to it.
    const hangs = before && (before.to === from || (before.to + 1 === from && AND.has(tokens[before.to])));
    stretches.push({ from: np.from, to, end: own ?? (hangs ? before.end : "at") });
  }
  return stretches;
}

const endOf = ({ tokens: [from, to] }: PlaceMention, stretches: readonly Stretch[]): End =>
  stretches.find((stretch) => overlaps({ from, to }, stretch))?.end ?? "at";

/** Verbs of sending: whence reinforcements are sent nothing happened. */
const SENDING = wordSet("send dispatch despatch rush bring draft arrive");
/** Frames in which "from" behind those whom an act is done to says whence they are, not whence they are driven. */
const SUFFERING: ReadonlySet<string> = new Set(["harm", "suffer", "mutual"]);

/** "troops from X and Y", "a man from Z", "reinforcements sent from W": whence people are, not where something happened to them. */
export function comesFrom(candidate: Candidate, place: PlaceMention): boolean {
  const { reading, type, entry, trigger } = candidate;
  const { tokens } = reading.analysis;
  let at = place.tokens[0] - 1;
  while (at > place.tokens[0] - 4 && (tokens[at]?.pos === "DET" || tokens[at]?.pos === "ADJ")) at--;
  if (tokens[at] && AND.has(tokens[at])) {
    const before = reading.places.find((other) => other.tokens[1] === at);
    return before !== undefined && comesFrom(candidate, before);
  }
  if (tokens[at]?.lower !== "from") return false;
  if (type === "troop-movement" && SENDING.hasLemma(tokens[trigger.head])) return true;
  if (type === "displacement" || type === "troop-movement") return false;
  return reading.actors.some(
    (actor) => actor.tokens[1] === at && (actor.tokens[0] < trigger.head || SUFFERING.has(entry.frame)),
  );
}
