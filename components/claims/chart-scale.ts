/** The scale of the ledger's chart: numbers to per cent of its width. */

export interface ChartScale {
  /** True where the smallest figures would vanish on a linear scale. */
  readonly logarithmic: boolean;
  /** Per cent of the track, 0 to 100. */
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Above this ratio of the largest to the middle figure, most signs would stand on the axis of a linear scale. */
const LINEAR_UP_TO = 40;
const LINEAR_TICKS = 4;

/** The smallest of 1, 2, 2.5, 5 times a power of ten that is at least `step`. */
function niceStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= step * (1 - 1e-9)) ?? 10;
  return factor * power;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 1;
}

function linear(most: number): ChartScale {
  // Counts are whole: no step below one.
  const step = Math.max(1, niceStep(most / LINEAR_TICKS));
  const top = Math.max(step, Math.ceil(most / step) * step);
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  return { logarithmic: false, at: (value) => (Math.max(0, value) / top) * 100, ticks };
}

/** Zero stands at the axis, where a logarithmic scale has one: a claim of none or one is the smallest there is. */
function logarithmic(most: number): ChartScale {
  const decades = Math.max(1, Math.ceil(Math.log10(most)));
  const ticks = Array.from({ length: decades + 1 }, (_, index) => 10 ** index);
  return { logarithmic: true, at: (value) => (Math.log10(Math.max(1, value)) / decades) * 100, ticks };
}

/** The scale for these figures, from nought (or one, where it is logarithmic) to a round number above the largest. */
export function chartScale(values: readonly number[]): ChartScale {
  const most = Math.max(1, ...values);
  return most > LINEAR_UP_TO * Math.max(1, median(values)) ? logarithmic(most) : linear(most);
}
