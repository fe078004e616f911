import type { Snippet } from "@/lib/timeline/search-models";

/** A source's words with what was sought marked. They keep their language and direction. */
export function SnippetText({ snippet: { parts, cutBefore, cutAfter } }: { snippet: Snippet }) {
  let at = 0;
  return (
    <>
      {cutBefore ? "… " : null}
      {parts.map(({ text, marked }) => {
        const key = at;
        at += text.length;
        return marked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
      })}
      {cutAfter ? " …" : null}
    </>
  );
}
