/** A coded article in the codebook's file format: what the command line prints and the scorer reads. */
import type { CodedArticle } from "../codebook/coded-article";
import type { Figure } from "../codebook/figure";
import type { Report } from "../codebook/report";
import { tellReason } from "../messages/index";

/**
 * `eventOf` tells the event that a report was merged into, where reports have been merged. Offsets count UTF-16 units of
 * the article's text after any front matter.
 */
export function toCodebookFormat(article: CodedArticle, eventOf?: (reportId: string) => string | undefined) {
  return {
    article: article.article,
    published: {
      date: article.published.date,
      basis: article.published.basis,
      reason: tellReason(article.published.reason),
    },
    title: article.title,
    dateline_place: article.datelinePlace,
    outlet: article.outlet,
    reports: article.reports.map((report) => formatReport(report, eventOf?.(report.id))),
  };
}

function formatReport(report: Report, event: string | undefined) {
  return {
    id: report.id,
    ...(event === undefined ? {} : { event }),
    quotes: report.passages.map((passage) => passage.quote),
    passages: report.passages.map(({ start, end }) => ({ start, end })),
    type: report.type,
    date: report.date,
    actors: report.actors,
    places: report.places,
    figures: report.figures.map(formatFigure),
    attribution: report.attribution,
    stance: report.stance,
    summary: report.summary,
    background: report.background,
    confidence: report.confidence,
  };
}

function formatFigure({ measure, who, min, max, vague, qualifier, by }: Figure) {
  return {
    measure,
    who,
    min,
    max,
    ...(vague ? { vague } : {}),
    ...(qualifier === null ? {} : { qualifier }),
    ...(by === null ? {} : { by }),
  };
}
