"use client";

import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { SideMark } from "@/components/ui/SideMark";
import type { Locale } from "@/lib/messages";
import { daysInWords } from "@/lib/messages/days";
import { pathIn } from "@/lib/messages/locales";
import styles from "./EventChoice.module.css";
import type { TileEvents } from "./tile-events";
import type { MapWords } from "./words";

interface Props {
  readonly at: TileEvents;
  /** Slug of the event that the address asks for. */
  readonly chosen: string | null;
  readonly locale: Locale;
  readonly onClose: () => void;
  readonly t: MapWords;
}

/** The events of a tile, each a link to its card, with on whose word it rests. Escape closes it. */
export function EventChoice({ at, chosen, locale, onClose, t }: Props) {
  const head = useRef<HTMLParagraphElement>(null);
  const subject = at.places.map(({ slug }) => slug).join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tile is another list to read
  useEffect(() => head.current?.focus(), [subject]);
  const events = at.shown.length > 0 ? at.shown : at.all;
  return (
    <div className={styles.choice} data-choice="">
      <p className={styles.head} ref={head} tabIndex={-1}>
        {at.places.map(({ slug, name, otherName }) => (
          <a href={pathIn(locale, `/places/${slug}`)} key={slug}>
            <bdi>{name}</bdi>{" "}
            {otherName === null ? null : (
              <bdi className={styles.other} lang={locale === "ar" ? "en" : "ar"}>
                {otherName}
              </bdi>
            )}
          </a>
        ))}
      </p>
      <button aria-label={t("close")} className={styles.close} onClick={onClose} type="button">
        <X aria-hidden="true" size={15} />
      </button>
      <ul>
        {events.map(({ slug, headline, kind, side, start, end, stance, claimants }) => (
          <li key={slug}>
            <SideMark className={styles.side} side={side} size={9} />
            <span>
              <a aria-current={slug === chosen ? "location" : undefined} href={`#e-${slug}`}>
                {headline}
              </a>
              <span className={styles.small}>
                {t("kindAndDay", { kind, day: daysInWords(start, end, "brief", locale) })}
              </span>
              <span className={styles.mono}>
                {t(stance === "asserted" ? "according" : "claimed", { names: claimants.join(" · ") })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
