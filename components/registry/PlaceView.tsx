import type { ReactNode } from "react";
import { Locator } from "@/components/map/Locator";
import type { Landmark } from "@/components/map/locator-layout";
import { Columns } from "@/components/ui/Columns";
import { Crumbs } from "@/components/ui/Crumbs";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { PageHead } from "@/components/ui/PageHead";
import { Section } from "@/components/ui/Section";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { EMPTY_FILTER, toQueryString } from "@/lib/timeline/filter";
import type { PlacePageModel } from "@/lib/timeline/models";
import { AliasTable } from "./AliasTable";
import { ControlTable } from "./ControlTable";
import { Counts, eventCounts } from "./Counts";
import { EventsByDay } from "./EventsByDay";
import { FamilyMatrix } from "./FamilyMatrix";
import { Neighbours } from "./Neighbours";
import { PlaceCounts } from "./PlaceCounts";
import styles from "./Registry.module.css";

/** One place: what happened there by day, who is said to have taken it, how the sources write its name. */
export function PlaceView({ page, locale }: { page: PlacePageModel; locale: Locale }) {
  const t = translatorOf(locale);
  const { place } = page;
  const kind = place.kind ? t(`terms.placeKinds.${place.kind}`) : null;
  const areas = place.within.map(({ name }) => name);
  const contained = place.contains.filter(({ count }) => count > 0);
  return (
    <main className="wrap" id="main" tabIndex={-1}>
      <Crumbs
        crumbs={[
          { name: t("pages.shell.places"), href: pathIn(locale, "/places") },
          ...place.within
            .toReversed()
            .map((area) => ({ name: area.name, href: pathIn(locale, `/places/${area.slug}`) })),
        ]}
        label={t("pages.crumbs")}
      >
        <a href={pathIn(locale, `/${toQueryString({ ...EMPTY_FILTER, places: [place.slug] })}`)}>
          {t("pages.registry.onTimeline")}
        </a>
      </Crumbs>
      <Columns
        aside={
          <>
            <Locator here={place.slug} landmarks={landmarksOf(page)} locale={locale} model={page.map} />
            <About locale={locale} page={page} />
            {page.near.length > 0 ? (
              <Section thin title={t("pages.place.near")} why={t("pages.place.nearWhy")}>
                <Neighbours locale={locale} near={page.near} />
              </Section>
            ) : null}
            {contained.length > 0 ? (
              <Section thin title={t("pages.place.contains")}>
                <PlaceCounts locale={locale} places={contained} />
              </Section>
            ) : null}
          </>
        }
        asideLabel={t("pages.registry.about")}
      >
        <PageHead
          deck={place.known ? [kind, ...areas].filter(Boolean).join(" · ") : t("pages.place.unknown")}
          title={place.name}
        >
          <Counts
            other={place.otherName}
            locale={locale}
            counts={eventCounts(page.eventCount, page.background.length, locale)}
          />
        </PageHead>
        {page.control.length > 0 ? (
          <Section title={t("pages.place.control")} why={t("pages.place.controlWhy")}>
            <ControlTable control={page.control} locale={locale} />
          </Section>
        ) : null}
        <FamilyMatrix locale={locale} subject={{ places: [place.slug] }} table={page.byFamily} />
        <Section title={t("pages.registry.eventsHead")}>
          {page.eventCount + page.background.length === 0 ? (
            <p className={styles.none}>{t("pages.place.noEvents")}</p>
          ) : (
            <EventsByDay background={page.background} days={page.days} locale={locale} spans={page.spans} />
          )}
        </Section>
        {page.aliasUses.length > 0 ? (
          <Section title={t("pages.place.written")} why={t("pages.place.writtenWhy")}>
            <AliasTable locale={locale} uses={page.aliasUses} />
          </Section>
        ) : null}
      </Columns>
    </main>
  );
}

/** What stands on the map of a place beside its events: the place itself, where nothing is told of it, and its neighbours. */
function landmarksOf({ place, near }: PlacePageModel): Landmark[] {
  const { slug, name, otherName, lat, lng, geoPrecision } = place;
  const isPoint = lat !== null && lng !== null && geoPrecision !== null && geoPrecision < 3;
  const own = isPoint ? [{ slug, name, otherName, lat, lng }] : [];
  return [...own, ...near.map(({ place: neighbour }) => neighbour)];
}

const SOURCES = ["geonames", "natural-earth", "hand", "countries"] as const;

/** Where a place's position is from: "hand: from memory, north of the centre" keeps the registry's note, in its language. */
function sourceOf(source: string | null, locale: Locale): ReactNode {
  if (source === null) return null;
  const [kind = "", ...note] = source.split(": ");
  const known = SOURCES.find((one) => one === kind);
  if (known === undefined) return <bdi lang="en">{source}</bdi>;
  return (
    <>
      {translatorOf(locale)(`pages.place.sources.${known}`)}
      {note.length > 0 ? <bdi lang="en"> · {note.join(": ")}</bdi> : null}
    </>
  );
}

function About({ page, locale }: { page: PlacePageModel; locale: Locale }) {
  const t = translatorOf(locale);
  const { place } = page;
  const point = place.lat !== null && place.lng !== null ? `${place.lat.toFixed(3)}, ${place.lng.toFixed(3)}` : null;
  return (
    <Section thin title={t("pages.registry.inRegistry")}>
      <DefinitionList
        entries={[
          { term: t("pages.registry.kind"), value: place.kind ? t(`terms.placeKinds.${place.kind}`) : null },
          { term: t("pages.place.point"), value: point ? <bdi>{point}</bdi> : t("pages.place.noPoint") },
          {
            term: t("pages.place.precision"),
            value: place.geoPrecision ? t(`pages.place.precisions.${place.geoPrecision}`) : null,
          },
          { term: t("pages.article.source"), value: sourceOf(place.source, locale) },
          { term: t("pages.registry.aliases"), value: place.aliases.join(" · ") },
        ]}
      />
    </Section>
  );
}
