/** An article as schema.org tells it. */
import type { ArticlePageModel } from "@/lib/timeline/models";

/** schema.org's NewsArticle; the original page, where it is known, is what this one is based on. */
export function articleFacts(page: ArticlePageModel, name: string, at: (path: string) => string): object {
  const { article, published, byline, url, datelinePlace, notes } = page;
  return {
    "@type": "NewsArticle",
    headline: name,
    datePublished: published.date,
    inLanguage: "en",
    url: at(`/articles/${article.slug}`),
    publisher: { "@type": "Organization", name: article.outlet.name },
    ...(byline ? { author: { "@type": "Person", name: byline } } : {}),
    ...(url ? { isBasedOn: url } : {}),
    ...(datelinePlace ? { dateline: datelinePlace.name } : {}),
    about: notes
      .filter(({ event }) => !event.background)
      .map(({ event }) => ({
        "@type": "Event",
        name: event.headline,
        startDate: event.date.start,
        url: at(event.href),
      })),
  };
}
