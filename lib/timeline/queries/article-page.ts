/** One article as the reader shows it: its whole text, cut where passages begin and end. */
import { z } from "zod";
import { leftOutSchema, PUBLICATION_BASES, type Publication } from "../../codebook/coded-article";
import { reasonSchema } from "../../codebook/reason";
import type { ArticlePageModel, MarginNote } from "../models";
import { type CodedPassage, cutText } from "../text-segments";
import { anchorOf, articleRef, placeRef, refOf } from "./cards";
import { cardsById } from "./event-list";
import { type QueryOptions, withDefaults } from "./options";

const blockSchema = z.object({ kind: z.string(), start: z.number(), end: z.number() });
const basisSchema = z.enum(PUBLICATION_BASES);

export const publicationOf = (row: {
  published: string;
  publishedBasis: string;
  publishedReason: unknown;
}): Publication => ({
  date: row.published,
  basis: basisSchema.parse(row.publishedBasis),
  reason: reasonSchema.parse(row.publishedReason),
});

/** The article at an address; null where there is none. */
export async function readArticlePage(slug: string, options?: QueryOptions): Promise<ArticlePageModel | null> {
  const query = withDefaults(options);
  const { db } = query;
  const article = await db.article.findUnique({
    where: { slug },
    include: {
      outlet: { select: { slug: true, name: true } },
      dateline: true,
      reports: {
        orderBy: { ordinal: "asc" },
        select: {
          key: true,
          eventId: true,
          background: true,
          event: { select: { slug: true } },
          passages: { orderBy: { start: "asc" } },
        },
      },
    },
  });
  if (!article) return null;
  const passages = article.reports
    .flatMap(({ eventId, background, event, passages: own }) =>
      own.map(({ start, end }) => ({
        start,
        end,
        eventId,
        slug: event.slug,
        background,
        anchor: anchorOf(start, end),
      })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const eventIds = [...new Set(passages.map(({ eventId }) => eventId))];
  const cards = await cardsById(eventIds, query);
  const cardOfSlug = new Map(cards.map((card) => [card.slug, card]));
  const notes: MarginNote[] = [];
  const numbers = new Map<string, number>();
  for (const { slug: event, anchor } of passages) {
    const card = cardOfSlug.get(event);
    if (!card || numbers.has(event)) continue;
    const number = notes.length + 1;
    numbers.set(event, number);
    notes.push({ number, anchor, event: refOf(card), onlyHere: card.singleSource });
  }
  const coded: CodedPassage[] = passages.map(({ start, end, anchor, background, slug: event }) => ({
    start,
    end,
    anchor,
    background,
    note: numbers.get(event) ?? 0,
  }));
  const leftOut = z.array(leftOutSchema).parse(article.leftOut);
  const { leading, blocks } = cutText({
    text: article.text,
    blocks: z.array(blockSchema).parse(article.blocks),
    passages: coded,
    leftOut,
  });
  return {
    article: articleRef(article),
    byline: article.byline,
    datelinePlace: article.dateline ? placeRef(article.dateline, query.locale) : null,
    url: article.url,
    sha256: article.sha256,
    published: publicationOf(article),
    reportCount: article.reports.length,
    inWindow: article.reports.filter(({ background }) => !background).length,
    onlyHere: notes.filter(({ onlyHere }) => onlyHere).length,
    leading,
    blocks,
    notes,
    leftOut,
  };
}
