/** The base map for drawing on the server: the same files of public/geo that the browser's map loads. */
import { z } from "zod";
import governorates from "@/public/geo/governorates.json";
import land from "@/public/geo/land.json";
import names from "@/public/geo/names.json";
import roads from "@/public/geo/roads.json";

/** Longitude and latitude in degrees, WGS 84. */
const positionSchema = z.tuple([z.number(), z.number()]);
const ringSchema = z.array(positionSchema);
export type Position = z.infer<typeof positionSchema>;

/** Rings of polygons, each closed; inner and outer ones alike, since they are filled by even and odd. */
const areaSchema = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("Polygon"), coordinates: z.array(ringSchema) }),
    z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ringSchema)) }),
  ])
  .transform((shape) => (shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat()));

const fileOf = <Feature extends z.ZodType>(feature: Feature) => z.object({ features: z.array(feature) });
const landSchema = fileOf(z.object({ properties: z.object({ home: z.boolean() }), geometry: areaSchema }));
const areasSchema = fileOf(z.object({ geometry: areaSchema }));
const roadsSchema = fileOf(
  z.object({
    properties: z.object({ ref: z.string() }),
    geometry: z.object({ type: z.literal("LineString"), coordinates: ringSchema }),
  }),
);
const namesSchema = fileOf(
  z.object({
    properties: z.object({
      kind: z.enum(["country", "governorate", "town"]),
      en: z.string(),
      ar: z.string(),
      rank: z.number(),
    }),
    geometry: z.object({ type: z.literal("Point"), coordinates: positionSchema }),
  }),
);

export interface BaseName {
  readonly kind: "country" | "governorate" | "town";
  readonly en: string;
  readonly ar: string;
  /** 1 the largest; towns of rank 3 are named on near maps alone. */
  readonly rank: number;
  readonly at: Position;
}

export interface BaseMap {
  /** The country or countries that the map is about, and those around it. */
  readonly home: readonly Position[][];
  readonly abroad: readonly Position[][];
  readonly governorates: readonly Position[][];
  readonly roads: readonly { readonly ref: string; readonly line: readonly Position[] }[];
  readonly names: readonly BaseName[];
}

let parsed: BaseMap | undefined;

/** Read once a process. */
export function baseMap(): BaseMap {
  if (parsed) return parsed;
  const { features } = landSchema.parse(land);
  const rings = (home: boolean) =>
    features.filter(({ properties }) => properties.home === home).flatMap(({ geometry }) => geometry);
  parsed = {
    home: rings(true),
    abroad: rings(false),
    governorates: areasSchema.parse(governorates).features.flatMap(({ geometry }) => geometry),
    roads: roadsSchema
      .parse(roads)
      .features.map(({ properties, geometry }) => ({ ref: properties.ref, line: geometry.coordinates })),
    names: namesSchema
      .parse(names)
      .features.map(({ properties, geometry }) => ({ ...properties, at: geometry.coordinates })),
  };
  return parsed;
}
