/** A filter as SQL conditions over events (alias `e`), one a group of choices, so that a facet can leave out its own. */
import type { Day } from "../../codebook/day";
import { Prisma } from "../../generated/prisma/client";
import { fold, toFullTextQuery } from "../../store/fold";
import type { Filter } from "../filter";
import { isWritten, reportsBy } from "./known";
import type { Scope } from "./scope";

export const GROUPS = [
  "actors",
  "kinds",
  "places",
  "outlets",
  "days",
  "background",
  "stances",
  "disputed",
  "q",
] as const;
export type Group = (typeof GROUPS)[number];
export type Conditions = ReadonlyMap<Group, Prisma.Sql>;

function stanceCondition(stance: Filter["stances"][number], known: Day | null): Prisma.Sql {
  const reports = reportsBy(known);
  if (stance === "asserted")
    return Prisma.sql`e."id" IN (SELECT "eventId" FROM ${reports} WHERE "stance" = 'asserted')`;
  if (stance === "denied")
    return Prisma.sql`e."id" NOT IN (SELECT "eventId" FROM ${reports} WHERE "stance" <> 'denied')`;
  return Prisma.sql`(e."id" IN (SELECT "eventId" FROM ${reports} WHERE "stance" = 'claimed')
    AND e."id" NOT IN (SELECT "eventId" FROM ${reports} WHERE "stance" = 'asserted'))`;
}

/** Words are sought in passages; the whole of what was typed also in the names of actors and places. */
function textCondition(q: string, { known, actors, places }: Scope): Prisma.Sql {
  const match = toFullTextQuery(q);
  if (match === null) return Prisma.sql`0`;
  // "!" escapes what LIKE would read as a wildcard.
  const name = `%${fold(q).replace(/[!%_]/g, "!$&")}%`;
  return Prisma.sql`e."id" IN (
    SELECT r."eventId" FROM "PassageFts" f JOIN "Passage" p ON p."id" = f.rowid JOIN ${reportsBy(known)} r ON r."id" = p."reportId"
      WHERE "PassageFts" MATCH ${match}
    UNION SELECT ea."eventId" FROM ${actors} ea JOIN "Actor" a ON a."slug" = ea."actorSlug" WHERE a."search" LIKE ${name} ESCAPE '!'
    UNION SELECT ep."eventId" FROM ${places} ep JOIN "Place" pl ON pl."slug" = ep."placeSlug" WHERE pl."search" LIKE ${name} ESCAPE '!')`;
}

/** The conditions of a filter on the events of its scope (`FROM ${scope.events} e`). */
export function conditionsOf(filter: Filter, scope: Scope): Conditions {
  const conditions = new Map<Group, Prisma.Sql>();
  const { known, actors, places, disputed } = scope;
  if (filter.actors.length > 0) {
    const choices = filter.actors.map(({ slug, role }) =>
      role === "any" ? Prisma.sql`"actorSlug" = ${slug}` : Prisma.sql`("actorSlug" = ${slug} AND "role" = ${role})`,
    );
    conditions.set(
      "actors",
      Prisma.sql`e."id" IN (SELECT "eventId" FROM ${actors} WHERE ${Prisma.join(choices, " OR ")})`,
    );
  }
  // Types and the finer actions are one group of choices: each adds what it names.
  const kinds = [
    ...(filter.types.length > 0 ? [Prisma.sql`e."type" IN (${Prisma.join([...filter.types])})`] : []),
    ...(filter.actions.length > 0 ? [Prisma.sql`e."action" IN (${Prisma.join([...filter.actions])})`] : []),
  ];
  if (kinds.length > 0) conditions.set("kinds", Prisma.sql`(${Prisma.join(kinds, " OR ")})`);
  if (filter.places.length > 0) {
    conditions.set(
      "places",
      Prisma.sql`e."id" IN (SELECT ep."eventId" FROM "PlaceAncestor" pa JOIN ${places} ep ON ep."placeSlug" = pa."placeSlug"
        WHERE pa."ancestorSlug" IN (${Prisma.join([...filter.places])}))`,
    );
  }
  if (filter.outlets.length > 0) {
    const outlets = Prisma.join([...filter.outlets]);
    conditions.set(
      "outlets",
      Prisma.sql`e."id" IN (SELECT r."eventId" FROM "Article" a JOIN "Report" r ON r."articleId" = a."id"
        WHERE ${isWritten(known)} AND (a."outletSlug" IN (${outlets}) OR (a."outletSlug" IS NULL AND a."slug" IN (${outlets}))))`,
    );
  }
  const days = [
    ...(filter.from === null ? [] : [Prisma.sql`e."dateEnd" >= ${filter.from}`]),
    ...(filter.to === null ? [] : [Prisma.sql`e."dateStart" <= ${filter.to}`]),
  ];
  if (days.length > 0) conditions.set("days", Prisma.join(days, " AND "));
  if (!filter.background) conditions.set("background", Prisma.sql`e."background" = 0`);
  if (filter.stances.length > 0) {
    const stances = filter.stances.map((stance) => stanceCondition(stance, known));
    conditions.set("stances", Prisma.sql`(${Prisma.join(stances, " OR ")})`);
  }
  if (filter.disputed) {
    conditions.set("disputed", Prisma.sql`e."id" IN (SELECT value FROM json_each(${JSON.stringify(disputed)}))`);
  }
  if (filter.q !== "") conditions.set("q", textCondition(filter.q, scope));
  return conditions;
}

/** All conditions but those of one group, as one; true where none is left. */
export function allBut(conditions: Conditions, group: Group | null): Prisma.Sql {
  const kept = [...conditions].filter(([key]) => key !== group).map(([, sql]) => sql);
  return kept.length > 0 ? Prisma.join(kept, " AND ") : Prisma.sql`1`;
}
