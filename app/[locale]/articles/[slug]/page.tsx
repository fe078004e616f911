import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ArticleView } from "@/components/reader/ArticleView";
import { articleName } from "@/components/reader/article-name";
import { readArticlePage } from "@/lib/timeline/queries/article-page";
import { readParams, type SlugPage } from "../../params";

const read = cache(readArticlePage);

export async function generateMetadata({ params }: SlugPage): Promise<Metadata> {
  const { locale, slug } = await readParams(params);
  const page = await read(slug);
  return page ? { title: articleName(page.article, page.datelinePlace?.name ?? null, locale) } : {};
}

export default async function Page({ params }: SlugPage) {
  const { locale, slug } = await readParams(params);
  const page = await read(slug);
  if (!page) notFound();
  return <ArticleView locale={locale} page={page} />;
}
