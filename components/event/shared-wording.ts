/**
 * What several texts say in the same words. Shared wording makes sources doubtful as independent witnesses, so a reader is
 * shown it: the runs that all texts share, and the longest run that any two share. Offsets count UTF-16 units of each text.
 */

export interface Range {
  readonly start: number;
  readonly end: number;
}

interface Word extends Range {
  readonly folded: string;
}

/** A run shorter than this is grammar, not borrowing. */
const SHORTEST_RUN = 4;

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: match[0].toLowerCase().replaceAll("’", "'"),
  }));
}

function runsOf(words: readonly Word[]): string[] {
  return words.slice(0, Math.max(0, words.length - SHORTEST_RUN + 1)).map((_, at) =>
    words
      .slice(at, at + SHORTEST_RUN)
      .map((word) => word.folded)
      .join(" "),
  );
}

/** For each text the stretches, of at least four words, that every other text has too. Fewer than two texts share nothing. */
export function wordsSharedByAll(texts: readonly string[]): Range[][] {
  if (texts.length < 2) return texts.map(() => []);
  const tokenised = texts.map(wordsOf);
  const runs = tokenised.map(runsOf);
  const sets = runs.map((list) => new Set(list));
  return tokenised.map((words, index) => {
    const covered = new Set<number>();
    (runs[index] ?? []).forEach((run, at) => {
      if (sets.every((set) => set.has(run))) for (let word = at; word < at + SHORTEST_RUN; word++) covered.add(word);
    });
    return joinCovered(words, covered);
  });
}

function joinCovered(words: readonly Word[], covered: ReadonlySet<number>): Range[] {
  const ranges: { start: number; end: number }[] = [];
  words.forEach((word, index) => {
    if (!covered.has(index)) return;
    const last = ranges.at(-1);
    if (last && covered.has(index - 1)) last.end = word.end;
    else ranges.push({ start: word.start, end: word.end });
  });
  return ranges;
}

export interface SharedRun {
  readonly words: string;
  readonly count: number;
  /** Indices of all texts that have it. */
  readonly between: readonly number[];
}

/** The longest run of words that two of the texts share; null where none has at least `atLeast` words. */
export function longestSharedRun(texts: readonly string[], atLeast = 8): SharedRun | null {
  const tokenised = texts.map(wordsOf);
  let best: SharedRun | null = null;
  for (let first = 0; first < texts.length; first++) {
    for (let second = first + 1; second < texts.length; second++) {
      const run = longestCommonRun(tokenised[first] ?? [], tokenised[second] ?? []);
      if (run.length < Math.max(atLeast, (best?.count ?? 0) + 1)) continue;
      const [from, to] = [run[0], run.at(-1)];
      if (!from || !to) continue;
      best = {
        words: withBracket(texts[first] ?? "", from.start, to.end),
        count: run.length,
        between: holding(tokenised, run),
      };
    }
  }
  return best;
}

/** The stretch with the bracket before it that it closes. */
function withBracket(text: string, start: number, end: number): string {
  const words = text.slice(start, end);
  const opens = words.indexOf("(");
  const closes = words.indexOf(")");
  return closes >= 0 && (opens < 0 || closes < opens) && text[start - 1] === "(" ? `(${words}` : words;
}

/** Indices of the texts in which the words stand one after the other. */
function holding(tokenised: readonly (readonly Word[])[], run: readonly Word[]): number[] {
  const sought = ` ${run.map(({ folded }) => folded).join(" ")} `;
  return tokenised.flatMap((words, index) =>
    ` ${words.map(({ folded }) => folded).join(" ")} `.includes(sought) ? [index] : [],
  );
}

/** Longest common substring over words, by rows of lengths of the runs that end at each pair. */
function longestCommonRun(left: readonly Word[], right: readonly Word[]): readonly Word[] {
  let previous: number[] = [];
  let length = 0;
  let end = 0;
  left.forEach((word, index) => {
    const row: number[] = [];
    right.forEach((other, column) => {
      const run = word.folded === other.folded ? (previous[column - 1] ?? 0) + 1 : 0;
      row.push(run);
      if (run > length) {
        length = run;
        end = index + 1;
      }
    });
    previous = row;
  });
  return left.slice(end - length, end);
}

export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly tone: "differs" | "shared" | null;
}

/** Cuts a text where its marked and its shared stretches begin and end; joined again, the stretches are the text. */
export function cutByTone(text: string, differs: readonly Range[], shared: readonly Range[]): Stretch[] {
  const inside = (ranges: readonly Range[], at: number) => ranges.some(({ start, end }) => start <= at && at < end);
  const edges = [0, text.length, ...[...differs, ...shared].flatMap(({ start, end }) => [start, end])];
  const cuts = [...new Set(edges)].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => ({
    text: text.slice(start, cuts[index + 1]),
    start,
    tone: inside(differs, start) ? "differs" : inside(shared, start) ? "shared" : null,
  }));
}
