import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Registry } from "../../lib/registry";
import { seededRegistry, sentencesOf } from "./registry-read";

let registry: Registry;
let abroad: Registry;
beforeAll(async () => {
  registry = await seededRegistry();
  abroad = await seededRegistry(false);
});

/** `text → slugs` of every mention of the last sentence. */
function told(texts: string[], { on = "2024-11-29", frame = true } = {}): string[] {
  const reading = (frame ? registry : abroad).readArticle(sentencesOf(...texts), on);
  return (reading.actors.at(-1) ?? []).map(({ text, slugs }) => `${text} → ${slugs.join("+") || "?"}`);
}

describe("composed names", () => {
  it.each([
    ["Russian and Syrian jets hit a camp.", "Russian and Syrian jets → russia+syrian-army"],
    ["Iraqi troops entered the district.", "Iraqi troops → iraqi-army"],
    ["The Yemeni government rejected it.", "Yemeni government → yemeni-government"],
    ["Turkish-backed fighters crossed the river.", "Turkish-backed fighters → sna"],
    ["Pro-Iranian militias fled the post.", "Pro-Iranian militias → iran-backed-militias"],
    ["Pro-government forces shelled a market.", "Pro-government forces → syrian-army"],
    ["Pro-government militias shelled a market.", "Pro-government militias → pro-government-militias"],
    ["Shia militiamen left the ridge.", "Shia militiamen → iran-backed-militias"],
    ["US-led air raids hit the depot.", "US-led → us-led-coalition"],
    ["Regime air raids hit the depot.", "Regime → syrian-government"],
    ["Kurdish units left the ridge.", "Kurdish units → kurdish-fighters"],
    ["Kurdish militias left the ridge.", "Kurdish militias → kurdish-fighters"],
    ["Islamist fighters left the ridge.", "Islamist fighters → rebels"],
    ["A Reuters correspondent heard shots.", "Reuters correspondent → reuters"],
    ["The Saudi-led coalition bombed the port.", "Saudi-led coalition → saudi-led-coalition"],
    ["Forces loyal to President Salva Kiir advanced.", "Forces loyal to President Salva Kiir → south-sudanese-army"],
    ["Hezbollah fighters withdrew.", "Hezbollah fighters → hezbollah"],
    ["Turkish security sources confirmed the raid.", "Turkish security sources → turkish-security-sources"],
    ["Israel’s military struck a convoy.", "Israel’s military → israel"],
    ["Kurdish fighters held the bridge.", "Kurdish fighters → kurdish-fighters"],
    ["Rebels led by Hayat Tahrir al-Sham attacked.", "Rebels led by Hayat Tahrir al-Sham → hts+rebels"],
  ])("%s", (text, mention) => {
    expect(told([text])[0]).toBe(mention);
  });

  it("give a presidents' forces to his army, whatever the apostrophe", () => {
    for (const mark of ["'", "’"])
      expect(told([`al-Assad${mark}s forces fled.`])).toEqual([`al-Assad${mark}s forces → syrian-army`]);
  });
});

describe("aliases", () => {
  it.each(["Hayat Tahrir al-Sham", "Hyat Tahrir al Sham", "Hayat Tahrir-al-Sham", "Hay’at Tahrir ash-Sham"])(
    "find %s",
    (name) => {
      expect(told([`${name} seized the road.`])[0]).toBe(`${name} → hts`);
    },
  );

  it("end at word boundaries and mind capitals", () => {
    expect(told(["The ambassador defended human rights, as they told us who is who."]).join()).not.toMatch(
      /syrian-government|hts|united-states|isis/,
    );
  });

  it("hold for their time only", () => {
    expect(told(["The Nusra Front attacked."], { on: "2016-06-18" })).toEqual(["Nusra Front → al-nusra-front"]);
    expect(told(["The Nusra Front attacked."], { on: "2024-11-29" })).toEqual(["Nusra Front → hts"]);
  });

  it("are not found where the name only says who holds a place or where someone sits", () => {
    expect(told(["The rebel-held town lies near a government-controlled road."])).toEqual([]);
    expect(told(["A Beirut-based channel showed pictures."])).toEqual([]);
  });
});

describe("coalition words", () => {
  it.each(["insurgents", "rebel fighters", "opposition forces", "jihadists", "militants"])(
    "%s are the rebels, not their best-known member",
    (word) => {
      expect(told([`The ${word} advanced.`])).toEqual([`${word} → rebels`]);
    },
  );

  it("keep allies apart by the side of whom they are with", () => {
    expect(told(["HTS and its allies attacked."])).toEqual(["HTS → hts", "its allies → rebels"]);
    expect(told(["The Syrian army and its allies attacked."])).toEqual([
      "Syrian army → syrian-army",
      "its allies → pro-government-militias",
    ]);
  });
});

describe("references", () => {
  it("settle a bare army by the state the article is about", () => {
    expect(
      told(["Iraqi troops entered Mosul.", "The army lost two men."], { frame: false, on: "2016-07-01" }),
    ).toContain("army → iraqi-army");
  });

  it("leave a bare army open where nothing tells whose it is", () => {
    expect(told(["The army lost two men."], { frame: false })).toEqual(["army → ?"]);
  });

  it("follow a pronoun to the subject before it", () => {
    expect(told(["The White Helmets published a list.", "It named four villages."])[0]).toBe("It → white-helmets");
    expect(told(["Rebels took the hill.", "They then shelled the road."])[0]).toBe("They → rebels");
  });

  it("follow a description to the last of its kind", () => {
    expect(told(["The Syrian Observatory for Human Rights counted ten.", "The monitoring group named none."])[0]).toBe(
      "monitoring group → sohr",
    );
    expect(told(["Boko Haram burned the market.", "The group left at dawn."], { frame: false })[0]).toBe(
      "group → boko-haram",
    );
  });

  it("read a possessive that stands before its owner", () => {
    expect(told(["In its first statement, the Syrian army admitted losses."])[0]).toBe("its → syrian-army");
  });
});

describe("persons whom the article introduces", () => {
  it.each([
    ["Defence Minister Khalid al-Obeidi said so.", "obeidi", null],
    ["A senior IRGC commander, Brig Gen Kioumars Rostami, was killed.", "rostami", "irgc"],
    ["Abdel-Malek al-Mekhlafi, Yemen's foreign minister, said so.", "mekhlafi", "yemeni-government"],
    ["Al Jazeera’s Tareq Abu Azzoum said so.", "abu-azzoum", "al-jazeera"],
  ])("%s", (text, slug, affiliation) => {
    const { introduced } = abroad.readArticle(sentencesOf(text), "2024-11-29");
    expect(introduced.find((person) => person.slug === slug)).toMatchObject({ kind: "person", affiliation });
  });

  it("are known by their family name afterwards", () => {
    expect(told(["Defence Minister Khalid al-Obeidi spoke.", "Obeidi named the village."], { frame: false })[0]).toBe(
      "Obeidi → obeidi",
    );
  });
});

describe("any text", () => {
  it("gives mentions that cut out their own text, inside the sentence, in order, without an error", () => {
    const word = fc.constantFrom(
      "Syrian",
      "and",
      "’s",
      "forces",
      "-",
      "backed",
      "HTS",
      "the",
      "U.S.",
      "al-",
      "(",
      "it",
      "President",
      "Ali",
      ",",
      ".",
      "north",
      "of",
      "Aleppo",
      "border",
      "with",
      "10",
      "km",
      "é",
      "…",
      "said",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 25 }), (words) => {
        const text = words.join(" ");
        const [sentence] = sentencesOf(text);
        if (sentence === undefined) return;
        const { actors, places } = registry.readArticle([sentence], "2024-11-29");
        for (const list of [actors[0] ?? [], places[0] ?? []]) {
          let last = 0;
          for (const mention of list) {
            expect(text.slice(mention.start, mention.end)).toBe(mention.text);
            expect(mention.start).toBeGreaterThanOrEqual(last);
            last = mention.end;
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
