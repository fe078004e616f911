"use client";

import { ChevronLeft, ChevronRight, Pause, Play } from "lucide-react";
import type { Day } from "@/lib/codebook/day";
import type { Locale } from "@/lib/messages";
import { dayInWords } from "@/lib/messages/days";
import styles from "./DayWalk.module.css";
import type { Walk } from "./useDayWalk";
import type { MapWords } from "./words";

interface Props {
  readonly walk: Walk;
  readonly days: readonly Day[];
  /** Events on the map on the day shown. */
  readonly count: number;
  readonly locale: Locale;
  readonly t: MapWords;
}

/** Walks the days on the map: play, pause, a day on or back, and all of them again. */
export function DayWalk({ walk, days, count, locale, t }: Props) {
  const { day, playing, mayPlay } = walk;
  if (days.length < 2) return null;
  return (
    <fieldset className={styles.walk}>
      <legend className="vh">{t("walk.label")}</legend>
      {mayPlay ? (
        <button className={styles.play} onClick={playing ? walk.pause : walk.play} type="button">
          {playing ? <Pause aria-hidden="true" size={13} /> : <Play aria-hidden="true" size={13} />}
          {/* On a day, the words make room for the way back to all days. */}
          <span className={day === null ? undefined : "vh"}>{playing ? t("walk.pause") : t("walk.play")}</span>
        </button>
      ) : null}
      <button aria-label={t("walk.previous")} className={styles.step} onClick={() => walk.step(-1)} type="button">
        <ChevronLeft aria-hidden="true" size={16} />
      </button>
      <button aria-label={t("walk.next")} className={styles.step} onClick={() => walk.step(1)} type="button">
        <ChevronRight aria-hidden="true" size={16} />
      </button>
      {day === null ? null : (
        <button className={styles.all} onClick={walk.showAll} type="button">
          {t("walk.all")}
        </button>
      )}
      <p className={styles.day} role="status">
        {day === null ? "" : t("walk.day", { day: dayInWords(day, "brief", locale), count })}
      </p>
    </fieldset>
  );
}
