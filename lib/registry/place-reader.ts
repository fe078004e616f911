/** One sentence → the places it names, known or not, literal or associative. */
import { isAreaKind } from "../codebook/area-kinds";
import type { TokenisedSentence } from "../language/types";
import { type Atom, atomsOf, joined } from "./atoms";
import type { RegistryData } from "./data";
import type { Gazetteer } from "./gazetteer";
import { placeMention } from "./mentions";
import { createOwnerReader } from "./owners";
import { createLiteralReader } from "./place-literal";
import { createPlacePhrases, type PlaceDraft } from "./place-phrases";
import { relationAt } from "./place-relations";
import { tokenRange } from "./tokens";
import type { ActorMention, PlaceMention } from "./types";

export interface PlaceReader {
  /** `actors`: what the sentence names as actors; a place name inside one ("Syria's army") is associative. */
  mentions(sentence: TokenisedSentence, actors: readonly ActorMention[]): PlaceMention[];
  /** True where a known place name begins at atom `at`. */
  nameAt(atoms: readonly Atom[], at: number): boolean;
}

/** What may stand between an owner and the name it owns: plain adjectives and kinds of places. */
const OWNED =
  /^['’]?s?(?: (?!(?:in|on|at|from|to|into|and|of|near|for|with|by|as|after|that|which|who)\b)[\p{Ll}-]+){0,4} $/u;
const COUNTRIES: ReadonlySet<string> = new Set(["country", "region"]);

export function createPlaceReader(data: RegistryData, gazetteer: Gazetteer): PlaceReader {
  const phrases = createPlacePhrases(data, gazetteer);
  const isAssociative = createLiteralReader(data);
  const withOwners = createOwnerReader(data, gazetteer);
  const words = data.placeWords;
  return {
    nameAt: (atoms, at) => gazetteer.find(atoms, at) !== null,
    mentions(sentence, actors) {
      const atoms = withOwners(atomsOf(sentence));
      const names = actors.filter(
        (actor) => actor.kind === "name" || actor.kind === "person" || actor.kind === "composed",
      );
      const inName = (from: number, to: number): boolean => {
        const start = sentence.start + (atoms[from]?.start ?? 0);
        const end = sentence.start + (atoms[to - 1]?.end ?? 0);
        return names.some((name) => name.start < end && start < name.end);
      };
      const mentions: PlaceMention[] = [];
      let listed: PlaceDraft | null = null;
      for (let i = 0; i < atoms.length; ) {
        const draft = phrases.at(atoms, i, listed, inName);
        if (draft === null) {
          const atom = atoms[i];
          if (atom?.key !== "and" && !(atom !== undefined && joined(atom) && atom.key === "the")) listed = null;
          i++;
          continue;
        }
        const mention = finish(sentence, atoms, draft, draft.called !== true && inName(draft.from, draft.to));
        mentions.push(mention);
        listed = draft;
        i = Math.max(draft.to, i + 1);
      }
      return withoutOwners(sentence, withLists(mentions));
    },
  };

  function finish(
    sentence: TokenisedSentence,
    atoms: readonly Atom[],
    draft: PlaceDraft,
    inName: boolean,
  ): PlaceMention {
    const start = sentence.start + (atoms[draft.from]?.start ?? 0);
    const end = sentence.start + (atoms[draft.to - 1]?.end ?? 0);
    const relation = draft.relation ?? relationAt(words, sentence.text, atoms, draft);
    return {
      start,
      end,
      text: sentence.text.slice(start - sentence.start, end - sentence.start),
      tokens: tokenRange(sentence, start, end),
      slug: draft.slug,
      place: draft.place,
      associative:
        inName ||
        isAssociative(sentence.text, atoms, draft, draft.series === true || gazetteer.find(atoms, draft.to) !== null),
      relation,
      possessive: atoms[draft.to - 1]?.possessive === true,
      country: gazetteer.countryOf(draft.place?.slug ?? draft.base ?? draft.slug),
    };
  }

  /** "in central Syria's Hama province": an area that only says where the place behind it lies. */
  function withoutOwners(sentence: TokenisedSentence, mentions: readonly PlaceMention[]): PlaceMention[] {
    return mentions.map((mention, i) => {
      const next = mentions[i + 1];
      if (mention.associative || !mention.possessive || next === undefined || next.associative) return mention;
      if (mention.relation?.kind !== "part" && !isAreaKind(mention.place?.kind)) return mention;
      const gap = sentence.text.slice(mention.end - sentence.start, next.start - sentence.start);
      return OWNED.test(gap) ? placeMention({ ...mention, associative: true }) : mention;
    });
  }

  /** "in Iraq and Syria": a country that only follows another in a list is as literal as the one before it. */
  function withLists(mentions: readonly PlaceMention[]): PlaceMention[] {
    return mentions.map((mention, i) => {
      const before = mentions[i - 1];
      if (
        !mention.associative ||
        mention.possessive ||
        mention.place?.kind !== "country" ||
        before === undefined ||
        before.associative
      )
        return mention;
      const gap = mention.start - before.end;
      const follows = gap <= 2 || (gap <= 5 && COUNTRIES.has(before.place?.kind ?? "city"));
      return follows ? placeMention({ ...mention, associative: false }) : mention;
    });
  }
}
