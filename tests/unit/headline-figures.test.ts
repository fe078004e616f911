import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areDisputed, groupFigures, type RawClaim, sortClaims } from "@/lib/timeline/figures";
import type { Claimant } from "@/lib/timeline/models";

const articleOf = (slug: string) => ({
  slug,
  title: null,
  outlet: { slug, key: slug, name: slug.toUpperCase() },
  published: "2020-01-01",
});
const voice = (slug: string): Claimant => ({
  slug,
  name: slug,
  short: slug,
  inText: slug,
  side: "other",
  kind: "actor",
});
const claim = (given: Partial<RawClaim>): RawClaim => ({
  measure: "killed",
  who: "civilians",
  min: null,
  max: null,
  vague: false,
  qualifier: null,
  cumulative: false,
  words: "",
  claimants: [],
  article: articleOf("a"),
  reportId: "a-1",
  href: "/articles/a#p-1-2",
  ...given,
});
const group = (...claims: Partial<RawClaim>[]) => groupFigures(claims.map(claim), "en", () => undefined);

describe("figures set against each other", () => {
  it("show one number where all agree, with all who give it", () => {
    const [only, ...rest] = group(
      { min: 14, max: 14, claimants: [voice("rescuers")] },
      { min: 14, max: 14, claimants: [voice("monitor")], article: articleOf("b") },
    );
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ shown: "14", label: "civilians killed", disputed: false, min: 14, max: 14 });
    expect(only?.claimants.map(({ slug }) => slug)).toEqual(["rescuers", "monitor"]);
  });

  it("show a range, never one bare number, where sources differ", () => {
    const [only] = group(
      { min: 19, max: 19, claimants: [voice("monitor")] },
      { min: 14, max: 14, claimants: [voice("rescuers")] },
    );
    expect(only).toMatchObject({ shown: "14–19", disputed: true, min: 14, max: 19 });
    expect(only?.claims.map(({ shown }) => shown)).toEqual(["14", "19"]);
  });

  it("say that the upper end is open", () => {
    const [only] = group(
      { min: 61, max: 61, claimants: [voice("monitor")] },
      { min: 200, max: null, qualifier: "more than", claimants: [voice("rebels")] },
    );
    expect(only).toMatchObject({ shown: "61–200+", disputed: true, min: 61, max: null });
  });

  it("keep the hyphens of a source's own words for who is counted", () => {
    const [only] = group({ min: 200, max: null, who: "members of pro-government forces" });
    expect(only?.thing).toContain("members of pro-government forces");
  });

  it("make no range of two vague words: the lesser word stands", () => {
    const [only] = group(
      { min: 2_000_000, max: null, vague: true, words: "many millions", qualifier: "many millions" },
      { min: 200_000, max: null, vague: true, words: "hundreds of thousands", qualifier: "hundreds of thousands" },
    );
    expect(only).toMatchObject({ shown: "“hundreds of thousands”", vague: true, min: 200_000, max: null });
  });

  it("keep a vague word in quotes with its reading beside it", () => {
    const [only] = group({ min: 24, max: null, vague: true, words: "dozens" });
    expect(only).toMatchObject({ shown: "“dozens”", reading: "24 or more", vague: true, disputed: false });
  });

  it("keep a running total apart from one action's toll, and classes of people apart", () => {
    const groups = group(
      { min: 14, max: 14 },
      { min: 300, max: 300, cumulative: true },
      { min: 5, max: 5, who: "soldiers" },
      { min: 8, max: 8, measure: "wounded" },
    );
    expect(groups.map(({ label, cumulative, shown }) => `${shown} ${label}${cumulative ? " so far" : ""}`)).toEqual([
      "300 civilians killed so far",
      "14 civilians killed",
      "5 soldiers killed",
      "8 civilians wounded",
    ]);
  });

  it("set another article's people beside one class, but not a whole beside its own part", () => {
    const across = sortClaims([claim({ who: "people" }), claim({ article: articleOf("b") })]);
    expect(across).toHaveLength(1);
    const within = sortClaims([claim({ who: "people" }), claim({})]);
    expect(within).toHaveLength(2);
  });

  it("allow an approximate number its reach, and never set two distances against each other", () => {
    const [one, other] = [voice("a"), voice("b")];
    const some = { min: 100, max: 100, qualifier: "some", claimants: [one] };
    expect(areDisputed([claim(some), claim({ min: 105, max: 105, claimants: [other] })])).toBe(false);
    expect(areDisputed([claim(some), claim({ min: 130, max: 130, claimants: [other] })])).toBe(true);
    const distances = [
      claim({ measure: "distance-km", max: 10, claimants: [one] }),
      claim({ measure: "distance-km", min: 20, claimants: [other] }),
    ];
    expect(areDisputed(distances)).toBe(false);
  });

  it("count one person as one", () => {
    expect(group({ min: 1, max: 1 })[0]?.label).toBe("civilian killed");
    expect(group({ who: "Ruritanians", min: 2, max: 2 })[0]?.label).toBe("Ruritanians killed");
    expect(group({ measure: "distance-km", who: "rebels", max: 10, qualifier: "within" })[0]?.shown).toBe(
      "within 10 km",
    );
  });

  it("dispute the same claims in whatever order they come, and never one voice alone", () => {
    const claims = fc.array(
      fc.record({ min: fc.option(fc.nat(50)), span: fc.option(fc.nat(20)), by: fc.constantFrom("x", "y", "z") }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(claims, (drawn) => {
        const made = drawn.map(({ min, span, by }) =>
          claim({ min, max: min === null || span === null ? null : min + span, claimants: [voice(by)] }),
        );
        expect(areDisputed([...made].reverse())).toBe(areDisputed(made));
        if (new Set(drawn.map(({ by }) => by)).size === 1) expect(areDisputed(made)).toBe(false);
        for (const { shown, label } of groupFigures(made, "en", () => undefined)) {
          expect(`${shown} ${label}`).not.toMatch(/undefined|null|NaN|Infinity| {2}/);
        }
      }),
    );
  });
});
