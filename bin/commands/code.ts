/** `dayline code`: articles → reports, without any database. */
import type { CodedArticle } from "../../lib/codebook/coded-article";
import { toCodebookFormat } from "../../lib/coder/format";
import { OWN_COLLECTION, openCoding } from "../../lib/ingest/pipeline";
import { mergeReports } from "../../lib/merge";
import { printJson, printLine } from "./output";
import { readFiles } from "./read-files";

export async function code(
  files: readonly string[],
  { json, collection }: { json: boolean; collection: string | boolean | undefined },
): Promise<void> {
  const articles = await readFiles(files);
  const dir = typeof collection === "string" ? collection : OWN_COLLECTION;
  const coding = await openCoding(dir, collection === false);
  const coded = coding.code(articles);
  const events = mergeReports(coded, coding.mergeRegistry);
  const eventOf = new Map(events.flatMap((event) => event.reportIds.map((id) => [id, event.slug] as const)));
  if (json) return printJson(coded.map((article) => toCodebookFormat(article, (id) => eventOf.get(id))));
  for (const article of coded) printArticle(article, eventOf);
}

function printArticle(
  { article, published, title, reports }: CodedArticle,
  eventOf: ReadonlyMap<string, string>,
): void {
  printLine(`${article}  ${published.date} (${published.basis})${title === null ? "" : `  ${title}`}`);
  for (const report of reports) {
    const { date, actors, places, passages } = report;
    const days = date.start === date.end ? date.start : `${date.start}/${date.end}`;
    const who = `${actors.initiator.join(" + ") || "–"} → ${actors.target.join(" + ") || "–"}`;
    const marks = [report.background ? "background" : "", report.stance === "asserted" ? "" : report.stance];
    printLine(
      `  ${days.padEnd(21)} ${report.type}  ${who}  @ ${places.join(", ") || "–"}  ${marks.join(" ").trim()}`.trimEnd(),
    );
    printLine(`    [${eventOf.get(report.id) ?? report.id}] ${report.confidence.toFixed(2)}`);
    for (const { quote } of passages) printLine(`    “${quote.replace(/\s+/g, " ")}”`);
  }
}
