import { EventCitation } from "@/components/citation/EventCitation";
import { readOrigin } from "@/components/citation/origin";
import { Locator } from "@/components/map/Locator";
import { Columns } from "@/components/ui/Columns";
import { Crumbs } from "@/components/ui/Crumbs";
import { EventLinks } from "@/components/ui/EventLinks";
import { Section } from "@/components/ui/Section";
import type { Day } from "@/lib/codebook/day";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { dateInWords } from "@/lib/messages/days";
import { EMPTY_FILTER, toQueryString } from "@/lib/timeline/filter";
import type { EventPageModel } from "@/lib/timeline/models";
import { Claims } from "./Claims";
import { EventHead } from "./EventHead";
import styles from "./EventView.module.css";
import { HowMade } from "./HowMade";
import { KnownOn } from "./KnownOn";
import { Tellings } from "./Tellings";

interface Props {
  readonly page: EventPageModel;
  /** The day the address asks to know it on. */
  readonly asked: Day | null;
  readonly collection: string;
  readonly locale: Locale;
}

/** One event: who tells it in which words, where they differ, and how the entry was made. */
export async function EventView({ page, asked, collection, locale }: Props) {
  const t = translatorOf(locale);
  const { event, neighbours, previous, next } = page;
  const query = toQueryString({ ...EMPTY_FILTER, known: page.known });
  const around = [
    { title: t("pages.event.sameDay"), events: neighbours.sameDay, dated: false },
    { title: t("pages.event.samePlace"), events: neighbours.samePlace, dated: true },
    { title: t("pages.event.sameActors"), events: neighbours.sameActors, dated: true },
  ].filter(({ events }) => events.length > 0);
  const dayHref = event.background ? `/${query}` : `/${query}#d-${event.date.start}`;
  return (
    <main className="wrap" id="main" tabIndex={-1}>
      <Crumbs
        crumbs={[
          { name: t("pages.shell.timeline"), href: pathIn(locale, "/") + query },
          { name: dateInWords(event.date, "long", locale), href: pathIn(locale, dayHref) },
        ]}
        label={t("pages.crumbs")}
      >
        {previous ? (
          <a href={pathIn(locale, previous.href) + query} rel="prev" title={previous.headline}>
            {t("pages.event.previous")}
          </a>
        ) : null}
        {next ? (
          <a href={pathIn(locale, next.href) + query} rel="next" title={next.headline}>
            {t("pages.event.next")}
          </a>
        ) : null}
      </Crumbs>
      <Columns
        aside={
          <>
            <Locator areas={page.areas} locale={locale} model={page.map} />
            <div className={styles.around}>
              {around.map(({ title, events, dated }) => (
                <Section key={title} thin title={title}>
                  <EventLinks dated={dated} events={events} locale={locale} query={query} />
                </Section>
              ))}
            </div>
          </>
        }
        asideLabel={t("pages.event.around")}
      >
        <EventHead event={event} locale={locale} outlets={page.outlets} />
        <KnownOn asked={asked} locale={locale} page={page} />
        <Tellings differing={page.differing} event={event} locale={locale} origin={await readOrigin()} />
        <Claims event={event} locale={locale} />
        <HowMade locale={locale} page={page} />
        <EventCitation collection={collection} event={event} locale={locale} />
      </Columns>
    </main>
  );
}
