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
  /** Already in words, for the frame that stands before the map is there. */
  readonly words: Readonly<Record<"label" | "loading" | "failed" | "drawn" | "key" | "credits", string>>;
}

/** The map's sentences: they come with the map. */
type Messages = Catalogue["map"];
const loadMessages = (locale: Locale): Promise<{ default: Messages }> =>
  locale === "ar" ? import("@/lib/messages/ar/map.json") : import("@/lib/messages/en/map.json");

export type MapViewProps = Omit<Props, "source" | "words"> & { readonly model: MapModel; readonly messages: Messages };

/** Begins to load when the panel is this near to the screen. */
const NEAR = "200px";

/**
 * The frame of the map: it keeps the map's room from the first byte, and loads the map itself, with all the filter's events
 * whatever part of them the page holds, only when it is about to be seen. Without JavaScript it takes no room; the list of places beside it tells the same.
 */
export function MapPanel({ source, words, locale, rightToLeft }: Props) {
  const frame = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  const [View, setView] = useState<ComponentType<MapViewProps> | null>(null);
  const [messages, setMessages] = useState<Messages | null>(null);
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
    Promise.all([import("./MapView"), loadMapModel(source, request.signal), loadMessages(locale)]).then(
      ([{ MapView }, loaded, words]) => {
        setView(() => MapView);
        setMessages(words.default);
        setModel(loaded);
      },
      () => {
        if (!request.signal.aborted) setFailed(true);
      },
    );
    return () => request.abort();
  }, [near, source, locale]);

  return (
    <section aria-label={words.label} className={styles.panel} ref={frame}>
      {View && model && messages ? (
        <View locale={locale} messages={messages} model={model} rightToLeft={rightToLeft} />
      ) : (
        <>
          <div className={styles.toolbar} />
          <div className={styles.box}>
            <p className={styles.notice}>{failed ? words.failed : words.loading}</p>
          </div>
        </>
      )}
      <p className={styles.caption}>
        {words.drawn} {words.key} <span>{words.credits}</span>
      </p>
    </section>
  );
}
