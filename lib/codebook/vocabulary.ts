/** Schema of the words that stand for events: data that an editor keeps in seeds/vocabulary, so that no word list hides in code. */
import { z } from "zod";
import { actionSchema, eventTypeSchema } from "./event-types";

/**
 * Who stands where around the word.
 * `attack` subject acts on object · `mutual` two sides, "with", "between" · `move` subject moves, what follows is a place ·
 * `take` subject takes the object, a place or a thing · `fall` subject is a place taken by whom "to" names · `lose` subject suffers,
 * object is what it loses · `suffer` subject suffers ("die") · `harm` object suffers, a toll ("kill") · `flee` subject moves away
 * and is a civilian · `oust` object is moved by the subject · `speak` subject speaks · `agree` subject agrees, "with" too ·
 * `happen` nobody in particular acts.
 */
export const FRAMES = [
  "attack",
  "mutual",
  "move",
  "take",
  "fall",
  "lose",
  "suffer",
  "harm",
  "flee",
  "oust",
  "speak",
  "agree",
  "happen",
] as const;

/** Conditions on what stands around the word; a word that fails them stands for no event. */
export const NEEDS = [
  "actor",
  "initiator",
  "place-object",
  "place-left",
  "actor-object",
  "forces-subject",
  "civilian-subject",
  "civilian-object",
  "place-around",
  "place-subject",
  "finite",
  "no-object",
  "forces-object",
  "aid-object",
  "service-object",
  "property-object",
  "place-target",
  "protest-object",
  "weapon-object",
  "munition-object",
  "person-object",
  "agreement-object",
  "leader-object",
  "mission-object",
  "armed-object",
  "political-subject",
  "leader-subject",
  "meeting",
  "two-parties",
  "dated",
  "light-verb",
  "toll",
  "modifier",
] as const;

export const triggerEntrySchema = z.object({
  /** Lemmas of verbs; further words must follow it: "take control of"; with * somewhere behind it: "hold * responsible". */
  verbs: z.array(z.string().min(1)).default([]),
  /** Lemmas of nouns; words before the last stand before it: "air strike". */
  nouns: z.array(z.string().min(1)).default([]),
  /** `territory` becomes captured or regained by the side of who takes it. */
  type: z.union([eventTypeSchema, z.literal("territory")]),
  action: actionSchema,
  frame: z.enum(FRAMES),
  needs: z.array(z.enum(NEEDS)).default([]),
  /** Classes of nouns, one of which must stand as object; as subject. What is raised over a town is a flag. */
  object: z.array(z.string().min(1)).default([]),
  subject: z.array(z.string().min(1)).default([]),
  /** Told for a whole war or campaign rather than for one act; coded only with a time or a verb of its own. */
  vague: z.boolean().default(false),
  /** The type gives way to what the weapon named beside it says. */
  weaponDecides: z.boolean().default(false),
});
export type TriggerEntry = z.infer<typeof triggerEntrySchema>;

export const triggerVocabularySchema = z.object({
  entries: z.array(triggerEntrySchema),
  /** Words that name the weapon or carrier, and the type that an attack with it has. */
  weapons: z.array(z.object({ words: z.array(z.string().min(1)), type: eventTypeSchema, action: actionSchema })),
  /** Verbs that only carry a noun of action: "launched an offensive", "carried out strikes". */
  lightVerbs: z.array(z.string().min(1)),
  /** Verbs whose infinitive, object or clause is wanted, feared or planned, not done. */
  unrealVerbs: z.array(z.string().min(1)),
  /** Nouns after which an action is planned, feared or possible: "plan to", "threat of", "risk of". */
  unrealNouns: z.array(z.string().min(1)),
  /** Classes of nouns that conditions name. */
  nounClasses: z.record(z.string(), z.array(z.string().min(1))),
});
export type TriggerVocabulary = z.infer<typeof triggerVocabularySchema>;
