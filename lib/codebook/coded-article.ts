/** What the coder makes of one article: its reports and everything it noticed on the way. */
import { z } from "zod";
import { daySchema } from "./day";
import { reasonSchema } from "./reason";
import { reportSchema, slugSchema } from "./report";

export const PUBLICATION_BASES = ["stated", "inferred", "corrected"] as const;
export const publicationSchema = z.object({
  date: daySchema,
  basis: z.enum(PUBLICATION_BASES),
  reason: reasonSchema,
});
export type Publication = z.infer<typeof publicationSchema>;

/** One stretch of text that names an actor or a place, in the source's own words. */
export const mentionSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  slug: slugSchema,
});
export type Mention = z.infer<typeof mentionSchema>;

/** A person, group, outlet or place that the article itself introduces and no registry knows. */
export const introducedSchema = z.object({
  slug: slugSchema,
  name: z.string().min(1),
  kind: z.enum(["person", "group", "state-body", "outlet", "place"]),
  /** Slug of the registered actor it belongs to, where the article says so. */
  affiliation: slugSchema.nullable(),
});
export type Introduced = z.infer<typeof introducedSchema>;

/** Text that is kept but not coded (page furniture, general description), with the reason shown in the reader. */
export const leftOutSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  reason: reasonSchema,
});
export type LeftOut = z.infer<typeof leftOutSchema>;

export const codedArticleSchema = z.object({
  /** File name without its extension, or the last part of the address. */
  article: z.string().min(1),
  published: publicationSchema,
  title: z.string().nullable(),
  /** Slug of the place in the dateline. */
  datelinePlace: slugSchema.nullable(),
  /** Slug of the outlet; null where neither text, front matter nor collection names one. */
  outlet: slugSchema.nullable(),
  byline: z.string().nullable(),
  reports: z.array(reportSchema),
  actorMentions: z.array(mentionSchema),
  placeMentions: z.array(mentionSchema),
  introduced: z.array(introducedSchema),
  leftOut: z.array(leftOutSchema),
});
export type CodedArticle = z.infer<typeof codedArticleSchema>;
