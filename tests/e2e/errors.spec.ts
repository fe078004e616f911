import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { openDatabase } from "../../lib/store/sqlite-connection";
import { inArabic } from "./addresses";
import { withServer } from "./own-server";

const MISSING = [
  "/nothing-here",
  "/events/none-such",
  "/events/none-such/passages",
  "/articles/none-such",
  "/actors/none-such",
  "/places/none-such",
  "/outlets/none-such",
];

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const { language, direction, title } of [
    { language: "en", direction: "ltr", title: "No page at this address" },
    { language: "ar", direction: "rtl", title: "لا صفحة على هذا العنوان" },
  ]) {
    test(`a missing address is answered as missing, in its language (${language}), and leads on`, async ({ page }) => {
      for (const missing of MISSING) {
        const address = language === "ar" ? inArabic(missing) : missing;
        const answer = await page.goto(address);
        expect(answer?.status(), address).toBe(404);
        await expect(page, "the reader's address stays").toHaveURL(new RegExp(`${address}$`));
        await expect(page.locator("html")).toHaveAttribute("dir", direction);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      }
      await page.getByRole("main").getByRole("link").first().click();
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator("[data-day]").first()).toBeVisible();
    });
  }

  test("an address with values that mean nothing says which were left out, and answers the rest", async ({ page }) => {
    for (const path of ["/", "/claims", "/search"]) {
      for (const address of [path, inArabic(path)]) {
        await page.goto(`${address}?q=the&type=air-strike&type=nonsense&from=2024-02-31&disputed=perhaps&actor=a:b:c`);
        const note = page.getByRole("main").getByRole("note").first();
        for (const value of ["type=nonsense", "from=2024-02-31", "disputed=perhaps", "actor=a:b:c"])
          await expect(note, address).toContainText(value);
        await expect(note).not.toContainText("air-strike");
      }
    }
  });

  test("where nothing is found the page says so and offers a way on, in both languages", async ({ page }) => {
    for (const path of ["/", "/claims"]) {
      for (const address of [path, inArabic(path)]) {
        await page.goto(`${address}?q=zzzzzz&type=air-strike`);
        await page.getByRole("main").locator('a[href$="?type=air-strike"]:not([aria-label])').last().click();
        await expect(page, address).toHaveURL(/\?type=air-strike$/);
        await expect(page.getByRole("status").first()).not.toHaveText(/^0\b/);
      }
    }
    for (const inLanguage of [(path: string) => path, inArabic]) {
      await page.goto(inLanguage("/search?q=zzzzzz"));
      await expect(page.getByRole("status")).toContainText("zzzzzz");
      await expect(page.getByRole("main").locator(`a[href="${inLanguage("/actors")}"]`)).toBeVisible();
    }
  });
});

test.describe("over another record", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "dayline-errors-"));
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
      test.use({ javaScriptEnabled });

      test("a page over a record that cannot be read says so in its language, and offers to try again", async ({
        page,
      }) => {
        const database = path.join(folder, "broken.db");
        writeFileSync(database, "This is no database. ".repeat(400));
        await withServer(database, async (origin) => {
          for (const [address, title, again] of [
            ["/?type=air-strike", "This page could not be shown", "Try again"],
            ["/events/any-event", "This page could not be shown", "Try again"],
            ["/ar/claims", "تعذّر عرض هذه الصفحة", "حاول مجددًا"],
          ] as const) {
            const answer = await page.goto(origin + address);
            expect(answer?.status(), address).toBe(500);
            await expect(page.locator("html")).toHaveAttribute("dir", address.startsWith("/ar") ? "rtl" : "ltr");
            await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
            // What failed is for those who run the site; a reader gets a reference to tell them.
            await expect(page.getByRole("main")).not.toContainText(/SQLITE|prisma/i);
            await expect(page.getByRole("main").locator(".mono")).toHaveText(/\d{5,}/);
            await page.getByRole("link", { name: again }).click();
            await expect(page, "the reader's address stays").toHaveURL(origin + address);
          }
        });
      });
    });
  }

  test("a page that fails on its way from a readable record says so too, where JavaScript draws it", async ({
    page,
  }) => {
    const database = path.join(folder, "torn.db");
    execFileSync(process.execPath, ["bin/dayline.mjs", "migrate"], {
      env: { ...process.env, DATABASE_URL: `file:${database}` },
    });
    const torn = openDatabase({ file: database, readonly: false, busyTimeout: 0 });
    torn.exec('PRAGMA foreign_keys = OFF; ALTER TABLE "Outlet" RENAME COLUMN "name" TO "torn"');
    torn.close();
    await withServer(database, async (origin) => {
      for (const [address, title, again] of [
        ["/outlets", "This page could not be shown", "Try again"],
        ["/ar/outlets", "تعذّر عرض هذه الصفحة", "حاول مجددًا"],
      ] as const) {
        const answer = await page.goto(origin + address);
        expect(answer?.status(), address).toBe(500);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
        await expect(page.getByRole("button", { name: again })).toBeVisible();
        await expect(page.getByRole("main").locator(".mono")).toHaveText(/\d{5,}/);
      }
    });
  });

  test("over an empty record every section stands, and the timeline says what to do", async ({ page }) => {
    const database = path.join(folder, "empty.db");
    execFileSync(process.execPath, ["bin/dayline.mjs", "migrate"], {
      env: { ...process.env, DATABASE_URL: `file:${database}` },
    });
    await withServer(database, async (origin) => {
      for (const section of ["/", "/claims", "/search?q=any", "/actors", "/places", "/articles", "/outlets"]) {
        for (const address of [section, inArabic(section)]) {
          const answer = await page.goto(origin + address);
          expect(answer?.status(), address).toBe(200);
          await expect(page.getByRole("heading", { level: 1 }), address).toHaveCount(1);
        }
      }
      await page.goto(origin);
      await expect(page.getByRole("main")).toContainText("dayline ingest");
    });
  });
});
