/** One outlet: its articles, and what it alone tells. */
import { EMPTY_FILTER } from "../filter";
import type { OutletPageModel } from "../models";
import { refOf } from "./cards";
import { eventCards } from "./event-list";
import { readArticles } from "./lists";
import { type QueryOptions, withDefaults } from "./options";

/** The outlet of a slug with its articles; null where the store knows none. */
export async function readOutlet(slug: string, options?: QueryOptions): Promise<OutletPageModel | null> {
  const query = withDefaults(options);
  const outlet = await query.db.outlet.findUnique({ where: { slug } });
  if (!outlet) return null;
  const [articles, cards] = await Promise.all([
    readArticles(query),
    eventCards({ ...EMPTY_FILTER, outlets: [slug], sort: "time" }, query),
  ]);
  return {
    outlet: { slug, key: slug, name: outlet.name, kind: outlet.kind, country: outlet.country },
    articles: articles.filter((article) => article.outlet.slug === slug),
    eventCount: cards.length,
    alone: cards.filter(({ singleSource }) => singleSource).map(refOf),
  };
}
