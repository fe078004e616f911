/** A verb of saying or an "according to", with who speaks and what is told. */
import type { TokenSpan } from "./attribution-sources";
import type { AttributionKind } from "./attribution-words";

export interface Cue {
  readonly kind: AttributionKind;
  /** The phrase that names who speaks; empty where the verb leans on what was said before ("adding that"). */
  readonly source: TokenSpan;
  /** Where that phrase names nobody: the same over a day ("The group on Tuesday evening said") or from a statement on. */
  readonly wider: TokenSpan | null;
  /** A second phrase: whom "cited Y as saying" cites, the outlet that was told. */
  readonly cited: TokenSpan | null;
  /** The cue with its source phrase. */
  readonly span: TokenSpan;
  readonly content: TokenSpan;
  /** Without a subject of its own: the sentence's last speaker goes on. */
  readonly leaning: boolean;
  /** The verb only counts for people who can have seen it. */
  readonly witnessed: boolean;
}

/** A cue with a subject of its own and nothing besides. */
export const plainCue = (kind: AttributionKind, source: TokenSpan, span: TokenSpan, content: TokenSpan): Cue => ({
  kind,
  source,
  wider: null,
  cited: null,
  span,
  content,
  leaning: false,
  witnessed: false,
});
