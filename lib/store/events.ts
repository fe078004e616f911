/** What an article changes among the events: which are new, different, renamed or gone, and how that is written. */
import type { Event } from "../codebook/event";
import type { Transaction } from "./client";
import { ensureKnown } from "./introduced";
import { insertRows } from "./rows";

export interface EventChange {
  readonly event: Event;
  /** The address it had before; null for a new event. */
  readonly before: string | null;
}

export interface EventChanges {
  readonly put: readonly EventChange[];
  /** Events told by nobody any more; `movedTo` is the address of the one that took over most of their reports. */
  readonly gone: readonly { readonly slug: string; readonly movedTo: string | null }[];
}

/**
 * What leads from one state of the events to the next. Events that share the most reports are the same event, whatever
 * their addresses; every event that tells a report of `rewritten` is put again, since its rows were.
 */
export function eventChanges(
  before: readonly Event[],
  after: readonly Event[],
  rewritten: ReadonlySet<string> = new Set(),
): EventChanges {
  const owner = new Map(before.flatMap((event) => event.reportIds.map((id) => [id, event] as const)));
  const heirs = new Map<string, Event>();
  const taken = new Map<Event, string>();
  // The largest first, so that an event which splits keeps its address with its larger part.
  const bySize = [...after].sort((a, b) => b.reportIds.length - a.reportIds.length || (a.slug < b.slug ? -1 : 1));
  for (const event of bySize) {
    const shared = new Map<Event, number>();
    for (const id of event.reportIds) {
      const former = owner.get(id);
      if (former) shared.set(former, (shared.get(former) ?? 0) + 1);
    }
    const ranked = [...shared].sort(
      ([a, n], [b, m]) =>
        m - n || Number(b.slug === event.slug) - Number(a.slug === event.slug) || (a.slug < b.slug ? -1 : 1),
    );
    for (const [former] of ranked) {
      if (heirs.has(former.slug)) continue;
      heirs.set(former.slug, event);
      if (!taken.has(event)) taken.set(event, former.slug);
    }
  }
  const formerBySlug = new Map(before.map((event) => [event.slug, event]));
  const put = after.flatMap((event) => {
    const slug = taken.get(event) ?? null;
    const former = slug === null ? undefined : formerBySlug.get(slug);
    const isSame = former !== undefined && fingerprint(former) === fingerprint(event);
    return isSame && !event.reportIds.some((id) => rewritten.has(id)) ? [] : [{ event, before: slug }];
  });
  const kept = new Set(taken.values());
  const gone = before
    .filter(({ slug }) => !kept.has(slug))
    .map(({ slug }) => ({ slug, movedTo: heirs.get(slug)?.slug ?? null }));
  return { put, gone };
}

/** The same text for the same event, in whatever order its fields were set. */
function fingerprint({
  slug,
  reportIds,
  links,
  type,
  action,
  date,
  actors,
  places,
  background,
  summary,
}: Event): string {
  const told = links.map(({ from, to, reason, score }) => [from, to, reason.key, reason.values, score]);
  const when = [date.start, date.end, date.precision, date.implied];
  const who = [actors.initiator, actors.target, actors.other];
  return JSON.stringify([slug, reportIds, told, type, action, when, who, places, background, summary]);
}

/** Writes the events' own rows. Gives the row of the event that tells each report, by the report's id. */
export async function putEvents(
  tx: Transaction,
  collectionSlug: string,
  { put, gone }: EventChanges,
): Promise<Map<string, number>> {
  const rowIds = new Map<string, number>();
  // Addresses step aside first: two events may exchange theirs.
  for (const slug of [...put.flatMap(({ before }) => before ?? []), ...gone.map(({ slug }) => slug)]) {
    const { id } = await tx.event.update({ where: { slug }, data: { slug: `~${slug}` }, select: { id: true } });
    rowIds.set(slug, id);
  }
  const byReport = new Map<string, number>();
  for (const { event, before } of put) {
    const data = {
      slug: event.slug,
      collectionSlug,
      type: event.type,
      action: event.action,
      dateStart: event.date.start,
      dateEnd: event.date.end,
      precision: event.date.precision,
      implied: event.date.implied,
      background: event.background,
      summary: event.summary,
    };
    const known = before === null ? undefined : rowIds.get(before);
    const { id } =
      known === undefined
        ? await tx.event.create({ data, select: { id: true } })
        : await tx.event.update({ where: { id: known }, data, select: { id: true } });
    for (const key of event.reportIds) byReport.set(key, id);
  }
  return byReport;
}

/** Once the reports are written: hands each to its event, then writes roles, places, links and old addresses. */
export async function settleEvents(
  tx: Transaction,
  { put, gone }: EventChanges,
  eventIds: ReadonlyMap<string, number>,
): Promise<void> {
  const pairs = JSON.stringify([...eventIds].map(([key, id]) => ({ key, id })));
  await tx.$executeRaw`UPDATE "Report" SET "eventId" = "pair"."value" ->> 'id'
    FROM json_each(${pairs}) AS "pair" WHERE "Report"."key" = "pair"."value" ->> 'key'`;
  const ids = [...new Set(eventIds.values())];
  await tx.eventActor.deleteMany({ where: { eventId: { in: ids } } });
  await tx.eventPlace.deleteMany({ where: { eventId: { in: ids } } });
  await tx.mergeLink.deleteMany({ where: { eventId: { in: ids } } });
  const actors = new Set(
    put.flatMap(({ event: { actors } }) => [...actors.initiator, ...actors.target, ...actors.other]),
  );
  const places = new Set(put.flatMap(({ event }) => event.places));
  await ensureKnown(tx, { actors, places, outlet: null });
  const withId = put.map(({ event }) => ({ event, eventId: eventIds.get(event.reportIds[0] ?? "") ?? 0 }));
  await insertRows(
    tx,
    "EventActor",
    withId.flatMap(({ event, eventId }) =>
      Object.entries(event.actors).flatMap(([role, slugs]) =>
        [...new Set(slugs)].map((actorSlug, ordinal) => ({ eventId, actorSlug, role, ordinal })),
      ),
    ),
  );
  await insertRows(
    tx,
    "EventPlace",
    withId.flatMap(({ event, eventId }) =>
      [...new Set(event.places)].map((placeSlug, ordinal) => ({ eventId, placeSlug, ordinal })),
    ),
  );
  await writeLinks(tx, withId);
  await writeHistory(tx, { put, gone });
}

async function writeLinks(tx: Transaction, events: readonly { event: Event; eventId: number }[]): Promise<void> {
  const keys = events.flatMap(({ event }) => event.links.flatMap(({ from, to }) => [from, to]));
  if (keys.length === 0) return;
  const reports = await tx.$queryRaw<{ id: number; key: string }[]>`
    SELECT "id", "key" FROM "Report" WHERE "key" IN (SELECT "value" FROM json_each(${JSON.stringify(keys)}))`;
  const ids = new Map(reports.map(({ id, key }) => [key, id]));
  const rows = events.flatMap(({ event, eventId }) =>
    event.links.flatMap(({ from, to, score, reason }) => {
      const fromReportId = ids.get(from);
      const toReportId = ids.get(to);
      if (fromReportId === undefined || toReportId === undefined)
        throw new Error(`link of unknown reports: ${from}, ${to}`);
      return [{ eventId, fromReportId, toReportId, score, reason }];
    }),
  );
  await insertRows(tx, "MergeLink", rows);
}

/** An address once given leads on for ever: to the event itself, or to the one that took over its reports. */
async function writeHistory(tx: Transaction, { put, gone }: EventChanges): Promise<void> {
  const moves = [
    ...put.flatMap(({ event, before }) =>
      before !== null && before !== event.slug ? [[before, event.slug] as const] : [],
    ),
    ...gone.flatMap(({ slug, movedTo }) => (movedTo === null ? [] : [[slug, movedTo] as const])),
  ];
  const targets = await tx.event.findMany({
    where: { slug: { in: [...new Set(moves.map(([, to]) => to))] } },
    select: { id: true, slug: true },
  });
  const ids = new Map(targets.map(({ id, slug }) => [slug, id]));
  for (const [from, to] of moves) {
    const eventId = ids.get(to);
    if (eventId === undefined) continue;
    await tx.eventSlugHistory.updateMany({ where: { event: { slug: `~${from}` } }, data: { eventId } });
    await insertRows(tx, "EventSlugHistory", [{ slug: from, eventId }], {
      onConflict: { key: "slug", action: "update" },
    });
  }
  await tx.event.deleteMany({ where: { slug: { in: gone.map(({ slug }) => `~${slug}`) } } });
  // An address in use is no old one.
  await tx.$executeRaw`DELETE FROM "EventSlugHistory" WHERE "slug" IN (SELECT "slug" FROM "Event")`;
}
