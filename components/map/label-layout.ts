/**
 * Where names stand beside their points on a drawn map: never over each other, over a sign, or over the frame's edge; a name
 * that finds no room is left out. Widths are estimated, since nothing on a server measures text. Lengths in pixels of the frame.
 */
import type { Frame, Point } from "./projection";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelWish {
  readonly key: string;
  readonly lines: readonly string[];
  /** Size of the letters. */
  readonly size: number;
  readonly at: Point;
  /** From the point to the near edge of the name; null for a name that stands on its point, as that of an area does. */
  readonly gap: number | null;
}

export interface PlacedLabel {
  readonly key: string;
  readonly lines: readonly string[];
  /** Where each line is anchored: the first line's middle is `y`. */
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

/** Mean advance of a letter, in parts of its size: a little more than that of the app's faces, so that names never touch. */
const ADVANCE = 0.58;
export const LINE = 1.22;
const EDGE = 3;

type Seat = Pick<PlacedLabel, "x" | "y" | "anchor"> & { readonly box: Box };

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Room for a sign around its middle; `above` for what stands on its upper corners. */
export const boxAround = ({ x, y }: Point, half: number, above = half): Box => ({
  left: x - above,
  top: y - above,
  right: x + above,
  bottom: y + half,
});

function* seats({ at, gap, lines, size }: LabelWish): Generator<Seat> {
  const width = Math.max(0, ...lines.map((line) => [...line].length)) * size * ADVANCE;
  const height = lines.length * size * LINE;
  const seat = (anchor: PlacedLabel["anchor"], x: number, middle: number): Seat => {
    const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    const top = middle - height / 2;
    return { anchor, x, y: top + (size * LINE) / 2, box: { left, top, right: left + width, bottom: top + height } };
  };
  if (gap === null) {
    yield seat("middle", at.x, at.y);
    return;
  }
  yield seat("start", at.x + gap, at.y);
  yield seat("end", at.x - gap, at.y);
  yield seat("middle", at.x, at.y + gap + height / 2);
  yield seat("middle", at.x, at.y - gap - height / 2);
  for (const dy of [height / 2, -height / 2]) {
    yield seat("start", at.x + gap, at.y + dy);
    yield seat("end", at.x - gap, at.y + dy);
  }
}

/**
 * Places names in the order given: the first ones are the surest of room. A name without room for all its lines keeps its
 * first; of wishes with one key, such as a road's along its course, the first that finds room stands for all.
 */
export function placeLabels(wishes: readonly LabelWish[], frame: Frame, taken: readonly Box[]): PlacedLabel[] {
  const boxes = [...taken];
  const fits = ({ box }: Seat) =>
    box.left >= EDGE &&
    box.top >= EDGE &&
    box.right <= frame.width - EDGE &&
    box.bottom <= frame.height - EDGE &&
    !boxes.some((other) => overlap(box, other));
  const placed = new Set<string>();
  return wishes.flatMap((wish): PlacedLabel[] => {
    if (placed.has(wish.key)) return [];
    for (const lines of [wish.lines, wish.lines.slice(0, 1)]) {
      for (const seat of seats({ ...wish, lines })) {
        if (!fits(seat)) continue;
        boxes.push(seat.box);
        placed.add(wish.key);
        return [{ key: wish.key, lines, x: seat.x, y: seat.y, anchor: seat.anchor }];
      }
    }
    return [];
  });
}
