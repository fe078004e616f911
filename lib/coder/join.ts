/** Joins what several sentences of an article tell of one event: a headline and its body, a claim restated, a detail added. */
import type { EventType } from "../codebook/event-types";
import type { Registry } from "../registry/index";
import { isArea } from "./areas";
import type { Candidate } from "./candidate";
import { absorb } from "./combine";
import { takePassages } from "./passage";
import { BLASTS, DEADLY, GROUND, VIOLENT } from "./type-families";

const FAMILY: Partial<Record<EventType, string>> = { casualties: "toll" };
const family = (type: EventType) => FAMILY[type] ?? type;

/** How many events back a text is taken to refer, besides those it opens with. */
const REACH = 80;
const OPENING = 12;

export function joinAcrossSentences(registry: Registry, candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  /** The sentence that last spoke of each. */
  const latest = new Map<Candidate, number>();
  for (const candidate of candidates) {
    const earlier = joined.findLast(
      (other, i) =>
        (i >= joined.length - REACH || i < OPENING) &&
        tellOne(registry, other, candidate, latest.get(other) ?? other.reading.sentence.index),
    );
    if (!earlier) {
      joined.push(candidate);
      continue;
    }
    latest.set(earlier, candidate.reading.sentence.index);
    takePassages(earlier, candidate);
    const bombed = BLASTS.has(candidate.type) && isHeadlineOf(registry, earlier, candidate);
    if ((earlier.type === "casualties" && candidate.type !== "casualties") || bombed) {
      earlier.type = candidate.type;
      earlier.action = candidate.action;
    }
    const narrower = narrowerPlaces(registry, earlier, candidate);
    absorb(earlier, candidate);
    if (narrower) {
      earlier.places = narrower;
      earlier.placeBasis = candidate.placeBasis;
    }
    // A speaker named by his office and then by his name is one speaker.
    if (earlier.type === "statement" && candidate.type === "statement" && earlier.roles.initiator.length === 1)
      earlier.roles.initiator = [...new Set([...earlier.roles.initiator, ...candidate.roles.initiator])];
    if (SHARED_ACTION.has(earlier.type)) {
      const side = registry.actor(earlier.roles.initiator[0] ?? "")?.side;
      const more = candidate.roles.initiator.filter((slug) => registry.actor(slug)?.side === side);
      earlier.roles.initiator = [...new Set([...earlier.roles.initiator, ...more])];
      earlier.roles.target = earlier.roles.target.filter((slug) => !earlier.roles.initiator.includes(slug));
    }
  }
  return joined;
}

/** "Strike on Syrian town … hit the town of X": the place that a later sentence names inside the wide one told first. */
function narrowerPlaces(registry: Registry, whole: Candidate, part: Candidate): string[] | null {
  if (part.placeBasis !== "clause" || whole.places.length === 0 || part.places.length === 0) return null;
  // "Offensive in Aleppo" of a headline is what the text calls the province.
  const [city] = whole.places;
  const [province] = part.places;
  if (whole.reading.headline && part.places.length === 1 && province === `${city}-province`) return part.places;
  if (whole.reading.sentence.index > 1 || tellsOfMany(whole) || whole.date?.start !== whole.date?.end) return null;
  const isWide = (slug: string) => isArea(registry, slug);
  return whole.places.every(isWide) && !part.places.some(isWide) ? part.places : null;
}

/** Nouns by which a text takes up an attack it has told of; "fighting" and "war" take up no single one. */
const TAKEN_UP =
  /^(?:attack|assault|strike|raid|shelling|bombing|bombardment|airstrike|explosion|blast|operation|offensive|incursion)s?$/;
/** Sentences over which "the blast" is still the one told before. */
const TAKEN_UP_REACH = 3;

const SHARED_ACTION: ReadonlySet<EventType> = new Set<EventType>([...GROUND, "air-strike"]);
/** Acts of violence, and captures, which a text tells as such. */
const ASSAULTS: ReadonlySet<EventType> = new Set<EventType>([...VIOLENT, "territory-captured"]);
/** Nouns of attack that take up one by air or by shell rather than a fight. */
const STRIKES = /^(?:strike|airstrike|raid|shelling|bombing|bombardment)s?$/;

function tellOne(registry: Registry, a: Candidate, b: Candidate, lastOfA: number): boolean {
  const distance = Math.abs(a.reading.sentence.index - b.reading.sentence.index);
  const sinceTold = Math.abs(b.reading.sentence.index - lastOfA);
  if (b.type === "casualties" && ASSAULTS.has(a.type) && !a.background && !b.background)
    return isTollOf(registry, a, b, sinceTold);
  if (ASSAULTS.has(a.type) && ASSAULTS.has(b.type) && Math.min(distance, sinceTold) <= TAKEN_UP_REACH) {
    const taken = takenUp(b);
    if (
      taken &&
      (!LARGE.test(taken) || (a.type === "armed-clash" && b.type === "armed-clash" && !b.trigger.nominal)) &&
      (!STRIKES.test(taken) || BLASTS.has(a.type) || a.action === "raid")
    )
      return datesMeet(a, b);
  }
  if (refersBack(registry, a, b, distance)) return true;
  if (isSameOffensive(registry, a, b)) return true;
  if (isSameDeath(registry, a, b, distance)) return true;
  if (isSameFlight(registry, a, b)) return true;
  if (a.reading.headline && a.type === "casualties" && ASSAULTS.has(b.type) && distance <= 3) return datesMeet(a, b);
  if (isHeadlineOf(registry, a, b)) return true;
  if (isTollOfFight(registry, a, b, sinceTold)) return true;
  if (family(a.type) !== family(b.type)) return false;
  if (a.type === "statement") return sameSpeaker(a, b, sinceTold);
  if (!datesMeet(a, b)) return false;
  if (sameToll(a, b) && (!isPlaced(a) || !isPlaced(b) || meet(registry, a, b))) return true;
  if (isNarrower(registry, a, b)) return false;
  if (
    a.type === "casualties" &&
    a.date?.start === b.date?.start &&
    a.date?.end === b.date?.end &&
    a.date?.start !== a.date?.end &&
    !isPlaced(a) &&
    !isPlaced(b)
  )
    return true;
  const sides = (candidate: Candidate) =>
    candidate.roles.initiator
      .map((slug) => registry.actor(slug)?.side)
      .filter((side) => side === "opposition" || side === "government");
  const sameSide = a.reading.sentence.index <= 1 && sides(a).some((side) => sides(b).includes(side));
  const shared = sameSide || a.roles.initiator.some((slug) => b.roles.initiator.includes(slug));
  const oneUnknown = a.roles.initiator.length === 0 || b.roles.initiator.length === 0;
  if (!shared && !oneUnknown) return false;
  const placed = isPlaced(a) && isPlaced(b);
  const samePlace = meet(registry, a, b);
  const sameAction = a.action === b.action;
  const apart = placed && !samePlace && b.places.some((place) => !isArea(registry, place));
  if (a.reading.headline && sameAction && shared && !apart) return true;
  if (a.reading.headline && a.type === "casualties") return true;
  if (placed && !samePlace) return false;
  const exact = placed && a.places.some((place) => b.places.includes(place));
  const opening = a.reading.headline || a.reading.sentence.index <= 1;
  const stated =
    a.date !== null &&
    b.date !== null &&
    !a.date.implied &&
    !b.date.implied &&
    a.date.start === b.date.start &&
    a.date.end === b.date.end;
  if (
    sameAction &&
    stated &&
    a.figures.length * b.figures.length === 0 &&
    !(placed && a.type === "territory-captured" && !exact)
  )
    return true;
  const territory = a.type === "territory-captured" || a.type === "territory-regained";
  if (territory && !exact && b.places.some((place) => !isArea(registry, place)) && b.placeBasis === "clause")
    return false;
  if (opening && sameAction && shared && (exact || !placed || samePlace)) return true;
  if (exact && sameAction && (shared || distance <= 1)) return true;
  if (a.reading.headline && shared && !placed) return true;
  return distance <= 2 && sameAction && shared && !placed;
}

/** Acts of one attack: it begins, it is fought, it kills. */
const ATTACK: ReadonlySet<string> = new Set(["attack", "raid", "clash", "death", "injury", "entry"]);

/** "Gunmen have killed two soldiers … They attacked the village … killed two": one side's attack in one place on one day. */
function isTollOfFight(registry: Registry, a: Candidate, b: Candidate, sinceTold: number): boolean {
  if (sinceTold > 3 || a.background || b.background) return false;
  const kin = (candidate: Candidate) =>
    (candidate.type === "armed-clash" || candidate.type === "casualties") && ATTACK.has(candidate.action);
  if (!kin(a) || !kin(b) || (a.entry.frame !== "harm" && b.entry.frame !== "harm")) return false;
  if (!a.roles.initiator.some((slug) => b.roles.initiator.includes(slug))) return false;
  const sameDay = a.date?.start === b.date?.start && a.date?.end === b.date?.end;
  const open = a.reading.headline && a.date?.implied === true;
  const here = !isPlaced(a) || !isPlaced(b) || meet(registry, a, b);
  return (
    (sameDay || (open && datesMeet(a, b))) && here && (sameToll(a, b) || a.figures.length * b.figures.length === 0)
  );
}

/** "Car bomb kills four … the blast killed four people": the same exact toll of the same kind of action. */
function sameToll(a: Candidate, b: Candidate): boolean {
  if (!ASSAULTS.has(a.type) && a.entry.frame !== "harm") return false;
  return a.figures.some(
    ({ measure, min, max, cumulative }) =>
      measure === "killed" &&
      !cumulative &&
      min !== null &&
      b.figures.some((other) => other.measure === "killed" && other.min === min && other.max === max),
  );
}

/** A headline's toll is that of the text, on whatever day of the news that tells it: "54 killed … 54 were killed on Tuesday". */
function isHeadlineOf(registry: Registry, a: Candidate, b: Candidate): boolean {
  if (!a.reading.headline || a.background || b.background || a.date?.implied !== true) return false;
  return ASSAULTS.has(b.type) && sameToll(a, b) && (!isPlaced(a) || !isPlaced(b) || meet(registry, a, b));
}

/** A toll in a town of its own inside the area of what sums up several days stands apart: "135 killed … ten of them in X on Tuesday". */
function isNarrower(registry: Registry, a: Candidate, b: Candidate): boolean {
  const dead = (candidate: Candidate) =>
    candidate.figures.find(({ measure, min }) => measure === "killed" && min !== null)?.min ?? null;
  const [ofA, ofB] = [dead(a), dead(b)];
  if (ofB === null || ofA === ofB || b.placeBasis !== "clause" || !isPlaced(a)) return false;
  const sumsUp = ofA !== null && a.date !== null && a.date.start !== a.date.end;
  return (
    (sumsUp || (ofA === null && tellsOfMany(a))) &&
    b.places.every((place) => !a.places.includes(place) && !isArea(registry, place))
  );
}

/** "jets are stepping up strikes": many acts, of which one told later is only a part. */
const tellsOfMany = ({ trigger, reading }: Candidate) =>
  trigger.nominal && /s$/.test(reading.analysis.tokens[trigger.head]?.lower ?? "");

const DEFINITE = /^(?:the|this|that|these|those|its|their|his|her|such)$/;
/** Verbs by which a noun with an article still tells something new: "launched its offensive". */
const OPENING_VERB =
  /^(?:launch|begin|start|mount|stage|resume|renew|unleash|initiate|open|carry|conduct|erupt|break)$/;
/** Sentences over which "its offensive" is still the one told before. */
const BACK_REACH = 12;

const meet = (registry: Registry, a: Candidate, b: Candidate) =>
  a.places.some((place) =>
    b.places.some(
      (other) =>
        registry.contains(place, other) ||
        registry.contains(other, place) ||
        mayContain(registry, place, other) ||
        mayContain(registry, other, place),
    ),
  );

/** A place that no gazetteer knows may lie in any wide area named beside it. */
const mayContain = (registry: Registry, outer: string, inner: string) =>
  registry.place(inner) === null && isArea(registry, outer);

/** "as its expanded offensive continues", "the exchange of fire": a definite noun without news of its own. */
function refersBack(registry: Registry, a: Candidate, b: Candidate, distance: number): boolean {
  const { trigger } = b;
  if (!trigger.nominal || trigger.np === null || b.figures.length > 0) return false;
  const sameAct = a.type === "other" && a.entry === b.entry && a.background === b.background;
  if (sameAct && a.roles.target.length > 0 && a.roles.target.some((slug) => b.roles.target.includes(slug))) return true;
  if (distance > BACK_REACH) return false;
  const withdrawn = a.type === "troop-movement" && a.action === b.action;
  if (a.type !== b.type || !(ASSAULTS.has(a.type) || withdrawn) || a.background !== b.background) return false;
  const first = b.reading.analysis.tokens[trigger.np.from]?.lower ?? "";
  if (!DEFINITE.test(first) || (trigger.light && OPENING_VERB.test(trigger.clause?.verb.lemma ?? ""))) return false;
  const { initiator } = b.roles;
  const shared = initiator.length === 0 || initiator.some((slug) => a.roles.initiator.includes(slug));
  if (!shared || (b.placeBasis === "clause" && a.places.length > 0 && !meet(registry, a, b))) return false;
  return b.date === null || b.date.implied || datesMeet(a, b);
}

/** Sentences over which "among those killed" takes up a toll. */
const AMONG_REACH = 6;

/** "Rebels launched an offensive … The group said it launched its offensive to deter": one side has one at a time. */
function isSameOffensive(registry: Registry, a: Candidate, b: Candidate): boolean {
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

/** "Its commander was killed … He was killed in a shootout": deaths without a count, told in a row, are one. */
function isSameDeath(registry: Registry, a: Candidate, b: Candidate, distance: number): boolean {
  if (a.type !== "casualties" || a.background || b.background || distance > AMONG_REACH) return false;
  const counted = [...a.figures, ...b.figures].some(({ min }) => min === null || min > 1);
  const among = /\bamong (?:those|the (?:dead|victims|wounded|injured|casualties))\b/i.test(b.reading.analysis.text);
  const of = b.type === "casualties" || (b.trigger.nominal && DEADLY.test(b.trigger.clause?.verb.lemma ?? ""));
  if (!of) return false;
  if (among) return true;
  return (
    distance <= 2 && datesMeet(a, b) && !counted && (a.places.length * b.places.length === 0 || meet(registry, a, b))
  );
}

/** People who flee on one day in one area flee once, however often a text says it. */
function isSameFlight(registry: Registry, a: Candidate, b: Candidate): boolean {
  if (a.type !== "displacement" || b.type !== "displacement" || a.action !== b.action) return false;
  const sameDay = a.date?.start === b.date?.start && a.date?.end === b.date?.end;
  return sameDay && a.background === b.background && a.figures.length * b.figures.length === 0 && meet(registry, a, b);
}

/** Nouns that take up a whole undertaking, of which an attack is only a part. */
const LARGE = /^(?:offensive|incursion|operation)s?$/;

/** "one of the raids hit a market": the noun by which the subject takes up an attack already told; null for any other. */
function takenUp(candidate: Candidate): string | null {
  const { clause, nominal, slot } = candidate.trigger;
  if (!clause?.subject || (nominal && (slot !== "subject" || candidate.figures.length > 0))) return null;
  const { tokens } = candidate.reading.analysis;
  const words = tokens.slice(clause.subject.from, clause.subject.to).map((token) => token.lower);
  const noun = words.find(
    (word, i) =>
      TAKEN_UP.test(word) &&
      words.slice(Math.max(0, i - 2), i).some((before) => /^(?:the|this|these|those|that|its|their)$/.test(before)),
  );
  return noun ?? null;
}

const isPlaced = (candidate: Candidate) =>
  candidate.places.length > 0 && candidate.placeBasis !== "narrative" && candidate.placeBasis !== "none";

/** Days that agree; a day that was only implied gives way to one that the text states within the week. */
function datesMeet(a: Candidate, b: Candidate): boolean {
  if (!a.date || !b.date) return true;
  if (a.background && b.background) return a.date.start === b.date.start;
  if (a.date.start <= b.date.end && b.date.start <= a.date.end) return a.background === b.background;
  if (a.background || b.background) return false;
  if (a.date.implied === b.date.implied || a.action !== b.action) return false;
  if (a.reading.headline || a.reading.sentence.index <= 1) return true;
  // "militants who have seized buildings … seized them on Saturday": the perfect leaves open on which day.
  const [open, stated] = a.date.implied ? [a, b] : [b, a];
  const verb = open.trigger.clause?.verb;
  const here = a.places.some((place) => b.places.includes(place));
  return (
    here && verb?.perfect === true && verb.tense === "present" && (stated.date?.end ?? "") <= (open.date?.end ?? "")
  );
}

/** "At least four people were killed, rescuers said", right after the strike: a toll of what has just been told. */
function isTollOf(registry: Registry, action: Candidate, toll: Candidate, distance: number): boolean {
  if (distance > 3 || !datesMeet(action, toll)) return false;
  const nouns = toll.slots.around.map((phrase) => toll.reading.analysis.tokens[phrase.np.to - 1]?.lower ?? "");
  const takesUp = takenUp(toll) !== null || nouns.some((noun) => TAKEN_UP.test(noun));
  const own =
    isPlaced(toll) &&
    !toll.places.some((place) =>
      action.places.some((other) => registry.contains(place, other) || registry.contains(other, place)),
    );
  if (takesUp && distance <= 2) return true;
  if (own) return false;
  if (takesUp) return true;
  return (
    (distance <= 1 || countsOn(toll)) &&
    (!isPlaced(toll) || toll.places.every((place) => action.places.includes(place))) &&
    toll.date?.implied === true &&
    toll.roles.initiator.length === 0 &&
    !nouns.some((noun) => /^(?:fighting|clashes|war|conflict|violence|offensive)$/.test(noun))
  );
}

/** "Dozens more were injured", "40 others died": of those just told. */
const countsOn = ({ reading: { analysis }, trigger }: Candidate) =>
  analysis.tokens.slice(0, trigger.head).some(({ lower }) => lower === "more" || lower === "others");

/** Sentences over which a speaker is still at the same words. */
const SPEECH_REACH = 4;
const QUOTE_REACH = 15;

/** Further words of one speaker: a quotation that goes on, an appeal restated. */
function sameSpeaker(a: Candidate, b: Candidate, sinceTold: number): boolean {
  if (a.type !== b.type || !a.roles.initiator.some((slug) => b.roles.initiator.includes(slug))) return false;
  const distance = Math.abs(a.reading.sentence.index - b.reading.sentence.index);
  const sameDay = a.date?.start === b.date?.start;
  if (a.reading.headline) return sameDay || a.date?.implied === true || b.date?.implied === true;
  const first = b.reading.analysis.tokens[0]?.lower ?? "";
  const goesOn = /^(?:["“'‘]|he|she|it|they|the)$/.test(first);
  const quoted = /^["“'‘]$/.test(first);
  // A quotation runs on over a full stop.
  if (sinceTold === 1 && b.entry.verbs.length === 0 && (sameDay || b.date?.implied === true)) return true;
  return distance <= (quoted ? QUOTE_REACH : goesOn ? SPEECH_REACH : 1) && (sameDay || b.date?.implied === true);
}
