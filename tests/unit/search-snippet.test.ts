import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchTerms } from "../../lib/store/fold";
import { contextOf, snippetOf } from "../../lib/timeline/snippet";

const marked = (text: string, q: string) =>
  snippetOf(text, searchTerms(q)).parts.flatMap((part) => (part.marked ? [part.text] : []));

describe("a snippet", () => {
  it("is a stretch of the source's own text, letter by letter, whatever is sought", () => {
    const text = fc
      .array(fc.constantFrom("town ", "the ", "Khān ", "الأتارب ", "fell. ", "🕊 ", "\n", "x"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.string(), fc.integer({ min: 20, max: 120 }), (source, q, length) => {
        const { parts, cutBefore, cutAfter } = snippetOf(source, searchTerms(q), length);
        const joined = parts.map((part) => part.text).join("");
        expect(source).toContain(joined);
        expect(joined.isWellFormed()).toBe(true);
        if (!cutBefore && !cutAfter) expect(joined).toBe(source);
      }),
    );
  });

  it("marks words whatever their accents, their case, or the form of an Arabic letter", () => {
    expect(marked("At Khān al-ʿAsal they stopped.", "khan al-asal")).toEqual(["Khān", "al-ʿAsal"]);
    expect(marked("في الأتارب", "الاتارب")).toEqual(["الأتارب"]);
  });

  it("marks the beginning of a word for the last word only, and words in quotes together", () => {
    expect(marked("Rebels said a rebel fell", "rebel")).toEqual(["Rebels", "rebel"]);
    expect(marked("rebels said a rebel fell", "rebel fell")).toEqual(["rebel", "fell"]);
    expect(marked("the air. A strike, an air strike", '"air strike"')).toEqual(["air strike"]);
  });

  it("shows the part of a long text in which the words stand", () => {
    const text = `${"word ".repeat(400)}the bridge at the river ${"word ".repeat(400)}`;
    const { parts, cutBefore, cutAfter } = snippetOf(text, searchTerms("bridge river"));
    expect(parts.filter((part) => part.marked).map((part) => part.text)).toEqual(["bridge", "river"]);
    expect([cutBefore, cutAfter]).toEqual([true, true]);
    expect(parts.map((part) => part.text).join("").length).toBeLessThanOrEqual(310);
  });
});

describe("what stands around a passage", () => {
  it("ends with its paragraph and cuts no word in two", () => {
    const text = "First paragraph.\nThe army said that 14 people died there.\nLast one.";
    const start = text.indexOf("14");
    const end = text.indexOf(" there");
    expect(contextOf(text, start, end)).toEqual({ before: "The army said that ", after: " there." });
    expect(contextOf(text, start, end, 8)).toEqual({ before: "… that ", after: " there." });
  });
});
