/** What a registry is made of: records that an editor keeps as data, and the words to read names with. */
import { z } from "zod";
import {
  actorRecordSchema,
  conflictRecordSchema,
  countryRecordSchema,
  outletRecordSchema,
  placeRecordSchema,
} from "../codebook/registry-data";
import { actorWordsSchema, placeWordsSchema } from "./words";

export const registryDataSchema = z.object({
  actors: z.array(actorRecordSchema),
  countries: z.array(countryRecordSchema),
  conflicts: z.array(conflictRecordSchema),
  places: z.array(placeRecordSchema),
  outlets: z.array(outletRecordSchema),
  actorWords: actorWordsSchema,
  placeWords: placeWordsSchema,
  /** Slug of the area the collection is about; its country settles a bare "the army". Null outside a collection. */
  frame: z.string().nullable(),
});
export type RegistryData = z.infer<typeof registryDataSchema>;
