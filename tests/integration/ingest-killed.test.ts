import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, it } from "vitest";
import { checkRecord } from "../../lib/ingest/check";
import { closeStore, writer } from "../../lib/store/client";
import { dumpRecord, openTemporaryRecord, type TemporaryRecord } from "./temporary-record";

const root = path.resolve(import.meta.dirname, "../..");
const hook = path.join(import.meta.dirname, "kill-before-statement.mjs");
const collection: { slug: string } = JSON.parse(readFileSync(path.join(root, "seeds/collection.json"), "utf8"));

let record: TemporaryRecord | undefined;
afterEach(async () => {
  await record?.remove();
  record = undefined;
});

/** `dayline ingest seeds` in a process of its own, killed before its n-th statement. */
function ingestSeeds(fatal?: number) {
  const env = { ...process.env, ...(fatal === undefined ? {} : { FATAL_STATEMENT: String(fatal) }) };
  const args = ["--import", hook, path.join(root, "bin/dayline.mjs"), "ingest", path.join(root, "seeds")];
  const { stdout, stderr, status, signal } = spawnSync(process.execPath, args, { cwd: root, env, encoding: "utf8" });
  return { statements: Number(/(\d+) statements/.exec(stdout)?.[1]), status, signal, stderr };
}

it("leaves a sound record when killed before any statement, and a second run completes it", {
  timeout: 600_000,
}, async () => {
  record = await openTemporaryRecord();
  await closeStore();
  const whole = ingestSeeds();
  expect(whole).toMatchObject({ status: 0 });
  const expected = await dumpRecord(collection.slug);
  expect(expected.articles).toHaveLength(5);
  for (const share of [0.4, 0.85]) {
    await record.remove();
    record = await openTemporaryRecord();
    await closeStore();
    expect(ingestSeeds(Math.floor(whole.statements * share))).toMatchObject({ signal: "SIGKILL" });
    expect(await checkRecord(writer())).toMatchObject({ faults: [] });
    await closeStore();
    expect(ingestSeeds()).toMatchObject({ status: 0 });
    expect(await dumpRecord(collection.slug)).toEqual(expected);
    expect(await checkRecord(writer())).toMatchObject({ faults: [] });
  }
});
