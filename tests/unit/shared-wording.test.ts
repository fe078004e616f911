import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutByTone, longestSharedRun, wordsSharedByAll } from "../../components/event/shared-wording";

const texts = [
  "Fighters advanced almost 10 km (6 miles) from the outskirts of the city on Monday.",
  "By nightfall they were within 10km (6 miles) from the outskirts of the city, a monitor said.",
  "The column moved nearly 10 kilometres (6 miles) from the outskirts of the city, closer to two towns.",
];

describe("shared wording", () => {
  it("finds the run that all texts share, in each text's own letters", () => {
    const shared = wordsSharedByAll(texts).map((ranges, index) =>
      ranges.map(({ start, end }) => texts[index]?.slice(start, end)),
    );
    expect(shared).toEqual([
      ["6 miles) from the outskirts of the city"],
      ["6 miles) from the outskirts of the city"],
      ["6 miles) from the outskirts of the city"],
    ]);
  });

  it("shares nothing with itself alone", () => {
    expect(wordsSharedByAll(["one two three four five"])).toEqual([[]]);
  });

  it("tells the longest run of two texts and leaves grammar alone", () => {
    expect(longestSharedRun(texts)).toMatchObject({
      words: "(6 miles) from the outskirts of the city",
      between: [0, 1, 2],
      count: 8,
    });
    expect(longestSharedRun(["it was said on the day", "it was said on the night"])).toBeNull();
  });

  it("cuts a text without losing a letter, whatever the ranges", () => {
    const range = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(range), fc.array(range), (text, differs, shared) => {
        expect(
          cutByTone(text, differs, shared)
            .map((stretch) => stretch.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
