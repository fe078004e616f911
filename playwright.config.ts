import { defineConfig, devices } from "@playwright/test";
import { findBrowser, NO_BROWSER } from "./bin/setup/browser.mjs";

// `npm test` names the browser; by hand (`npx playwright test`) it is looked for here.
const executablePath = process.env.CHROMIUM_PATH ?? (await findBrowser())?.path;
if (executablePath === undefined) throw new Error(NO_BROWSER);
process.env.CHROMIUM_PATH = executablePath;

const port = process.env.E2E_PORT ?? "3120";
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: "tests/e2e",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A shared CI machine may starve a browser for minutes; a test that passes on the second try is reported as flaky.
  retries: process.env.CI ? 2 : 0,
  // Generous: a machine busy with other work may take many times what an idle one takes, and no test is about speed.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  // One picture for every machine: the fonts are the app's own.
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    trace: "retain-on-failure",
    launchOptions: {
      executablePath,
      // Nothing of the browser's own may try the network.
      args: ["--disable-quic", "--disable-component-update", "--disable-background-networking", "--no-first-run"],
    },
  },
  webServer: {
    command: "node bin/setup/serve-tests.mjs",
    url: baseURL,
    timeout: 600_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    env: { E2E_PORT: port },
  },
});
