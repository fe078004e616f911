/** Where an event happened: names taken up, landmarks, lists, and the flow of an article. */
import { beforeAll, describe, expect, test } from "vitest";
import { codeOwn, prepareCoder } from "./own-article";

beforeAll(async () => {
  await prepareCoder();
});

const code = (body: string) => codeOwn(body);

/** Places of the last report that a text gives. */
const lastPlaces = (body: string) => code(body).at(-1)?.places;

describe("places taken up without their names", () => {
  test.each([
    ["Houthi fighters entered Taiz on Monday. Warplanes bombed the besieged city on Tuesday.", ["taiz"]],
    ["Fighters loyal to Machar attacked the barracks. Troops shelled South Sudan's capital on Tuesday.", ["juba"]],
    ["Islamic State fighters seized the town of Hit on Monday. Iraqi jets bombed the area on Tuesday.", ["hit"]],
    ["Israeli jets bombed Khan Younis in Gaza on Monday. On Tuesday, Israeli forces shelled the enclave.", ["gaza"]],
    [
      "Russian troops entered Bakhmut on Monday. They now hold much of Ukrainian territory after seizing Ukrainian territory on Tuesday.",
      ["ukraine"],
    ],
    [
      "Houthi fighters entered the villages of Dorwan, Hesha and Mirkan in Yemen on Monday. Warplanes bombed the villages on Tuesday.",
      ["dorwan", "hesha", "mirkan"],
    ],
    [
      "Yemen's army fought on. Houthi fighters seized swathes of territory in the north-west on Tuesday.",
      ["northwest-yemen"],
    ],
    ["Houthi fighters shelled Taiz and its countryside on Monday.", ["taiz", "taiz-countryside"]],
  ])("%s", (body, places) => {
    expect(lastPlaces(body)).toEqual(places);
  });
});

describe("which of the places of a sentence", () => {
  test.each([
    ["a list is taken whole", "Russian jets bombed Hodeidah, Taiz and Marib on Monday.", ["hodeidah", "taiz", "marib"]],
    [
      "what only says where a place lies is left out",
      "Rebels captured the village of Ajhala, also in Taiz, on Monday.",
      ["ajhala"],
    ],
    [
      "an unknown village goes before the district it lies in",
      "In Myedon township, jets bombed Kan Hatu village on Monday.",
      ["kan-hatu"],
    ],
    [
      "a place behind an event is its own where no other event claims it",
      "Troops launched an operation on Monday to retake the key al-Hamra air base.",
      ["al-hamra-air-base"],
    ],
    [
      "a camp goes before the city it lies near",
      "Jets bombed a mosque in the Abu Shorouk camp for displaced people near Taiz on Monday.",
      ["abu-shorouk-camp"],
    ],
    [
      "where roads meet, both",
      "Rebels took control of the interchange between the M4 and the M5 near Saraqeb on Monday.",
      ["m4", "m5", "saraqeb"],
    ],
    ["a country that opens the sentence", "In Libya, rebels launched an offensive on Monday.", ["libya"]],
    [
      "an area in a list of towns that lie elsewhere",
      "Russian jets bombed Hama, Rural Damascus and Suweida on Monday.",
      ["hama", "rural-damascus", "suweida"],
    ],
    [
      "what lies around a city, where areas near it are taken",
      "Rebels captured several key areas near Aleppo on Monday.",
      ["aleppo-province"],
    ],
    [
      "the provinces of a plural whose commas are lost",
      "Jets bombed rebel positions in Hama Idlib and Homs provinces on Monday.",
      ["hama-province", "idlib-province", "homs-province"],
    ],
    [
      "an area beside a city",
      "Rebels attacked troops in the south Aleppo area on Monday.",
      ["southern-aleppo-countryside"],
    ],
  ])("%s", (_, body, places) => {
    expect(lastPlaces(body)).toEqual(places);
  });

  test.each([
    [
      "a sentence that only says where it was",
      "A car bomb killed four people in Yemen on Monday. The blast was near a market in Dorwan, a town on the coast.",
      ["dorwan"],
    ],
    [
      "a later sentence that names the spot inside",
      "Rebel shelling of a quarter of the city of Aleppo killed five people on Monday. The shelling hit the Sheikh Maqsoud area.",
      ["sheikh-maqsoud"],
    ],
  ])("is made more exact by %s", (_, body, places) => {
    expect(code(body).map((report) => report.places)).toEqual([places]);
  });

  test("an advance reaches the towns it comes close to", () => {
    const body = "Houthi fighters advanced on Monday to within a few kilometres of Marib and Taiz.";
    expect(lastPlaces(body)).toEqual(expect.arrayContaining(["marib", "taiz"]));
  });
});

describe("where the sentence does not say", () => {
  test("a base without a name is the one that the next sentences name", () => {
    const [report] = code(
      "Houthi fighters seized a military base north of Sanaa on Monday. The soldiers at the Umaliqa base had refused to take sides.",
    );
    expect(report?.places).toEqual(["umaliqa-base"]);
  });

  test("several towns without names are nowhere in particular", () => {
    const reports = code("Houthi fighters captured Marib on Monday. The army recaptured several towns on Tuesday.");
    expect(reports.map((report) => report.places)).toEqual([["marib"], []]);
  });

  test("strikes on a country at large are told of the country that the article's places lie in", () => {
    const body =
      "Houthi fighters said shelling and bombing raids had gone on. They spoke in Sanaa, in Taiz and in the port of Hodeidah.";
    expect(code(body)[0]?.places).toEqual(["yemen"]);
  });
});
