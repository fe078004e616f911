// npm test: types, lint, unit, integration and end-to-end tests. One failure does not keep the other steps from running.
// The last line alone says what came of it: "N passed, N failed".
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { runSteps } from "./setup/progress.mjs";
import {
  build,
  generate,
  inRoot,
  install,
  requireNode,
  runProgram,
  StepFailed,
  stopChildrenOnSignal,
} from "./setup/steps.mjs";

const results = mkdtempSync(path.join(tmpdir(), "dayline-test-"));
const count = { passed: 0, failed: 0 };
const tool = (name, ...args) => [inRoot("node_modules", name), ...args];

stopChildrenOnSignal(() => process.exit(130));

function say(line) {
  process.stdout.write(`${line}\n`);
}

/** A step that is no test itself: it counts where it fails. */
async function verify(title, args) {
  say(`── ${title}`);
  const { status } = await runProgram(args, { shown: true });
  if (status === 0) return;
  count.failed += 1;
  say(`✗ ${title} failed`);
}

/** A test runner that writes JSON; `read` takes passed and failed from it. */
async function runTests(title, args, read, env = {}) {
  say(`── ${title}`);
  const file = path.join(results, `${title.replace(/\W+/g, "-")}.json`);
  const { status } = await runProgram(args(file), { shown: true, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file } });
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(file, "utf8")));
    count.passed += passed;
    // A file that cannot even be loaded holds no test that could fail.
    count.failed += failed === 0 && status !== 0 ? 1 : failed;
  } catch {
    count.failed += 1;
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(String(port)));
    });
  });
}

async function runEndToEnd() {
  try {
    await runSteps([build]);
  } catch (error) {
    count.failed += 1;
    say(error.message);
    return;
  }
  const { findBrowser, NO_BROWSER } = await import("./setup/browser.mjs");
  const browser = await findBrowser();
  if (!browser) {
    count.failed += 1;
    say(NO_BROWSER);
    return;
  }
  say(`Browser: ${browser.name}, Chromium ${browser.version} (${browser.path})`);
  await runTests(
    "End-to-end tests",
    () => tool("@playwright/test/cli.js", "test", "--reporter=list,json"),
    ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
    { CHROMIUM_PATH: browser.path, E2E_PORT: await freePort() },
  );
}

try {
  requireNode();
  await runSteps([install, generate]);
  await verify("Route types", tool("next/dist/bin/next", "typegen"));
  await verify("Types", tool("typescript/bin/tsc", "--noEmit"));
  await verify("Lint", tool("@biomejs/biome/bin/biome", "check", "."));
  await verify("Dead code", tool("knip/bin/knip.js"));
  await runTests(
    "Unit and integration tests",
    (file) => tool("vitest/vitest.mjs", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`),
    ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
  );
  await runEndToEnd();
} catch (error) {
  count.failed += 1;
  say(error instanceof StepFailed ? error.message : error.stack);
} finally {
  rmSync(results, { recursive: true, force: true });
}
say(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0;
