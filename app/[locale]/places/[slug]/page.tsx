import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PlaceView } from "@/components/registry/PlaceView";
import { readPlace } from "@/lib/timeline/queries/place-page";
import { readParams, type SlugPage } from "../../params";

const read = cache(readPlace);

export async function generateMetadata({ params }: SlugPage): Promise<Metadata> {
  const { slug } = await readParams(params);
  const page = await read(slug);
  return page ? { title: page.place.name } : {};
}

export default async function Page({ params }: SlugPage) {
  const { locale, slug } = await readParams(params);
  const page = await read(slug);
  if (!page) notFound();
  return <PlaceView locale={locale} page={page} />;
}
