import type { CSSProperties } from "react";
import { EVENT_FAMILIES } from "@/lib/codebook/event-types";
import { type Locale, translatorOf } from "@/lib/messages";
import { dayInWords, daysInWords } from "@/lib/messages/days";
import { isEmptyFilter } from "@/lib/timeline/filter";
import type { DayModel, TimelineModel } from "@/lib/timeline/models";
import { boldIn } from "./bold";
import { Coverage } from "./Coverage";
import { dayAddress } from "./context";
import styles from "./DayStrip.module.css";
import { SpanLanes } from "./SpanLanes";

/** A column keeps one cell an event up to this height; above it a cell stands for several, and the legend says so. */
const MOST_CELLS = 24;

/** The days at a glance: a column a day, stacked by family; brackets for events over several days; who tells of which day. */
export function DayStrip({ model, path, locale }: { model: TimelineModel; path: string; locale: Locale }) {
  const t = translatorOf(locale);
  const { days } = model;
  const cell = Math.max(1, Math.ceil(Math.max(1, ...days.map(({ total }) => total)) / MOST_CELLS));
  const filtered = !isEmptyFilter({ ...model.filter, known: null });
  const style = { "--cols": days.length } satisfies Record<string, number> as CSSProperties;
  return (
    <div style={style} className={styles.strip}>
      <section aria-label={t("timeline.strip.label")} className="wrap">
        <div className={`${styles.grid} ${styles.top}`}>
          <Legend cell={cell} locale={locale} />
          {days.map((day) => (
            <Column
              cell={cell}
              day={day}
              filtered={filtered}
              href={dayAddress("d", day, model, path)}
              key={day.day}
              locale={locale}
            />
          ))}
          <Silence locale={locale} model={model} />
        </div>
      </section>
      <nav aria-label={t("timeline.strip.axis")} className={styles.axis}>
        <div className="wrap">
          <div className={`${styles.grid} ${styles.line}`}>
            <span className={styles.label}>
              {boldIn(t("timeline.strip.datedToADay", { count: model.datedToADay }))}
            </span>
            {days.map((day, index) => (
              <AxisLink
                day={day}
                first={startsMonth(days, index)}
                href={dayAddress("d", day, model, path)}
                key={day.day}
                locale={locale}
              />
            ))}
          </div>
        </div>
      </nav>
      <section aria-label={t("timeline.strip.spansAndSources")} className="wrap">
        <SpanLanes locale={locale} model={model} path={path} />
        <Coverage coverage={model.coverage} days={days.map(({ day }) => day)} locale={locale} />
      </section>
    </div>
  );
}

const startsMonth = (days: readonly DayModel[], index: number): boolean =>
  days[index]?.day.slice(0, 7) !== days[index - 1]?.day.slice(0, 7);

function Legend({ cell, locale }: { cell: number; locale: Locale }) {
  const t = translatorOf(locale);
  return (
    <div className={styles.legend}>
      {[...EVENT_FAMILIES].reverse().map((family) => (
        <span key={family}>
          <i className={`${styles.cell} ${styles[family]}`} />
          {t(`terms.families.${family}`)}
        </span>
      ))}
      {cell > 1 ? <span>{t("timeline.strip.cellStandsFor", { count: cell })}</span> : null}
    </div>
  );
}

interface ColumnProps {
  readonly day: DayModel;
  readonly cell: number;
  readonly filtered: boolean;
  readonly href: string;
  readonly locale: Locale;
}

function columnName({ day, silence, total, matched }: DayModel, filtered: boolean, locale: Locale): string {
  const t = translatorOf(locale);
  const name = dayInWords(day, "dayMonth", locale);
  if (silence !== null) return t("timeline.strip.columnSilent", { day: name });
  return filtered
    ? t("timeline.strip.columnMatched", { day: name, matched, total })
    : t("timeline.strip.column", { day: name, count: total });
}

function Column({ day, cell, filtered, href, locale }: ColumnProps) {
  const t = translatorOf(locale);
  const { cells, total, matched } = day;
  // What matches is drawn from below, so that a column's filled height can be read against its outline.
  const ordered = [...cells]
    .sort((a, b) => Number(b.matches) - Number(a.matches))
    .filter((_, index) => index % cell === 0);
  const shown = filtered ? ordered : cells.filter((_, index) => index % cell === 0);
  return (
    <a aria-label={columnName(day, filtered, locale)} className={styles.column} data-column={day.day} href={href}>
      {shown.map(({ slug, family, matches }) => (
        <i className={`${styles.cell} ${matches ? styles[family] : styles.off}`} key={slug} />
      ))}
      {total > 0 ? (
        <span className={styles.number}>
          {filtered ? matched : total}
          {filtered ? <span className={styles.of}> {t("timeline.strip.of", { total })}</span> : null}
        </span>
      ) : null}
    </a>
  );
}

function AxisLink({ day, first, href, locale }: { day: DayModel; first: boolean; href: string; locale: Locale }) {
  return (
    <a className={day.silence === null ? undefined : styles.silent} data-axis={day.day} href={href}>
      <b>{dayInWords(day.day, "date", locale)}</b>
      <span>{dayInWords(day.day, "weekdayBrief", locale)}</span>
      {first ? <span className={styles.month}> {dayInWords(day.day, "monthBrief", locale)}</span> : null}
    </a>
  );
}

/** The silent days at the window's end, told in the empty part of the strip. */
function Silence({ model, locale }: { model: TimelineModel; locale: Locale }) {
  const t = translatorOf(locale);
  const { days, collection } = model;
  const lastTold = days.findLastIndex(({ silence }) => silence === null);
  const silent = days.slice(lastTold + 1);
  const [first] = silent;
  const last = silent.at(-1);
  if (!first || !last || silent.length < 3 || collection.latestPublished === null) return null;
  return (
    <p className={styles.silence} style={{ gridColumn: `${lastTold + 3} / -1` }}>
      <b>{t("timeline.silence.days", { count: silent.length })}</b>{" "}
      {t("timeline.silence.stripReason", {
        days: daysInWords(first.day, last.day, "dayMonth", locale),
        latest: dayInWords(collection.latestPublished, "dayMonth", locale),
      })}
    </p>
  );
}
