import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { everyPage, inArabic, KINDS } from "./addresses";

const RULES = { "target-size": { enabled: true } };

async function expectNoFault(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: RULES, resultTypes: ["violations"] })
    .analyze();
  const told = violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ target }) => target.join(" "))]);
  expect(told, where).toEqual([]);
}

/** Each language in each theme, each theme at each width: four readings of a page, since a reading takes seconds. */
const READINGS = [
  { language: "en", width: 1440, colorScheme: "light" },
  { language: "en", width: 390, colorScheme: "dark" },
  { language: "ar", width: 390, colorScheme: "light" },
  { language: "ar", width: 1440, colorScheme: "dark" },
] as const;

for (const kind of KINDS) {
  test(`axe finds no fault of any level on the page: ${kind}, in both languages and themes`, async ({
    page,
    request,
  }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: "reduce" });
    const address = (await everyPage(request))[kind];
    for (const { language, width, colorScheme } of READINGS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto(language === "ar" ? inArabic(address) : address);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expectNoFault(page, `${language}, ${colorScheme}, ${width} px`);
    }
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

test("whatever takes the focus by keyboard shows it, and stands on the screen", async ({ page, request }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: "reduce" });
  const hidden: Record<string, string[]> = {};
  for (const [kind, address] of Object.entries(await everyPage(request))) {
    await page.goto(address);
    // After a key has been pressed, the browser takes what is focused for focused by keyboard.
    await page.keyboard.press("Tab");
    const faults = await page.evaluate(() => {
      const framed = (element: Element | null) => {
        if (element === null) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      };
      return [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")].flatMap(
        (element) => {
          if (!(element instanceof HTMLElement || element instanceof SVGElement)) return [];
          element.focus();
          // What is folded or not drawn takes no focus.
          if (document.activeElement !== element) return [];
          const { top, bottom, left, right } = element.getBoundingClientRect();
          const seen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
          const shown = framed(element) || framed(element.closest("label")) || framed(element.nextElementSibling);
          return seen && shown ? [] : [`${element.outerHTML.slice(0, 120)} ${seen ? "no frame" : "off the screen"}`];
        },
      );
    });
    if (faults.length > 0) hidden[kind] = faults.slice(0, 3);
  }
  expect(hidden).toEqual({});
});

test("nothing moves by itself for those who asked for less motion", async ({ page, request }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { event, article, timeline, claims } = await everyPage(request);
  for (const address of [timeline, claims, event, article]) {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    const moving = await page.evaluate(() => [
      ...document.getAnimations().map((animation) => String(animation)),
      ...(getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["smooth scrolling"] : []),
      ...[...document.querySelectorAll("main *")].flatMap((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        const lasting = [transitionDuration, animationDuration].some((spans) =>
          spans.split(",").some((span) => Number.parseFloat(span) > 0),
        );
        return lasting ? [element.outerHTML.slice(0, 100)] : [];
      }),
    ]);
    expect(moving.slice(0, 3), address).toEqual([]);
  }
});
