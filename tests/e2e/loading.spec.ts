import { expect, type Page, test } from "@playwright/test";

/** A promise and what fulfils it: requests are held until the page has come so far. */
function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

/** Adds up what moves on the page without a reader's doing, from its first byte on. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ("value" in entry) shifts.push(Number(entry.value));
    }).observe({ type: "layout-shift", buffered: true });
    Object.assign(window, { shifts });
  });
  return () => page.evaluate(() => Number(Reflect.get(window, "shifts").reduce((a: number, b: number) => a + b, 0)));
}

for (const address of ["/", "/ar"]) {
  for (const width of [390, 1440]) {
    test(`nothing moves while ${address} loads at ${width} px, however late its letters come`, async ({ page }) => {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      const shifted = await watchShifts(page);
      const drawn = gate();
      await page.route("**/*.woff2", async (route) => {
        await drawn.passed;
        await route.continue();
      });
      await page.goto(address, { waitUntil: "domcontentloaded" });
      drawn.open();
      await expect(page.locator("main[data-keys]")).toHaveCount(1);
      await page.evaluate(() => document.fonts.ready);
      await expect(page.locator("h1")).toBeVisible();
      if (width === 1440) await expect(page.locator('[data-map="ready"]')).toBeVisible({ timeout: 90_000 });
      expect(await shifted()).toBeLessThan(0.0005);
    });
  }
}

test("a filter step keeps the old list at full size and waits in the count alone", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator("#filters[data-live]")).toHaveCount(1);
  const answered = gate();
  await page.route(/[?&]_rsc=/, async (route) => {
    await answered.passed;
    await route.continue();
  });
  const boxes = () =>
    page
      .locator("article[id^='e-'], [data-count], h2")
      .evaluateAll((parts) => parts.map((part) => JSON.stringify(part.getBoundingClientRect())));
  const count = page.locator("[role=status][data-count]");
  const before = await count.textContent();
  const choice = page.locator('#filters input[name="type"]').first();
  await choice.scrollIntoViewIfNeeded();
  const placed = await boxes();
  await choice.check();
  await expect(page.locator("[data-count][data-pending]")).toHaveCount(2);
  expect(await boxes()).toEqual(placed);
  expect(
    await count.evaluate((element) => getComputedStyle(element.querySelector("b") ?? element, "::after").content),
  ).toMatch(/…/);
  answered.open();
  await expect(page.locator("[data-pending]")).toHaveCount(0);
  await expect(count).not.toHaveText(before ?? "");
});

test("the way to further days is a step too: the list stays until they are there, and the focus goes with them", async ({
  page,
}) => {
  // Under a search a page holds fewer events: the record of the tests needs two pages.
  await page.goto("/?q=the");
  await expect(page.locator("#filters[data-live]")).toHaveCount(1);
  const next = page.locator('a[rel="next"]');
  const address = (await next.getAttribute("href")) ?? "";
  await next.evaluate((link: HTMLAnchorElement) => link.click());
  await expect(page).toHaveURL(new RegExp(`${address.replace(/[?.]/g, "\\$&")}$`));
  const day = page.locator(address.slice(address.indexOf("#")));
  await expect(day.locator("h2")).toBeFocused();
  await expect(day).toBeInViewport();
});
