import type { Metadata } from "next";
import { ArticleIndex } from "@/components/reader/ArticleIndex";
import { pageMetadata } from "@/components/shell/metadata";
import { translatorOf } from "@/lib/messages";
import { readArticles } from "@/lib/timeline/queries/lists";
import { type ListPage, readParams } from "../params";

export async function generateMetadata({ params }: ListPage): Promise<Metadata> {
  const { locale } = await readParams(params);
  const t = translatorOf(locale);
  return pageMetadata({
    locale,
    path: "/articles",
    title: t("pages.shell.articles"),
    description: t("pages.describe.articles"),
    picture: "/pictures/sections/articles",
  });
}

export default async function Page({ params }: ListPage) {
  const { locale } = await readParams(params);
  return <ArticleIndex articles={await readArticles({ locale })} locale={locale} />;
}
