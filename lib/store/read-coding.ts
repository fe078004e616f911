/** The stored record as the rooms above made it: what ingestion compares with, and what `dayline check` verifies. */
import { z } from "zod";
import type { ArticleFormat } from "../article";
import type { FrontMatter } from "../article/types";
import { type CodedArticle, codedArticleSchema } from "../codebook/coded-article";
import { daySchema } from "../codebook/day";
import { type Event, eventSchema } from "../codebook/event";
import type { Role } from "../codebook/report";
import type { Store, Transaction } from "./client";
import type { ArticleSource } from "./write-article";

const frontMatterSchema = z.object({
  published: daySchema.optional(),
  outlet: z.string().optional(),
  url: z.string().optional(),
  title: z.string().optional(),
});

export interface StoredArticle extends ArticleSource {
  readonly sha256: string;
  readonly codedHash: string;
  readonly codedWith: string;
}

function formatOf(stored: string): ArticleFormat {
  return stored === "markdown" || stored === "html-derived" ? stored : "text";
}

function frontMatterOf(stored: unknown): FrontMatter {
  const { published, outlet, url, title } = frontMatterSchema.parse(stored);
  return {
    ...(published === undefined ? {} : { published }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
  };
}

/** Every stored article as it came in, by name. */
export async function readStoredArticles(store: Store | Transaction, collectionSlug: string): Promise<StoredArticle[]> {
  const rows = await store.article.findMany({
    where: { collectionSlug },
    orderBy: { name: "asc" },
    select: {
      name: true,
      text: true,
      format: true,
      frontMatter: true,
      url: true,
      sha256: true,
      codedHash: true,
      codedWith: true,
    },
  });
  return rows.map((row) => ({ ...row, format: formatOf(row.format), frontMatter: frontMatterOf(row.frontMatter) }));
}

const byRole = (actors: readonly { role: string; actorSlug: string }[]) => {
  const inRole = (role: Role) => actors.filter((actor) => actor.role === role).map(({ actorSlug }) => actorSlug);
  return { initiator: inRole("initiator"), target: inRole("target"), other: inRole("other") };
};

/** Every stored coding, by name of article. Throws a ZodError where a row is not what the codebook allows. */
export async function readCodedArticles(store: Store | Transaction, collectionSlug: string): Promise<CodedArticle[]> {
  const ordinal = { orderBy: { ordinal: "asc" } } as const;
  const articles = await store.article.findMany({
    where: { collectionSlug },
    orderBy: { name: "asc" },
    omit: { text: true, search: true, blocks: true },
    include: {
      actorMentions: { orderBy: { id: "asc" } },
      placeMentions: { orderBy: { id: "asc" } },
      introductions: true,
      reports: {
        ...ordinal,
        include: { passages: ordinal, actors: ordinal, places: ordinal, figures: ordinal, attributions: ordinal },
      },
    },
  });
  return articles.map((article) =>
    codedArticleSchema.parse({
      article: article.name,
      published: { date: article.published, basis: article.publishedBasis, reason: article.publishedReason },
      title: article.title,
      datelinePlace: article.datelineSlug,
      outlet: article.outletSlug,
      byline: article.byline,
      reports: article.reports.map((report) => ({
        ...report,
        id: report.key,
        date: {
          start: report.dateStart,
          end: report.dateEnd,
          precision: report.precision,
          implied: report.implied,
        },
        actors: byRole(report.actors),
        places: report.places.map(({ placeSlug }) => placeSlug),
        figures: report.figures.map(({ bySlug, ...figure }) => ({ ...figure, by: bySlug })),
        attribution: report.attributions.map(({ actorSlug }) => actorSlug),
      })),
      actorMentions: article.actorMentions.map(({ actorSlug, ...mention }) => ({ ...mention, slug: actorSlug })),
      placeMentions: article.placeMentions.map(({ placeSlug, ...mention }) => ({ ...mention, slug: placeSlug })),
      introduced: article.introductions.map(({ affiliationSlug, ...one }) => ({
        ...one,
        affiliation: affiliationSlug,
      })),
      leftOut: article.leftOut,
    }),
  );
}

/** Every stored event, by first day and address, as merging gives them. */
export async function readEvents(store: Store | Transaction, collectionSlug: string): Promise<Event[]> {
  const events = await store.event.findMany({
    where: { collectionSlug },
    orderBy: [{ dateStart: "asc" }, { slug: "asc" }],
    include: {
      actors: { orderBy: { ordinal: "asc" } },
      places: { orderBy: { ordinal: "asc" } },
      reports: { select: { key: true, ordinal: true, article: { select: { name: true } } } },
      links: { orderBy: { id: "asc" }, include: { from: { select: { key: true } }, to: { select: { key: true } } } },
    },
  });
  return events.map((event) =>
    eventSchema.parse({
      ...event,
      reportIds: event.reports
        .sort((a, b) => compareText(a.article.name, b.article.name) || a.ordinal - b.ordinal)
        .map(({ key }) => key),
      links: event.links.map(({ from, to, reason, score }) => ({ from: from.key, to: to.key, reason, score })),
      date: { start: event.dateStart, end: event.dateEnd, precision: event.precision, implied: event.implied },
      actors: byRole(event.actors),
      places: event.places.map(({ placeSlug }) => placeSlug),
    }),
  );
}

/** By UTF-16 units, so that no locale decides and SQLite's order by bytes does not either. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
