/** Persons who act or fall in somebody's name: office holders, commanders, those who announce what their state does. */
import type { TriggerEntry } from "../codebook/vocabulary";
import { wordSet } from "../language/word-sets";
import type { Registry } from "../registry/index";
import type { ActorMention } from "../registry/types";
import { addAll, addAllOnce, addOnce } from "./collect";
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
  const all: string[] = [];
  for (const slug of slugs) {
    const record = registry.actor(slug);
    const stands = record && (record.kind !== "person" || record.side === "government" || record.side === "opposition");
    const master = stands ? undefined : (record?.partOf ?? affiliations.get(slug));
    if (master !== undefined) addOnce(all, master);
    addOnce(all, slug);
  }
  return all;
}

const CAMP = wordSet("side camp men loyalists followers");

/** "helicopters from X's side": a leader's side are the forces he fields. */
export function fieldedBy(
  { registry }: OfficeContext,
  reading: SentenceReading,
  mentions: readonly ActorMention[],
): string[] {
  const { tokens } = reading.analysis;
  const fielded: string[] = [];
  for (const {
    kind,
    possessive,
    tokens: [, to],
    slugs,
  } of mentions) {
    const isCamp = kind === "person" && possessive && (CAMP.has(tokens[to]) || CAMP.has(tokens[to + 1]));
    if (isCamp) for (const slug of slugs) fielded.push(registry.actor(slug)?.forces ?? slug);
    else addAll(fielded, slugs);
  }
  return fielded;
}

/** "The minister announced the dispatch of troops": the state sends them, he only says so. */
export const announces = ({ light, clause }: Trigger) => light && clause !== null && ANNOUNCING.hasLemma(clause.verb);
const ANNOUNCING = wordSet("announce declare order authorise authorize approve");

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
  const all: string[] = [];
  for (const { kind, slugs } of mentions) {
    if (kind !== "person") continue;
    for (const slug of slugs) {
      const master = registry.actor(slug)?.partOf ?? affiliations.get(slug);
      if (master !== undefined) addOnce(all, master);
    }
  }
  for (const { slugs } of mentions) addAllOnce(all, slugs);
  return all;
}
