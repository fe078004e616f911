import { describe, expect, it } from "vitest";
import { NounClass } from "../../lib/coder/noun-class";
import { tokenise } from "../../lib/language/index";

const buildings = new NounClass(["house", "factory", "police station", "die", "barracks"]);
const { tokens } = tokenise({
  start: 0,
  end: 200,
  index: 0,
  text: "The houses, factories and dies near two police stations, a bus station and the Barracks burned",
});
const at = (word: string) => tokens.findIndex(({ text }) => text === word);

describe("a class of nouns", () => {
  it.each(["houses", "factories", "Barracks"])("has “%s”", (word) => {
    expect(buildings.hasAt(tokens, at(word))).toBe(true);
  });

  it("has a noun of two words only behind its first", () => {
    expect(buildings.hasAt(tokens, at("stations"))).toBe(true);
    expect(buildings.hasAt(tokens, at("station"))).toBe(false);
    expect(buildings.hasAt(tokens, at("police"))).toBe(false);
  });

  it("has nothing before or behind a sentence", () => {
    expect(buildings.hasAt(tokens, -1)).toBe(false);
    expect(buildings.hasAt(tokens, tokens.length)).toBe(false);
  });

  it("has itself only what stands in it letter for letter", () => {
    const itself = tokens.filter((token) => buildings.hasItself(token)).map(({ text }) => text);
    expect(itself).toEqual(["Barracks"]);
  });
});
