import type { CSSProperties } from "react";
import { boldIn } from "./bold";
import strip from "./DayStrip.module.css";
import styles from "./SpanLanes.module.css";
import type { StripLane } from "./strip-view";

/** Brackets under the axis: one for each extent of the events over several days, with how many match. */
export function SpanLanes({ lanes, label }: { lanes: readonly StripLane[]; label: string }) {
  if (lanes.length === 0) return null;
  return (
    <div className={`${strip.grid} ${styles.lanes}`}>
      <span className={styles.label}>{boldIn(label)}</span>
      {lanes.map(({ href, days, matched, from, to }, index) => {
        const place = { "--row": index + 1, "--from": from + 2, "--to": to + 3 };
        return (
          <a
            className={matched === 0 ? `${styles.lane} ${styles.off}` : styles.lane}
            href={href}
            key={`${from} ${to} ${days}`}
            style={place satisfies Record<string, number> as CSSProperties}
          >
            <span>
              <b>{matched}</b> <span className={styles.days}>{days}</span>
            </span>
          </a>
        );
      })}
    </div>
  );
}
