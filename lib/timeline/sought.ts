/** What a filter's words found, marked where it stands: in a headline, and in the passage that answers. */
import { searchTerms } from "../store/fold";
import type { EventCard } from "./models";
import { snippetOf } from "./snippet";

/** A text, or its parts in order: every second one is what was sought. */
export type SoughtText = string | readonly string[];

/** UTF-16 units of a passage that a card has room for. */
const LENGTH = 120;

function partsOf(text: string, q: string, length: number): SoughtText {
  const { parts, cutBefore, cutAfter } = snippetOf(text, searchTerms(q), length);
  if (!parts.some(({ marked }) => marked)) return text;
  const alternating = [cutBefore ? "… " : ""];
  for (const { text: part, marked } of parts) {
    // Parts of an even index are plain: one that would stand out of turn is joined to the last, or follows an empty one.
    const isMarkedNext = alternating.length % 2 === 1;
    if (marked === isMarkedNext) alternating.push(part);
    else if (marked) alternating.push("", part);
    else alternating.push(`${alternating.pop() ?? ""}${part}`);
  }
  if (cutAfter) alternating.push(...(alternating.length % 2 === 1 ? [`${alternating.pop() ?? ""} …`] : [" …"]));
  return alternating;
}

/** The whole text with what was sought marked; the text itself where nothing of it was sought. */
export function sought(text: string, q: string): SoughtText {
  return q === "" ? text : partsOf(text, q, Number.POSITIVE_INFINITY);
}

/** The stretch of an event's first passage that holds the words sought; null where none does (a name was found instead). */
export function soughtIn(
  { tellings }: Pick<EventCard, "tellings">,
  q: string,
): { readonly text: SoughtText; readonly href: string } | null {
  if (q === "") return null;
  for (const { passages } of tellings) {
    for (const { quote, href } of passages) {
      const text = partsOf(quote, q, LENGTH);
      if (typeof text !== "string") return { text, href };
    }
  }
  return null;
}
