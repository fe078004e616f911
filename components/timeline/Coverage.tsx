import { Fragment } from "react";
import styles from "./Coverage.module.css";
import grid from "./DayStrip.module.css";
import type { StripView } from "./strip-view";

/** Which outlets tell of which days: a dot where one tells, a ring where it was written, a dash where it is silent. */
export function Coverage({ strip: { days, outlets, words } }: { strip: StripView }) {
  return (
    <>
      <p className="vh" id="coverage-by-day">
        {words.outletsThatTell}
      </p>
      <ul
        aria-labelledby="coverage-by-day"
        className={outlets ? `${grid.grid} ${styles.counts} ${styles.folded}` : `${grid.grid} ${styles.counts}`}
      >
        <li aria-hidden="true" className={styles.title}>
          {words.outletsThatTell}
        </li>
        {days.map(({ day, date, weekday, told, far }) => (
          <li className={told === 0 ? styles.zero : undefined} data-far={far} key={day}>
            <span className="vh">{`${weekday} ${date}: `}</span>
            {told === 0 ? "–" : told}
          </li>
        ))}
      </ul>
      {outlets ? (
        <div aria-hidden="true" className={`${grid.grid} ${styles.cover}`}>
          {outlets.map(({ key: outlet, name, states }) => (
            <Fragment key={outlet}>
              <span>{name}</span>
              {states.map((state, index) => {
                const { day, far } = days[index] ?? {};
                return (
                  <i data-far={far} data-is={state === "silent" ? undefined : state} key={day}>
                    {state.endsWith("written") ? words.written : null}
                  </i>
                );
              })}
            </Fragment>
          ))}
        </div>
      ) : null}
    </>
  );
}
