/** Schema of the words that attribution is read with (seeds/vocabulary/attribution.json). */
import { z } from "zod";
import { actorRecordSchema } from "../codebook/registry-data";
import { slugSchema } from "../codebook/report";

const wordsSchema = z.array(z.string().min(1));

export const ATTRIBUTION_KINDS = [
  "said",
  "claimed",
  "denied",
  "appealed",
  "warned",
  "pledged",
  "condemned",
  "cited",
  "saw",
] as const;
export const attributionKindSchema = z.enum(ATTRIBUTION_KINDS);
export type AttributionKind = z.infer<typeof attributionKindSchema>;

export const attributionWordsSchema = z.object({
  /** Lemmas of verbs of saying by what the saying does. */
  verbs: z.record(attributionKindSchema, wordsSchema),
  /** Verbs that are verbs of saying only before one of these words: "call for". */
  followers: z.record(z.string(), wordsSchema),
  /** "put the toll at". */
  tolls: z.object({ verbs: wordsSchema, nouns: wordsSchema }),
  /** "according to", up to four words. */
  prepositions: wordsSchema,
  /** "which it received from a military source": whom the speaker has it from. */
  passedOn: wordsSchema,
  /** Nouns that speak for someone: "a statement from X said". */
  utterances: wordsSchema,
  /** Heads of anonymous sources: "a source in the operations room". */
  sources: z.object({ singular: wordsSchema, plural: wordsSchema }),
  /** Nouns of what publishes news: "the portal CityNews", "the Harbour Gazette newspaper". */
  media: wordsSchema,
  /** Words that open a time or medium after the verb and no content: "said on Friday", "said in a statement". */
  adjuncts: wordsSchema,
  timeWords: wordsSchema,
  /** Source class → kind of actor: "the monitoring group" is the monitor that the article names. */
  namedClasses: z.record(z.string(), actorRecordSchema.shape.kind),
  /** Slug → phrases that stand for it where someone speaks, though the registry reads no actor in them. */
  speakers: z.record(slugSchema, wordsSchema),
  /** Last parts of slugs of parties to a conflict that no registry lists: `iraqi-army`, `yemeni-government`. */
  partyEndings: wordsSchema,
});
export type AttributionWords = z.infer<typeof attributionWordsSchema>;
