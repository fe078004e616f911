import type { Metadata } from "next";
import { pageMetadata } from "@/components/shell/metadata";
import { Notice } from "@/components/shell/Notice";
import { eventsOn, roomFor } from "@/components/timeline/page-room";
import { Timeline } from "@/components/timeline/Timeline";
import { translatorOf } from "@/lib/messages";
import { isEmptyFilter, parseFilter } from "@/lib/timeline/filter";
import { readCollection } from "@/lib/timeline/queries/collection";
import { countMap } from "@/lib/timeline/queries/map";
import { readTimeline } from "@/lib/timeline/queries/timeline";
import { parseView } from "@/lib/timeline/view";
import { readParams } from "./params";

interface Props {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await readParams(params);
  const { filter } = parseFilter(await searchParams);
  const collection = await readCollection({ locale });
  if (!collection) return {};
  return pageMetadata({
    locale,
    path: "/",
    title: collection.title,
    description: collection.description,
    picture:
      filter.from !== null && filter.from === filter.to
        ? `/pictures/days/${filter.from}`
        : `/pictures/collections/${collection.slug}`,
    // One page for search engines: the filters are views of it.
    indexed: isEmptyFilter(filter),
  });
}

/** The timeline under the filter of its address. */
export default async function Page({ params, searchParams }: Props) {
  const { locale } = await readParams(params);
  const query = await searchParams;
  const { filter, problems } = parseFilter(query);
  const options = { locale, view: parseView(query) };
  const whole = await readTimeline(filter, problems, options);
  const room = whole ? roomFor(whole, locale) : 0;
  const model =
    whole && room < eventsOn(whole) ? await readTimeline(filter, problems, { ...options, most: room }) : whole;
  if (!model) {
    const t = translatorOf(locale);
    return (
      <Notice
        links={[]}
        next={t("timeline.page.emptyNext")}
        said={t("timeline.page.emptySaid")}
        title={t("timeline.page.emptyTitle")}
      />
    );
  }
  return <Timeline locale={locale} map={await countMap(filter)} model={model} />;
}
