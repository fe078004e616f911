// npm start: from a fresh clone to the address of the running timeline. What is up to date is passed over.
import { portFromEnvironment, requireFreePort } from "./setup/port.mjs";
import { runSteps } from "./setup/progress.mjs";
import {
  build,
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

const PATIENCE = 300_000;

async function answers(url) {
  try {
    await fetch(url, { redirect: "manual" });
    return true;
  } catch {
    return false;
  }
}

async function serve(port) {
  const url = `http://localhost:${port}`;
  const env = { DATABASE_URL: `file:${databaseFile()}` };
  const server = startProgram([inRoot("node_modules/next/dist/bin/next"), "start", "-p", String(port)], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  let status = null;
  server.on("exit", (code) => {
    status = code ?? 0;
  });
  const until = Date.now() + PATIENCE;
  while (!(await answers(`http://127.0.0.1:${port}/`))) {
    if (status !== null) throw new StepFailed(`The server ended with status ${status}.`);
    if (Date.now() > until) throw new StepFailed(`The server does not answer at ${url}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  process.stdout.write(`Dayline is at ${url}\n`);
  server.on("exit", (code) => process.exit(stopping ? 0 : (code ?? 1)));
}

let stopping = false;
stopChildrenOnSignal(() => {
  stopping = true;
  // The server's end ends this process; without a server there is nothing to wait for.
  setTimeout(() => process.exit(0), 3_000).unref();
});

// A signal sent to npm ends npm and its shell but not what they started: then this process is nobody's child any more.
if (process.env.npm_lifecycle_event === "start") {
  const parent = process.ppid;
  const watch = () => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  };
  setInterval(watch, 500).unref();
}

try {
  requireNode();
  const port = portFromEnvironment();
  await requireFreePort(port);
  await runSteps([install, generate, ingestInto(process.env.DATABASE_URL), build]);
  await serve(port);
} catch (error) {
  if (stopping) process.exit(0);
  process.stderr.write(`${error instanceof StepFailed ? error.message : error.stack}\n`);
  process.exit(1);
}
