/** A database of its own for a test, and the whole record as plain values for comparing. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { closeStore, writer } from "../../lib/store/client";
import { migrate } from "../../lib/store/migrate";
import { readCodedArticles, readEvents } from "../../lib/store/read-coding";

export interface TemporaryRecord {
  readonly folder: string;
  readonly url: string;
  /** Closes the clients and takes the folder away. */
  remove(): Promise<void>;
}

/** Points DATABASE_URL at a new, migrated database. */
export async function openTemporaryRecord(): Promise<TemporaryRecord> {
  await closeStore();
  const folder = mkdtempSync(path.join(tmpdir(), "dayline-"));
  const url = `file:${path.join(folder, "record.db")}`;
  process.env.DATABASE_URL = url;
  migrate();
  return {
    folder,
    url,
    async remove() {
      await closeStore();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A record of its own that holds the hand coding: data for the read side that does not change with the coder. */
export async function openGoldRecord(): Promise<TemporaryRecord> {
  const record = await openTemporaryRecord();
  const root = path.resolve(import.meta.dirname, "../..");
  execFileSync(process.execPath, ["--import", "tsx", "tests/gold/load-gold.ts"], { cwd: root, env: process.env });
  return record;
}

/** Everything that does not depend on the order of writing: row numbers and old addresses are left out. */
export async function dumpRecord(collection: string) {
  const store = writer();
  const slugs = { orderBy: { slug: "asc" } } as const;
  return {
    articles: await readCodedArticles(store, collection),
    texts: await store.article.findMany({ select: { name: true, sha256: true, url: true }, orderBy: { name: "asc" } }),
    events: await readEvents(store, collection),
    actors: await store.actor.findMany(slugs),
    places: await store.place.findMany(slugs),
    outlets: await store.outlet.findMany(slugs),
  };
}
