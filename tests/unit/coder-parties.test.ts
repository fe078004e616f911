/** Who took part, where the word that tells an event does not name them: who is charged, who helps, who is stood for. */
import { beforeAll, describe, expect, test } from "vitest";
import { codeOwn, prepareCoder } from "./own-article";

beforeAll(async () => {
  await prepareCoder();
});

/** The roles of the report whose passage holds a piece of text. */
const rolesOf = (body: string, piece: string) =>
  codeOwn(body).find((report) => report.passages.some(({ quote }) => quote.includes(piece)))?.actors;

describe("whose an attack is said to be apart from what tells it", () => {
  test.each([
    [
      "claimed",
      "A car bomb killed 12 people in Kabul on Monday. The Taliban claimed responsibility for the attack.",
      ["taliban"],
    ],
    ["blamed", "A missile hit a market in Herat on Sunday. Officials blamed it on Islamic State.", ["isis"]],
    [
      "blamed in passing",
      "A bomb killed two people in Taiz, the governor said, blaming the attack on the Houthis.",
      ["houthis"],
    ],
    ["claimed by nobody", "Rockets struck a school in Kabul on Friday. No group claimed responsibility.", []],
    [
      "charged with another act",
      "A bomb killed two people in Taiz. The governor accused the Houthis of stealing aid.",
      [],
    ],
  ])("%s", (_, body, initiator) => {
    expect(codeOwn(body)[0]?.actors.initiator).toEqual(initiator);
  });
});

describe("who helps", () => {
  test.each([
    "Backed by air support from Russian forces, Malian forces regained the town of Diabaly on Monday.",
    "Malian forces regained the town of Diabaly on Monday in a large offensive assisted by Russian airpower.",
    "Russian-backed Malian forces regained the town of Diabaly on Monday.",
  ])("%s", (body) => {
    expect(rolesOf(body, "regained")).toMatchObject({ initiator: ["malian-army"], other: ["russia"] });
  });

  test("a body that takes in those who flee takes part", () => {
    const body = "Hundreds of people from Juba sought shelter in a base of the United Nations on Sunday.";
    expect(rolesOf(body, "shelter")).toMatchObject({ initiator: ["civilians"], other: ["united-nations"] });
  });

  test("allies whom the text names stand for themselves", () => {
    const body =
      "At least 20 members of the Syrian army and its allies, who include fighters of Hezbollah, were killed in a rebel attack near Hama on Monday.";
    expect(rolesOf(body, "attack")?.target).toEqual(expect.arrayContaining(["syrian-army", "hezbollah"]));
    expect(rolesOf(body, "attack")?.target).not.toContain("pro-government-militias");
  });

  test("a truce that nobody is named with is theirs who fight", () => {
    const body =
      "Houthi fighters attacked Saudi Arabian troops near Najran on Monday. A truce had largely held since Friday.";
    expect(rolesOf(body, "truce")?.initiator).toEqual(["houthis", "saudi-arabia"]);
  });
});

describe("whom a word stands for", () => {
  test("an assault of “theirs” is that of those under arms", () => {
    const body =
      "Residents of Hama watched as rebels came near. Their assault drove back troops near the city on Monday.";
    expect(rolesOf(body, "drove back")?.initiator).toEqual(["rebels"]);
  });

  test("an office stands for whom the article names with it, and so for his guards", () => {
    const body =
      "Soldiers loyal to Vice President Riek Machar left Juba on Friday. Machar was not seen. On Sunday the vice president’s bodyguards attacked a checkpoint.";
    expect(rolesOf(body, "checkpoint")?.initiator).toEqual(["machar-forces"]);
  });

  test("forces that are driven back are no verb", () => {
    const body = "Rebels drove back forces loyal to Bashar al-Assad near Hama on Monday.";
    expect(rolesOf(body, "drove back")).toMatchObject({ initiator: ["rebels"], target: ["syrian-army"] });
  });

  test("whoever is helped to win a place wins it, and the helper takes part", () => {
    const body = "On Monday France helped Malian forces take control of the town of Diabaly.";
    expect(rolesOf(body, "take control")).toMatchObject({ initiator: ["malian-army"], other: ["france"] });
  });

  test("a state with a clause of its own behind an apposition is joined to the first", () => {
    const body =
      "The advance is the first since March 2020, when Russia, a key backer of the Syrian government and Turkey, which supports the rebels, brokered a ceasefire.";
    expect(rolesOf(body, "brokered")?.initiator).toEqual(["russia", "turkey"]);
  });

  test("the same residence is the same person's", () => {
    const body =
      "Riek Machar’s residence in Juba was attacked on Sunday. Helicopters from Salva Kiir’s side bombed the residence.";
    expect(rolesOf(body, "Helicopters")?.target).toEqual(["machar"]);
  });

  test("arms are taken from whom one fights", () => {
    const body =
      "Houthi fighters attacked troops of the Yemeni army near Marib on Monday. The Houthis seized a cache of weapons.";
    expect(rolesOf(body, "cache")?.target).toEqual(["yemeni-army"]);
  });

  test("losses that a capture costs somebody are done to him too", () => {
    const body = "Rebels captured the town of Atareb on Monday, inflicting losses on the Syrian army and Hezbollah.";
    expect(rolesOf(body, "captured")?.target).toEqual(expect.arrayContaining(["syrian-army", "hezbollah"]));
  });

  test("an office that somebody once held lends its body no part", () => {
    const body =
      "On Monday General Abdel Fattah al-Burhan appointed former United Nations official Kamil Idris as minister.";
    expect(rolesOf(body, "appointed")?.other).toEqual(["idris"]);
  });

  test("fighting that halted is no fight", () => {
    expect(codeOwn("Most major fighting halted in March.").map(({ type }) => type)).not.toContain("armed-clash");
  });

  test("aircraft whose bombing is told of bomb", () => {
    const body = "Dozens of people were wounded in bombings of Syrian warplanes near Aleppo on Monday.";
    expect(rolesOf(body, "bombings")?.initiator).toEqual(["syrian-army"]);
  });

  test("a company does what it suspends", () => {
    const body = "Kenya Airways suspended flights to Juba on Monday.";
    expect(rolesOf(body, "suspended")?.initiator).toEqual(["kenya-airways"]);
  });
});
