/** The write side of articles: one transaction an article, with all that it changes among the events. */
import { createHash } from "node:crypto";
import type { ArticleFormat } from "../article";
import type { Block, FrontMatter } from "../article/types";
import type { CodedArticle, Mention } from "../codebook/coded-article";
import type { Report } from "../codebook/report";
import type { Store, Transaction } from "./client";
import { type EventChanges, putEvents, settleEvents } from "./events";
import { fold } from "./fold";
import { advanceGeneration } from "./generation";
import { ensureKnown, slugsOf, sweepIntroduced } from "./introduced";
import { deferForeignKeys, insertRows, TRANSACTION_TIME } from "./rows";

/** An article as it came in: all that is needed to read it again. */
export interface ArticleSource {
  readonly name: string;
  readonly text: string;
  readonly format: ArticleFormat;
  readonly frontMatter: FrontMatter;
  /** Where it can be read, as an editor or its address says. */
  readonly url: string | null;
}

export interface ArticleToStore {
  readonly source: ArticleSource;
  readonly blocks: readonly Block[];
  readonly coded: CodedArticle;
  /** Hash of the coder with its registries and vocabulary. */
  readonly codedWith: string;
}

export interface WriteContext {
  readonly store: Store;
  readonly collectionSlug: string;
  /** The generation of the record that the changes were worked out from. */
  readonly generation: number;
}

/** SHA-256 of a text's UTF-8 form, in hexadecimal: what makes two articles the same. */
export function textHash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Hash of a coding with all that the store keeps beside it: equal hashes need no writing. */
export function codingHash({ coded, blocks, source }: ArticleToStore): string {
  const { url, format, frontMatter } = source;
  return createHash("sha256")
    .update(JSON.stringify([coded, blocks, url, format, frontMatter]))
    .digest("hex");
}

/** Address of an article: its name in lower case, all but letters and digits as dashes. */
export function articleSlug(name: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug === "" ? `article-${textHash(name).slice(0, 8)}` : slug;
}

/**
 * Writes an article, new or coded anew, and what that changes among the events of its collection, in one transaction.
 * The text of a stored article never changes. Throws, with nothing written, where a passage is not in the text.
 */
export async function storeArticle(
  { store, collectionSlug, generation }: WriteContext,
  article: ArticleToStore,
  changes: EventChanges,
): Promise<void> {
  assertPassages(article);
  await store.$transaction(async (tx) => {
    await advanceGeneration(tx, generation);
    await deferForeignKeys(tx);
    await ensureKnown(tx, slugsOf(article.coded));
    const articleId = await writeArticleRow(tx, collectionSlug, article);
    const eventIds = await putEvents(tx, collectionSlug, changes);
    await writeReports(tx, articleId, article.coded.reports, (key) => {
      const id = eventIds.get(key);
      if (id === undefined) throw new Error(`report ${key} belongs to no event`);
      return id;
    });
    await settleEvents(tx, changes, eventIds);
    await sweepIntroduced(tx);
  }, TRANSACTION_TIME);
}

/** Takes an article out again, with what only it told. */
export async function removeArticle(
  { store, collectionSlug, generation }: WriteContext,
  name: string,
  changes: EventChanges,
): Promise<void> {
  await store.$transaction(async (tx) => {
    await advanceGeneration(tx, generation);
    await deferForeignKeys(tx);
    await tx.article.delete({ where: { name } });
    const eventIds = await putEvents(tx, collectionSlug, changes);
    await settleEvents(tx, changes, eventIds);
    await sweepIntroduced(tx);
  }, TRANSACTION_TIME);
}

/** Writes events anew where the articles stay as they are: after a change of what merging knows. */
export async function storeEvents(
  { store, collectionSlug, generation }: WriteContext,
  changes: EventChanges,
): Promise<void> {
  if (changes.put.length === 0 && changes.gone.length === 0) return;
  await store.$transaction(async (tx) => {
    await advanceGeneration(tx, generation);
    await deferForeignKeys(tx);
    const eventIds = await putEvents(tx, collectionSlug, changes);
    await settleEvents(tx, changes, eventIds);
    await sweepIntroduced(tx);
  }, TRANSACTION_TIME);
}

/** Notes that a stored coding is what the present coder gives too, with nothing else to write. */
export async function confirmCoding(store: Store, names: readonly string[], codedWith: string): Promise<void> {
  await store.article.updateMany({ where: { name: { in: [...names] } }, data: { codedWith } });
}

/** Law 1: a mismatch is a loud error, never a fuzzy guess. */
function assertPassages({ source: { name, text }, coded }: ArticleToStore): void {
  for (const report of coded.reports) {
    for (const { start, end, quote } of report.passages) {
      if (text.slice(start, end) !== quote) {
        throw new Error(`${name}: report ${report.id} quotes at ${start}–${end} what the text does not say there`);
      }
    }
  }
}

async function writeArticleRow(tx: Transaction, collectionSlug: string, article: ArticleToStore): Promise<number> {
  const { source, blocks, coded, codedWith } = article;
  const changing = {
    collectionSlug,
    outletSlug: coded.outlet,
    title: coded.title,
    byline: coded.byline,
    datelineSlug: coded.datelinePlace,
    published: coded.published.date,
    publishedBasis: coded.published.basis,
    publishedReason: coded.published.reason,
    url: source.url,
    format: source.format,
    frontMatter: { ...source.frontMatter },
    blocks: blocks.map(({ kind, start, end }) => ({ kind, start, end })),
    leftOut: coded.leftOut,
    codedHash: codingHash(article),
    codedWith,
  };
  const before = await tx.article.findUnique({ where: { name: source.name }, select: { id: true } });
  let articleId = before?.id;
  if (articleId === undefined) {
    const created = await tx.article.create({
      data: {
        ...changing,
        name: source.name,
        slug: articleSlug(source.name),
        text: source.text,
        sha256: textHash(source.text),
        words: source.text.match(/\S+/g)?.length ?? 0,
        search: fold(source.text),
      },
      select: { id: true },
    });
    articleId = created.id;
  } else {
    await tx.report.deleteMany({ where: { articleId } });
    await tx.actorMention.deleteMany({ where: { articleId } });
    await tx.placeMention.deleteMany({ where: { articleId } });
    await tx.introduction.deleteMany({ where: { articleId } });
    await tx.article.update({ where: { id: articleId }, data: changing });
  }
  await writeNoticed(tx, articleId, source.text, coded);
  return articleId;
}

/** Everything the coder noticed on the way: mentions and introductions. */
async function writeNoticed(tx: Transaction, articleId: number, text: string, coded: CodedArticle): Promise<void> {
  const place = ({ start, end }: Mention) => ({ articleId, start, end, text: text.slice(start, end) });
  const actors = coded.actorMentions.map((mention) => ({ ...place(mention), actorSlug: mention.slug }));
  await insertRows(tx, "ActorMention", actors);
  const places = coded.placeMentions.map((mention) => ({ ...place(mention), placeSlug: mention.slug }));
  await insertRows(tx, "PlaceMention", places);
  const introduced = new Map(coded.introduced.map((one) => [`${one.slug} ${one.kind}`, one]));
  const rows = [...introduced.values()].map(({ slug, kind, name, affiliation }) => ({
    articleId,
    slug,
    kind,
    name,
    affiliationSlug: affiliation,
  }));
  await insertRows(tx, "Introduction", rows);
}

async function writeReports(
  tx: Transaction,
  articleId: number,
  reports: readonly Report[],
  eventOf: (key: string) => number,
): Promise<void> {
  const rows = reports.map((report, ordinal) => ({
    key: report.id,
    articleId,
    eventId: eventOf(report.id),
    ordinal,
    type: report.type,
    action: report.action,
    dateStart: report.date.start,
    dateEnd: report.date.end,
    precision: report.date.precision,
    implied: report.date.implied,
    dateReason: report.dateReason,
    stance: report.stance,
    summary: report.summary,
    background: report.background,
    confidence: report.confidence,
  }));
  await insertRows(tx, "Report", rows);
  const written = await tx.report.findMany({ where: { articleId }, select: { id: true, ordinal: true } });
  const ids = new Map(written.map(({ id, ordinal }) => [ordinal, id]));
  const parts = reports.map((report, ordinal) => partsOf(report, ids.get(ordinal) ?? 0));
  await insertRows(
    tx,
    "Passage",
    parts.flatMap(({ passages }) => passages),
  );
  await insertRows(
    tx,
    "ReportActor",
    parts.flatMap(({ actors }) => actors),
  );
  await insertRows(
    tx,
    "ReportPlace",
    parts.flatMap(({ places }) => places),
  );
  await insertRows(
    tx,
    "Attribution",
    parts.flatMap(({ attributions }) => attributions),
  );
  await insertRows(
    tx,
    "Figure",
    parts.flatMap(({ figures }) => figures),
  );
}

/** Each slug once, in the order of its first standing. */
function ordered(slugs: readonly string[]): { slug: string; ordinal: number }[] {
  return [...new Set(slugs)].map((slug, ordinal) => ({ slug, ordinal }));
}

function partsOf(report: Report, reportId: number) {
  const { initiator, target, other } = report.actors;
  const roles = { initiator, target, other };
  return {
    passages: report.passages.map(({ start, end, quote }, ordinal) => ({
      reportId,
      ordinal,
      start,
      end,
      quote,
      search: fold(quote),
    })),
    actors: Object.entries(roles).flatMap(([role, slugs]) =>
      ordered(slugs).map(({ slug, ordinal }) => ({ reportId, actorSlug: slug, role, ordinal })),
    ),
    places: ordered(report.places).map(({ slug, ordinal }) => ({ reportId, placeSlug: slug, ordinal })),
    attributions: ordered(report.attribution).map(({ slug, ordinal }) => ({ reportId, actorSlug: slug, ordinal })),
    figures: report.figures.map(({ by, ...figure }, ordinal) => ({
      reportId,
      ordinal,
      measure: figure.measure,
      who: figure.who,
      min: figure.min,
      max: figure.max,
      vague: figure.vague,
      qualifier: figure.qualifier,
      cumulative: figure.cumulative,
      bySlug: by,
      start: figure.start,
      end: figure.end,
    })),
  };
}
