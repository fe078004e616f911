/** Figures of a sentence: numbers as their claimants give them, with what is counted and what happened to it. */
import type { Figure, Measure } from "../codebook/figure";
import type { Token, TokenisedSentence, TokenRange } from "../language/types";
import { wordSet } from "../language/word-sets";
import { type Counted, CountedFinder } from "./counted";
import { DistanceJudge } from "./distances";
import { CueFinder, type CueHit } from "./figure-cues";
import type { CueName, FigureVocabulary } from "./figure-vocabulary";
import { QuantityFinder } from "./quantities";
import { tellsRunningTotal } from "./running-total";
import { findSingles, findZeros } from "./single-figures";

/** A figure where it stands; token ranges count the sentence's tokens, `to` excluded. */
export interface FigureMention extends Figure {
  /** The quantity with its hedge and the noun it counts. */
  readonly tokens: TokenRange;
  /** The words that say what happened: "killing", "were displaced", "advanced"; null for counted strikes and deaths. */
  readonly cue: TokenRange | null;
  /** The counted noun phrase behind the number; null where the text leaves it out. */
  readonly whoTokens: TokenRange | null;
  /** Index, in the same list, of the figure that this one is a part of: "14 civilians, including three children". */
  readonly partOf: number | null;
  /** What a distance is counted from. */
  readonly distanceFrom: TokenRange | null;
}

export type FindFigures = (sentence: TokenisedSentence) => FigureMention[];

const NOTHING: ReadonlyMap<number, Counted> = new Map();
const PART = wordSet("including include includes included among them with of");

/** Makes the finder of figures from its vocabulary; the finder is pure and never throws. */
export function createFigureFinder(vocabulary: FigureVocabulary): FindFigures {
  const quantities = new QuantityFinder(vocabulary);
  const countedFinder = new CountedFinder(vocabulary);
  const cues = new CueFinder(vocabulary);
  const distances = new DistanceJudge(vocabulary);

  return (sentence) => {
    const { tokens } = sentence;
    const counted = sharesOfWholes(
      tokens,
      quantities
        .find(tokens)
        .map((quantity) => countedFinder.after(tokens, quantity))
        .filter((found): found is Counted => found !== null && !isNoneOf(tokens, found) && !isWhence(tokens, found)),
    );
    const others = counted.length === 0 ? NOTHING : new Map(counted.map((item) => [item.range.from, item]));
    const found: FigureMention[] = [];
    let cumulative: boolean | null = null;
    const add = (item: Counted, measure: Measure, cue: TokenRange | null, partOf: number | null = null) => {
      cumulative ??= counted.length > 0 && tellsRunningTotal(sentence.text);
      found.push(toMention(tokens, item, { measure, cue, partOf, cumulative, who: whoOf(item, found), distances }));
    };
    const singles = new Map(
      findSingles(tokens, countedFinder, cues, others).map((single) => [single.item, single.cue] as const),
    );
    let previous: Counted | null = null;
    for (const item of [...counted, ...singles.keys()].sort((a, b) => a.range.from - b.range.from)) {
      const chained = previous !== null && isChained(tokens, previous, item, found.at(-1)?.cue ?? null);
      const last = found.at(-1);
      const inherits = chained && last !== undefined && previous !== null && last.tokens.from === previous.range.from;
      const part = inherits && isPart(tokens, item);
      const single = singles.get(item);
      if (single !== undefined) {
        const whole = part ? found.length - 1 : null;
        if (single !== null) add(item, measureOf(single.cue, item), single.range);
        else if (inherits && /^(?:killed|wounded)/.test(last.measure))
          add(item, last.measure, last.cue, last.partOf ?? whole);
      } else if (item.kind === "distance") {
        const advance = distances.advance(tokens, item, countedFinder, inherits && last.measure === "distance-km");
        if (advance) add(item, "distance-km", advance);
      } else if (item.kind === "strike") add(item, "airstrikes", null);
      else if (item.kind === "casualty") {
        const cue = cues.ofNoun(item.noun);
        if (cue) add(item, measureOf(cue, item), null);
      } else {
        const told = cues.behind(tokens, item, others);
        // "13 killed, two of them minors, and 50 injured": a part of those before, whatever follows.
        const behind = told && inherits && item.ofThem && told.range.from > item.range.to ? null : told;
        // "4 killed 4 wounded": what stands right behind a bare number is said of it, whatever stands before.
        const bare = item.kind === "unnamed" && behind?.range.from === item.range.to;
        const ahead = bare ? null : cues.justBefore(tokens, item);
        const hit = ahead ?? behind ?? (inherits ? null : cues.further(tokens, item));
        if (hit) {
          // "37 dead, with 60 wounded": only those to whom the same happened are a part.
          const whole = part && last?.measure === measureOf(hit.cue, item) ? found.length - 1 : null;
          add(item, measureOf(hit.cue, item), hit.range, whole === null ? null : (last?.partOf ?? whole));
          const second = ahead && relativeCue(tokens, item, cues, others);
          if (second && second.cue !== hit.cue) add(item, measureOf(second.cue, item), second.range);
        } else if (inherits && isInheritable(last.measure, item)) {
          const whole = last.partOf ?? (part ? found.length - 1 : null);
          add(item, last.measure, last.cue, whole);
        }
      }
      if (found.at(-1)?.tokens === item.range) previous = item;
    }
    const zeros = findZeros(tokens, cues).map(({ item, cue }) =>
      toMention(tokens, item, {
        measure: measureOf(cue, item),
        cue: null,
        partOf: null,
        cumulative: false,
        who: "people",
        distances,
      }),
    );
    return [...found, ...zeros];
  };
}

/** "none of the 14 passengers was hurt" counts nobody. */
function isNoneOf(tokens: readonly Token[], { range: { from } }: Counted): boolean {
  for (let at = Math.max(0, from - 2); at <= from; at += 1) if (tokens[at]?.lower === "none") return true;
  return false;
}

/** "three children from one family": whose they are. */
const isWhence = (tokens: readonly Token[], { kind, range }: Counted): boolean =>
  (kind === "family" || kind === "locality") && tokens[range.from - 1]?.lower === "from";

/** "shot down 14 of 20 drones": the share counts what the whole names, and the whole is no figure of its own. */
function sharesOfWholes(tokens: readonly Token[], counted: readonly Counted[]): Counted[] {
  const kept: Counted[] = [];
  for (const item of counted) {
    const share = kept.at(-1);
    const isWhole =
      share !== undefined &&
      item.nounRange !== null &&
      isOf(tokens, { from: share.quantity.to, to: item.quantity.from });
    if (!isWhole) kept.push(item);
    else
      kept[kept.length - 1] = { ...item, quantity: share.quantity, range: { ...item.range, from: share.range.from } };
  }
  return kept;
}

const OF_WHAT = wordSet("the its their some about");

/** True where nothing but "of", "of the" and the like stands in a range. */
const isOf = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  tokens[from]?.lower === "of" && (to === from + 1 || (to === from + 2 && OF_WHAT.has(tokens[from + 1])));

interface Reading {
  readonly measure: Measure;
  readonly cue: TokenRange | null;
  readonly partOf: number | null;
  readonly cumulative: boolean;
  readonly who: string;
  readonly distances: DistanceJudge;
}

function toMention(tokens: readonly Token[], item: Counted, reading: Reading): FigureMention {
  const { quantity, range, unit } = item;
  const scale = (bound: number | null) =>
    bound === null ? null : unit === 1 ? bound : Math.round(bound * unit * 10) / 10;
  const distance = reading.measure === "distance-km";
  return {
    measure: reading.measure,
    who: reading.who,
    // An advance "to within about six miles" came at least as near: only the upper bound is known.
    min: distance && within(tokens, quantity.from) ? null : scale(quantity.min),
    max: scale(quantity.max),
    vague: quantity.vague,
    qualifier: quantity.qualifier,
    cumulative: reading.cumulative,
    by: null,
    start: tokens[range.from]?.start ?? 0,
    end: tokens[range.to - 1]?.end ?? 0,
    tokens: range,
    cue: reading.cue,
    whoTokens: item.nounRange,
    partOf: reading.partOf,
    distanceFrom: distance ? reading.distances.reference(tokens, item) : null,
  };
}

function within(tokens: readonly Token[], from: number): boolean {
  return (
    tokens[from]?.lower === "within" || tokens[from + 1]?.lower === "within" || tokens[from - 1]?.lower === "within"
  );
}

function measureOf(cue: CueName, item: Counted): Measure {
  if (item.kind === "area") return "area-km2";
  if (cue === "displaced") return item.kind === "family" ? "displaced-families" : "displaced-people";
  return cue;
}

/** "dozens injured" after "four people were killed" counts people too. */
function whoOf(item: Counted, found: readonly FigureMention[]): string {
  if (item.kind === "casualty") return "people";
  if (item.noun !== "" && item.noun !== "others") return item.noun;
  const last = found.findLast(({ partOf }) => partOf === null);
  return last && /^(?:killed|wounded|killed-or-wounded)$/.test(last.measure) ? last.who : "people";
}

/** Only commas, "and", "including" and the like stand between the two. */
function isChained(tokens: readonly Token[], previous: Counted, item: Counted, cue: TokenRange | null): boolean {
  // "149 civilians killed, including 35 children": the cue stands between them.
  const from =
    cue && cue.from - previous.range.to <= 4 && cue.to <= item.range.from
      ? Math.max(previous.range.to, cue.to)
      : previous.range.to;
  const to = item.range.from;
  if (to - from > 12 || to < from) return false;
  const between = tokens.slice(from, to);
  if (between.length === 0) return true;
  const last = between.at(-1)?.lower ?? "";
  if (!/^(?:and|,|or|including|includes|include|included|plus|among|them|with|–|—)$/.test(last))
    return item.ofThem && to - from <= 4;
  return !between.some(
    ({ pos, lower }) =>
      (pos === "VERB" && !/^(?:including|include|included|includes)$/.test(lower)) || /^[;:]$/.test(lower),
  );
}

function isPart(tokens: readonly Token[], item: Counted): boolean {
  return item.ofThem || PART.has(tokens[item.range.from - 1]);
}

function isInheritable(measure: Measure, item: Counted): boolean {
  const people = /^(?:killed|wounded|killed-or-wounded|displaced-people|displaced-families|captured)$/.test(measure);
  if (item.kind === "person" || item.kind === "unknown" || item.kind === "family") return people;
  if (item.kind === "unnamed") return item.ofThem && people;
  if (item.kind === "weapon") return measure === "other";
  return item.kind === "locality" && measure.startsWith("localities");
}

/** "recaptured several towns that had been overrun": a second thing told of the same places. */
function relativeCue(
  tokens: readonly Token[],
  item: Counted,
  cues: CueFinder,
  others: ReadonlyMap<number, Counted>,
): CueHit | null {
  if (!/^(?:that|which)$/.test(tokens[item.range.to]?.lower ?? "")) return null;
  return cues.behind(tokens, item, others);
}
