/** An event: the reports that tell the same thing, and why they were brought together. */
import { z } from "zod";
import { actionSchema, eventTypeSchema } from "./event-types";
import { reasonSchema } from "./reason";
import { reportDateSchema, slugSchema } from "./report";

/** Why two reports tell the same event. */
export const mergeLinkSchema = z.object({
  /** Report ids. */
  from: z.string(),
  to: z.string(),
  reason: reasonSchema,
  /** 0 to 1. */
  score: z.number().min(0).max(1),
});
export type MergeLink = z.infer<typeof mergeLinkSchema>;

export const eventSchema = z.object({
  /** Readable and stable: `2024-11-28-air-strike-atareb`. The same set of reports gives the same slug in any order. */
  slug: slugSchema,
  reportIds: z.array(z.string()).min(1),
  links: z.array(mergeLinkSchema),
  type: eventTypeSchema,
  action: actionSchema,
  date: reportDateSchema,
  actors: z.object({
    initiator: z.array(slugSchema),
    target: z.array(slugSchema),
    other: z.array(slugSchema),
  }),
  places: z.array(slugSchema),
  background: z.boolean(),
  summary: z.boolean(),
});
export type Event = z.infer<typeof eventSchema>;
