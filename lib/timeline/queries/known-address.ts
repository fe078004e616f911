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
