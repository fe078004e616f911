/**
 * The closed list of event types, with the ACLED type and sub-event type each one answers to, the family it is drawn
 * with, and the kinds of action that a headline can name. Source: the codebook (tests/gold/CODEBOOK.md).
 */
import { z } from "zod";

export const EVENT_TYPES = [
  "armed-clash",
  "territory-captured",
  "territory-regained",
  "air-strike",
  "shelling",
  "explosion",
  "violence-against-civilians",
  "casualties",
  "troop-movement",
  "displacement",
  "humanitarian",
  "statement",
  "agreement",
  "other",
] as const;
export const eventTypeSchema = z.enum(EVENT_TYPES);
export type EventType = z.infer<typeof eventTypeSchema>;

/** The five families that the day strip stacks and the filter groups by. */
export const EVENT_FAMILIES = ["fighting", "territory", "strikes", "people", "words"] as const;
export type EventFamily = (typeof EVENT_FAMILIES)[number];

interface EventTypeEntry {
  readonly family: EventFamily;
  /** ACLED's event type; null where ACLED does not code it. */
  readonly acledType: string | null;
  /** ACLED's sub-event type; null where ACLED does not code it. */
  readonly acledSubType: string | null;
  /** What was done, finer than the type: a headline and a merge rule need it. The first one is the default. */
  readonly actions: readonly string[];
}

export const EVENT_TYPE_ENTRIES = {
  "armed-clash": {
    family: "fighting",
    acledType: "Battles",
    acledSubType: "Armed clash",
    actions: ["clash", "offensive", "advance", "attack", "raid", "counter-attack", "entry", "siege", "intervention"],
  },
  "territory-captured": {
    family: "territory",
    acledType: "Battles",
    acledSubType: "Non-state actor overtakes territory",
    actions: ["capture", "road-cut"],
  },
  "territory-regained": {
    family: "territory",
    acledType: "Battles",
    acledSubType: "Government regains territory",
    actions: ["recapture"],
  },
  "air-strike": {
    family: "strikes",
    acledType: "Explosions/Remote violence",
    acledSubType: "Air/drone strike",
    actions: ["air-strike", "drone-strike"],
  },
  shelling: {
    family: "strikes",
    acledType: "Explosions/Remote violence",
    acledSubType: "Shelling/artillery/missile attack",
    actions: ["shelling", "rocket-fire", "missile-strike"],
  },
  explosion: {
    family: "strikes",
    acledType: "Explosions/Remote violence",
    acledSubType: "Remote explosive/landmine/IED",
    actions: ["explosion", "mine", "suicide-bombing"],
  },
  "violence-against-civilians": {
    family: "fighting",
    acledType: "Violence against civilians",
    acledSubType: "Attack",
    actions: ["attack-on-civilians", "crackdown", "abduction", "execution"],
  },
  casualties: { family: "people", acledType: null, acledSubType: null, actions: ["toll", "death", "injury"] },
  "troop-movement": {
    family: "fighting",
    acledType: "Strategic developments",
    acledSubType: "Change to group/activity",
    actions: ["deployment", "withdrawal", "reinforcement", "redeployment", "build-up"],
  },
  displacement: {
    family: "people",
    acledType: null,
    acledSubType: null,
    actions: ["displacement", "flight", "return"],
  },
  humanitarian: {
    family: "people",
    acledType: null,
    acledSubType: null,
    actions: ["hardship", "closure", "aid", "shortage"],
  },
  statement: {
    family: "words",
    acledType: "Strategic developments",
    acledSubType: "Other",
    actions: ["statement", "appeal", "warning", "condemnation"],
  },
  agreement: {
    family: "words",
    acledType: "Strategic developments",
    acledSubType: "Agreement",
    actions: ["agreement", "ceasefire", "talks"],
  },
  other: {
    family: "words",
    acledType: "Strategic developments",
    acledSubType: "Other",
    actions: [
      "other",
      "equipment-captured",
      "detention",
      "release",
      "appointment",
      "sanctions",
      "protest",
      "shoot-down",
    ],
  },
} as const satisfies Record<EventType, EventTypeEntry>;

export type Action = (typeof EVENT_TYPE_ENTRIES)[EventType]["actions"][number];
/** All actions, in the order of the types. */
export const ACTIONS: readonly Action[] = EVENT_TYPES.flatMap((type) => [...EVENT_TYPE_ENTRIES[type].actions]);
export const actionSchema = z.enum(ACTIONS as [Action, ...Action[]]);
