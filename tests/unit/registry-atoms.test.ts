import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atomise } from "../../lib/registry/atoms";
import { Trie, WordTrie } from "../../lib/registry/trie";

/** What an atom is, as a pattern; "'s" stands apart. */
const ATOM = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼʿʾ‘`´][\p{L}\p{M}]+)*/gu;
const spansByPattern = (text: string) =>
  [...text.matchAll(ATOM)].map(({ 0: raw, index }) => [index, index + raw.replace(/['’]s$/i, "").length]);

describe("atoms", () => {
  test("are cut where the pattern cuts, whatever characters stand there", () => {
    const piece = fc.constantFrom(
      "a",
      "Tel",
      "U",
      "S",
      ".",
      " ",
      ", ",
      "-",
      "'",
      "’",
      "'s",
      "é",
      "9",
      "(",
      "“",
      "–",
      "ʿ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        expect(atomise(text).map(({ start, end }) => [start, end])).toEqual(spansByPattern(text));
      }),
      { numRuns: 1000 },
    );
  });

  test("tell what stands before them", () => {
    const told = atomise("(New Vale-on-Sea, the U.S. port). Harbour").map(({ key, before }) => `${key} ${before}`);
    expect(told).toEqual([
      "new start",
      "vale space",
      "on hyphen",
      "sea hyphen",
      "the comma",
      "us space",
      "port space",
      "harbour stop",
    ]);
  });

  test("are owners before “'s” and before the apostrophe of a plural", () => {
    const owners = atomise("Veld's port and the Veldists' base, ‘the Veldists’").filter(({ possessive }) => possessive);
    expect(owners.map(({ key }) => key)).toEqual(["veld", "veldists"]);
  });
});

describe("a trie of names", () => {
  const names = [
    ["lower", "vale"],
    ["lower", "vale", "front"],
    ["upper", "vale"],
  ];
  const text = "lower vale front line".split(" ");

  test("gives the longest that is allowed, by numbers as by words", () => {
    const numbered = new WordTrie<string>();
    const spelt = new Trie<string>();
    for (const name of names) {
      numbered.add(name, name.join(" "));
      spelt.add(name, name.join(" "));
    }
    const atoms = atomise(text.join(" "));
    for (const most of [3, 2, 1]) {
      const accept = (_: string, length: number) => length <= most;
      const found = numbered.longest(0, (i) => atoms[i]?.word ?? null, accept);
      expect(found).toEqual(spelt.longest(0, (i) => text[i] ?? null, accept));
      expect(found?.length).toBe(most === 1 ? undefined : most);
    }
  });

  test("begins with no word that begins none of its names", () => {
    const trie = new WordTrie<string>();
    for (const name of names) trie.add(name, name.join(" "));
    expect(atomise("upper lower vale quay").map(({ word }) => trie.starts(word))).toEqual([true, true, false, false]);
  });
});
