import type { CSSProperties } from "react";
import { type Locale, translatorOf } from "@/lib/messages";
import { daysInWords } from "@/lib/messages/days";
import type { SpanLane, TimelineModel } from "@/lib/timeline/models";
import { boldIn } from "./bold";
import { dayAddress } from "./context";
import strip from "./DayStrip.module.css";
import styles from "./SpanLanes.module.css";

interface Props {
  readonly model: Pick<TimelineModel, "lanes" | "days" | "filter">;
  readonly path: string;
  readonly locale: Locale;
}

/** Brackets under the axis: one for each extent of the events over several days, with how many match. */
export function SpanLanes({ model, path, locale }: Props) {
  const { lanes } = model;
  const days = model.days.map(({ day }) => day);
  if (lanes.length === 0) return null;
  const t = translatorOf(locale);
  const address = ({ standsOn }: SpanLane) => {
    const day = model.days.find((own) => own.day === standsOn);
    return dayAddress("sp", day ?? { day: standsOn, onPage: true }, model, path);
  };
  const total = lanes.reduce((sum, lane) => sum + lane.total, 0);
  return (
    <div className={`${strip.grid} ${styles.lanes}`}>
      <span className={styles.label}>{boldIn(t("timeline.strip.overDays", { count: total }))}</span>
      {lanes.map((lane, index) => (
        <a
          className={lane.matched === 0 ? `${styles.lane} ${styles.off}` : styles.lane}
          href={address(lane)}
          key={`${lane.start} ${lane.end}`}
          style={
            {
              "--row": index + 1,
              "--from": days.indexOf(lane.start) + 2,
              "--to": days.indexOf(lane.end) + 3,
            } as CSSProperties
          }
        >
          <span>
            <b>{lane.matched}</b>{" "}
            <span className={styles.days}>{daysInWords(lane.start, lane.end, "brief", locale)}</span>
          </span>
        </a>
      ))}
    </div>
  );
}
