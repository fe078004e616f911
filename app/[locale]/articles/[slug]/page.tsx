import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ArticleView } from "@/components/reader/ArticleView";
import { readArticlePage } from "@/lib/timeline/queries/article-page";
import { readParams, type SlugPage } from "../../params";

const read = cache(readArticlePage);

export async function generateMetadata({ params }: SlugPage): Promise<Metadata> {
  const { slug } = await readParams(params);
  const page = await read(slug);
  return page ? { title: page.article.title } : {};
}

export default async function Page({ params }: SlugPage) {
  const { locale, slug } = await readParams(params);
  const page = await read(slug);
  if (!page) notFound();
  return <ArticleView locale={locale} page={page} />;
}
