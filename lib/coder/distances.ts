/** Distances that measure an advance, told apart from those that say where a town lies. */
import type { Token, TokenRange } from "../language/types";
import type { Counted, CountedFinder } from "./counted";
import type { FigureVocabulary } from "./figure-vocabulary";

const SEARCHED = 16;
const LOCATING =
  /^(?:is|are|was|were|lies|lie|lay|located|situated|standing|town|village|city|base|area|district|capital|camp|place|settlement|airport|road|long|wide|stretch|radius|route)$/;
const OPENS_ASIDE = /^(?:,|\(|which)$/;

export class DistanceJudge {
  readonly #advances: ReadonlySet<string>;
  readonly #directions: ReadonlySet<string>;

  constructor({ advances, directions }: FigureVocabulary) {
    this.#advances = new Set(advances);
    this.#directions = new Set(directions);
  }

  /**
   * The verb of the advance that a distance measures, or null where it measures none.
   *
   * @param nouns tells those who can advance from the places that lie somewhere
   * @param chained true where the figure goes on from a distance already known for one
   */
  advance(tokens: readonly Token[], counted: Counted, nouns: CountedFinder, chained: boolean): TokenRange | null {
    const { from, to } = counted.range;
    const behind = afterBracket(tokens, to);
    const next = tokens[behind]?.lower ?? "";
    const second = tokens[behind + 1]?.lower ?? "";
    const third = tokens[behind + 2]?.lower ?? "";
    if (this.#isDirection(next)) return null;
    if (/^(?:to|from)$/.test(next) && (this.#isDirection(second) || (second === "the" && this.#isDirection(third))))
      return null;
    const before = tokens[from - 1]?.lower ?? "";
    if (/^(?:is|are|was|were|now)$/.test(before) && /^(?:of|from)$/.test(next)) {
      // "Rebels are within 5 miles of the palace" came there; "the town is within 5 miles of it" did not.
      const subject = tokens.slice(Math.max(0, from - 6), from).some((token) => nouns.kindOf(token) === "person");
      return subject ? { from: from - 1, to: from } : null;
    }
    if (OPENS_ASIDE.test(before) || LOCATING.test(before)) return null;
    if (chained && /^(?:and|or)$/.test(before)) return { from: from - 1, to: from };
    if (!/^(?:of|from|off|away|into|inside|deep|deeper|towards?|in|beyond|closer|nearer|past)$/.test(next)) {
      // "advanced 5 km" may end the clause; "a 5 km road" may not.
      if (next !== "" && !/^[.,;]$/.test(next) && before !== "by") return null;
    }
    for (let at = from - 1; at >= Math.max(0, from - SEARCHED); at -= 1) {
      const word = tokens[at]?.lower ?? "";
      if (/^(?:which|where|whose|;|:)$/.test(word)) return null;
      if (this.#advances.has(word)) return { from: at, to: at + 1 };
    }
    return counted.quantity.qualifier?.includes("within") === true && /^(?:of|from)$/.test(next) && from <= 3
      ? { from, to: from + 1 }
      : null;
  }

  /** What the distance is counted from: "the outskirts of Aleppo city". */
  reference(tokens: readonly Token[], counted: Counted): TokenRange | null {
    let from = afterBracket(tokens, counted.range.to);
    if (!/^(?:of|from|off|away|into)$/.test(tokens[from]?.lower ?? "")) return null;
    while (/^(?:of|from|off|away|into)$/.test(tokens[from]?.lower ?? "")) from += 1;
    let to = from;
    while (to < tokens.length && to < from + 8) {
      const token = tokens[to];
      if (
        !token ||
        token.pos === "VERB" ||
        token.pos === "AUX" ||
        /^[,.;:()]$|^(?:and|or|but|after|in|on|according)$/.test(token.lower)
      )
        break;
      to += 1;
    }
    return to > from ? { from, to } : null;
  }

  #isDirection(word: string): boolean {
    return this.#directions.has(word);
  }
}

/** Past "(6 miles)". */
function afterBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.lower !== "(") return at;
  for (let i = at + 1; i < at + 7; i += 1) if (tokens[i]?.lower === ")") return i + 1;
  return at;
}
