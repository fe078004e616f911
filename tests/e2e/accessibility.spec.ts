import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { everyPage } from "./addresses";

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1440, 390]) {
    test(`axe finds no serious fault on any page, ${colorScheme}, ${width} px`, async ({
      browser,
      request,
      baseURL,
    }) => {
      // Eleven pages, each read whole by axe.
      test.slow();
      const context = await browser.newContext({
        baseURL: baseURL ?? "",
        colorScheme,
        reducedMotion: "reduce",
        viewport: { width, height: 900 },
      });
      const page = await context.newPage();
      const faults: Record<string, unknown> = {};
      for (const [kind, address] of await everyPage(request)) {
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
        if (grave.length > 0) {
          faults[kind] = grave.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ target }) => target.join(" "))]);
        }
      }
      expect(faults).toEqual({});
      await context.close();
    });
  }
}

test("every page has one main heading, a title of its own, and a skip link that reaches its content", async ({
  page,
  request,
}) => {
  const titles = new Set<string>();
  const pages = (await everyPage(request)).filter(([kind]) => kind !== "passage");
  for (const [kind, address] of pages) {
    await page.goto(address);
    await expect(page.locator("h1"), kind).toHaveCount(1);
    titles.add(await page.title());
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.locator("main"), kind).toBeFocused();
  }
  expect(titles.size).toBe(pages.length);
});
