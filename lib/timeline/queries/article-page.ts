/** One article as the reader shows it: its whole text, cut where passages begin and end. */
import { z } from "zod";
import { leftOutSchema, PUBLICATION_BASES, type Publication } from "../../codebook/coded-article";
import { reasonSchema } from "../../codebook/reason";
import { EMPTY_FILTER, type Filter, isEmptyFilter } from "../filter";
import type { ActorRef, ArticlePageModel, EventCard, MarginNote } from "../models";
import { type CodedPassage, cutText } from "../text-segments";
import { readActive } from "./active";
import { anchorOf, articleRef, placeRef, refOf } from "./cards";
import { findEvents } from "./event-ids";
import { cardsById } from "./event-list";
import { type Query, type QueryOptions, withDefaults } from "./options";
import { scopeOf } from "./scope";

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

/** More actors than these are no choice but a list. */
const MOST_ACTORS = 6;

/** Who takes part in the most of these events. */
function mostNamed(cards: readonly EventCard[]): ArticlePageModel["actors"] {
  const counts = new Map<string, { actor: ActorRef; count: number }>();
  for (const { actors } of cards) {
    const named = new Map([...actors.initiator, ...actors.target, ...actors.other].map((actor) => [actor.slug, actor]));
    for (const [slug, actor] of named) counts.set(slug, { actor, count: (counts.get(slug)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, MOST_ACTORS);
}

/** Ids of the events that a filter finds; all without one. */
async function idsFound(filter: Filter, { db }: Query): Promise<ReadonlySet<number>> {
  const scope = await scopeOf(db, filter.known, { disputes: filter.disputed });
  return new Set((await findEvents(db, filter, scope)).map(({ id }) => id));
}

/** The article at an address, with what a filter finds in it; null where there is none. */
export async function readArticlePage(
  slug: string,
  { filter = EMPTY_FILTER, ...options }: QueryOptions & { readonly filter?: Filter } = {},
): Promise<ArticlePageModel | null> {
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
  const { leading, blocks } = cutText({
    text: article.text,
    blocks: z.array(blockSchema).parse(article.blocks),
    passages: coded,
    leftOut: z.array(leftOutSchema).parse(article.leftOut),
  });
  const found = isEmptyFilter(filter) ? null : await idsFound(filter, query);
  const followed = [...new Map(passages.map((passage) => [passage.anchor, passage])).keys()].flatMap((anchor) => {
    const telling = passages.find((passage) => passage.anchor === anchor && found?.has(passage.eventId));
    const block = blocks.findLast(({ start }) => telling !== undefined && start <= telling.start);
    return telling && block ? [{ anchor, note: numbers.get(telling.slug) ?? 0, block: block.start }] : [];
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
    followed: found === null ? null : { active: await readActive(filter, query), passages: followed },
    actors: mostNamed(cards),
  };
}
