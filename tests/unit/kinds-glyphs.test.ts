import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { EVENT_TYPES } from "@/lib/codebook/event-types";

it("every kind of event has a glyph, and no glyph is without a kind", () => {
  const drawn = readFileSync("public/kinds.svg", "utf8").matchAll(/<symbol id="([^"]+)"/g);
  expect([...drawn].map(([, id]) => id).sort()).toEqual([...EVENT_TYPES].sort());
});
