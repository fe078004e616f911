/** Whether a toll is that of an act, or another toll, told before in the text. */
import type { TokenRange } from "../language/types";
import { wordSet } from "../language/word-sets";
import type { Registry } from "../registry/index";
import { isArea } from "./areas";
import type { Candidate } from "./candidate";
import { datesMeet, isPlaced, meet, onSameDays, placesOf } from "./join-agreement";
import { TAKEN_UP, takenUp, tellsOfMany } from "./join-back";
import { POINTING } from "./told-before";
import { ASSAULTS, DEADLY, FORCE, GROUND, VIOLENT } from "./type-families";

/** "At least four people were killed, rescuers said", right after the strike: a toll of what has just been told. */
export function isTollOf(registry: Registry, action: Candidate, toll: Candidate, distance: number): boolean {
  if (distance > 3 || !datesMeet(action, toll)) return false;
  // Gains of many days are no one attack.
  if (action.type.startsWith("territory-") && action.date?.precision === "span" && !onSameDays(action, toll))
    return false;
  const { tokens } = toll.reading.analysis;
  const attacks = toll.slots.around.filter(({ np }) => TAKEN_UP.has(tokens[np.to - 1]));
  const fought = GROUND.has(action.type) && distance <= 2 && toll.slots.around.some(({ np }) => isTheFight(toll, np));
  const named = fought || takenUp(toll) !== null;
  const takesUp = named || attacks.length > 0;
  // "killed by strikes on the next town" takes up nothing, "killed in the strikes" does.
  const definite = named || attacks.some(({ np }) => POINTING.has(tokens[np.from]));
  const own =
    isPlaced(toll) &&
    // "Another 100 were wounded in the X quarter", of which no gazetteer knows where it lies
    !(countsOn(toll) && toll.places.every((place) => registry.place(place) === null)) &&
    !toll.places.some((place) =>
      action.places.some((other) => registry.contains(place, other) || registry.contains(other, place)),
    );
  if (takesUp && distance <= 2 && !(own && !definite)) return true;
  if (own) return false;
  // "Medics gave a toll of 23 dead"
  if (takesUp || (toll.action === "toll" && toll.trigger.nominal)) return true;
  return (
    (distance <= 1 || countsOn(toll)) &&
    (!isPlaced(toll) || toll.places.every((place) => action.places.includes(place))) &&
    toll.date?.implied === true &&
    toll.roles.initiator.length === 0 &&
    !toll.slots.around.some(({ np }) => LASTING.has(tokens[np.to - 1]))
  );
}

/** What a toll is of that no single act took. */
const LASTING = wordSet("fighting clashes war conflict violence offensive");
const FIGHT = wordSet("battle fight firefight gunfight shootout ambush");

/** "Eleven soldiers died in the battle" for the town told of before. */
const isTheFight = ({ reading: { analysis }, trigger: { clause } }: Candidate, { from, to }: TokenRange): boolean =>
  POINTING.has(analysis.tokens[from]) &&
  to - from === 2 &&
  FIGHT.has(analysis.tokens[to - 1]) &&
  analysis.tokens[to]?.pos !== "ADP" &&
  clause?.verb.perfect !== true;

/** "Dozens more were injured", "40 others died": of those just told. */
const countsOn = ({ reading: { analysis }, trigger }: Candidate) =>
  analysis.tokens.slice(0, trigger.head).some((word) => FURTHER.has(word));
const FURTHER = wordSet("more others another");

/** "Another seven were killed in raids on the next town": as many, and yet others. */
const countsAnew = ({ reading: { analysis }, placeBasis }: Candidate) =>
  placeBasis === "clause" &&
  /\b(?:another|a further) (?:\d|two|three|four|five|six|seven|eight|nine|ten|dozens?)/i.test(analysis.text);

/** Acts of one attack: it begins, it is fought, it kills. */
const ATTACK: ReadonlySet<string> = new Set(["attack", "raid", "clash", "death", "injury", "entry"]);

/** "Gunmen have killed two soldiers … They attacked the village … killed two": one side's attack in one place on one day. */
export function isTollOfFight(registry: Registry, a: Candidate, b: Candidate, sinceTold: number): boolean {
  if (sinceTold > 3 || a.background || b.background) return false;
  const kin = (candidate: Candidate) =>
    (candidate.type === "armed-clash" || candidate.type === "casualties") && ATTACK.has(candidate.action);
  if (!kin(a) || !kin(b) || (a.entry.frame !== "harm" && b.entry.frame !== "harm")) return false;
  if (!a.roles.initiator.some((slug) => b.roles.initiator.includes(slug))) return false;
  const open = a.reading.headline && a.date?.implied === true;
  const here = !isPlaced(a) || !isPlaced(b) || meet(registry, a, b);
  return (
    (onSameDays(a, b) || (open && datesMeet(a, b))) &&
    here &&
    (sameToll(a, b) || a.figures.length * b.figures.length === 0)
  );
}

/** "Car bomb kills four … the blast killed four people": the same exact toll of the same kind of action. */
export function sameToll(a: Candidate, b: Candidate): boolean {
  if (a.figures.length === 0 || b.figures.length === 0) return false;
  if (!ASSAULTS.has(a.type) && a.entry.frame !== "harm") return false;
  const same = a.figures.some(
    ({ measure, min, max, cumulative }) =>
      measure === "killed" &&
      !cumulative &&
      min !== null &&
      (min > 1 || isAlone(a, measure)) &&
      b.figures.some((other) => other.measure === "killed" && other.min === min && agree(other.max, max)),
  );
  return same && !countsAnew(b);
}

/** Nothing placed, one place within the other, or a place in the province that a headline names by its city. */
const placesAgree = (registry: Registry, a: Candidate, b: Candidate) =>
  !isPlaced(a) ||
  !isPlaced(b) ||
  meet(registry, a, b) ||
  (a.reading.headline && placesOf(a).some((place) => b.places.some((other) => registry.contains(place, other))));

/** Fewest dead whose count marks an event by itself; two or three die in many. */
const TELLING = 4;

/** "Air raids killed 11 … 11 died when bombs hit the market": one exact toll of one day and place, whatever the words for the act. */
export function isSameTollOfKin(registry: Registry, a: Candidate, b: Candidate): boolean {
  if (a.type === b.type || a.background || b.background || a.figures.length === 0 || b.figures.length === 0)
    return false;
  const oneDay = onSameDays(a, b) || (datesMeet(a, b) && (a.date?.implied === true || b.date?.implied === true));
  if (!FORCE.has(a.type) || !FORCE.has(b.type) || !oneDay) return false;
  const doers = [a, b].map(({ roles }) => roles.initiator);
  if (doers.every((slugs) => slugs.length > 0) && !doers[0]?.some((slug) => doers[1]?.includes(slug))) return false;
  if (!placesAgree(registry, a, b)) return false;
  const dead = (candidate: Candidate) =>
    candidate.figures.filter(({ measure, cumulative, vague }) => measure === "killed" && !cumulative && !vague);
  const least = isPlaced(a) && isPlaced(b) ? 2 : TELLING;
  const same = dead(a).some(
    ({ min, max }) =>
      min !== null && min >= least && dead(b).some((other) => other.min === min && agree(other.max, max)),
  );
  return same && !countsAnew(b);
}

/** "44" and "at least 44". */
const agree = (a: number | null, b: number | null) => a === b || a === null || b === null;

/** One dead is no mark of an event where others died in it too: many tolls have "a child" among them. */
const isAlone = ({ figures }: Candidate, measure: string) =>
  figures.filter((figure) => figure.measure === measure).length === 1;

/** A headline's toll is that of the text, on whatever day of the news that tells it: "54 killed … 54 were killed on Tuesday". */
export function isHeadlineOf(registry: Registry, a: Candidate, b: Candidate): boolean {
  if (!a.reading.headline || a.background || b.background || a.date?.implied !== true) return false;
  return ASSAULTS.has(b.type) && sameToll(a, b) && placesAgree(registry, a, b);
}

/** A toll in a town of its own inside the area of what sums up several days stands apart: "135 killed … ten of them in X on Tuesday". */
export function isNarrower(registry: Registry, a: Candidate, b: Candidate): boolean {
  const dead = (candidate: Candidate) =>
    candidate.figures.find(({ measure, min }) => measure === "killed" && min !== null)?.min ?? null;
  const [ofA, ofB] = [dead(a), dead(b)];
  if (ofB === null || ofA === ofB || b.placeBasis !== "clause" || !isPlaced(a)) return false;
  const sumsUp = ofA !== null && a.date !== null && a.date.start !== a.date.end;
  return (
    (sumsUp || ((ofA === null || ofB < ofA) && tellsOfMany(a))) &&
    b.places.every((place) => !a.places.includes(place) && !isArea(registry, place))
  );
}

/** Sentences over which "among those killed" takes up a toll. */
const AMONG_REACH = 6;

/** "Its commander was killed … He was killed in a shootout": deaths without a count, told in a row, are one. */
export function isSameDeath(registry: Registry, a: Candidate, b: Candidate, distance: number): boolean {
  if (a.background || b.background || distance > AMONG_REACH) return false;
  const killed = VIOLENT.has(a.type) && a.figures.some(({ measure }) => measure === "killed");
  if (killed && b.type === "casualties" && AMONG.test(b.reading.analysis.text))
    return datesMeet(a, b) || b.date?.implied === true;
  if (a.type !== "casualties") return false;
  const of = b.type === "casualties" || (b.trigger.nominal && DEADLY.hasLemma(b.trigger.clause?.verb));
  if (!of) return false;
  if (AMONG.test(b.reading.analysis.text)) return true;
  return (
    distance <= 2 &&
    datesMeet(a, b) &&
    !isCounted(a) &&
    !isCounted(b) &&
    (a.places.length * b.places.length === 0 || meet(registry, a, b))
  );
}

const AMONG = /\bamong (?:those|the (?:dead|victims|wounded|injured|casualties))\b/i;

/** Tells of more than one, or of nobody knows how many. */
const isCounted = ({ figures }: Candidate) => figures.some(({ min }) => min === null || min > 1);
