import type { Metadata } from "next";
import { MethodView } from "@/components/method/MethodView";
import { pageMetadata } from "@/components/shell/metadata";
import { translatorOf } from "@/lib/messages";
import { type ListPage, readParams } from "../../params";

export async function generateMetadata({ params }: ListPage): Promise<Metadata> {
  const { locale } = await readParams(params);
  const t = translatorOf(locale);
  return pageMetadata({
    locale,
    path: "/about/method",
    title: t("method.title"),
    description: t("method.deck"),
    picture: "/pictures/sections/method",
  });
}

export default async function Page({ params }: ListPage) {
  const { locale } = await readParams(params);
  return <MethodView locale={locale} />;
}
