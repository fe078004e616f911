/** The coder's word lists, checked: what stands in a collection's vocabulary folder. */

import { type TriggerVocabulary, triggerVocabularySchema } from "../codebook/vocabulary";
import { type AttributionWords, attributionWordsSchema } from "./attribution";

export interface CoderVocabulary {
  readonly triggers: TriggerVocabulary;
  readonly attribution: AttributionWords;
}

/**
 * @param files the folder's JSON files by name without extension, parsed but not checked
 * @throws ZodError where a list is missing or is not as its schema says
 */
export function coderVocabularyOf(files: Readonly<Record<string, unknown>>): CoderVocabulary {
  return {
    triggers: triggerVocabularySchema.parse(files.triggers),
    attribution: attributionWordsSchema.parse(files.attribution),
  };
}
