"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import type { Catalogue, Locale } from "@/lib/messages";
import type { MapModel } from "@/lib/timeline/map-models";
import styles from "./MapPanel.module.css";

export interface MapPanelProps {
  readonly model: MapModel;
  readonly locale: Locale;
  readonly rightToLeft: boolean;
  /** The map's sentences, so that the browser need not load those of every page. */
  readonly messages: Catalogue["map"];
  /** Already in words, for the frame that stands before the map is there. */
  readonly words: { readonly label: string; readonly loading: string; readonly failed: string; readonly drawn: string };
}

/** Begins to load when the panel is this near to the screen. */
const NEAR = "200px";

/**
 * The frame of the map: it keeps the map's room from the first byte, and loads the map itself only when it is about to be
 * seen. Without JavaScript it takes no room; the list of places beside it tells the same.
 */
export function MapPanel(props: MapPanelProps) {
  const frame = useRef<HTMLElement>(null);
  const [View, setView] = useState<ComponentType<MapPanelProps> | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const load = () => {
      import("./MapView").then(
        ({ MapView }) => setView(() => MapView),
        () => setFailed(true),
      );
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        load();
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const { words } = props;
  return (
    <section aria-label={words.label} className={styles.panel} ref={frame}>
      {View ? (
        <View {...props} />
      ) : (
        <>
          <div className={styles.toolbar} />
          <div className={styles.box}>
            <p className={styles.notice}>{failed ? words.failed : words.loading}</p>
          </div>
        </>
      )}
      <p className={styles.caption}>
        {words.drawn} <span>{props.messages.credits}</span>
      </p>
    </section>
  );
}
