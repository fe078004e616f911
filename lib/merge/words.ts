/** Content words of a report's passages, cut to a stem so that "advanced" and "advancing" agree. */
import type { Passage } from "../codebook/report";

/** Words that any two passages of a newspaper share; they are no evidence that two reports tell the same thing. */
const COMMON = new Set(
  `a about after against all also among an and another any are around as at be been before being both but by claimed
  could did do during each for from had has have he her his however if in including into is it its last led made many
  meanwhile more most much near new no not of off on one only or other our out over own part reported said same say
  says she since so some still such than that the their them then there these they this those through to told two under
  until up was well were what when where which while who whose will with within would years year according announced
  described described-as first second third statement sources source including several least monday tuesday wednesday
  thursday friday saturday sunday`.split(/\s+/),
);

/** Long enough to tell words apart, short enough to drop English endings. */
const STEM_LENGTH = 5;

/** Stems of the content words, each with the first word it was cut from, as the text has it. Numbers are left to the figures. */
export function contentStems(passages: readonly Passage[]): ReadonlyMap<string, string> {
  const stems = new Map<string, string>();
  for (const { quote } of passages) {
    for (const [word] of quote.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?/gu)) {
      const plain = word.replace(/['’]s$/i, "");
      const small = plain.toLowerCase();
      const stem = small.slice(0, STEM_LENGTH);
      if (small.length > 2 && !COMMON.has(small) && !stems.has(stem)) stems.set(stem, plain);
    }
  }
  return stems;
}

/** Share of words two reports have in common: 0 none, 1 all (geometric mean of both shares). */
export function wordOverlap(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const stem of a.keys()) if (b.has(stem)) shared++;
  return shared / Math.sqrt(a.size * b.size);
}
