/**
 * Mentions with their keys written out: however a mention came about or was changed since, all are of one hidden class, and
 * whatever reads them stays quick.
 */
import type { ActorMention, PlaceMention } from "./types";

export const actorMention = (mention: ActorMention): ActorMention => ({
  start: mention.start,
  end: mention.end,
  text: mention.text,
  tokens: mention.tokens,
  head: mention.head,
  slugs: mention.slugs,
  kind: mention.kind,
  class: mention.class,
  side: mention.side,
  plural: mention.plural,
  certain: mention.certain,
  possessive: mention.possessive,
  country: mention.country,
  backer: mention.backer,
});

export const placeMention = (mention: PlaceMention): PlaceMention => ({
  start: mention.start,
  end: mention.end,
  text: mention.text,
  tokens: mention.tokens,
  slug: mention.slug,
  place: mention.place,
  associative: mention.associative,
  relation: mention.relation,
  possessive: mention.possessive,
  country: mention.country,
});
