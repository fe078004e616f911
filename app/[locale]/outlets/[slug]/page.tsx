import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { OutletView } from "@/components/registry/OutletView";
import { pageMetadata } from "@/components/shell/metadata";
import { type Locale, translatorOf } from "@/lib/messages";
import { readOutlet } from "@/lib/timeline/queries/outlet-page";
import { readParams, type SlugPage } from "../../params";

const read = cache((slug: string, locale: Locale) => readOutlet(slug, { locale }));

export async function generateMetadata({ params }: SlugPage): Promise<Metadata> {
  const { locale, slug } = await readParams(params);
  const page = await read(slug, locale);
  if (!page) return {};
  const t = translatorOf(locale);
  const description = t("pages.describe.outlet", { name: page.outlet.name, events: page.eventCount });
  return pageMetadata({
    locale,
    path: `/outlets/${slug}`,
    title: page.outlet.name,
    description,
    picture: `/pictures/outlets/${slug}`,
  });
}

export default async function Page({ params }: SlugPage) {
  const { locale, slug } = await readParams(params);
  const page = await read(slug, locale);
  if (!page) notFound();
  return <OutletView locale={locale} page={page} />;
}
