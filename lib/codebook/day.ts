/** A calendar day is a string, never a `Date`: no time zone can shift it (DESIGN.md, law 4). */
import { z } from "zod";

/** `YYYY-MM-DD`, a day that exists in the Gregorian calendar. */
export const daySchema = z.iso.date();
export type Day = z.infer<typeof daySchema>;

export const PRECISIONS = ["day", "span", "month", "year"] as const;
export const precisionSchema = z.enum(PRECISIONS);
export type Precision = z.infer<typeof precisionSchema>;

/** An inclusive interval of days; `start` never lies after `end`. */
export const dayIntervalSchema = z
  .object({ start: daySchema, end: daySchema })
  .refine(({ start, end }) => start <= end, { error: "start lies after end" });
export type DayInterval = z.infer<typeof dayIntervalSchema>;
