/** The head of a page whose layout was lost: "Headline | Section | Outlet Africa Americas Asia … First sentence". */
import { stampAtStart } from "./stamps";
import type { Span } from "./types";

const SEARCHED = 1200;
/** Fewer words of a headline may stand at the start of a sentence by chance. */
const LEAST_TITLE_WORDS = 5;
const MARK = /^[|:–—-]$/;

/** Letters and digits only, so that a headline is known again under other punctuation. */
export function foldTitle(title: string): string {
  return words(title.slice(0, 500)).map(foldWord).filter(Boolean).join(" ");
}

/** Could a stretch begin with the headline? Compares one letter, so that most stretches are never folded. */
export function mayBeginWith(text: string, span: Span, title: string): boolean {
  if (title === "") return false;
  const first = text.charAt(span.start);
  return !/[\p{L}\d]/u.test(first) || first.toLowerCase() === title.charAt(0);
}

/**
 * Where the page's head ends, if the stretch begins with one: the headline told again behind which a mark and names in
 * capitals follow, until the capital that begins the first sentence.
 *
 * @param title the headline, folded
 * @returns an offset into `text`, or null
 */
export function pageHeadEnd(text: string, span: Span, title: string): number | null {
  if (!mayBeginWith(text, span, title)) return null;
  const head = text.slice(span.start, Math.min(span.end, span.start + SEARCHED));
  const tokens = [...head.matchAll(/\S+/g)].map((match) => ({ word: match[0], start: match.index }));
  let at = afterTitle(
    tokens.map(({ word }) => word),
    title,
  );
  if (at === 0) return null;
  const stamped = stampBehind(text, span, tokens.slice(at));
  if (stamped !== null) return stamped;
  // The full headline may go on where the first line was cut ("… launch assault | …").
  for (let i = at; i < Math.min(at + 14, tokens.length); i += 1) {
    const word = tokens[i]?.word ?? "";
    if (MARK.test(word)) {
      at = i;
      break;
    }
    if (/[.?!]$/.test(word)) return null;
  }
  if (!MARK.test(tokens[at]?.word ?? "")) return null;
  const end = menuEnd(
    tokens.map(({ word }) => word),
    namesEnd(
      tokens.map(({ word }) => word),
      at,
    ),
  );
  const again = afterTitle(
    tokens.slice(end).map(({ word }) => word),
    title,
  );
  const found = tokens[end + (again > 0 && MARK.test(tokens[end + again]?.word ?? "") ? again : 0)];
  return found ? span.start + found.start : null;
}

/** Names of outlets, photographers, regions and sections that stand between a headline and its date. */
const MOST_NAMES = 8;

/** "headline AFP Sunday 18 Sep 2016 First words": past the names before a date, a clock without its colon, and the date. */
function stampBehind(
  text: string,
  span: Span,
  tokens: readonly { readonly word: string; readonly start: number }[],
): number | null {
  for (const { word, start } of tokens.slice(0, MOST_NAMES)) {
    const stamp = stampAtStart(text, { start: span.start + start, end: span.end });
    if (stamp) return stamp.end;
    const passed = /^(?:[\p{Lu}(]|[0-2]\d[0-5]\d$)/u.test(word);
    if (!passed || /[.?!]$/.test(word)) return null;
  }
  return null;
}

/** How many tokens repeat the headline, from the first one; 0 where too few do. */
function afterTitle(tokens: readonly string[], title: string): number {
  const wanted = title.split(" ");
  let matched = 0;
  let at = 0;
  while (at < tokens.length && matched < wanted.length) {
    const word = foldWord(tokens[at] ?? "");
    if (word !== "" && word !== wanted[matched]) break;
    if (word !== "") matched += 1;
    at += 1;
  }
  // "Cut headline | Outlet": the mark stands behind the words.
  while (matched < wanted.length && at > 0 && MARK.test(tokens[at - 1] ?? "")) at -= 1;
  return matched >= LEAST_TITLE_WORDS ? at : 0;
}

/** Past marks and capitalised words; the last of them, before a word in lower case, begins the first sentence. */
function namesEnd(tokens: readonly string[], from: number): number {
  let at = from;
  while (at < tokens.length && (MARK.test(tokens[at] ?? "") || /^[\p{Lu}\d(&]/u.test(tokens[at] ?? ""))) at += 1;
  if (at >= tokens.length || at - from <= 1) return at;
  // "… | Outlet Name Outlet Name's agency mapped …": the name begins the sentence as a whole.
  for (const n of [3, 2]) {
    const last = nameOf(tokens.slice(at - n, at));
    if (at - 2 * n >= from && last === nameOf(tokens.slice(at - 2 * n, at - n))) return at - n;
  }
  return at - 1;
}

/** What a page offers in words that are not all in capitals. */
const OFFERS = [
  "sign up",
  "sign in",
  "log in",
  "show navigation menu",
  "show more",
  "skip links",
  "skip to content",
  "skip to main content",
  "accessibility links",
  "keyboard shortcuts for audio player",
  "play live",
  "navigation menu",
  "click here to share on social media",
  "read mode",
].map((offer) => offer.split(" "));

/** Past the site's menu, "Sign up Show navigation menu News", behind the names of a page's head; its last capital may be the menu's. */
function menuEnd(tokens: readonly string[], from: number): number {
  let at = from;
  for (;;) {
    const next = [at, at - 1].flatMap((start) => {
      const offer = start < 0 ? undefined : OFFERS.find((words) => standsAt(tokens, start, words));
      return offer ? [start + offer.length] : [];
    })[0];
    if (next === undefined) return at;
    at = namesEnd(tokens, next);
  }
}

const standsAt = (tokens: readonly string[], at: number, words: readonly string[]) =>
  words.every((word, k) => foldWord(tokens[at + k] ?? "") === word);

function nameOf(tokens: readonly string[]): string {
  return tokens.map((token) => foldWord(token.replace(/['’]s$/u, ""))).join(" ");
}

function words(text: string): string[] {
  return text.split(/\s+/);
}

function foldWord(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\d]+/gu, "");
}
