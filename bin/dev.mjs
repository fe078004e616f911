// npm run dev: the pages with reload, from a fresh clone on. What is up to date is passed over.
import { portFromEnvironment, requireFreePort } from "./setup/port.mjs";
import { runSteps } from "./setup/progress.mjs";
import {
  databaseFile,
  generate,
  ingestInto,
  inRoot,
  install,
  requireNode,
  StepFailed,
  startProgram,
  stopChildrenOnSignal,
} from "./setup/steps.mjs";

try {
  requireNode();
  const port = portFromEnvironment();
  await requireFreePort(port);
  stopChildrenOnSignal(() => {});
  await runSteps([install, generate, ingestInto(process.env.DATABASE_URL)]);
  const env = { DATABASE_URL: `file:${databaseFile()}` };
  const server = startProgram([inRoot("node_modules/next/dist/bin/next"), "dev", "-p", String(port)], { env });
  server.on("exit", (code) => process.exit(code ?? 0));
} catch (error) {
  process.stderr.write(`${error instanceof StepFailed ? error.message : error.stack}\n`);
  process.exit(1);
}
