"use client";

import { Maximize, Minus, Plus } from "lucide-react";
import type { MapLibreMap } from "maplibre-gl";
import { fitOptions } from "./useBaseMap";
import type { Bounds } from "./view-bounds";
import type { MapWords } from "./words";
import styles from "./ZoomButtons.module.css";

interface Props {
  readonly map: MapLibreMap;
  readonly home: Bounds | null;
  readonly t: MapWords;
}

/** Nearer, farther, and back to where the map began: in steps, without flight. */
export function ZoomButtons({ map, home, t }: Props) {
  const reset = () => {
    if (home) map.fitBounds([...home], fitOptions);
  };
  return (
    <div className={styles.zoom}>
      <button aria-label={t("zoomIn")} onClick={() => map.zoomIn({ animate: false })} type="button">
        <Plus aria-hidden="true" size={15} />
      </button>
      <button aria-label={t("zoomOut")} onClick={() => map.zoomOut({ animate: false })} type="button">
        <Minus aria-hidden="true" size={15} />
      </button>
      <button aria-label={t("reset")} onClick={reset} type="button">
        <Maximize aria-hidden="true" size={13} />
      </button>
    </div>
  );
}
