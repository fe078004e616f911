import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PlaceView } from "@/components/registry/PlaceView";
import { pageMetadata } from "@/components/shell/metadata";
import { type Locale, translatorOf } from "@/lib/messages";
import { readPlace } from "@/lib/timeline/queries/place-page";
import { readParams, type SlugPage } from "../../params";

const read = cache((slug: string, locale: Locale) => readPlace(slug, { locale }));

export async function generateMetadata({ params }: SlugPage): Promise<Metadata> {
  const { locale, slug } = await readParams(params);
  const page = await read(slug, locale);
  if (!page) return {};
  const t = translatorOf(locale);
  const description = t("pages.describe.place", { name: page.place.name, events: page.eventCount });
  return pageMetadata({
    locale,
    path: `/places/${slug}`,
    title: page.place.name,
    description,
    picture: `/pictures/places/${slug}`,
  });
}

export default async function Page({ params }: SlugPage) {
  const { locale, slug } = await readParams(params);
  const page = await read(slug, locale);
  if (!page) notFound();
  return <PlaceView locale={locale} page={page} />;
}
