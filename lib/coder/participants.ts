/** How many take part in an event that is no toll: "thousands of residents poured on to the streets", "closed nine mines". */
import type { EventType } from "../codebook/event-types";
import type { Figure } from "../codebook/figure";
import type { Token } from "../language/types";
import { wordSet } from "../language/word-sets";
import type { Candidate } from "./candidate";
import { type Counted, CountedFinder } from "./counted";
import type { FigureVocabulary } from "./figure-vocabulary";
import { QuantityFinder } from "./quantities";

/** Types whose figures count those who act or are acted on. */
const COUNTING: ReadonlySet<EventType> = new Set(["troop-movement", "humanitarian", "other"]);
const COUNTABLE: ReadonlySet<Counted["kind"]> = new Set(["person", "family", "weapon", "unknown", "locality"]);
/** "the two leaders met": whom the text has named before it does not count. */
const DEFINITE = wordSet("the these those both all its their his her our whose which who each every");

export type CountParticipants = (candidate: Candidate) => Figure[];

/** Makes the counter from the words of figures. It counts heads of the subject and object of an event's own verb alone. */
export function createParticipantCounter(vocabulary: FigureVocabulary): CountParticipants {
  const quantities = new QuantityFinder(vocabulary);
  const countedFinder = new CountedFinder(vocabulary);
  return ({ type, trigger, reading }) => {
    const { clause } = trigger;
    if (!COUNTING.has(type) || trigger.nominal || !clause) return [];
    const { tokens } = reading.analysis;
    const heads = [
      clause.subject && clause.link !== "infinitive" ? clause.subjectHead : -1,
      clause.object ? clause.objectHead : -1,
    ];
    if (heads.every((head) => head < 0)) return [];
    return quantities.find(tokens).flatMap((quantity) => {
      const item = isSome(tokens, quantity.from) ? countedFinder.after(tokens, quantity) : null;
      if (!item || (quantity.min === 1 && quantity.max === 1) || !COUNTABLE.has(item.kind)) return [];
      if (!heads.some((head) => item.range.from <= head && head < item.range.to)) return [];
      return [figureOf(tokens, item)];
    });
  };
}

function isSome(tokens: readonly Token[], from: number): boolean {
  return !DEFINITE.has(tokens[from]) && !DEFINITE.has(tokens[from - 1]);
}

function figureOf(tokens: readonly Token[], { quantity, range, noun }: Counted): Figure {
  const { min, max, vague, qualifier } = quantity;
  const [start, end] = [tokens[range.from]?.start ?? 0, tokens[range.to - 1]?.end ?? 0];
  return { measure: "other", who: noun, min, max, vague, qualifier, cumulative: false, by: null, start, end };
}
