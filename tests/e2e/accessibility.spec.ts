import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { everyPage, inArabic, KINDS } from "./addresses";

async function expectNoGraveFault(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const told = grave.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ target }) => target.join(" "))]);
  expect(told, where).toEqual([]);
}

for (const kind of KINDS) {
  test(`axe finds no serious fault on the page: ${kind}, light and dark, wide and narrow`, async ({
    page,
    request,
  }) => {
    // Four readings of a whole page by axe.
    test.slow();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto((await everyPage(request))[kind]);
    for (const width of [1440, 390]) {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await expectNoGraveFault(page, `${colorScheme}, ${width} px`);
      }
    }
  });
}

for (const kind of ["timeline", "claims", "event", "article"] as const) {
  test(`axe finds no serious fault on the Arabic page: ${kind}`, async ({ page, request }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(inArabic((await everyPage(request))[kind]));
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await expectNoGraveFault(page, kind);
  });
}

test("every page has one main heading, a title of its own, and a skip link that reaches its content", async ({
  page,
  request,
}) => {
  test.slow();
  const { passage: _sameAsArticle, ...pages } = await everyPage(request);
  const titles = new Set<string>();
  for (const [kind, address] of Object.entries(pages)) {
    await page.goto(address);
    await expect(page.locator("h1"), kind).toHaveCount(1);
    titles.add(await page.title());
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.locator("main"), kind).toBeFocused();
  }
  expect(titles.size).toBe(Object.keys(pages).length);
});
