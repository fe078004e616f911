/** The figures of two tellings of one event. */
import type { Figure } from "../codebook/figure";
import type { Candidate } from "./candidate";

/** All figures of both, each once and with its claimant; a headline's round figure yields to the body's. */
export function joinFigures(whole: Candidate, part: Candidate): Figure[] {
  if (whole.figures.length === 0 && part.figures.length === 0) return [];
  const [first, second] = [withClaimants(whole, part), withClaimants(part, whole)];
  const inHeadline = (figure: Figure) => [whole, part].some((candidate) => stands(figure, candidate));
  const all = [...first, ...second.filter((figure) => !first.some((other) => isSame(figure, other)))];
  return all.filter(
    (figure) => !inHeadline(figure) || !all.some((other) => !inHeadline(other) && couldBeOne(figure, other)),
  );
}

/** Where two tellings rest on different words, each figure keeps the one it was told by. */
function withClaimants({ figures, attribution }: Candidate, other: Candidate): readonly Figure[] {
  const [by] = attribution;
  if (by === undefined || attribution.join() === other.attribution.join()) return figures;
  return figures.map((figure) => (figure.by === null ? { ...figure, by } : figure));
}

function stands({ start }: Figure, { reading: { headline, sentence } }: Candidate): boolean {
  return headline && sentence.start <= start && start < sentence.end;
}

const isSame = (a: Figure, b: Figure) =>
  a.measure === b.measure && a.min === b.min && a.max === b.max && a.who === b.who;

/** "7 killed" over "at least seven people died", "dozens dead" over "at least 71"; but not 12 over "at least five". */
function couldBeOne(headline: Figure, told: Figure): boolean {
  const [low, high] = [told.min ?? 0, told.max ?? Number.POSITIVE_INFINITY];
  if (headline.measure !== told.measure || (headline.min ?? 0) > high || low > (headline.max ?? high)) return false;
  return headline.vague || told.max !== null || low >= (headline.min ?? 0);
}
