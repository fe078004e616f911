import { ArticleList } from "@/components/reader/ArticleList";
import { Columns } from "@/components/ui/Columns";
import { Crumbs } from "@/components/ui/Crumbs";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { PageHead } from "@/components/ui/PageHead";
import { Section } from "@/components/ui/Section";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { EMPTY_FILTER, toQueryString } from "@/lib/timeline/filter";
import type { OutletPageModel } from "@/lib/timeline/models";
import { Counts, eventCounts } from "./Counts";
import { EventsByDay, groupByDay } from "./EventsByDay";
import { FamilyMatrix } from "./FamilyMatrix";
import { countryOf, kindOf } from "./outlet-words";
import styles from "./Registry.module.css";
import { SharingOutlets } from "./SharingOutlets";
import { WordDifferences } from "./WordDifferences";

/** One outlet: its articles in the record, what no other outlet tells, and how its words differ from theirs. */
export function OutletView({ page, locale }: { page: OutletPageModel; locale: Locale }) {
  const t = translatorOf(locale);
  const { outlet } = page;
  const subject = { outlets: [outlet.key] };
  return (
    <main className="wrap" id="main" tabIndex={-1}>
      <Crumbs
        crumbs={[{ name: t("pages.shell.outlets"), href: pathIn(locale, "/outlets") }, { name: outlet.name }]}
        label={t("pages.crumbs")}
      >
        <a href={pathIn(locale, `/${toQueryString({ ...EMPTY_FILTER, ...subject })}`)}>
          {t("pages.registry.onTimeline")}
        </a>
      </Crumbs>
      <Columns
        aside={
          <>
            <About locale={locale} outlet={outlet} />
            {page.sharing.length > 0 ? (
              <Section thin title={t("pages.outlet.sharing")} why={t("pages.outlet.sharingWhy")}>
                <SharingOutlets locale={locale} sharing={page.sharing} />
              </Section>
            ) : null}
          </>
        }
        asideLabel={t("pages.registry.about")}
      >
        <PageHead title={outlet.name}>
          <Counts
            locale={locale}
            counts={[
              ...eventCounts(page.eventCount, page.backgroundCount, locale),
              t("pages.outlet.aloneCount", { count: page.alone.length + page.aloneBackground.length }),
              t("pages.outlet.articles", { count: page.articles.length }),
            ]}
          />
        </PageHead>
        <Section title={t("pages.shell.articles")}>
          <ArticleList articles={page.articles} locale={locale} />
        </Section>
        {page.words.length > 0 ? (
          <Section title={t("pages.outlet.words")} why={t("pages.outlet.wordsWhy")}>
            <WordDifferences differences={page.words} locale={locale} outlet={outlet.name} />
          </Section>
        ) : null}
        <FamilyMatrix locale={locale} subject={subject} table={page.byFamily} />
        <Section title={t("pages.outlet.alone")} why={t("pages.outlet.aloneWhy")}>
          {page.alone.length + page.aloneBackground.length === 0 ? (
            <p className={styles.none}>{t("pages.outlet.nothingAlone")}</p>
          ) : (
            <EventsByDay {...groupByDay(page.alone)} background={page.aloneBackground} locale={locale} />
          )}
        </Section>
      </Columns>
    </main>
  );
}

function About({ outlet, locale }: { outlet: OutletPageModel["outlet"]; locale: Locale }) {
  const t = translatorOf(locale);
  const kind = kindOf(outlet.kind, locale);
  const country = countryOf(outlet.country, locale);
  return (
    <Section thin title={t("pages.registry.inRegistry")}>
      {kind || country ? (
        <DefinitionList
          entries={[
            { term: t("pages.registry.kind"), value: kind },
            { term: t("pages.outlet.country"), value: country },
          ]}
        />
      ) : (
        <p className={styles.none}>{t("pages.outlet.unknown")}</p>
      )}
    </Section>
  );
}
