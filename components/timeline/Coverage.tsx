import { Fragment } from "react";
import type { Day } from "@/lib/codebook/day";
import { type Locale, translatorOf } from "@/lib/messages";
import { dayInWords } from "@/lib/messages/days";
import type { CoverageRow } from "@/lib/timeline/models";
import styles from "./Coverage.module.css";
import strip from "./DayStrip.module.css";

interface Props {
  readonly coverage: readonly CoverageRow[];
  readonly days: readonly Day[];
  readonly locale: Locale;
}

/** Above this many outlets a row each says less than their number by day. */
const MOST_ROWS = 8;

/** Which outlets tell of which days: a dot where one tells, a ring where it was written, a dash where it is silent. */
export function Coverage({ coverage, days, locale }: Props) {
  const t = translatorOf(locale);
  const tellOf = days.map((day, index) => ({ day, count: coverage.filter((row) => row.days[index]?.tells).length }));
  const few = coverage.length <= MOST_ROWS;
  return (
    <>
      <p className="vh" id="coverage-by-day">
        {t("timeline.strip.outletsThatTell", { count: coverage.length })}
      </p>
      <ul
        aria-labelledby="coverage-by-day"
        className={few ? `${strip.grid} ${styles.counts} ${styles.folded}` : `${strip.grid} ${styles.counts}`}
      >
        <li aria-hidden="true" className={styles.title}>
          {t("timeline.strip.outletsThatTell", { count: coverage.length })}
        </li>
        {tellOf.map(({ day, count }) => (
          <li className={count === 0 ? styles.zero : undefined} key={day}>
            <span className="vh">{dayInWords(day, "dayMonth", locale)}: </span>
            {count === 0 ? "–" : count}
          </li>
        ))}
      </ul>
      {few ? (
        <div aria-hidden="true" className={`${strip.grid} ${styles.cover}`}>
          {coverage.map(({ outlet, days: cells }) => (
            <Fragment key={outlet.key}>
              <span className={styles.outlet}>{outlet.name}</span>
              {cells.map(({ day, tells, written }) => (
                <i data-is={`${tells ? "told" : "silent"}${written ? " written" : ""}`} key={day}>
                  {written ? t("timeline.strip.written") : null}
                </i>
              ))}
            </Fragment>
          ))}
        </div>
      ) : null}
    </>
  );
}
