import { expect, type Locator, type Page, test } from "@playwright/test";

/** Presses Tab until the element has the focus, as a reader without a mouse would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 300; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${target}`);
}

async function follow(page: Page, link: Locator): Promise<void> {
  await tabTo(page, link);
  await page.keyboard.press("Enter");
}

const WALKS = [
  { title: "with JavaScript", javaScriptEnabled: true, home: "/" },
  { title: "without JavaScript", javaScriptEnabled: false, home: "/" },
  { title: "from right to left", javaScriptEnabled: true, home: "/ar" },
] as const;

for (const { title, javaScriptEnabled, home } of WALKS) {
  // Once in a language, the reader stays in it.
  const under = home === "/" ? "" : home;
  test.describe(title, () => {
    test.use({ javaScriptEnabled, viewport: { width: 1440, height: 900 } });

    test("a day, an actor, an event, a passage, and back, by keyboard alone", async ({ page }) => {
      test.slow();
      await page.goto(home);
      await expect(page.locator("html")).toHaveAttribute("dir", under === "" ? "ltr" : "rtl");

      const day = page.locator("[data-axis]").first();
      const anchor = await day.getAttribute("href");
      await follow(page, day);
      await expect(page).toHaveURL(new RegExp(`${anchor}$`));
      await expect(page.locator(anchor ?? "")).toBeInViewport();

      await page.goto(home);
      const actor = page.locator('#filters input[name="actor"]').first();
      const slug = await actor.getAttribute("value");
      await tabTo(page, actor);
      await page.keyboard.press("Space");
      if (!javaScriptEnabled) await follow(page, page.locator('#filters button[type="submit"]').last());
      await expect(page).toHaveURL(new RegExp(`[?&]actor=${slug}`));
      const narrowed = page.url();

      const event = page.locator("article h3 a").first();
      const headline = await event.textContent();
      await follow(page, event);
      await expect(page).toHaveURL(new RegExp(`^[^/]+//[^/]+${under}/events/`));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline ?? "");
      const eventAddress = page.url();

      await follow(page, page.locator('main a[href*="#p-"]').first());
      await expect(page).toHaveURL(new RegExp(`^[^/]+//[^/]+${under}/articles/.+#p-\\d+-\\d+$`));
      await expect(page.locator(":target")).toBeInViewport();

      await page.goBack();
      await expect(page).toHaveURL(eventAddress);
      await page.goBack();
      await expect(page).toHaveURL(narrowed);
      await expect(page.locator(`#filters input[name="actor"][value="${slug}"]`)).toBeChecked();
      await page.goBack();
      await expect(page).not.toHaveURL(/actor=/);
    });
  });
}

test("a margin note leads from the article back to the event it tells", async ({ page }) => {
  await page.goto("/articles");
  await page.getByRole("main").locator('a[href^="/articles/"]').first().click();
  const note = page.getByRole("note", { name: "Events told here" }).getByRole("link").first();
  const address = await note.getAttribute("href");
  await note.click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await expect(page.getByRole("heading", { name: /^What (the|each) outlet says$/ })).toBeVisible();
});
