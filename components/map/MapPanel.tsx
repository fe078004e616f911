"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import type { Catalogue, Locale } from "@/lib/messages";
import type { MapModel } from "@/lib/timeline/map-models";
import { loadMapModel } from "./load-model";
import styles from "./MapPanel.module.css";

interface Props {
  /** Address of the map's data, a `MapModel` as JSON. */
  readonly source: string;
  readonly locale: Locale;
  readonly rightToLeft: boolean;
  /** The map's sentences, so that the browser need not load those of every page. */
  readonly messages: Catalogue["map"];
  /** Already in words, for the frame that stands before the map is there. */
  readonly words: { readonly label: string; readonly loading: string; readonly failed: string; readonly drawn: string };
}

export type MapViewProps = Omit<Props, "source" | "words"> & { readonly model: MapModel };

/** Begins to load when the panel is this near to the screen. */
const NEAR = "200px";

/**
 * The frame of the map: it keeps the map's room from the first byte, and loads the map itself, with all the filter's events
 * whatever part of them the page holds, only when it is about to be seen. Without JavaScript it takes no room; the list of places beside it tells the same.
 */
export function MapPanel({ source, words, ...view }: Props) {
  const frame = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  const [View, setView] = useState<ComponentType<MapViewProps> | null>(null);
  const [model, setModel] = useState<MapModel | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        setNear(true);
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!near) return;
    const request = new AbortController();
    Promise.all([import("./MapView"), loadMapModel(source, request.signal)]).then(
      ([{ MapView }, loaded]) => {
        setView(() => MapView);
        setModel(loaded);
      },
      () => {
        if (!request.signal.aborted) setFailed(true);
      },
    );
    return () => request.abort();
  }, [near, source]);

  return (
    <section aria-label={words.label} className={styles.panel} ref={frame}>
      {View && model ? (
        <View model={model} {...view} />
      ) : (
        <>
          <div className={styles.toolbar} />
          <div className={styles.box}>
            <p className={styles.notice}>{failed ? words.failed : words.loading}</p>
          </div>
        </>
      )}
      <p className={styles.caption}>
        {words.drawn} {view.messages.key} <span>{view.messages.credits}</span>
      </p>
    </section>
  );
}
