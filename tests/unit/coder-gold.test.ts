import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { toCodebookFormat } from "../../lib/coder/index";
import { codeTexts, SEEDS } from "../gold/code-texts";

const GOLD = join(import.meta.dirname, "../gold");
const scoreSchema = z.object({
  detect: z.object({ f: z.number() }),
  typed: z.number(),
  date: z.number(),
  place: z.number(),
  actors: z.number(),
  roles: z.number(),
  figures: z.number(),
  attribution: z.number(),
  whole: z.number(),
  leaks: z.number(),
  published: z.number(),
  merge: z.object({ f: z.number() }),
});

test("the coding of the collection's articles stays as near to the careful reader's as it has come", async () => {
  const texts = join(SEEDS, "articles");
  const { coded, eventOf } = await codeTexts(texts, true);
  const dir = await mkdtemp(join(tmpdir(), "dayline-gold-"));
  try {
    const file = join(dir, "coded.json");
    await writeFile(file, JSON.stringify(coded.map((article) => toCodebookFormat(article, eventOf))));
    const args = [join(GOLD, "score.mjs"), "--gold", join(GOLD, "seeds"), "--texts", texts, "--pred", file, "--json"];
    const score = scoreSchema.parse(JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })));
    expect(score.detect.f).toBeGreaterThanOrEqual(90);
    expect(score.typed).toBeGreaterThanOrEqual(88);
    expect(score.date).toBeGreaterThanOrEqual(92);
    expect(score.place).toBeGreaterThanOrEqual(90);
    expect(score.actors).toBeGreaterThanOrEqual(91);
    expect(score.roles).toBeGreaterThanOrEqual(88);
    expect(score.whole).toBeGreaterThanOrEqual(72);
    expect(score.figures).toBeGreaterThanOrEqual(92);
    expect(score.attribution).toBeGreaterThanOrEqual(86);
    expect(score.merge.f).toBeGreaterThanOrEqual(89);
    expect(score.leaks).toBeLessThanOrEqual(1);
    expect(score.published).toBe(100);
  } finally {
    await rm(dir, { recursive: true });
  }
}, 60_000);
