/** How well the figures of two reports agree. A dispute over a number is no reason to part two reports of one event. */
import type { Figure } from "../codebook/figure";

export type FigureAgreement = "agree" | "compatible" | "differ" | "none";

export interface FigureComparison {
  readonly how: FigureAgreement;
  /** The pair that says so. */
  readonly first: Figure | null;
  readonly second: Figure | null;
}

export function compareFigures(a: readonly Figure[], b: readonly Figure[]): FigureComparison {
  let found: FigureComparison = { how: "none", first: null, second: null };
  for (const first of a) {
    for (const second of b) {
      if (first.measure !== second.measure) continue;
      const how = comparePair(first, second);
      if (RANK[how] > RANK[found.how]) found = { how, first, second };
    }
  }
  return found;
}

/** The best pair tells: several figures of one event count different victims. */
const RANK: Record<FigureAgreement, number> = { none: 0, differ: 1, compatible: 2, agree: 3 };

function comparePair(a: Figure, b: Figure): FigureAgreement {
  const disjoint = (a.max ?? Infinity) < (b.min ?? 0) || (b.max ?? Infinity) < (a.min ?? 0);
  if (disjoint) return "differ";
  const sameBounds = a.min === b.min && a.max === b.max;
  // One dead, or "dozens" twice, is said of many events: it contradicts nothing and proves nothing.
  const telling = sameBounds && !a.vague && !b.vague && (a.min ?? a.max ?? 0) > 1;
  return telling ? "agree" : "compatible";
}

/** True where one report gives a running total over a period and the other the toll of one action. */
export function totalAgainstToll(a: readonly Figure[], b: readonly Figure[]): boolean {
  const tolls = (figures: readonly Figure[]) =>
    figures.filter(({ measure }) => measure === "killed" || measure === "wounded" || measure === "killed-or-wounded");
  const [tollsA, tollsB] = [tolls(a), tolls(b)];
  if (tollsA.length === 0 || tollsB.length === 0) return false;
  const allTotal = (figures: readonly Figure[]) => figures.every(({ cumulative }) => cumulative);
  const noneTotal = (figures: readonly Figure[]) => figures.every(({ cumulative }) => !cumulative);
  return (allTotal(tollsA) && noneTotal(tollsB)) || (noneTotal(tollsA) && allTotal(tollsB));
}
