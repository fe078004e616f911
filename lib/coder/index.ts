/** Article → reports, as the codebook says. Pure: what it knows of the world comes in as registry, vocabulary and collection. */
import type { Article, Block } from "../article/types";
import type { CodedArticle, Publication } from "../codebook/coded-article";
import type { DayInterval } from "../codebook/day";
import { EVENT_TYPE_ENTRIES } from "../codebook/event-types";
import type { Collection } from "../codebook/registry-data";
import { parse, tokenise } from "../language/index";
import { WordSet } from "../language/word-sets";
import type { Registry } from "../registry/index";
import type { ActorMention, IntroducedActor, PlaceMention } from "../registry/types";
import { addDays } from "../time/day";
import { inferPublications } from "../time/publication";
import { tagTimes } from "../time/tag";
import type { TimeExpression } from "../time/types";
import { attachFigures } from "./attach-figures";
import { attribute } from "./attribute";
import { type AttributionFinder, type AttributionWords, createAttributionFinder } from "./attribution";
import { partiesOf, stanceOf } from "./attribution-stance";
import { byForce } from "./by-force";
import type { Candidate } from "./candidate";
import { carryFigures } from "./carry-figures";
import { carryPlaces } from "./carry-places";
import { carrySources } from "./carry-sources";
import { layCharges } from "./charges";
import { allOf } from "./collect";
import { evidenceOf } from "./evidence";
import { type ExtractionContext, extract } from "./extract";
import { createFigureFinder, type FindFigures } from "./figures";
import { joinAcrossSentences } from "./join";
import { joinAlike } from "./join-alike";
import { joinHeadlines } from "./join-headlines";
import { shareLeadDay } from "./lead-day";
import { narrate } from "./narrative";
import { type CountParticipants, createParticipantCounter } from "./participants";
import { passedOver } from "./passed-over";
import { withPlaceReferences } from "./place-references";
import type { SentenceReading } from "./reading";
import { reportOf } from "./report";
import { judgeAll } from "./tells";
import { createTriggerIndex } from "./trigger-index";
import { BY_ARMY } from "./type-families";
import type { CoderVocabulary } from "./vocabulary";
import { campaignStart, newsWindow, warStart } from "./war";

export { toCodebookFormat } from "./format";
export type { CoderVocabulary } from "./vocabulary";

export interface CoderOptions {
  readonly registry: Registry;
  readonly vocabulary: CoderVocabulary;
  /** The collection the articles belong to; null for articles outside any. */
  readonly collection: Collection | null;
}

export interface Coder {
  /** Codes articles together, since one dates another. The order of the result is the order given. */
  codeArticles(articles: readonly Article[]): CodedArticle[];
}

/** Builds a coder once for many articles. */
export function createCoder({ registry, vocabulary, collection }: CoderOptions): Coder {
  const index = createTriggerIndex(vocabulary.triggers);
  const context: CodingContext = {
    registry,
    index,
    collection,
    findFigures: createFigureFinder(vocabulary.figures),
    participants: createParticipantCounter(vocabulary.figures),
    attribution: createAttributionFinder(vocabulary.attribution),
    words: vocabulary.attribution,
    speechVerbs: speechVerbsOf(vocabulary.attribution),
  };
  const window = collection?.window ?? null;
  return {
    codeArticles(articles) {
      const publications = inferPublications(articles, { window });
      return articles.map((article) => {
        const publication = publications.get(article.name);
        if (!publication) throw new Error(`No publication day for the article “${article.name}”.`);
        return codeArticle(article, publication, context, window);
      });
    },
  };
}

/** Who sees, cites or shares something says nothing of a day. */
function speechVerbsOf({ verbs, tolls }: CoderVocabulary["attribution"]): WordSet {
  const { said, claimed, denied, appealed, warned, pledged, condemned } = verbs;
  return new WordSet([
    ...said,
    ...claimed,
    ...denied,
    ...appealed,
    ...warned,
    ...pledged,
    ...condemned,
    ...tolls.verbs,
  ]);
}

interface CodingContext extends Omit<ExtractionContext, "published" | "affiliations"> {
  readonly findFigures: FindFigures;
  readonly participants: CountParticipants;
  readonly attribution: AttributionFinder;
  readonly words: AttributionWords;
}

function codeArticle(
  article: Article,
  published: Publication,
  context: CodingContext,
  window: DayInterval | null,
): CodedArticle {
  const { registry } = context;
  const tokenised = article.sentences.map(tokenise);
  const reading = registry.readArticle(tokenised, published.date);
  const known = reading.country === null ? [] : registry.conflicts(reading.country, published.date);
  const times = tagTimes(article.sentences, {
    published: published.date,
    window: window ?? newsWindow(known, published.date),
  });
  const places = withPlaceReferences(tokenised, reading.places, reading.actors, { registry, country: reading.country });
  const ofDay: ExtractionContext = {
    published: published.date,
    affiliations: affiliationsOf(reading.introduced),
    ...context,
  };
  const timesOf = bySentence(times);
  const readings = article.sentences.map((sentence, i): SentenceReading => {
    const tokens = tokenised[i] ?? tokenise(sentence);
    return {
      sentence,
      analysis: parse(tokens, context.index.eventWords),
      actors: reading.actors[i] ?? [],
      places: places[i] ?? [],
      times: timesOf.get(sentence.index) ?? [],
      headline: isHeadline(article.blocks[sentence.block]),
    };
  });
  const outlet = outletOf(article, registry);
  const attributions = context.attribution.find({
    sentences: tokenised,
    actors: reading.actors,
    introduced: reading.introduced,
    outlet,
    actor: (slug) => registry.actor(slug),
  });
  const judged = readings.map((sentence) => judgeAll(sentence, context.index));
  const perSentence: Candidate[][] = [];
  readings.forEach((sentence, i) => {
    const candidates = extract(sentence, judged[i] ?? [], ofDay);
    const attributed = attribute(candidates, sentence, attributions[i] ?? [], ofDay);
    const told = {
      reading: sentence,
      mentions: context.findFigures(sentence.analysis),
      attributions: attributions[i] ?? [],
    };
    attachFigures(attributed, told.mentions, told.attributions, context.participants);
    carrySources(registry, attributed, told.attributions, perSentence.at(-1));
    layCharges(registry, sentence, attributed, perSentence);
    if (attributed.length === 0) {
      carryFigures(told, perSentence, context.index.eventWords);
      carryPlaces(registry, sentence, perSentence, context.index.eventWords);
    }
    perSentence.push(attributed);
  });
  const candidates: Candidate[] = narrate(perSentence, {
    warStart: warStart(readings, published.date, known),
    campaignStart: campaignStart(readings, published.date, known, window),
    readings,
    mentions: allOf(reading.actors),
    places: allOf(places),
    published: published.date,
    window,
    weekBefore: addDays(published.date, -7),
    registry,
    collection: context.collection,
    country: reading.country,
  });
  const joined = joinAlike(registry, joinHeadlines(registry, joinAcrossSentences(registry, candidates)));
  // What became an act of force when its tellings were joined is its army's too.
  for (const { type, roles } of joined)
    if (BY_ARMY.has(type)) Object.assign(roles, byForce(registry, roles.initiator, roles.target));
  shareLeadDay(joined);
  const evidence = evidenceOf(joined, readings);
  const parties = partiesOf(registry, context.words, involvedIn(joined), ofDay.affiliations);
  const dateline = article.dateline ? registry.slugify(article.dateline.text.toLowerCase()) : "";
  return {
    article: article.name,
    published,
    title: article.title?.text ?? article.frontMatter.title ?? null,
    datelinePlace: dateline === "" ? null : dateline,
    outlet,
    byline: article.byline?.text ?? null,
    reports: joined.map((candidate, i) => {
      const stance =
        candidate.type === "statement" ? "asserted" : stanceOf(candidate.attribution, candidate.voices, parties);
      return reportOf(article, candidate, evidence[i] ?? [], i + 1, published.date, stance);
    }),
    actorMentions: actorsNamed(reading.actors),
    placeMentions: placesNamed(reading.places),
    introduced: reading.introduced.map(({ slug, name, kind, affiliation }) => ({ slug, name, kind, affiliation })),
    leftOut: [
      ...article.leftOut,
      ...passedOver({ article, readings, attributions, passages: allOf(evidence), judged }),
    ].sort((a, b) => a.start - b.start),
  };
}

const isHeadline = (block: Block | undefined): boolean => block?.kind === "headline" || block?.kind === "caption";

function bySentence(times: readonly TimeExpression[]): ReadonlyMap<number, readonly TimeExpression[]> {
  const timesOf = new Map<number, TimeExpression[]>();
  for (const time of times) {
    const known = timesOf.get(time.sentence);
    if (known === undefined) timesOf.set(time.sentence, [time]);
    else known.push(time);
  }
  return timesOf;
}

function affiliationsOf(introduced: readonly IntroducedActor[]): ReadonlyMap<string, string> {
  const affiliations = new Map<string, string>();
  for (const { slug, kind, affiliation } of introduced)
    if (kind === "person" && affiliation !== null) affiliations.set(slug, affiliation);
  return affiliations;
}

/** Who does or suffers anything but words. */
function involvedIn(candidates: readonly Candidate[]): ReadonlySet<string> {
  const involved = new Set<string>();
  for (const { type, roles } of candidates) {
    if (EVENT_TYPE_ENTRIES[type].family === "words") continue;
    for (const slug of roles.initiator) involved.add(slug);
    for (const slug of roles.target) involved.add(slug);
  }
  return involved;
}

function actorsNamed(actors: readonly (readonly ActorMention[])[]): CodedArticle["actorMentions"] {
  const named: { start: number; end: number; slug: string }[] = [];
  for (const mentions of actors)
    for (const { start, end, slugs } of mentions) for (const slug of slugs) named.push({ start, end, slug });
  return named;
}

function placesNamed(places: readonly (readonly PlaceMention[])[]): CodedArticle["placeMentions"] {
  const named: { start: number; end: number; slug: string }[] = [];
  for (const mentions of places)
    for (const { start, end, slug, associative } of mentions) if (!associative) named.push({ start, end, slug });
  return named;
}

function outletOf(article: Article, registry: Registry): string | null {
  const name = article.frontMatter.outlet ?? article.outlet?.text;
  if (!name) return null;
  const slug = registry.outlet(name)?.slug ?? registry.slugify(name);
  return slug === "" ? null : slug;
}
