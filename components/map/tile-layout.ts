/**
 * Where tiles stand on the screen: places that lie within a finger's breadth share one tile, tiles that would cover each
 * other are pushed apart and keep a hair to their true point. The same for places in any order. All lengths in CSS pixels.
 */

/** Edge of a tile with the gap it keeps. */
export const TILE = 28;
/** Points nearer than this are one to the eye. */
const SHARED = 13;
/** A tile moves at most this far from its point along each axis; where that does not free it, it joins its neighbour. */
export const REACH = 30;
/** More tiles than this do not stand side by side in a small frame. */
const CROWD = 60;
const ROUNDS = 60;

export interface Spot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

export interface Placement {
  /** Places that share the tile, the heaviest first: its point is the true one of the whole tile. */
  readonly keys: readonly string[];
  /** The true point. */
  readonly x: number;
  readonly y: number;
  /** From the true point to the middle of the tile. */
  readonly dx: number;
  readonly dy: number;
}

interface Tile {
  readonly spots: Spot[];
  readonly x: number;
  readonly y: number;
  dx: number;
  dy: number;
}

const heaviestFirst = (a: Spot, b: Spot) => b.weight - a.weight || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

function joinNear(spots: readonly Spot[], shared: number): Tile[] {
  const tiles: Tile[] = [];
  for (const spot of [...spots].sort(heaviestFirst)) {
    const near = tiles.find(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) < shared);
    if (near) near.spots.push(spot);
    else tiles.push({ spots: [spot], x: spot.x, y: spot.y, dx: 0, dy: 0 });
  }
  return tiles;
}

/** How far two tiles cover each other along each axis; null where they do not. */
function overlap(a: Tile, b: Tile): { x: number; y: number } | null {
  const x = TILE - Math.abs(a.x + a.dx - b.x - b.dx);
  const y = TILE - Math.abs(a.y + a.dy - b.y - b.dy);
  return x > 0.01 && y > 0.01 ? { x, y } : null;
}

const within = (value: number) => Math.max(-REACH, Math.min(REACH, value));

/** Moves two tiles apart along the axis that needs less, each by half. */
function part(a: Tile, b: Tile, by: { x: number; y: number }) {
  if (by.x <= by.y) {
    const sign = a.x + a.dx <= b.x + b.dx ? 1 : -1;
    a.dx = within(a.dx - (sign * by.x) / 2);
    b.dx = within(b.dx + (sign * by.x) / 2);
  } else {
    const sign = a.y + a.dy <= b.y + b.dy ? 1 : -1;
    a.dy = within(a.dy - (sign * by.y) / 2);
    b.dy = within(b.dy + (sign * by.y) / 2);
  }
}

/** Pairs near enough across to cover each other, from left to right: the others need no look. */
function* pairs(tiles: readonly Tile[]): Generator<readonly [Tile, Tile]> {
  const across = tiles.map((tile) => ({ tile, at: tile.x + tile.dx })).sort((a, b) => a.at - b.at);
  for (const [index, { tile, at }] of across.entries()) {
    for (let next = index + 1; ; next++) {
      const other = across[next];
      if (!other || other.at - at >= TILE) break;
      yield [tile, other.tile];
    }
  }
}

/** Pushes overlapping tiles apart; pairs that cannot be parted are returned, each tile in one pair at most. */
function settle(tiles: readonly Tile[]): (readonly [Tile, Tile])[] {
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (const [a, b] of pairs(tiles)) {
      const by = overlap(a, b);
      if (!by) continue;
      part(a, b, by);
      moved = true;
    }
    if (!moved) return [];
  }
  const stuck: (readonly [Tile, Tile])[] = [];
  const paired = new Set<Tile>();
  for (const [a, b] of pairs(tiles)) {
    if (paired.has(a) || paired.has(b) || !overlap(a, b)) continue;
    stuck.push([a, b]);
    paired.add(a).add(b);
  }
  return stuck;
}

/** One tile for every place, or for several that cannot be told apart at this scale; no two tiles cover each other. */
export function layTiles(spots: readonly Spot[]): Placement[] {
  let tiles = joinNear(spots, SHARED);
  // A crowd is gathered into fewer tiles at once, which is what parting them one by one would come to.
  if (tiles.length > CROWD) tiles = joinNear(spots, TILE);
  for (let stuck = settle(tiles); stuck.length > 0; stuck = settle(tiles)) {
    for (const [kept, taken] of stuck) {
      kept.spots.push(...taken.spots);
      kept.spots.sort(heaviestFirst);
    }
    const taken = new Set(stuck.map(([, tile]) => tile));
    tiles = tiles.filter((tile) => !taken.has(tile));
    for (const tile of tiles) {
      tile.dx = 0;
      tile.dy = 0;
    }
  }
  return tiles.map(({ spots: own, x, y, dx, dy }) => ({ keys: own.map(({ key }) => key), x, y, dx, dy }));
}
