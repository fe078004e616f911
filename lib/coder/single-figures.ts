/** Figures without a number: "a soldier was killed" is one, "no casualties were reported" is none. */
import type { Token } from "../language/types";
import { wordSet } from "../language/word-sets";
import type { Counted, CountedFinder } from "./counted";
import type { CueFinder, CueHit } from "./figure-cues";
import type { CueName } from "./figure-vocabulary";
import type { Quantity } from "./quantities";

const ONE = wordSet("a an another");
const NONE = wordSet("no any without nobody none");
const LONGEST_PHRASE = 6;
const PLURAL = /(?:s|people|men|women|children|police|personnel|staff|elderly|troops)$/;
const CASUALTY: ReadonlySet<CueName> = new Set(["killed", "wounded", "killed-or-wounded"]);

const exactly = (from: number, to: number, value: number, qualifier: string | null): Quantity => ({
  from,
  to,
  min: value,
  max: value,
  vague: false,
  qualifier,
});

/** One person told by an article rather than by a number. */
export interface Single {
  readonly item: Counted;
  /** What the words about it say happened; null where only those before it can: "two women and a child". */
  readonly cue: CueHit | null;
}

/** "a soldier was killed", "another civilian died", "killing a child". */
export function findSingles(
  tokens: readonly Token[],
  finder: CountedFinder,
  cues: CueFinder,
  counted: ReadonlyMap<number, Counted>,
): Single[] {
  const found: Single[] = [];
  let busyTo = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (counted.size > 0) busyTo = Math.max(busyTo, counted.get(at)?.range.to ?? 0);
    if (at < busyTo || !ONE.has(tokens[at])) continue;
    const head = headOf(tokens, at + 1, finder);
    if (head === -1) continue;
    const item: Counted = {
      quantity: exactly(at, at + 1, 1, null),
      range: { from: at, to: head + 1 },
      kind: "person",
      noun: tokens[head]?.lower ?? "",
      nounRange: { from: at + 1, to: head + 1 },
      unit: 1,
      ofThem: false,
    };
    const cue = cues.justBefore(tokens, item) ?? cues.behind(tokens, item, counted) ?? missingVerb(tokens, at, head);
    if (cue === null || CASUALTY.has(cue.cue)) found.push({ item, cue });
  }
  return found;
}

/** The person noun that ends the phrase, singular; -1 for none. */
function headOf(tokens: readonly Token[], from: number, finder: CountedFinder): number {
  let head = -1;
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_PHRASE); at += 1) {
    const token = tokens[at];
    if (!token || /^[^\p{L}\d]/u.test(token.text) || /^(?:VERB|AUX|ADP|PRON|CCONJ|SCONJ)$/.test(token.pos)) break;
    if (finder.kindOf(token) === "person" && !PLURAL.test(token.lower)) head = at;
    else if (head >= 0) {
      // "a terrorist rocket attack" is an attack, not a person.
      if (token.pos === "NOUN") head = -1;
      break;
    }
  }
  return head;
}

/** "Another civilian was by a rocket attack": "another" goes on with a toll, though its participle was lost. */
function missingVerb(tokens: readonly Token[], article: number, head: number): CueHit | null {
  if (tokens[article]?.lower !== "another") return null;
  const lost = /^(?:was|were)$/.test(tokens[head + 1]?.lower ?? "") && tokens[head + 2]?.lower === "by";
  return lost ? { cue: "killed", range: { from: head + 1, to: head + 2 } } : null;
}

/** "no casualties were reported", "without any injuries", "no one was killed". */
export function findZeros(tokens: readonly Token[], cues: CueFinder): { item: Counted; cue: CueName }[] {
  const found: { item: Counted; cue: CueName }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!NONE.has(tokens[at])) continue;
    const word = tokens[at]?.lower ?? "";
    if (word === "any" && tokens[at - 1]?.lower !== "without") continue;
    const nobody = word === "nobody" || word === "none" || (word === "no" && tokens[at + 1]?.lower === "one");
    for (let i = at + 1; i < Math.min(tokens.length, at + (word === "none" ? 9 : nobody ? 6 : 4)); i += 1) {
      const lower = tokens[i]?.lower ?? "";
      const cue = nobody
        ? /^(?:killed|died)$/.test(lower)
          ? "killed"
          : word !== "none" && (lower === "hurt" || lower === "harmed")
            ? "killed-or-wounded"
            : /^(?:wounded|injured|hurt)$/.test(lower)
              ? "wounded"
              : null
        : cues.ofNoun(lower);
      if (word !== "none" && /^(?:of|for|to|more)$/.test(lower)) break;
      if (cue === null || !CASUALTY.has(cue)) continue;
      const range = { from: at, to: i + 1 };
      const quantity = exactly(at, at + 1, 0, word === "nobody" ? "nobody" : "no");
      found.push({
        item: { quantity, range, kind: "casualty", noun: lower, nounRange: null, unit: 1, ofThem: false },
        cue,
      });
      break;
    }
  }
  return found;
}
