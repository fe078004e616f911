/** Words as news: what an official says where nothing else that is coded is told on that word. */

import type { Attribution } from "./attribution-types";
import type { Candidate } from "./candidate";
import type { ExtractionContext } from "./extract";
import { addParties } from "./parties";
import type { SentenceReading } from "./reading";
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

/** A statement for each attribution whose content holds no candidate, by a speaker who acts in the story. */
export function statementsFrom(
  reading: SentenceReading,
  attributions: readonly Attribution[],
  others: readonly Candidate[],
  context: ExtractionContext,
): Candidate[] {
  const found: Candidate[] = [];
  for (const attribution of attributions) {
    if (attribution.kind === "cited" || attribution.kind === "saw") continue;
    const wanted = isWish(reading, attribution);
    if (
      !isMainWord(reading, attribution) ||
      (!wanted && others.some((other) => other.type !== "statement" && sharesSource(other, attribution))) ||
      isStanding(reading, attribution)
    )
      continue;
    const kinds = attribution.sources.map((slug) => context.registry.actor(slug)?.kind ?? null);
    if (kinds.some((kind) => kind !== null && !SPEAKERS.has(kind)) || kinds.every((kind) => kind === null)) continue;
    if (!speaksForBody(attribution, context)) continue;
    const covered = others.some((other) => covers(attribution, other) && !(wanted && other.trigger.nominal));
    if (covered || found.length > 0) continue;
    const statement = statementOf(reading, attribution, context);
    addParties(statement, attribution.content, context.registry);
    found.push(statement);
  }
  return found;
}

/** A person's words are news where the person speaks for a state, a force or an organisation. */
function speaksForBody(attribution: Attribution, { registry, affiliations }: ExtractionContext): boolean {
  return attribution.sources.some(
    (slug) => registry.actor(slug)?.kind !== "person" || registry.actor(slug)?.partOf || affiliations.has(slug),
  );
}

const sharesSource = (candidate: Candidate, attribution: Attribution) =>
  [...candidate.attribution, ...candidate.roles.initiator].some((slug) => attribution.sources.includes(slug));

/** The verb of saying is what the sentence is about, not an aside: "footage, which it said it received". */
function isMainWord({ analysis }: SentenceReading, attribution: Attribution): boolean {
  const clause = analysis.clauses.find((other) => {
    const at = analysis.tokens[other.verb.head]?.start ?? -1;
    return at >= attribution.start && at < attribution.end;
  });
  return (
    clause === undefined ||
    (clause.verb.form === "finite" &&
      (clause.link === "main" || clause.link === "coordinate" || clause.link === "adverbial"))
  );
}

/** "said that inspectors should be allowed", "announced that the ceasefire will be interrupted": the words ask or announce, they tell of nothing done. */
function isWish({ analysis }: SentenceReading, { content, kind }: Attribution): boolean {
  if (kind !== "said") return false;
  const clause = analysis.clauses.find((other) => {
    const at = analysis.tokens[other.verb.head]?.start ?? -1;
    return at >= content.start && at < content.end && other.verb.form === "finite" && other.link !== "relative";
  });
  return clause?.verb.modal != null && WISHED.test(clause.verb.modal);
}
const WISHED = /^(?:should|must|ought|will|shall)$/;

/** "Damascus says it is fighting terrorists": in the plain present, outside a headline, a position rather than news. */
function isStanding({ analysis, headline }: SentenceReading, attribution: Attribution): boolean {
  const clause = analysis.clauses.find((other) => {
    const at = analysis.tokens[other.verb.head]?.start ?? -1;
    return at >= attribution.start && at < attribution.end;
  });
  const verb = clause?.verb;
  if (headline || verb === undefined || verb.tense !== "present") return false;
  return verb.perfect ? POSITION.test(verb.lemma) : !verb.progressive && /^(?:say|deny)$/.test(verb.lemma);
}

/** "has accused its neighbour", "have been blaming each other": what somebody holds, not what he said one day. */
export const POSITION = /^(?:accuse|blame|describe|deny|insist|maintain|claim|allege|hail|praise|criticise|criticize)$/;

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
    },
    entry: {
      verbs: [],
      nouns: [],
      type: "statement",
      action: "statement",
      frame: "speak",
      needs: [],
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
