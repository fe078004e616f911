import { Section } from "@/components/ui/Section";
import { type Locale, translatorOf } from "@/lib/messages";
import type { LedgerChapter, LedgerDay, LedgerRow } from "@/lib/timeline/claims-models";
import styles from "./ChapterSection.module.css";
import { ClaimsChart } from "./ClaimsChart";
import { ClaimsTable } from "./ClaimsTable";

interface Props {
  readonly chapter: LedgerChapter;
  readonly narrowed: boolean;
  readonly locale: Locale;
}

const asDays = (rows: readonly LedgerRow[]): LedgerDay[] =>
  rows.map((row) => ({ kind: "rows", day: row.date.start, rows: [row] }));

/** One measure: its chart, then its tables, what is told of one day apart from what is told of a period. */
export function ChapterSection({ chapter, narrowed, locale }: Props) {
  const t = translatorOf(locale);
  const { id, byDay, totals, background } = chapter;
  const head = t(`claims.heads.${id}`);
  const label = (name: string) => t("claims.tables.label", { chapter: head, table: name });
  const daysName = t(`claims.tables.days.${id}`);
  const totalsName = t("claims.tables.totals");
  const backgroundName = t("claims.tables.background");
  const shared = { chapter: id, narrowed, locale };
  return (
    <Section id={id} title={head} why={t(`claims.why.${id}`)}>
      <ClaimsChart chapter={chapter} locale={locale} />
      {byDay.length > 0 ? (
        <div className={styles.table}>
          <h3>{daysName}</h3>
          <p>{t("claims.tables.daysWhy")}</p>
          <ClaimsTable {...shared} dates="day" days={byDay} label={label(daysName)} />
        </div>
      ) : null}
      {totals.length > 0 ? (
        <div className={styles.table}>
          <h3>{totalsName}</h3>
          <p>{t("claims.tables.totalsWhy")}</p>
          <ClaimsTable {...shared} dates="period" days={asDays(totals)} label={label(totalsName)} />
        </div>
      ) : null}
      {background.length > 0 ? (
        <details className={styles.background}>
          <summary>
            {backgroundName} <span className="small">{background.length}</span>
          </summary>
          <ClaimsTable {...shared} dates="period" days={asDays(background)} label={label(backgroundName)} />
        </details>
      ) : null}
    </Section>
  );
}
