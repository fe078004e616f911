import { ActiveFilters } from "@/components/filters/ActiveFilters";
import { FilterForm } from "@/components/filters/FilterForm";
import { LiveFilter } from "@/components/filters/LiveFilter";
import { SheetBar } from "@/components/filters/SheetBar";
import { EmptyResult } from "@/components/timeline/EmptyResult";
import { PageHead } from "@/components/ui/PageHead";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import type { LedgerModel } from "@/lib/timeline/claims-models";
import { isEmptyFilter, toQueryString } from "@/lib/timeline/filter";
import { ChapterSection } from "./ChapterSection";
import styles from "./Ledger.module.css";

/** What is claimed, and by whom: a chapter a measure, under the filter of the address. */
export function Ledger({ model, locale }: { model: LedgerModel; locale: Locale }) {
  const t = translatorOf(locale);
  const { chapters, filter, matched, total, rowCount, nearest } = model;
  const path = pathIn(locale, "/claims");
  const query = toQueryString(filter);
  return (
    <main id="main" tabIndex={-1}>
      <div className={`wrap ${styles.top}`}>
        <PageHead deck={t("claims.deck")} title={t("claims.title")} />
        <nav aria-label={t("claims.measure")} className={styles.measures}>
          <span aria-hidden="true">{t("claims.measure")}</span>
          {chapters.map(({ id, count }) =>
            count > 0 ? (
              <a href={`#${id}`} key={id}>
                {t(`claims.chapters.${id}`)} <span className="small">{count}</span>
              </a>
            ) : null,
          )}
        </nav>
      </div>
      <div className={`wrap ${styles.columns}`}>
        <FilterForm locale={locale} model={model} path={path} />
        <div className={styles.ledger}>
          <ActiveFilters locale={locale} model={model} path={path} />
          {rowCount === 0 ? (
            <div className={styles.none}>
              {matched === 0 ? (
                <EmptyResult locale={locale} nearest={nearest} path={path} />
              ) : (
                <p>{t("claims.none")}</p>
              )}
              <p>
                <a href={pathIn(locale, "/") + query}>{t("claims.toTimeline")}</a>
              </p>
            </div>
          ) : (
            <p className={styles.key}>{t("claims.chart.key")}</p>
          )}
          {chapters.map((chapter) =>
            chapter.count > 0 ? (
              <ChapterSection chapter={chapter} key={chapter.id} locale={locale} narrowed={!isEmptyFilter(filter)} />
            ) : null,
          )}
        </div>
      </div>
      <SheetBar locale={locale} map={false} matched={matched} total={total} />
      <LiveFilter query={query} />
    </main>
  );
}
