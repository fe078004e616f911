"use client";

import { MapLibreMap, setWorkerUrl } from "maplibre-gl";
import { type RefObject, useEffect, useState } from "react";
import { baseStyle, EDGE_IMAGE, EXTENT, TILE_IMAGE } from "./base-style";
import { EDGE } from "./frame-edges";
import { loadFonts, readPalette, watchTheme } from "./palette";
import { TILE } from "./tile-layout";
import type { Bounds } from "./view-bounds";

setWorkerUrl(new URL("maplibre-gl/dist/maplibre-gl-worker.mjs", import.meta.url).href);

export type MapState =
  | { readonly status: "loading" }
  | { readonly status: "unsupported" | "failed" }
  | { readonly status: "ready"; readonly map: MapLibreMap };

export interface BaseMapOptions {
  readonly bounds: Bounds | null;
  readonly rightToLeft: boolean;
  /** Sentences of MapLibre's own interface, by its keys. */
  readonly words: Record<string, string>;
}

/** Room for the names beside the outermost tiles, in CSS pixels. */
const PADDING = { top: 40, bottom: 26, left: 58, right: 58 };
const FARTHEST = 5;
const NEAREST = 12;

export const fitOptions = { padding: PADDING, maxZoom: 10, animate: false } as const;

function hasWebGl(): boolean {
  try {
    return document.createElement("canvas").getContext("webgl2") !== null;
  } catch {
    // A browser may refuse by throwing: the same as having none.
    return false;
  }
}

/** The base map in an element, in the colours of the theme; the options count when it is first drawn. */
export function useBaseMap(container: RefObject<HTMLDivElement | null>, options: BaseMapOptions): MapState {
  const [state, setState] = useState<MapState>({ status: "loading" });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; what it shows later is set on it
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    if (!hasWebGl()) {
      setState({ status: "unsupported" });
      return;
    }
    let map: MapLibreMap | undefined;
    let stopWatching = () => {};
    let gone = false;
    const draw = async () => {
      const palette = readPalette();
      await loadFonts(palette);
      if (gone) return;
      const { bounds, rightToLeft, words } = options;
      const [west, south, east, north] = bounds ?? EXTENT;
      const made = new MapLibreMap({
        container: element,
        style: baseStyle(palette, rightToLeft),
        bounds: [west, south, east, north],
        fitBoundsOptions: fitOptions,
        maxBounds: [...EXTENT],
        minZoom: FARTHEST,
        maxZoom: NEAREST,
        attributionControl: false,
        cooperativeGestures: true,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        locale: words,
      });
      map = made;
      made.touchZoomRotate.disableRotation();
      made.keyboard.disableRotation();
      stopWatching = watchTheme(() =>
        made.setStyle(baseStyle(readPalette(), rightToLeft), {
          // Only colours change: what the sources hold stays.
          transformStyle: (before, next) => ({ ...next, sources: before?.sources ?? next.sources }),
        }),
      );
      made.once("load", () => {
        for (const [image, size] of [
          [TILE_IMAGE, TILE],
          [EDGE_IMAGE, EDGE],
        ] as const) {
          made.addImage(image, { width: size, height: size, data: new Uint8Array(size * size * 4) });
        }
        setState({ status: "ready", map: made });
      });
    };
    draw().catch((error: unknown) => {
      console.error(error);
      if (!gone) setState({ status: "failed" });
    });
    return () => {
      gone = true;
      stopWatching();
      map?.remove();
    };
  }, []);

  return state;
}
