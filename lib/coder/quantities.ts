/** Quantities in a sentence: the numbers and vague words that count something, with their hedges and bounds. */
import { LIST_JOINTS } from "../language/closed-classes";
import { MONTHS } from "../language/time-phrases";
import type { Token } from "../language/types";
import { WordMap, WordSet, wordSet } from "../language/word-sets";
import type { FigureVocabulary } from "./figure-vocabulary";
import { PhraseTable } from "./phrase-table";

export type Hedge = "least" | "more" | "most" | "almost" | "about" | "within";

export interface Quantity {
  /** Token range with its hedge, `to` excluded. */
  readonly from: number;
  readonly to: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly vague: boolean;
  /** The text's own hedge or vague word. */
  readonly qualifier: string | null;
}

const DIGITS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/;
const YEAR = /^(?:1[89]|20)\d{2}$/;
const MONTH_NAMES = new WordSet([...MONTHS.words, ..."jan feb mar apr jun jul aug sep sept oct nov dec".split(" ")]);
const YEAR_LEADS = wordSet("in since of from until by before after during late early mid and to (");
const UNITS_OF_LENGTH = wordSet("mile miles km kilometre kilometres kilometer kilometers");
const RANGE_LINKS = wordSet("to - – or");
/** "[23:00 GMT]", "2.5-3", "7/10" */
const SEPARATOR = wordSet(": / . -");
const TAKING = wordSet("take takes taking took taken");
/** Behind these a number names something: "No. 4", "chapter 7", "resolution 2254". */
const NUMBERED = wordSet(
  "no number nos chapter article resolution page route road highway section phase aged age channel flight version update brigade division unit point gate camp sector bloc group top us $ £ € #",
);

interface Amount {
  readonly value: number;
  readonly to: number;
}

/** Finds quantities with the words of a vocabulary. */
export class QuantityFinder {
  readonly #numbers: WordMap<number>;
  readonly #multipliers: WordMap<number>;
  readonly #vague: PhraseTable<number>;
  readonly #hedges: PhraseTable<Hedge>;
  readonly #silent: ReadonlySet<string>;
  /** Words that a quantity can begin with, besides digits and "twenty-one". */
  readonly #openers: WordSet;

  constructor(vocabulary: FigureVocabulary) {
    this.#numbers = new WordMap(Object.entries(vocabulary.numbers));
    this.#multipliers = new WordMap(Object.entries(vocabulary.multipliers));
    this.#vague = new PhraseTable(Object.entries(vocabulary.vague));
    const { least, more, most, almost, about, within } = vocabulary.qualifiers;
    const groups: readonly (readonly [Hedge, readonly string[]])[] = [
      ["least", least],
      ["more", more],
      ["most", most],
      ["almost", almost],
      ["about", about],
      ["within", within],
    ];
    this.#hedges = new PhraseTable(
      groups.flatMap(([hedge, phrases]) => phrases.map((phrase): [string, Hedge] => [phrase, hedge])),
    );
    this.#silent = new Set(vocabulary.silent);
    this.#openers = new WordSet([...this.#vague.opening, ...this.#numbers.words, "half", "a", "an"]);
  }

  find(tokens: readonly Token[]): Quantity[] {
    const found: Quantity[] = [];
    let at = 0;
    while (at < tokens.length) {
      const quantity = this.#canOpen(tokens[at]) ? this.#quantityAt(tokens, at) : null;
      if (quantity) found.push(quantity);
      at = quantity ? quantity.to : at + 1;
    }
    return found;
  }

  /** Most words begin no quantity; this tells them without a reading. */
  #canOpen(token: Token | undefined): boolean {
    if (token === undefined) return false;
    const code = token.lower.charCodeAt(0);
    return (code >= 48 && code <= 57) || this.#openers.has(token) || token.lower.includes("-");
  }

  #quantityAt(tokens: readonly Token[], at: number): Quantity | null {
    const vague = this.#vague.at(tokens, at);
    if (vague) {
      const hedge = this.#hedge(tokens, at);
      return {
        from: hedge.from,
        to: vague.to,
        min: vague.value,
        max: null,
        vague: true,
        qualifier: spell(tokens, vague.from, vague.to),
      };
    }
    const low = this.#amount(tokens, at);
    if (!low || this.#names(tokens, at, low)) return null;
    const hedge = this.#hedge(tokens, at);
    const high = this.#rangeEnd(tokens, at, low);
    const between = at > 0 && tokens[at - 1]?.lower === "between";
    if (high)
      return {
        from: between ? at - 1 : hedge.from,
        to: high.to,
        min: this.#scaled(tokens, low, high),
        max: high.value,
        vague: false,
        qualifier: null,
      };
    const qualifier = hedge.kind === null ? null : hedge.text;
    const to = this.#orMore(tokens, low.to);
    if (to !== null)
      return { from: hedge.from, to: low.to, min: low.value, max: null, vague: false, qualifier: "or more" };
    const { min, max } = bounds(hedge.kind, low.value);
    return { from: hedge.from, to: low.to, min, max, vague: false, qualifier };
  }

  /** "14", "7,000", "12 million", "half a million", "a dozen", "two dozen", "twenty-one". */
  #amount(tokens: readonly Token[], at: number): Amount | null {
    const token = tokens[at];
    if (!token) return null;
    const following = tokens[at + 1];
    const next = following?.lower ?? "";
    if (token.lower === "half" && (next === "a" || next === "of")) {
      const unit = this.#multipliers.get(tokens[at + 2]);
      return unit !== undefined && unit >= 12 ? { value: unit / 2, to: at + 3 } : null;
    }
    if (token.lower === "a" || token.lower === "an") {
      const unit = this.#multipliers.get(following);
      return unit !== undefined && unit >= 12 ? { value: unit, to: at + 2 } : null;
    }
    const value = this.#simple(token);
    if (value === null) return null;
    const unit = this.#multipliers.get(following);
    if (unit === undefined || (next === "m" && !DIGITS.test(token.lower))) return { value, to: at + 1 };
    const further = this.#multipliers.get(tokens[at + 2]);
    return further !== undefined && further > unit
      ? { value: value * unit * further, to: at + 3 }
      : { value: value * unit, to: at + 2 };
  }

  #simple(token: Token): number | null {
    const plain = this.#numbers.get(token);
    if (plain !== undefined) return plain;
    const word = token.lower;
    if (DIGITS.test(word)) return Number(word.replaceAll(",", ""));
    const hyphen = word.indexOf("-");
    const ten = hyphen < 0 ? undefined : this.#numbers.ofWord(word.slice(0, hyphen));
    if (ten === undefined || ten < 20) return null;
    const one = this.#numbers.ofWord(word.slice(hyphen + 1));
    return one !== undefined && one < 10 ? ten + one : null;
  }

  /** A year, a day of a month, an amount of money, or the number by which something is named. */
  #names(tokens: readonly Token[], at: number, amount: Amount): boolean {
    const token = tokens[at];
    const before = at > 0 ? tokens[at - 1] : undefined;
    const second = at > 1 ? tokens[at - 2] : undefined;
    const after = tokens[amount.to];
    if (!token) return true;
    if (MONTH_NAMES.has(before) || (MONTH_NAMES.has(after) && amount.value <= 31 && after?.lower !== "may"))
      return true;
    if (MONTH_NAMES.has(second) && before?.lower === ",") return true;
    if (YEAR.test(token.text) && (before === undefined || YEAR_LEADS.has(before))) return true;
    if (NUMBERED.has(before)) return true;
    // "under the age of 18"
    if (before?.lower === "of" && second?.lower === "age") return true;
    // "two guards, aged 26 and 36"
    if (LIST_JOINTS.has(before) && tokens.slice(Math.max(0, at - 5), at).some(({ lower }) => lower === "aged"))
      return true;
    // "(6 miles)" tells again what stands before it; "[23:00 GMT]", "2.5-3" and "7/10" count nothing.
    if (before?.lower === "(" && UNITS_OF_LENGTH.has(after)) return true;
    // "one in four" is a share.
    if (after?.lower === "in" && this.#amount(tokens, amount.to + 1) && !YEAR.test(tokens[amount.to + 1]?.text ?? ""))
      return true;
    if (before?.lower === "in" && second !== undefined && this.#simple(second) !== null) return true;
    return SEPARATOR.has(before) && /\d$/.test(second?.text ?? "");
  }

  #rangeEnd(tokens: readonly Token[], at: number, low: Amount): Amount | null {
    const link = tokens[low.to];
    const between = at > 0 && tokens[at - 1]?.lower === "between" && link?.lower === "and";
    if (!between && !RANGE_LINKS.has(link)) return null;
    const high = this.#amount(tokens, low.to + 1);
    return high && high.value > low.value ? high : null;
  }

  /** "10 to 12 million": the unit is said once, for both ends. */
  #scaled(tokens: readonly Token[], low: Amount, high: Amount): number {
    const unit = this.#multipliers.get(tokens[high.to - 1]) ?? 1;
    const said = this.#multipliers.has(tokens[low.to - 1]);
    return !said && low.value * unit < high.value ? low.value * unit : low.value;
  }

  #orMore(tokens: readonly Token[], at: number): number | null {
    return tokens[at]?.lower === "or" && tokens[at + 1]?.lower === "more" ? at + 2 : null;
  }

  /** All the hedges before a number: "more than", "the almost"; the innermost that says something counts. */
  #hedge(tokens: readonly Token[], at: number): { from: number; kind: Hedge | null; text: string } {
    let from = at;
    let kind: Hedge | null = null;
    let text = "";
    for (let step = 0; step < 3; step += 1) {
      const hit = this.#hedges.before(tokens, from);
      if (!hit) break;
      const phrase = spell(tokens, hit.from, hit.to);
      // "took over two oil fields"
      if (phrase === "over" && TAKING.has(tokens[hit.from - 1])) break;
      from = hit.from;
      if (this.#silent.has(phrase)) continue;
      if (kind === null || hit.value === "within") {
        kind = hit.value;
        text = phrase;
      }
    }
    return { from, kind, text };
  }
}

function bounds(hedge: Hedge | null, value: number): { min: number | null; max: number | null } {
  if (hedge === "least" || hedge === "more") return { min: value, max: null };
  if (hedge === "most" || hedge === "almost" || hedge === "within") return { min: null, max: value };
  return { min: value, max: value };
}

function spell(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ");
}
