import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likeness, subjectOf } from "../../lib/time/likeness";

describe("the subject of a text", () => {
  it("is its longer words in lower case, each once", () => {
    expect([...subjectOf("The River flooded; the RIVER, at Élan-Vital, burst its banks.")]).toEqual([
      "river",
      "flooded",
      "vital",
      "burst",
      "banks",
    ]);
  });

  it("holds the last word of a text", () => {
    expect([...subjectOf("It was a flood")]).toEqual(["flood"]);
  });

  it("counts letters of any script, in one unit or two, and breaks words at everything else", () => {
    expect([...subjectOf("Überfälle النهر𐐨𐐩 𐐨𐐩𐐪𐐫𐐬x1abcde")]).toEqual(["überfälle", "النهر𐐨𐐩", "𐐨𐐩𐐪𐐫𐐬x", "abcde"]);
  });

  it("is what a pattern for runs of five letters finds, in any text", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "B", "é", "ß", "Ω", "م", "𐐀", "\ud800", "1", " ", "-", "'") });
    fc.assert(
      fc.property(text, (any) => {
        expect([...subjectOf(any)]).toEqual([...new Set(any.toLowerCase().match(/\p{L}{5,}/gu) ?? [])]);
      }),
    );
  });
});

describe("the likeness of two subjects", () => {
  it("is one for the same words, none where no word is shared, and in between by the share", () => {
    const flood = subjectOf("flooded river banks");
    expect(likeness(flood, flood)).toBe(1);
    expect(likeness(flood, subjectOf("council meets Monday"))).toBe(0);
    expect(likeness(flood, subjectOf("river council meets"))).toBeCloseTo(1 / 3);
    expect(likeness(flood, subjectOf(""))).toBe(0);
  });
});
