/** Whose word a stretch of an article rests on. */
import type { Span } from "../article/types";
import type { ActorRecord } from "../codebook/registry-data";
import type { TokenisedSentence } from "../language/types";
import type { ActorMention, IntroducedActor } from "../registry/types";
import type { AttributionKind } from "./attribution-words";

/** The span is the cue with its source phrase: "according to local officials", "The army said". */
export interface Attribution extends Span {
  /** Slugs of actors and source classes, the organisation before its speaker. Never empty. */
  readonly sources: readonly string[];
  /** What is told on their word. */
  readonly content: Span;
  readonly kind: AttributionKind;
  /** True where the source is taken over from an earlier (or the next) sentence: "it added", a quotation without a verb. */
  readonly carried: boolean;
  /** Ordinal of the sentence in the list that was given. */
  readonly sentence: number;
}

/** An article as the finder reads it: sentences in order, with the registry's resolved mentions beside each. */
export interface AttributedArticle {
  readonly sentences: readonly TokenisedSentence[];
  readonly actors: readonly (readonly ActorMention[])[];
  readonly introduced: readonly IntroducedActor[];
  /** Slug of the article's own outlet: "told Reuters" in a Reuters story names no source. */
  readonly outlet: string | null;
  actor(slug: string): Pick<ActorRecord, "kind" | "partOf"> | null;
}

export interface AttributionFinder {
  /** A list a sentence, in the order of the sentences; several may govern the same words (one outlet citing another). */
  find(article: AttributedArticle): Attribution[][];
}
