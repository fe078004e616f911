/** Writes public/geo/roads.json from seeds/routes.json and seeds/places.json: `npx tsx bin/geo/roads.ts`. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { placeRecordSchema, routeRecordSchema } from "../../lib/codebook/registry-data";
import { roadLines } from "../../lib/timeline/road-lines";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), "utf8"));

const lines = roadLines(
  z.array(routeRecordSchema).parse(read("seeds/routes.json")),
  z.array(placeRecordSchema).parse(read("seeds/places.json")),
);
writeFileSync(path.join(root, "public/geo/roads.json"), `${JSON.stringify(lines)}\n`);
