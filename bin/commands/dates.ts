/** `dayline dates`: the time expressions of articles, as TIMEX3 writes them, with the days they cover. */
import type { Article } from "../../lib/article";
import { type DayInterval, daySchema } from "../../lib/codebook/day";
import { OWN_COLLECTION, openCoding } from "../../lib/ingest/pipeline";
import { DaylineError } from "../../lib/messages/errors";
import { tagWholeText } from "../../lib/time/article-times";
import { contains } from "../../lib/time/day";
import { inferPublications } from "../../lib/time/publication";
import { printJson, printLine } from "./output";
import { readFiles } from "./read-files";

interface DatesOptions {
  readonly json: boolean;
  /** The day all files were published on; null where it is to be worked out, as `code` does. */
  readonly published: string | null;
  /** A folder, true or undefined for the tracker's own collection, false for none. */
  readonly collection: string | boolean | undefined;
}

export async function dates(files: readonly string[], { json, published, collection }: DatesOptions): Promise<void> {
  if (published !== null && !daySchema.safeParse(published).success) {
    throw new DaylineError("filter-invalid", { param: "published", value: published });
  }
  const articles = await readFiles(files);
  const dir = typeof collection === "string" ? collection : OWN_COLLECTION;
  const window = (await openCoding(dir, collection === false)).collection?.window ?? null;
  const publishedOn = published === null ? publicationsOf(articles, window) : () => published;
  const found = articles.map((article) => ({
    article: article.name,
    expressions: tagWholeText(article, settingOf(publishedOn(article), window)).map(
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

/** The same evidence as `code` weighs: the window, and what the other files given tell. */
function publicationsOf(articles: readonly Article[], window: DayInterval | null): (article: Article) => string {
  const inferred = inferPublications(articles, { window });
  return ({ name }) => {
    const publication = inferred.get(name);
    if (publication === undefined) throw new Error(`no publication day for ${name}`);
    return publication.date;
  };
}

/** “The first day of the offensive” means the collection's only in an article of its days. */
function settingOf(published: string, window: DayInterval | null) {
  return { published, window: window !== null && contains(window, published) ? window : null };
}
