/** Every time expression of an article's text, those outside its sentences too: date stamps, subheads, page furniture. */
import type { Article, Sentence } from "../article/types";
import { type TimeContext, tagTimes } from "./tag";
import type { TimeExpression } from "./types";

/** Stands for the ordinal of a sentence where an expression is in none. */
const NO_SENTENCE = -1;

/** The lines of text between `from` and `to` that hold more than white space. */
function linesBetween(text: string, from: number, to: number): Sentence[] {
  const lines: Sentence[] = [];
  for (let start = from; start < to; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 || newline > to ? to : newline;
    const line = text.slice(start, end);
    if (line.trim() !== "") lines.push({ text: line, start, end, block: NO_SENTENCE, index: NO_SENTENCE });
    start = end + 1;
  }
  return lines;
}

/** @returns the expressions in the order of the text; `sentence` is -1 for those that stand in no sentence */
export function tagWholeText({ text, sentences }: Article, context: TimeContext): TimeExpression[] {
  const parts: Sentence[] = [];
  let covered = 0;
  for (const sentence of sentences) {
    for (const line of linesBetween(text, covered, sentence.start)) parts.push(line);
    parts.push(sentence);
    covered = sentence.end;
  }
  for (const line of linesBetween(text, covered, text.length)) parts.push(line);
  return tagTimes(parts, context);
}
