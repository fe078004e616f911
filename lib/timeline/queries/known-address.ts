/** Whether a page stands at an address: asked before a page is rendered, so that a missing one is answered as missing. */
import { type QueryOptions, withDefaults } from "./options";

export const ADDRESSED = ["events", "articles", "actors", "places", "outlets"] as const;
export type Addressed = (typeof ADDRESSED)[number];

/** True for a present slug, and for an event's former one, which redirects. One look-up by index. */
export async function isKnownAddress(kind: Addressed, slug: string, options?: QueryOptions): Promise<boolean> {
  const { db } = withDefaults(options);
  const where = { slug };
  switch (kind) {
    case "events":
      return (await db.event.count({ where })) > 0 || (await db.eventSlugHistory.count({ where })) > 0;
    case "articles":
      return (await db.article.count({ where })) > 0;
    case "actors":
      return (await db.actor.count({ where })) > 0;
    case "places":
      return (await db.place.count({ where })) > 0;
    case "outlets":
      return (await db.outlet.count({ where })) > 0;
  }
}

/** The addresses of all records that pages stand at, without a language: registry entries that no article names are left out. */
export async function readAddresses(options?: QueryOptions): Promise<string[]> {
  const { db } = withDefaults(options);
  const select = { slug: true } as const;
  const orderBy = { slug: "asc" } as const;
  const [events, articles, actors, places, outlets] = await Promise.all([
    db.event.findMany({ select, orderBy }),
    db.article.findMany({ select, orderBy }),
    db.actor.findMany({ where: { OR: [{ events: { some: {} } }, { mentions: { some: {} } }] }, select, orderBy }),
    db.place.findMany({ where: { events: { some: {} } }, select, orderBy }),
    db.outlet.findMany({ where: { articles: { some: {} } }, select, orderBy }),
  ]);
  const kinds = { events, articles, actors, places, outlets };
  return ADDRESSED.flatMap((kind) => kinds[kind].map(({ slug }) => `/${kind}/${slug}`));
}
