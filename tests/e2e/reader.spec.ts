import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { findAddresses } from "./addresses";

const texts = path.resolve(import.meta.dirname, "../../seeds/articles");

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the address of a passage marks it, its note and nothing else", async ({ page, request }) => {
    const { passage, article } = await findAddresses(request);
    const anchor = passage.slice(passage.indexOf("#") + 1);
    const marked = (selector: string) =>
      page.locator(selector).evaluateAll((elements) => {
        const paper = getComputedStyle(document.body).backgroundColor;
        return elements.filter((element) => {
          const colour = getComputedStyle(element).backgroundColor;
          return colour !== paper && colour !== "rgba(0, 0, 0, 0)";
        }).length;
      });
    await page.goto(article);
    expect(await marked("[data-passage]")).toBe(0);
    await page.goto(passage);
    await expect(page.locator(`#${anchor}`)).toBeInViewport();
    expect(await marked(`[data-passage~="${anchor}"]`)).toBe(await page.locator(`[data-passage~="${anchor}"]`).count());
    expect(await marked(`[data-passage]:not([data-passage~="${anchor}"])`)).toBe(0);
  });

  test("an article stands on its page to the letter", async ({ page, request }) => {
    const html = await (await request.get("/articles")).text();
    const articles = new Set([...html.matchAll(/href="(\/articles\/[^"#]+)"/g)].flatMap(([, href]) => href ?? []));
    expect(articles.size).toBe(5);
    const shown: string[] = [];
    for (const address of articles) {
      await page.goto(address);
      shown.push((await page.locator("[data-kind] > p").allTextContents()).join(""));
    }
    const kept = readdirSync(texts).map((file) => readFileSync(path.join(texts, file), "utf8"));
    // Only what stands before the first word has no place on a page.
    expect(shown.sort()).toEqual(kept.map((text) => text.trimStart()).sort());
  });

  test("an actor is followed from passage to passage, and let go", async ({ page, request }) => {
    const { article } = await findAddresses(request);
    await page.goto(article);
    await page.getByRole("navigation", { name: "Follow" }).getByRole("link").first().click();
    await expect(page).toHaveURL(/\?actor=[^#&]+$/);
    await expect(page.getByRole("status")).toContainText("passage");
    await page.getByRole("link", { name: "First passage" }).click();
    const [, first = ""] = page.url().split("#");
    await expect(page.locator(`#${first}`)).toBeInViewport();
    await page.getByRole("link", { name: "Next passage" }).first().click();
    const [, next = ""] = page.url().split("#");
    expect(Number(next.split("-")[1])).toBeGreaterThan(Number(first.split("-")[1]));
    await expect(page.locator(`[data-followed][data-passage~="${next}"]`).first()).toBeInViewport();
    await page.getByRole("link", { name: "Follow nobody" }).click();
    await expect(page).toHaveURL(new RegExp(`${article.replace(/[?#].*/, "")}$`));
    await expect(page.locator("[data-followed]")).toHaveCount(0);
  });

  test("what was not coded says so beside its paragraph", async ({ page, request }) => {
    const { article } = await findAddresses(request);
    await page.goto(article);
    for (const paragraph of await page.locator('[data-kind="paragraph"]:not(:has(mark))').all()) {
      await expect(paragraph.getByRole("note")).toContainText(/Nothing coded|Left out/);
    }
  });

  test("an address with nothing behind it says so on a whole page, with the ways on", async ({ page }) => {
    for (const address of [
      "/nothing",
      "/events/2024-01-01-nothing",
      "/actors/nobody",
      "/articles/none",
      "/places/nowhere",
    ]) {
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(404);
      await expect(page.getByRole("heading", { level: 1 }), address).toHaveText("No page at this address");
      await expect(page.getByRole("main").getByRole("link", { name: /timeline/ }), address).toBeVisible();
    }
  });
});

test("on paper, whatever the theme, words are black and paragraphs stand one under another", async ({
  page,
  request,
}) => {
  const { article } = await findAddresses(request);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.goto(article);
  const blocks = await page.locator("[data-kind]").evaluateAll((elements) =>
    elements.map((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top, bottom };
    }),
  );
  for (const [at, { top }] of blocks.entries())
    expect(top).toBeGreaterThanOrEqual(Math.floor(blocks[at - 1]?.bottom ?? 0));
  await expect(page.locator("h1")).toHaveCSS("color", "rgb(0, 0, 0)");
});

test("English pages have one address, without a prefix", async ({ request }) => {
  const response = await request.get("/en/articles", { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers().location).toMatch(/\/articles$/);
});
