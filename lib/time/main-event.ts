/** Days counted from the collection's main event: "the second day of the offensive", "since the start of the offensive". */
import { wordSet } from "../language/word-sets";
import { addDays } from "./day";
import { CARDINALS, ORDINALS } from "./lexicon";
import { type Match, match, onDay, type Setting } from "./reading";

/** What the main event of a collection is called where a text counts its days. */
const MAIN_EVENT = wordSet("offensive operation assault campaign invasion incursion push");

/** The word after "of the offensive" that begins at `at`; null where something else stands there. */
function afterMainEvent({ words }: Setting, at: number): number | null {
  if (words.at(at) !== "of" || !/^(the|this|its|their)$/.test(words.at(at + 1))) return null;
  // One adjective may stand between: "of the rebel offensive".
  for (const noun of [at + 2, at + 3]) if (MAIN_EVENT.has(words.spelling(noun))) return noun + 1;
  return null;
}

function onDayOfEvent(setting: Setting, from: number, to: number, ordinal: number): Match | null {
  const { words, origin, published, floor } = setting;
  if (origin === null) return null;
  const day = addDays(origin, ordinal - 1);
  const start = words.at(from - 1) === "the" && from - 1 >= floor ? from - 1 : from;
  return day > published ? null : match(start, to, onDay(day));
}

/** "the second day of the offensive", "day three of the offensive"; `head` is the word "day". */
export function matchDayOfEvent(setting: Setting, head: number): Match | null {
  const { words } = setting;
  const ordinal = ORDINALS.get(words.spelling(head - 1));
  if (ordinal !== undefined) {
    const to = afterMainEvent(setting, head + 1);
    return to === null ? null : onDayOfEvent(setting, head - 1, to, ordinal);
  }
  const count = words.digits(head + 1)?.value ?? CARDINALS.get(words.spelling(head + 1));
  const to = afterMainEvent(setting, head + 2);
  return count === undefined || count < 1 || count > 60 || to === null ? null : onDayOfEvent(setting, head, to, count);
}

export const EVENT_STARTS: readonly string[] = ["start", "beginning", "launch", "outset", "onset", "outbreak"];

/** "since the start of the offensive". */
export function matchStartOfEvent(setting: Setting, head: number): Match | null {
  const to = afterMainEvent(setting, head + 1);
  return to === null ? null : onDayOfEvent(setting, head, to, 1);
}
