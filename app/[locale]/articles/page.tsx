import type { Metadata } from "next";
import { ArticleIndex } from "@/components/reader/ArticleIndex";
import { translatorOf } from "@/lib/messages";
import { readArticles } from "@/lib/timeline/queries/lists";
import { type ListPage, readParams } from "../params";

export const metadata: Metadata = { title: translatorOf()("pages.shell.articles") };

export default async function Page({ params }: ListPage) {
  const { locale } = await readParams(params);
  return <ArticleIndex articles={await readArticles()} locale={locale} />;
}
