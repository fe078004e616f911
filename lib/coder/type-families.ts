/** Families of event types, from narrow to wide, that the coder's rules speak of; each rule names the one it means. */
import type { EventType } from "../codebook/event-types";
import { wordSet } from "../language/word-sets";

type TypeFamily = ReadonlySet<EventType>;
const family = (...types: readonly (EventType | TypeFamily)[]): TypeFamily =>
  new Set(types.flatMap((one) => (typeof one === "string" ? [one] : [...one])));

/** Done by two sides on the ground, one against the other. */
export const GROUND: TypeFamily = family("armed-clash", "territory-captured", "territory-regained");
/** Done from afar with a weapon that the text may leave open. */
export const FROM_AFAR: TypeFamily = family("air-strike", "shelling");
/** What blows up, whoever set it off. */
export const BLASTS: TypeFamily = family(FROM_AFAR, "explosion");
/** What a government does and suffers by its army. */
export const BY_ARMY: TypeFamily = family(GROUND, FROM_AFAR);
/** Acts that wound and kill. */
export const VIOLENT: TypeFamily = family(BLASTS, "armed-clash", "violence-against-civilians");
/** An act that kills, and the toll that it may be told by. */
export const FORCE: TypeFamily = family(VIOLENT, "casualties");
/** Acts of violence, and captures, which a text tells as such. */
export const ASSAULTS: TypeFamily = family(VIOLENT, "territory-captured");
/** What people suffer over wide areas and long stretches. */
export const SUFFERED: TypeFamily = family("casualties", "displacement", "humanitarian");

/** Verbs, by lemma, that tell a toll. */
export const DEADLY = wordSet("kill wound injure hurt die maim");
