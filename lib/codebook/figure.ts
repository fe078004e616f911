/** Figures: numbers as their claimants give them, with bounds and the vague word kept. Source: the codebook, "Figures". */
import { z } from "zod";

export const MEASURES = [
  "killed",
  "wounded",
  "killed-or-wounded",
  "displaced-families",
  "displaced-people",
  "localities-captured",
  "localities-regained",
  "area-km2",
  "distance-km",
  "airstrikes",
  "captured",
  "other",
] as const;
export const measureSchema = z.enum(MEASURES);
export type Measure = z.infer<typeof measureSchema>;

export const figureSchema = z.object({
  measure: measureSchema,
  /** Who or what is counted: "civilians", "soldiers", "villages", or the slug of an actor. */
  who: z.string().min(1),
  /** Lower bound; null where the text gives only an upper one ("almost 10 km"). */
  min: z.number().nonnegative().nullable(),
  /** Upper bound; null where the text gives only a lower one ("at least 19"). */
  max: z.number().nonnegative().nullable(),
  /** True for a word without a number ("dozens", "several"): `min` is then a reading, not the source's figure. */
  vague: z.boolean(),
  /** The text's own hedge or vague word: "more than", "nearly", "dozens". */
  qualifier: z.string().nullable(),
  /** True for a running total over a period, false for the toll of one action or one day. */
  cumulative: z.boolean(),
  /** Attribution slug of who gives the figure, where it is not the report's own. */
  by: z.string().nullable(),
  /** Where the figure stands in the article text, UTF-16 units. */
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
});
export type Figure = z.infer<typeof figureSchema>;
