import { DateLabel, DayLabel } from "@/components/ui/DayLabel";
import { FigureValue } from "@/components/ui/FigureValue";
import table from "@/components/ui/Table.module.css";
import { Tag } from "@/components/ui/Tag";
import { type Locale, pathIn, translatorOf, withCommas } from "@/lib/messages";
import { dayInWords, daysInWords } from "@/lib/messages/days";
import type { LedgerChapterId, LedgerDay, LedgerRow } from "@/lib/timeline/claims-models";
import { Claimants } from "./Claimants";
import styles from "./ClaimsTable.module.css";

interface Props {
  readonly chapter: LedgerChapterId;
  /** What the table is of, for those who do not see the heading above it. */
  readonly label: string;
  /** Whether the first column is one day or a period. */
  readonly dates: "day" | "period";
  readonly days: readonly LedgerDay[];
  /** True under a filter: a day without a row may then have figures that it leaves out. */
  readonly narrowed: boolean;
  readonly locale: Locale;
}

/** A row a claim: when, who says it, how many, of whom, in which event and article. */
export function ClaimsTable({ chapter, label, dates, days, narrowed, locale }: Props) {
  const t = translatorOf(locale);
  const headings = [
    t(`claims.columns.${dates}`),
    t("claims.columns.claimant"),
    t(`claims.chapters.${chapter}`),
    t("claims.columns.what"),
    t("claims.columns.event"),
    t("claims.columns.article"),
    t("claims.columns.said"),
  ];
  return (
    <table aria-label={label} className={`${table.table} ${styles.ledger}`}>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) =>
          day.kind === "gap" ? (
            <GapRow day={day} key={`gap ${day.start}`} locale={locale} narrowed={narrowed} />
          ) : (
            day.rows.map((row, index) => (
              <ClaimRow dated={dates === "period" || index === 0} key={row.key} locale={locale} row={row} />
            ))
          ),
        )}
      </tbody>
    </table>
  );
}

function GapRow({
  day: { start, end, silent },
  narrowed,
  locale,
}: {
  day: Extract<LedgerDay, { kind: "gap" }>;
  narrowed: boolean;
  locale: Locale;
}) {
  const t = translatorOf(locale);
  return (
    <tr className={styles.gap}>
      <th scope="row">
        <span>{daysInWords(start, end, "brief", locale)}</span>
      </th>
      <td className="small" colSpan={6}>
        {silent
          ? t("claims.silent", { count: start === end ? 1 : 2 })
          : t("claims.noFigure", { narrowed: String(narrowed) })}
      </td>
    </tr>
  );
}

function ClaimRow({ row, dated, locale }: { row: LedgerRow; dated: boolean; locale: Locale }) {
  const t = translatorOf(locale);
  const { date, claimants, shown, reading, vague, thing, named, event, sources, dispute } = row;
  const [first] = sources;
  const value = <FigureValue reading={reading} shown={shown} vague={vague} />;
  return (
    <tr>
      <th scope="row">
        <span className={dated ? undefined : styles.again}>
          <DateLabel date={date} locale={locale} style={event.background ? "briefYear" : "brief"} />
        </span>
        {date.implied && dated ? <small className={styles.implied}>{t("claims.implied")}</small> : null}
      </th>
      <td className={styles.claimant}>
        <Claimants claimants={claimants} locale={locale} />
      </td>
      <td className={styles.value}>
        {first ? (
          <a aria-label={t("claims.passageOf", { figure: shown })} href={pathIn(locale, first.href)}>
            {value}
          </a>
        ) : (
          value
        )}
        {dispute === null ? null : (
          <span className={styles.dispute}>
            <Tag tone="strong">{t("claims.disputed", { range: dispute })}</Tag>
          </span>
        )}
      </td>
      <td className={styles.what}>
        {named.length > 0
          ? t("claims.named", {
              places: withCommas(
                named.map(({ name }) => name),
                locale,
              ),
            })
          : thing}
        {row.cumulative ? <span className="small"> {t("claims.total")}</span> : null}
        {event.stance === "denied" ? <span className="small"> {t("claims.denied")}</span> : null}
      </td>
      <td className={styles.event}>
        <a href={pathIn(locale, event.href)}>{event.headline}</a>
      </td>
      <td className={styles.article}>
        {sources.map(({ article, href }) => (
          <span key={href}>
            <a aria-label={t("claims.passageBy", { outlet: article.outlet.name })} href={pathIn(locale, href)}>
              {article.outlet.name}
            </a>
          </span>
        ))}
      </td>
      <td className={styles.said}>
        {sources.map(({ article, href }) => (
          <span key={href} title={dayInWords(article.published, "long", locale)}>
            <DayLabel day={article.published} locale={locale} style="brief" />
          </span>
        ))}
      </td>
    </tr>
  );
}
