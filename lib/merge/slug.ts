/** Addresses of events: `2024-11-28-air-strike-atareb`. A pure function of the set of events, in any order. */
import type { EventCodes } from "./describe";

export interface Addressable {
  readonly codes: EventCodes;
  /** Id of the event's first report: what tells apart two events of one day, kind, place and initiator. */
  readonly firstReport: string;
}

/** How much of the day an address may name: a year-long date must not read as its first of January. */
const DAY_LENGTH = { day: 10, span: 10, month: 7, year: 4 } as const;

/**
 * One address for each event, in the order given. Events that would share an address all take the next longer form —
 * with the initiator, then with a short mark of their first report — so that none depends on which came first.
 */
export function eventSlugs(events: readonly Addressable[]): string[] {
  const forms = new Array<number>(events.length).fill(0);
  for (;;) {
    const slugs = events.map((event, index) => slugForm(event, forms[index] ?? 0));
    const holders = new Map<string, number[]>();
    slugs.forEach((slug, index) => {
      holders.set(slug, [...(holders.get(slug) ?? []), index]);
    });
    const colliding = [...holders.values()].filter((indices) => indices.length > 1).flat();
    const lengthened = colliding.filter((index) => (forms[index] ?? 0) < LONGEST_FORM);
    if (lengthened.length === 0) return slugs;
    for (const index of lengthened) forms[index] = (forms[index] ?? 0) + 1;
  }
}

/** 0 day, type, place · 1 with the initiator · 2 with a mark of four characters · 3 with the whole mark. */
const LONGEST_FORM = 3;

function slugForm({ codes, firstReport }: Addressable, form: number): string {
  const { date, type, places, actors } = codes;
  const day = date.start.slice(0, DAY_LENGTH[date.precision]);
  const [place] = places;
  const [initiator] = actors.initiator;
  const who = initiator ?? actors.target[0] ?? actors.other[0];
  const parts = [day, type, place ?? who];
  if (form >= 1 && place !== undefined) parts.push(who);
  if (form === 1 && place === undefined && initiator !== undefined) parts.push(actors.target[0]);
  if (form >= 2) parts.push(mark(firstReport).slice(0, form === 2 ? 4 : undefined));
  return parts.filter((part) => part !== undefined).join("-");
}

/** FNV-1a over UTF-16 units with a second, differently seeded pass: stable on every machine, 10 to 14 characters. */
function mark(text: string): string {
  const pass = (seed: number) => {
    let hash = seed;
    for (let index = 0; index < text.length; index++) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
    }
    return hash.toString(36).padStart(7, "0").split("").reverse().join("");
  };
  return pass(0x811c9dc5) + pass(0x9747b28c);
}
