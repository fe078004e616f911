/** Persons who act or fall in somebody's name: office holders, commanders, those who announce what their state does. */
import type { TriggerEntry } from "../codebook/vocabulary";
import type { Registry } from "../registry/index";
import type { ActorMention } from "../registry/types";
import type { SentenceReading } from "./reading";
import { slugsOf } from "./roles";
import type { Trigger } from "./triggers";

export interface OfficeContext {
  readonly registry: Registry;
  /** To whom the persons belong whom the article introduces. */
  readonly affiliations: ReadonlyMap<string, string>;
}

/** "President X sent": who acts in office acts for a state or body too; a party's own leader stands for himself. */
export function inOffice({ registry, affiliations }: OfficeContext, slugs: readonly string[]): string[] {
  const all = slugs.flatMap((slug) => {
    const record = registry.actor(slug);
    if (record && (record.kind !== "person" || record.side === "government" || record.side === "opposition"))
      return [slug];
    const master = record?.partOf ?? affiliations.get(slug);
    return master === undefined ? [slug] : [master, slug];
  });
  return [...new Set(all)];
}

const CAMP = /^(?:side|camp|men|loyalists|followers)$/;

/** "helicopters from X's side": a leader's side are the forces he fields. */
export function fieldedBy(
  { registry }: OfficeContext,
  reading: SentenceReading,
  mentions: readonly ActorMention[],
): string[] {
  return mentions.flatMap(({ kind, possessive, tokens, slugs }) => {
    const after = reading.analysis.tokens.slice(tokens[1], tokens[1] + 2);
    if (kind !== "person" || !possessive || !after.some(({ lower }) => CAMP.test(lower))) return slugs;
    return slugs.map((slug) => registry.actor(slug)?.forces ?? slug);
  });
}

/** "The minister announced the dispatch of troops": the state sends them, he only says so. */
export const announces = ({ light, clause }: Trigger) =>
  light && clause !== null && /^(?:announce|declare|order|authorise|authorize|approve)$/.test(clause.verb.lemma);

/** Those of the persons named who act for a state or body. */
export function officersIn(context: OfficeContext, mentions: readonly ActorMention[]): string[] {
  const persons = mentions.filter(({ kind }) => kind === "person").flatMap(({ slugs }) => slugs);
  return persons.filter((slug) => inOffice(context, [slug]).length > 1);
}

/** "Commander X was killed": the loss is that of his force too. */
export function withMasters(
  { registry, affiliations }: OfficeContext,
  entry: TriggerEntry,
  mentions: readonly ActorMention[],
): string[] {
  if (entry.frame !== "harm" && entry.frame !== "suffer") return slugsOf(mentions);
  const masters = mentions.flatMap(({ kind, slugs }) =>
    kind === "person" ? slugs.map((slug) => registry.actor(slug)?.partOf ?? affiliations.get(slug)) : [],
  );
  return [...new Set([...masters.filter((slug) => slug !== undefined), ...slugsOf(mentions)])];
}
