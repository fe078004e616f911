// Runs a measurement as the command line runs: from a bundle. Under a transpiling loader every inner function is given its
// name anew at each call, and the figures are those of the loader.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bundleInto } from "../bin/setup/bundle.mjs";
import { ROOT } from "../bin/setup/steps.mjs";

const [measurement = "coder"] = process.argv.splice(2, 1);
const cache = path.join(ROOT, "node_modules/.cache/dayline");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(path.join(cache, "bench-"));
try {
  await bundleInto(folder, `bench/${measurement}.ts`);
  await import(pathToFileURL(path.join(folder, `${measurement}.mjs`)).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
