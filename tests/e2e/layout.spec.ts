import { expect, test } from "@playwright/test";
import { everyPage, inArabic } from "./addresses";

for (const width of [320, 390, 768, 1024, 1440]) {
  test(`no page scrolls sideways at ${width} px`, async ({ page, request }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    const tooWide: Record<string, number> = {};
    for (const [kind, address] of Object.entries(await everyPage(request))) {
      await page.goto(address);
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      if (needed > width) tooWide[kind] = needed;
    }
    expect(tooWide).toEqual({});
  });
}

test("no Arabic page scrolls sideways at 320 px", async ({ page, request }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 800 });
  const tooWide: Record<string, number> = {};
  for (const [kind, address] of Object.entries(await everyPage(request))) {
    await page.goto(inArabic(address));
    await expect(page.locator("html"), kind).toHaveAttribute("dir", "rtl");
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > 320) tooWide[kind] = needed;
  }
  expect(tooWide).toEqual({});
});

test("no page scrolls sideways at 200 % zoom, nor where the reader's own letters are twice as large", async ({
  browser,
  baseURL,
  request,
}) => {
  test.slow();
  const tooWide: Record<string, number> = {};
  // A window of 1280 px at 200 %: half as many pixels of the page, each twice as wide.
  const context = await browser.newContext({
    baseURL: baseURL ?? "",
    viewport: { width: 640, height: 400 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  for (const [kind, address] of Object.entries(await everyPage(request))) {
    await page.setViewportSize({ width: 640, height: 400 });
    await page.goto(address);
    const zoomed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (zoomed > 640) tooWide[`${kind}, zoomed`] = zoomed;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.addStyleTag({ content: ":root { font-size: 200% !important }" });
    const enlarged = await page.evaluate(() => document.documentElement.scrollWidth);
    if (enlarged > 1280) tooWide[`${kind}, large letters`] = enlarged;
  }
  await context.close();
  expect(tooWide).toEqual({});
});

test("a page keeps its theme from the first byte, with and without JavaScript", async ({ browser, baseURL }) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ baseURL: baseURL ?? "", colorScheme: "light", javaScriptEnabled });
    const page = await context.newPage();
    await page.goto("/articles");
    await expect(page.locator("html")).not.toHaveAttribute("data-theme");
    const kept = page.waitForResponse((response) => response.url().endsWith("/api/theme"));
    await page.getByRole("button", { name: "Use the dark theme" }).click();
    await kept;
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.goto("/actors");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    expect(await (await context.request.get("/actors")).text()).toContain('data-theme="dark"');
    await page.getByRole("button", { name: "Follow the system’s theme" }).click();
    await expect(page.locator("html")).not.toHaveAttribute("data-theme");
    await context.close();
  }
});
