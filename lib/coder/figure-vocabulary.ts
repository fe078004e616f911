/** The words that figures are read with: numbers, hedges, what is counted, and what happened to it. Data, not code. */
import { z } from "zod";

const words = z.array(z.string().min(1));
const values = z.record(z.string().min(1), z.number().positive());

/** How a text can say that something happened to those counted; every entry is one or more lower-case words. */
const cueSchema = z.object({
  /** Forms that stand before the figure: "killing 14 civilians". */
  transitive: words,
  /** Forms that stand behind it: "14 civilians were killed", "dozens injured". */
  passive: words,
  intransitive: words,
  /** Nouns that stand before it: "the deaths of dozens", "death toll rose to 30". */
  nouns: words,
  /** Nouns that are themselves counted: "14 deaths". */
  counted: words,
});

export const CUE_NAMES = [
  "killed",
  "wounded",
  "killed-or-wounded",
  "displaced",
  "localities-captured",
  "localities-regained",
  "captured",
  "other",
] as const;
export type CueName = (typeof CUE_NAMES)[number];

export const figureVocabularySchema = z.object({
  numbers: values,
  multipliers: values,
  /** Vague words and the lower bound by which the codebook reads them. */
  vague: values,
  qualifiers: z.object({ least: words, more: words, most: words, almost: words, about: words, within: words }),
  /** Words before a number that do not hedge it. */
  silent: words,
  /** Verbs of what is done to things: "struck 200 targets". */
  damage: z.object({ transitive: words, passive: words }),
  cues: z.record(z.enum(CUE_NAMES), cueSchema),
  persons: words,
  /** Those of `persons` who bear arms: when they flee, nobody is displaced. */
  combatants: words,
  /** Verbs by which a side loses its own: "lost 12 soldiers" is said of the dead where those counted bear arms. */
  losses: words,
  families: words,
  localities: words,
  strikes: words,
  weapons: words,
  /** Kilometres in one unit. */
  distanceUnits: values,
  /** Square kilometres in one unit. */
  areaUnits: values,
  advances: words,
  directions: words,
  /** What follows a number that counts nothing of ours: years, percentages, money, times of day. */
  notCounted: words,
});
export type FigureVocabulary = z.infer<typeof figureVocabularySchema>;
