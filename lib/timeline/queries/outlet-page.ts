/** One outlet: its articles, what it alone tells, and how its words differ. */
import { EMPTY_FILTER } from "../filter";
import { groupBy } from "../group-by";
import type { OutletPageModel } from "../models";
import { refOf } from "./cards";
import { eventCards } from "./event-list";
import { readFamilyTable } from "./family-table";
import { readArticles } from "./lists";
import { type QueryOptions, withDefaults } from "./options";
import { readWordDifferences } from "./outlet-words";

/** The outlet of a slug with its articles; null where the store knows none. */
export async function readOutlet(slug: string, options?: QueryOptions): Promise<OutletPageModel | null> {
  const query = withDefaults(options);
  const outlet = await query.db.outlet.findUnique({ where: { slug } });
  if (!outlet) return null;
  const [articles, cards, words] = await Promise.all([
    readArticles(query),
    eventCards({ ...EMPTY_FILTER, outlets: [slug], sort: "time" }, query),
    readWordDifferences(slug, query),
  ]);
  const events = cards.filter(({ background }) => !background);
  const alone = cards.filter(({ singleSource }) => singleSource);
  const others = events.flatMap(({ outlets }) => outlets.filter(({ key }) => key !== slug));
  return {
    outlet: { slug, key: slug, name: outlet.name, kind: outlet.kind, country: outlet.country },
    articles: articles.filter((article) => article.outlet.slug === slug),
    eventCount: events.length,
    backgroundCount: cards.length - events.length,
    byFamily: await readFamilyTable(events, query),
    alone: alone.filter(({ background }) => !background).map(refOf),
    aloneBackground: alone.filter(({ background }) => background).map(refOf),
    sharing: [...groupBy(others, ({ key }) => key).values()]
      .flatMap(([outlet, ...more]) => (outlet ? [{ outlet, count: more.length + 1 }] : []))
      .sort((a, b) => b.count - a.count || (a.outlet.name < b.outlet.name ? -1 : 1)),
    words,
  };
}
