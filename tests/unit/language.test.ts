import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, type SentenceAnalysis, tokenise } from "../../lib/language/index";
import { wordSet } from "../../lib/language/word-sets";

const WORDS = {
  verbs: wordSet("strike attack shell capture seize raid advance launch kill say displace withdraw bomb"),
  nouns: wordSet("strike attack shell raid advance offensive fighting shelling clash"),
};

function sentence(text: string, start = 0) {
  return tokenise({ start, end: start + text.length, index: 0, text });
}

const words = (text: string) => sentence(text).tokens.map((token) => token.text);
const analysis = (text: string) => parse(sentence(text), WORDS);

function clause(parsed: SentenceAnalysis, lemma: string) {
  const found = parsed.clauses.find((candidate) => candidate.verb.lemma === lemma);
  if (!found) throw new Error(`no clause of “${lemma}” in: ${parsed.text}`);
  const cut = (range: { from: number; to: number } | null) =>
    range === null
      ? null
      : parsed.tokens
          .slice(range.from, range.to)
          .map((token) => token.text)
          .join(" ");
  return { ...found, subject: cut(found.subject), object: cut(found.object) };
}

describe("tokens", () => {
  test("stand where their offsets say, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.nat(1000), (text, start) => {
        let last = start;
        for (const token of sentence(text, start).tokens) {
          expect(text.slice(token.start - start, token.end - start)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(last);
          last = token.end;
        }
      }),
    );
  });

  test("leave no letter or digit of the text out", () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (text) => {
        expect(letters(words(text).join(""))).toBe(letters(text));
      }),
    );
  });

  test.each([
    ["the rebel-held town", ["the", "rebel-held", "town"]],
    ["the army’s 46th Regiment", ["the", "army", "’s", "46th", "Regiment"]],
    ["within 10km of the M5", ["within", "10", "km", "of", "the", "M5"]],
    ["7,000 families in the 1990s", ["7,000", "families", "in", "the", "1990s"]],
    ["a U.S.-led raid", ["a", "U.S.-led", "raid"]],
    ["it didn't end", ["it", "did", "n't", "end"]],
  ])("of “%s” are cut as a reader would", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("have the lemma of their class here, whatever class the same word had before", () => {
    const readings = [
      ["He left the town.", "leave"],
      ["The left won the vote.", "left"],
      ["It's left the harbour.", "be"],
      ["The mayor's left the harbour.", "'s"],
    ] as const;
    for (const [text, lemma] of [...readings, ...readings]) {
      const tokens = sentence(text).tokens;
      const asked = tokens.find((token) => token.text === "'s") ?? tokens.find((token) => token.text === "left");
      expect([text, asked?.lemma]).toEqual([text, lemma]);
    }
  });
});

describe("clauses", () => {
  test("give a passive verb its subject and its agent", () => {
    const found = clause(analysis("The village was captured by government troops on Monday."), "capture");
    expect(found.verb.passive).toBe(true);
    expect(found.subject).toBe("The village");
    expect(found.phrases.map((phrase) => phrase.preposition)).toContain("by");
  });

  test("share a subject between coordinated verbs", () => {
    const parsed = analysis("Rebels attacked the base and captured two villages.");
    expect(clause(parsed, "capture").subject).toBe("Rebels");
    expect(clause(parsed, "capture").object).toBe("two villages");
  });

  test("keep what is said under the verb of saying", () => {
    const found = clause(analysis("The ministry said its troops had withdrawn from the town."), "withdraw");
    expect(found.link).toBe("reported");
    expect(found.subject).toBe("its troops");
    expect(found.verb.perfect).toBe(true);
  });

  test("read a participle behind a comma as done by the subject", () => {
    const found = clause(analysis("Jets struck a market in the town, killing 14 civilians."), "kill");
    expect(found.link).toBe("participle");
    expect(found.subject).toBe("Jets");
    expect(found.object).toBe("14 civilians");
  });

  test("find the verb of a headline whose form is also a noun", () => {
    expect(clause(analysis("Army shells northern town"), "shell").subject).toBe("Army");
  });

  test("leave the noun a noun where another verb follows", () => {
    expect(analysis("Russian strikes killed four people.").clauses.map((found) => found.verb.lemma)).toEqual(["kill"]);
  });

  test("mark what is negated and what is only possible", () => {
    expect(clause(analysis("The army did not attack the town."), "attack").verb.negated).toBe(true);
    expect(clause(analysis("Rebels could capture the city."), "capture").verb.modal).toBe("could");
  });

  test("never throw, whatever the words", () => {
    const vocabulary = fc.constantFrom(
      ..."the army rebels said that who which , and but to had been captured attacking struck in by of Aleppo 14 “ ” ( ) – was".split(
        " ",
      ),
    );
    fc.assert(fc.property(fc.array(vocabulary, { maxLength: 40 }), (list) => void analysis(list.join(" "))));
  });
});

describe("clauses beside one another", () => {
  test("an opening participle is done by whom the sentence is about", () => {
    expect(clause(analysis("After capturing the town, rebels advanced on the capital."), "capture").subject).toBe(
      "rebels",
    );
  });
  test("a clause with “when” keeps its own subject", () => {
    const parsed = analysis("Seven soldiers were killed when their vehicle was bombed.");
    expect(clause(parsed, "kill").object).toBeNull();
    expect(clause(parsed, "bomb").subject).toBe("their vehicle");
  });
  test("a time inside a relative clause stays with its verb", () => {
    expect(
      clause(analysis("The leaders, who fought in a war that started in late 2013, withdrew."), "start").phrases,
    ).toHaveLength(1);
  });
  test("a past form before “by” and a gerund is no passive", () => {
    expect(clause(analysis("The rebels attacked by shelling the town."), "attack").verb.passive).toBe(false);
  });
  test("what is done for the first time has its own subject", () => {
    expect(clause(analysis("This is the first time rebels have seized the town."), "seize").subject).toBe("rebels");
  });
});

describe("a time that no comma parts from the subject", () => {
  test.each([
    ["On Sunday gunmen seized the bridge.", "seize", "gunmen"],
    ["On Friday night warplanes bombed it.", "bomb", "warplanes"],
    ["Late on Monday coastal gunners shelled it.", "shell", "coastal gunners"],
    ["In the early hours of Sunday gunmen seized it.", "seize", "gunmen"],
    ["On 3 May government forces seized the mill.", "seize", "government forces"],
    ["In August 2013 gunmen seized the mill.", "seize", "gunmen"],
    ["Since July 11 shelling has killed ten.", "kill", "shelling"],
    ["It was calm but in recent weeks government troops have advanced.", "advance", "government troops"],
    ["Over the past two days gunmen have seized ten farms.", "seize", "gunmen"],
    ["Last week gunmen seized the mill.", "seize", "gunmen"],
    ["The ministry said on Tuesday gunmen had seized it.", "seize", "gunmen"],
  ])("leaves “%s” its own", (text, lemma, subject) => {
    expect(clause(analysis(text), lemma).subject).toBe(subject);
  });

  test.each([
    ["He was hurt on Tuesday shelling.", "on Tuesday shelling"],
    ["Many came after Friday prayers in the yard.", "after Friday prayers"],
  ])("in “%s” may still be of the noun behind it", (text, phrase) => {
    const parsed = analysis(text);
    const told = parsed.clauses.flatMap(({ phrases }) =>
      phrases.map(({ from, to }) =>
        parsed.tokens
          .slice(from, to)
          .map((token) => token.text)
          .join(" "),
      ),
    );
    expect(told).toContain(phrase);
  });
});
