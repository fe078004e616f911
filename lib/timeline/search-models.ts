/** Read models of the search page. */

import type { Filter, FilterProblem } from "./filter";
import type { ActiveChoice, ActorRef, ArticleRef, EventRef } from "./models";

/** A stretch of a source's text; `marked` where it is what was sought. Joined, the stretches are the snippet. */
export interface SnippetPart {
  readonly text: string;
  readonly marked: boolean;
}

export interface Snippet {
  readonly parts: readonly SnippetPart[];
  /** True where the text goes on before or after the snippet. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

export interface PassageHit {
  /** `/articles/SLUG#p-START-END`, without the language prefix. */
  readonly href: string;
  readonly article: ArticleRef;
  readonly snippet: Snippet;
  /** What stands around the passage in its paragraph: not coded as part of it. */
  readonly context: { readonly before: string; readonly after: string };
  /** The events that the passage tells. */
  readonly events: readonly EventRef[];
}

export interface ArticleHit {
  readonly article: ArticleRef;
  readonly href: string;
  readonly snippet: Snippet;
}

/** An actor or a place whose name holds what was sought. */
export interface NameHit {
  readonly kind: "actor" | "place";
  readonly href: string;
  readonly name: string;
  readonly nameAr: string | null;
  readonly side: ActorRef["side"] | null;
  readonly eventCount: number;
}

/** What would find something, where nothing was found. */
export interface SearchSuggestion {
  readonly kind: "without-filter" | "word";
  readonly q: string;
  /** Query string of the search. */
  readonly query: string;
  readonly passages: number;
  readonly articles: number;
}

export interface SearchModel {
  readonly filter: Filter;
  readonly problems: readonly FilterProblem[];
  readonly active: readonly ActiveChoice[];
  /** False where nothing was asked, or nothing of it can be searched for. */
  readonly searchable: boolean;
  /** In order of relevance: one page of them. */
  readonly passages: readonly PassageHit[];
  readonly passageCount: number;
  readonly page: number;
  readonly pages: number;
  readonly articles: readonly ArticleHit[];
  readonly articleCount: number;
  /** Of the name that was sought; where nothing was, those with most events. */
  readonly names: readonly NameHit[];
  readonly suggestions: readonly SearchSuggestion[];
}
