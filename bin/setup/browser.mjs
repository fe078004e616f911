// A Chromium for the end-to-end tests: the first of several that starts.
import { existsSync } from "node:fs";

const SYSTEM = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Each candidate as a way to its path; null where it is not there. */
async function* candidates(chromium) {
  if (process.env.CHROMIUM_PATH) yield { name: "the one of CHROMIUM_PATH", path: process.env.CHROMIUM_PATH };
  yield { name: "Playwright's own", path: chromium.executablePath() };
  for (const path of SYSTEM) yield { name: "the system's", path };
  const shipped = await import("@sparticuz/chromium")
    .then(({ default: own }) => own.executablePath())
    .catch(() => null);
  if (shipped) yield { name: "the one that @sparticuz/chromium ships", path: shipped };
}

/** `{ name, path, version }` of the first browser that starts, or null. */
export async function findBrowser() {
  const { chromium } = await import("playwright");
  for await (const { name, path } of candidates(chromium)) {
    if (!path || !existsSync(path)) continue;
    try {
      const browser = await chromium.launch({ executablePath: path, timeout: 120_000 });
      const version = browser.version();
      await browser.close();
      return { name, path, version };
    } catch {
      // Not this one: a library it needs may be missing. The next one is tried.
    }
  }
  return null;
}

export const NO_BROWSER =
  "No Chromium starts here: install one (Debian: apt-get install chromium; elsewhere: npx playwright install --with-deps chromium) or name it in CHROMIUM_PATH.";
