import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { countryRecordSchema } from "@/lib/codebook/registry-data";
import { type Attribution, attributionWordsSchema, createAttributionFinder } from "@/lib/coder/attribution";
import { partiesOf, stanceOf } from "@/lib/coder/attribution-stance";
import { tokenise } from "@/lib/language";
import { createRegistry } from "@/lib/registry";
import { actorWordsSchema, placeWordsSchema } from "@/lib/registry/words";

// The property below builds many sentences; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

function seed(file: string): unknown {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, "../../seeds", file), "utf8"));
}

const words = attributionWordsSchema.parse(seed("vocabulary/attribution.json"));
const finder = createAttributionFinder(words);
const registry = createRegistry({
  actors: [
    { slug: "northern-front", name: "Northern Front", kind: "armed-group", side: "opposition", aliases: ["Front"] },
    { slug: "watch", name: "Harbour Watch", kind: "monitor", side: "other", aliases: ["Harbour Watch"] },
    { slug: "relief", name: "Relief Aid", kind: "ngo", side: "other", aliases: ["Relief Aid"] },
    { slug: "coast-press", name: "Coast Press", kind: "outlet", side: "other", aliases: ["Coast Press"] },
    { slug: "rebels", name: "rebels", kind: "coalition", side: "opposition", aliases: [] },
  ],
  countries: z.array(countryRecordSchema).parse(seed("world/countries.json")),
  conflicts: [],
  places: [],
  outlets: [],
  actorWords: actorWordsSchema.parse(seed("vocabulary/actor-words.json")),
  placeWords: placeWordsSchema.parse(seed("vocabulary/place-words.json")),
  frame: null,
});

function attributionsIn(...texts: string[]): { text: string; found: Attribution[][] } {
  let start = 0;
  const sentences = texts.map((text, index) => {
    const sentence = tokenise({ text, start, end: start + text.length, index });
    start += text.length + 1;
    return sentence;
  });
  const { actors, introduced } = registry.readArticle(sentences, "2024-06-01");
  const actor = (slug: string) => registry.actor(slug);
  return { text: texts.join(" "), found: finder.find({ sentences, actors, introduced, outlet: null, actor }) };
}

/** On whose word a phrase of the texts rests. */
function sourcesOf(phrase: string, ...texts: string[]): string[] {
  const { text, found } = attributionsIn(...texts);
  const start = text.indexOf(phrase);
  expect(start).toBeGreaterThanOrEqual(0);
  const end = start + phrase.length;
  // A verb of saying governs itself too.
  const governing = found
    .flat()
    .filter(
      ({ content, ...cue }) => (content.start < end && start < content.end) || (cue.start < end && start < cue.end),
    );
  return [...new Set(governing.flatMap(({ sources }) => sources))];
}

describe("attribution", () => {
  const cases: [name: string, phrase: string, sources: string[], text: string][] = [
    [
      "a speaker with an aside between him and his verb",
      "had been shelled",
      ["activists"],
      "An activist in the port who spoke on condition of anonymity said the boats had been shelled.",
    ],
    [
      "a defence minister of the state that the text is about, for his ministry",
      "have been shelled",
      ["iraqi-defence-ministry", "tariq"],
      "Iraqi troops held the port, and boats have been shelled, Defence Minister Adnan Tariq said.",
    ],
    [
      "the police, wherever their source sits",
      "boats were sunk",
      ["police"],
      "A source at the harbour police said nine boats were sunk.",
    ],
    [
      "a speaker whom only a number parts from what he tells",
      "boats were sunk",
      ["watch"],
      "According to the monitor Harbour Watch more than 30 boats were sunk.",
    ],
    [
      "a speaker right behind what is told, where commas are lost",
      "nine fishermen",
      ["coast-press"],
      "The shells killed nine fishermen Coast Press reported.",
    ],
    [
      "a verb of saying before what it tells",
      "shelled the port",
      ["watch"],
      "Harbour Watch said the boats had shelled the port.",
    ],
    [
      "a verb of saying after it",
      "shelled the port",
      ["watch"],
      "The boats had shelled the port, Harbour Watch said on Friday.",
    ],
    [
      "a speaker whom no comma parts from what is told",
      "took the port",
      ["northern-front"],
      "Fighters took the port after heavy clashes in the south of the province the Northern Front said.",
    ],
    [
      "an inverted verb without quotation marks",
      "took the port",
      ["northern-front"],
      "Fighters took the port after heavy clashes in the south said the Northern Front.",
    ],
    [
      "a medium that no registry knows",
      "have been closed",
      ["citynews"],
      "Nine mines have been closed, a local portal CityNews reported on Sunday.",
    ],
    [
      "a denial at the end",
      "attack on the port",
      [],
      "It blames them for the attack on the port, which Northern Front denied.",
    ],
    ["an inverted verb", "fled at dawn", ["residents"], "“We fled at dawn,” said a resident."],
    [
      "according to, at the end",
      "Ten people died",
      ["residents"],
      "Ten people died in the blast, according to residents.",
    ],
    [
      "according to, at the start",
      "ten people died",
      ["residents"],
      "According to residents, ten people died in the blast.",
    ],
    [
      "two voices joined",
      "left the town",
      ["witnesses", "residents"],
      "The convoy left the town, witnesses and residents said.",
    ],
    [
      "classes that share a noun",
      "left nine dead",
      ["medical-sources", "security-sources"],
      "The bomb left nine dead, according to medical and security sources.",
    ],
    [
      "a day between speaker and verb",
      "cut the road",
      ["watch"],
      "Harbour Watch on Tuesday evening said fighters had cut the road.",
    ],
    [
      "a statement put out on a day",
      "lost the base",
      ["northern-front"],
      "A Northern Front statement put out on Monday said the army had lost the base.",
    ],
    [
      "an apposition",
      "killed 14",
      ["watch"],
      "Harbour Watch, which has a network of sources, said jets had killed 14.",
    ],
    [
      "a chain of two voices",
      "took the town",
      ["coast-press", "rebels"],
      "The rebels took the town, Coast Press reported, citing rebels.",
    ],
    ["a toll put at a number", "at 30", ["watch"], "Harbour Watch put the toll at 30."],
    [
      "a verb of accusing",
      "shelling the port",
      ["northern-front"],
      "The Northern Front accused the navy of shelling the port.",
    ],
    ["an appeal", "for a halt", ["relief"], "Relief Aid called for a halt to the strikes."],
    ["a claim with an infinitive", "seized the hill", ["rebels"], "The rebels claim to have seized the hill."],
    ["witnesses who saw", "looting a shop", ["residents"], "Residents saw troops looting a shop."],
    [
      "a source that no registry lists",
      "left 11 dead",
      ["harbour-office-sources"],
      "Clashes left 11 dead, a harbour office source said.",
    ],
  ];
  it.each(cases)("is read from %s", (_, phrase, sources, text) => {
    expect(sourcesOf(phrase, text).toSorted()).toEqual(sources.toSorted());
  });

  it("is carried to the next sentence by a pronoun", () => {
    const first = "Relief Aid said families had fled.";
    expect(sourcesOf("schools were shut", first, "It added that schools were shut.")).toEqual(["relief"]);
    expect(sourcesOf("Ten died", "Residents reported heavy fire.", "Ten died at the bridge, they added.")).toEqual([
      "residents",
    ]);
  });

  it("finds the monitor behind “the monitoring group”", () => {
    const first = "Harbour Watch said the boats had left.";
    expect(sourcesOf("cut the road", first, "The monitoring group said fighters had cut the road.")).toEqual(["watch"]);
  });

  it("covers a quotation of several sentences", () => {
    const quote = ["“The families are in chaos.", "They are moving to the coast,” Relief Aid said."] as const;
    expect(sourcesOf("families are in chaos", ...quote)).toEqual(["relief"]);
  });

  it("leaves the article's own voice alone", () => {
    expect(sourcesOf("took the hill", "Fighters took the hill on Friday.", "Residents said shops were shut.")).toEqual(
      [],
    );
    expect(sourcesOf("shops were shut", "Rebels took the hill and shops were shut.")).toEqual([]);
    expect(sourcesOf("but the army", "Rebels said they took it, but the army holds the hill.")).toEqual([]);
  });

  it("hears no one in plans, denials of speech and passives", () => {
    for (const text of [
      "The rebels will say they took the hill.",
      "The army did not say it lost the hill.",
      "The hill was said to be lost.",
      "A truce announced by the rebels held.",
    ])
      expect(attributionsIn(text).found).toEqual([[]]);
  });

  it("never throws and keeps every span inside the text", () => {
    const pieces = fc.constantFrom(
      ..."said told , . “ ” ( ) that and rebels the army Harbour Watch according to citing it he on Friday , who which".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(pieces, { minLength: 1, maxLength: 18 }), { minLength: 1, maxLength: 4 }),
        (all) => {
          const { text, found } = attributionsIn(...all.map((tokens) => tokens.join(" ")));
          for (const { start, end, content, sources } of found.flat()) {
            expect(sources.length).toBeGreaterThan(0);
            for (const span of [{ start, end }, content]) {
              expect(span.start).toBeGreaterThanOrEqual(0);
              expect(span.start).toBeLessThan(span.end);
              expect(span.end).toBeLessThanOrEqual(text.length);
            }
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe("stance", () => {
  const parties = partiesOf(registry, words, new Set(["northern-front"]), new Map([["karim", "northern-front"]]));

  it.each([
    ["claimed", ["northern-front"]],
    ["claimed", ["northern-front", "karim"]],
    ["claimed", ["coast-press", "northern-front"]],
    ["claimed", ["iraqi-army"]],
    ["asserted", ["northern-front", "watch"]],
    ["asserted", ["northern-front", "iraqi-army"]],
    ["asserted", ["residents"]],
    ["asserted", []],
  ] as const)("is %s where it rests on %j", (stance, sources) => {
    expect(stanceOf(sources, ["said"], parties)).toBe(stance);
  });

  it("is denied where only a denial tells of it", () => {
    expect(stanceOf(["northern-front"], ["denied"], parties)).toBe("denied");
    expect(stanceOf(["northern-front"], ["denied", "said"], parties)).toBe("claimed");
  });
});
