import type { Metadata } from "next";
import { PlaceList } from "@/components/registry/PlaceList";
import { translatorOf } from "@/lib/messages";
import { readPlaces } from "@/lib/timeline/queries/lists";
import { type ListPage, readParams } from "../params";

export const metadata: Metadata = { title: translatorOf()("pages.shell.places") };

export default async function Page({ params }: ListPage) {
  const { locale } = await readParams(params);
  return <PlaceList locale={locale} places={await readPlaces()} />;
}
