import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ActorView } from "@/components/registry/ActorView";
import { pageMetadata } from "@/components/shell/metadata";
import { type Locale, translatorOf } from "@/lib/messages";
import { readActor } from "@/lib/timeline/queries/actor-page";
import { readParams, type SlugPage } from "../../params";

const read = cache((slug: string, locale: Locale) => readActor(slug, { locale }));

export async function generateMetadata({ params }: SlugPage): Promise<Metadata> {
  const { locale, slug } = await readParams(params);
  const page = await read(slug, locale);
  if (!page) return {};
  const t = translatorOf(locale);
  const description =
    page.actor.note?.text ?? t("pages.describe.actor", { name: page.actor.name, events: page.eventCount });
  return pageMetadata({
    locale,
    path: `/actors/${slug}`,
    title: page.actor.name,
    description,
    picture: `/pictures/actors/${slug}`,
  });
}

export default async function Page({ params }: SlugPage) {
  const { locale, slug } = await readParams(params);
  const page = await read(slug, locale);
  if (!page) notFound();
  return <ActorView locale={locale} page={page} />;
}
