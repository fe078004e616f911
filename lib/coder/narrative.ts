/** What an article's flow gives to events whose own sentence leaves it open: the day, the place, the opponent. */
import type { Day, DayInterval } from "../codebook/day";
import type { Collection } from "../codebook/registry-data";
import type { Registry } from "../registry/index";
import type { ActorMention, PlaceMention } from "../registry/types";
import type { Candidate } from "./candidate";
import { castAll } from "./cast";
import { allOf } from "./collect";
import { dateAll } from "./date-flow";
import { settleMeans } from "./means";
import { placeAll } from "./place-flow";
import type { SentenceReading } from "./reading";
import type { WarStart } from "./war";

export interface NarrativeContext {
  readonly published: Day;
  readonly window: DayInterval | null;
  /** Seven days before publication. */
  readonly weekBefore: Day;
  readonly registry: Registry;
  readonly collection: Collection | null;
  /** The state that the article is about, ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly warStart: WarStart | null;
  /** The first day of the campaign that is the news. */
  readonly campaignStart: Day | null;
  /** Every sentence of the article. */
  readonly readings: readonly SentenceReading[];
  /** Every mention of an actor in the article. */
  readonly mentions: readonly ActorMention[];
  /** Every mention of a place in the article. */
  readonly places: readonly PlaceMention[];
}

/** Completes the candidates of an article, sentence by sentence, and returns them in the order of the text. */
export function narrate(perSentence: readonly (readonly Candidate[])[], context: NarrativeContext): Candidate[] {
  const all = allOf(perSentence);
  dateAll(all, context);
  placeAll(all, context);
  castAll(all, context);
  settleMeans(all, context.registry);
  for (const candidate of all) takeAbroad(candidate, all, context.registry);
  return all;
}

/** Who takes places abroad regains nothing there, though a later sentence names the place by a mere noun. */
function takeAbroad(candidate: Candidate, all: readonly Candidate[], registry: Registry): void {
  if (candidate.type !== "territory-regained" || candidate.places.some((place) => registry.place(place) !== null))
    return;
  const { initiator } = candidate.roles;
  const takes = all.some(
    ({ type, roles }) => type === "territory-captured" && roles.initiator.some((slug) => initiator.includes(slug)),
  );
  if (!takes) return;
  candidate.type = "territory-captured";
  candidate.action = "capture";
}
