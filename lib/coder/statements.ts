/** Words as news: what an official says where nothing else that is coded is told on that word. */

import type { Span } from "../article/types";
import type { Clause } from "../language/types";
import { wordSet } from "../language/word-sets";
import type { Attribution } from "./attribution-types";
import type { Candidate } from "./candidate";
import type { ExtractionContext } from "./extract";
import { addParties } from "./parties";
import { type SentenceReading, verbStandsIn } from "./reading";
import { timeInSentence } from "./sentence-time";
import { datedBy } from "./when";

/** Kinds of speakers whose speaking may itself be news; monitors, media, witnesses and other sources only inform. */
const SPEAKERS = new Set([
  "state",
  "government",
  "armed-force",
  "armed-group",
  "coalition",
  "international-organisation",
  "ngo",
  "person",
]);

/** A statement for the first attribution whose content holds no candidate, by a speaker who acts in the story. */
export function statementsFrom(
  reading: SentenceReading,
  attributions: readonly Attribution[],
  others: readonly Candidate[],
  context: ExtractionContext,
): Candidate[] {
  for (const attribution of attributions) {
    if (attribution.kind === "cited" || attribution.kind === "saw") continue;
    if (attribution.kind === "denied" && disowns(reading, attribution)) continue;
    const first = isFirstWord(reading, attribution);
    const wanted = first || isWish(reading, attribution);
    if (
      !isMainWord(reading, attribution) ||
      (!wanted && isClaim(reading, attribution, context)) ||
      bySomebody(reading, attribution) ||
      (!wanted && others.some((other) => other.type !== "statement" && sharesSource(other, attribution))) ||
      isStanding(reading, attribution)
    )
      continue;
    const kinds = attribution.sources.map((slug) => kindOf(slug, attribution.kind === "denied", context));
    if (kinds.some((kind) => kind !== null && !SPEAKERS.has(kind)) || kinds.every((kind) => kind === null)) continue;
    if (!speaksForBody(attribution, context)) continue;
    const covered = !first && others.some((other) => covers(attribution, other) && !(wanted && other.trigger.nominal));
    if (covered) continue;
    const statement = statementOf(reading, attribution, context);
    addParties(statement, attribution.content, context.registry);
    return [statement];
  }
  return [];
}

/** "denied responsibility", "denied any part in the raid": who did what is told of, not what was said. */
function disowns(reading: SentenceReading, attribution: Attribution): boolean {
  const saying = clauseIn(reading, attribution);
  return DISOWNED.has(reading.analysis.tokens[saying?.objectHead ?? -1]);
}
const DISOWNED = wordSet("responsibility involvement role part");

/** A state that the registry knows only as a country, and what it composes of one, "qatari-foreign-ministry", speak for a state. */
function kindOf(slug: string, denies: boolean, { registry }: ExtractionContext): string | null {
  const kind = registry.actor(slug)?.kind;
  // "State media denied that the president had left": its masters' word.
  if (kind === "source-class" && denies && registry.actor(slug)?.side === "government") return "government";
  if (kind !== undefined) return kind;
  if (registry.place(slug)?.kind === "country") return "state";
  return /-(?:government|ministry|presidency|parliament|embassy|cabinet)$/.test(slug) ? "government" : null;
}

/** A person's words are news where the person speaks for a state, a force or an organisation. */
function speaksForBody(attribution: Attribution, { registry, affiliations }: ExtractionContext): boolean {
  return attribution.sources.some(
    (slug) => registry.actor(slug)?.kind !== "person" || registry.actor(slug)?.partOf || affiliations.has(slug),
  );
}

/** "In its first statement on the attack, the army said": words that a text tells as an event. */
const isFirstWord = ({ analysis: { text } }: SentenceReading, { kind }: Attribution): boolean =>
  kind === "said" &&
  /\bfirst (?:official |public |such )?(?:statement|comments?|reaction|response|remarks)\b/i.test(text);

/** Speakers by whom no state, force or body speaks: "a rights activist", "a former director", "sources close to the group". */
const PRIVATE =
  /\b(?:activist|analyst|expert|scholar|professor|researcher|historian|author|fellow|academic|resident|witness|journalist|reporter|former|ex-\w+|sources?|troops|soldiers|fighters|gunmen|militants)\b/i;
/** Characters before a verb of saying that may introduce who speaks. */
const INTRODUCTION = 120;

function bySomebody({ analysis, sentence }: SentenceReading, { start, end }: Attribution): boolean {
  const from = Math.max(0, start - sentence.start - INTRODUCTION);
  const before = analysis.text.slice(from, start - sentence.start);
  const spoken = before.slice(
    Math.max(...[",", ".", ";", "”", '"'].map((mark) => before.trimEnd().lastIndexOf(mark))) + 1,
  );
  return PRIVATE.test(analysis.text.slice(start - sentence.start, end - sentence.start)) || PRIVATE.test(spoken);
}

/** Who fights tells in his words how the fight goes; who governs is news by what he wants or holds, not by what he says was done. */
function isClaim(reading: SentenceReading, attribution: Attribution, context: ExtractionContext): boolean {
  if (attribution.kind !== "said" && attribution.kind !== "claimed") return false;
  const { analysis } = reading;
  const told = clauseIn(reading, attribution.content);
  const saying = clauseIn(reading, attribution);
  if (saying?.verb.negated) return true;
  // "mentioned no losses"; "did mention any losses" where a page has lost the "not"
  if (saying && /^(?:no|any|nothing)$/.test(analysis.tokens[saying.verb.to]?.lower ?? "")) return true;
  // "claimed responsibility for the blast"
  if (told === undefined && CLAIMED.has(analysis.tokens[saying?.objectHead ?? -1])) return true;
  if (saying?.verb.lemma === "accuse" || saying?.verb.lemma === "blame") return false;
  const open = analysis.clauses.some(
    (clause) => clause.verb.modal !== null && verbStandsIn(analysis, clause, attribution.content),
  );
  if (told === undefined || open) return false;
  const fights = attribution.sources.some((slug) => {
    const record = context.registry.actor(slug);
    const body =
      record?.kind === "person"
        ? context.registry.actor(record.partOf ?? context.affiliations.get(slug) ?? "")
        : record;
    return body?.kind === "armed-group" || body?.kind === "armed-force";
  });
  if (fights) return !reading.headline;
  // "Two of those killed were children, it added": a detail of a toll.
  if (analysis.tokens.slice(told.subject?.from ?? 0, told.subject?.to ?? 0).some((token) => HARMED.has(token)))
    return true;
  const { verb } = told;
  const mood =
    verb.lemma === "be" ||
    (verb.passive && !verb.perfect && /^(?:it|he|she|they)$/.test(analysis.tokens[told.subjectHead]?.lower ?? ""));
  return verb.tense === "past" && !verb.progressive && !mood;
}

const HARMED = wordSet("killed dead wounded injured victims casualties toll deaths");
const CLAIMED = wordSet("responsibility attack attacks assault bombing bombings blast strike strikes");

/** The first finite clause whose verb stands in a span. */
const clauseIn = ({ analysis }: SentenceReading, span: Span): Clause | undefined =>
  analysis.clauses.find(
    (clause) => clause.verb.form === "finite" && clause.link !== "relative" && verbStandsIn(analysis, clause, span),
  );

const sharesSource = (candidate: Candidate, attribution: Attribution) =>
  [...candidate.attribution, ...candidate.roles.initiator].some((slug) => attribution.sources.includes(slug));

/** The verb of saying is what the sentence is about, not an aside: "footage, which it said it received". */
function isMainWord({ analysis }: SentenceReading, attribution: Attribution): boolean {
  const clause = analysis.clauses.find((other) => verbStandsIn(analysis, other, attribution));
  return (
    clause === undefined ||
    (clause.verb.form === "finite" &&
      (clause.link === "main" || clause.link === "coordinate" || clause.link === "adverbial"))
  );
}

/** "said that inspectors should be allowed", "announced that the ceasefire will be interrupted": the words ask or announce, they tell of nothing done. */
function isWish(reading: SentenceReading, { content, kind }: Attribution): boolean {
  if (kind !== "said") return false;
  const clause = clauseIn(reading, content);
  return clause?.verb.modal != null && WISHED.test(clause.verb.modal);
}
const WISHED = /^(?:should|must|ought|will|shall)$/;

/** "Damascus says it is fighting terrorists": in the plain present, outside a headline, a position rather than news. */
function isStanding({ analysis, headline }: SentenceReading, attribution: Attribution): boolean {
  const clause = analysis.clauses.find((other) => verbStandsIn(analysis, other, attribution));
  const verb = clause?.verb;
  if (headline || verb === undefined || verb.tense !== "present") return false;
  return verb.perfect ? POSITION.hasLemma(verb) || verb.lemma === "say" : !verb.progressive && HELD.hasLemma(verb);
}

/** Said in the plain present of what somebody holds. */
const HELD = wordSet("say deny accuse reject");

/** "has accused its neighbour", "have been blaming each other": what somebody holds, not what he said one day. */
export const POSITION = wordSet(
  "accuse blame describe deny insist maintain claim allege hail praise criticise criticize pledge vow promise",
);

function covers(attribution: Attribution, candidate: Candidate): boolean {
  const tokens = candidate.reading.analysis.tokens;
  const at = tokens[candidate.trigger.head]?.start ?? -1;
  return (
    (at >= attribution.content.start && at < attribution.content.end) ||
    (at >= attribution.start && at < attribution.end)
  );
}

function statementOf(reading: SentenceReading, attribution: Attribution, context: ExtractionContext): Candidate {
  const { tokens, clauses } = reading.analysis;
  const head = Math.max(
    0,
    tokens.findIndex((token) => token.end > attribution.start && token.pos === "VERB" && token.start < attribution.end),
  );
  const clause = clauses.find((other) => other.verb.head === head) ?? null;
  const candidate: Candidate = {
    reading,
    trigger: {
      entries: [],
      from: head,
      to: head + 1,
      head,
      nominal: false,
      np: null,
      clause,
      slot: "none",
      light: false,
      bare: null,
      fronted: false,
    },
    entry: {
      verbs: [],
      nouns: [],
      type: "statement",
      action: "statement",
      frame: "speak",
      needs: [],
      object: [],
      subject: [],
      vague: false,
      weaponDecides: false,
    },
    slots: { initiator: [], target: [], other: [], object: [], around: [] },
    initiators: [],
    targets: [],
    span: { from: 0, to: tokens.length },
    type: "statement",
    action:
      attribution.kind === "appealed"
        ? "appeal"
        : attribution.kind === "warned"
          ? "warning"
          : attribution.kind === "condemned"
            ? "condemnation"
            : "statement",
    roles: { initiator: [...attribution.sources], target: [], other: [] },
    places: [],
    placeBasis: "none",
    date: null,
    dateReason: null,
    figures: [],
    attribution: [...attribution.sources],
    voices: ["own"],
    background: false,
    passages: [],
    confidence: 0.5,
  };
  const time = timeInSentence(reading, candidate, context);
  if (time) {
    const { date, reason } = datedBy(time.time, false);
    candidate.date = date;
    candidate.dateReason = reason;
  }
  return candidate;
}
