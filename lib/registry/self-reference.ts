/** "The army said it had repelled them": who says so means himself. */
import type { TokenisedSentence } from "../language/types";
import type { ActorMention } from "./types";

/** What stands between who says something and the pronoun that means him. */
const SAYING =
  /^\s(?:has |have |had |later |also )?(?:said|says|say|claimed|claims|announced|reported|confirmed|added|insisted|stated|admitted|acknowledged)(?: that)? $/;

/** Whether nothing but a word of saying stands between a speaker and a pronoun of the same sentence. */
export const speaksOfItself = (
  sentence: TokenisedSentence | undefined,
  speaker: ActorMention,
  pronoun: ActorMention,
): boolean =>
  sentence !== undefined &&
  SAYING.test(sentence.text.slice(speaker.end - sentence.start, pronoun.start - sentence.start));
