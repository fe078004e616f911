import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { readAddressing } from "@/components/citation/origin";
import { EventView } from "@/components/event/EventView";
import { eventFacts } from "@/components/event/event-facts";
import { JsonLd } from "@/components/shell/JsonLd";
import { pageMetadata } from "@/components/shell/metadata";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { dateInWords } from "@/lib/messages/days";
import { readCollection } from "@/lib/timeline/queries/collection";
import { readEvent } from "@/lib/timeline/queries/event-page";
import { readParams, type SlugPage } from "../../params";

const read = cache((slug: string, locale: Locale) => readEvent(slug, { locale }));

export async function generateMetadata({ params }: SlugPage): Promise<Metadata> {
  const { locale, slug } = await readParams(params);
  const page = await read(slug, locale);
  if (!page) return {};
  const { event } = page;
  return pageMetadata({
    locale,
    path: event.href,
    type: "article",
    title: event.headline,
    description: translatorOf(locale)("pages.describe.event", {
      kind: event.kind,
      date: dateInWords(event.date, "long", locale),
      sources: event.outlets.map(({ name }) => name).join(", "),
    }),
    picture: `/pictures/events/${event.slug}`,
  });
}

export default async function Page({ params }: SlugPage) {
  const { locale, slug } = await readParams(params);
  const page = await read(slug, locale);
  if (!page) notFound();
  if (page.movedTo !== null) permanentRedirect(pathIn(locale, `/events/${page.movedTo}`));
  const [collection, at] = await Promise.all([readCollection({ locale }), readAddressing(locale)]);
  return (
    <>
      <JsonLd facts={eventFacts(page, at)} />
      <EventView collection={collection?.title ?? ""} locale={locale} page={page} />
    </>
  );
}
