import { Fragment, type ReactNode } from "react";

/** The parts of a message that it sets between asterisks, in bold: "*49* of 49 events". Messages stay plain strings. */
export function boldIn(message: string): ReactNode {
  return message.split("*").map((part, index) => {
    // Every second part stood between two asterisks; a message's parts never change their places.
    const key = `${index} ${part}`;
    return index % 2 === 1 ? <b key={key}>{part}</b> : <Fragment key={key}>{part}</Fragment>;
  });
}
