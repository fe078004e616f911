/** Places that a sentence names and that are not where its event was: landmarks, ends of moves, homes, where people speak. */
import { beforeAll, describe, expect, test } from "vitest";
import { codeOwn, prepareCoder } from "./own-article";

beforeAll(async () => {
  await prepareCoder();
});

const placesOf = (body: string) => codeOwn(body).map(({ places }) => places);

describe("what only says where a place lies is no place of the event", () => {
  test.each([
    ["an aside behind it", "In Dorwan, outside Taiz, warplanes bombed a school on Monday.", [["dorwan"]]],
    [
      "an apposition that goes on to a landmark",
      "Houthi fighters captured Dorwan, a town on the northern shore of Lake Mirkan, on Monday.",
      [["dorwan"]],
    ],
    [
      "an apposition of two names",
      "On Monday, 12 people were killed by shelling in Dorwan and Mirkan, two villages near Taiz.",
      [["dorwan", "mirkan"]],
    ],
    [
      "the other bank",
      "Artillery hit a bus in Omdurman, across the Nile from Khartoum, killing 22 people on Monday.",
      [["omdurman"]],
    ],
    [
      "a river beside the province it runs through",
      "The SDF attacked villages on the eastern bank of the Euphrates in Deir ez-Zor province on Monday.",
      [["deir-ez-zor-province"]],
    ],
    [
      "the town at the end of a road",
      "A convoy of Sudanese soldiers came under fire on the way to Nyala, near the town of Mirkan, on Monday.",
      [["mirkan"]],
    ],
    ["what opens the sentence", "In Taiz, jets bombed a market in Dorwan on Monday.", [["dorwan"]]],
  ])("%s", (_, body, places) => {
    expect(placesOf(body)).toEqual(places);
  });
});

describe("a move is told of one of its ends", () => {
  test.each([
    [
      "people flee where they were",
      "Thousands of civilians fled from Taiz to the coastal towns of Mokha and Aden on Monday.",
      [["taiz"]],
    ],
    [
      "people flee from what opens the sentence, and “which” tells of it too",
      "From the town of Mokha, which the army left on Monday, thousands of people fled to Taiz.",
      [["mocha"], ["mocha"]],
    ],
    ["an army falls back where it stood", "In Marib, government troops retreated to Shabwa on Monday.", [["marib"]]],
    [
      "people who arrive are told of where they come to",
      "Hundreds of civilians arrived in Tabqa from Raqqa on Monday.",
      [["tabqa"]],
    ],
  ])("%s", (_, body, places) => {
    expect(placesOf(body)).toEqual(places);
  });
});

describe("people's own places are none", () => {
  test("the place that fighters come from", () => {
    expect(placesOf("Fighters from Aden attacked Houthi positions in Taiz on Monday.")).toEqual([["taiz"]]);
  });

  test("but fighters are driven from where they were", () => {
    expect(placesOf("Libyan troops drove Islamic State fighters from Sirte on Monday.")).toEqual([["sirte"]]);
  });

  test("the place that a witness speaks from", () => {
    const body = "Fighters from both sides clashed on Monday, witnesses said by phone from Tawila.";
    expect(placesOf(body)).toEqual([[]]);
  });

  test("the name of a people", () => {
    expect(placesOf("Gunmen fired at Lomani and Dinka families in Malakal on Monday.")).toEqual([["malakal"]]);
  });
});

describe("a clause lends its place", () => {
  test.each([
    [
      "to the main clause behind a relative one",
      "In Taiz, which the army retook last week, schools stayed shut on Monday.",
      "humanitarian",
      ["taiz"],
    ],
    [
      "to the clause that hangs on it by “and”",
      "A bus that had left Aden was stopped near Dorwan on Monday, and two passengers were shot dead.",
      "violence-against-civilians",
      ["dorwan"],
    ],
    [
      "to the clause that “where” opens",
      "Fighting broke out on the edge of Dorwan on Monday, where paratroopers set up a checkpoint cutting the road from Taiz.",
      "troop-movement",
      ["dorwan"],
    ],
  ])("%s", (_, body, type, places) => {
    expect(codeOwn(body).findLast((report) => report.type === type)?.places).toEqual(places);
  });

  test("“the village” is none of the places that the text calls towns", () => {
    const body =
      "Gunmen killed 40 people in the village of Dorwan on Monday. Survivors walked to Mirkan, the nearest town. On Tuesday, gunmen shelled the village.";
    expect(placesOf(body).at(-1)).toEqual(["dorwan"]);
  });

  test.each([
    [
      "of what fell before the town that is told of",
      "Rebels captured Sarmin on Monday, their second gain since they took Saraqeb in March. On Tuesday, jets bombed the town.",
      ["sarmin"],
    ],
    [
      "of where a spokesman speaks",
      "Houthi fighters attacked Taiz on Monday. A spokesman for the army in Aden, said reinforcements would come. On Tuesday, jets bombed the city.",
      ["taiz"],
    ],
  ])("what a text takes up is none %s", (_, body, places) => {
    expect(placesOf(body).at(-1)).toEqual(places);
  });
});
