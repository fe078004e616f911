/** Hands each figure of a sentence to the event it measures. */
import type { EventType } from "../codebook/event-types";
import type { Figure, Measure } from "../codebook/figure";
import type { Attribution } from "./attribution";
import type { Candidate } from "./candidate";
import { addAll } from "./collect";
import type { FigureMention } from "./figures";
import type { CountParticipants } from "./participants";
import { holds } from "./reading";

const TOLLS: readonly EventType[] = [
  "casualties",
  "air-strike",
  "shelling",
  "explosion",
  "armed-clash",
  "violence-against-civilians",
  "territory-captured",
  "territory-regained",
];

const FITTING: Readonly<Record<Measure, readonly EventType[]>> = {
  killed: TOLLS,
  wounded: TOLLS,
  "killed-or-wounded": TOLLS,
  "displaced-families": ["displacement"],
  "displaced-people": ["displacement"],
  "localities-captured": ["territory-captured", "armed-clash"],
  "localities-regained": ["territory-regained"],
  "area-km2": ["territory-captured", "territory-regained", "troop-movement", "armed-clash"],
  "distance-km": ["armed-clash", "territory-captured", "territory-regained"],
  airstrikes: ["air-strike"],
  captured: ["other", "territory-captured", "territory-regained", "armed-clash"],
  other: ["other", "humanitarian", "troop-movement", "agreement", "statement", "shelling", "air-strike", "armed-clash"],
};

/** Adds the figures to the candidates of their sentence; a figure that fits none is left out. */
export function attachFigures(
  candidates: readonly Candidate[],
  mentions: readonly FigureMention[],
  attributions: readonly Attribution[],
  participants: CountParticipants,
): void {
  for (const mention of mentions) {
    const whole = mention.partOf === null ? undefined : mentions[mention.partOf];
    const owner = ownerOf(candidates, whole ?? mention);
    if (!owner) continue;
    owner.figures.push(figureOf(mention, owner, attributions));
  }
  const told: Figure[] = [];
  for (const { figures } of candidates) addAll(told, figures);
  for (const candidate of candidates) {
    const dead = namedDead(candidate);
    if (dead) candidate.figures.push(dead);
    for (const figure of participants(candidate))
      if (!told.some((other) => meet(figure, other))) candidate.figures.push(figure);
  }
}

/** "commander X was killed": a death of someone named counts one, where no number says more. */
function namedDead({ type, action, targets, figures }: Candidate): Figure | null {
  if (type !== "casualties" || action !== "death") return null;
  const named = targets.filter(
    ({ kind, class: of, slugs }) => kind !== "pronoun" && of === "person" && slugs.length === 1,
  );
  const [first] = named;
  if (first === undefined) return null;
  if (figures.some(({ measure }) => measure === "killed")) return null;
  const count = new Set(named.flatMap(({ slugs }) => slugs)).size;
  const bounds = { min: count, max: count, vague: false, qualifier: null, cumulative: false };
  return { measure: "killed", who: "people", ...bounds, by: null, start: first.start, end: first.end };
}

const meet = (a: Figure, b: Figure) => a.start < b.end && b.start < a.end;

function ownerOf(candidates: readonly Candidate[], mention: FigureMention): Candidate | null {
  const { from } = mention.cue ?? mention.tokens;
  let owner: Candidate | null = null;
  for (const candidate of candidates)
    if (fits(candidate, mention.measure) && (owner === null || isNearer(candidate, owner, from))) owner = candidate;
  return owner;
}

/** Whether a token lies in the words of the one candidate alone, or else nearer to its trigger. */
function isNearer(one: Candidate, other: Candidate, at: number): boolean {
  const [inOne, inOther] = [holds(one.span, at), holds(other.span, at)];
  if (inOne !== inOther) return inOne;
  return Math.abs(one.trigger.head - at) < Math.abs(other.trigger.head - at);
}

/** Whether an event of the candidate's type can have a figure of this measure. */
export const fits = ({ type }: Candidate, measure: Measure) => FITTING[measure].includes(type);

/** The figure that a mention stands for, with its claimant where that is not the event's own. */
export function figureOf(mention: FigureMention, owner: Candidate, attributions: readonly Attribution[]): Figure {
  const { measure, who, min, max, vague, qualifier, cumulative, start, end } = mention;
  const giver = attributions
    .find(({ content }) => content.start <= start && start < content.end)
    ?.sources.find((slug) => !owner.attribution.includes(slug));
  return { measure, who, min, max, vague, qualifier, cumulative, by: giver ?? null, start, end };
}
