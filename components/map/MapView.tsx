"use client";

import "maplibre-gl/dist/maplibre-gl.css";
import { useMemo, useRef, useState } from "react";
import { createTranslator } from "use-intl/core";
import { DayWalk } from "./DayWalk";
import { EventChoice } from "./EventChoice";
import type { MapViewProps } from "./MapPanel";
import frame from "./MapPanel.module.css";
import styles from "./MapView.module.css";
import { placeNames } from "./place-names";
import { Tile } from "./Tile";
import { type TileEvents, tileEvents } from "./tile-events";
import { useBaseMap } from "./useBaseMap";
import { useDayWalk } from "./useDayWalk";
import { useEscape } from "./useEscape";
import { useListLink } from "./useListLink";
import { useTiles } from "./useTiles";
import { viewBounds } from "./view-bounds";
import { ZoomButtons } from "./ZoomButtons";

/** The map itself: base map, tiles of the events, the walk through the days. Loaded by MapPanel when it is about to be seen. */
export function MapView({ model, locale, rightToLeft, messages }: MapViewProps) {
  const t = useMemo(() => createTranslator({ locale, messages }), [locale, messages]);
  const canvas = useRef<HTMLDivElement>(null);
  const home = useMemo(
    () => viewBounds(model.places.map(({ lng, lat, events }) => ({ lng, lat, weight: events.length }))),
    [model],
  );
  const state = useBaseMap(canvas, {
    bounds: home,
    rightToLeft,
    words: {
      "Map.Title": t("canvas"),
      "CooperativeGesturesHandler.WindowsHelpText": t("scroll", { key: "Ctrl" }),
      "CooperativeGesturesHandler.MacHelpText": t("scroll", { key: "⌘" }),
      "CooperativeGesturesHandler.MobileHelpText": t("scrollTouch"),
    },
  });
  const map = state.status === "ready" ? state.map : null;
  const walk = useDayWalk(model.days);
  const names = useMemo(() => placeNames(model, walk.day, t), [model, walk.day, t]);
  const { placements, hold, reveal, lift } = useTiles(map, model, names);
  const [open, setOpen] = useState<string | null>(null);
  const [under, setUnder] = useState<string | null>(null);
  const tiles = placements.map((placement) => ({
    placement,
    key: placement.keys.join("+"),
    at: tileEvents(placement.keys, model, walk.day),
  }));
  const eventsAt = (wanted: string | null): TileEvents | null => tiles.find(({ key }) => key === wanted)?.at ?? null;
  const opened = eventsAt(open);
  const { pointed, chosen } = useListLink(eventsAt(under ?? open)?.shown ?? []);
  const shownCount = model.events.filter(({ start, end }) => walk.day !== null && start <= walk.day && walk.day <= end);

  const close = () => {
    if (open !== null) document.getElementById(`map-tile-${open}`)?.focus();
    setOpen(null);
  };
  useEscape(open !== null, close);
  return (
    <>
      <div className={frame.toolbar}>
        <DayWalk count={shownCount.length} days={model.days} locale={locale} t={t} walk={walk} />
        {map ? <ZoomButtons home={home} map={map} t={t} /> : null}
      </div>
      <div className={frame.box} data-map={state.status}>
        <div className={styles.canvas} ref={canvas} />
        {state.status === "unsupported" || state.status === "failed" ? (
          <p className={frame.notice}>{t(state.status)}</p>
        ) : null}
        {map ? (
          <>
            <div className={styles.tiles} dir="ltr">
              {tiles.map(({ placement, key, at }) => (
                <Tile
                  at={at}
                  hold={hold}
                  id={key}
                  isChosen={at.all.some(({ slug }) => slug === chosen)}
                  isOpen={open === key}
                  isPointed={at.all.some(({ slug }) => slug === pointed)}
                  key={key}
                  onOpen={() => {
                    if (open !== key) lift(placement);
                    setOpen(open === key ? null : key);
                  }}
                  onPoint={(is) => setUnder(is ? key : null)}
                  onReveal={() => reveal(placement)}
                  placement={placement}
                  t={t}
                />
              ))}
            </div>
            {opened ? <EventChoice at={opened} chosen={chosen} locale={locale} onClose={close} t={t} /> : null}
          </>
        ) : null}
      </div>
    </>
  );
}
