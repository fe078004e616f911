#!/usr/bin/env node
// The command line. TypeScript is run as it stands, through tsx; each command loads only the rooms it needs.
import path from "node:path";

try {
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: path.join(import.meta.dirname, "../tsconfig.json") });
} catch (error) {
  if (error?.code !== "ERR_MODULE_NOT_FOUND") throw error;
  console.error("dayline: its packages are not installed yet; run “npm start” or “npm install” in its folder first.");
  process.exit(1);
}
const { run } = await import("./program.ts");
process.exitCode = await run(process.argv.slice(2));
