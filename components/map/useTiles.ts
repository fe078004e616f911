"use client";

import type { MapLibreMap } from "maplibre-gl";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { MapModel } from "@/lib/timeline/map-models";
import { EDGES, NAMES, SPOTS, TILES } from "./base-style";
import { edgeFeatures } from "./frame-edges";
import { baseNames, fillSource, type PointFeature, pointFeature } from "./map-sources";
import { layTiles, TILE } from "./tile-layout";

/** A tile with its true point on the globe. */
export interface LaidTile {
  readonly keys: readonly string[];
  readonly lng: number;
  readonly lat: number;
  readonly dx: number;
  readonly dy: number;
}

export interface Tiles {
  readonly placements: readonly LaidTile[];
  /** Takes hold of a tile's element, to move it with the map. */
  readonly hold: (id: string, element: HTMLElement | null) => void;
  /** Brings a tile that lies outside the frame into it, as when it is reached by the keyboard. */
  readonly reveal: (tile: LaidTile) => void;
  /** Brings a tile into the upper part of the frame, clear of the list that opens over the lower one. */
  readonly lift: (tile: LaidTile) => void;
}

/** Part of the frame, from above, that stays free of the list of events. */
const FREE = 0.38;

const idOf = ({ keys }: LaidTile) => keys.join("+");

function lay(map: MapLibreMap, model: MapModel): LaidTile[] {
  const spots = model.places.map(({ slug, lng, lat, events }) => {
    const { x, y } = map.project([lng, lat]);
    return { key: slug, x, y, weight: events.length };
  });
  const placeOf = new Map(model.places.map((place) => [place.slug, place]));
  return layTiles(spots).flatMap(({ keys, dx, dy }) => {
    const place = placeOf.get(keys[0] ?? "");
    return place ? [{ keys, lng: place.lng, lat: place.lat, dx, dy }] : [];
  });
}

/**
 * The tiles of a map: laid anew when its scale or its events change, moved with it in between.
 * @param names what stands beside the places' points
 */
export function useTiles(map: MapLibreMap | null, model: MapModel, names: PointFeature[]): Tiles {
  const [placements, setPlacements] = useState<readonly LaidTile[]>([]);
  const elements = useRef(new Map<string, HTMLElement>());
  const laid = useRef<readonly LaidTile[]>([]);

  const move = useCallback(() => {
    if (!map) return;
    for (const tile of laid.current) {
      const { x, y } = map.project([tile.lng, tile.lat]);
      const element = elements.current.get(idOf(tile));
      if (element) element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    }
  }, [map]);

  useEffect(() => {
    if (!map) return;
    let zoom = Number.NaN;
    const relay = () => {
      fillSource(map, EDGES, edgeFeatures(map));
      if (map.getZoom() === zoom) return;
      zoom = map.getZoom();
      const tiles = lay(map, model);
      setPlacements(tiles);
      fillSource(
        map,
        TILES,
        tiles.map(({ lng, lat, dx, dy }) => {
          const { x, y } = map.project([lng, lat]);
          const at = map.unproject([x + dx, y + dy]);
          return pointFeature(at.lng, at.lat, {});
        }),
      );
    };
    let gone = false;
    baseNames(model.places).then((names) => {
      if (!gone) fillSource(map, NAMES, names);
    }, console.error);
    relay();
    map.on("move", move);
    map.on("moveend", relay);
    return () => {
      gone = true;
      map.off("move", move);
      map.off("moveend", relay);
    };
  }, [map, model, move]);

  useEffect(() => {
    if (map) fillSource(map, SPOTS, names);
  }, [map, names]);

  useLayoutEffect(() => {
    laid.current = placements;
    move();
  }, [placements, move]);

  const hold = useCallback((id: string, element: HTMLElement | null) => {
    if (element) elements.current.set(id, element);
    else elements.current.delete(id);
  }, []);
  const reveal = useCallback(
    ({ lng, lat }: LaidTile) => {
      if (map && !map.getBounds().contains([lng, lat])) map.jumpTo({ center: [lng, lat] });
    },
    [map],
  );
  const lift = useCallback(
    ({ lng, lat, dy }: LaidTile) => {
      if (!map) return;
      const free = map.getContainer().clientHeight * FREE;
      const below = map.project([lng, lat]).y + dy + TILE - free;
      if (below > 0) map.panBy([0, below], { animate: false });
    },
    [map],
  );
  return { placements, hold, reveal, lift };
}
