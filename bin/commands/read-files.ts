/** Reading the files that a command names; every one that cannot be read is told, then the command fails. */
import type { Article } from "../../lib/article";
import { readSource } from "../../lib/ingest/read-sources";
import { DaylineError } from "../../lib/messages/errors";
import { noteLine } from "./output";

/** The articles in the order given; of equal names the later ones get a number, so that every report id is unique. */
export async function readFiles(files: readonly string[]): Promise<Article[]> {
  const articles: Article[] = [];
  const failures: DaylineError[] = [];
  const seen = new Map<string, number>();
  for (const file of files) {
    try {
      const { article } = await readSource(file);
      const times = (seen.get(article.name) ?? 0) + 1;
      seen.set(article.name, times);
      articles.push(times === 1 ? article : { ...article, name: `${article.name}-${times}` });
    } catch (error) {
      if (!(error instanceof DaylineError)) throw error;
      failures.push(error);
    }
  }
  const last = failures.pop();
  for (const failure of failures) noteLine(`dayline: ${failure.message}`);
  if (last) throw last;
  return articles;
}
