/** What a quantity counts: the noun behind it and the class of that noun. */
import type { Token, TokenRange } from "../language/types";
import { type Numbered, WordMap, WordSet, wordSet } from "../language/word-sets";
import type { FigureVocabulary } from "./figure-vocabulary";
import { PhraseTable } from "./phrase-table";
import type { Quantity } from "./quantities";

export type CountedKind =
  | "person"
  | "family"
  | "locality"
  | "strike"
  | "weapon"
  | "casualty" // "14 deaths": the noun says what happened
  | "distance"
  | "area"
  | "unnamed" // "wounded 30": no noun at all
  | "unknown"; // a noun of no class: "14 Palestinians"

export interface Counted {
  readonly quantity: Quantity;
  /** From the hedge to the last word of the counted noun phrase. */
  readonly range: TokenRange;
  readonly kind: CountedKind;
  /** The counted noun in lower case; "" for unnamed. */
  readonly noun: string;
  readonly nounRange: TokenRange | null;
  /** Kilometres or square kilometres in one unit; 1 for everything else. */
  readonly unit: number;
  /** "two of them children": part of what was counted before. */
  readonly ofThem: boolean;
}

const LONGEST_RUN = 8;
const SKIPPED = wordSet("of the its their his her those these more other further additional");
const SKIPPED_TAGS: ReadonlySet<string> = new Set(["ADJ", "NOUN", "PROPN", "DET"]);
const PLURAL =
  /(?:s|people|men|women|children|police|personnel|staff|elderly|troops|aircraft|dead|wounded|injured|of)$/;
const YEAR_LIKE = /^(?:19|20)\d{2}$/;
const THEM = wordSet("them whom");
const JOINT = wordSet("and or");
const NO_NOUN = wordSet("more others dead alive");

/** Sorts what stands behind a quantity into classes, with the words of a vocabulary. */
export class CountedFinder {
  readonly #nouns: WordMap<CountedKind>;
  readonly #strikes: PhraseTable<true>;
  readonly #areas: PhraseTable<number>;
  readonly #distances: WordMap<number>;
  readonly #notCounted: WordSet;
  readonly #states: WordSet;

  constructor(vocabulary: FigureVocabulary) {
    const classes: readonly (readonly [CountedKind, readonly string[]])[] = [
      ["weapon", vocabulary.weapons],
      ["person", vocabulary.persons],
      ["casualty", Object.values(vocabulary.cues).flatMap(({ counted }) => counted)],
      ["locality", vocabulary.localities],
      ["family", vocabulary.families],
    ];
    this.#nouns = new WordMap(
      classes.flatMap(([kind, nouns]) => nouns.map((noun): [string, CountedKind] => [noun, kind])),
    );
    this.#strikes = new PhraseTable(vocabulary.strikes.map((phrase): [string, true] => [phrase, true]));
    this.#areas = new PhraseTable(Object.entries(vocabulary.areaUnits));
    this.#distances = new WordMap(Object.entries(vocabulary.distanceUnits));
    this.#notCounted = new WordSet(vocabulary.notCounted);
    this.#states = new WordSet(
      Object.values(vocabulary.cues).flatMap(({ passive, intransitive }) => [...passive, ...intransitive]),
    );
  }

  /** The class of a single noun, if the vocabulary has it. */
  kindOf(noun: Numbered | undefined): CountedKind | null {
    return this.#nouns.get(noun) ?? null;
  }

  /** What `quantity` counts; null where it counts nothing of a record of events: years, money, a share. */
  after(tokens: readonly Token[], quantity: Quantity): Counted | null {
    const next = tokens[quantity.to];
    const make = (kind: CountedKind, to: number, noun: string, nounRange: TokenRange | null, unit = 1): Counted => ({
      quantity,
      range: { from: quantity.from, to },
      kind,
      noun,
      nounRange,
      unit,
      ofThem,
    });
    let ofThem = false;
    if (!next) return make("unnamed", quantity.to, "", null);
    if (this.#notCounted.has(next)) return null;
    const area = this.#areas.at(tokens, quantity.to);
    if (area) return make("area", area.to, "territory", null, area.value);
    const unitAt = next.lower === "of" ? quantity.to + 1 : quantity.to;
    const distance = this.#distances.get(tokens[unitAt]);
    if (distance !== undefined) return make("distance", unitAt + 1, tokens[unitAt]?.lower ?? "", null, distance);
    let at = quantity.to;
    if (next.lower === "of" && THEM.has(tokens[at + 1])) {
      ofThem = true;
      at += 2;
    }
    // "two of its planes" and "of the 40 villages" name some of what is known; a quantity of a quantity is none.
    const start = at;
    let head = -1;
    let plainHead = -1;
    let kind: CountedKind | null = null;
    while (at < tokens.length && at < start + LONGEST_RUN) {
      const token = tokens[at];
      if (!token) break;
      if (kind === null && this.#notCounted.has(token)) return null;
      const strike = this.#strikes.at(tokens, at);
      if (strike) {
        kind = "strike";
        head = strike.to - 1;
        at = strike.to;
        break;
      }
      const known = this.kindOf(token);
      const state = this.#states.has(token) && !this.kindOf(tokens[at + 1]);
      if (state && (known === null || kind !== null || at === start)) break;
      if (known) {
        kind = known;
        head = at;
      } else if (SKIPPED.has(token)) {
        // "40 members of the group": what follows the counted noun belongs to it, but is not counted.
        if (kind !== null) break;
      } else if (
        !SKIPPED_TAGS.has(token.pos) &&
        !token.text.includes("-") &&
        !/^['’]s?$/.test(token.lower) &&
        !this.#modifies(tokens, at)
      )
        break;
      else if (token.pos === "NOUN" || token.pos === "PROPN") {
        if (head >= 0 && kind !== null && !this.#continues(tokens, at)) break;
        plainHead = at;
      }
      at += 1;
    }
    // "one of the raids" points at what is known; "one of its commanders was killed" tells of a death.
    if (next.lower === "of" && quantity.max === 1 && kind !== "person") return null;
    // "Seven of the wounded died": they are counted, not what had happened to them before.
    if (kind === "casualty" && next.lower === "of") return make("unnamed", head + 1, "", null);
    if (kind !== null && !this.#agrees(tokens, quantity, tokens[head]?.lower ?? "")) return null;
    if (kind !== null && head >= 0) return make(kind, ...this.#withSecondNoun(tokens, start, head, kind));
    if (ofThem) return make("unnamed", at, "", null);
    const noun = tokens[plainHead];
    if (!noun || NO_NOUN.has(next))
      return make("unnamed", NO_NOUN.has(next) ? quantity.to + (next.lower === "dead" ? 0 : 1) : quantity.to, "", null);
    return make("unknown", plainHead + 1, noun.lower, { from: start, to: plainHead + 1 });
  }

  /** "45 suspected militants": a participle before the noun that is counted. */
  #modifies(tokens: readonly Token[], at: number): boolean {
    return /(?:ed|ing)$/.test(tokens[at]?.lower ?? "") && this.kindOf(tokens[at + 1]) !== null;
  }

  /** "the 2024 airstrike" and "the 10 village" count nothing: more than one asks for a plural. */
  #agrees(tokens: readonly Token[], quantity: Quantity, noun: string): boolean {
    const last = tokens[quantity.to - 1]?.text ?? "";
    // "one soldier", "at least one soldier"
    if (quantity.min === 1 && (quantity.max === 1 || quantity.max === null)) return true;
    return (
      PLURAL.test(noun) &&
      !(YEAR_LIKE.test(last) && quantity.qualifier === null && !PLURAL.test(tokens[quantity.to]?.lower ?? ""))
    );
  }

  /** "40 army soldiers": a noun of a class may still be a modifier of the next one. */
  #continues(tokens: readonly Token[], at: number): boolean {
    for (let i = at; i < at + 3; i += 1) if (this.kindOf(tokens[i]) !== null) return true;
    return false;
  }

  /** "a dozen towns and villages": both nouns are counted together. */
  #withSecondNoun(
    tokens: readonly Token[],
    start: number,
    head: number,
    kind: CountedKind,
  ): [number, string, TokenRange] {
    const noun = tokens[head]?.lower ?? "";
    const second = tokens[head + 2];
    if (JOINT.has(tokens[head + 1]) && this.kindOf(second) === kind && kind !== "casualty")
      return [head + 3, `${noun} ${tokens[head + 1]?.lower} ${second?.lower}`, { from: start, to: head + 3 }];
    return [
      head + 1,
      BARE_MEMBER.has(tokens[head]) ? memberOf(tokens, head, noun) : noun,
      { from: start, to: head + 1 },
    ];
  }
}

/** Nouns that say nothing of who is counted until their "of" does. */
const BARE_MEMBER = wordSet("member members element elements personnel");

/** "200 members of pro-government forces": who is counted is named after "of"; the counted noun alone where nobody is. */
function memberOf(tokens: readonly Token[], head: number, noun: string): string {
  if (tokens[head + 1]?.lower !== "of") return noun;
  let to = head + 2;
  while (to < tokens.length && to < head + 8 && /^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(tokens[to]?.pos ?? "")) to++;
  const group = tokens.slice(head + 2, to).map(({ text }) => text);
  return group.length === 0 ? noun : `${noun} of ${group.join(" ").replace(/ (?=['’])/g, "")}`;
}
