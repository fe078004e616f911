import { describe, expect, it } from "vitest";
import { EVENT_FAMILIES, EVENT_TYPES } from "../../lib/codebook/event-types";
import { MEASURES } from "../../lib/codebook/figure";
import { ACTOR_KINDS, PLACE_KINDS, SIDES } from "../../lib/codebook/registry-data";
import { ROLES, STANCES } from "../../lib/codebook/report";
import { isLocale, LOCALES, messagesOf, pathIn, tellReason, translatorOf } from "../../lib/messages";

/** Every message of a catalogue with its full key. */
function leaves(node: object, prefix = ""): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  );
}

describe("messages", () => {
  it("name every closed list of the codebook", () => {
    const { terms } = messagesOf("en");
    expect(Object.keys(terms.types)).toEqual([...EVENT_TYPES]);
    expect(Object.keys(terms.families)).toEqual([...EVENT_FAMILIES]);
    expect(Object.keys(terms.sides)).toEqual([...SIDES]);
    expect(Object.keys(terms.stances)).toEqual([...STANCES]);
    expect(Object.keys(terms.measures)).toEqual([...MEASURES]);
    expect(Object.keys(terms.actorKinds)).toEqual([...ACTOR_KINDS]);
    expect(Object.keys(terms.placeKinds)).toEqual([...PLACE_KINDS]);
    expect(Object.keys(terms.roles)).toEqual(["any", ...ROLES]);
  });

  it("are never empty and never carry white space at their ends", () => {
    for (const locale of LOCALES) {
      const { pages, terms } = messagesOf(locale);
      for (const [key, text] of leaves({ pages, terms })) {
        expect(text.trim(), key).not.toBe("");
        expect(text, key).toBe(text.trim());
      }
    }
  });

  it("count as a reader would", () => {
    const t = translatorOf("en");
    expect(t("pages.registry.events", { count: 0 })).toBe("no event");
    expect(t("pages.registry.events", { count: 1 })).toBe("1 event");
    expect(t("pages.registry.events", { count: 12 })).toBe("12 events");
  });

  it("tell a reason by the key it was stored with", () => {
    expect(tellReason({ key: "coder.codedByHand", values: {} })).toBe(
      "Coded by hand by a careful reader of the article.",
    );
  });
});

describe("addresses by language", () => {
  it("leave the default language without a prefix", () => {
    expect(pathIn("en", "/")).toBe("/");
    expect(pathIn("en", "/actors/rebels")).toBe("/actors/rebels");
  });

  it("know only the languages there are", () => {
    expect(isLocale("en")).toBe(true);
    expect(isLocale("events")).toBe(false);
  });
});
