import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { Passages } from "@/components/timeline/Passages";
import { pathIn, translatorOf } from "@/lib/messages";
import { parseFilter } from "@/lib/timeline/filter";
import { readEventCard } from "@/lib/timeline/queries/event-list";
import { readParams, type SlugPage } from "../../../params";

/** A view of the event's page, for readers without JavaScript and for the cards that unfold it. */
export const metadata: Metadata = { robots: { index: false } };

interface Props extends SlugPage {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, slug } = await readParams(params);
  const { known } = parseFilter(await searchParams).filter;
  const event = await readEventCard(slug, { locale, known });
  if (!event) notFound();
  if (event.slug !== slug) permanentRedirect(pathIn(locale, `${event.href}/passages`));
  const t = translatorOf(locale);
  return (
    <main className="wrap" id="main" tabIndex={-1}>
      <h1>{t("timeline.pages.passagesOf", { headline: event.headline })}</h1>
      <p>
        <a href={pathIn(locale, event.href)}>{t("timeline.pages.back")}</a>
      </p>
      <Passages locale={locale} tellings={event.tellings} />
    </main>
  );
}
