import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { readAddressing } from "@/components/citation/origin";
import { EventView } from "@/components/event/EventView";
import { eventFacts } from "@/components/event/event-facts";
import { JsonLd } from "@/components/shell/JsonLd";
import { pageMetadata } from "@/components/shell/metadata";
import type { Day } from "@/lib/codebook/day";
import { type Locale, pathIn, translatorOf, withCommas } from "@/lib/messages";
import { dateInWords } from "@/lib/messages/days";
import { EMPTY_FILTER, parseFilter, toQueryString } from "@/lib/timeline/filter";
import { readCollection } from "@/lib/timeline/queries/collection";
import { readEvent } from "@/lib/timeline/queries/event-page";
import { readParams, type SlugPage } from "../../params";

const read = cache((slug: string, locale: Locale, known: Day | null) => readEvent(slug, { locale, known }));

interface Props extends SlugPage {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await readParams(params);
  const { known } = parseFilter(await searchParams).filter;
  const page = await read(slug, locale, known);
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
      sources: withCommas(
        event.outlets.map(({ name }) => name),
        locale,
      ),
    }),
    picture: `/pictures/events/${event.slug}`,
    // One page for search engines: the days it is known on are views of it.
    indexed: known === null,
  });
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, slug } = await readParams(params);
  const { known } = parseFilter(await searchParams).filter;
  const page = await read(slug, locale, known);
  if (!page) notFound();
  if (page.movedTo !== null)
    permanentRedirect(pathIn(locale, `/events/${page.movedTo}`) + toQueryString({ ...EMPTY_FILTER, known }));
  const [collection, at] = await Promise.all([readCollection({ locale }), readAddressing(locale)]);
  return (
    <>
      <JsonLd facts={eventFacts(page, at)} />
      <EventView asked={known} collection={collection?.title ?? ""} locale={locale} page={page} />
    </>
  );
}
