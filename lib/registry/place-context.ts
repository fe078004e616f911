/** Places in the light of the whole article: names that other places contradict, and names that one sentence has made known. */
import type { PlaceRecord } from "../codebook/registry-data";
import type { TokenisedSentence } from "../language/types";
import type { Gazetteer } from "./gazetteer";
import { placeMention } from "./mentions";
import { slugify } from "./slug";
import { tokenRange } from "./tokens";
import type { ActorMention, PlaceMention } from "./types";

/** Kinds of which many share a name, in one country and in several. */
const MINOR: ReadonlySet<PlaceRecord["kind"]> = new Set(["town", "village", "neighbourhood", "site", "camp"]);
/** How many other known places it takes to say that an article is about another country. */
const ELSEWHERE = 2;

/** A name of the gazetteer that cannot be meant, since all else that the article names lies elsewhere, keeps its name alone. */
export function withoutContradictions(
  places: readonly (readonly PlaceMention[])[],
  gazetteer: Gazetteer,
): PlaceMention[][] {
  const known = places.flat().flatMap(({ place }) => (place === null ? [] : [place]));
  const doubted = new Map<string, boolean>();
  const isDoubtful = (mention: PlaceMention): boolean => {
    const { place } = mention;
    if (place === null || !MINOR.has(place.kind)) return false;
    const exact = isSpeltSo(mention.text, place);
    const key = `${place.slug} ${exact}`;
    const judged = doubted.get(key);
    if (judged !== undefined) return judged;
    const others = known.filter(
      (other) => other.slug !== place.slug && !gazetteer.ancestors(other.slug).includes(place),
    );
    const country = gazetteer.countryOf(place.slug);
    const abroad = others.length >= ELSEWHERE && others.every((other) => gazetteer.countryOf(other.slug) !== country);
    const verdict = abroad || (!exact && liesApart(place, others, gazetteer));
    doubted.set(key, verdict);
    return verdict;
  };
  return places.map((list) => list.map((mention) => (isDoubtful(mention) ? byName(mention) : mention)));
}

/** "Tripoli", "Hamdaniya": of several places of one name, the one in the country, and there in the province, that else is spoken of. */
export function withNamesakes(places: readonly (readonly PlaceMention[])[], gazetteer: Gazetteer): PlaceMention[][] {
  const chosen = new Map<string, PlaceRecord | null>();
  const choose = (mention: PlaceMention): PlaceRecord | null => {
    const { place } = mention;
    if (place === null || mention.slug !== place.slug) return null;
    const name = mention.text.replace(KIND, "");
    const settled = chosen.get(name);
    if (settled !== undefined) return settled;
    const sharing = gazetteer.namesakes(name);
    if (sharing.length < 2) {
      chosen.set(name, null);
      return null;
    }
    const named = places.flat().flatMap(({ place }) => (place === null ? [] : [place]));
    const others = named.filter((other) => !sharing.includes(other));
    const support = (record: PlaceRecord): number => {
      const around = new Set(gazetteer.ancestors(record.slug).map(({ slug }) => slug));
      const country = gazetteer.countryOf(record.slug);
      return others.reduce((sum, other) => {
        const near =
          around.has(other.slug) ||
          gazetteer.ancestors(other.slug).some(({ slug, kind }) => kind !== "country" && around.has(slug));
        return sum + (gazetteer.countryOf(other.slug) === country ? 1 : 0) + (near ? 1 : 0);
      }, 0);
    };
    const [best] = sharing.map((record) => ({ record, sum: support(record) })).sort((a, b) => b.sum - a.sum);
    const verdict = best !== undefined && best.sum > support(place) ? best.record : null;
    chosen.set(name, verdict);
    return verdict;
  };
  return places.map((list) =>
    list.map((mention) => {
      const record = choose(mention);
      return record === null
        ? mention
        : placeMention({ ...mention, slug: record.slug, place: record, country: gazetteer.countryOf(record.slug) });
    }),
  );
}

/** Whether a mention spells one of the names of a record, but for its kind word and the article before it. */
function isSpeltSo(text: string, place: PlaceRecord): boolean {
  if (text === place.name || place.aliases.includes(text)) return true;
  const said = plain(text);
  return plain(place.name) === said || place.aliases.some((name) => plain(name) === said);
}

const KIND = /[\s-]+(?:city|town|village|district|neighbou?rhood|quarter|suburb|area|region)s?$/i;
const plain = (name: string): string => slugify(name.replace(KIND, "")).replace(/^(?:al|el|ash|as|the)-/, "");

/** Another spelling is taken for a place only where the article names something of the same governorate, or none at all. */
function liesApart(place: PlaceRecord, others: readonly PlaceRecord[], gazetteer: Gazetteer): boolean {
  const governorates = others.flatMap((other) => {
    const own = other.kind === "governorate" ? other : gazetteer.ancestors(other.slug).find(isGovernorate);
    return own === undefined ? [] : [own.slug];
  });
  const own = gazetteer.ancestors(place.slug).find(isGovernorate);
  return own !== undefined && governorates.length > 0 && !governorates.includes(own.slug);
}

const isGovernorate = ({ kind }: PlaceRecord): boolean => kind === "governorate";

const byName = (mention: PlaceMention): PlaceMention =>
  placeMention({ ...mention, slug: slugify(mention.text.replace(KIND, "")), place: null, country: null });

/** "the town of Deir al-Adas … Deir al-Adas was taken": a name that one sentence calls a place is that place in the others. */
export function withLearntNames(
  sentences: readonly TokenisedSentence[],
  places: readonly (readonly PlaceMention[])[],
  actors: readonly (readonly ActorMention[])[],
): PlaceMention[][] {
  const learnt = new Map<string, PlaceMention>();
  for (const mention of places.flat())
    if (mention.place === null && !mention.associative && mention.relation?.kind !== "part" && isOwnName(mention.text))
      learnt.set(mention.text, mention);
  if (learnt.size === 0) return places.map((list) => [...list]);
  const names = [...learnt.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${names.map(escaped).join("|")})(?![\\p{L}\\p{N}-])`, "gu");
  return sentences.map((sentence, i) => {
    const named = [...(places[i] ?? [])];
    for (const match of sentence.text.matchAll(pattern)) {
      const known = learnt.get(match[0]);
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const taken = [...named, ...(actors[i] ?? []).filter(({ kind }) => kind !== "person")].some(
        (mention) => mention.start < end && start < mention.end,
      );
      if (!known || taken) continue;
      const partOfLonger = /^\s\p{Lu}/u.test(sentence.text.slice(match.index + match[0].length));
      if (partOfLonger) continue;
      const tokens = tokenRange(sentence, start, end);
      named.push(placeMention({ ...known, start, end, tokens, relation: null, associative: false }));
    }
    return named.sort((a, b) => a.start - b.start);
  });
}

/** A name of its own, capital first, and no mere common noun. */
const isOwnName = (text: string): boolean => /^(?:(?:al|el|ash|as|at|ad|an|ar|az)-)?\p{Lu}[\p{L}’'‘-]{3,}/u.test(text);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
