import type { Metadata } from "next";
import { ActorList } from "@/components/registry/ActorList";
import { pageMetadata } from "@/components/shell/metadata";
import { translatorOf } from "@/lib/messages";
import { readActors } from "@/lib/timeline/queries/lists";
import { type ListPage, readParams } from "../params";

export async function generateMetadata({ params }: ListPage): Promise<Metadata> {
  const { locale } = await readParams(params);
  const t = translatorOf(locale);
  return pageMetadata({
    locale,
    path: "/actors",
    title: t("pages.shell.actors"),
    description: t("pages.describe.actors"),
    picture: "/pictures/sections/actors",
  });
}

export default async function Page({ params }: ListPage) {
  const { locale } = await readParams(params);
  return <ActorList actors={await readActors({ locale })} locale={locale} />;
}
