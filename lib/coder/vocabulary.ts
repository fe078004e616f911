/** The coder's word lists, checked: what stands in a collection's vocabulary folder. */

import { type TriggerVocabulary, triggerVocabularySchema } from "../codebook/vocabulary";
import { type AttributionWords, attributionWordsSchema } from "./attribution";
import { type FigureVocabulary, figureVocabularySchema } from "./figure-vocabulary";

export interface CoderVocabulary {
  readonly triggers: TriggerVocabulary;
  readonly attribution: AttributionWords;
  readonly figures: FigureVocabulary;
}

/**
 * @param files the folder's JSON files by name without extension, parsed but not checked
 * @throws ZodError where a list is missing or is not as its schema says
 */
export function coderVocabularyOf(files: Readonly<Record<string, unknown>>): CoderVocabulary {
  return {
    triggers: triggerVocabularySchema.parse(files.triggers),
    attribution: attributionWordsSchema.parse(files.attribution),
    figures: figureVocabularySchema.parse(files.figures),
  };
}
