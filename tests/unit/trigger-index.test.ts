import { describe, expect, it } from "vitest";
import { triggerVocabularySchema } from "../../lib/codebook/vocabulary";
import { createTriggerIndex } from "../../lib/coder/trigger-index";
import { tokenise } from "../../lib/language/index";

const index = createTriggerIndex(
  triggerVocabularySchema.parse({
    entries: [
      {
        verbs: ["hold * responsible", "hold"],
        nouns: ["sortie"],
        type: "air-strike",
        action: "air-strike",
        frame: "attack",
      },
    ],
    weapons: [
      { words: ["rocket"], type: "shelling", action: "shelling" },
      { words: ["cart bomb"], type: "explosion", action: "explosion" },
    ],
    lightVerbs: [],
    unrealVerbs: [],
    unrealNouns: [],
    nounClasses: {},
  }),
);
const text = "The rockets, two cart bombs and the sorties held up a cart";
const { tokens } = tokenise({ start: 0, end: text.length, index: 0, text });
const at = (word: string) => tokens.find((token) => token.text === word);

describe("the index of event words", () => {
  it("finds a weapon in the plural, and one of two words by both", () => {
    expect(index.weaponForms.get(at("rockets"))?.type).toBe("shelling");
    const cart = index.weaponPairs.ofLemma(at("cart"));
    expect(cart?.ofLemma(at("bombs"))?.type).toBe("explosion");
    expect(cart?.ofLemma(at("rockets"))).toBeUndefined();
    expect(index.weaponForms.get(at("cart"))).toBeUndefined();
  });

  it("finds a noun by its plural", () => {
    expect(index.plurals.get(at("sorties"))?.map(({ entry }) => entry.type)).toEqual(["air-strike"]);
  });

  it("keeps the longest pattern of a verb first, the gap being a word of it", () => {
    const patterns = index.verbs.ofLemma(at("held")) ?? [];
    expect(patterns.map(({ apart, length }) => [apart, length])).toEqual([
      [true, 2],
      [false, 0],
    ]);
  });
});
