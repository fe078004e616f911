import { expect, test } from "@playwright/test";

test("words typed lead to marked passages and on to the article, without JavaScript", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
  await page.getByRole("searchbox").fill("civilians");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/search\?q=civilians$/);
  await expect(page.getByRole("status")).toContainText("passages");
  const passage = page.locator("#passages li").first();
  await expect(passage.locator("mark")).toHaveText(/civilians/i);
  await passage.locator('a[href*="#p-"]').first().click();
  await expect(page).toHaveURL(/\/articles\/[^#]+#p-\d+-\d+$/);
  await context.close();
});

test("the filter of the address is kept, told, and taken off by a link", async ({ page }) => {
  await page.goto("/search?q=the&outlet=bbc&type=air-strike");
  await expect(page.getByRole("link", { name: "Remove BBC" })).toBeVisible();
  await page.getByRole("searchbox").fill("killed");
  await page.getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL(/q=killed.*type=air-strike.*outlet=bbc/);
  await expect(page.getByRole("link", { name: "See the events on the timeline" })).toHaveAttribute(
    "href",
    /^\/\?q=killed&type=air-strike&outlet=bbc$/,
  );
  await page.getByRole("link", { name: "Search without it" }).click();
  await expect(page).toHaveURL(/\/search\?q=killed$/);
});

test("a search that finds nothing offers one that does", async ({ page }) => {
  await page.goto("/search?q=zeppelin+civilians");
  await expect(page.getByRole("status")).toContainText("Nothing in the record matches");
  await page.getByRole("link", { name: /“civilians” alone/ }).click();
  await expect(page.locator("#passages mark").first()).toBeVisible();
});
