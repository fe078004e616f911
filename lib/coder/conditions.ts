/** Chooses the reading of a trigger whose conditions hold. */
import type { TriggerEntry } from "../codebook/vocabulary";
import type { PrepositionalPhrase, SentenceAnalysis, TokenRange } from "../language/types";
import { wordSet } from "../language/word-sets";
import type { ActorClass, ActorMention } from "../registry/types";
import type { NounClass } from "./noun-class";
import { overlaps, type SentenceReading } from "./reading";
import { mentionsIn } from "./roles";
import { type Slots, slotsOf } from "./slots";
import type { TriggerIndex } from "./trigger-index";
import type { Trigger } from "./triggers";
import { DEADLY } from "./type-families";

export interface Reading {
  readonly entry: TriggerEntry;
  readonly slots: Slots;
  readonly initiators: ActorMention[];
  readonly targets: ActorMention[];
}

const ARMED: ReadonlySet<ActorClass> = new Set<ActorClass>([
  "forces",
  "aircraft",
  "group",
  "rebels",
  "militias",
  "country",
  "allies",
  "government",
]);

/** Those who meet, travel and decide as politicians do. */
const POLITICAL: ReadonlySet<ActorClass> = new Set<ActorClass>(["country", "government", "organisation", "person"]);

/** The first reading of the trigger whose conditions hold, or null. */
export function chooseReading(reading: SentenceReading, trigger: Trigger, index: TriggerIndex): Reading | null {
  for (const entry of trigger.entries) {
    const slots = slotsOf(reading.analysis, trigger, entry);
    // The words first: looking for those who act takes longer.
    if (!hasNounsOf(entry, slots, reading, trigger, index)) continue;
    if (isFigureOfSpeech(entry, slots, reading, trigger, index)) continue;
    const initiators = mentionsIn(reading, slots.initiator, true);
    const targets = mentionsIn(reading, slots.target).filter((mention) => !initiators.includes(mention));
    const candidate = { entry, slots, initiators, targets };
    if (entry.needs.every((need) => holds(need, candidate, reading, trigger, index))) return candidate;
  }
  return null;
}

/** Whether nouns of the classes that an entry names stand as its object and subject. */
function hasNounsOf(
  { object, subject }: TriggerEntry,
  slots: Slots,
  { analysis }: SentenceReading,
  { clause }: Trigger,
  { nounClasses }: TriggerIndex,
): boolean {
  const stands = (classes: readonly string[], ranges: readonly TokenRange[]) =>
    classes.some((name) => ranges.some((range) => hasNoun(analysis, range, nounClasses.get(name))));
  if (object.length > 0 && !stands(object, slots.object)) return false;
  if (subject.length === 0) return true;
  return clause?.subject != null && !clause.verb.passive && stands(subject, [clause.subject]);
}

/** Types of acts that reporters tell of markets, films and courts in the same words. */
const WARLIKE: ReadonlySet<TriggerEntry["type"]> = new Set<TriggerEntry["type"]>([
  "armed-clash",
  "air-strike",
  "territory",
  "shelling",
]);

const ERRAND = wordSet("hospital hospitals school schools clinic clinics work morgue court");
const BURSTS = wordSet("explode erupt blow");

/**
 * "a diplomatic offensive", "battling inflation", "locusts invaded", "a heat wave hit the city", "the minister pounded the table",
 * "came under fire from auditors": no arms stand behind the words.
 */
function isFigureOfSpeech(
  entry: TriggerEntry,
  slots: Slots,
  reading: SentenceReading,
  { nominal, np, head, clause, to }: Trigger,
  { nounClasses }: TriggerIndex,
): boolean {
  const { analysis } = reading;
  const behind = nominal || !clause ? undefined : analysis.tokens[clause.verb.to];
  // "tensions exploded into open fighting", "getting back to their camp"
  if (behind?.lower === "into" && BURSTS.hasLemma(clause?.verb)) return true;
  if (entry.type === "territory" && entry.frame === "take" && analysis.tokens[to]?.lower === "to" && !nominal)
    return true;
  // "students were leaving school", "the injured arrived at a hospital"
  if (entry.type === "displacement" && !nominal)
    return [...slots.object, ...slots.around.map(({ np: at }) => at)].some(({ to: end }) =>
      ERRAND.has(analysis.tokens[end - 1]),
    );
  if (!WARLIKE.has(entry.type) && !entry.needs.includes("actor")) return false;
  if (entry.frame === "suffer" && clause?.phrases.some((phrase) => isCriticism(reading, phrase))) return true;
  if (nominal && np && hasItself(analysis, { from: np.from, to: head }, nounClasses.get("unarmed"))) return true;
  const against = [...slots.target.slice(0, 1), ...slots.object.slice(0, 1)];
  if (against.some((range) => hasNoun(analysis, range, nounClasses.get("figurative")))) return true;
  return !nominal && slots.initiator.some((range) => hasNoun(analysis, range, nounClasses.get("nature")));
}

/** "under fire from Human Rights Watch", "under fire over the delays": those who only speak, and what they speak about. */
const isCriticism = (reading: SentenceReading, { preposition, np }: PrepositionalPhrase): boolean =>
  preposition === "over" ||
  (/^(?:from|by)$/.test(preposition) &&
    mentionsIn(reading, [np]).some(({ class: of }) => /^(?:source|organisation|person|government)$/.test(of)));

function holds(
  need: TriggerEntry["needs"][number],
  candidate: Reading,
  reading: SentenceReading,
  trigger: Trigger,
  index: TriggerIndex,
): boolean {
  const { slots, initiators, targets, entry } = candidate;
  const subject = entry.frame === "lose" ? slots.target : slots.initiator;
  const subjects = entry.frame === "lose" ? targets : initiators;
  const hasClass = (ranges: readonly TokenRange[], name: string) =>
    ranges.some((range) => hasNoun(reading.analysis, range, index.nounClasses.get(name)));
  switch (need) {
    case "actor":
      return (
        initiators.length + targets.length > 0 ||
        hasClass(slots.target, "service") ||
        placeIn(reading, slots.target) ||
        hasClass(slots.target, "civilians") ||
        (tellsDeed(reading.analysis, trigger, index) &&
          (["forces", "property"].some((name) => hasClass(slots.target, name)) ||
            hasClass(slots.initiator, "forces"))) ||
        (trigger.nominal && trigger.slot === "phrase" && DEADLY.hasLemma(trigger.clause?.verb)) ||
        // "reports of a strike killing four"
        (trigger.nominal &&
          reading.analysis.clauses.some(
            (clause) => clause.subjectHead === trigger.head && DEADLY.hasLemma(clause.verb),
          )) ||
        (trigger.nominal && index.weapons.hasLemma(reading.analysis.tokens[trigger.head - 1]))
      );
    case "initiator":
      // "Sanctions were lifted on Friday": by whom is left open.
      if (trigger.fronted && slots.initiator.length === 0) return true;
      // "She was appointed governor"
      if (trigger.clause?.verb.passive && INSTALLED.hasLemma(trigger.clause.verb) && slots.initiator.length === 0)
        return true;
      return initiators.some(
        (mention) =>
          (mention.class !== "civilians" && mention.class !== "source") ||
          // A monitor that condemns or appeals speaks for itself.
          (entry.frame === "speak" && mention.class === "source" && mention.kind === "name"),
      );
    case "place-object":
      return placeIn(reading, slots.object) || hasClass(slots.object, "place");
    case "place-left":
      if (slots.object.length === 0) return false;
      return slots.around.some(
        ({ preposition, np, from }) =>
          (preposition === "from" || reading.analysis.tokens[from - 1]?.lower === "out") &&
          (namesPlace(reading, np) || hasClass([np], "place")),
      );
    case "actor-object":
      return mentionsIn(reading, slots.object).length > 0;
    case "forces-subject":
      // "The town was taken on Tuesday": by whom is left open.
      if (
        (entry.frame === "take" || entry.action === "siege") &&
        trigger.clause?.verb.passive &&
        slots.initiator.length === 0
      )
        return entry.needs.includes("place-around") || slots.object.some((range) => namesPlace(reading, range));
      return subjects.some((mention) => ARMED.has(mention.class)) || hasClass(subject, "forces");
    case "civilian-subject":
      return (
        subjects.some((mention) => mention.class === "civilians" || isSomebody(mention)) ||
        // "Residents headed west": those whom a text mostly hears as witnesses
        (subjects.every((mention) => mention.class === "source") && hasClass(subject, "civilians"))
      );
    case "civilian-object":
      // "sent hundreds of soldiers across the border"
      if (hasClass(slots.object, "forces")) return false;
      return (
        hasClass(slots.object, "civilians") ||
        mentionsIn(reading, slots.object).some(
          // "seized their phones"
          ({ class: of, kind, possessive }) => of === "civilians" && !(kind === "pronoun" && possessive),
        )
      );
    case "place-around":
      return slots.around.some(({ preposition, np }) => OVER.test(preposition) && namesPlace(reading, np));
    case "place-subject": {
      const at = trigger.clause?.subject;
      return at !== undefined && at !== null && (namesPlace(reading, at) || hasClass([at], "place"));
    }
    case "finite":
      return trigger.clause?.verb.form === "finite";
    case "toll":
    case "modifier":
      return true;
    case "light-verb":
      return trigger.light;
    case "no-object":
      return slots.object.length === 0;
    case "forces-object":
      return (
        hasClass(slots.object, "forces") ||
        mentionsIn(reading, slots.object).some((mention) => mention.class === "forces" || mention.class === "militias")
      );
    case "aid-object":
      return hasClass(slots.object, "aid");
    case "service-object":
      if (slots.object.some((range) => armsIn(reading.analysis, range, index))) return false;
      return hasClass(slots.object, "service") || (entry.frame === "happen" && hasClass(slots.target, "service"));
    case "place-target":
      return placeIn(reading, slots.target) || hasClass(slots.target, "place");
    case "property-object":
      return hasClass(slots.object, "property");
    case "protest-object":
      return hasClass(slots.object, "protest");
    case "weapon-object":
      return hasClass(slots.object, "weapon");
    case "munition-object":
      // "rockets fired at it hit a house": the participle only says which rockets.
      return (
        hasClass(slots.object, "munition") && !(trigger.clause?.link === "participle" && trigger.clause.verb.passive)
      );
    case "person-object":
      // "Images of the pilot were released": the images were.
      if (hasClass(slots.object.slice(0, 1), "media")) return false;
      return (
        hasClass(slots.object, "person") ||
        mentionsIn(reading, slots.object).some(
          ({ class: of, kind, possessive }) =>
            of === "person" || (of === "source" && kind === "pronoun" && !possessive),
        )
      );
    case "leader-object":
      return hasClass(slots.object, "leader");
    case "mission-object":
      return hasClass(slots.object, "mission");
    case "armed-object":
      return (
        hasClass(slots.object, "forces") ||
        mentionsIn(reading, slots.object).some((mention) => ARMED.has(mention.class) && mention.kind !== "country")
      );
    case "political-subject":
      return (
        trigger.fronted ||
        initiators.some(({ class: of }) => POLITICAL.has(of)) ||
        hasClass(slots.initiator, "leader") ||
        hasClass(slots.initiator, "delegation")
      );
    case "leader-subject":
      return (
        initiators.some((mention) => mention.class === "person" && !isSomebody(mention)) ||
        // A ruler whose name stands for his government.
        initiators.some(({ class: of, text }) => of === "government" && /(?:^|[\s-])\p{Lu}[\p{L}’']*$/u.test(text)) ||
        hasClass(slots.initiator, "leader")
      );
    case "meeting":
      return (
        trigger.light || initiators.length + mentionsIn(reading, slots.other).length > 1 || reading.times.length > 0
      );
    case "two-parties":
      return initiators.length + mentionsIn(reading, slots.other).length > 1;
    case "dated":
      return trigger.light || isDated(reading, trigger);
    case "agreement-object":
      return hasClass(
        [...slots.object, ...slots.around.map((phrase) => phrase.np), ...antecedent(reading.analysis, trigger)],
        "agreement",
      );
    default:
      return false;
  }
}

/** "Gunmen attacked a checkpoint": armed men, and what is theirs, need no name; "the blast which hit buses" tells of the blast. */
const tellsDeed = ({ tokens }: SentenceAnalysis, { nominal, clause }: Trigger, { eventWords }: TriggerIndex) =>
  !nominal &&
  clause !== null &&
  !(clause.link === "participle" && clause.verb.passive) &&
  !eventWords.nouns.hasLemma(tokens[clause.subjectHead]);

/** Said of offices alone, so that the act is told without who does it. */
const INSTALLED = wordSet("appoint reappoint elect install sack");

/** "He had to flee", "we left our home": a person whom nothing names. */
const isSomebody = ({ kind, slugs, text }: ActorMention) =>
  kind === "pronoun" && slugs.length === 0 && /^(?:he|she|we|i)$/i.test(text);

/** Where something is put up that shows who holds a place: "over the town hall of X", "at X". */
const OVER = /^(?:over|above|atop|in|at|on|of|across|inside|outside|near)$/;

/** "missile systems": means of war serve nobody. */
function armsIn({ tokens }: SentenceAnalysis, range: TokenRange, index: TriggerIndex): boolean {
  return tokens
    .slice(range.from, range.to)
    .some((token) => (index.weapons.hasLemma(token) && token.lemma !== "mine") || token.lemma === "radar");
}

/** A place below a country. */
const namesPlace = (reading: SentenceReading, range: TokenRange) =>
  reading.places.some(
    ({ associative, place, tokens }) =>
      !associative && place?.kind !== "country" && overlaps({ from: tokens[0], to: tokens[1] }, range),
  );

/** "a ceasefire in the city announced by", "a zone in the north, which was agreed": the noun that the phrase before hangs on. */
function antecedent(sentence: SentenceAnalysis, { clause }: Trigger): TokenRange[] {
  if (clause?.link === "relative" && clause.subject) {
    const last = sentence.nounPhrases.find((np) => np.head === clause.subjectHead);
    return sentence.nounPhrases.filter((np) => np.to === last?.preposition);
  }
  const subject = clause?.link === "participle" && clause.verb.passive ? clause.subject : null;
  if (!subject) return [];
  return sentence.clauses.flatMap((other) =>
    other.subject && other.subject.from < subject.from && other.subject.to >= subject.to
      ? [{ from: other.subject.from, to: subject.from }]
      : [],
  );
}

/** "a February ceasefire", "a truce that has held since Monday": a time stands in the noun's phrase or right behind it. */
function isDated({ analysis, times }: SentenceReading, { np }: Trigger): boolean {
  if (!np) return false;
  const first = analysis.tokens[np.from]?.start ?? 0;
  const last = analysis.tokens[np.to - 1]?.end ?? 0;
  return times.some(({ start, days }) => days !== null && start >= first && start <= last + NEARBY);
}
/** Characters behind a noun within which a time still is its own. */
const NEARBY = 12;

function hasNoun(sentence: SentenceAnalysis, range: TokenRange, nouns: NounClass | undefined): boolean {
  if (!nouns) return false;
  const { tokens, nounPhrases } = sentence;
  for (const np of nounPhrases) {
    if (!overlaps(np, range)) continue;
    for (let i = np.from; i < np.to; i++) {
      const last = i === np.head || tokens[i + 1]?.lower === "and";
      if (last && nouns.hasAt(tokens, i)) return true;
    }
  }
  return false;
}

/** Whether a word of a stretch stands in a class of nouns just as it is. */
function hasItself({ tokens }: SentenceAnalysis, { from, to }: TokenRange, nouns: NounClass | undefined): boolean {
  if (!nouns) return false;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token && nouns.hasItself(token)) return true;
  }
  return false;
}

/** "returned to regime control": a state named by a bare noun. */
export const isStateBare = ({ analysis }: SentenceReading, ranges: readonly TokenRange[], index: TriggerIndex) => {
  const words = index.nounClasses.get("state");
  return ranges.some((range) => hasItself(analysis, range, words));
};

export function placeIn(reading: SentenceReading, ranges: readonly TokenRange[]): boolean {
  return ranges.some((range) =>
    reading.places.some(
      (place) => !place.associative && overlaps({ from: place.tokens[0], to: place.tokens[1] }, range),
    ),
  );
}
