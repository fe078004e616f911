import { ArticleList } from "@/components/reader/ArticleList";
import { Crumbs } from "@/components/ui/Crumbs";
import { EventLinks } from "@/components/ui/EventLinks";
import { PageHead } from "@/components/ui/PageHead";
import { Section } from "@/components/ui/Section";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import type { OutletPageModel } from "@/lib/timeline/models";
import { Counts } from "./Counts";
import styles from "./Registry.module.css";

/** One outlet: its articles in the record, and what no other outlet tells. */
export function OutletView({ page, locale }: { page: OutletPageModel; locale: Locale }) {
  const t = translatorOf(locale);
  return (
    <main className="wrap" id="main" tabIndex={-1}>
      <Crumbs
        crumbs={[{ name: t("pages.shell.outlets"), href: pathIn(locale, "/outlets") }, { name: page.outlet.name }]}
        label={t("pages.crumbs")}
      />
      <PageHead title={page.outlet.name}>
        <Counts
          counts={[
            t("pages.registry.events", { count: page.eventCount }),
            t("pages.outlet.articles", { count: page.articles.length }),
          ]}
        />
      </PageHead>
      <Section title={t("pages.shell.articles")}>
        <ArticleList articles={page.articles} locale={locale} />
      </Section>
      <Section title={t("pages.outlet.alone")} why={t("pages.outlet.aloneWhy")}>
        {page.alone.length === 0 ? (
          <p className={styles.none}>{t("pages.outlet.nothingAlone")}</p>
        ) : (
          <EventLinks events={page.alone} locale={locale} />
        )}
      </Section>
    </main>
  );
}
