import type { CSSProperties } from "react";
import { SideSign } from "@/components/ui/SideSign";
import type { Side } from "@/lib/codebook/registry-data";
import { type Locale, pathIn, translatorOf, withCommas } from "@/lib/messages";
import { dateInWords } from "@/lib/messages/days";
import type { LedgerChapter, LedgerRow } from "@/lib/timeline/claims-models";
import { formatNumber } from "@/lib/timeline/tell-figure";
import styles from "./ClaimsChart.module.css";
import { type ChartScale, chartScale } from "./chart-scale";

interface Props {
  readonly chapter: LedgerChapter;
  readonly locale: Locale;
}

/** Figures of a chapter on one scale, by day and claimant. What is told of the time before the window is left to the tables. */
export function ClaimsChart({ chapter, locale }: Props) {
  const t = translatorOf(locale);
  const counted = (rows: readonly LedgerRow[]) => rows.filter(({ named }) => named.length === 0);
  const groups = [
    {
      name: t("claims.chart.days"),
      rows: counted(chapter.byDay.flatMap((day) => (day.kind === "rows" ? day.rows : []))),
    },
    { name: t("claims.chart.totals"), rows: counted(chapter.totals) },
  ].filter(({ rows }) => rows.length > 0);
  const values = groups.flatMap(({ rows }) => rows.flatMap(({ min, max }) => [min, max].filter((end) => end !== null)));
  if (values.length === 0) return null;
  const scale = chartScale(values);
  return (
    <figure aria-label={t("claims.chart.label", { chapter: t(`claims.heads.${chapter.id}`) })} className={styles.chart}>
      <div aria-hidden="true" className={styles.grid}>
        {scale.ticks.map((tick, index) => (
          <i className={index === 0 ? styles.zero : undefined} key={tick} style={at(scale.at(tick))} />
        ))}
      </div>
      {groups.map(({ name, rows }) => (
        <div className={styles.group} key={name}>
          <h3>{name}</h3>
          <ol>
            {rows.map((row, index) => (
              <ChartRow
                dated={index === 0 || dateKey(rows[index - 1]) !== dateKey(row)}
                endsDispute={row.disputeKey !== null && rows[index + 1]?.disputeKey !== row.disputeKey}
                inDispute={rows.filter(({ disputeKey }) => disputeKey !== null && disputeKey === row.disputeKey)}
                key={row.key}
                locale={locale}
                row={row}
                scale={scale}
              />
            ))}
          </ol>
        </div>
      ))}
      <div aria-hidden="true" className={styles.ticks}>
        {scale.ticks.map((tick) => (
          <span key={tick} style={at(scale.at(tick))}>
            {formatNumber(tick, locale)}
          </span>
        ))}
      </div>
      {scale.logarithmic ? <figcaption className="small">{t("claims.chart.log")}</figcaption> : null}
    </figure>
  );
}

const at = (percent: number): CSSProperties => ({ "--at": percent / 100 }) as CSSProperties;
const dateKey = (row: LedgerRow | undefined) => (row ? `${row.date.start} ${row.date.end}` : "");
const ends = ({ min, max }: LedgerRow) => ({ low: min ?? max ?? 0, high: max ?? min ?? 0 });

/** Beyond this part of the track a label has no room after its sign. */
const LABEL_TURNS = 62;

interface RowProps {
  readonly row: LedgerRow;
  readonly scale: ChartScale;
  /** False where the row before it has the same date, which then need not be told again. */
  readonly dated: boolean;
  readonly endsDispute: boolean;
  readonly inDispute: readonly LedgerRow[];
  readonly locale: Locale;
}

function ChartRow({ row, scale, dated, endsDispute, inDispute, locale }: RowProps) {
  const t = translatorOf(locale);
  const { low, high } = ends(row);
  const from = scale.at(low);
  const to = scale.at(high);
  const upwards = row.max === null && row.min !== null;
  const downwards = row.min === null && row.max !== null;
  const side = row.claimants[0]?.side ?? "other";
  const href = row.sources[0]?.href ?? row.event.href;
  const bounds = inDispute.map(ends);
  const label = withCommas(
    row.place === null ? [row.thing] : [row.thing, row.place].filter((part) => part !== ""),
    locale,
  );
  const place = { "--from": from / 100, "--to": to / 100 } as CSSProperties;
  return (
    <li className={styles.row}>
      <a href={pathIn(locale, href)}>
        <span className={styles.day}>
          <span className={dated ? undefined : styles.again}>{dateInWords(row.date, "brief", locale)} </span>
        </span>
        <span className={styles.claimant}>
          {withCommas(
            row.claimants.map(({ short }) => short),
            locale,
          )}{" "}
        </span>
        <span className={styles.track} style={place}>
          <i aria-hidden="true" className={styles.line} />
          {low === high ? null : <i aria-hidden="true" className={styles.bar} />}
          {upwards || downwards ? <Arrow backwards={downwards} dashed={row.vague} side={side} /> : null}
          <span aria-hidden="true" className={row.vague ? `${styles.sign} ${styles.hollow}` : styles.sign}>
            <SideSign side={side} size={13} />
          </span>
          <span className={labelClass({ to, upwards })}>
            <b>{row.shown}</b> <span>{label}</span>
          </span>
        </span>
      </a>
      {endsDispute && row.dispute !== null ? (
        <span className={styles.dispute}>
          <span
            className={styles.bracket}
            style={
              {
                "--from": Math.min(...bounds.map(({ low: end }) => scale.at(end))) / 100,
                "--to": Math.max(...bounds.map(({ high: end }) => scale.at(end))) / 100,
              } as CSSProperties
            }
          >
            <b>{t("claims.chart.disputed", { range: row.dispute })}</b>
          </span>
        </span>
      ) : null}
    </li>
  );
}

function labelClass({ to, upwards }: { to: number; upwards: boolean }): string {
  return [styles.label, upwards ? styles.afterArrow : "", to > LABEL_TURNS ? styles.before : ""]
    .filter(Boolean)
    .join(" ");
}

/** An open end: dashed where the figure is a word. */
function Arrow({ backwards, dashed, side }: { backwards: boolean; dashed: boolean; side: Side }) {
  return (
    <svg
      aria-hidden="true"
      className={backwards ? `${styles.arrow} ${styles.backwards}` : styles.arrow}
      data-side={side}
      height="12"
      viewBox="0 0 38 12"
      width="38"
    >
      <path d="M0 6h37" strokeDasharray={dashed ? "3 3" : undefined} />
      <path d="m31 2 6 4-6 4" />
    </svg>
  );
}
