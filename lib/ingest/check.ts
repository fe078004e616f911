/** Verifies the whole record: `dayline check`. */
import { actorRecordSchema, type PlaceRecord, placeRecordSchema } from "../codebook/registry-data";
import { type MergeRegistry, membersOf, mergeAll } from "../merge";
import type { Store } from "../store/client";
import { eventChanges } from "../store/events";
import { readCodedArticles, readEvents } from "../store/read-coding";
import { textHash } from "../store/write-article";

/** A fault by its message under `commands.check`, and what it names. */
export interface Fault {
  readonly key:
    | "passage"
    | "span"
    | "text"
    | "foreign-key"
    | "integrity"
    | "event"
    | "event-missing"
    | "search"
    | "reading";
  readonly values: Readonly<Record<string, string | number>>;
}

export interface CheckResult {
  readonly faults: readonly Fault[];
  readonly counts: {
    readonly articles: number;
    readonly reports: number;
    readonly passages: number;
    readonly events: number;
  };
}

/** Checks the file, every foreign key, every text, passage, mention and figure, the search index, and every event. */
export async function checkRecord(store: Store): Promise<CheckResult> {
  const faults = [
    ...(await checkFile(store)),
    ...(await checkTexts(store)),
    ...(await checkSearch(store)),
    ...(await checkEvents(store)),
  ];
  const [articles, reports, passages, events] = await Promise.all([
    store.article.count(),
    store.report.count(),
    store.passage.count(),
    store.event.count(),
  ]);
  return { faults, counts: { articles, reports, passages, events } };
}

async function checkFile(store: Store): Promise<Fault[]> {
  const damage = await store.$queryRaw<{ integrity_check: string }[]>`PRAGMA integrity_check(20)`;
  const dangling = await store.$queryRaw<{ table: string; rowid: number | null; parent: string }[]>`
    PRAGMA foreign_key_check`;
  return [
    ...damage
      .filter(({ integrity_check }) => integrity_check !== "ok")
      .map((row): Fault => ({ key: "integrity", values: { message: row.integrity_check } })),
    ...dangling.map(
      ({ table, rowid, parent }): Fault => ({ key: "foreign-key", values: { table, row: rowid ?? "?", parent } }),
    ),
  ];
}

async function checkTexts(store: Store): Promise<Fault[]> {
  const faults: Fault[] = [];
  const names = await store.article.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  // One article at a time: the texts of a large record need not fit in memory together.
  for (const { id } of names) {
    const article = await store.article.findUniqueOrThrow({
      where: { id },
      select: {
        name: true,
        text: true,
        sha256: true,
        actorMentions: true,
        placeMentions: true,
        reports: { include: { passages: true, figures: true } },
      },
    });
    const { name, text } = article;
    if (textHash(text) !== article.sha256) faults.push({ key: "text", values: { article: name } });
    for (const { key, passages, figures } of article.reports) {
      for (const { start, end, quote } of passages) {
        if (text.slice(start, end) !== quote) {
          faults.push({ key: "passage", values: { article: name, report: key, start, end } });
        }
      }
      for (const { start, end } of figures) {
        if (end > text.length) faults.push({ key: "span", values: { article: name, what: "a figure", start, end } });
      }
      if (passages.length === 0) {
        faults.push({ key: "passage", values: { article: name, report: key, start: 0, end: 0 } });
      }
    }
    for (const mention of [...article.actorMentions, ...article.placeMentions]) {
      const { start, end } = mention;
      if (text.slice(start, end) !== mention.text) {
        faults.push({ key: "span", values: { article: name, what: "a mention", start, end } });
      }
    }
  }
  return faults;
}

/** SQLite's own comparison of a full-text index with the table it is made from. */
async function checkSearch(store: Store): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const table of ["ArticleFts", "PassageFts"]) {
    try {
      await store.$executeRawUnsafe(`INSERT INTO "${table}"("${table}", "rank") VALUES ('integrity-check', 1)`);
    } catch {
      faults.push({ key: "search", values: { table } });
    }
  }
  return faults;
}

/** Every event must be what merging makes of the stored reports. */
async function checkEvents(store: Store): Promise<Fault[]> {
  const registry = await storedRegistry(store);
  const faults: Fault[] = [];
  for (const { slug } of await store.collection.findMany({ select: { slug: true } })) {
    try {
      const stored = await readEvents(store, slug);
      const members = (await readCodedArticles(store, slug)).flatMap(membersOf);
      const told = mergeAll(members, registry).map(({ event }) => event);
      const { put, gone } = eventChanges(stored, told);
      for (const { event, before } of put) {
        faults.push(
          before === null
            ? { key: "event-missing", values: { event: event.slug } }
            : { key: "event", values: { event: before } },
        );
      }
      for (const event of gone) faults.push({ key: "event", values: { event: event.slug } });
    } catch (error) {
      const [line] = (error instanceof Error ? error.message : String(error)).split("\n");
      faults.push({ key: "reading", values: { message: line ?? "" } });
    }
  }
  return faults;
}

/** What merging needs of the registries, from their stored copy. */
async function storedRegistry(store: Store): Promise<MergeRegistry> {
  const places = await store.place.findMany({
    where: { introduced: false },
    select: { slug: true, kind: true, withinSlug: true },
  });
  const actors = await store.actor.findMany({ where: { introduced: false } });
  const closure = await store.placeAncestor.findMany({ where: { depth: { gt: 0 } } });
  const inside = new Set(closure.map(({ placeSlug, ancestorSlug }) => `${ancestorSlug} ${placeSlug}`));
  const { kind } = placeRecordSchema.shape;
  const placeOf = new Map<string, Pick<PlaceRecord, "kind" | "within">>(
    places.map((place) => [place.slug, { kind: kind.parse(place.kind), within: place.withinSlug }]),
  );
  const shape = actorRecordSchema.pick({ kind: true, side: true, partOf: true });
  const actorOf = new Map(
    actors.map((actor) => [actor.slug, shape.parse({ ...actor, partOf: actor.partOfSlug ?? undefined })]),
  );
  return {
    contains: (outer, inner) => inside.has(`${outer} ${inner}`),
    place: (slug) => placeOf.get(slug) ?? null,
    actor: (slug) => actorOf.get(slug) ?? null,
  };
}
