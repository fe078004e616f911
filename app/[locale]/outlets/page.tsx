import type { Metadata } from "next";
import { OutletList } from "@/components/registry/OutletList";
import { pageMetadata } from "@/components/shell/metadata";
import { translatorOf } from "@/lib/messages";
import { readOutletIndex } from "@/lib/timeline/queries/lists";
import { type ListPage, readParams } from "../params";

export async function generateMetadata({ params }: ListPage): Promise<Metadata> {
  const { locale } = await readParams(params);
  const t = translatorOf(locale);
  return pageMetadata({
    locale,
    path: "/outlets",
    title: t("pages.shell.outlets"),
    description: t("pages.describe.outlets"),
    picture: "/pictures/sections/outlets",
  });
}

export default async function Page({ params }: ListPage) {
  const { locale } = await readParams(params);
  return <OutletList outlets={await readOutletIndex({ locale })} locale={locale} />;
}
