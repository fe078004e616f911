/** What the registry finds in a sentence. Offsets count UTF-16 units of the article's text. */
import type { Span } from "../article/types";
import type { PlaceRecord, Side } from "../codebook/registry-data";

/**
 * How a stretch of text names an actor:
 * `name` an alias · `composed` nationality × role noun ("Iraqi troops") · `adjective` a nationality or class standing before
 * another noun ("Russian air strikes", "rebel shelling") · `country` a state by its name · `seat` a capital that may stand for its
 * government · `role` a bare role noun ("the army") · `coalition` a coalition word ("rebels") · `class` civilians and source
 * classes ("residents") · `person` · `pronoun` · `description` ("the group").
 */
export type ActorMentionKind =
  | "name"
  | "composed"
  | "adjective"
  | "country"
  | "seat"
  | "role"
  | "coalition"
  | "class"
  | "person"
  | "pronoun"
  | "description";

/** What a mention is by nature; decides what it can refer to. */
export type ActorClass =
  | "forces"
  | "aircraft"
  | "government"
  | "group"
  | "rebels"
  | "militias"
  | "civilians"
  | "source"
  | "person"
  | "organisation"
  | "country"
  | "allies"
  | "unknown";

export interface ActorMention extends Span {
  readonly text: string;
  /** Token indices of the sentence, [from, to). */
  readonly tokens: readonly [number, number];
  /** Token index of the head noun: the last token of a noun phrase. */
  readonly head: number;
  /** Empty where nothing in the article decides; never a guess. */
  readonly slugs: readonly string[];
  readonly kind: ActorMentionKind;
  readonly class: ActorClass;
  readonly side: Side | null;
  readonly plural: boolean;
  /** False for resolved references, role nouns and seats: they rest on context. */
  readonly certain: boolean;
  /** True before "'s" and for "their", "its": the actor owns what follows. */
  readonly possessive: boolean;
  /** ISO 3166-1 alpha-2 of the state it belongs to, where known. */
  readonly country: string | null;
  /** Slug of whoever the name says stands behind it: "X-backed forces"; null where it says nobody. */
  readonly backer: string | null;
}

/**
 * How the mention stands to the place whose slug is `of`. With `near` and `distance` the mention's own slug is `of`: the place
 * is a landmark, not the scene. With `part` ("southern X", "X's countryside") and `site` ("X air base") the slug is composed.
 */
export type PlaceRelation =
  | { readonly kind: "near"; readonly of: string }
  | { readonly kind: "distance"; readonly of: string; readonly km: number | null; readonly direction: string | null }
  | { readonly kind: "part"; readonly of: string; readonly direction: string | null }
  | { readonly kind: "site"; readonly of: string };

export interface PlaceMention extends Span {
  readonly text: string;
  readonly tokens: readonly [number, number];
  readonly slug: string;
  /** The gazetteer's record; null for a place kept by its name alone. */
  readonly place: PlaceRecord | null;
  /** True where the name does not say where something happened: "UK-based", "Damascus said", "Aleppo University". */
  readonly associative: boolean;
  readonly relation: PlaceRelation | null;
  /** True before "'s" (also one that lost its apostrophe): the place owns what follows. */
  readonly possessive: boolean;
  /** ISO 3166-1 alpha-2 of the country it lies in, where known. */
  readonly country: string | null;
}

/** Someone or something the article itself introduces. */
export interface IntroducedActor extends Span {
  readonly slug: string;
  readonly name: string;
  readonly kind: "person" | "group" | "state-body" | "outlet";
  /** Slug of the actor it belongs to, where the article says so. */
  readonly affiliation: string | null;
  /** Other forms by which the article names it later: family name, acronym. */
  readonly aliases: readonly string[];
  /** The title or description as written: "Brig Gen", "a senior IRGC commander". */
  readonly title: string | null;
}
