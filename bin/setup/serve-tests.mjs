// The server of the end-to-end tests: the built pages over a database of their own, filled by a real ingestion.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inRoot, runProgram, startProgram, stopChildrenOnSignal } from "./steps.mjs";

const port = process.env.E2E_PORT ?? "3120";
const folder = mkdtempSync(path.join(tmpdir(), "dayline-e2e-"));
const env = { DATABASE_URL: process.env.E2E_DATABASE_URL ?? `file:${path.join(folder, "dayline.db")}` };
const clean = () => rmSync(folder, { recursive: true, force: true });
stopChildrenOnSignal(() => {});

const { status, output } = await runProgram([inRoot("bin/dayline.mjs"), "ingest", "seeds"], { env });
if (status !== 0) {
  process.stderr.write(output);
  clean();
  process.exit(1);
}
const server = startProgram([inRoot("node_modules/next/dist/bin/next"), "start", "-p", port, "-H", "127.0.0.1"], {
  env,
});
server.on("exit", (code) => {
  clean();
  process.exit(code ?? 0);
});
