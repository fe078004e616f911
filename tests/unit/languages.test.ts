import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { directionOf, LOCALES, languageTag, messagesOf } from "../../lib/messages";
import arabicErrors from "../../lib/messages/ar/errors.json" with { type: "json" };
import { dayInWords } from "../../lib/messages/days";
import englishErrors from "../../lib/messages/en/errors.json" with { type: "json" };
import { isolated, localName } from "../../lib/timeline/local-name";

/** Every message of a catalogue with its full key. */
function leaves(node: object, prefix = ""): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  );
}

/** The closing brace of the one at `open`. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  throw new Error(`A brace is left open in: ${text}`);
}

/** Names of the arguments of an ICU message, those inside its choices too. */
function argumentsOf(message: string, found = new Set<string>()): Set<string> {
  for (let at = message.indexOf("{"); at >= 0; at = message.indexOf("{", at)) {
    const end = closing(message, at);
    const [, name = "", choices = ""] = /^\s*(\w+)\s*(?:,\s*\w+\s*,?(.*))?$/s.exec(message.slice(at + 1, end)) ?? [];
    found.add(name);
    for (let from = choices.indexOf("{"); from >= 0; from = choices.indexOf("{", from)) {
      const to = closing(choices, from);
      argumentsOf(choices.slice(from + 1, to), found);
      from = to;
    }
    at = end;
  }
  return found;
}

const english = new Map(leaves(messagesOf("en")));

describe("the catalogues of all languages", () => {
  for (const locale of LOCALES) {
    const own = new Map(leaves(messagesOf(locale)));

    it(`hold the same keys: ${locale}`, () => {
      expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
      expect(Object.keys(arabicErrors)).toEqual(Object.keys(englishErrors));
    });

    it(`take the same arguments, but for the grammar of headlines: ${locale}`, () => {
      const grammar = new Set(
        [...english]
          .filter(([key]) => key.startsWith("headline.actions."))
          .flatMap(([, text]) => [...argumentsOf(text)]),
      );
      grammar.add("who");
      for (const [key, text] of own) {
        const given = key.startsWith("headline.actions.") ? grammar : argumentsOf(english.get(key) ?? "");
        const surplus = [...argumentsOf(text)].filter((name) => !given.has(name));
        expect(surplus, `${key} asks for what it is not given`).toEqual([]);
        if (key.startsWith("headline.")) continue;
        const dropped = [...given].filter((name) => !argumentsOf(text).has(name));
        expect(dropped, `${key} leaves out what it should tell`).toEqual([]);
      }
    });

    it(`can all be told: ${locale}`, () => {
      for (const count of [0, 1, 2, 3, 11, 100]) {
        for (const [key, text] of own) {
          const values = Object.fromEntries([...argumentsOf(text)].map((name) => [name, count]));
          const tell = createTranslator({
            locale: languageTag(locale),
            messages: { text },
            onError: (error) => {
              throw new Error(`${key}: ${error.message}`);
            },
          });
          expect(tell("text", values), key).not.toContain("{");
        }
      }
    });
  }
});

describe("a page in Arabic", () => {
  it("runs from right to left, tells days in Arabic words and keeps Latin digits", () => {
    expect(directionOf("ar")).toBe("rtl");
    expect(dayInWords("2024-11-28", "full", "ar")).toMatch(/^الخميس.*28.*2024$/u);
  });

  it("takes the Arabic name of the registry, and closes off one that it has not", () => {
    expect(localName({ name: "Somewhere", nameAr: "مكان" }, "ar")).toBe("مكان");
    expect(localName({ name: "Somewhere", nameAr: "مكان" }, "en")).toBe("Somewhere");
    expect(isolated("Somewhere", "ar")).toBe("\u2068Somewhere\u2069");
    expect(isolated("مكان", "ar")).toBe("مكان");
    expect(isolated("Somewhere", "en")).toBe("Somewhere");
  });
});
