/** `dayline dates`: the time expressions of articles, as TIMEX3 writes them, with the days they cover. */
import type { Article } from "../../lib/article";
import { daySchema } from "../../lib/codebook/day";
import { DaylineError } from "../../lib/messages/errors";
import { tagWholeText } from "../../lib/time/article-times";
import { inferPublications } from "../../lib/time/publication";
import { printJson, printLine } from "./output";
import { readFiles } from "./read-files";

export async function dates(
  files: readonly string[],
  { json, published }: { json: boolean; published: string | null },
): Promise<void> {
  if (published !== null && !daySchema.safeParse(published).success) {
    throw new DaylineError("filter-invalid", { param: "published", value: published });
  }
  const articles = await readFiles(files);
  const found = articles.map((article) => ({
    article: article.name,
    expressions: tagWholeText(article, { published: published ?? publicationOf(article) }).map(
      ({ start, end, text, kind, value, days }) => ({ start, end, text, kind, value, days }),
    ),
  }));
  if (json) return printJson(found);
  for (const { article, expressions } of found) {
    printLine(article);
    for (const { start, end, text, kind, value, days } of expressions) {
      const covers = days === null ? "" : days.start === days.end ? days.start : `${days.start} to ${days.end}`;
      printLine(`  ${`${start}–${end}`.padEnd(12)} ${kind.padEnd(8)} ${value.padEnd(16)} ${covers.padEnd(24)} ${text}`);
    }
  }
}

/** Each file stands for itself: what the other files tell is no evidence here. */
function publicationOf(article: Article): string {
  const inferred = inferPublications([article], { window: null }).get(article.name);
  if (inferred === undefined) throw new Error(`no publication day for ${article.name}`);
  return inferred.date;
}
