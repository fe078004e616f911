/**
 * The record as known on a day: only what articles published up to then tell. Each piece of SQL that reads the store through
 * reports takes its tables from here, so that nothing written later shows through; events as then known come from `scope.ts`.
 */
import type { Day } from "../../codebook/day";
import { Prisma } from "../../generated/prisma/client";

/** An article (alias `a`) was published by then. */
export const isWritten = (known: Day | null): Prisma.Sql =>
  known === null ? Prisma.sql`1` : Prisma.sql`a."published" <= ${known}`;

/** `Report`, or those of it that articles published by then hold. */
export const reportsBy = (known: Day | null): Prisma.Sql =>
  known === null
    ? Prisma.sql`"Report"`
    : Prisma.sql`(SELECT r0.* FROM "Report" r0 JOIN "Article" a0 ON a0."id" = r0."articleId" WHERE a0."published" <= ${known})`;
