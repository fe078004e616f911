import { expect, test } from "@playwright/test";

test("each figure of the ledger leads to the passage that gives it, without JavaScript", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/claims");
  const table = page.getByRole("table", { name: "Killed, Tolls of a day" });
  await expect(table.getByRole("columnheader", { name: "Claimant" })).toBeVisible();
  const href = await table.locator("tbody td:nth-of-type(2) a").first().getAttribute("href");
  expect(href).toMatch(/^\/articles\/.+#p-\d+-\d+$/);
  await page.goto(href ?? "");
  await expect(page.locator(`[id="${href?.split("#")[1]}"]`)).toBeVisible();
  await context.close();
});

test("the chart tells each claim in words, and leads to its passage", async ({ page }) => {
  await page.goto("/claims");
  const chart = page.getByRole("figure", { name: "Killed: by day and claimant" });
  const rows = chart.getByRole("listitem");
  expect(await rows.count()).toBeGreaterThan(3);
  for (const link of await chart.getByRole("link").all()) {
    expect(await link.getAttribute("href")).toMatch(/^\/articles\//);
    expect(await link.innerText()).toMatch(/\d/);
  }
});

test("the ledger follows the filter, and Back undoes it", async ({ page }) => {
  await page.goto("/claims");
  const rows = page.locator("tbody tr:has(td:nth-of-type(2))");
  const all = await rows.count();
  await page.locator("#filters[data-live]").waitFor();
  await page.getByRole("checkbox", { name: /Air strike/ }).check();
  await expect(page).toHaveURL(/\/claims\?type=air-strike/);
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await page.goBack();
  await expect(page).toHaveURL(/\/claims$/);
  await expect.poll(() => rows.count()).toBe(all);
});

test("an event is cited in three forms without JavaScript, and copied with it", async ({ browser, baseURL }) => {
  for (const javaScriptEnabled of [false, true]) {
    const context = await browser.newContext({
      baseURL: baseURL ?? "",
      javaScriptEnabled,
      ...(javaScriptEnabled ? { permissions: ["clipboard-read", "clipboard-write"] } : {}),
    });
    const page = await context.newPage();
    await page.goto("/claims");
    const event = await page.locator('main a[href^="/events/"]').first().getAttribute("href");
    await page.goto(event ?? "");
    const cite = page.locator("#cite").getByRole("group").first();
    await expect(cite.locator("pre:visible")).toContainText(`${baseURL}${event}`);
    await cite.getByRole("radio", { name: "BibTeX" }).check();
    await expect(cite.locator("pre:visible")).toContainText("@misc{dayline-");
    await cite.getByRole("radio", { name: "BibTeX" }).press("ArrowRight");
    await expect(cite.locator("pre:visible")).toContainText('"event-date"');
    const copy = cite.getByRole("button", { name: "Copy" });
    if (javaScriptEnabled) {
      await copy.click();
      await expect(cite.getByRole("status").filter({ hasText: "Copied" })).toBeVisible();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(JSON.parse(copied)[0].URL).toBe(`${baseURL}${event}`);
    } else {
      await expect(copy).toHaveCount(0);
    }
    await context.close();
  }
});

test("a citation is taken as a file, of the event and of each passage", async ({ page, request }) => {
  await page.goto("/claims");
  await page.goto((await page.locator('main a[href^="/events/"]').first().getAttribute("href")) ?? "");
  const files = await page
    .locator('#cite a[href*="/citation/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(files.length).toBeGreaterThanOrEqual(6);
  for (const file of files) {
    const response = await request.get(file);
    expect(response.headers()["content-disposition"], file).toMatch(
      /^attachment; filename="[\w.-]+\.(?:txt|bib|json)"$/,
    );
    expect((await response.text()).length, file).toBeGreaterThan(80);
  }
  expect((await request.get(`${files[0]}?passage=nothing`)).status()).toBe(404);
});

test("an event told anew is shown as it was known before, and leads on so", async ({ page }) => {
  await page.goto("/");
  const grown = page.getByRole("navigation", { name: "As known on" });
  const events = await page
    .locator('main article h3 a[href^="/events/"], main article header + * a[href^="/events/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  for (const event of new Set(events)) {
    await page.goto(event);
    if ((await grown.count()) > 0) break;
  }
  const quotes = page.locator("blockquote");
  const all = await quotes.count();
  await grown.getByRole("link").first().click();
  await expect(page).toHaveURL(/\?known=\d{4}-\d\d-\d\d$/);
  expect(await quotes.count()).toBeLessThan(all);
  await expect(page.getByRole("link", { name: /^(?:Next|Previous) event$/ }).first()).toHaveAttribute(
    "href",
    /\?known=/,
  );
  await page.goBack();
  await expect.poll(() => quotes.count()).toBe(all);
});

for (const address of ["/claims", "/ar/claims"]) {
  test(`every sign of the chart stands on the scale that is drawn under it: ${address}`, async ({ page }) => {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      const charts = await page.locator("main figure").evaluateAll((figures) =>
        figures.map((figure) => {
          const lines = [...figure.querySelectorAll("div[aria-hidden] > i")].map(
            (line) => line.getBoundingClientRect().left,
          );
          const tracks = [...figure.querySelectorAll("li span[style]")].map((track) => {
            const { left, right } = track.getBoundingClientRect();
            return { left, right };
          });
          return { lines, tracks };
        }),
      );
      expect(charts.length).toBeGreaterThan(0);
      for (const { lines, tracks } of charts) {
        for (const { left, right } of tracks) {
          expect(left).toBeCloseTo(lines[0] ?? Number.NaN, 0);
          expect(right).toBeCloseTo(lines.at(-1) ?? Number.NaN, -1);
        }
      }
    }
  });
}
