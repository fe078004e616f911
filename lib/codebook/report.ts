/** A report: one event as one article tells it. Offsets count UTF-16 units of `Article.text`. Source: the codebook. */
import { z } from "zod";
import { daySchema, precisionSchema } from "./day";
import { actionSchema, eventTypeSchema } from "./event-types";
import { figureSchema } from "./figure";
import { reasonSchema } from "./reason";

export const slugSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** `text.slice(start, end) === quote`, always (DESIGN.md, law 1). */
export const passageSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  quote: z.string().min(1),
});
export type Passage = z.infer<typeof passageSchema>;

export const ROLES = ["initiator", "target", "other"] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

export const STANCES = ["asserted", "claimed", "denied"] as const;
export const stanceSchema = z.enum(STANCES);
export type Stance = z.infer<typeof stanceSchema>;

export const reportDateSchema = z.object({
  start: daySchema,
  end: daySchema,
  precision: precisionSchema,
  /** True where the text gives no time of its own and the day is taken from the narrative or the publication day. */
  implied: z.boolean(),
});
export type ReportDate = z.infer<typeof reportDateSchema>;

export const reportSchema = z.object({
  /** Article name and ordinal, in the order of the text: `003-1`. */
  id: z.string().min(3),
  type: eventTypeSchema,
  action: actionSchema,
  date: reportDateSchema,
  /** How the date was fixed, in words a reader understands. */
  dateReason: reasonSchema,
  passages: z.array(passageSchema).min(1),
  actors: z.object({
    initiator: z.array(slugSchema),
    target: z.array(slugSchema),
    other: z.array(slugSchema),
  }),
  /** Most specific place(s) where it happened; a slug that no gazetteer knows is kept, unresolved. */
  places: z.array(slugSchema),
  figures: z.array(figureSchema),
  attribution: z.array(slugSchema),
  stance: stanceSchema,
  summary: z.boolean(),
  background: z.boolean(),
  /** 0 to 1: among reports at 0.8 and above, at least nine in ten are right on the development texts. */
  confidence: z.number().min(0).max(1),
});
export type Report = z.infer<typeof reportSchema>;
