/** How well the places of two reports agree. */
import { isWideKind } from "../codebook/area-kinds";
import type { MergeRegistry } from "./types";

/** `abroad`: every place of one lies in another country than every place of the other, so they cannot be one event. */
export type PlaceAgreement = "same" | "within" | "beside" | "apart" | "abroad" | "unsaid";

export interface PlaceComparison {
  /** 0 to 1. */
  readonly score: number;
  readonly how: PlaceAgreement;
  /** The two places compared, where both reports name one. */
  readonly first: string | null;
  readonly second: string | null;
}

const SAME = 1;
/** A province or country holds many events of a day. */
const SAME_AREA = 0.8;
/** A town and the province around it. */
const WITHIN_AREA = 0.65;
/** A town and its whole country: said of nearly anything in the war. */
const WITHIN_COUNTRY = 0.4;
/** Two provinces named for one wide offensive. */
const AREAS_BESIDE = 0.3;
const UNSAID = 0.45;

export function comparePlaces(a: readonly string[], b: readonly string[], registry: MergeRegistry): PlaceComparison {
  if (a.length === 0 || b.length === 0) return { score: UNSAID, how: "unsaid", first: null, second: null };
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const how = a.every((one) => b.every((other) => areAbroad(one, other, registry))) ? "abroad" : "apart";
  let best: PlaceComparison = { score: 0, how, first: a[0] ?? null, second: b[0] ?? null };
  let sum = 0;
  for (const one of shorter) {
    let bestOfOne = 0;
    for (const other of longer) {
      const { score, how } = comparePair(one, other, registry);
      bestOfOne = Math.max(bestOfOne, score);
      if (score > best.score) {
        const [first, second] = shorter === a ? [one, other] : [other, one];
        best = { score, how, first, second };
      }
    }
    sum += bestOfOne;
  }
  return { ...best, score: (best.score + sum / shorter.length) / 2 };
}

function comparePair(
  a: string,
  b: string,
  registry: MergeRegistry,
): { readonly score: number; readonly how: PlaceAgreement } {
  if (a === b) return { score: isWide(a, registry) ? SAME_AREA : SAME, how: "same" };
  const outer = registry.contains(a, b) ? a : registry.contains(b, a) ? b : null;
  if (outer !== null) {
    return { score: registry.place(outer)?.kind === "country" ? WITHIN_COUNTRY : WITHIN_AREA, how: "within" };
  }
  // No gazetteer says what all "the northwest" holds, so a region excludes no town.
  if (areAbroad(a, b, registry)) return { score: 0, how: "apart" };
  const areas = isWide(a, registry) && isWide(b, registry);
  const loose = registry.place(a)?.kind === "region" || registry.place(b)?.kind === "region";
  return areas || loose ? { score: AREAS_BESIDE, how: "beside" } : { score: 0, how: "apart" };
}

/** False where the country of either is unknown: silence parts nothing. */
function areAbroad(a: string, b: string, registry: MergeRegistry): boolean {
  const [one, other] = [countryOf(a, registry), countryOf(b, registry)];
  return one !== null && other !== null && one !== other;
}

function countryOf(slug: string, registry: MergeRegistry): string | null {
  for (let at: string | null = slug; at !== null; ) {
    const place: ReturnType<MergeRegistry["place"]> = registry.place(at);
    if (place?.kind === "country") return at;
    at = place?.within ?? null;
  }
  return null;
}

const isWide = (slug: string, registry: MergeRegistry): boolean => isWideKind(registry.place(slug)?.kind);
