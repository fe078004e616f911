import { Fragment } from "react";
import type { SoughtText } from "@/lib/timeline/sought";

/** A text with what was sought in it marked. */
export function Sought({ text }: { text: SoughtText }) {
  if (typeof text === "string") return text;
  return text.map((part, index) => {
    // Parts of one text never change their places.
    const key = `${index} ${part}`;
    return index % 2 === 1 ? <mark key={key}>{part}</mark> : <Fragment key={key}>{part}</Fragment>;
  });
}
