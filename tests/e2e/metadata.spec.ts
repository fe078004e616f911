import { expect, type Page, test } from "@playwright/test";
import { everyPage, inArabic } from "./addresses";

const attribute = (page: Page, selector: string, name: string) => page.locator(selector).first().getAttribute(name);
const pathOf = (address: string | null) => (address === null ? null : new URL(address).pathname);

/** The facts for machines of one kind, each parsed. */
async function facts(page: Page): Promise<Record<string, unknown>[]> {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  return texts.map((text) => JSON.parse(text));
}

test.use({ javaScriptEnabled: false });

test("every page names its one address, the same page in each language, and what it is about", async ({
  page,
  request,
}) => {
  test.slow();
  const { missing: _noPage, search: _aView, passage: _sameAsArticle, ...pages } = await everyPage(request);
  for (const address of Object.values(pages)) {
    for (const asked of [address, inArabic(address)]) {
      await page.goto(asked);
      expect(pathOf(await attribute(page, 'link[rel="canonical"]', "href")), asked).toBe(asked);
      const languages = { en: address, ar: inArabic(address), "x-default": address };
      for (const [language, path] of Object.entries(languages))
        expect(pathOf(await attribute(page, `link[hreflang="${language}"]`, "href")), asked).toBe(path);
      expect((await attribute(page, 'meta[name="description"]', "content"))?.length, asked).toBeGreaterThan(20);
      expect(pathOf(await attribute(page, 'meta[property="og:url"]', "content")), asked).toBe(asked);
      expect(await attribute(page, 'meta[property="og:locale"]', "content")).toMatch(asked === address ? /^en/ : /^ar/);
      expect(await page.locator('meta[name="robots"][content*="noindex"]').count(), asked).toBe(0);
    }
  }
});

test("a view of a page is kept out of search engines and names the page it is a view of", async ({ page }) => {
  for (const view of ["/?type=air-strike", "/ar?q=the", "/claims?type=air-strike", "/search?q=the"]) {
    await page.goto(view);
    await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute("content", /noindex/);
    expect(pathOf(await attribute(page, 'link[rel="canonical"]', "href"))).toBe(view.replace(/\?.*/, ""));
  }
});

test("events and articles tell machines what they are, at the address and in the words of their language", async ({
  page,
  request,
}) => {
  const { event, article } = await everyPage(request);
  for (const inLanguage of [(path: string) => path, inArabic]) {
    await page.goto(inLanguage(event));
    const [happened] = await facts(page);
    expect(happened).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Event",
      name: await page.getByRole("heading", { level: 1 }).textContent(),
      startDate: expect.stringMatching(/^\d{4}(-\d{2}(-\d{2})?)?$/),
      url: expect.stringMatching(new RegExp(`${inLanguage(event)}$`)),
    });
    await page.goto(inLanguage(article));
    expect((await facts(page))[0]).toMatchObject({
      "@type": "NewsArticle",
      datePublished: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      inLanguage: "en",
    });
  }
});

test("a shared page shows a picture of its own, in its language", async ({ page, request }) => {
  test.slow();
  const { missing: _noPage, search: _aView, passage: _sameAsArticle, ...pages } = await everyPage(request);
  const seen = new Map<string, string>();
  for (const address of [...Object.values(pages), "/?from=2024-11-28&to=2024-11-28"]) {
    for (const asked of [address, inArabic(address)]) {
      await page.goto(asked);
      const picture = pathOf(await attribute(page, 'meta[property="og:image"]', "content")) ?? "";
      const answer = await request.get(picture);
      expect(answer.headers()["content-type"], asked).toBe("image/png");
      const bytes = (await answer.body()).toString("base64");
      expect(seen.get(bytes), `${asked} has the picture of another page`).toBeUndefined();
      seen.set(bytes, asked);
    }
  }
});

test("the sitemap lists each page in both languages, and every address of it answers", async ({ request }) => {
  test.slow();
  const xml = await (await request.get("/sitemap.xml")).text();
  const paths = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address ?? "").pathname);
  expect(new Set(paths).size).toBe(paths.length);
  const english = paths.filter((path) => !/^\/ar(\/|$)/.test(path));
  expect(paths.toSorted()).toEqual(english.flatMap((path) => [path, inArabic(path)]).toSorted());
  for (const kind of ["events", "articles", "actors", "places", "outlets"]) {
    const path = english.find((one) => one.startsWith(`/${kind}/`));
    expect((await request.get(path ?? "none")).status(), kind).toBe(200);
  }
  expect(await (await request.get("/robots.txt")).text()).toContain("/sitemap.xml");
});

test("in Arabic, what the sources say stays English and says so; the page's own words are Arabic", async ({
  page,
  request,
}) => {
  const { event, article, timeline } = await everyPage(request);
  await page.goto(inArabic(event));
  const quotes = page.locator("main blockquote");
  expect(await quotes.count()).toBeGreaterThan(0);
  const unmarked = await quotes.evaluateAll((all) =>
    all.flatMap((quote) => {
      // The nearest that says its language is the quotation itself or what it holds, not the page.
      const said = quote.closest("[lang]:not(html)") ?? quote.querySelector("[lang]");
      return said?.getAttribute("lang") === "en" ? [] : [quote.outerHTML.slice(0, 120)];
    }),
  );
  expect(unmarked).toEqual([]);
  // English that ran from right to left would be read word by word backwards: "civilians 14".
  await expect(page.locator('main :is(q, blockquote)[lang="en"]:not([dir="ltr"])')).toHaveCount(0);
  await page.goto(inArabic(article));
  await expect(page.locator('main p[lang="en"][dir="ltr"]').first()).toBeVisible();
  await page.goto(inArabic(timeline));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^[\p{Script=Arabic}\s]+$/u);
});
