/**
 * Whether two reports of different articles tell the same event: a sum of readable marks, never equality of everything.
 * A record that asks for equality of every field makes hundreds of events of one.
 */
import { EVENT_TYPE_ENTRIES, type EventType } from "../codebook/event-types";
import type { Reason } from "../codebook/reason";
import { compareFigures, totalAgainstToll } from "./figures";
import { linkReason } from "./link-reason";
import type { Member, MergeRegistry } from "./types";
import { compareDates } from "./when";
import { comparePlaces } from "./where";
import { compareActors } from "./who";
import { contentStems, wordOverlap } from "./words";

/** Two reports at or above this score are taken for the same event. */
export const LINK_THRESHOLD = 0.55;

/**
 * What each agreement is worth. Day, town, parties and type alone are just enough; where only a province is told, the
 * passages must share words or a figure too. Weighed on the seeds' gold coding and on the same coding with made-up errors.
 */
const WORTH = {
  days: 0.26,
  places: 0.19,
  actors: 0.15,
  words: 0.45,
  /** A newsroom that rewords an agency's copy keeps most of its words: what lies above half counts extra. */
  sameCopy: 0.35,
  /** The same telling figure in both. */
  figure: 0.11,
  /** The same kind of action, named more finely than the type. */
  action: 0.04,
  /** An agreement between the same parties in the same time is nearly always the same one; fighting recurs daily. */
  rareType: 0.22,
  /** A side launches an offensive once; it attacks and advances daily. */
  launch: 0.1,
} as const;

const COST = {
  neighbourType: 0.14,
  otherAction: 0.08,
  /** What one says and does in a day besides fighting is of many kinds, so the same kind says little. */
  looseType: 0.08,
  /** One tells it as news, the other as what went before. */
  background: 0.11,
  figuresDiffer: 0.04,
  placesApart: 0.1,
  /** Blame may be disputed, so another initiator weighs against it without ruling it out. */
  otherInitiator: 0.1,
} as const;

const RARE_TYPES: ReadonlySet<EventType> = new Set(["agreement"]);
const LOOSE_TYPES: ReadonlySet<EventType> = new Set(["statement", "other"]);
const RARE_ACTIONS: ReadonlySet<string> = new Set(["offensive"]);

/** Pairs of types that two careful coders give to the same event. */
const NEIGHBOURS: Partial<Record<EventType, readonly EventType[]>> = {
  "armed-clash": ["territory-captured", "territory-regained", "casualties", "troop-movement", "air-strike", "other"],
  "air-strike": ["casualties", "shelling", "violence-against-civilians"],
  shelling: ["casualties", "explosion", "violence-against-civilians"],
  explosion: ["casualties", "violence-against-civilians"],
  "violence-against-civilians": ["casualties"],
  "troop-movement": ["territory-captured", "territory-regained", "other"],
  humanitarian: ["displacement", "other"],
  statement: ["agreement", "other"],
  agreement: ["other"],
};

function areNeighbours(a: EventType, b: EventType): boolean {
  return NEIGHBOURS[a]?.includes(b) === true || NEIGHBOURS[b]?.includes(a) === true;
}

/** A member whose words are cut once, not once a comparison. */
export interface Comparable extends Member {
  /** Stem → word, of the report's own passages. */
  readonly words: ReadonlyMap<string, string>;
}

export function toComparable(member: Member): Comparable {
  return { ...member, words: contentStems(member.report.passages) };
}

export interface Link {
  readonly from: string;
  readonly to: string;
  /** 0 to 1. */
  readonly score: number;
}

export interface ExplainedLink extends Link {
  readonly reason: Reason;
}

/**
 * How likely two reports tell the same event, 0 to 1. Symmetric. 0 where they cannot: same article, days that exclude
 * each other, other countries, types that no coder confuses, attacker and attacked exchanged, a running total against one day's toll.
 */
export function linkScore(a: Comparable, b: Comparable, registry: MergeRegistry): number {
  const [one, other] = [a.report, b.report];
  if (a.article === b.article) return 0;
  const sameType = one.type === other.type;
  if (!sameType && !areNeighbours(one.type, other.type)) return 0;
  const days = compareDates(one.date, other.date);
  if (days === null || totalAgainstToll(one.figures, other.figures)) return 0;
  const actors = compareActors(one.actors, other.actors, registry);
  if (actors.how === "reversed") return 0;
  const places = comparePlaces(one.places, other.places, registry);
  if (places.how === "abroad") return 0;
  const figures = compareFigures(one.figures, other.figures);
  const overlap = wordOverlap(a.words, b.words);
  const score =
    WORTH.days * days.score +
    WORTH.places * places.score +
    WORTH.actors * actors.score +
    WORTH.words * overlap +
    WORTH.sameCopy * Math.max(0, overlap - 0.5) +
    (figures.how === "agree" ? WORTH.figure : 0) +
    (sameType ? actionMark(one.action, other.action, one.type) : -COST.neighbourType) +
    (sameType && RARE_TYPES.has(one.type) ? WORTH.rareType : 0) -
    (one.background === other.background ? 0 : COST.background) -
    (figures.how === "differ" ? COST.figuresDiffer : 0) -
    (places.how === "apart" ? COST.placesApart : 0) -
    (actors.otherInitiator ? COST.otherInitiator : 0);
  return Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;
}

/** The default action of a type is also what a coder gives who knows no finer one, so it contradicts nothing. */
function actionMark(a: string, b: string, type: EventType): number {
  const general = EVENT_TYPE_ENTRIES[type].actions[0];
  if (a === general || b === general) return LOOSE_TYPES.has(type) ? -COST.looseType : 0;
  if (a !== b) return -COST.otherAction;
  return RARE_ACTIONS.has(a) ? WORTH.launch : WORTH.action;
}

/** A link with its reason: what agreed and what differed. */
export function explainLink(link: Link, a: Comparable, b: Comparable, registry: MergeRegistry): ExplainedLink {
  return { ...link, reason: linkReason(a, b, registry) };
}
