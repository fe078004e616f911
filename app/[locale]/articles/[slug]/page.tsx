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
import { readArticlePage } from "@/lib/timeline/queries/article-page";
import { readParams, type SlugPage } from "../../params";

const read = cache((slug: string, locale: Locale) => readArticlePage(slug, { locale }));

export async function generateMetadata({ params }: SlugPage): Promise<Metadata> {
  const { locale, slug } = await readParams(params);
  const page = await read(slug, locale);
  if (!page) return {};
  return pageMetadata({
    locale,
    path: `/articles/${slug}`,
    type: "article",
    title: articleName(page.article, page.datelinePlace?.name ?? null, locale),
    description: translatorOf(locale)("pages.describe.article", {
      outlet: page.article.outlet.name,
      day: dayInWords(page.published.date, "long", locale),
      reports: page.reportCount,
    }),
  });
}

export default async function Page({ params }: SlugPage) {
  const { locale, slug } = await readParams(params);
  const page = await read(slug, locale);
  if (!page) notFound();
  const name = articleName(page.article, page.datelinePlace?.name ?? null, locale);
  return (
    <>
      <JsonLd facts={articleFacts(page, name, await readAddressing(locale))} />
      <ArticleView locale={locale} page={page} />
    </>
  );
}
