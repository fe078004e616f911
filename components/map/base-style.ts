/** The base map as a MapLibre style: paper and ink, no tile or glyph server. The data lies in public/geo. */
import type { ExpressionSpecification, StyleSpecification } from "maplibre-gl";

/** Colours of the design tokens and families of `--sans`, as the page computes them. */
export interface Palette {
  readonly paper2: string;
  readonly paper3: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly paper: string;
  readonly line2: string;
  readonly families: readonly string[];
}

/** The stretch that the data of the base map covers. */
export const EXTENT: readonly [west: number, south: number, east: number, north: number] = [31.5, 30.5, 44.5, 39.5];

/** Sources that are filled later: names of the base map, names of places with events, and the room their tiles take. */
export const NAMES = "names";
export const SPOTS = "spots";
export const TILES = "tiles";
/** The frame's edges, so that no name is cut by them. */
export const EDGES = "edges";
/** Transparent pictures as large as a tile and as a piece of the edge: labels keep clear of them. */
export const TILE_IMAGE = "tile";
export const EDGE_IMAGE = "edge";

export const NOTHING: { readonly type: "FeatureCollection"; readonly features: [] } = {
  type: "FeatureCollection",
  features: [],
};

/** Two names under each other, the second a little smaller. */
const twoNames = (first: string, second: string): ExpressionSpecification => [
  "format",
  ["get", first],
  {},
  "\n",
  {},
  ["get", second],
  { "font-scale": 0.92 },
];

/** From this scale on there is room for whose claim it is that a place was taken; a whole number, as the engine sets text by whole scales. */
const CLAIMS_FROM = 8;
const withClaim: ExpressionSpecification = [
  "format",
  ["get", "first"],
  {},
  "\n",
  {},
  ["get", "second"],
  { "font-scale": 0.92 },
  ["get", "claim"],
  { "font-scale": 0.92 },
];

export function baseStyle(palette: Palette, rightToLeft: boolean): StyleSpecification {
  const { paper, paper2, paper3, ink, ink2, ink3, line2 } = palette;
  const font = [...palette.families];
  const halo = { "text-halo-color": paper2, "text-halo-width": 1.6 };
  const anchors = {
    "text-variable-anchor": ["left", "right", "bottom", "top"] satisfies ("left" | "right" | "bottom" | "top")[],
    "text-justify": "auto" as const,
    "text-font": font,
  };
  return {
    version: 8,
    sources: {
      land: { type: "geojson", data: "/geo/land.json" },
      governorates: { type: "geojson", data: "/geo/governorates.json" },
      roads: { type: "geojson", data: "/geo/roads.json" },
      [NAMES]: { type: "geojson", data: NOTHING },
      [SPOTS]: { type: "geojson", data: NOTHING },
      [TILES]: { type: "geojson", data: NOTHING },
      [EDGES]: { type: "geojson", data: NOTHING },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": paper3 } },
      { id: "abroad", type: "fill", source: "land", paint: { "fill-color": paper, "fill-antialias": false } },
      {
        id: "home",
        type: "fill",
        source: "land",
        filter: ["get", "home"],
        paint: { "fill-color": paper2, "fill-antialias": false },
      },
      {
        id: "governorates",
        type: "line",
        source: "governorates",
        layout: { "line-cap": "round" },
        paint: { "line-color": line2, "line-width": 1, "line-dasharray": [0.6, 3] },
      },
      {
        id: "borders",
        type: "line",
        source: "land",
        paint: { "line-color": ink2, "line-width": 1.1, "line-dasharray": [6, 2.5, 1, 2.5] },
      },
      {
        id: "road-edges",
        type: "line",
        source: "roads",
        layout: { "line-join": "round" },
        paint: { "line-color": line2, "line-width": 2.8 },
      },
      {
        id: "roads",
        type: "line",
        source: "roads",
        layout: { "line-join": "round" },
        paint: { "line-color": paper, "line-width": 1.1 },
      },
      {
        id: "towns",
        type: "circle",
        source: NAMES,
        filter: [
          "all",
          ["==", ["get", "kind"], "town"],
          ["<=", ["get", "rank"], ["step", ["zoom"], 1, 7.2, 2, 9.6, 3]],
        ],
        paint: { "circle-radius": ["match", ["get", "rank"], 1, 2.8, 2, 2.2, 1.8], "circle-color": ink2 },
      },
      { id: "spots", type: "circle", source: SPOTS, paint: { "circle-radius": 2.2, "circle-color": ink } },
      // What is drawn later is placed first: the least name at the beginning, the tiles at the end.
      {
        id: "areas",
        type: "symbol",
        source: NAMES,
        filter: ["match", ["get", "kind"], ["country"], true, ["governorate"], [">=", ["zoom"], 6.6], false],
        layout: {
          "text-field": ["upcase", ["get", rightToLeft ? "ar" : "en"]],
          "text-font": font,
          "text-size": 10.5,
          "text-letter-spacing": 0.14,
        },
        paint: { "text-color": ink3, ...halo },
      },
      {
        id: "town-names",
        type: "symbol",
        source: NAMES,
        filter: [
          "all",
          ["==", ["get", "kind"], "town"],
          ["<=", ["get", "rank"], ["step", ["zoom"], 1, 7.2, 2, 9.6, 3]],
        ],
        layout: {
          ...anchors,
          "symbol-sort-key": ["get", "rank"],
          "text-field": rightToLeft ? twoNames("ar", "en") : twoNames("en", "ar"),
          "text-size": ["match", ["get", "rank"], 1, 12.5, 11],
          "text-radial-offset": 0.5,
        },
        paint: { "text-color": ink2, ...halo },
      },
      {
        id: "road-names",
        type: "symbol",
        source: "roads",
        layout: {
          "symbol-placement": "line",
          "symbol-spacing": 90,
          "text-field": ["get", "ref"],
          "text-font": font,
          "text-size": 10,
          "text-rotation-alignment": "viewport",
        },
        paint: { "text-color": ink2, ...halo },
      },
      {
        id: "spot-names",
        type: "symbol",
        source: SPOTS,
        layout: {
          ...anchors,
          "symbol-sort-key": ["get", "order"],
          "text-field": ["step", ["zoom"], twoNames("first", "second"), CLAIMS_FROM, withClaim],
          "text-size": 11.5,
          "text-radial-offset": 1.75,
          "text-max-width": 7,
          "text-padding": 1,
        },
        paint: { "text-color": ink, ...halo },
      },
      {
        id: "tiles",
        type: "symbol",
        source: TILES,
        layout: { "icon-image": TILE_IMAGE, "icon-allow-overlap": true, "icon-padding": 0 },
      },
      {
        id: "edges",
        type: "symbol",
        source: EDGES,
        layout: { "icon-image": EDGE_IMAGE, "icon-allow-overlap": true, "icon-padding": 0 },
      },
    ],
  };
}
