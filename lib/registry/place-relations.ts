/** "15km south-west of X", "near X", "10 km from the outskirts of X": the place is a landmark. */
import { wordSet } from "../language/word-sets";
import type { Atom } from "./atoms";
import type { PlaceDraft } from "./place-phrases";
import type { PlaceRelation } from "./types";
import type { PlaceWords } from "./words";

const KILOMETRE = 1;
const MILE = 1.609;
const NUMBERS: ReadonlyMap<string, number> = new Map(
  "one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, i): [string, number] => [word, i + 1])
    .concat([
      ["fifteen", 15],
      ["twenty", 20],
      ["thirty", 30],
      ["forty", 40],
      ["fifty", 50],
    ]),
);
const DISTANCE =
  /(\d+(?:[.,]\d+)?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty))\s?-?\s?(km|kms|kilomet(?:re|er)s?|miles?|mi)\b(?:\s*\([^)]*\))?\s*(?:(?:to the )?((?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?)\s+)?(?:of|from|outside|away from)\s+(?:the\s+)?(?:(?:outskirts|edge|centre|center|city|town|capital|village|gates)\s+(?:of\s+)?){0,3}(?:the\s+)?(?:(?:city|town|village|capital)\s+(?:of\s+)?)?$/i;
const DIRECTION =
  /\b(north|south|east|west|north-?east|north-?west|south-?east|south-?west)\s+of\s+(?:the\s+)?(?:(?:city|town|village|capital)\s+(?:of\s+)?)?$/i;
const NEAR =
  /\b(?:near|outside|close to|around|on the edge of|not far from|next to)\s+(?:the\s+)?(?:[a-z]+\s+)?(?:(?:city|town|village|capital)\s+of\s+)?$/i;
/** How far before the name its relation may stand. */
const WINDOW = 110;

/** What the patterns of distance and direction can end with, and a word that each of those of nearness has: few names follow such. */
const LAST_WORDS = wordSet("of from outside the outskirts edge centre center city town capital village gates");
const NEARNESS = wordSet("near outside close around edge far next");
/** Words from the last of those to the name at most: "not far from the besieged town of X". */
const MOST_BETWEEN = 5;

function saysNearness(atoms: readonly Atom[], from: number): boolean {
  for (let i = from - 1; i >= 0 && i >= from - 1 - MOST_BETWEEN; i--) if (NEARNESS.has(atoms[i])) return true;
  return false;
}

export function relationAt(
  words: PlaceWords,
  text: string,
  atoms: readonly Atom[],
  draft: PlaceDraft,
): PlaceRelation | null {
  const start = atoms[draft.from]?.start ?? 0;
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const measured = LAST_WORDS.has(atoms[draft.from - 1]);
  const distance = measured ? DISTANCE.exec(before) : null;
  if (distance !== null) {
    const unit = (distance[2] ?? "km").toLowerCase().startsWith("k") ? KILOMETRE : MILE;
    const said = (distance[1] ?? "").toLowerCase();
    const km = NUMBERS.get(said) ?? Number(said.replace(",", "."));
    const direction = distance[3]?.toLowerCase() ?? null;
    return {
      kind: "distance",
      of: draft.slug,
      km: Number.isFinite(km) ? Math.round(km * unit * 10) / 10 : null,
      direction: named(words, direction),
    };
  }
  const direction = measured ? DIRECTION.exec(before) : null;
  if (direction !== null)
    return { kind: "distance", of: draft.slug, km: null, direction: named(words, direction[1] ?? null) };
  return saysNearness(atoms, draft.from) && NEAR.test(before) ? { kind: "near", of: draft.slug } : null;
}

function named(words: PlaceWords, direction: string | null): string | null {
  return direction === null ? null : (words.directions[direction.toLowerCase()] ?? direction.toLowerCase());
}
