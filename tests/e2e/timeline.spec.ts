import { expect, type Page, test } from "@playwright/test";

const choice = (page: Page, field: string) => page.locator(`#filters input[name="${field}"]`);
const shownEvents = (page: Page) =>
  page.locator("article[id^='e-']").evaluateAll((cards) => cards.map(({ id }) => id).sort());
const count = (page: Page) => page.locator("[role=status][data-count]");

test.describe("the timeline's filter", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("makes each change one step: Back and Forward replay it, fields and all, and the focus stays", async ({
    page,
  }) => {
    await page.goto("/");
    const all = await count(page).textContent();
    const actor = choice(page, "actor").first();
    const type = choice(page, "type").first();
    await expect(page.locator("#filters")).toHaveAttribute("data-live", "");

    await actor.check();
    await expect(page).toHaveURL(/\?actor=[^&]+$/);
    await expect(actor).toBeFocused();
    await type.check();
    await expect(page).toHaveURL(/\?actor=[^&]+&type=[^&]+$/);
    await expect(page.getByRole("link", { name: /^Remove / })).toHaveCount(2);

    await page.goBack();
    await expect(page).toHaveURL(/\?actor=[^&]+$/);
    await expect(type).not.toBeChecked();
    await expect(actor).toBeChecked();
    await page.goBack();
    await expect(actor).not.toBeChecked();
    await expect(count(page)).toHaveText(all ?? "");
    await page.goForward();
    await expect(actor).toBeChecked();
    await expect(page.getByRole("link", { name: /^Remove / })).toHaveCount(1);
  });

  test("opens the same state from a copied link, without JavaScript too", async ({ page, browser, baseURL }) => {
    await page.goto("/");
    await choice(page, "actor").first().check();
    await expect(page.getByRole("link", { name: /^Remove / })).toHaveCount(1);
    const context = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
    const fresh = await context.newPage();
    await fresh.goto(page.url());
    expect(await shownEvents(fresh)).toEqual(await shownEvents(page));
    await expect(choice(fresh, "actor").first()).toBeChecked();
    await context.close();
  });

  test("says what it could not understand, and shows the rest", async ({ page }) => {
    await page.goto("/?type=air-strike&type=nonsense&from=2024-02-31");
    await expect(page.getByRole("note")).toContainText("type=nonsense, from=2024-02-31");
    await expect(page.getByRole("link", { name: "Remove Air strike" })).toBeVisible();
  });

  test("marks the words sought where they stand: in headlines, and in the passage that answers", async ({ page }) => {
    await page.goto("/?q=aleppo");
    const card = page.locator("article", { has: page.locator("mark") }).first();
    await expect(card.locator("mark").first()).toHaveText(/aleppo/i);
    const passage = page.locator("article a[href*='#p-']", { has: page.locator("mark") }).first();
    await expect(passage).toHaveAttribute("href", /^\/articles\/.+#p-\d+-\d+$/);
  });

  test("offers the nearest filters where nothing matches", async ({ page }) => {
    await page.goto("/?q=zzzzzz&type=air-strike");
    await expect(count(page)).toHaveText(/^0 of /);
    await page
      .getByRole("link", { name: /^without / })
      .first()
      .click();
    await expect(page).toHaveURL(/\?type=air-strike$/);
    expect((await shownEvents(page)).length).toBeGreaterThan(0);
  });
});

test("further days follow as the reader scrolls, each event once, and the next question begins anew", async ({
  page,
}) => {
  // Under a search a page holds fewer events: the record of the tests needs two pages.
  await page.goto("/?q=the");
  await expect(page.locator("#filters[data-live]")).toHaveCount(1);
  const all = Number((await count(page).textContent())?.match(/\d+/)?.[0]);
  expect((await shownEvents(page)).length).toBeLessThan(all);
  await page.locator('a[rel="next"]').scrollIntoViewIfNeeded();
  await expect.poll(async () => (await shownEvents(page)).length).toBe(all);
  const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  await choice(page, "type").first().check();
  await expect(page).toHaveURL(/type=/);
  await expect
    .poll(async () => (await shownEvents(page)).length)
    .toBe(Number((await count(page).textContent())?.match(/\d+/)?.[0]));
});

test("a finer kind is found beside the kinds, and taken away again", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator("#filters[data-live]")).toHaveCount(1);
  await page.getByText("Finer kinds", { exact: true }).click();
  const finer = choice(page, "action").first();
  const found = Number(await finer.locator("xpath=..").locator("small").textContent());
  await finer.check();
  await expect(page).toHaveURL(/\?action=/);
  await expect(count(page)).toHaveText(new RegExp(`^${found} of`));
  await page.getByRole("link", { name: /^Remove / }).click();
  await expect(page).toHaveURL(/\/$/);
});

test("every day of the window has its place on the page, silent ones too", async ({ page }) => {
  await page.goto("/");
  const links = page.locator("[data-axis]");
  const addresses = await links.evaluateAll((days) => days.map((day) => day.getAttribute("href") ?? ""));
  expect(addresses.length).toBeGreaterThan(1);
  for (const address of addresses) {
    if (!address.startsWith("#")) await page.goto(address);
    await expect(page.locator(address.slice(address.indexOf("#")))).toHaveCount(1);
  }
  await expect(page.getByText("Silent.")).toBeVisible();
});

test.describe("on a phone, without JavaScript", () => {
  test.use({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });

  test("the filters are a sheet that opens, sends, and never hides the count", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("#filters")).toBeHidden();
    await page.getByRole("link", { name: "Filters", exact: true }).click();
    await expect(page.locator("#filters")).toBeVisible();
    await expect(page.locator("[data-count]").last()).toBeInViewport();
    await choice(page, "actor").first().check();
    await page.locator("#filters").getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/actor=/);
    await expect(page.locator("#filters")).toBeHidden();
    await expect(page.getByRole("link", { name: /^Remove / })).toHaveCount(1);
  });
});
