/** An event as schema.org tells it. */
import type { EventPageModel } from "@/lib/timeline/models";

/** schema.org's Event. Places by name; the articles that tell it stand as `subjectOf`. `at` makes an address absolute, in the language of the page. */
export function eventFacts({ event }: EventPageModel, at: (path: string) => string): object {
  const { date } = event;
  const asKnown = (day: string) =>
    date.precision === "year" ? day.slice(0, 4) : date.precision === "month" ? day.slice(0, 7) : day;
  return {
    "@type": "Event",
    name: event.headline,
    startDate: asKnown(date.start),
    endDate: asKnown(date.end),
    url: at(event.href),
    location: event.places.map(({ name, slug }) => ({ "@type": "Place", name, url: at(`/places/${slug}`) })),
    about: [...event.actors.initiator, ...event.actors.target].map(({ name, slug }) => ({
      "@type": "Thing",
      name,
      url: at(`/actors/${slug}`),
    })),
    subjectOf: event.tellings.map(({ article }) => ({
      "@type": "NewsArticle",
      headline: article.title ?? article.outlet.name,
      datePublished: article.published,
      publisher: { "@type": "Organization", name: article.outlet.name },
      url: at(`/articles/${article.slug}`),
    })),
  };
}
