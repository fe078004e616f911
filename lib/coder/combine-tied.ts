/** What a sentence ties to an act besides its verb: the toll of what did it, the manner in which it was done. */
import type { Clause } from "../language/types";
import { wordSet } from "../language/word-sets";
import type { Candidate } from "./candidate";
import { ATTACK_NOUN } from "./told-before";

const MEANS = wordSet("by in of to from with during through");

const MUNITION = wordSet(
  "shell shells rocket rockets missile missiles bomb bombs mine mines drone drones shellfire fire",
);

/** "were killed as a result of bombing that hit two homes", "were hurt by rockets fired by rebels": what the toll's own phrase names did it. */
export function inMeans(toll: Candidate, clause: Clause, actions: readonly Candidate[]): Candidate | null {
  if (!clause.verb.passive && clause.verb.lemma !== "die") return null;
  const { nounPhrases, tokens } = toll.reading.analysis;
  const means = actions.find(({ trigger }) => {
    const told = trigger.clause;
    if (!told || (told.link !== "relative" && told.link !== "participle") || told.subjectHead < clause.verb.to)
      return false;
    if (told.parent !== clause.index && told.parent !== clause.index + 1) return false;
    const { subjectHead } = told;
    // What the noun tells by itself has the toll already.
    const byNoun = actions.some((other) => other.trigger.nominal && other.trigger.head === subjectHead);
    const byVerb = actions.some((other) => !other.trigger.nominal && other.trigger.clause === told);
    if (trigger.nominal ? byVerb || trigger.head !== subjectHead : byNoun) return false;
    const armed = ATTACK_NOUN.has(tokens[subjectHead]) || MUNITION.has(tokens[subjectHead]);
    const noun = armed ? nounPhrases.find(({ head }) => head === subjectHead) : undefined;
    return noun !== undefined && MEANS.has(tokens[noun.preposition]);
  });
  if (!means || !toll.roles.initiator.every((slug) => means.roles.initiator.includes(slug) || slug === "civilians"))
    return null;
  toll.roles.initiator = [];
  return means;
}

const AT_CLOSE_HAND: ReadonlySet<Candidate["type"]> = new Set(["armed-clash", "violence-against-civilians"]);

/** "killed 70 people in attacks, pulling passengers off buses and shooting them": how the same subject did it. */
export function isMannerOf(whole: Candidate, part: Candidate): boolean {
  if (
    !AT_CLOSE_HAND.has(whole.type) ||
    !AT_CLOSE_HAND.has(part.type) ||
    (part.date !== null && part.date.start !== whole.date?.start)
  )
    return false;
  const { clause, nominal } = part.trigger;
  if (nominal || clause?.verb.form !== "gerund" || clause.marker !== "" || part.placeBasis === "clause") return false;
  const { clauses } = part.reading.analysis;
  let outer = clauses[clause.parent];
  while (outer?.verb.form === "gerund" && outer.parent < outer.index) outer = clauses[outer.parent];
  return (
    outer !== undefined &&
    outer === whole.trigger.clause &&
    outer.subject !== null &&
    outer.subject.from === clause.subject?.from &&
    !outer.verb.passive
  );
}
