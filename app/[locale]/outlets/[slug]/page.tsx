import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { OutletView } from "@/components/registry/OutletView";
import { readOutlet } from "@/lib/timeline/queries/outlet-page";
import { readParams, type SlugPage } from "../../params";

const read = cache(readOutlet);

export async function generateMetadata({ params }: SlugPage): Promise<Metadata> {
  const { slug } = await readParams(params);
  const page = await read(slug);
  return page ? { title: page.outlet.name } : {};
}

export default async function Page({ params }: SlugPage) {
  const { locale, slug } = await readParams(params);
  const page = await read(slug);
  if (!page) notFound();
  return <OutletView locale={locale} page={page} />;
}
