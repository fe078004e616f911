import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

// Maps are drawn by the processor where there is no graphics card: minutes, on a machine that does other things, too.
test.describe.configure({ timeout: 180_000 });
const DRAWN = { timeout: 90_000 };

const panel = (page: Page) => page.getByRole("region", { name: "Map of the events" });

async function openMap(page: Page, address = "/"): Promise<void> {
  await page.goto(address);
  await panel(page).scrollIntoViewIfNeeded();
  await expect(page.locator('[data-map="ready"]')).toBeVisible(DRAWN);
}

test("the map loads only when it is about to be seen", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto("/", { waitUntil: "networkidle" });
  expect(asked.filter((path) => /^\/geo\/|maplibre|^\/map\.json/.test(path))).toEqual([]);
  await panel(page).scrollIntoViewIfNeeded();
  await expect(page.locator('[data-map="ready"]')).toBeVisible(DRAWN);
  expect(asked).toContain("/geo/land.json");
  expect(asked).toContain("/map.json");
});

/** How much of what a reader sees of the map is land, from 0 to 1, and how many colours are in it; markers are left out. */
async function drawn(page: Page): Promise<{ land: number; colours: number }> {
  const picture = await page.locator("[data-map]").screenshot({
    style: "[data-map] [data-tile], [data-map] button { visibility: hidden !important }",
  });
  return page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const { width, height } = image;
      const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
      if (!context) throw new Error("No picture can be read here.");
      const style = getComputedStyle(document.documentElement);
      const colourAt = (data: Uint8ClampedArray, at: number) => data.slice(at, at + 3).join(" ");
      const land = new Set(
        ["--paper", "--paper-2"].map((token) => {
          context.fillStyle = style.getPropertyValue(token).trim();
          context.fillRect(0, 0, 1, 1);
          return colourAt(context.getImageData(0, 0, 1, 1).data, 0);
        }),
      );
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      const counts = new Map<string, number>();
      for (let at = 0; at < data.length; at += 4) {
        const colour = colourAt(data, at);
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      const onLand = [...land].reduce((sum, colour) => sum + (counts.get(colour) ?? 0), 0);
      return { land: onLand / (width * height), colours: counts.size };
    },
    `data:image/png;base64,${picture.toString("base64")}`,
  );
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`land, names and roads are drawn all over the frame, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openMap(page);
    const sizes = await page.locator("[data-map]").evaluate((frame) => ({
      frame: frame.clientHeight,
      canvas: frame.querySelector("canvas")?.clientHeight,
      container: frame.querySelector(".maplibregl-map")?.clientHeight,
    }));
    expect(sizes).toEqual({ frame: sizes.frame, canvas: sizes.frame, container: sizes.frame });
    await expect.poll(async () => (await drawn(page)).land, DRAWN).toBeGreaterThan(0.4);
    // Land and sea alone are a few; the edges of letters and lines bring many.
    await expect.poll(async () => (await drawn(page)).colours, DRAWN).toBeGreaterThan(40);
  });
}

test("the map asks nobody but this site", async ({ page, baseURL }) => {
  const strangers: string[] = [];
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== baseURL) strangers.push(request.url());
  });
  await openMap(page);
  expect(strangers).toEqual([]);
});

test("nothing moves while the map loads", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ("value" in entry && !("hadRecentInput" in entry && entry.hadRecentInput)) {
          document.documentElement.dataset.shift = String(
            Number(document.documentElement.dataset.shift ?? 0) + Number(entry.value),
          );
        }
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/");
  const before = await panel(page).boundingBox();
  await panel(page).scrollIntoViewIfNeeded();
  await expect(page.locator('[data-map="ready"]')).toBeVisible(DRAWN);
  expect((await panel(page).boundingBox())?.height).toBe(before?.height);
  const shift = await page.evaluate(() => Number(document.documentElement.dataset.shift ?? 0));
  expect(shift).toBeLessThan(0.005);
});

test("a place on the map opens its events, each a link to its card; both are then under the marker", async ({
  page,
}) => {
  await openMap(page);
  const tile = page.locator("[data-tile]").first();
  await tile.focus();
  await page.keyboard.press("Enter");
  const choice = page.locator("[data-choice]");
  await expect(choice).toBeVisible();
  const link = choice.locator("ul a").first();
  const target = await link.getAttribute("href");
  await link.click();
  expect(new URL(page.url()).hash).toBe(target);
  await expect(page.locator(`article${target}`)).toBeInViewport();
  await expect(link).toHaveAttribute("aria-current", "location");
  await page.keyboard.press("Escape");
  await expect(choice).toBeHidden();
  await expect(tile).toBeFocused();
});

test("map and list point at each other", async ({ page }) => {
  await openMap(page);
  const tile = page.locator("[data-tile]").first();
  await tile.hover();
  const lit = page.locator("article[data-lit]").first();
  await expect(lit).toBeAttached();
  const heading = lit.locator("h3 a");
  await heading.focus();
  await expect(page.locator("[data-tile][data-pointed]").first()).toBeVisible();
});

test("a link to an event shows it on the map at once", async ({ page }) => {
  await openMap(page);
  await page.locator("[data-tile]").first().click();
  const target = await page.locator("[data-choice] ul a").first().getAttribute("href");
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-tile][data-chosen]")).toHaveCount(0);
  await page.goto(`/${target}`);
  await expect(page.locator("[data-tile][data-chosen]").first()).toBeAttached(DRAWN);
});

test("the days are walked by hand, and none walks by itself where motion is not wanted", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openMap(page);
  await expect(page.getByRole("button", { name: "Walk the days" })).toHaveCount(0);
  const status = panel(page).getByRole("status");
  await page.getByRole("button", { name: "Next day" }).click();
  await expect(status).toContainText("on the map");
  const first = await status.textContent();
  await page.getByRole("button", { name: "Next day" }).click();
  await expect(status).not.toHaveText(first ?? "");
  await page.getByRole("button", { name: "All days" }).click();
  await expect(status).toHaveText("");
});

test("the walk plays, pauses and goes on from where it stood", async ({ page }) => {
  await openMap(page);
  await page.getByRole("button", { name: "Walk the days" }).click();
  await expect(panel(page).getByRole("status")).toContainText("on the map");
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("button", { name: "Walk the days" })).toBeVisible();
});

test("a filter narrows the map with the list", async ({ page }) => {
  await openMap(page);
  const all = await page.locator("[data-tile]").count();
  await openMap(page, "/?type=air-strike");
  const struck = page.locator("[data-tile]");
  await expect(struck.first()).toBeAttached();
  expect(await struck.count()).toBeLessThan(all);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the map has no accessibility fault, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openMap(page);
    await page.locator("[data-tile]").first().click();
    const { violations } = await new AxeBuilder({ page }).include('section[aria-label="Map of the events"]').analyze();
    expect(violations).toEqual([]);
  });
}

test("without WebGL the map says so, and the list of places filters", async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto("/");
  await panel(page).scrollIntoViewIfNeeded();
  await expect(panel(page)).toContainText("cannot draw the map");
  await page.locator('aside a[href*="place="]').first().click();
  await expect(page).toHaveURL(/place=/);
});

test("without JavaScript there is the list of places, and no hole where the map would be", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  await expect(page.locator('section[aria-label="Map of the events"]')).toBeHidden();
  await page.locator('aside a[href*="place="]').first().click();
  await expect(page).toHaveURL(/place=/);
  await context.close();
});
