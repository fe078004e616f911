/**
 * The choices of the filter with their counts. A group's counts are taken under all other groups of the filter, so that a
 * number says what choosing it would show; choices that would show nothing stay, with a zero. Counted are the events of
 * the window: the background has a count of its own.
 */

import { z } from "zod";
import { isAreaKind } from "../../codebook/area-kinds";
import { EVENT_TYPE_ENTRIES, EVENT_TYPES } from "../../codebook/event-types";
import { SIDES } from "../../codebook/registry-data";
import { STANCES } from "../../codebook/report";
import { Prisma } from "../../generated/prisma/client";
import { type Locale, type Translate, translatorOf } from "../../messages";
import type { Store } from "../../store/client";
import type { Filter } from "../filter";
import { localName, otherName } from "../local-name";
import type { ActorChoice, FacetChoice, Facets, OutletRef } from "../models";
import type { ActorDirectory } from "./directory";
import { reportsBy } from "./known";
import type { Scope } from "./scope";
import { allBut, type Conditions, conditionsOf, type Group } from "./where";

const countSchema = z.object({ value: z.string(), count: z.coerce.number() });
type Counts = ReadonlyMap<string, number>;

interface Source {
  readonly db: Store;
  readonly scope: Scope;
}

/** Counts of distinct events by `value`; `joins` may use `e`. */
async function countBy(
  { db, scope }: Source,
  conditions: Conditions,
  group: Group,
  value: Prisma.Sql,
  joins: Prisma.Sql = Prisma.empty,
): Promise<Counts> {
  const rows = await db.$queryRaw(Prisma.sql`
    SELECT ${value} AS "value", count(DISTINCT e."id") AS "count" FROM ${scope.events} e ${joins}
    WHERE e."background" = 0 AND ${allBut(conditions, group)} GROUP BY 1`);
  return new Map(
    z
      .array(countSchema)
      .parse(rows)
      .map(({ value: key, count }) => [key, count]),
  );
}

const byCount = (a: FacetChoice, b: FacetChoice) => b.count - a.count || (a.label < b.label ? -1 : 1);

async function actorChoices(
  source: Source,
  filter: Filter,
  conditions: Conditions,
  directory: ActorDirectory,
): Promise<ActorChoice[]> {
  const { db, scope } = source;
  const counts = await countBy(
    source,
    conditions,
    "actors",
    Prisma.sql`ea."actorSlug"`,
    Prisma.sql`JOIN ${scope.actors} ea ON ea."eventId" = e."id"`,
  );
  const rows = await db.eventActor.findMany({ distinct: ["actorSlug"], select: { actorSlug: true } });
  const chosen = new Map(filter.actors.map(({ slug, role }) => [slug, role]));
  const slugs = new Set([...rows.map(({ actorSlug }) => actorSlug), ...chosen.keys()]);
  return [...slugs]
    .map((slug) => {
      const { short, side } = directory.ref(slug);
      return {
        value: slug,
        label: short,
        side,
        count: counts.get(slug) ?? 0,
        chosen: chosen.has(slug),
        role: chosen.get(slug) ?? ("any" as const),
      };
    })
    .sort((a, b) => SIDES.indexOf(a.side) - SIDES.indexOf(b.side) || byCount(a, b));
}

const placeRowSchema = z.object({
  slug: z.string(),
  name: z.string(),
  nameAr: z.string().nullable(),
  kind: z.string(),
  areaName: z.string().nullable(),
  areaNameAr: z.string().nullable(),
});

async function placeChoices(
  source: Source,
  filter: Filter,
  conditions: Conditions,
  locale: Locale,
): Promise<Facets["places"]> {
  const { db, scope } = source;
  const counts = await countBy(
    source,
    conditions,
    "places",
    Prisma.sql`pa."ancestorSlug"`,
    Prisma.sql`JOIN ${scope.places} ep ON ep."eventId" = e."id" JOIN "PlaceAncestor" pa ON pa."placeSlug" = ep."placeSlug"`,
  );
  // Every place of an event with the governorate it lies in, and those governorates themselves.
  const rows = z.array(placeRowSchema).parse(
    await db.$queryRaw(Prisma.sql`
      WITH told AS (SELECT DISTINCT "placeSlug" AS slug FROM "EventPlace"),
        area AS (SELECT pa."placeSlug", pa."ancestorSlug" FROM "PlaceAncestor" pa JOIN told ON told.slug = pa."placeSlug"
          JOIN "Place" g ON g."slug" = pa."ancestorSlug" WHERE g."kind" = 'governorate'),
        listed AS (SELECT slug FROM told UNION SELECT "ancestorSlug" FROM area)
      SELECT p."slug", p."name", p."nameAr", p."kind", g."name" AS "areaName", g."nameAr" AS "areaNameAr" FROM listed
      JOIN "Place" p ON p."slug" = listed.slug
      LEFT JOIN area ON area."placeSlug" = p."slug" LEFT JOIN "Place" g ON g."slug" = area."ancestorSlug"`),
  );
  const t = translatorOf(locale);
  const choices = rows.map(({ slug, name, nameAr, kind, areaName, areaNameAr }) => ({
    value: slug,
    otherName: otherName({ name, nameAr }, locale),
    isArea: isAreaKind(kind),
    label: localName({ name, nameAr }, locale),
    count: counts.get(slug) ?? 0,
    chosen: filter.places.includes(slug),
    group:
      (areaName && localName({ name: areaName, nameAr: areaNameAr }, locale)) ??
      (kind === "governorate" ? localName({ name, nameAr }, locale) : t("filter.wideAreas")),
    heads: kind === "governorate",
  }));
  const missing = filter.places
    .filter((slug) => !choices.some(({ value }) => value === slug))
    .map((slug) => ({
      value: slug,
      label: slug,
      count: 0,
      chosen: true,
      group: t("filter.wideAreas"),
      heads: false,
      otherName: null,
      isArea: true,
    }));
  return [...new Map([...choices, ...missing].map((choice) => [choice.value, choice])).values()]
    .sort((a, b) =>
      a.group < b.group ? -1 : a.group > b.group ? 1 : Number(b.heads) - Number(a.heads) || byCount(a, b),
    )
    .map(({ heads, ...choice }) => choice);
}

/** Actions that the record knows, in the codebook's order; types with one kind of action have nothing finer to choose. */
async function actionChoices(
  source: Source,
  filter: Filter,
  conditions: Conditions,
  t: Translate,
): Promise<Facets["actions"]> {
  const [counts, told] = await Promise.all([
    countBy(source, conditions, "kinds", Prisma.sql`e."action"`),
    source.db.event.findMany({ distinct: ["action"], select: { action: true } }),
  ]);
  const known = new Set([...told.map(({ action }) => action), ...filter.actions]);
  return EVENT_TYPES.flatMap((type) => {
    const actions = EVENT_TYPE_ENTRIES[type].actions.filter((action) => known.has(action));
    if (actions.length < 2 && !actions.some((action) => filter.actions.includes(action))) return [];
    return actions.map((value) => ({
      value,
      type,
      label: t(`headline.actions.${value}.kind`),
      count: counts.get(value) ?? 0,
      chosen: filter.actions.includes(value),
    }));
  });
}

/** All choices of the filter's groups. */
export async function readFacets(
  db: Store,
  filter: Filter,
  context: { locale: Locale; directory: ActorDirectory; outlets: readonly OutletRef[]; scope: Scope },
): Promise<Facets> {
  const { locale, directory, outlets, scope } = context;
  const source = { db, scope };
  const t = translatorOf(locale);
  const conditions = conditionsOf(filter, scope);
  const reports = Prisma.sql`JOIN ${reportsBy(scope.known)} r ON r."eventId" = e."id"`;
  const [actors, places, types, actions, outletCounts, disputedCounts, ...stanceCounts] = await Promise.all([
    actorChoices(source, filter, conditions, directory),
    placeChoices(source, filter, conditions, locale),
    countBy(source, conditions, "kinds", Prisma.sql`e."type"`),
    actionChoices(source, filter, conditions, t),
    countBy(
      source,
      conditions,
      "outlets",
      Prisma.sql`coalesce(a."outletSlug", a."slug")`,
      Prisma.sql`${reports} JOIN "Article" a ON a."id" = r."articleId"`,
    ),
    countBy(source, conditionsOf({ ...filter, disputed: true }, scope), "background", Prisma.sql`'disputed'`),
    ...STANCES.map((stance) =>
      countBy(source, conditionsOf({ ...filter, stances: [stance] }, scope), "background", Prisma.sql`${stance}`),
    ),
  ]);
  return {
    actors,
    places,
    actions,
    types: EVENT_TYPES.map((value) => ({
      value,
      label: t(`terms.types.${value}`),
      count: types.get(value) ?? 0,
      chosen: filter.types.includes(value),
    })),
    outlets: outlets.map(({ key, name }) => ({
      value: key,
      label: name,
      count: outletCounts.get(key) ?? 0,
      chosen: filter.outlets.includes(key),
    })),
    stances: STANCES.map((value, index) => ({
      value,
      label: t(`terms.stances.${value}`),
      count: stanceCounts[index]?.get(value) ?? 0,
      chosen: filter.stances.includes(value),
    })),
    disputed: { count: disputedCounts.get("disputed") ?? 0, chosen: filter.disputed },
  };
}
