/** The dead of a sentence whose grammar lost them. */
import type { TriggerEntry } from "../codebook/vocabulary";
import type { ActorMention } from "../registry/types";
import type { SentenceReading } from "./reading";
import type { Trigger } from "./triggers";

/**
 * The dead that the parser lost: "said a commander of X serving in Y, General Z, had been killed" and "121 rebels, most of them
 * members of X, and 40 soldiers had been killed".
 */
export function earlierDead(
  reading: SentenceReading,
  { nominal, clause }: Trigger,
  entry: TriggerEntry,
  targets: readonly ActorMention[],
): ActorMention[] {
  if (nominal || !clause?.verb.passive || (entry.frame !== "harm" && entry.frame !== "suffer")) return [];
  const { tokens, clauses } = reading.analysis;
  const told = targets.filter((mention) => mention.class !== "source");
  if (told.length === 0) {
    const last = reading.actors.find(({ tokens: [, to] }) => {
      const gap = tokens.slice(to, clause.verb.from);
      return to <= clause.verb.from && gap.length <= 1 && gap.every(({ lower }) => lower === ",");
    });
    return last && last.class !== "source" ? [last] : [];
  }
  const from = clause.subject?.from ?? clause.from;
  if (!/^(?:them|whom)$/.test(tokens[from - 1]?.lower ?? "")) return [];
  const verb = clauses.findLast((other) => other.verb.to <= from)?.verb.to ?? 0;
  return reading.actors.filter(
    (mention) =>
      mention.tokens[0] >= verb &&
      mention.tokens[1] <= from &&
      mention.kind !== "pronoun" &&
      mention.class !== "source",
  );
}
