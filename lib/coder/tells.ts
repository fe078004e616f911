/** Whether a word that may stand for an event tells one in its sentence, and if not, what speaks against it. */
import { nounSet, wordSet } from "../language/word-sets";
import { isAnaphoric, isMereCourse } from "./anaphora";
import { chooseReading, type Reading } from "./conditions";
import { isGeneral, isUnreal } from "./filter";
import type { SentenceReading } from "./reading";
import type { TriggerIndex } from "./trigger-index";
import { findTriggers, type Trigger } from "./triggers";

/**
 * Told as planned, feared, conditional or denied · used here for nothing that the codebook counts · taking up what is told
 * elsewhere · told as how things are in general · a word of saying that the sentence is not about.
 */
export type Refusal = "unreal" | "otherwise" | "taken-up" | "general" | "aside";

/** `trigger`: the words that tell it, the verb alone where its preposition only opens a phrase. */
export type Judgement =
  | { readonly refusal: null; readonly chosen: Reading; readonly trigger: Trigger }
  | { readonly refusal: Refusal };

/** A word that may stand for an event, and what was found of it. */
export interface Judged {
  readonly trigger: Trigger;
  readonly judgement: Judgement;
}

/** Every word of a sentence that may stand for an event, in the order of the text; none where it asks. */
export function judgeAll(reading: SentenceReading, index: TriggerIndex): Judged[] {
  if (isQuestion(reading)) return [];
  return findTriggers(reading.analysis, index).map((trigger) => ({
    trigger,
    judgement: judge(reading, trigger, index),
  }));
}

/** The reading of a trigger that tells an event, or the first thing that speaks against it. */
function judge(reading: SentenceReading, trigger: Trigger, index: TriggerIndex): Judgement {
  if (isUnreal(reading.analysis, trigger, index)) return { refusal: "unreal" };
  const chosen = chooseReading(reading, trigger, index);
  if (!chosen) return trigger.bare ? judge(reading, trigger.bare, index) : { refusal: "otherwise" };
  const { type, frame } = chosen.entry;
  if (isAnaphoric(reading, trigger, chosen) || isMereCourse(reading, trigger, index)) return { refusal: "taken-up" };
  if (isGeneral(reading.analysis, trigger, type, reading.headline)) return { refusal: "general" };
  if (frame === "speak" && !speaksHere(reading, trigger)) return { refusal: "aside" };
  return { refusal: null, chosen, trigger };
}

/** "Are tanks going to roll into the city?": what is asked is not told. */
export const isQuestion = ({ analysis }: SentenceReading): boolean => /\?["”'’)\]]*$/.test(analysis.text.trimEnd());

/** Heads of a subject that says nothing itself: "the collapse of the government offers a chance". */
const MUTE = nounSet(
  "collapse fall ouster victory defeat advance offensive attack assault move policy strategy plan deal war conflict crisis departure death arrival presence absence loss success failure rise return withdrawal visit trip approach step action situation violence fighting",
);

/** "Troops demanded to see papers": those who stand at a scene speak for nobody. */
const ON_DUTY = wordSet("troops soldiers fighters gunmen militants policemen police officers guards men");
/** "issued a statement condemning the attack" */
const UTTERANCE = nounSet("statement letter communique communiqué message declaration");

/** "backed by", "who praised": an act of speech is news only as what a sentence is about. */
function speaksHere(
  { analysis: { tokens, clauses }, headline }: SentenceReading,
  { clause, nominal }: Trigger,
): boolean {
  if (nominal) return true;
  if (ON_DUTY.has(tokens[clause?.subjectHead ?? -1])) return false;
  // "Thank you very much"
  if (/^(?:you|everyone)$/.test(tokens[clause?.objectHead ?? -1]?.lower ?? "")) return false;
  const parent = clauses[clause?.parent ?? -1];
  if (clause?.verb.form === "gerund" && parent && /^(?:issue|release|publish|send|sign)$/.test(parent.verb.lemma))
    return UTTERANCE.has(tokens[parent.objectHead]);
  // "twelve targets he described as refineries": only which targets is told.
  if (/^(?:describe|characteri[sz]e|label|brand)$/.test(clause?.verb.lemma ?? "") && clause?.object === null)
    return false;
  if (MUTE.has(tokens[clause?.subjectHead ?? -1])) return false;
  if (clause?.verb.form !== "finite" || clause.verb.passive) return false;
  // "Envoy heads to capital as neighbour voices support"
  if (headline && clause.link === "adverbial" && /^(?:as|while|amid)$/.test(clause.marker)) return true;
  return clause.link === "main" || clause.link === "coordinate" || clause.link === "reported";
}
