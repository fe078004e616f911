import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenise } from "../../lib/language/index";
import { spellingOf, WordMap, WordSet, wordSet } from "../../lib/language/word-sets";

const word = fc.stringMatching(/^[a-zé’'-]{1,14}$/);
const tokensOf = (text: string) => tokenise({ start: 0, end: text.length, index: 0, text }).tokens;

describe("a set of words", () => {
  test("holds exactly its words, however often they were read before it was made", () => {
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (members, others) => {
        const read = [...members, ...others];
        for (const text of read) spellingOf(text);
        const set = new WordSet(members);
        const plain = new Set(members);
        for (const text of read) {
          expect(set.has(spellingOf(text))).toBe(plain.has(text));
          expect(set.hasWord(text)).toBe(plain.has(text));
        }
      }),
      { numRuns: 200 },
    );
  });

  test("knows a token by its word in lower case and by its lemma", () => {
    const [plural, base, other] = [wordSet("strikes"), wordSet("strike"), wordSet("hit town")];
    const [, strikes] = tokensOf("Three STRIKES hit the town.");
    expect([plural, base, other].map((set) => set.has(strikes))).toEqual([true, false, false]);
    const struck = tokensOf("Jets struck the town.")[1];
    expect([plural, base, other].map((set) => set.hasLemma(struck))).toEqual([false, true, false]);
  });

  test("that is made later knows the tokens of sentences read after it", () => {
    const text = "Two ferries crossed the estuary.";
    tokensOf(text);
    const late = wordSet("estuary ferry");
    const tokens = tokensOf(text);
    expect(tokens.filter((token) => late.has(token)).map((token) => token.text)).toEqual(["estuary"]);
    expect(tokens.filter((token) => late.hasLemma(token)).map((token) => token.text)).toEqual(["ferries", "estuary"]);
  });

  test("holds nothing past the end of a sentence", () => {
    expect(wordSet("a b").has(undefined)).toBe(false);
    expect(wordSet("a b").hasLemma(undefined)).toBe(false);
  });

  test("no more words than it was given answer, whatever other sets are made after it", () => {
    const early = wordSet("harbour");
    wordSet("lighthouse pier");
    expect(early.has(spellingOf("lighthouse"))).toBe(false);
    expect(early.has(spellingOf("Harbour"))).toBe(true);
  });
});

describe("a map of words", () => {
  test("gives each word its own value, and none to any other", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), fc.array(word), (keys, others) => {
        const map = new WordMap(keys.map((key, value) => [key, value] as const));
        const plain = new Map(keys.map((key, value) => [key, value] as const));
        for (const text of [...keys, ...others]) {
          expect(map.get(spellingOf(text))).toBe(plain.get(text));
          expect(map.ofWord(text)).toBe(plain.get(text));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("a spelling", () => {
  test("keeps the text as it stands and one lower case for it", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const { text: kept, lower } = spellingOf(text);
        expect(kept).toBe(text);
        expect(lower).toBe(text.toLowerCase());
      }),
      { numRuns: 500 },
    );
  });
});
