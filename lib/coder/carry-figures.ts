/** Figures told in a sentence that names no event: "There were no injuries", "The advance brought them within 4 km of it". */
import type { Measure } from "../codebook/figure";
import type { EventWords } from "../language/types";
import { figureOf, fits } from "./attach-figures";
import type { Attribution } from "./attribution";
import type { Candidate } from "./candidate";
import type { FigureMention } from "./figures";
import type { SentenceReading } from "./reading";

/** A sentence so short leans on what stands before it. */
const SHORT = 14;
/** Sentences over which it may lean. */
const REACH = 2;
const CARRIED: ReadonlySet<Measure> = new Set(["killed", "wounded", "killed-or-wounded", "distance-km"]);

/** A sentence that tells no event, with the figures it holds and whose word they are. */
export interface EventlessSentence {
  readonly reading: SentenceReading;
  readonly mentions: readonly FigureMention[];
  readonly attributions: readonly Attribution[];
}

/** Gives such figures to the event told last; `told` holds the candidates of the sentences before, in order. */
export function carryFigures(
  { reading, mentions, attributions }: EventlessSentence,
  told: readonly (readonly Candidate[])[],
  words: EventWords,
): void {
  const carried = mentions.filter(({ measure, cumulative }) => CARRIED.has(measure) && !cumulative);
  if (carried.length === 0 || reading.headline || !leansBack(reading, words)) return;
  for (const mention of carried) {
    const fitting = told
      .slice(-REACH)
      .flat()
      .filter((candidate) => fits(candidate, mention.measure));
    // Men fall in the fighting for a place rather than in its capture.
    const fighting = fitting.filter(({ type }) => !type.startsWith("territory"));
    const owner = (mention.measure === "distance-km" ? fitting : fighting).at(-1) ?? fitting.at(-1);
    if (!owner) return;
    owner.figures.push(figureOf(mention, owner, attributions));
    const { start, end } = reading.sentence;
    if (!owner.passages.some((passage) => passage.start === start)) owner.passages.push({ start, end });
  }
}

function leansBack({ analysis: { tokens } }: SentenceReading, { nouns }: EventWords): boolean {
  if (tokens.filter(({ pos }) => pos !== "PUNCT").length <= SHORT) return true;
  const [first, second] = tokens;
  return first !== undefined && /^(?:the|this|that)$/.test(first.lower) && nouns.hasLemma(second);
}
