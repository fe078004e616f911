/** Lays attribution over candidates: whose word each rests on, and what is news only as words. */
import type { Span } from "../article/types";
import type { Attribution } from "./attribution";
import type { Candidate } from "./candidate";
import { addAll, addAllOnce } from "./collect";
import type { ExtractionContext } from "./extract";
import { addParties } from "./parties";
import type { SentenceReading } from "./reading";
import { castSpeaker } from "./speaker";
import { statementsFrom } from "./statements";

/** The sentence's candidates with their sources, in the order of the text, statements included. */
export function attribute(
  candidates: readonly Candidate[],
  reading: SentenceReading,
  attributions: readonly Attribution[],
  context: ExtractionContext,
): Candidate[] {
  const kept = candidates.filter((candidate) => !isOnlyWords(candidate, candidates, attributions));
  for (const candidate of kept) {
    const { tokens } = candidate.reading.analysis;
    const at = tokens[candidate.trigger.head];
    if (!at) continue;
    const governing = attributions.filter(({ content }) => content.start <= at.start && at.start < content.end);
    // Who announces a truce vouches for it.
    const own =
      candidate.type === "statement" || candidate.type === "agreement"
        ? attributions.filter(({ start, end }) => start <= at.start && at.start < end)
        : [];
    // What one voice tells and another denies rests on the first.
    const told = governing.filter(({ kind }) => kind !== "denied");
    candidate.attribution = [];
    for (const { sources } of told.length > 0 ? told : governing) addAllOnce(candidate.attribution, sources);
    for (const { sources } of own) addAllOnce(candidate.attribution, sources);
    if (candidate.type !== "statement") leaveSpeakers(candidate, governing);
    if (candidate.type === "statement") {
      const speakers = own[0]?.sources ?? [];
      candidate.roles.initiator = speakers.length > 0 ? [...speakers] : candidate.roles.initiator;
      if (candidate.attribution.length === 0) candidate.attribution = [...candidate.roles.initiator];
      const spoken = own[0]?.content ?? { start: at.start, end: reading.sentence.end };
      addParties(candidate, spoken, context.registry);
    }
    castSpeaker(candidate, candidate.attribution, context.registry);
    // A headline leaves out whose word it is; that does not make it the article's.
    const unattributed: Candidate["voices"] = reading.headline ? [] : ["own"];
    candidate.voices = governing.length === 0 ? unattributed : governing.map(({ kind }) => kind);
  }
  addAll(kept, statementsFrom(reading, attributions, kept, context));
  return kept.sort((a, b) => a.trigger.head - b.trigger.head);
}

/** "… killing 12 people a monitor said": without a comma, who speaks after the deed stands in its slots, but takes no part. */
function leaveSpeakers({ reading, roles }: Candidate, governing: readonly Attribution[]): void {
  const trailing = governing.filter(({ start, content }) => content.end <= start);
  if (trailing.length === 0) return;
  const speaks = ({ start, end }: Span) =>
    trailing.some((attribution) => start >= attribution.start && end <= attribution.end);
  const acting = new Set<string>();
  const speaking = new Set<string>();
  for (const mention of reading.actors)
    for (const slug of mention.slugs) (speaks(mention) ? speaking : acting).add(slug);
  const takesPart = (slug: string) => acting.has(slug) || !speaking.has(slug);
  roles.initiator = roles.initiator.filter(takesPart);
  roles.target = roles.target.filter(takesPart);
  roles.other = roles.other.filter(takesPart);
}

/** "The UN has warned that two million are starving": the warning only tells what is coded itself. */
function isOnlyWords(candidate: Candidate, all: readonly Candidate[], attributions: readonly Attribution[]): boolean {
  if (candidate.type !== "statement" || candidate.action === "appeal" || candidate.action === "condemnation")
    return false;
  const { tokens } = candidate.reading.analysis;
  const at = tokens[candidate.trigger.head]?.start ?? -1;
  const own = attributions.find(({ start, end }) => start <= at && at < end);
  if (!own) return false;
  return all.some((other) => {
    const head = other.reading.analysis.tokens[other.trigger.head]?.start ?? -1;
    return other !== candidate && head >= own.content.start && head < own.content.end;
  });
}
