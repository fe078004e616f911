/** Nouns of action that only take up, date or frame what other words tell, and so tell no event themselves. */
import { wordSet } from "../language/word-sets";
import { placeIn, type Reading } from "./conditions";
import type { SentenceReading } from "./reading";
import type { TriggerIndex } from "./trigger-index";
import type { Trigger } from "./triggers";

/** Verbs by which an attack as subject tells what it did: "its air strikes destroyed a rocket launcher". */
const DAMAGING = wordSet("destroy level flatten damage raze demolish wreck ravage obliterate tear rip");

const STIRRING = wordSet("raise cause spark trigger prompt provoke fuel ignite go");

/** "since the conflict began", "before the war broke out": the start of a war, by which something else is dated. */
function isTimeMark({ times, analysis }: SentenceReading, { clause, slot, np }: Trigger, { entry }: Reading): boolean {
  if (
    !clause ||
    slot !== "subject" ||
    clause.link !== "adverbial" ||
    !/^(?:since|until|before|till)$/.test(clause.marker)
  )
    return false;
  const from = analysis.tokens[clause.verb.from]?.start ?? 0;
  const definite = /^(?:the|its|their)$/.test(analysis.tokens[np?.from ?? -1]?.lower ?? "");
  return entry.vague || (definite && !times.some(({ start, days }) => days !== null && start > from));
}

/** "in the bloodiest clash yet", "one of the worst attacks in years": how an act told besides compares. */
function isRanked({ analysis: { tokens } }: SentenceReading, { np, slot, head }: Trigger): boolean {
  if (slot !== "phrase" || !np) return false;
  const ranked = tokens
    .slice(np.from, head)
    .some(({ lower }) => /^(?:bloodiest|deadliest|fiercest|heaviest|worst|biggest|largest)$/.test(lower));
  const since = tokens.slice(head, head + 4).some(({ lower }) => /^(?:yet|since|in|ever|so)$/.test(lower));
  return ranked && since && /^(?:in|of)$/.test(tokens[np.preposition]?.lower ?? "");
}

/** "The air raid comes amid rising violence": when what has been told took place. */
const comesAmid = ({ analysis: { tokens } }: SentenceReading, { clause, slot, np }: Trigger): boolean =>
  slot === "subject" &&
  /^(?:come|follow|occur)$/.test(clause?.verb.lemma ?? "") &&
  /^(?:the|this|these|that)$/.test(tokens[np?.from ?? -1]?.lower ?? "") &&
  /^(?:amid|as|after|despite|while)$/.test(tokens[clause?.verb.to ?? -1]?.lower ?? "");

/** "as the capital responded to a lightning advance": what is answered is told elsewhere. */
const isAnsweredTo = (sentence: SentenceReading, { clause, slot, np }: Trigger): boolean =>
  slot === "phrase" &&
  sentence.analysis.tokens[np?.preposition ?? -1]?.lower === "to" &&
  ANSWERS.hasLemma(clause?.verb) &&
  sentence.times.every(({ days }) => days === null);
const ANSWERS = wordSet("respond react retaliate");

/** "Those killed included", "those who were executed are", "survivors buried under": the people of a toll already told. */
const isOfThose = ({ analysis }: SentenceReading, { clause }: Trigger): boolean =>
  clause !== null &&
  (clause.link === "relative" || clause.subject?.to === clause.verb.from) &&
  /^(?:those|survivors?)$/.test(analysis.tokens[clause.subjectHead]?.lower ?? "");

/** "This is the largest instance of casualties since", "it was the first attack in years": how an act told before compares. */
function isLikened({ analysis: { tokens } }: SentenceReading, { clause, slot }: Trigger): boolean {
  if (clause?.verb.lemma !== "be" || clause.verb.passive || (slot !== "object" && slot !== "phrase")) return false;
  return /^(?:this|that|it)$/.test(tokens[clause.subjectHead]?.lower ?? "");
}

/** "Most fighting halted years ago": what is told is that there was none. */
const isOver = ({ clause, slot }: Trigger, { entry }: Reading): boolean =>
  entry.frame === "mutual" &&
  slot === "subject" &&
  clause !== null &&
  !clause.verb.negated &&
  /^(?:halt|stop|cease|subside|abate)$/.test(clause.verb.lemma);

/** "blaming the attack on rebels", "accused the army of carrying out the attack": whose an act told before was. */
function isCharged({ analysis: { tokens, clauses }, times }: SentenceReading, { np, clause, slot }: Trigger): boolean {
  // "accused the army of gas attacks": a charge without a day.
  const of = /^(?:of|for)$/.test(tokens[np?.preposition ?? -1]?.lower ?? "");
  if (slot === "phrase" && of && /^(?:accuse|blame)$/.test(clause?.verb.lemma ?? ""))
    return times.every(({ days }) => days === null);
  if (slot !== "object" || !clause || !/^(?:the|this|that)$/.test(tokens[np?.from ?? -1]?.lower ?? "")) return false;
  const { verb, parent } = clause;
  const charge = verb.form === "gerund" ? clauses[parent]?.verb.lemma : undefined;
  return /^(?:blame|attribute|ascribe|pin)$/.test(verb.lemma) || /^(?:accuse|suspect|blame)$/.test(charge ?? "");
}

/** What people do in pictures. */
const SHOWN = wordSet(
  "inspect walk check look stand sit search carry ride react gesture pose survey gather play pick clean examine view watch stare mourn pass wait lie hold run rest",
);

/** "A boy inspects a house after shelling in the town": a caption in the present, of what the text tells besides. */
function isCaptioned({ analysis: { tokens, clauses } }: SentenceReading, { nominal, np, clause }: Trigger): boolean {
  const after = nominal ? tokens[np?.preposition ?? -1]?.lower : clause?.link === "adverbial" ? clause.marker : "";
  const main = clauses.find(({ link }) => link === "main");
  return (
    /^(?:after|following|during)$/.test(after ?? "") &&
    main !== undefined &&
    main !== (nominal ? null : clause) &&
    main.verb.tense === "present" &&
    !main.verb.perfect &&
    SHOWN.hasLemma(main.verb)
  );
}

/** "the attack", "the fighting": a noun that takes up what has been told and adds nothing of its own. */
export function isAnaphoric(reading: SentenceReading, trigger: Trigger, chosen: Reading): boolean {
  if (isCaptioned(reading, trigger)) return true;
  if (!trigger.nominal || !trigger.np) return isOfThose(reading, trigger);
  if (
    isAnsweredTo(reading, trigger) ||
    isLikened(reading, trigger) ||
    isCharged(reading, trigger) ||
    isOver(trigger, chosen)
  )
    return true;
  if (trigger.light && trigger.clause?.link === "relative" && trigger.slot === "subject")
    return chosen.entry.type !== "agreement";
  const first = reading.analysis.tokens[trigger.np.from]?.lower ?? "";
  // "The ministry also reported the attack"
  if (trigger.light && first === "the" && /^(?:report|witness|see|hear)$/.test(trigger.clause?.verb.lemma ?? ""))
    return chosen.slots.around.length === 0;
  if (isRanked(reading, trigger)) return true;
  if (trigger.light) return isTimeMark(reading, trigger, chosen) || comesAmid(reading, trigger);
  const { clause, slot } = trigger;
  const carried = slot === "subject" && clause !== null;
  if (carried && clause.object && !clause.verb.passive && DAMAGING.hasLemma(clause.verb)) return false;
  // "shelling and bombing raids had raised tensions": what had an effect was done.
  if (carried && chosen.entry.frame === "attack" && clause.verb.tense === "past" && STIRRING.hasLemma(clause.verb))
    return /^(?:the|this|that|these|those)$/.test(first);
  const definite = /^(?:the|this|that|these|those|its|their|such|his|her)$/.test(first);
  if (chosen.entry.vague) return true;
  const bare = trigger.np.from === trigger.from;
  const timed = reading.times.some((time) => time.days !== null);
  const placed = placeIn(
    reading,
    chosen.slots.around.map((phrase) => phrase.np),
  );
  const acted = chosen.initiators.length > 0 || chosen.targets.length > 0;
  // "years of fighting that uprooted millions": the clause tells what the noun only leads up to.
  if (clause?.link === "relative" && carried && !acted && !placed && !timed) return true;
  if (!definite) return bare && !placed && !timed && !acted;
  // "their capture of the city", "led to the capture of ten villages": the place taken is told with it.
  if (chosen.entry.frame === "take") return false;
  // "the fall of the city in January"
  if (chosen.entry.frame === "fall" && placed && timed) return false;
  return chosen.slots.around.length === 0 || !acted || !(placed || timed || chosen.targets.length > 0);
}

/** "took the town on their advance towards": the larger action within which another, told by the verb, took place. */
export function isMereCourse({ analysis }: SentenceReading, trigger: Trigger, { verbs }: TriggerIndex): boolean {
  const { np, clause, slot, nominal, light } = trigger;
  if (!nominal || light || !np || !clause || slot !== "phrase") return false;
  const own = /^(?:its|their|his)$/.test(analysis.tokens[np.from]?.lower ?? "");
  return (
    own && /^(?:on|in|during|amid)$/.test(analysis.tokens[np.preposition]?.lower ?? "") && verbs.hasLemma(clause.verb)
  );
}
