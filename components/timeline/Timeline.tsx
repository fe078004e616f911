import { readOrigin } from "@/components/citation/origin";
import { ActiveFilters } from "@/components/filters/ActiveFilters";
import { FilterForm } from "@/components/filters/FilterForm";
import { LiveFilter } from "@/components/filters/LiveFilter";
import { SheetBar } from "@/components/filters/SheetBar";
import { type Locale, pathIn } from "@/lib/messages";
import type { MapCount } from "@/lib/timeline/map-models";
import type { TimelineModel } from "@/lib/timeline/models";
import { viewQuery } from "@/lib/timeline/view";
import { Background } from "./Background";
import { cardPage } from "./card-view";
import { DaySection } from "./DaySection";
import { DayStrip } from "./DayStrip";
import { EmptyResult } from "./EmptyResult";
import { KeysHelp } from "./KeysHelp";
import { Mast } from "./Mast";
import { PageKeys } from "./PageKeys";
import { Pager } from "./Pager";
import { SilentDays } from "./SilentDays";
import { sectionsOf } from "./sections";
import { stripView } from "./strip-view";
import styles from "./Timeline.module.css";
import { Where } from "./Where";

/** The record day by day: strip, filters, the days with their events, and where they were. */
export async function Timeline({ model, map, locale }: { model: TimelineModel; map: MapCount; locale: Locale }) {
  const { collection, coverage, matched, total, background } = model;
  const outlets = coverage.map(({ outlet }) => outlet);
  const path = pathIn(locale, "/");
  const { filter } = model;
  const query = viewQuery(filter, model.view);
  const events = model.days.flatMap((day) => [...day.events, ...day.spans]);
  const context = { locale, outlets, path, filter, cards: cardPage(events, { locale, outlets, filter }) };
  const nothing = matched === 0 && background.matched === 0;
  return (
    <main id="main" tabIndex={-1}>
      <Mast address={(await readOrigin()) + path + query} locale={locale} model={model} />
      <DayStrip strip={stripView(model, path, locale)} />
      <div className={`wrap ${styles.cols}`}>
        <FilterForm locale={locale} model={model} path={path} />
        <div className={styles.days}>
          <ActiveFilters locale={locale} model={model} path={path} />
          <Pager key={`before ${query}`} locale={locale} model={model} path={path} where="before" />
          {nothing ? <EmptyResult locale={locale} nearest={model.nearest} path={path} /> : null}
          {background.matched > 0 ? (
            <Background context={context} model={model} start={collection.window.start} />
          ) : null}
          {sectionsOf(model.days).map((section) =>
            section.silent ? (
              <SilentDays
                days={section.days.map(({ day }) => day)}
                key={section.key}
                latest={collection.latestPublished}
                locale={locale}
              />
            ) : (
              section.days.map((day) => <DaySection context={context} day={day} key={day.day} />)
            ),
          )}
          {/* Filled by `continueDays`, which hides the link then: another question or page begins with new ones. */}
          <div data-further="" key={query} />
          <Pager key={`after ${query}`} locale={locale} model={model} path={path} where="after" />
          <KeysHelp locale={locale} />
        </div>
        <Where locale={locale} map={map} model={model} path={path} />
      </div>
      <SheetBar locale={locale} matched={matched} total={total} />
      <PageKeys />
      <LiveFilter query={query} />
    </main>
  );
}
