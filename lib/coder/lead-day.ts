/** What a lead tells beside its main event, whose day only the body states. */
import type { Candidate } from "./candidate";
import { isPresent } from "./date-flow";

/** Sentences that open an article: the headline and the lead under it. */
const OPENING = 2;

/** "Dozens were killed as they fled", killed "on Tuesday" as the body says: they fled on that day too. */
export function shareLeadDay(joined: readonly Candidate[]): void {
  for (const candidate of joined) {
    const { reading, date, dateReason, type } = candidate;
    const open = date?.implied === true && dateReason?.key === "coder.dateOfPublication";
    if (!open || type === "statement" || candidate.background || reading.sentence.index >= OPENING) continue;
    const main = joined.find(
      (other) =>
        other !== candidate &&
        isToldIn(other, candidate) &&
        other.type !== "statement" &&
        // "struck on Monday as its offensive continues": what goes on is of the day of writing.
        !(isPresent(candidate) && !isPresent(other)) &&
        other.date?.precision === "day" &&
        !other.date.implied &&
        !other.background,
    );
    if (!main?.date) continue;
    candidate.date = { ...main.date, implied: true };
    candidate.dateReason = main.dateReason;
  }
}

/** Told by the candidate's sentence, or by one that joined it: "killed in strikes as they fled", the strikes dated below. */
const isToldIn = ({ reading, passages }: Candidate, { reading: { sentence } }: Candidate) =>
  reading.sentence === sentence || passages.some(({ start }) => sentence.start <= start && start < sentence.end);
