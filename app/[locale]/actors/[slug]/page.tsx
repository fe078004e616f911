import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ActorView } from "@/components/registry/ActorView";
import { readActor } from "@/lib/timeline/queries/actor-page";
import { readParams, type SlugPage } from "../../params";

const read = cache(readActor);

export async function generateMetadata({ params }: SlugPage): Promise<Metadata> {
  const { slug } = await readParams(params);
  const page = await read(slug);
  return page ? { title: page.actor.name } : {};
}

export default async function Page({ params }: SlugPage) {
  const { locale, slug } = await readParams(params);
  const page = await read(slug);
  if (!page) notFound();
  return <ActorView locale={locale} page={page} />;
}
