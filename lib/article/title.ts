/** The title inside a headline: without the outlet's name and the dots that pages put behind it. */
import type { Span } from "./types";

/** " | Jordan Times", " - NPR", " : NPR": a short name in capitals behind a spaced mark. */
const OUTLET_SUFFIX =
  /(?<!\s)\s+[|–—:-]\s+(?<outlet>\p{Lu}[\p{L}'’.&]*(?:\s(?:\p{Lu}[\p{L}'’.&]*|of|the|\d+)){0,4})\s*$/u;
const DOTS = /(?<!\s)\s*(?:\.{2,}|…)\s*$/u;

export interface TitleParts {
  readonly title: Span;
  readonly outlet: Span | null;
}

/** Finds title and outlet in a headline; at least four words stay in the title. */
export function readTitle(text: string, headline: Span): TitleParts {
  const written = text.slice(headline.start, headline.end);
  const suffix = OUTLET_SUFFIX.exec(written);
  const kept =
    suffix && written.slice(0, suffix.index).trim().split(/\s+/).length >= 4 ? written.slice(0, suffix.index) : written;
  const bare = kept.replace(DOTS, "").trimEnd();
  const title = { start: headline.start, end: headline.start + (bare.length > 0 ? bare.length : written.length) };
  const name = suffix?.groups?.outlet;
  if (kept === written || name === undefined) return { title, outlet: null };
  const start = headline.start + written.lastIndexOf(name);
  return { title, outlet: { start, end: start + name.length } };
}
