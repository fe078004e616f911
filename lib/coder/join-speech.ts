/** Whether a statement goes on with the words of one told before. */
import type { Candidate } from "./candidate";

/** Sentences over which a speaker is still at the same words. */
const SPEECH_REACH = 4;
const QUOTE_REACH = 15;

/** Further words of one speaker: a quotation that goes on, an appeal restated. */
export function sameSpeaker(a: Candidate, b: Candidate, sinceTold: number): boolean {
  if (a.type !== b.type || !a.roles.initiator.some((slug) => b.roles.initiator.includes(slug))) return false;
  const distance = Math.abs(a.reading.sentence.index - b.reading.sentence.index);
  const sameDay = a.date?.start === b.date?.start;
  if (a.reading.headline) return sameDay || a.date?.implied === true || b.date?.implied === true;
  const first = b.reading.analysis.tokens[0]?.lower ?? "";
  const goesOn = /^(?:["“'‘]|he|she|it|they|the)$/.test(first);
  const quoted = /^["“'‘]$/.test(first);
  // A quotation runs on over a full stop.
  if (sinceTold === 1 && b.entry.verbs.length === 0 && (sameDay || b.date?.implied === true)) return true;
  return distance <= (quoted ? QUOTE_REACH : goesOn ? SPEECH_REACH : 1) && (sameDay || b.date?.implied === true);
}
