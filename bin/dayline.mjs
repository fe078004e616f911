#!/usr/bin/env node
// The command line. Each command loads only the rooms it needs.
import { pathToFileURL } from "node:url";
import { bundledProgram } from "./setup/bundle.mjs";

let program;
try {
  program = await bundledProgram();
} catch (error) {
  if (error?.code !== "ERR_MODULE_NOT_FOUND" && error?.code !== "ENOENT") throw error;
  console.error("dayline: its packages are not installed or prepared yet; run “npm start” in its folder first.");
  process.exit(1);
}
const { run } = await import(pathToFileURL(program).href);
process.exitCode = await run(process.argv.slice(2));
