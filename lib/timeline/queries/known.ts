/**
 * The record as known on a day: only what articles published up to then tell. Each piece of SQL that reads the store through
 * reports takes its tables from here, so that nothing written later shows through.
 */
import type { Day } from "../../codebook/day";
import { Prisma } from "../../generated/prisma/client";

/** An article (alias `a`) was published by then. */
export const isWritten = (known: Day | null): Prisma.Sql =>
  known === null ? Prisma.sql`1` : Prisma.sql`a."published" <= ${known}`;

/** An event (alias `e`) is told by an article published by then. */
export const isKnown = (known: Day | null): Prisma.Sql =>
  known === null ? Prisma.sql`1` : Prisma.sql`e."id" IN (SELECT "eventId" FROM ${reportsBy(known)})`;

/** `Report`, or those of it that articles published by then hold. */
export const reportsBy = (known: Day | null): Prisma.Sql =>
  known === null
    ? Prisma.sql`"Report"`
    : Prisma.sql`(SELECT r0.* FROM "Report" r0 JOIN "Article" a0 ON a0."id" = r0."articleId" WHERE a0."published" <= ${known})`;

/** `EventActor`, or those of it whom a report known by then names. */
export const eventActorsBy = (known: Day | null): Prisma.Sql =>
  known === null
    ? Prisma.sql`"EventActor"`
    : Prisma.sql`(SELECT x.* FROM "EventActor" x WHERE EXISTS (SELECT 1 FROM "ReportActor" ra JOIN ${reportsBy(known)} r1
        ON r1."id" = ra."reportId" WHERE r1."eventId" = x."eventId" AND ra."actorSlug" = x."actorSlug"))`;

/** `EventPlace`, or those of it that a report known by then names. */
export const eventPlacesBy = (known: Day | null): Prisma.Sql =>
  known === null
    ? Prisma.sql`"EventPlace"`
    : Prisma.sql`(SELECT x.* FROM "EventPlace" x WHERE EXISTS (SELECT 1 FROM "ReportPlace" rp JOIN ${reportsBy(known)} r1
        ON r1."id" = rp."reportId" WHERE r1."eventId" = x."eventId" AND rp."placeSlug" = x."placeSlug"))`;
