/** Brings together what several words of one sentence say of one event: "launched strikes, killing 14". */
import type { Clause } from "../language/types";
import type { Candidate } from "./candidate";
import { addAllOnce } from "./collect";
import { inMeans, isMannerOf } from "./combine-tied";
import { joinFigures } from "./join-figures";
import { DEADLY, VIOLENT } from "./type-families";

/** The candidates of one sentence, fewer: tolls taken up by their action, nouns by the verb that tells the same. */
export function combineInSentence(candidates: readonly Candidate[]): Candidate[] {
  const kept = [...candidates];
  if (kept.length < 2) return kept;
  const taken = new Map<number, Candidate>();
  for (const toll of candidates.filter((candidate) => candidate.type === "casualties" || isDeadlyFight(candidate))) {
    const { clause } = toll.trigger;
    const action = isDeadlyFight(toll)
      ? deedBefore(toll, kept)
      : (actionOf(toll, kept) ?? deedBefore(toll, kept) ?? besideToll(toll, kept, taken));
    if (!action) continue;
    if (clause) taken.set(clause.index, action);
    absorb(action, toll);
    kept.splice(kept.indexOf(toll), 1);
  }
  for (const noun of candidates.filter((candidate) => candidate.trigger.nominal)) {
    if (!kept.includes(noun)) continue;
    const verb = kept.find((other) => other !== noun && tellsTheSame(other, noun));
    if (!verb) continue;
    if (verb.type === "humanitarian" && noun.type !== "humanitarian") {
      verb.type = noun.type;
      verb.action = noun.action;
    }
    if (verb.entry.weaponDecides && verb.type === "armed-clash" && noun.type !== "armed-clash") {
      verb.type = noun.type;
      verb.action = noun.action;
    }
    absorb(verb, noun);
    kept.splice(kept.indexOf(noun), 1);
  }
  for (const part of candidates) {
    const whole = kept.includes(part) ? kept.find((other) => other !== part && isMannerOf(other, part)) : undefined;
    if (!whole) continue;
    if (part.type === "violence-against-civilians") [whole.type, whole.action] = [part.type, part.action];
    absorb(whole, part);
    kept.splice(kept.indexOf(part), 1);
  }
  return joinCoordinates(kept);
}

/** "four were killed and dozens injured", "streets were empty and shops closed": one thing in two verbs. */
function joinCoordinates(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const first = kept.find((other) => isContinued(other, candidate));
    if (first) absorb(first, candidate);
    else kept.push(candidate);
  }
  return kept;
}

function isContinued(first: Candidate, second: Candidate): boolean {
  if (first.type !== second.type || first.type === "territory-captured" || first.type === "territory-regained")
    return false;
  if (first.type === "other" && first.entry !== second.entry) return false;
  const subject = second.trigger.clause?.subject?.from === first.trigger.clause?.subject?.from;
  const newActor =
    second.roles.initiator.some((slug) => !first.roles.initiator.includes(slug)) && first.roles.initiator.length > 0;
  const newPlace =
    second.places.some((place) => !first.places.includes(place)) &&
    first.places.length > 0 &&
    second.placeBasis === "clause";
  const newDay = first.date !== null && second.date !== null && first.date.start !== second.date.start;
  if (newActor || newPlace || newDay) return false;
  return (
    subject ||
    first.type === "casualties" ||
    first.type === "humanitarian" ||
    first.type === "troop-movement" ||
    first.type === "statement"
  );
}

/** The action that a toll belongs to: it stands in the toll's own clause, or carries it. */
function actionOf(toll: Candidate, candidates: readonly Candidate[]): Candidate | null {
  const actions = candidates.filter((candidate) => candidate !== toll && VIOLENT.has(candidate.type));
  const clause = toll.trigger.clause;
  if (toll.reading.headline && actions.length === 1 && toll.places.length === 0) return actions[0] ?? null;
  if (!clause) return null;
  const inClause = actions.find(
    (action) =>
      action.trigger.nominal &&
      action.trigger.clause === clause &&
      (action.trigger.slot === "phrase" || action.trigger.slot === "subject"),
  );
  if (inClause) return inClause;
  // "Four were killed when jets struck", "as the group advanced", "after a bomb went off".
  const under = actions.find(
    ({ trigger }) =>
      !trigger.nominal &&
      trigger.clause?.link === "adverbial" &&
      trigger.clause.parent === clause.index &&
      DEADLY_WHEN.has(trigger.clause.marker),
  );
  if (under && (clause.verb.passive || clause.verb.lemma === "die")) return under;
  // "had killed and executed 27 people": the second verb has the object of both.
  const ahead = toll.reading.analysis.clauses[clause.index + 1];
  if (ahead?.link === "coordinate" && !clause.object && !clause.verb.passive && toll.figures.length === 0) {
    const second = actions.find(({ trigger }) => !trigger.nominal && trigger.clause === ahead);
    if (second && ahead.subject?.from === clause.subject?.from && clause.subject !== null) return second;
  }
  const joint = underNext(toll, clause, actions) ?? inMeans(toll, clause, actions);
  if (joint) return joint;
  // "Rockets hit the suburb, witnesses said, killing seven": the word of a witness stands between deed and toll.
  if (clause.link === "participle" && TOLD.test(sentenceVerb(toll, clause.parent))) {
    const told = actions.findLast(({ trigger }) => trigger.head < clause.verb.head && !isBare(trigger.clause));
    if (told) {
      toll.roles.initiator = toll.roles.initiator.filter((slug) => told.roles.initiator.includes(slug));
      return told;
    }
  }
  if (clause.link === "participle" || clause.link === "relative" || clause.link === "infinitive") {
    const parent = hangsOn(toll, clause, actions);
    if (parent && sharesSubject(parent, toll)) toll.roles.initiator = [];
    if (parent && sameActor(parent, toll)) return parent;
    const nominal = actions.filter((action) => action.trigger.nominal && action.trigger.head < clause.verb.head).at(-1);
    if (nominal && (nominal.trigger.clause?.index === clause.parent || clause.subjectHead === nominal.trigger.head))
      return nominal;
    // "Bombings like the one on July 3 that killed 300 suggest": the toll stands inside the subject that the action heads.
    const headed = nominal?.trigger.clause?.subject;
    if (nominal && headed && headed.from <= nominal.trigger.head && headed.to >= clause.verb.to) return nominal;
  }
  const circumstance = actions.find(
    ({ trigger }) =>
      !trigger.nominal &&
      trigger.clause?.link === "adverbial" &&
      trigger.clause.parent === clause.index &&
      /^(?:when|as|after)$/.test(trigger.clause.marker),
  );
  if (circumstance && toll.roles.initiator.every((slug) => circumstance.roles.initiator.includes(slug)))
    return circumstance;
  if (clause.link === "coordinate" || clause.link === "main") {
    const before = actions.find((action) => clause.subjectHead === action.trigger.head);
    if (before) return before;
  }
  return null;
}

/** "Four were killed and five others were injured when jets struck", "… and many more wounded in raids": what the second toll hangs on. */
function underNext(toll: Candidate, clause: Clause, actions: readonly Candidate[]): Candidate | null {
  if (!clause.verb.passive && clause.verb.lemma !== "die") return null;
  const next = toll.reading.analysis.clauses[clause.index + 1];
  const joined = next?.link === "coordinate" || next?.link === "participle" || next?.link === "main";
  if (!next || !joined || !(next.verb.passive || next.verb.lemma === "die") || !DEADLY.hasLemma(next.verb)) return null;
  const between = toll.reading.analysis.tokens.slice(clause.to, next.verb.from);
  if (!between.some(({ lower }) => lower === "and")) return null;
  return (
    actions.find(
      ({ trigger }) =>
        (trigger.nominal && trigger.clause === next && trigger.slot === "phrase") ||
        (!trigger.nominal &&
          trigger.clause?.link === "adverbial" &&
          trigger.clause.parent === next.index &&
          DEADLY_WHEN.has(trigger.clause.marker)),
    ) ?? null
  );
}

/** "fighters killed nine soldiers": a fight told by what came of it. */
const isDeadlyFight = ({ type, entry }: Candidate) => type === "armed-clash" && entry.frame === "harm";

/** "blew up tunnels and killed 13 soldiers", "captured positions and killed nine": what the same subject had just done. */
function deedBefore(toll: Candidate, kept: readonly Candidate[]): Candidate | null {
  const { clause } = toll.trigger;
  if (clause?.link !== "coordinate" || clause.verb.passive) return null;
  const deed = kept.findLast(
    ({ type, trigger }) =>
      (VIOLENT.has(type) || /^territory-/.test(type)) && !trigger.nominal && trigger.head < toll.trigger.head,
  );
  if (
    deed === undefined ||
    deed.trigger.clause?.subject?.from !== clause.subject?.from ||
    deed.trigger.clause?.verb.passive
  )
    return null;
  const elsewhere = toll.placeBasis === "clause" && toll.places.some((place) => !deed.places.includes(place));
  return elsewhere && deed.placeBasis === "clause" ? null : deed;
}

const TOLD = /^(?:say|add|report|tell|state)$/;
const sentenceVerb = ({ reading }: Candidate, index: number) => reading.analysis.clauses[index]?.verb.lemma ?? "";
/** Told as an aside or a wish, so that no toll goes on with it. */
const isBare = (clause: Clause | null) => clause === null || clause.link === "relative" || clause.link === "infinitive";

/** Conjunctions that tie a toll to what caused it. */
const DEADLY_WHEN: ReadonlySet<string> = new Set(["when", "as", "after", "while"]);

/** "killed 130 and injured 900", "two died and nine were injured by shells": the toll beside one that has its action. */
function besideToll(
  toll: Candidate,
  kept: readonly Candidate[],
  taken: ReadonlyMap<number, Candidate>,
): Candidate | null {
  const { clause } = toll.trigger;
  if (!clause) return null;
  if (isMisread(toll)) {
    const before = kept.findLast(({ type, trigger }) => trigger.head < toll.trigger.head && VIOLENT.has(type));
    if (before) {
      toll.roles.initiator = [];
      return before;
    }
  }
  const joined = clause.link === "coordinate" || clause.link === "participle";
  const first = joined ? taken.get(clause.parent) : undefined;
  if (first && kept.includes(first)) return first;
  return (
    kept.find(
      ({ type, trigger }) =>
        VIOLENT.has(type) &&
        trigger.nominal &&
        trigger.slot === "phrase" &&
        (trigger.clause?.link === "coordinate" ||
          (trigger.clause?.link === "adverbial" && /^(?:and|while)$/.test(trigger.clause.marker))) &&
        trigger.clause.parent === clause.index &&
        DEADLY.hasLemma(trigger.clause.verb),
    ) ?? null
  );
}

/** "killed 18 people mostly children and wounded 40 others": civilians wound nobody, the verb goes on with what killed. */
const isMisread = ({ entry, roles, trigger }: Candidate) =>
  entry.frame === "harm" &&
  trigger.clause?.verb.passive === false &&
  roles.initiator.length > 0 &&
  roles.initiator.every((slug) => slug === "civilians");

/** The act that a toll's clause hangs on; between the two may stand who holds a place, or who was about: "hit a town held by rebels, killing". */
function hangsOn(toll: Candidate, { parent, verb }: Clause, actions: readonly Candidate[]): Candidate | undefined {
  const { clauses } = toll.reading.analysis;
  const ofClause = (index: number) => actions.filter(({ trigger }) => index >= 0 && trigger.clause?.index === index);
  const direct = ofClause(parent).find(({ trigger }) => !trigger.nominal);
  const between = clauses[parent];
  if (direct || verb.form !== "gerund" || !between) return direct;
  const aside =
    (between.link === "participle" && between.verb.passive) ||
    // "bombed the area in a bid to dislodge the rebels, leaving four dead": what it was for killed nobody.
    (between.link === "infinitive" && toll.reading.analysis.tokens[verb.from - 1]?.lower === ",") ||
    (between.link === "adverbial" && /^(?:as|while|when)$/.test(between.marker));
  const outer = aside
    ? ofClause(between.parent).find(({ trigger }) => !trigger.nominal || trigger.slot === "subject")
    : undefined;
  if (outer) toll.roles.initiator = [];
  return outer;
}

/** "Bombers blew up two cars, killing 18": one subject does both. */
const sharesSubject = (action: Candidate, { trigger: { clause } }: Candidate) =>
  clause?.verb.form === "gerund" &&
  clause.subject !== null &&
  clause.subject.from === action.trigger.clause?.subject?.from &&
  !action.trigger.clause.verb.passive;

const sameActor = (action: Candidate, toll: Candidate) =>
  toll.roles.initiator.length === 0 || toll.roles.initiator.some((slug) => action.roles.initiator.includes(slug));

function tellsTheSame(verb: Candidate, noun: Candidate): boolean {
  // "a truce brokered by a neighbour": the participle says of its noun who brought it about.
  const { clause } = verb.trigger;
  const ofNoun = clause?.link === "participle" && clause.subjectHead === noun.trigger.head;
  if (verb.type === noun.type && ofNoun && noun.date === null) return true;
  // "a crackdown on protests", "protests were crushed": what is put down is no act beside that.
  if (noun.action === "protest" && verb.action === "crackdown") return true;
  if (clause === null || noun.trigger.clause !== clause) return false;
  const bothNouns = verb.trigger.nominal;
  // "The blast damaged several shops": what an attack did to things is part of it.
  if (verb.type === "humanitarian" && verb.entry.frame === "attack" && VIOLENT.has(noun.type) && !bothNouns)
    return noun.trigger.slot === "subject";
  if (bothNouns)
    return (
      verb.type === noun.type &&
      noun.roles.initiator.every((slug) => verb.roles.initiator.includes(slug)) &&
      verb.trigger.head < noun.trigger.head &&
      chained(clause, verb, noun)
    );
  if (verb.type === noun.type) return true;
  const means = noun.trigger.slot === "phrase" && VIOLENT.has(noun.type);
  return verb.type === "armed-clash" && verb.entry.weaponDecides && means;
}

const chained = (_clause: Clause, first: Candidate, second: Candidate) =>
  second.trigger.np !== null && first.trigger.np !== null && second.trigger.np.preposition === first.trigger.np.to;

/** "in recent days" says less than the day that the narrative is at. */
const isWider = (part: Candidate, whole: Candidate): boolean =>
  part.date !== null &&
  whole.date !== null &&
  whole.dateReason?.key === "coder.dateOfNarrative" &&
  whole.date.precision === "day" &&
  part.date.precision !== "day" &&
  part.date.start <= whole.date.start &&
  whole.date.end <= part.date.end;

/** How much a date rests on: the words themselves, the telling or a stretch, the narrative, nothing. */
function firmnessOf({ date, dateReason }: Candidate): number {
  if (date && !date.implied) return 3;
  if (dateReason?.key === "coder.dateOfPublication") return 0;
  return dateReason?.key === "coder.dateOfNarrative" ? 1 : 2;
}

/** Whether another telling names those who did it where the first names nobody, or as a headline does only some of them. */
function isFuller({ roles: { initiator }, reading, initiators }: Candidate, other: Candidate): boolean {
  if (initiator.length === 0) return true;
  if (!reading.headline || !initiator.every((slug) => other.roles.initiator.includes(slug))) return false;
  const sides = new Set([...initiators, ...other.initiators].map(({ side }) => side));
  return !(sides.has("government") && sides.has("opposition"));
}

/** Adds what `part` knows and `whole` does not. */
export function absorb(whole: Candidate, part: Candidate): void {
  whole.roles = {
    initiator: isFuller(whole, part) ? [...part.roles.initiator] : whole.roles.initiator,
    target: union(whole.roles.target, part.roles.target).filter((slug) => !whole.roles.initiator.includes(slug)),
    other: union(whole.roles.other, part.roles.other),
  };
  if (
    whole.places.length === 0 ||
    (whole.placeBasis === "narrative" && part.placeBasis !== "narrative" && part.places.length > 0) ||
    (whole.placeBasis !== "clause" && part.placeBasis === "clause")
  ) {
    whole.places = part.places;
    whole.placeBasis = part.placeBasis;
  }
  if (part.date && (!whole.date || (firmnessOf(part) > firmnessOf(whole) && !isWider(part, whole)))) {
    whole.date = part.date;
    whole.dateReason = part.dateReason;
  }
  whole.figures = joinFigures(whole, part);
  if (whole.reading === part.reading)
    whole.span = { from: Math.min(whole.span.from, part.span.from), to: Math.max(whole.span.to, part.span.to) };
  whole.attribution = union(whole.attribution, part.attribution);
  whole.voices = union(whole.voices, part.voices);
}

/** What stands in either list, each once. */
function union<Item>(one: readonly Item[], other: readonly Item[]): Item[] {
  const all: Item[] = [];
  addAllOnce(all, one);
  addAllOnce(all, other);
  return all;
}
