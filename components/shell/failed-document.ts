/** The page of a record that cannot be read: a whole document, since nothing that Next renders then reaches a reader without JavaScript. */
import arabic from "@/lib/messages/ar/errors.json";
import english from "@/lib/messages/en/errors.json";
import { directionOf, type Locale, pathIn } from "@/lib/messages/locales";

/** It stands alone, as a failing site may not serve its style sheets either: the colours and faces of tokens.css, and no more. */
const STYLE = `
:root { color-scheme: light dark; --paper: #faf7f0; --ink: #1d1a16; --second: #554e43; --rule: #1d1a16 }
@media (prefers-color-scheme: dark) { :root { --paper: #15171a; --ink: #ece7db; --second: #bbb4a5; --rule: #ece7db } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 "IBM Plex Sans", "IBM Plex Sans Arabic", "Helvetica Neue", Arial, sans-serif }
main { max-width: 38rem; margin: 12vh auto; padding-inline: 24px; border-inline-start: 2px solid var(--rule) }
h1 { margin: 0 0 16px; font: 500 1.75rem/1.25 "IBM Plex Serif", "IBM Plex Sans Arabic", Georgia, serif }
p { margin: 0 0 16px }
.next, .reference { color: var(--second) }
a { color: inherit; display: inline-block; min-block-size: 28px; margin-inline-end: 24px }
a:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px }
.mono { font-family: "IBM Plex Mono", Menlo, Consolas, monospace }
`;

const messagesOf = (locale: Locale) => (locale === "ar" ? arabic : english);

/**
 * HTML in the reader's language. "Try again" leads to the address that was asked for, since it has no other; `reference` is
 * what the log names the failure by.
 */
export function failedDocument(locale: Locale, reference: string): string {
  const { title, said, next, again, reference: word, toTimeline } = messagesOf(locale);
  return `<!DOCTYPE html>
<html dir="${directionOf(locale)}" lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main id="main">
<h1>${title}</h1>
<p>${said}</p>
<p class="next">${next}</p>
<p class="reference">${word} <span class="mono">${reference}</span></p>
<p><a href="">${again}</a><a href="${pathIn(locale, "/")}">${toTimeline}</a></p>
</main>
</body>
</html>
`;
}
