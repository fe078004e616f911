/** Real addresses of the record that the tests run on, found by following its links as a reader would. */
import type { APIRequestContext } from "@playwright/test";

export interface Addresses {
  readonly event: string;
  readonly article: string;
  readonly actor: string;
  readonly place: string;
  readonly outlet: string;
  /** `/articles/…#p-…`: a passage of the event. */
  readonly passage: string;
}

async function links(request: APIRequestContext, address: string, pattern: RegExp): Promise<string[]> {
  const html = await (await request.get(address)).text();
  return [...html.matchAll(/href="([^"]+)"/g)].flatMap(([, href]) => (href && pattern.test(href) ? [href] : []));
}

async function firstLink(request: APIRequestContext, address: string, pattern: RegExp): Promise<string> {
  const [first] = await links(request, address, pattern);
  if (first === undefined) throw new Error(`${address} has no link like ${pattern}`);
  return first;
}

export async function findAddresses(request: APIRequestContext): Promise<Addresses> {
  const article = await firstLink(request, "/articles", /^\/articles\/[^#]+$/);
  const event = await firstLink(request, article, /^\/events\//);
  return {
    article,
    event,
    passage: await firstLink(request, event, /^\/articles\/.+#p-\d+-\d+$/),
    actor: await firstLink(request, "/actors", /^\/actors\//),
    place: await firstLink(request, "/places", /^\/places\//),
    outlet: await firstLink(request, "/articles", /^\/outlets\//),
  };
}

export const KINDS = [
  "timeline",
  "claims",
  "search",
  "event",
  "articles",
  "article",
  "passage",
  "actors",
  "actor",
  "places",
  "place",
  "outlet",
  "outlets",
  "method",
  "missing",
] as const;
export type Kind = (typeof KINDS)[number];

/** The same page in Arabic, which is written from right to left. */
export const inArabic = (address: string): string => (address === "/" ? "/ar" : `/ar${address}`);

/** One address of every kind of page. */
export async function everyPage(request: APIRequestContext): Promise<Record<Kind, string>> {
  return {
    ...(await findAddresses(request)),
    timeline: "/",
    claims: "/claims",
    search: "/search?q=rebels",
    articles: "/articles",
    actors: "/actors",
    places: "/places",
    outlets: "/outlets",
    method: "/about/method",
    missing: "/nothing-here",
  };
}
