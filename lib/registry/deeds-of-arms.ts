/** What only those under arms do or have: by it a pronoun before such a word tells whom it stands for. */
import type { TokenisedSentence } from "../language/types";
import { wordSet } from "../language/word-sets";
import { FIGHTERS } from "./actor-classes";
import type { Lexicon } from "./lexicon";
import type { ActorClass, ActorMention } from "./types";

const ARMS = wordSet(
  "assault offensive counteroffensive counter-offensive attack counterattack counter-attack ambush advance incursion onslaught raid airstrike strike shelling bombardment bombing capture seizure conquest takeover retreat withdrawal rebellion insurgency troop soldier fighter force militia warplane jet tank artillery gunman",
);
const DEEDS =
  /^(?:attack|assault|storm|capture|seize|recapture|retake|overrun|shell|bomb|bombard|ambush|besiege|raid|invade|retreat|advance|pound|fire)$/;
/** Words that a pronoun and such a word may have between them: "their sudden capture", "they later shelled". */
const REACH = 3;

/** Whoever can be at war: bodies under arms, and states and governments, which have such bodies. */
const WARRING: ReadonlySet<ActorClass> = new Set<ActorClass>([...FIGHTERS, "country", "government"]);

/** "Their assault", "they shelled": whether the pronoun stands for somebody who is at war. */
export function isAtArms(sentence: TokenisedSentence | undefined, { tokens, possessive }: ActorMention): boolean {
  if (sentence === undefined) return false;
  for (const token of sentence.tokens.slice(tokens[1], tokens[1] + REACH)) {
    const word = token.lemma.toLowerCase();
    if (possessive ? ARMS.hasWord(word) || ARMS.has(token) : DEEDS.test(word)) return true;
    if (possessive ? !/^(?:ADJ|NUM|PROPN)$/.test(token.pos) : !/^(?:AUX|ADV)$/.test(token.pos)) return false;
  }
  return false;
}

/** Those under arms, and the sources that speak for them: "rebel sources said they had captured". */
export const canBeAtArms = (lexicon: Lexicon, { class: of, slugs }: ActorMention): boolean =>
  WARRING.has(of) || (of === "source" && slugs.some((slug) => lexicon.actor(slug)?.partOf !== undefined));
