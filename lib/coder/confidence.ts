/** How sure a reading is: how often reports with the same marks proved right on articles with a gold coding. */
import type { Candidate } from "./candidate";

/**
 * Weights of a logistic regression of "the scorer matched this report" on what is known of its candidate (267 reports of 25
 * articles with a gold coding, ridge penalty 3; left-out articles of 0.8 and more were right nine times in ten). In log-odds.
 */
const BASE = 1.3;
const WEIGHTS = {
  /** A noun of action that no verb carries: "amid clashes". */
  bareNoun: -0.26,
  initiator: 0.48,
  target: 0.35,
  /** The place stands in the event's own clause. */
  placeInClause: 0.38,
  placeFromNarrative: -0.4,
  background: 0.4,
  statement: -0.43,
  /** A statement told by a verb of saying alone. */
  onlySaid: -0.65,
  other: 0.56,
  humanitarian: 0.35,
  clash: -0.56,
  territory: -0.32,
  /** Told as the content of someone's words. */
  reported: 0.31,
  perfect: 0.42,
  /** Beyond the first dozen sentences, where articles look back and sum up. */
  late: -0.27,
} as const;
const LATE = 12;

/** 0 to 1: the chance that a careful reader codes the same event here. */
export function confidenceOf(candidate: Candidate): number {
  const { trigger, roles, placeBasis, type, entry } = candidate;
  const marks: Record<keyof typeof WEIGHTS, boolean> = {
    bareNoun: trigger.nominal && !trigger.light,
    initiator: roles.initiator.length > 0,
    target: roles.target.length > 0,
    placeInClause: placeBasis === "clause",
    placeFromNarrative: placeBasis === "narrative",
    background: candidate.background,
    statement: type === "statement",
    onlySaid: type === "statement" && entry.verbs.length === 0,
    other: type === "other",
    humanitarian: type === "humanitarian",
    clash: type === "armed-clash",
    territory: type === "territory-captured" || type === "territory-regained",
    reported: trigger.clause?.link === "reported",
    perfect: trigger.clause?.verb.perfect ?? false,
    late: candidate.reading.sentence.index > LATE,
  };
  let logOdds = BASE;
  for (const [mark, weight] of Object.entries(WEIGHTS)) if (isSet(marks, mark)) logOdds += weight;
  const chance = 1 / (1 + Math.exp(-logOdds));
  return Math.round(100 * Math.min(0.99, Math.max(0.05, chance))) / 100;
}

const isSet = (marks: Readonly<Record<string, boolean>>, mark: string) => marks[mark] ?? false;
