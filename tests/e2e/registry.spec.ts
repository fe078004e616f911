import { expect, type Locator, type Page, test } from "@playwright/test";
import { findAddresses, inArabic } from "./addresses";

const WIDTHS = [320, 390, 768, 1440];

/** Names and signs of a small map, as they stand on the screen. */
const smallMap = (page: Page): Locator => page.locator("[data-locator]");

async function expectWithin(inner: Locator, outer: Locator) {
  const frame = await outer.boundingBox();
  for (const one of await inner.all()) {
    const box = await one.boundingBox();
    if (!frame || !box) throw new Error("Nothing is drawn.");
    expect(box.x).toBeGreaterThanOrEqual(frame.x - 1);
    expect(box.y).toBeGreaterThanOrEqual(frame.y - 1);
    expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width + 1);
    expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height + 1);
  }
}

test.describe("the small map", () => {
  test("stands on the index of places without JavaScript, and each sign leads to its place", async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("/places");
    await expect(smallMap(page).getByRole("img")).toHaveAccessibleName(/^Where it is: ./);
    const sign = smallMap(page).getByRole("link").first();
    const address = await sign.getAttribute("href");
    await sign.click();
    expect(new URL(page.url()).pathname).toBe(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await context.close();
  });

  for (const address of ["/places", "/ar/places"]) {
    test(`is never cut by its frame, and scrolls no page, at any width: ${address}`, async ({ page }) => {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(address);
        const map = smallMap(page);
        await expectWithin(map.locator("text"), map.locator("svg[role=img]"));
        await expectWithin(map.getByRole("link"), map.locator("svg[role=img]"));
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
      }
    });
  }

  test("marks the place a page is about, and does not lead back to it", async ({ page }) => {
    await page.goto("/places");
    const sign = smallMap(page).getByRole("link").first();
    const address = (await sign.getAttribute("href")) ?? "";
    await page.goto(address);
    await expect(smallMap(page)).toBeVisible();
    await expect(smallMap(page).locator(`a[href="${address}"]`)).toHaveCount(0);
  });

  test("stands beside an event that names a point", async ({ page }) => {
    await page.goto("/places");
    await smallMap(page).getByRole("link").first().click();
    await page.locator('main a[href^="/events/"]').first().click();
    await expect(page).toHaveURL(/\/events\//);
    await expect(smallMap(page)).toBeVisible();
  });
});

test("the words of an outlet for an actor lead to the passage that has them", async ({ page, request }) => {
  const { actor } = await findAddresses(request);
  for (const address of [actor, inArabic(actor)]) {
    await page.goto(address);
    const words = page.locator('table a[href*="#p-"]').first();
    const said = (await words.innerText()).replace(/[“”]/g, "");
    await words.click();
    await expect(page).toHaveURL(/\/articles\/.+#p-/);
    const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
    await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
    await expect(page.getByRole("main")).toContainText(said, { ignoreCase: true });
  }
});

test("an outlet's page leads on to its events on the timeline, by day and kind", async ({ page, request }) => {
  const { outlet } = await findAddresses(request);
  await page.goto(outlet);
  const count = page.locator('table a[href^="/?"]').first();
  const events = Number(await count.innerText());
  await count.click();
  await expect(page).toHaveURL(/outlet=.*type=|type=.*outlet=/);
  await expect(page.locator('article[id^="e-"]')).toHaveCount(events);
});

test("a place's neighbours lead to their pages", async ({ page }) => {
  await page.goto("/places");
  await smallMap(page).getByRole("link").first().click();
  const near = page.getByRole("heading", { name: "Near it" }).locator("xpath=..").getByRole("link").first();
  const name = await near.innerText();
  await near.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
});
