import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { EventView } from "@/components/event/EventView";
import { pathIn } from "@/lib/messages";
import { readCollection } from "@/lib/timeline/queries/collection";
import { readEvent } from "@/lib/timeline/queries/event-page";
import { readParams, type SlugPage } from "../../params";

const read = cache(readEvent);

export async function generateMetadata({ params }: SlugPage): Promise<Metadata> {
  const { slug } = await readParams(params);
  const page = await read(slug);
  return page ? { title: page.event.headline, alternates: { canonical: page.event.href } } : {};
}

export default async function Page({ params }: SlugPage) {
  const { locale, slug } = await readParams(params);
  const page = await read(slug);
  if (!page) notFound();
  if (page.movedTo !== null) permanentRedirect(pathIn(locale, `/events/${page.movedTo}`));
  const collection = await readCollection();
  return <EventView collection={collection?.title ?? ""} locale={locale} page={page} />;
}
