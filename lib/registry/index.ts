/** Who and where: alias matching and disambiguation over the registries of a collection. Pure; built once, read often. */
import type { Day } from "../codebook/day";
import type { ActorRecord, ConflictRecord, CountryRecord, OutletRecord, PlaceRecord } from "../codebook/registry-data";
import { pluralsOf } from "../language/plurals";
import type { TokenisedSentence } from "../language/types";
import { type Numbered, WordMap } from "../language/word-sets";
import { createActorReader } from "./actor-reader";
import type { RegistryData } from "./data";
import { createGazetteer } from "./gazetteer";
import { createIntroductions } from "./introduced";
import { createLexicon } from "./lexicon";
import { officeIn, withAffiliations } from "./offices";
import { withLearntNames, withNamesakes, withoutContradictions } from "./place-context";
import { createPlaceReader } from "./place-reader";
import { withProvincialGovernments } from "./provincial";
import { resolveReferences } from "./references";
import { slugify } from "./slug";
import type { ActorMention, IntroducedActor, PlaceMention } from "./types";

export type { RegistryData } from "./data";
export { slugify } from "./slug";
export type { ActorClass, ActorMention, ActorMentionKind, IntroducedActor, PlaceMention, PlaceRelation } from "./types";

/** What one article says of who and where, a list a sentence, in the order of the sentences given. */
export interface ArticleReading {
  readonly actors: readonly (readonly ActorMention[])[];
  readonly places: readonly (readonly PlaceMention[])[];
  readonly introduced: readonly IntroducedActor[];
  /** ISO 3166-1 alpha-2 of the state that a bare "the army" means in this article; null where nothing tells. */
  readonly country: string | null;
}

export interface Registry {
  /** Mentions of one sentence without its article: role nouns, pronouns and descriptions carry no slugs. */
  actorMentions(sentence: TokenisedSentence, on: Day): ActorMention[];
  /** Pronouns, role nouns and descriptions filled from the article; what nothing decides keeps empty slugs. */
  resolveReferences(
    sentences: readonly TokenisedSentence[],
    mentions: readonly (readonly ActorMention[])[],
    introduced: readonly IntroducedActor[],
    on: Day,
  ): ActorMention[][];
  introducedActors(sentences: readonly TokenisedSentence[], on: Day): IntroducedActor[];
  placeMentions(sentence: TokenisedSentence): PlaceMention[];
  /** All of the above in the right order: what the coder calls. `on` is the publication day. */
  readArticle(sentences: readonly TokenisedSentence[], on: Day): ArticleReading;
  actor(slug: string): ActorRecord | null;
  place(slug: string): PlaceRecord | null;
  country(iso2: string): CountryRecord | null;
  /** The wars and campaigns that a state was in on a day, the last begun first. */
  conflicts(iso2: string, on: Day): ConflictRecord[];
  /** The army of a government that is coded apart from it; null for any other actor. */
  armyOf(government: string): string | null;
  /** The place that is the seat of a state, where the gazetteer knows it. */
  capital(iso2: string): PlaceRecord | null;
  /** "the north-west" of a state, as a place; null for no direction and for an unknown state. */
  partOf(direction: string, iso2: string): Pick<PlaceMention, "slug" | "place" | "relation"> | null;
  /** The kinds of place that a noun such as "city" or "area" can take up; null for any other word. */
  referenceKinds(noun: Numbered | undefined): readonly string[] | null;
  /** The same for "cities" and "areas". */
  pluralReferenceKinds(noun: Numbered | undefined): readonly string[] | null;
  /** An outlet by a name in running text ("the Reuters news agency" is not split: give the name) or by a web address. */
  outlet(nameOrUrl: string): OutletRecord | null;
  /** The places that contain a place, nearest first; empty for an unknown one. */
  ancestors(slug: string): readonly PlaceRecord[];
  /** True where the two are the same place or `outer` contains `inner`. */
  contains(outer: string, inner: string): boolean;
  slugify(name: string): string;
}

/** Builds the look-up tables once. Throws nothing: the data has been checked where it was read. */
export function createRegistry(data: RegistryData): Registry {
  const gazetteer = createGazetteer(data);
  const lexicon = createLexicon(data, gazetteer);
  const actorReader = createActorReader(lexicon);
  const placeReader = createPlaceReader(data, gazetteer);
  const references = new WordMap(Object.entries(data.placeWords.references));
  const pluralReferences = new WordMap(
    Object.entries(data.placeWords.references).flatMap(([noun, kinds]) =>
      pluralsOf(noun).map((plural) => [plural, kinds] as const),
    ),
  );
  const areas = new Set([...Object.keys(data.placeWords.areas), ...AREA_NOUNS]);
  const isSite = (noun: string): boolean => areas.has(noun);
  const frameCountry = data.frame === null ? null : gazetteer.countryOf(data.frame);

  const introduce = createIntroductions(lexicon, placeReader);

  return {
    actorMentions: (sentence, on) => actorReader.mentions(sentence, on),
    resolveReferences: (sentences, mentions, introduced, on) =>
      resolveReferences(lexicon, sentences, mentions, introduced, on, frameCountry).mentions,
    introducedActors: introduce,
    placeMentions: (sentence) => placeReader.mentions(sentence, []),
    readArticle(sentences, on) {
      const introduced = introduce(sentences, on);
      const bare = sentences.map((sentence) => actorReader.mentions(sentence, on, introduced));
      const named = sentences.map((sentence, i) => placeReader.mentions(sentence, bare[i] ?? []));
      const places = withLearntNames(
        sentences,
        withoutContradictions(withNamesakes(named, gazetteer), gazetteer),
        bare,
      );
      // A state or capital that says where something is does not act there.
      const acting = bare.map((list, i) => {
        const text = sentences[i]?.text ?? "";
        const start = sentences[i]?.start ?? 0;
        const acts = (mention: ActorMention): boolean =>
          !standsForPlace(mention, places[i] ?? []) &&
          !ownsPlace(
            mention,
            places[i] ?? [],
            text.slice(mention.end - start, mention.end - start + OWNED_REACH),
            isSite,
          );
        // "brokered by Moscow and Washington": of two seats in a row the second is what the first is.
        const beside = (mention: ActorMention, k: number): boolean =>
          mention.kind === "seat" &&
          list[k - 1]?.kind === "seat" &&
          text.slice((list[k - 1]?.end ?? 0) - start, mention.start - start) === " and ";
        return withProvincialGovernments(list, places[i] ?? []).filter(
          (mention, k, all) =>
            acts(mention) || (beside(mention, k) && all[k - 1] !== undefined && acts(all[k - 1] ?? mention)),
        );
      });
      const countries = places.flatMap((list) =>
        list.flatMap((place) => (place.associative ? [] : (place.country ?? []))),
      );
      const { mentions, country } = resolveReferences(
        lexicon,
        sentences,
        acting,
        introduced,
        on,
        frameCountry,
        countries,
      );
      return {
        actors: mentions,
        places,
        introduced: withAffiliations(introduced, mentions, officeIn(lexicon, country, on)),
        country,
      };
    },
    actor: (slug) => lexicon.actor(slug),
    place: (slug) => gazetteer.place(slug),
    country: (iso2) => lexicon.country(iso2),
    conflicts: (iso2, on) =>
      data.conflicts
        .filter(({ countries, start, end }) => countries.includes(iso2) && start <= on && (end === null || on <= end))
        .toSorted((a, b) => (a.start < b.start ? 1 : -1)),
    armyOf: (government) => lexicon.armyOf(government),
    capital(iso2) {
      const seats = lexicon.country(iso2)?.seats ?? [];
      for (const seat of seats) {
        const place = gazetteer.place(slugify(seat));
        if (place !== null) return place;
      }
      return null;
    },
    partOf(direction, iso2) {
      const side = data.placeWords.directions[direction];
      const state = lexicon.country(iso2)?.slug;
      if (side === undefined || state === undefined) return null;
      const slug = `${side}-${state}`;
      return { slug, place: gazetteer.place(slug), relation: { kind: "part", of: state, direction: side } };
    },
    referenceKinds: (noun) => references.get(noun) ?? null,
    pluralReferenceKinds: (noun) => pluralReferences.get(noun) ?? null,
    outlet: (nameOrUrl) => lexicon.outlet(nameOrUrl),
    ancestors: (slug) => gazetteer.ancestors(slug),
    contains: (outer, inner) => outer === inner || gazetteer.ancestors(inner).some((place) => place.slug === outer),
    slugify,
  };
}

/** Nouns for parts of a country; bases, airports and the like are its own and are struck as such. */
const AREA_NOUNS =
  "capital city cities town towns village villages region regions north south east west northeast northwest southeast southwest border borders coast port island islands territory airspace waters soil district districts heartland".split(
    " ",
  );

/** Characters behind an owner within which the place it owns is named. */
const OWNED_REACH = 48;

/** "X's capital", "X's southern province of Y", "X's Red Sea port": a state that says only where a place lies. */
function ownsPlace(
  mention: ActorMention,
  places: readonly PlaceMention[],
  after: string,
  isSite: (noun: string) => boolean,
): boolean {
  if (!mention.possessive || (mention.kind !== "country" && mention.kind !== "seat")) return false;
  const phrase = /^['’]s?((?:\s[\p{L}-]+)*)/u.exec(after)?.[1] ?? "";
  const words = phrase.trim().toLowerCase().split(/\s+/);
  const end = words.findIndex((word) =>
    /^(?:of|in|on|at|and|to|by|for|from|with|has|have|had|was|were|is|are|said)$/.test(word),
  );
  const owned = end < 0 ? words : words.slice(0, end);
  const until = mention.end + 2 + owned.join(" ").length + 1;
  return (
    owned.slice(0, MOST_OWNED).some(isSite) ||
    places.some((place) => !place.associative && place.start > mention.end && place.start < until)
  );
}

/** Words of a noun phrase that are looked at for what is owned. */
const MOST_OWNED = 5;

function standsForPlace(mention: ActorMention, places: readonly PlaceMention[]): boolean {
  if (mention.kind !== "country" && mention.kind !== "seat" && mention.kind !== "adjective") return false;
  return places.some((place) => !place.associative && place.start <= mention.start && mention.end <= place.end);
}
