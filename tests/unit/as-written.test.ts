import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asWritten } from "../../lib/timeline/as-written";

describe("what a figure counts is written as its source writes it", () => {
  test("a people keeps its capital, a common noun has none", () => {
    expect(asWritten("syrians", "years of fighting that uprooted millions of Syrians opposed to")).toBe("Syrians");
    expect(asWritten("villages", "they took at least eight villages on Wednesday")).toBe("villages");
  });

  test("the capital of a sentence's beginning or of a headline says nothing", () => {
    expect(asWritten("soldiers", "Soldiers were among the dead.")).toBe("soldiers");
    expect(asWritten("soldiers", "It was a bad day. Soldiers were among the dead.")).toBe("soldiers");
    expect(asWritten("villagers", "Nine Villagers Killed After Drone Strike")).toBe("villagers");
  });

  test("never other words, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (words, text) => {
        expect(asWritten(words, text).toLowerCase()).toBe(words.toLowerCase());
      }),
    );
  });
});
