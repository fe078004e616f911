import type { Metadata } from "next";
import { OutletList } from "@/components/registry/OutletList";
import { translatorOf } from "@/lib/messages";
import { readOutletIndex } from "@/lib/timeline/queries/lists";
import { type ListPage, readParams } from "../params";

export async function generateMetadata({ params }: ListPage): Promise<Metadata> {
  const { locale } = await readParams(params);
  return { title: translatorOf(locale)("pages.shell.outlets") };
}

export default async function Page({ params }: ListPage) {
  const { locale } = await readParams(params);
  return <OutletList locale={locale} outlets={await readOutletIndex({ locale })} />;
}
