/** What is told but has not happened: plans, fears, conditions, negations, general truths. */
import type { Clause, SentenceAnalysis } from "../language/types";
import { nounSet, wordSet } from "../language/word-sets";
import { POSITION } from "./statements";
import type { TriggerIndex } from "./trigger-index";
import type { Trigger } from "./triggers";

const IRREAL_MODALS = new Set("would could may might should must can will shall 'll ’ll ca wo 'd ’d".split(" "));
/** Words that open a condition or a question. */
export const CONDITIONS: ReadonlySet<string> = new Set("if unless whether lest once".split(" "));
const IMPLICATIVE = wordSet(
  "manage help force cause lead continue begin start use send go prompt compel push allow enable claim proceed rush come see",
);

const HABITUAL = wordSet(
  "often always regularly frequently routinely usually long sometimes typically generally historically",
);
/** Speech and standing arrangements are told in the present as news; other acts in the plain present are how things are. */
const PRESENT_IS_NEWS = new Set(["statement", "agreement", "displacement", "humanitarian"]);

/** "has long been targeted", "they target hideouts": what is so in general. In a headline the present is today's news. */
export function isGeneral(sentence: SentenceAnalysis, trigger: Trigger, type: string, headline: boolean): boolean {
  if (!trigger.clause || headline) return false;
  if (trigger.nominal) return isState(sentence, trigger) || standsInHabit(sentence, trigger);
  const { verb } = trigger.clause;
  if (isWhoTheyAre(sentence, trigger.clause)) return true;
  // "lay where he had died"
  if (type === "casualties" && trigger.clause.marker === "where") return true;
  if (WAR.has(sentence.tokens[trigger.clause.subjectHead]) && verb.lemma === "fight") return true;
  if (isHabit(sentence, trigger.clause)) return true;
  const plain =
    verb.form === "finite" && verb.tense === "present" && !verb.progressive && !verb.perfect && verb.modal === null;
  if (type === "statement" && verb.tense === "present" && verb.perfect && POSITION.hasLemma(verb)) return true;
  // "describes the group as its ally": how somebody sees things, not what he said one day.
  if (type === "statement" && plain && STANDS.hasLemma(verb)) return true;
  // "Jets deployed in the country were not flying": where forces stand, not that they went there.
  if (type === "troop-movement" && trigger.clause.link === "participle" && isWhich(sentence, trigger.clause))
    return true;
  // "took place as people gathered to shop"
  if (type === "other" && verb.lemma === "gather" && trigger.clause.link === "adverbial") return true;
  // "whenever their convoys pass": of no one day.
  if (plain && trigger.clause.marker === "whenever") return true;
  if (!plain || PRESENT_IS_NEWS.has(type)) return false;
  const decided = type === "other" && trigger.to - trigger.from > 1;
  return !decided && !isCaption(sentence, trigger.clause);
}

const STANDS = wordSet("describe characterise characterize label brand assure accuse reject dispute regard consider");

const OFTEN =
  /^(?:more than once|many times|several times before|numerous times|on (?:several|many|numerous) occasions|time and again)/;

const OPENS_OFTEN = wordSet("more many several numerous on time");

/** "has regularly been targeted", "often attacks". */
function isHabit({ tokens }: SentenceAnalysis, { verb }: Clause): boolean {
  for (let i = verb.from - 1; i < verb.to; i++) if (HABITUAL.has(tokens[i])) return true;
  // "has been targeted more than once before"
  if (
    OPENS_OFTEN.has(tokens[verb.to]) &&
    OFTEN.test(
      tokens
        .slice(verb.to, verb.to + 4)
        .map(({ lower }) => lower)
        .join(" "),
    )
  )
    return true;
  return false;
}

/** "has regularly been targeted by raids carried out by its ally": a noun of action in a habit's clause, also with words of its own behind it. */
function standsInHabit(sentence: SentenceAnalysis, { np, clause, slot }: Trigger): boolean {
  if (!clause) return false;
  // "has often struck, including an October 6 attack": one of the many, told for itself.
  const single = [np?.preposition ?? -1, np?.from ?? -1].some((at) => ONE_OF.has(sentence.tokens[at]));
  if (single) return false;
  const parent = clause.link === "participle" && slot === "subject" ? sentence.clauses[clause.parent] : undefined;
  return isHabit(sentence, clause) || (parent !== undefined && isHabit(sentence, parent));
}

const ONE_OF = wordSet("including a an one");

/** "Troops stationed in the north had not fired": a past participle right behind the noun that a later verb is about. */
const isWhich = (sentence: SentenceAnalysis, clause: Clause): boolean =>
  clause.verb.passive && clause.subject?.to === clause.verb.from && isAboutLater(sentence, clause);

/** "forces fighting alongside them", "rebels battling the army said": a participle right behind its noun says who somebody is. */
const isWhoTheyAre = ({ tokens }: SentenceAnalysis, { verb, marker, subject, link }: Clause): boolean =>
  /^(?:fight|battle)$/.test(verb.lemma) &&
  ((verb.form === "gerund" && link === "participle" && marker === "" && subject?.to === verb.from) ||
    tokens[verb.to]?.lower === "alongside");

/** "The war was fought along ethnic lines": of a whole war. */
const WAR = nounSet("war conflict");

/** "the system remains under attack": how things stand, not what was done. */
function isState(sentence: SentenceAnalysis, { np, clause, slot }: Trigger): boolean {
  // "the ceasefire is currently holding"
  if (slot === "subject" && clause && /^(?:hold|last|stand)$/.test(clause.verb.lemma))
    return clause.verb.tense === "present" && !clause.verb.perfect;
  if (slot !== "phrase" || !clause || sentence.tokens[np?.preposition ?? -1]?.lower !== "under") return false;
  const { verb } = clause;
  return /^(?:be|remain|stay)$/.test(verb.lemma) && verb.tense === "present" && !verb.perfect;
}

/** "Fighters drive through the town as they enter it": a caption tells what its picture shows in the present. */
function isCaption(sentence: SentenceAnalysis, clause: Clause): boolean {
  const main = sentence.clauses.find((other) => other.link === "main");
  if (main?.verb.tense !== "present" || main.verb.perfect || main.verb.lemma === "be") return false;
  const beside = sentence.clauses.some(
    ({ link, marker }) => link === "adverbial" && /^(?:as|after|during)$/.test(marker),
  );
  return beside && (clause === main || clause.marker === "as");
}

/** Whether the trigger stands for something that the text does not tell as done. */
export function isUnreal(sentence: SentenceAnalysis, trigger: Trigger, index: TriggerIndex): boolean {
  const { clause } = trigger;
  if (trigger.nominal) return nominalUnreal(sentence, trigger, index);
  return clause !== null && clauseUnreal(sentence, clause, index, 0);
}

const NONE = wordSet("no none neither nobody");
const COUNTS = wordSet("fewer less more");

/** Whether a clause, or one that it hangs on, is told as not done. */
export function clauseUnreal(sentence: SentenceAnalysis, clause: Clause, index: TriggerIndex, depth: number): boolean {
  const { verb } = clause;
  if (verb.negated) return true;
  const first = clause.subject?.from ?? -1;
  // "No fewer than forty fled" is no denial.
  if (NONE.has(sentence.tokens[first]) && !COUNTS.has(sentence.tokens[first + 1])) return true;
  if (isRumour(sentence, clause)) return true;
  // "denied that the city had fallen"
  if (clause.link === "reported" && DENYING.hasLemma(sentence.clauses[clause.parent]?.verb)) return true;
  // "denied accusations it carried out the attacks"
  if (ACCUSED.has(sentence.tokens[clause.from - 1])) return true;
  if (verb.modal && IRREAL_MODALS.has(verb.modal) && !(verb.perfect && verb.modal === "must")) return true;
  if (CONDITIONS.has(clause.marker)) return true;
  // "before they launch attacks", "until the new president takes over": what is still to come.
  if (
    /^(?:before|until|till)$/.test(clause.marker) &&
    verb.form === "finite" &&
    verb.tense === "present" &&
    !verb.perfect
  )
    return true;
  if (depth > 4) return false;
  const parent = sentence.clauses[clause.parent];
  if (verb.form === "infinitive") {
    if (!parent) return true;
    // "had taken it only to be pushed out"
    if (sentence.tokens[verb.from - 1]?.lower === "only") return clauseUnreal(sentence, parent, index, depth + 1);
    if (verb.perfect) return clauseUnreal(sentence, parent, index, depth + 1);
    // "sent troops to fight": what they were sent for.
    if (parent.verb.lemma === "send" && /^(?:fight|attack|capture|retake|seize|bomb)$/.test(verb.lemma)) return true;
    // "He had to flee": what one had to do, one did.
    const had = parent.verb.lemma === "have" && parent.verb.tense === "past" && !parent.verb.negated;
    // "was able to retake": what one was able to do in the past, one did.
    const able =
      parent.verb.lemma === "be" &&
      sentence.tokens[verb.from - 1]?.lower === "able" &&
      parent.verb.form === "finite" &&
      parent.verb.tense === "past";
    const aimed = !IMPLICATIVE.hasLemma(parent.verb) && !had && !able;
    // "led the offensive to capture the capital": what an action is for.
    const forWhat = sentence.tokens[parent.objectHead];
    if (aimed || (index.eventWords.nouns.hasLemma(forWhat) && parent.object?.to === clause.verb.from)) return true;
    return clauseUnreal(sentence, parent, index, depth + 1);
  }
  // "prevented civilians from leaving"
  if (verb.form === "gerund" && clause.marker === "from" && KEPT.hasLemma(parent?.verb)) return true;
  if (verb.form === "gerund" && (isRestrictive(sentence, clause) || isAim(sentence, clause))) return true;
  if (verb.form === "gerund" && isJudged(sentence, clause)) return true;
  // "has accused its neighbour of allowing attacks", "accuses it of sending troops.": a charge long made tells of no act.
  if (
    verb.form === "gerund" &&
    parent?.verb.tense === "present" &&
    (parent.verb.perfect ||
      (parent.verb.form === "finite" && !parent.verb.progressive && sentence.tokens.at(-1)?.text === ".")) &&
    CHARGED.hasLemma(parent.verb)
  )
    return true;
  if (verb.form === "gerund") {
    const adverbs =
      sentence.tokens[clause.verb.from - 1]?.pos === "ADV" || FURTHER.has(sentence.tokens[clause.verb.from - 1])
        ? 1
        : 0;
    const at = clause.verb.from - 1 - adverbs;
    const before = sentence.tokens[at];
    if (
      before &&
      (index.unrealVerbs.hasLemma(before) ||
        before.lower === "without" ||
        before.lower === "for" ||
        before.lower === "against" ||
        before.lower === "instead")
    )
      return true;
    // "the threat of the power being cut off"
    const subject = sentence.nounPhrases.find((np) => np.head === clause.subjectHead);
    const governor = subject ? sentence.tokens[subject.preposition - 1] : undefined;
    if (governor && sentence.tokens[subject?.preposition ?? -1]?.lower === "of" && index.unrealNouns.hasLemma(governor))
      return true;
    if (before?.lower === "of" && index.unrealNouns.hasLemma(sentence.tokens[at - 1])) return true;
    // "trying to surround the city by cutting its roads": by what one does not manage to do.
    const goesOn = clause.marker === "" || clause.marker === "by";
    if (parent && (parent.verb.form === "infinitive" || parent.verb.modal) && goesOn)
      return clauseUnreal(sentence, parent, index, depth + 1);
  }
  return false;
}

const HALTS = wordSet("halt suspend pause cease discontinue");
const HALT = wordSet("halt pause suspension moratorium");
const STRIKES = wordSet(
  "strike strikes airstrike airstrikes raid raids bombing bombings bombardment bombardments shelling sortie sorties",
);
const OWN = wordSet("its their his");
const CALLED = wordSet(
  "describe regard see view characterise characterize label brand denounce condemn dismiss hail portray present depict treat consider decry praise paint frame interpret",
);
/** "The fall of the city would be a blow". */
const TURN = wordSet("fall loss capture recapture collapse defeat seizure withdrawal departure removal");
const WEIGHED = wordSet("a an another such further");
const KEPT = wordSet(
  "prevent stop keep bar block deter ban prohibit hinder discourage dissuade refrain restrain exempt forbid",
);
const DENYING = wordSet("deny dismiss refute");
const TALE = wordSet(
  "report reports rumor rumors rumour rumours suggestion suggestions idea notion speculation news assertion assertions allegation allegations claim claims",
);
const DENIED = wordSet(
  "deny denies denied dismiss dismisses dismissed reject rejects rejected refute refutes refuted rebut rebuts rebutted debunk debunks debunked",
);

/** "dismissed reports that troops had been sent": what a tale tells that somebody denies. */
function isRumour({ tokens, clauses }: SentenceAnalysis, { from, parent, marker }: Clause): boolean {
  if (marker !== "that" || !TALE.has(tokens[from - 1])) return false;
  return DENIED.hasLemma(clauses[parent]?.verb) || DENIED.hasLemma(tokens[from - 2]);
}

const ACCUSED = wordSet(
  "accusation accusations allegation allegations rumor rumors rumour rumours denial denials claims",
);
const FURTHER = wordSet("further again also");

const DONE_AFTER = /^(?:after|by|since|while|following|including|upon|when|with|in|from|through|as)$/;
const CHARGED = wordSet("accuse blame suspect convict guilty");

/** "aimed at pushing back", "capable of striking": behind these prepositions a gerund is no act done. */
function isAim(sentence: SentenceAnalysis, clause: Clause): boolean {
  if (clause.marker === "" || DONE_AFTER.test(clause.marker)) return false;
  const parent = sentence.clauses[clause.parent];
  return !(clause.marker === "of" && parent !== undefined && CHARGED.hasLemma(parent.verb));
}

/** "said targeting children in their schools is an act of cowardice": what somebody thinks of such deeds. */
function isJudged({ clauses, tokens }: SentenceAnalysis, { index, verb, to, marker, subject }: Clause): boolean {
  const next = clauses[index + 1];
  return (
    marker === "" &&
    subject?.to !== verb.from &&
    tokens[verb.from - 1]?.lower !== "," &&
    next?.verb.lemma === "be" &&
    next.verb.tense === "present" &&
    !next.verb.progressive &&
    !next.verb.passive &&
    next.verb.from === to
  );
}

/** "forces advancing on the city retook a village": a participle right behind its noun only says which. */
function isRestrictive(sentence: SentenceAnalysis, clause: Clause): boolean {
  if (clause.marker !== "" || clause.subject?.to !== clause.verb.from || clause.verb.passive) return false;
  return isAboutLater(sentence, clause);
}

/** A later finite verb has the participle's noun, and the participle with it, for its subject. */
function isAboutLater({ clauses }: SentenceAnalysis, { index, verb, subjectHead }: Clause): boolean {
  return clauses.some(
    (other) =>
      other.index > index &&
      other.verb.form === "finite" &&
      other.subject !== null &&
      other.subject.from <= subjectHead &&
      other.subject.to > verb.from,
  );
}

const NOT_YET = wordSet(
  "possible potential planned further future imminent likely threatened any anti alleged purported",
);

function nominalUnreal(sentence: SentenceAnalysis, trigger: Trigger, index: TriggerIndex): boolean {
  const { np, clause, slot } = trigger;
  if (!np) return false;
  const first = sentence.tokens[np.from];
  if (
    first &&
    (first.lower === "no" || first.lower === "any" || first.lower === "possible" || first.lower === "potential")
  )
    return true;
  for (let i = np.from; i < np.head; i++) if (NOT_YET.has(sentence.tokens[i])) return true;
  if (np.preposition >= 0) {
    const preposition = sentence.tokens[np.preposition]?.lower;
    const governor = sentence.tokens[np.preposition - 1];
    if (
      governor &&
      preposition &&
      /^(?:of|for|to|against|about|on)$/.test(preposition) &&
      index.unrealNouns.hasLemma(governor)
    )
      return true;
    if (index.unrealVerbs.hasLemma(governor) && governor?.pos === "VERB" && !trigger.light) return true;
    if (preposition === "without") return true;
    // "a halt to the bombing", "a pause in air strikes"
    if (preposition && /^(?:to|in|of|on)$/.test(preposition) && HALT.has(governor)) return true;
    // "fighters accused of atrocities": who they are, not what is told.
    if (preposition === "of" && CHARGED.hasLemma(governor) && clause?.link === "participle") return true;
  }
  if (!clause) return false;
  if (slot === "object") {
    if (index.unrealVerbs.hasLemma(clause.verb)) return true;
    // "halted its air strikes"
    if (HALTS.hasLemma(clause.verb) && (STRIKES.has(sentence.tokens[np.head]) || OWN.has(first))) return true;
    // "considered it an attack on the state"
    if (/^(?:consider|deem|term|dub)$/.test(clause.verb.lemma)) return true;
    // "the aim remained the overthrow of the king"
    const isAimed = index.unrealNouns.hasLemma(sentence.tokens[clause.subjectHead]);
    if (isAimed && /^(?:be|remain|become|include)$/.test(clause.verb.lemma)) return true;
    return clauseUnreal(sentence, clause, index, 0);
  }
  if (slot === "phrase" && trigger.light) return clauseUnreal(sentence, clause, index, 0);
  if (slot === "phrase" && index.unrealVerbs.hasLemma(clause.verb) && np.preposition === clause.verb.to) return true;
  if (slot === "subject" && clause.verb.lemma === "loom") return true;
  // "the bombardment must stop", "strikes will go on": what is asked or foreseen of it.
  const coming = clause.verb.modal !== null && IRREAL_MODALS.has(clause.verb.modal) && !clause.verb.perfect;
  if (
    slot === "subject" &&
    coming &&
    /^(?:stop|end|cease|halt|continue|go|follow|begin|start|resume)$/.test(clause.verb.lemma)
  )
    return true;
  // "described it as an assault": what somebody calls a thing.
  if (slot === "phrase" && CALLED.hasLemma(clause.verb) && sentence.tokens[np.preposition]?.lower === "as") return true;
  // "accused them of being behind the attack"
  if (slot === "phrase" && clause.verb.form === "gerund" && sentence.tokens[np.preposition]?.lower === "behind")
    return true;
  // "the toll was expected to rise"
  if (slot === "subject" && clause.verb.passive && index.unrealVerbs.hasLemma(clause.verb)) return true;
  if (slot === "subject" && trigger.light) return clauseUnreal(sentence, clause, index, 0);
  // "a gas attack could raise the pressure": what is weighed has not come.
  if (slot === "subject" && /^(?:would|could|might|may)$/.test(clause.verb.modal ?? "") && !clause.verb.perfect)
    return WEIGHED.has(first) || TURN.has(sentence.tokens[np.head]);
  if (
    slot === "phrase" &&
    (clause.verb.modal !== null || clause.verb.form === "infinitive") &&
    np.preposition > clause.verb.from
  )
    return clauseUnreal(sentence, clause, index, 0);
  return false;
}
