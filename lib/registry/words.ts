/** Schemas of the word lists that the registry reads names with (seeds/vocabulary/actor-words.json, place-words.json). */
import { z } from "zod";

const numbersSchema = z.object({ singular: z.array(z.string()), plural: z.array(z.string()) });

export const actorWordsSchema = z.object({
  forces: numbersSchema,
  aircraft: numbersSchema,
  government: numbersSchema,
  rebels: numbersSchema,
  militias: numbersSchema,
  /** Nouns that belong to whatever group stands before them: "Hezbollah fighters". */
  fighters: numbersSchema,
  civilians: numbersSchema,
  allies: numbersSchema,
  /** Attribution slug → its words. */
  sources: z.record(z.string(), z.array(z.string())),
  /** Ending of an attribution slug composed with a nationality → its words: "Turkish security sources". */
  nationalSources: z.record(z.string(), z.array(z.string())),
  /** Words that may stand between a nationality and its role noun. */
  qualifiers: z.array(z.string()),
  /** "X-backed", "X-led": the fighters are not X's own. */
  relations: z.array(z.string()),
  /** Phrases with a role noun or a source in them that name no actor: "social media". */
  nobody: z.array(z.string()),
  /** "rebel-held", "UK-based": no actor acts here. */
  holdings: z.array(z.string()),
  /** "forces loyal to X". */
  loyalty: z.array(z.string()),
  /** Adjectives of peoples and beliefs that compose with a noun: "Kurdish fighters". */
  peoples: z.array(z.string()),
  /** Those of them that are a belief or a part of the world: their fighters are not one people's. */
  creeds: z.array(z.string()),
  pronouns: z.object({
    plural: z.array(z.string()),
    neuter: z.array(z.string()),
    person: z.array(z.string()),
    possessive: z.array(z.string()),
    first: z.array(z.string()),
  }),
  descriptions: z.object({
    group: z.array(z.string()),
    source: z.array(z.string()),
    persons: z.array(z.string()),
    person: z.array(z.string()),
    fighters: z.array(z.string()),
  }),
  /** Titles before a person's name, longest first: "Brig Gen", "Foreign Minister". */
  titles: z.array(z.string()),
  /** Last words of organisations' names: "Brigades", "Council". */
  organisations: z.array(z.string()),
});
export type ActorWords = z.infer<typeof actorWordsSchema>;

export const placeWordsSchema = z.object({
  /** Kind words → the suffix that a composed slug takes: "air base" → "air-base"; null where the slug is the bare name. */
  kinds: z.record(z.string(), z.string().nullable()),
  /** "countryside", "province": areas named after a place, with the suffix of the slug. */
  areas: z.record(z.string(), z.string()),
  /** "northern" → "northern", "north" → "northern". */
  directions: z.record(z.string(), z.string()),
  /** Words that stand between a direction and a place without changing it: "parts of", "outskirts of". */
  edges: z.array(z.string()),
  /** Prepositions after which a capitalised unknown word is taken for a place. */
  prepositions: z.array(z.string()),
  /** Words that stand between such a preposition and the name: "nearby", "besieged". */
  qualifiers: z.array(z.string()),
  /** First words of names that only places have: "Tal", "Mount". */
  elements: z.array(z.string()),
  /** Names of places that persons or common words share: read as places only where the words around say so. */
  shared: z.array(z.string()),
  /** First words of names that take the next word with them, in lists without commas: "Abu", "Khan". */
  binders: z.array(z.string()),
  /** What follows "state" where it is the whole state's: "state television". */
  ofState: z.array(z.string()),
  /** Nouns after a place name that make it part of another name: "Aleppo University", "Geneva talks". */
  associativeNouns: z.array(z.string()),
  /** "committee", "council": bodies named after a place, and the words that stand before them: "the X resistance committee". */
  bodies: z.array(z.string()),
  bodyKinds: z.array(z.string()),
  /** "based", "born": "UK-based". */
  associativeEndings: z.array(z.string()),
  /** Verbs of saying and doing whose subject, where it is a capital or a state, is its government. */
  actingVerbs: z.array(z.string()),
  /** Nouns that take up a place without its name ("the city") → the kinds of place they can mean; `part`, `site`, `unknown` for names of no record. */
  references: z.record(z.string(), z.array(z.string())),
  /** Capitalised words that are no places. */
  notPlaces: z.array(z.string()),
});
export type PlaceWords = z.infer<typeof placeWordsSchema>;
