"use client";

import { useEffect, useState } from "react";
import type { Day } from "@/lib/codebook/day";

/** How long a day stands, in milliseconds: time to look at a few tiles. */
const STEP = 1_800;

export interface Walk {
  /** Null: all days at once. */
  readonly day: Day | null;
  readonly playing: boolean;
  /** False where the reader asked for less motion: days are then changed by hand alone. */
  readonly mayPlay: boolean;
  readonly play: () => void;
  readonly pause: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly showAll: () => void;
}

/** A walk through the days: in steps, by itself or by hand; after the last day all are shown again. */
export function useDayWalk(days: readonly Day[]): Walk {
  const [chosen, setDay] = useState<Day | null>(null);
  const [playing, setPlaying] = useState(false);
  const [mayPlay] = useState(() => !window.matchMedia("(prefers-reduced-motion: reduce)").matches);
  // Another filter may leave out the day that was shown.
  const day = chosen !== null && days.includes(chosen) ? chosen : null;

  const goTo = (index: number) => {
    const next = days[index];
    setDay(next ?? null);
    if (next === undefined) setPlaying(false);
  };
  const at = day === null ? -1 : days.indexOf(day);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `at` moves with each step, and with it the next one
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => goTo(at + 1), STEP);
    return () => clearTimeout(timer);
  }, [playing, at, days]);

  return {
    day,
    playing,
    mayPlay,
    play: () => {
      goTo(at < days.length - 1 ? at + 1 : 0);
      setPlaying(days.length > 0);
    },
    pause: () => setPlaying(false),
    step: (by) => {
      setPlaying(false);
      goTo(at === -1 && by === -1 ? days.length - 1 : at + by);
    },
    showAll: () => {
      setPlaying(false);
      setDay(null);
    },
  };
}
