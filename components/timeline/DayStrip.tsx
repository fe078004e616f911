"use client";

import type { CSSProperties } from "react";
import { boldIn } from "./bold";
import { Coverage } from "./Coverage";
import styles from "./DayStrip.module.css";
import { SpanLanes } from "./SpanLanes";
import type { StripDay, StripView } from "./strip-view";

/** The days at a glance: a column a day, stacked by family; brackets for events over several days; who tells of which day. */
export function DayStrip({ strip }: { strip: StripView }) {
  const { days, silence, words } = strip;
  const style = { "--days": days.length } satisfies Record<string, number> as CSSProperties;
  return (
    <div className={strip.earlier || strip.later ? `${styles.strip} ${styles.long}` : styles.strip} style={style}>
      <section aria-label={words.label} className="wrap">
        <div className={`${styles.grid} ${styles.top}`}>
          <Legend strip={strip} />
          {days.map((day) => (
            <Column day={day} key={day.day} />
          ))}
          {silence ? <Silence silence={silence} /> : null}
        </div>
      </section>
      <nav aria-label={words.axis} className={styles.axis}>
        <div className="wrap">
          <div className={`${styles.grid} ${styles.line}`}>
            <span className={styles.label}>
              <span>{boldIn(words.datedToADay)}</span>
              <Steps strip={strip} />
            </span>
            {days.map((day) => (
              <AxisLink day={day} key={day.day} />
            ))}
          </div>
        </div>
      </nav>
      <section aria-label={words.spansAndSources} className="wrap">
        <SpanLanes label={words.overDays} lanes={strip.lanes} />
        <Coverage strip={strip} />
      </section>
    </div>
  );
}

function Legend({ strip: { families, words } }: { strip: StripView }) {
  return (
    <div className={styles.legend}>
      {families.map(({ family, label }) => (
        <span key={family}>
          <i className={styles[family]} />
          {label}
        </span>
      ))}
      {words.cellStandsFor ? <span>{words.cellStandsFor}</span> : null}
    </div>
  );
}

/** The way to the days before and after the stretch. */
function Steps({ strip: { earlier, later } }: { strip: StripView }) {
  if (!(earlier || later)) return null;
  return (
    <span className={styles.steps}>
      {earlier ? (
        <a aria-label={earlier.label} href={earlier.href}>
          ‹
        </a>
      ) : null}
      {later ? (
        <a aria-label={later.label} href={later.href}>
          ›
        </a>
      ) : null}
    </span>
  );
}

function Column({ day: { day, name, href, cells, number, of, far } }: { day: StripDay }) {
  return (
    <a aria-label={name} className={styles.column} data-column={day} data-far={far} href={href}>
      {cells.map((family, index) => {
        // Cells of one column never change their places.
        const key = `${index} ${family}`;
        return <i className={styles[family ?? "off"]} key={key} />;
      })}
      {number === undefined ? null : (
        <span>
          {number}
          {of === undefined ? null : <small> {of}</small>}
        </span>
      )}
    </a>
  );
}

function AxisLink({ day: { day, href, date, weekday, initial, month, silent, far } }: { day: StripDay }) {
  return (
    <a className={silent ? styles.silent : undefined} data-axis={day} data-far={far} href={href}>
      <b>{date}</b>
      <span data-initial={initial}>{weekday}</span>
      {month === undefined ? null : <span className={styles.month}>{` ${month}`}</span>}
    </a>
  );
}

function Silence({ silence: { label, reason, from } }: { silence: NonNullable<StripView["silence"]> }) {
  const style = { "--from": from + 1 } satisfies Record<string, number> as CSSProperties;
  return (
    <p className={styles.silence} style={style}>
      <b>{label}</b> {reason}
    </p>
  );
}
