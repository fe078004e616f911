/** The order in which the words of a line stand, where scripts of both directions meet in it. */
export type Direction = "ltr" | "rtl";

export interface Run {
  readonly text: string;
  readonly direction: Direction;
}

/** What stands between the items of a list: each item is a run of its own, so the list follows the line. */
const BETWEEN_ITEMS = "·";

/** Digits go with the letters of left-to-right scripts, so that "14–19" reads as it does on the pages. Null: no direction. */
function directionOf(letter: string): Direction | null {
  if (/\p{Script=Arabic}/u.test(letter)) return "rtl";
  return /[\p{L}\p{N}%]/u.test(letter) ? "ltr" : null;
}

/**
 * The runs of a line from left to right: what has no direction of its own (spaces, dashes, brackets) goes with its
 * neighbours where both have one, else with the line. A short form of the Unicode bidirectional algorithm, enough for
 * sentences without embeddings.
 */
export function runsOf(line: string, base: Direction): Run[] {
  const letters = [...line];
  const known = letters.map(directionOf);
  const before: (Direction | null)[] = [];
  let last: Direction | null = null;
  for (const [index, letter] of letters.entries()) {
    last = letter === BETWEEN_ITEMS ? null : (known[index] ?? last);
    before.push(last);
  }
  const runs: { text: string; direction: Direction }[] = [];
  let next: Direction | null = null;
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    const letter = letters[index] ?? "";
    next = letter === BETWEEN_ITEMS ? null : (known[index] ?? next);
    const direction = known[index] ?? (next === before[index] ? (next ?? base) : base);
    const run = runs.at(-1);
    if (run?.direction === direction) run.text = letter + run.text;
    else runs.push({ text: letter, direction });
  }
  return base === "rtl" ? runs : runs.toReversed();
}
