/** Schemas of the registries that an editor keeps as data in a collection folder (seeds/): no proper name stands in code. */
import { z } from "zod";
import { daySchema } from "./day";
import { slugSchema } from "./report";

export const SIDES = ["opposition", "government", "foreign", "civilian", "other"] as const;
/** Which of the four signs an actor is drawn with; `other` has the open circle. A state is `foreign`, whoever it supports. */
export const sideSchema = z.enum(SIDES);
export type Side = z.infer<typeof sideSchema>;

export const ACTOR_KINDS = [
  "state",
  "government",
  "armed-force",
  "armed-group",
  "coalition",
  "international-organisation",
  "ngo",
  "monitor",
  "outlet",
  "person",
  "population",
  "source-class",
] as const;

const aliasSchema = z.union([
  z.string().min(1),
  /** A name valid only for a time: predecessor names, office holders, "government forces" before and after a change of power. */
  z.object({ text: z.string().min(1), from: daySchema.optional(), to: daySchema.optional() }),
]);

export const actorRecordSchema = z.object({
  slug: slugSchema,
  name: z.string().min(1),
  nameAr: z.string().optional(),
  kind: z.enum(ACTOR_KINDS),
  side: sideSchema,
  /** Slug of the actor it belongs to (a coalition's member, a person's organisation, an army's state). */
  partOf: slugSchema.optional(),
  /** ISO 3166-1 alpha-2 of its country, for composing nationality and role noun. */
  country: z.string().length(2).optional(),
  aliases: z.array(aliasSchema),
  /** ISO 3166-1 alpha-2 of the state whose "-backed" fighters, where no group is named, are this actor. */
  backedBy: z.string().length(2).optional(),
  /** Slug of the actor that this one's "forces" or "troops" are: a president's, a government's. */
  forces: slugSchema.optional(),
  /** One neutral sentence. */
  note: z.string().optional(),
  noteAr: z.string().optional(),
});
export type ActorRecord = z.infer<typeof actorRecordSchema>;

export const countryRecordSchema = z.object({
  /** Slug of the country, as a place and (for `forces: "state"`) as an actor. */
  slug: slugSchema,
  name: z.string().min(1),
  iso2: z.string().length(2),
  /** Adjectives ("Syrian"); the first one composes slugs: syrian-army, syrian-government. */
  adjectives: z.array(z.string().min(1)).min(1),
  /** Its people in the plural, where that is not adjective + "s". */
  people: z.array(z.string().min(1)).default([]),
  aliases: z.array(z.string().min(1)).default([]),
  /** Words that stand for its government: its capital ("Moscow said"), a palace ("the Kremlin"). */
  seats: z.array(z.string().min(1)).default([]),
  /** `separate`: army and government are coded as actors of their own (a state at war within); `state`: both are the country. */
  forces: z.enum(["separate", "state"]),
  /** Changes of power: from that day on its government and army are other actors than the slugs composed. */
  successions: z.array(z.object({ from: daySchema, government: slugSchema, army: slugSchema })).default([]),
});
export type CountryRecord = z.infer<typeof countryRecordSchema>;

export const PLACE_KINDS = [
  "country",
  "region",
  "governorate",
  "district",
  "city",
  "town",
  "village",
  "neighbourhood",
  "road",
  "base",
  "airport",
  "crossing",
  "border",
  "industrial-zone",
  "camp",
  "river",
  "site",
] as const;

export const placeRecordSchema = z.object({
  slug: slugSchema,
  name: z.string().min(1),
  nameAr: z.string().optional(),
  kind: z.enum(PLACE_KINDS),
  /** WGS 84; null for areas and lines that have no one point. */
  lat: z.number().min(-90).max(90).nullable(),
  lng: z.number().min(-180).max(180).nullable(),
  /** Slug of the place that contains it: village → governorate → country. */
  within: slugSchema.nullable(),
  aliases: z.array(z.string().min(1)),
  population: z.number().int().nonnegative().optional(),
  /** ACLED's geo precision of the coordinates: 1 the place itself, 2 near it or part of a region, 3 larger region. */
  geoPrecision: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Where name and coordinates come from: "geonames", "natural-earth", "hand: between X and Y". */
  source: z.string().min(1),
});
export type PlaceRecord = z.infer<typeof placeRecordSchema>;

/** A road as a schematic for the map: straight lines between known towns, never its course. */
export const routeRecordSchema = z.object({
  /** What stands beside the line: "M5". */
  ref: z.string().min(1),
  /** Slug of the road among the places. */
  place: slugSchema,
  /** Slugs of the places it passes, in order; each has coordinates. */
  through: z.array(slugSchema).min(2),
  source: z.string().min(1),
});
export type RouteRecord = z.infer<typeof routeRecordSchema>;

export const outletRecordSchema = z.object({
  slug: slugSchema,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  domains: z.array(z.string()).default([]),
  country: z.string().length(2).optional(),
  /** "news-agency", "state-media", "broadcaster", "newspaper", "website" */
  kind: z.string().min(1),
});
export type OutletRecord = z.infer<typeof outletRecordSchema>;

/** A war, or a campaign of days to months within one: since when what an article tells of it can have happened. */
export const conflictRecordSchema = z.object({
  name: z.string().min(1),
  kind: z.enum(["war", "campaign"]),
  /** ISO 3166-1 alpha-2 of the states it is fought in or by. */
  countries: z.array(z.string().length(2)).min(1),
  start: daySchema,
  /** Null while it lasts. */
  end: daySchema.nullable(),
});
export type ConflictRecord = z.infer<typeof conflictRecordSchema>;

export const collectionSchema = z.object({
  slug: slugSchema,
  title: z.string().min(1),
  titleAr: z.string().optional(),
  description: z.string(),
  descriptionAr: z.string().optional(),
  /** Days of the timeline, inclusive. */
  window: z.object({ start: daySchema, end: daySchema }),
  /** Slug of the area that the collection's frame makes certain where an article names no place. */
  frame: slugSchema,
  /** What an editor knows of an article that its text does not say; a file not listed here is read as it stands. */
  articles: z.array(z.object({ file: z.string().min(1), outlet: slugSchema.optional(), url: z.url().optional() })),
  /** Which of the actors' words are tied to this war: government side and opposition side of "regained" and "captured". */
  sides: z.object({ government: z.array(slugSchema), opposition: z.array(slugSchema) }),
});
export type Collection = z.infer<typeof collectionSchema>;
