/** Candidate → report. */
import type { Article, Span } from "../article/types";
import type { Day } from "../codebook/day";
import { reason } from "../codebook/reason";
import type { Passage, Report, Stance } from "../codebook/report";
import type { Candidate } from "./candidate";
import { confidenceOf } from "./confidence";
import { sumsUp } from "./summary";

export function reportOf(
  article: Article,
  candidate: Candidate,
  evidence: readonly Span[],
  ordinal: number,
  published: Day,
  stance: Stance,
): Report {
  const passages = evidence.map(({ start, end }): Passage => ({ start, end, quote: article.text.slice(start, end) }));
  return {
    id: `${article.name}-${ordinal}`,
    type: candidate.type,
    action: candidate.action,
    date: candidate.date ?? { start: published, end: published, precision: "day", implied: true },
    dateReason: candidate.dateReason ?? reason("coder.dateOfPublication", { day: published }),
    passages,
    actors: {
      initiator: candidate.roles.initiator,
      target: candidate.roles.target.filter((slug) => !candidate.roles.initiator.includes(slug)),
      other: candidate.roles.other.filter(
        (slug) => !candidate.roles.initiator.includes(slug) && !candidate.roles.target.includes(slug),
      ),
    },
    places: candidate.places,
    figures: candidate.figures,
    attribution: candidate.attribution,
    stance,
    summary: sumsUp(candidate),
    background: candidate.background,
    confidence: confidenceOf(candidate),
  };
}
