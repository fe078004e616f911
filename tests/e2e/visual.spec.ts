import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { everyPage, inArabic } from "./addresses";
import { withServer } from "./own-server";

/**
 * Pictures of the main pages. They are about the look, so they are taken over a record that is kept with them: what the
 * coder reads in the articles may change, what a page makes of a record may not change unseen. After a change that is
 * meant, make them anew and look at them: `npx playwright test visual --update-snapshots`.
 */
const PICTURES = [
  { page: "timeline", width: 1440, theme: "light", language: "en" },
  { page: "timeline", width: 768, theme: "dark", language: "en" },
  { page: "timeline", width: 390, theme: "light", language: "ar" },
  { page: "event", width: 1440, theme: "dark", language: "en" },
  { page: "event", width: 390, theme: "light", language: "en" },
  { page: "article", width: 1440, theme: "light", language: "en" },
  { page: "article", width: 768, theme: "light", language: "ar" },
  { page: "actor", width: 1440, theme: "light", language: "ar" },
  { page: "place", width: 768, theme: "dark", language: "ar" },
  { page: "claims", width: 1440, theme: "light", language: "en" },
  { page: "claims", width: 390, theme: "dark", language: "en" },
  { page: "search", width: 768, theme: "light", language: "en" },
] as const;

/** Letters are drawn a little differently from machine to machine: two pixels in a hundred may differ, and each by a little. */
const TOLERANCE = { maxDiffPixelRatio: 0.02, threshold: 0.25 } as const;

test("the main pages look as they did, at each width, light and dark, in both languages", async ({
  browser,
  playwright,
}) => {
  test.slow();
  const folder = mkdtempSync(path.join(tmpdir(), "dayline-pictures-"));
  const database = path.join(folder, "record.db");
  writeFileSync(database, gunzipSync(readFileSync(path.join(import.meta.dirname, "pictures/record.db.gz"))));
  // The kept record is of the day it was made; the store may have grown since.
  execFileSync(process.execPath, ["bin/dayline.mjs", "migrate"], {
    env: { ...process.env, DATABASE_URL: `file:${database}` },
  });
  await withServer(database, async (origin) => {
    const request = await playwright.request.newContext({ baseURL: origin });
    const pages = await everyPage(request);
    await request.dispose();
    for (const { page: kind, width, theme, language } of PICTURES) {
      const context = await browser.newContext({
        baseURL: origin,
        viewport: { width, height: width === 390 ? 844 : 900 },
        colorScheme: theme,
        reducedMotion: "reduce",
        // Scripts alone draw the map; everything else is what the server sends.
        javaScriptEnabled: false,
      });
      const page = await context.newPage();
      await page.goto(language === "ar" ? inArabic(pages[kind]) : pages[kind]);
      await expect
        .soft(page, `${kind}, ${width} px, ${theme}, ${language}`)
        .toHaveScreenshot(`${kind}-${width}-${theme}-${language}.png`, TOLERANCE);
      await context.close();
    }
  });
  rmSync(folder, { recursive: true, force: true });
});
