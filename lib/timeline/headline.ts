/**
 * The app's own sentence for an event, composed from action, roles, places and figures; a source's loaded word never
 * enters it. While an event rests on one party's word the sentence says who speaks ("Rebels say they took X"), else it
 * tells the act ("Rebels take X"). Forms of the language live in the catalogue (headline.json).
 */
import type { Action, EventType } from "../codebook/event-types";
import type { Stance } from "../codebook/report";
import { type Locale, type Translate, translatorOf } from "../messages";
import { type ActorName, listNames, nameInSentence } from "./actor-names";
import { figurePhrase } from "./figure-phrase";
import type { FigureGroup } from "./models";
import { areaPlaces, type PlaceName, placesInSentence, placeTail, roads } from "./place-phrase";

export interface HeadlineInput {
  readonly type: EventType;
  readonly action: Action;
  readonly initiators: readonly ActorName[];
  readonly targets: readonly ActorName[];
  readonly places: readonly PlaceName[];
  readonly figures: readonly FigureGroup[];
  readonly stance: Stance;
  readonly claimants: readonly ActorName[];
}

/** Deaths and wounds are told in the sentence itself by these types; for others they follow it. */
const CASUALTY_MEASURES: ReadonlySet<string> = new Set(["killed", "wounded", "killed-or-wounded"]);

const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const nounsOf = (actors: readonly ActorName[], locale: Locale): string =>
  listNames(
    actors.map((actor) => nameInSentence(actor, locale)),
    locale,
  );

/** The same where they open the headline. */
const subjectsOf = (actors: readonly ActorName[], locale: Locale): string =>
  listNames(
    actors.map((actor, index) => (index === 0 ? actor.inText : nameInSentence(actor, locale))),
    locale,
  );

/** Verb number of a list of actors. */
const numberOf = (actors: readonly ActorName[]): "one" | "other" =>
  actors.length > 1 || actors[0]?.plural ? "other" : "one";

/** "civilians" are whom a strike hits, not what it aims at: the place is its object where one is told. */
const isPopulation = ({ kind }: ActorName): boolean => kind === "population";

function figureOf(input: HeadlineInput, measures: readonly FigureGroup["measure"][]): FigureGroup | undefined {
  for (const measure of measures) {
    const found = input.figures.find((figure) => figure.measure === measure);
    if (found) return found;
  }
  return undefined;
}

/** Whom something is done to, counted where a figure counts them. */
function victimsOf(input: HeadlineInput, locale: Locale, t: Translate): string {
  const measures: Partial<Record<Action, readonly FigureGroup["measure"][]>> = {
    injury: ["wounded", "killed-or-wounded"],
    displacement: ["displaced-people", "displaced-families"],
    flight: ["displaced-people", "displaced-families"],
    return: ["displaced-people", "displaced-families"],
    detention: ["captured"],
    abduction: ["captured"],
    release: ["captured", "other"],
    execution: ["killed"],
    toll: ["killed", "killed-or-wounded"],
    death: ["killed", "killed-or-wounded"],
  };
  const persons = input.targets.filter(({ kind }) => kind === "person");
  if (persons.length > 0) return nounsOf(persons, locale);
  const figure = figureOf(input, measures[input.action] ?? []);
  if (figure) return figurePhrase(figure, locale);
  if (input.targets.length > 0) return nounsOf(input.targets, locale);
  const moving = input.action === "flight" || input.action === "return" || input.action === "displacement";
  return moving && input.initiators.length > 0 ? nounsOf(input.initiators, locale) : t("headline.unnamedVictims");
}

/** What is taken: the places named, and how many more are counted. */
function capturedObject(input: HeadlineInput, locale: Locale, t: Translate): string {
  const areas = areaPlaces(input.places);
  const named = placesInSentence(
    input.places.filter((place) => !areas.includes(place)),
    locale,
  );
  const counted = input.figures
    .filter(({ measure }) => measure.startsWith("localities-") || measure === "area-km2")
    .map((figure) => figurePhrase(figure, locale));
  if (named.length > 0) return listNames([...named, ...counted], locale);
  const at = placeTail(areas, locale);
  return (counted.length > 0 ? listNames(counted, locale) : t("headline.territory")) + at;
}

/** A road is cut near a place; where no road is named, the place stands for it. */
function cutObject(input: HeadlineInput, locale: Locale, t: Translate): string {
  const cut = roads(input.places);
  const others = input.places.filter((place) => !cut.includes(place));
  if (cut.length === 0) return capturedObject(input, locale, t);
  const near =
    others.length > 0
      ? t("headline.tails.nearPlace", {
          places: listNames(placesInSentence(others, locale), locale),
        })
      : "";
  return listNames(placesInSentence(cut, locale), locale) + near;
}

/** What an act is aimed at: an organised side with its place, else the place, else whoever is hit. */
function objectOf(input: HeadlineInput, locale: Locale, t: Translate): string {
  if (input.action === "road-cut") return cutObject(input, locale, t);
  if (input.action === "capture" || input.action === "recapture") return capturedObject(input, locale, t);
  const names = placesInSentence(input.places, locale);
  if (input.action === "entry" || input.action === "siege") {
    return names.length > 0 ? listNames(names, locale) : t("headline.territory");
  }
  const onPeople = input.type === "violence-against-civilians";
  const organised = onPeople ? input.targets : input.targets.filter((target) => !isPopulation(target));
  const areas = areaPlaces(input.places);
  const specific = input.places.filter((place) => !areas.includes(place));
  if (organised.length > 0)
    return nounsOf(organised, locale) + placeTail(specific.length > 0 ? specific : areas, locale);
  if (names.length > 0) return listNames(names, locale);
  return input.targets.length > 0 ? nounsOf(input.targets, locale) : t("headline.unnamedTarget");
}

/** The sentence's predicate in its forms: what they do, what they did, and the act as a noun. One of them is asked for. */
function predicates(input: HeadlineInput, locale: Locale, t: Translate) {
  const target = nounsOf(input.targets, locale);
  const tail = (key: "target" | "against" | "with" | "for" | "to" | "of" | "on" | "from") =>
    input.targets.length > 0 ? t(`headline.tails.${key}`, { target }) : "";
  const who = nounsOf(input.initiators, locale);
  // Those who flee are the ones told of; "departure of people by people" says nothing.
  const moving = input.action === "flight" || input.action === "return";
  const values = {
    n: numberOf(input.initiators),
    who,
    object: objectOf(input, locale, t),
    victims: victimsOf(input, locale, t),
    target: tail("target"),
    against: tail("against"),
    with: tail("with"),
    for: tail("for"),
    toTarget: tail("to"),
    ofTarget: tail("of"),
    onTarget: tail("on"),
    fromTarget: tail("from"),
    by: input.initiators.length > 0 && !moving ? t("headline.tails.by", { who }) : "",
    at: placeTail(input.places, locale),
    from: placeTail(input.places, locale, "from"),
    to: placeTail(input.places, locale, "to"),
  };
  return {
    does: () => t(`headline.actions.${input.action}.does`, values),
    did: () => t(`headline.actions.${input.action}.did`, values),
    nominal: () => t(`headline.actions.${input.action}.nominal`, values),
    nominalUnnamed: () => t(`headline.actions.${input.action}.nominal`, { ...values, by: "" }),
  };
}

function frame(input: HeadlineInput, locale: Locale, t: Translate): string {
  const { does, did, nominal, nominalUnnamed } = predicates(input, locale, t);
  const who = subjectOf(input, locale);
  const others = nounsOf(input.initiators, locale);
  const n = subjectIsCounted(input) ? "other" : numberOf(input.initiators);
  const claimant = subjectsOf(input.claimants, locale);
  const c = numberOf(input.claimants);
  if (input.stance === "denied") {
    return input.claimants.length > 0
      ? t("headline.frames.denied", { claimant, c, nominal: nominal() })
      : t("headline.frames.deniedByUnnamed", { nominal: nominal() });
  }
  if (input.stance === "claimed") {
    if (input.claimants.length === 0) return t("headline.frames.claimedByUnnamed", { nominal: nominal() });
    const initiators = new Set(input.initiators.map(({ slug }) => slug));
    if (input.claimants.some(({ slug }) => initiators.has(slug)))
      return t("headline.frames.claimedBySelf", { who, n, did: did() });
    return input.initiators.length > 0
      ? t("headline.frames.claimedByOther", { claimant, c, who: others, did: did() })
      : t("headline.frames.claimedNominal", { claimant, c, nominal: nominalUnnamed() });
  }
  return input.initiators.length > 0 ? t("headline.frames.asserted", { who, does: does() }) : nominalUnnamed();
}

/** People on the move are counted in the subject itself: "“hundreds” of families leave their homes". */
function subjectIsCounted(input: HeadlineInput): boolean {
  const moving = input.action === "flight" || input.action === "return";
  return (
    moving && figureOf(input, ["displaced-people", "displaced-families"]) !== undefined && input.stance === "asserted"
  );
}

function subjectOf(input: HeadlineInput, locale: Locale): string {
  const figure = subjectIsCounted(input) ? figureOf(input, ["displaced-people", "displaced-families"]) : undefined;
  return figure ? figurePhrase(figure, locale) : subjectsOf(input.initiators, locale);
}

/** The headline of an event. Never empty; starts with a capital where it starts with a letter. */
export function composeHeadline(input: HeadlineInput, locale: Locale = "en"): string {
  const t = translatorOf(locale);
  const read = withSpeakerAsTarget(asRead(input), locale, t);
  const sentence = frame(read, locale, t);
  const casualties = read.figures.find(({ measure, cumulative }) => CASUALTY_MEASURES.has(measure) && !cumulative);
  const tellsThem = read.type === "casualties" || read.action === "execution";
  if (casualties === undefined || tellsThem) return capitalised(sentence);
  const figure = figurePhrase(casualties, locale);
  return capitalised(
    t("headline.frames.withFigure", { sentence, figure, measure: casualties.measure.replaceAll("-", "") }),
  );
}

/** Who says what was done to themselves is not named twice: "the army says rebels attacked it". */
function withSpeakerAsTarget(input: HeadlineInput, locale: Locale, t: Translate): HeadlineInput {
  const { stance, claimants, initiators, targets } = input;
  const [speaker, target] = [claimants[0], targets[0]];
  const isOne = claimants.length === 1 && targets.length === 1 && speaker?.slug === target?.slug;
  if (stance !== "claimed" || !isOne || !target || initiators.length === 0) return input;
  if (initiators.some(({ slug }) => slug === target.slug)) return input;
  const c = numberOf(claimants) === "one" ? "one" : "several";
  const name = t("headline.speakerAsTarget", { c, name: nameInSentence(target, locale) });
  return { ...input, targets: [{ ...target, inText: name, definite: false }] };
}

/** The act as the roles and figures read it, where the coded one would make a false sentence. */
function asRead(input: HeadlineInput): HeadlineInput {
  const { type, action, initiators, targets } = input;
  const measures = input.figures.map(({ measure }) => measure);
  // A toll that counts only wounded is no killing.
  const onlyWounded = measures.includes("wounded") && !measures.some((measure) => measure.startsWith("killed"));
  if (type === "casualties" && onlyWounded) return { ...input, action: "injury" };
  // People who flee are the ones who act (codebook, "Actors"): they displace nobody.
  const isFlight = action === "displacement" && initiators.length > 0 && initiators.every(isPopulation);
  if (isFlight && targets.every(isPopulation)) return { ...input, action: "flight", targets: [] };
  // Whoever speaks or agrees does so: there is nothing in it to claim.
  if (type === "statement" && input.stance === "claimed") return { ...input, stance: "asserted" };
  return input;
}
