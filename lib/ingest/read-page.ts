/** A web page → the article it holds, by Mozilla's Readability over a DOM without a browser. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { FrontMatter } from "../article/types";
import { daySchema } from "../codebook/day";
import { DaylineError } from "../messages/errors";

export interface Page {
  /** Last part of the address, which names the article. */
  readonly name: string;
  /** Headline and paragraphs, a blank line between any two. */
  readonly text: string;
  /** What the page says about itself. */
  readonly known: FrontMatter;
}

const PATIENCE = 20_000;
/** Pages beyond these measures are no news pages; Readability takes minutes over them, and its recursion has an end. */
const LONGEST_PAGE = 5_000_000;
const MOST_ELEMENTS = 20_000;
const DEEPEST_ELEMENT = 200;
const BLOCKS = "p, h1, h2, h3, h4, h5, h6, li, blockquote, figcaption, pre";

/** Fetches a page and reads it. Throws a DaylineError where it cannot be reached or holds no article. */
export async function fetchPage(url: string): Promise<Page> {
  let html: string;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE), headers: { accept: "text/html" } });
    if (!response.ok) throw new DaylineError("page-unreachable", { url, why: `the server answers ${response.status}` });
    html = await response.text();
  } catch (error) {
    if (error instanceof DaylineError) throw error;
    throw new DaylineError("page-unreachable", { url, why: whyOf(error) }, error);
  }
  const page = readPage(html, nameFromUrl(url), url);
  return { ...page, known: { ...page.known, url } };
}

/** The article of a page's HTML. `where` names the page in an error. */
export function readPage(html: string, name: string, where: string): Page {
  const document = html.length > LONGEST_PAGE ? null : parseHTML(html).document;
  if (document === null || !isReadable(document)) throw new DaylineError("page-without-article", { url: where });
  const published = publishedDay(document);
  const parsed = new Readability(document).parse();
  const paragraphs = parsed?.content ? blocksOf(parsed.content) : [];
  if (paragraphs.length === 0) throw new DaylineError("page-without-article", { url: where });
  const title = tidy(parsed?.title ?? "");
  const headed = title !== "" && paragraphs[0] !== title ? [title, ...paragraphs] : paragraphs;
  const outlet = tidy(parsed?.siteName ?? "");
  return {
    name,
    text: `${headed.join("\n\n")}\n`,
    known: {
      ...(published === null ? {} : { published }),
      ...(outlet === "" ? {} : { outlet }),
      ...(title === "" ? {} : { title }),
    },
  };
}

/** False for what is no HTML document at all, and for one that is too large or too deep to be a page of news. */
function isReadable(document: Document): boolean {
  const root: Element | null = document.documentElement;
  if (root === null) return false;
  let elements = 0;
  let level: Element[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    elements += level.length;
    if (depth > DEEPEST_ELEMENT || elements > MOST_ELEMENTS) return false;
    level = level.flatMap((element) => [...element.children]);
  }
  return true;
}

/** Text of the innermost blocks, in order: a list item with paragraphs gives its paragraphs. */
function blocksOf(content: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${content}</body></html>`);
  const blocks = [...document.querySelectorAll(BLOCKS)].filter((block) => block.querySelector(BLOCKS) === null);
  return blocks.map((block) => tidy(block.textContent ?? "")).filter((text) => text !== "");
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The day that the page's metadata states, in the outlet's own time zone: what stands before the T. */
function publishedDay(document: Document): string | null {
  const meta = document.querySelector(
    'meta[property="article:published_time"], meta[itemprop="datePublished"], meta[name="date"], meta[name="pubdate"]',
  );
  const stated =
    meta?.getAttribute("content") ?? document.querySelector("time[datetime]")?.getAttribute("datetime") ?? "";
  const day = daySchema.safeParse(stated.slice(0, 10));
  return day.success ? day.data : null;
}

function nameFromUrl(url: string): string {
  const { hostname, pathname } = new URL(url);
  const last = pathname.split("/").findLast((part) => part !== "") ?? hostname;
  try {
    return decodeURIComponent(last);
  } catch {
    // "%" not followed by two digits: the name stays as the address writes it.
    return last;
  }
}

function whyOf(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError") return "no answer within 20 seconds";
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && "code" in cause) {
    if (cause.code === "ENOTFOUND" || cause.code === "EAI_AGAIN")
      return "the address is unknown, or there is no network";
    return String(cause.code);
  }
  return error instanceof Error ? error.message : String(error);
}
