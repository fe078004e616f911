/** Facts of a page for machines, as JSON-LD. `<` is escaped, so that no text of an article can end the element. */
export function JsonLd({ facts }: { facts: object }) {
  const json = JSON.stringify({ "@context": "https://schema.org", ...facts }).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script element takes its text only so; it is JSON with `<` escaped
  return <script dangerouslySetInnerHTML={{ __html: json }} type="application/ld+json" />;
}
