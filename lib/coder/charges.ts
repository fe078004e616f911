/** Whose deed an attack is by what is said of it apart: "accused X of", "blamed it on X", "X claimed responsibility", "the work of X". */
import type { Clause } from "../language/types";
import { WordSet, wordSet } from "../language/word-sets";
import type { Registry } from "../registry/index";
import type { ActorMention } from "../registry/types";
import type { Candidate } from "./candidate";
import type { SentenceReading } from "./reading";
import { mentionsIn, slugsOf } from "./roles";
import { VIOLENT } from "./type-families";

/** Who is said to have done something, and by which clause. */
interface Charge {
  readonly clause: Clause;
  readonly doers: readonly ActorMention[];
}

/** Sentences that a charge may stand behind what it speaks of. */
const REACH = 2;

/**
 * Gives attacks without anybody who did them to those whom the sentence charges with them, or who claim them: what its own
 * words tell behind the charge, else the last such attack of the sentences right before.
 * @param before the candidates of the sentences before, in the order of the text
 */
export function layCharges(
  registry: Registry,
  reading: SentenceReading,
  here: readonly Candidate[],
  before: readonly (readonly Candidate[])[],
): void {
  for (const { clause, doers } of chargesIn(reading)) {
    const slugs = slugsOf(doers).filter((slug) => canDo(registry, slug));
    if (slugs.length === 0) continue;
    const charged = here.filter(
      (candidate) =>
        isOpen(candidate) && candidate.trigger.head > clause.verb.head && isUnder(reading, candidate, clause),
    );
    const told = here.findLast((candidate) => isOpen(candidate) && candidate.trigger.head < clause.verb.from);
    const last = told ?? before.slice(-REACH).flat().findLast(isOpen);
    const objects = charged.length > 0 ? charged : last !== undefined && speaksOfTold(reading, clause) ? [last] : [];
    for (const { roles } of objects) roles.initiator = slugs.filter((slug) => !roles.target.includes(slug));
  }
}

/** Nobody is told to have done it. */
const isOpen = ({ type, entry, roles, background, reading }: Candidate): boolean =>
  (VIOLENT.has(type) || (type === "humanitarian" && entry.frame === "attack")) &&
  roles.initiator.length === 0 &&
  !(background && reading.headline);

/** Those who can attack somebody; civilians, outlets and bodies that help are not charged. */
function canDo(registry: Registry, slug: string): boolean {
  const kind = registry.actor(slug)?.kind;
  return kind === undefined || /^(?:state|government|armed-force|armed-group|coalition|person)$/.test(kind);
}

function isUnder({ analysis: { clauses } }: SentenceReading, { trigger }: Candidate, charge: Clause): boolean {
  if (!trigger.nominal && trigger.clause?.subject && trigger.clause.link !== "participle") return false;
  for (let at = trigger.clause; at; at = clauses[at.parent] ?? null) if (at === charge) return true;
  return false;
}

const BLAMING = wordSet("accuse blame suspect");
const ADMITTING = wordSet("claim admit acknowledge take");
const CHARGING = new WordSet([...BLAMING.words, ...ADMITTING.words, "be"]);

function chargesIn(reading: SentenceReading): Charge[] {
  const charges: Charge[] = [];
  for (const clause of reading.analysis.clauses) {
    if (!CHARGING.hasLemma(clause.verb) || clause.verb.negated || clause.verb.modal !== null) continue;
    const doers = doersBy(reading, clause);
    if (doers.length > 0) charges.push({ clause, doers });
  }
  return charges;
}

function doersBy(reading: SentenceReading, clause: Clause): ActorMention[] {
  const { tokens } = reading.analysis;
  const { verb, subject, object, phrases } = clause;
  const behind = (preposition: string) =>
    phrases.filter((phrase) => phrase.preposition === preposition && phrase.from >= verb.to).map(({ np }) => np);
  if (BLAMING.hasLemma(verb)) {
    // "the rebels were blamed", not "the strikes on them were": who is accused is the subject itself.
    if (verb.passive)
      return mentionsIn(
        reading,
        behind("on")[0] ? behind("on") : [{ from: clause.subjectHead, to: clause.subjectHead + 1 }],
      );
    const on = verb.lemma === "blame" ? mentionsIn(reading, behind("on")) : [];
    return on.length > 0 || !object ? on : mentionsIn(reading, [object]);
  }
  const noun = clause.objectHead < 0 ? "" : (tokens[clause.objectHead]?.lower ?? "");
  if (ADMITTING.hasLemma(verb) && noun === "responsibility" && !verb.passive)
    return subject && !isNobody(reading, clause) ? mentionsIn(reading, [subject], true) : [];
  if (
    verb.lemma === "be" &&
    subject &&
    phrases.some(({ preposition, from }) => preposition === "behind" && from === verb.to)
  )
    return mentionsIn(reading, [subject], true);
  if (verb.lemma === "be" && noun === "work") return mentionsIn(reading, behind("of"));
  return [];
}

/** "No group has claimed responsibility". */
const isNobody = ({ analysis: { tokens } }: SentenceReading, { subject, verb }: Clause): boolean =>
  tokens.slice(subject?.from ?? 0, verb.to).some(({ lower }) => /^(?:no|nobody|none|neither|yet)$/.test(lower));

/** "the attack", "it", "which", or nothing at all: the charge takes up what has been told. */
function speaksOfTold({ analysis: { tokens } }: SentenceReading, clause: Clause): boolean {
  const rest = tokens.slice(clause.verb.to, clause.to).map(({ lower }) => lower);
  if (clause.link === "relative" && clause.verb.lemma === "blame") return true;
  const definite = rest.findIndex((word) => /^(?:the|this|that|these|those|it|them)$/.test(word));
  const taken = rest.slice(definite + 1, definite + 4).some((word) => TOLD.test(word));
  return (
    (definite >= 0 && (taken || /^(?:it|them)$/.test(rest[definite] ?? ""))) ||
    // "The authorities blame X.", and nothing more
    !tokens.slice(clause.verb.to).some(({ lower }) => /^(?:of|for)$/.test(lower))
  );
}

const TOLD =
  /^(?:attacks?|strikes?|airstrikes?|bombings?|blasts?|explosions?|raids?|assaults?|shelling|bombardment|killings?|massacre|shootings?|ambush|violence|incident)$/;
