import type { Metadata } from "next";
import { PlaceList } from "@/components/registry/PlaceList";
import { pageMetadata } from "@/components/shell/metadata";
import { translatorOf } from "@/lib/messages";
import { EMPTY_FILTER } from "@/lib/timeline/filter";
import { readPlaces } from "@/lib/timeline/queries/lists";
import { readMap } from "@/lib/timeline/queries/map";
import { type ListPage, readParams } from "../params";

export async function generateMetadata({ params }: ListPage): Promise<Metadata> {
  const { locale } = await readParams(params);
  const t = translatorOf(locale);
  return pageMetadata({
    locale,
    path: "/places",
    title: t("pages.shell.places"),
    description: t("pages.describe.places"),
    picture: "/pictures/sections/places",
  });
}

export default async function Page({ params }: ListPage) {
  const { locale } = await readParams(params);
  const [places, map] = await Promise.all([readPlaces({ locale }), readMap(EMPTY_FILTER, { locale })]);
  return <PlaceList locale={locale} map={map} places={places} />;
}
