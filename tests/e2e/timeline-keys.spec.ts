import { gzipSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";

test.use({ viewport: { width: 1440, height: 900 } });

async function open(page: Page, address = "/"): Promise<void> {
  await page.goto(address);
  await expect(page.locator("main[data-keys]")).toHaveCount(1);
  await expect(page.locator("#filters[data-live]")).toHaveCount(1);
}

const headlines = (page: Page) => page.locator("article h3 a");

test.describe("the timeline by keys", () => {
  test("steps from event to event and from day to day, the focus always in sight", async ({ page }) => {
    await open(page);
    await page.keyboard.press("j");
    await expect(headlines(page).nth(0)).toBeFocused();
    await page.keyboard.press("j");
    await expect(headlines(page).nth(1)).toBeFocused();
    await expect(page.locator(":focus")).toBeInViewport();
    await page.keyboard.press("k");
    await expect(headlines(page).nth(0)).toBeFocused();
    await page.keyboard.press("k");
    await expect(headlines(page).nth(0)).toBeFocused();
    await open(page, "/?type=air-strike");
    await page.keyboard.press("j");
    await page.keyboard.press("]");
    const days = page.locator("[data-day] > h2");
    await expect(days.nth(1)).toBeFocused();
    await expect(page.locator(":focus")).toBeInViewport();
    await page.keyboard.press("[");
    await expect(days.nth(0)).toBeFocused();
  });

  test("unfolds an event's passages where they stand, and folds them", async ({ page }) => {
    await open(page);
    await page.keyboard.press("j");
    await page.keyboard.press("o");
    const card = page.locator("article").first();
    await expect(card.locator("blockquote").first()).toBeVisible();
    // They come from a page of their own, and look as they do there.
    await expect(card.locator("blockquote").first()).toHaveCSS("font-family", /Serif/);
    await expect(card.locator("ol > li").first()).toHaveCSS("display", "grid");
    await expect(card.locator("a[data-part]")).toHaveAttribute("aria-expanded", "true");
    await expect(headlines(page).first()).toBeFocused();
    await expect(card.locator('a[href*="#p-"]').first()).toHaveAttribute("href", /^\/articles\/.+#p-\d+-\d+$/);
    await page.keyboard.press("o");
    await expect(card.locator("blockquote").first()).toBeHidden();
    await expect(page).toHaveURL(/\/$/);
  });

  test("leads to the search, and rests where a reader types", async ({ page }) => {
    await open(page);
    await page.keyboard.press("/");
    const field = page.locator("#filters input[type=search]");
    await expect(field).toBeFocused();
    await page.keyboard.type("jo/?");
    await expect(field).toHaveValue("jo/?");
    await expect(page.locator("dialog[open]")).toHaveCount(0);
  });

  test("tells its keys in a dialog, where they can be turned off for good", async ({ page }) => {
    await open(page);
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Keys of the timeline" });
    await expect(dialog).toBeVisible();
    await dialog.getByRole("checkbox").uncheck();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await open(page);
    await page.keyboard.press("j");
    await expect(headlines(page).first()).not.toBeFocused();
  });

  test("chooses days on the axis: arrows step, Shift stretches a range, Enter takes it", async ({ page }) => {
    await open(page);
    const axis = page.locator("[data-axis]");
    await axis.first().focus();
    await page.keyboard.press("ArrowRight");
    await expect(axis.nth(1)).toBeFocused();
    await page.keyboard.press("Shift+ArrowRight");
    await expect(page.locator("[data-axis][data-picked]")).toHaveCount(2);
    const [from, to] = [await axis.nth(1).getAttribute("data-axis"), await axis.nth(2).getAttribute("data-axis")];
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`from=${from}&to=${to}`));
    await expect(page.locator(":focus")).toHaveCount(1);
  });
});

test("dragging over the strip's columns takes a range of days", async ({ page }) => {
  await open(page);
  const columns = page.locator("[data-column]");
  await columns.nth(0).hover();
  await page.mouse.down();
  await columns.nth(1).hover();
  await page.mouse.up();
  const day = (index: number) => columns.nth(index).getAttribute("data-column");
  await expect(page).toHaveURL(new RegExp(`from=${await day(0)}&to=${await day(1)}`));
});

test("taking a choice away leaves the focus on the count, which tells it once", async ({ page }) => {
  await open(page, "/?type=air-strike");
  const count = page.locator("[role=status][data-count]");
  await expect(count).toHaveCount(1);
  const before = await count.textContent();
  await page.getByRole("link", { name: "Remove Air strike" }).press("Enter");
  await expect(page).toHaveURL(/\/$/);
  await expect(count).not.toHaveText(before ?? "");
  await expect(count).toBeFocused();
});

test("the record as known on a day holds only what was written by then, in the address and without JavaScript", async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page);
  const select = page.getByLabel("As known on", { exact: true });
  const earliest = await select.locator("option").last().getAttribute("value");
  const whole = await page.locator("[role=status][data-count]").textContent();
  await select.selectOption(earliest);
  await expect(page).toHaveURL(new RegExp(`\\?known=${earliest}$`));
  await expect(page.locator("[role=status][data-count]")).not.toHaveText(whole ?? "");
  await page.goBack();
  await expect(select).toHaveValue("");
  const context = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto("/");
  await plain.getByLabel("As known on", { exact: true }).selectOption(earliest);
  await plain.getByRole("button", { name: "Show" }).first().click();
  await expect(plain).toHaveURL(new RegExp(`[?&]known=${earliest}`));
  await context.close();
});

test("without JavaScript, passages and the background are one link away, and come back", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  await page.locator("#background h2 a").click();
  await expect(page.locator("#background li").first()).toBeVisible();
  await page.locator("article a[data-part]").first().click();
  await expect(page).toHaveURL(/\/events\/.+\/passages$/);
  await expect(page.locator("blockquote").first()).toBeVisible();
  await context.close();
});

for (const start of ["/", "/ar", "/?q=the", "/ar?q=the&chapter=background"]) {
  test(`every event found from ${start} stands on one of the pages of days, each of at most 200 kB`, async ({
    page,
  }) => {
    const seen: string[] = [];
    let address: string | null = start;
    let found = 0;
    while (address !== null) {
      const html: string = await page.request.get(address).then((answer) => answer.text());
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(200_000);
      seen.push(...[...html.matchAll(/<article [^>]*id="(e-[^"]+)"/g)].map(([, id]) => id ?? ""));
      found = Number(html.match(/role="status"[^>]*><b[^>]*>(\d+)/)?.[1] ?? found);
      const next: RegExpMatchArray | null = html.match(/href="([^"#]+)[^"]*" rel="next"/);
      address = next?.[1]?.replaceAll("&amp;", "&") ?? null;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(found);
  });
}

test("the page's script before the map is at most 25 kB above what an empty page of this Next needs", async ({
  page,
}) => {
  const html = await page.request.get("/").then((answer) => answer.text());
  const scripts = new Set(
    [...html.matchAll(/<script[^>]*src="([^"]+)"[^>]*>/g)].flatMap(([tag, src]) =>
      src !== undefined && !/nomodule/i.test(tag) ? [src] : [],
    ),
  );
  expect(scripts.size).toBeGreaterThan(0);
  let bytes = 0;
  for (const src of scripts) bytes += gzipSync(await page.request.get(src).then((answer) => answer.body())).length;
  // 132 kB: React, the router and the bundler's own, measured on a page that holds one word.
  expect(bytes).toBeLessThanOrEqual((132 + 25) * 1000);
});

test("every control of the timeline is at least 24 px, in both languages", async ({ page }) => {
  for (const [address, width] of [
    ["/?actor=rebels", 1440],
    ["/ar?actor=rebels", 390],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    const small = await page.locator("main :is(a, button, select, summary, label:has(input))").evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { width: wide, height: high } = control.getBoundingClientRect();
        // Half a pixel is what rounding of lines may take; what is not drawn is no target.
        return wide > 1 && high > 1 && Math.min(wide, high) < 23.5 ? [`${control.textContent} ${wide}×${high}`] : [];
      }),
    );
    expect(small, address).toEqual([]);
  }
});
