/** Which events are disputed: their sources give numbers that cannot both hold, or one denies what another tells. */
import { z } from "zod";
import type { Day } from "../../codebook/day";
import { measureSchema } from "../../codebook/figure";
import { stanceSchema } from "../../codebook/report";
import { Prisma } from "../../generated/prisma/client";
import type { Store } from "../../store/client";
import { areDisputed, sortClaims } from "../figures";
import { groupBy } from "../group-by";
import { isContradicted } from "../stance";
import { reportsBy } from "./known";

const figureRowSchema = z.object({
  eventId: z.coerce.number(),
  measure: measureSchema,
  who: z.string(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  qualifier: z.string().nullable(),
  cumulative: z.coerce.boolean(),
  /** Slugs of who gives the figure, joined by blanks. */
  claimants: z.string().nullable(),
  article: z.string(),
});
const stanceRowSchema = z.object({ eventId: z.coerce.number(), stances: z.string() });

/** Ids of events disputed by what is known on a day, ascending. Reads only events that have something to be disputed. */
export async function disputedEventIds(db: Store, known: Day | null = null): Promise<number[]> {
  const [figureRows, stanceRows] = await Promise.all([
    db.$queryRaw(Prisma.sql`
      SELECT r."eventId", f."measure", f."who", f."min", f."max", f."qualifier", f."cumulative", a."slug" AS "article",
        coalesce(f."bySlug", (SELECT group_concat("actorSlug", ' ') FROM "Attribution" t WHERE t."reportId" = r."id")) AS "claimants"
      FROM "Figure" f JOIN ${reportsBy(known)} r ON r."id" = f."reportId" JOIN "Article" a ON a."id" = r."articleId"
      WHERE r."eventId" IN (
        SELECT r2."eventId" FROM "Figure" f2 JOIN ${reportsBy(known)} r2 ON r2."id" = f2."reportId"
        GROUP BY r2."eventId", f2."measure" HAVING count(*) > 1)
      ORDER BY r."articleId", r."ordinal", f."ordinal"`),
    db.$queryRaw(Prisma.sql`
      SELECT "eventId", group_concat(DISTINCT "stance") AS "stances" FROM ${reportsBy(known)}
      WHERE "eventId" IN (SELECT "eventId" FROM ${reportsBy(known)} WHERE "stance" = 'denied') GROUP BY "eventId"`),
  ]);
  const ids = new Set<number>();
  for (const { eventId, stances } of z.array(stanceRowSchema).parse(stanceRows)) {
    if (isContradicted(z.array(stanceSchema).parse(stances.split(",")))) ids.add(eventId);
  }
  const byEvent = groupBy(z.array(figureRowSchema).parse(figureRows), ({ eventId }) => eventId);
  for (const [eventId, rows] of byEvent) {
    const claims = rows.map(({ article, claimants, ...row }) => ({
      ...row,
      claimants: (claimants ?? "")
        .split(" ")
        .filter(Boolean)
        .map((slug) => ({ slug, kind: "actor" as const })),
      article: { slug: article },
    }));
    if (sortClaims(claims).some(areDisputed)) ids.add(eventId);
  }
  return [...ids].sort((a, b) => a - b);
}
