import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readAddressing } from "@/components/citation/origin";
import { ArticleView } from "@/components/reader/ArticleView";
import { articleFacts } from "@/components/reader/article-facts";
import { articleName } from "@/components/reader/article-name";
import { JsonLd } from "@/components/shell/JsonLd";
import { pageMetadata } from "@/components/shell/metadata";
import { type Locale, translatorOf } from "@/lib/messages";
import { dayInWords } from "@/lib/messages/days";
import { isEmptyFilter, parseFilter, toQueryString } from "@/lib/timeline/filter";
import { readArticlePage } from "@/lib/timeline/queries/article-page";
import { readParams, type SlugPage } from "../../params";

/** One reading for the page and its metadata: `query` is the canonical one of the filter. */
const read = cache((slug: string, locale: Locale, query: string) =>
  readArticlePage(slug, { locale, filter: parseFilter(new URLSearchParams(query)).filter }),
);

interface Props extends SlugPage {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await readParams(params);
  const { filter } = parseFilter(await searchParams);
  const page = await read(slug, locale, toQueryString(filter));
  if (!page) return {};
  return pageMetadata({
    locale,
    path: `/articles/${slug}`,
    type: "article",
    // One page for search engines: what is followed through it is a view of it.
    indexed: isEmptyFilter(filter),
    title: articleName(page.article, page.datelinePlace?.name ?? null, locale),
    description: translatorOf(locale)("pages.describe.article", {
      outlet: page.article.outlet.name,
      day: dayInWords(page.published.date, "long", locale),
      reports: page.reportCount,
    }),
    picture: `/pictures/articles/${slug}`,
  });
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, slug } = await readParams(params);
  const { filter } = parseFilter(await searchParams);
  const page = await read(slug, locale, toQueryString(filter));
  if (!page) notFound();
  const name = articleName(page.article, page.datelinePlace?.name ?? null, locale);
  return (
    <>
      <JsonLd facts={articleFacts(page, name, await readAddressing(locale))} />
      <ArticleView locale={locale} page={page} />
    </>
  );
}
