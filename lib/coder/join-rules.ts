/** Whether two sentences of an article tell one event: named rules, of which the first that speaks decides. */
import { wordSet } from "../language/word-sets";
import type { Registry } from "../registry/index";
import { isArea } from "./areas";
import type { Candidate } from "./candidate";
import { datesMeet, isPlaced, meet, onSameDays } from "./join-agreement";
import { refersBack, takesUpAttack } from "./join-back";
import { isBeatenBack, isClaimedBy, isHitAgain, isOneOf } from "./join-parts";
import { sameSpeaker } from "./join-speech";
import {
  isHeadlineOf,
  isNarrower,
  isSameDeath,
  isSameTollOfKin,
  isTollOf,
  isTollOfFight,
  sameToll,
} from "./join-tolls";
import { ATTACK_NOUN } from "./told-before";
import { tollsOf } from "./tolls";
import { ASSAULTS, BLASTS } from "./type-families";

interface Pair {
  readonly registry: Registry;
  /** An event as told so far. */
  readonly a: Candidate;
  /** What a later sentence tells. */
  readonly b: Candidate;
  /** Sentences between the two. */
  readonly distance: number;
  /** Sentences since the event was last spoken of. */
  readonly sinceTold: number;
}

interface JoinRule {
  readonly name: string;
  readonly when: (pair: Pair) => boolean;
  /** Whether the two are one event or two, or what that hangs on. */
  readonly tells: "one" | "two" | ((pair: Pair) => boolean);
}

/** Sentences over which "the blast" is still the one told before. */
const TAKEN_UP_REACH = 3;
const SUM = /\b(?:in total|altogether|overall)\b/i;
/** Sentences over which a headline's toll waits for the act that took it. */
const HEADLINE_REACH = 3;

const RULES: readonly JoinRule[] = [
  {
    name: "same toll of another kind of act",
    when: ({ registry, a, b }) => isSameTollOfKin(registry, a, b),
    tells: "one",
  },
  {
    // "At least four people were killed" after a strike: its toll, or one of its own.
    name: "toll of an act",
    when: ({ a, b }) =>
      b.type === "casualties" &&
      (ASSAULTS.has(a.type) || a.type === "territory-regained") &&
      !a.background &&
      !b.background,
    tells: ({ registry, a, b, sinceTold }) => isTollOf(registry, a, b, sinceTold),
  },
  {
    name: "takes up an attack",
    when: ({ a, b, distance, sinceTold }) =>
      ASSAULTS.has(a.type) &&
      ASSAULTS.has(b.type) &&
      Math.min(distance, sinceTold) <= TAKEN_UP_REACH &&
      takesUpAttack(a, b),
    tells: ({ a, b }) => datesMeet(a, b) || (b.date?.implied === true && a.background === b.background),
  },
  {
    name: "part of an attack",
    when: ({ registry, a, b, sinceTold }) =>
      !a.background &&
      !b.background &&
      (isOneOf(registry, a, b, sinceTold) ||
        isHitAgain(a, b, sinceTold) ||
        isBeatenBack(a, b, sinceTold) ||
        isClaimedBy(registry, a, b, sinceTold)),
    tells: "one",
  },
  {
    name: "refers back",
    when: ({ registry, a, b, distance }) => refersBack(registry, a, b, distance),
    tells: "one",
  },
  {
    // "In total 40 people were killed": a sum is no further word on the act told last.
    name: "grand total",
    when: ({ a, b }) =>
      a.figures.length > 0 && !a.reading.headline && tollsOf(a, b) === "apart" && SUM.test(b.reading.analysis.text),
    tells: "two",
  },
  {
    // Of two persons appointed or held each is an act of its own.
    name: "other persons",
    when: ({ a, b }) =>
      a.type === "other" &&
      b.type === "other" &&
      a.roles.other.length * b.roles.other.length > 0 &&
      !a.roles.other.some((slug) => b.roles.other.includes(slug)),
    tells: "two",
  },
  { name: "same offensive", when: isSameOffensive, tells: "one" },
  {
    name: "same death",
    when: ({ registry, a, b, distance }) => isSameDeath(registry, a, b, distance),
    tells: "one",
  },
  { name: "same flight", when: isSameFlight, tells: "one" },
  {
    // "Five killed in X" as a headline, over the strike that killed them.
    name: "toll before its act",
    when: ({ a, b, distance }) =>
      a.reading.headline && a.type === "casualties" && ASSAULTS.has(b.type) && distance <= HEADLINE_REACH,
    tells: ({ a, b }) => datesMeet(a, b),
  },
  { name: "headline's toll", when: ({ registry, a, b }) => isHeadlineOf(registry, a, b), tells: "one" },
  {
    name: "toll of a fight",
    when: ({ registry, a, b, sinceTold }) => isTollOfFight(registry, a, b, sinceTold),
    tells: "one",
  },
  { name: "damage done by it", when: isDamageOf, tells: "one" },
  { name: "another type", when: ({ a, b }) => a.type !== b.type, tells: "two" },
  { name: "a ruler's fall", when: isSameFall, tells: "one" },
  {
    // Looting and toppling a statue have nothing in common but that they are neither fighting nor speech.
    name: "another kind of act",
    when: ({ a, b }) => a.type === "other" && (a.action !== b.action || (a.action === "other" && a.entry !== b.entry)),
    tells: "two",
  },
  {
    name: "same speaker",
    when: ({ a }) => a.type === "statement",
    tells: ({ a, b, sinceTold }) => sameSpeaker(a, b, sinceTold),
  },
  { name: "another day", when: ({ a, b }) => !datesMeet(a, b), tells: "two" },
  {
    name: "same toll",
    when: ({ registry, a, b }) => sameToll(a, b) && (!isPlaced(a) || !isPlaced(b) || meet(registry, a, b)),
    tells: "one",
  },
  {
    // "killed 44 since Thursday" after the sixteen of one day.
    name: "toll of another stretch",
    when: ({ a, b }) => lastsDays(a) !== lastsDays(b) && tollsOf(a, b) === "apart" && statesDays(lastsDays(a) ? a : b),
    tells: "two",
  },
  { name: "part of a sum", when: ({ registry, a, b }) => isNarrower(registry, a, b), tells: "two" },
  {
    // Tolls of the same several days, neither with a place of its own.
    name: "tolls of a stretch",
    when: ({ a, b }) =>
      a.type === "casualties" && onSameDays(a, b) && a.date?.start !== a.date?.end && !isPlaced(a) && !isPlaced(b),
    tells: "one",
  },
  {
    name: "other doers",
    when: (pair) => !sharesDoer(pair) && pair.a.roles.initiator.length > 0 && pair.b.roles.initiator.length > 0,
    tells: "two",
  },
  {
    name: "act of the headline",
    when: (pair) => pair.a.reading.headline && sameAction(pair) && sharesDoer(pair) && !isInAnotherSpot(pair),
    tells: "one",
  },
  { name: "any toll of the headline", when: ({ a }) => a.reading.headline && a.type === "casualties", tells: "one" },
  {
    // A gain is of its place, whichever sentence named that.
    name: "another place",
    when: (pair) => (bothPlaced(pair) || isGainElsewhere(pair)) && !meet(pair.registry, pair.a, pair.b),
    tells: "two",
  },
  {
    name: "same action on a stated day",
    when: (pair) =>
      sameAction(pair) &&
      onStatedDay(pair) &&
      pair.a.figures.length * pair.b.figures.length === 0 &&
      !(pair.a.type === "territory-captured" && bothPlaced(pair) && !isExact(pair)),
    tells: "one",
  },
  {
    // Each town taken is a gain of its own.
    name: "another gain",
    when: (pair) =>
      (pair.a.type === "territory-captured" || pair.a.type === "territory-regained") &&
      !isExact(pair) &&
      pair.b.placeBasis === "clause" &&
      namesSpot(pair),
    tells: "two",
  },
  {
    name: "act of the opening",
    when: (pair) => isOpening(pair.a) && sameAction(pair) && sharesDoer(pair),
    tells: "one",
  },
  {
    name: "same action in the same place",
    when: (pair) => isExact(pair) && sameAction(pair) && (sharesDoer(pair) || pair.distance <= 1),
    tells: "one",
  },
  {
    name: "headline's doer",
    when: (pair) => pair.a.reading.headline && sharesDoer(pair) && !bothPlaced(pair),
    tells: "one",
  },
  {
    name: "same action close by",
    when: (pair) => pair.distance <= 2 && sameAction(pair) && sharesDoer(pair) && !bothPlaced(pair),
    tells: "one",
  },
];

/** Whether `b` tells of the event `a`, which sentence `lastOfA` spoke of last. */
export function tellOne(registry: Registry, a: Candidate, b: Candidate, lastOfA: number): boolean {
  const at = b.reading.sentence.index;
  const distance = Math.abs(a.reading.sentence.index - at);
  const pair: Pair = { registry, a, b, distance, sinceTold: Math.abs(at - lastOfA) };
  for (const { when, tells } of RULES) {
    if (!when(pair)) continue;
    return typeof tells === "string" ? tells === "one" : tells(pair);
  }
  return false;
}

const lastsDays = ({ date }: Candidate) => date !== null && date.start !== date.end;
const statesDays = ({ date }: Candidate) => date !== null && !date.implied;
const sameAction = ({ a, b }: Pair) => a.action === b.action;
const bothPlaced = ({ a, b }: Pair) => isPlaced(a) && isPlaced(b);
const isGainElsewhere = ({ a, b }: Pair) =>
  b.type.startsWith("territory-") && a.places.length > 0 && b.places.length > 0 && b.placeBasis !== "none";
const isExact = (pair: Pair) => bothPlaced(pair) && pair.a.places.some((place) => pair.b.places.includes(place));
const isOpening = ({ reading }: Candidate) => reading.headline || reading.sentence.index <= 1;
const namesSpot = ({ registry, b }: Pair) => b.places.some((place) => !isArea(registry, place));
const isInAnotherSpot = (pair: Pair) => bothPlaced(pair) && !meet(pair.registry, pair.a, pair.b) && namesSpot(pair);

/** Both dates said by the words themselves, and equal. */
const onStatedDay = ({ a, b }: Pair) =>
  a.date !== null && b.date !== null && !a.date.implied && !b.date.implied && onSameDays(a, b);

/** One of the doers is the same; of what a text opens with, the side is enough. */
function sharesDoer({ registry, a, b }: Pair): boolean {
  if (a.roles.initiator.some((slug) => b.roles.initiator.includes(slug))) return true;
  if (a.reading.sentence.index > 1) return false;
  const sides = ({ roles }: Candidate) =>
    roles.initiator
      .map((slug) => registry.actor(slug)?.side)
      .filter((side) => side === "opposition" || side === "government");
  return sides(a).some((side) => sides(b).includes(side));
}

/** "Rebels launched an offensive … The group said it launched its offensive to deter": one side has one at a time. */
function isSameOffensive({ registry, a, b }: Pair): boolean {
  if (a.type !== "armed-clash" || b.type !== "armed-clash" || a.action !== "offensive" || b.action !== "offensive")
    return false;
  if (a.background || b.background || !(datesMeet(a, b) || a.date?.implied || b.date?.implied)) return false;
  const sides = (candidate: Candidate) =>
    candidate.roles.initiator.map((slug) => {
      const side = registry.actor(slug)?.side;
      return side === "opposition" || side === "government" ? side : slug;
    });
  const apart = b.placeBasis === "clause" && a.placeBasis === "clause" && !meet(registry, a, b);
  return !apart && sides(a).some((side) => sides(b).includes(side));
}

const TOLD_THING = wordSet("the its their his much most all both some several many");

/** "An air strike hit a clinic … The building was destroyed": what a blast did to what has been told of. */
function isDamageOf({ registry, a, b, sinceTold }: Pair): boolean {
  if (b.type !== "humanitarian" || b.entry.frame !== "attack" || b.action !== "hardship" || b.trigger.nominal)
    return false;
  if (!BLASTS.has(a.type) || a.background || b.background || !datesMeet(a, b)) return false;
  if (byTheBlast(b)) return !isPlaced(b) || meet(registry, a, b);
  if (sinceTold > DAMAGE_REACH) return false;
  const thing = b.slots.object[0];
  const first = thing && b.reading.analysis.tokens[thing.from];
  const known = first !== undefined && (TOLD_THING.has(first) || first.pos === "NUM");
  return known && b.roles.initiator.length === 0 && (!isPlaced(b) || meet(registry, a, b));
}

/** Sentences over which "four buildings had been flattened" still is of the blast. */
const DAMAGE_REACH = 3;

/** "the embassy was badly damaged by the blast" */
const byTheBlast = ({ slots, reading: { analysis } }: Candidate): boolean =>
  slots.around.some(
    ({ preposition, np: { from, to } }) =>
      /^(?:by|in)$/.test(preposition) &&
      /^(?:the|that|this)$/.test(analysis.tokens[from]?.lower ?? "") &&
      ATTACK_NOUN.has(analysis.tokens[to - 1]),
  );

/** "Fighters drive leader from the country … the president left on a flight": one ruler goes once. */
function isSameFall({ a, b }: Pair): boolean {
  if (a.type !== "other" || b.type !== "other" || a.background || b.background || !datesMeet(a, b)) return false;
  const isFall = ({ entry, trigger, reading }: Candidate) =>
    entry.needs.includes("leader-subject") ||
    entry.needs.includes("leader-object") ||
    (entry.needs.includes("actor-object") &&
      /^(?:oust|topple|overthrow|depose|ouster)$/.test(reading.analysis.tokens[trigger.head]?.lemma ?? ""));
  // "drive Syrian leader out" names him by his office alone.
  const rulers = ({ entry, roles }: Candidate) =>
    entry.needs.includes("leader-subject")
      ? roles.initiator
      : entry.needs.includes("leader-object")
        ? []
        : roles.target;
  const open = rulers(a).length === 0 || rulers(b).length === 0;
  return isFall(a) && isFall(b) && (open || rulers(a).some((slug) => rulers(b).includes(slug)));
}

/** People who flee on one day in one area flee once, however often a text says it. */
function isSameFlight({ registry, a, b }: Pair): boolean {
  if (a.type !== "displacement" || b.type !== "displacement" || a.action !== b.action) return false;
  const counted = a.figures.length > 0 && b.figures.length > 0;
  return onSameDays(a, b) && a.background === b.background && !counted && meet(registry, a, b);
}
