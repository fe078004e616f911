import { beforeAll, describe, expect, test, vi } from "vitest";
import { codeOwn, prepareCoder } from "./own-article";

// The whole coder runs many times here; a busy machine is no fault.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(async () => {
  await prepareCoder();
});

const types = (body: string, title?: string) => codeOwn(body, { title }).map((report) => report.type);
const killed = (body: string) =>
  codeOwn(body).map(({ type, figures }) => `${type} ${figures.map(({ measure, min }) => `${measure} ${min}`).join()}`);

describe("one act that a text tells twice under unlike words is one", () => {
  test("an attack named by its day is the one of the lead, and dates it", () => {
    const reports = codeOwn(
      "An Ethiopian air strike on the town of Adigrat has killed 13 people. Monday night's attack hit a row of houses beside a clinic, wounding another 57.",
      { title: "Ethiopian air strike kills 13" },
    );
    expect(reports.map(({ type, date }) => `${type} ${date.start}`)).toEqual(["air-strike 2023-06-12"]);
  });

  test("one shell of a shelling is part of it", () => {
    expect(types("Houthi fighters shelled a market in Taiz on Monday. One shell struck a bus.")).toEqual(["shelling"]);
  });

  test("what was hit is told of again", () => {
    expect(
      types(
        "Gunmen attacked a convoy of lorries near the town of Kenema on Monday. The convoy came under fire from both sides of the road.",
      ),
    ).toHaveLength(1);
  });

  test("an army that repels the assault tells of the assault", () => {
    const reports = codeOwn(
      "Houthi fighters attacked a base in Marib on Monday. The Yemeni army said it had repelled the assault.",
    );
    expect(reports.map(({ type }) => type)).toEqual(["armed-clash"]);
    expect(reports[0]?.actors).toMatchObject({ initiator: ["houthis"], target: ["yemeni-army"] });
  });

  test("a group claims what nobody is named for", () => {
    const reports = codeOwn(
      "A bomber blew himself up at a station in Mosul on Monday, killing 26 people. Islamic State said one of its fighters had targeted soldiers.",
    );
    expect(reports.map(({ type }) => type)).toEqual(["explosion"]);
    expect(reports[0]?.actors.initiator).toEqual(["isis"]);
  });

  test("those among the dead are those of the toll", () => {
    expect(
      types("A bomb killed 26 people in Mosul on Monday. Fourteen soldiers were among the dead, a doctor said."),
    ).toEqual(["explosion"]);
  });

  test("buildings damaged by the blast are damage of the blast", () => {
    expect(
      types("A car bomb killed nine people in Mosul on Monday. Two embassies were badly damaged by the blast."),
    ).toEqual(["explosion"]);
  });
});

describe("a toll and its act are one, however the sentence ties them", () => {
  test.each([
    [
      "Two women died and six people were hurt on Monday when drones hit a market in Marib.",
      "air-strike killed 2,wounded 6",
    ],
    [
      "Six people were killed in Marib on Monday as a result of bombing that destroyed two homes.",
      "air-strike killed 6",
    ],
    [
      "Jets bombed the town of Marib on Monday in a bid to dislodge the rebels, leaving at least four civilians dead.",
      "air-strike killed 4",
    ],
  ])("%s", (body, told) => {
    expect(killed(body).map((line) => line.replace(/,other \d+/, ""))).toEqual([told]);
  });

  test("strikes on the next town are no toll of the bridge", () => {
    const reports = killed(
      "Jets pounded a bridge in Marib on Monday. At least 20 people were killed by strikes on Taiz, a doctor said.",
    );
    expect(reports).toHaveLength(2);
  });

  test("how the same attackers did it is no further attack", () => {
    expect(
      types("Al-Shabaab attacked the village of Barire on Monday, dragging passengers off buses and shooting them."),
    ).toHaveLength(1);
  });
});

describe("what is halted, denied, judged or only compared tells no act", () => {
  test.each([
    "The Ethiopian army halted its air strikes in Tigray on Monday.",
    "A halt to the bombing of Mekelle was holding, the monitor said.",
    "The governor said targeting children in their schools is an act of cowardice.",
    "Students were leaving school in Marib when the bell rang.",
    "The officers were getting back to their camp in Marib.",
    "The ministry denied that Marib had fallen.",
    "Sudan accuses Chad of sending troops across the border.",
    "The Houthis denied responsibility.",
  ])("%s", (body) => {
    expect(types(body)).toEqual([]);
  });

  test("tensions explode into fighting, and no bomb goes off", () => {
    expect(types("Tensions between two armies exploded into open fighting in Khartoum on Monday.")).not.toContain(
      "explosion",
    );
  });

  test("protests that are put down are no act beside that", () => {
    expect(types("Sudan's government crushed protests in Khartoum on Monday.")).toEqual(["violence-against-civilians"]);
  });
});

describe("who is meant", () => {
  test("who says that it did something means itself", () => {
    const reports = codeOwn(
      "Fighters backed by the Houthis attacked two villages near Marib on Monday; the Yemeni army said it shelled their positions.",
    );
    expect(reports.find(({ type }) => type === "shelling")?.actors.initiator).toEqual(["yemeni-army"]);
  });

  test("the paramilitaries are the one group that the text calls so", () => {
    const reports = codeOwn(
      "The army says it fights the paramilitary Rapid Support Forces. The paramilitaries shelled a market in Omdurman on Monday, killing seven people.",
    );
    expect(reports.find(({ type }) => type === "shelling")?.actors.initiator).toEqual(["rsf"]);
  });

  test("a country's opposition takes a town where its rebels are known", () => {
    const [report] = codeOwn("The Syrian opposition took the town of Saraqib on Monday.");
    expect(report).toMatchObject({ type: "territory-captured", actors: { initiator: ["rebels"] } });
  });

  test("militants shot dead died in a fight", () => {
    expect(types("The Nigerian army said six militants were shot dead in Maiduguri on Monday.")).toEqual([
      "armed-clash",
    ]);
  });

  test("whom a strike supports is not whom it hits", () => {
    const [report] = codeOwn("Russian jets struck rebels in Idlib in support of the Syrian army on Monday.");
    expect(report?.actors.target).toEqual(["rebels"]);
  });
});

describe("an aside does not lead the narrative on", () => {
  test("a town that they had taken on an earlier day dates itself alone", () => {
    const reports = codeOwn(
      "On Tuesday the Yemeni army drove the Houthis out of Marib, a town they had seized on Saturday. A bomb killed two people in Aden.",
    );
    expect(reports.map(({ type, date }) => `${type} ${date.start}`)).toEqual([
      "territory-regained 2023-06-13",
      "territory-captured 2023-06-10",
      "explosion 2023-06-13",
    ]);
  });

  test("days counted back from what is told are not told next", () => {
    const reports = codeOwn(
      "Air strikes hit Marib on Tuesday. The strikes came five days after the Houthis launched an offensive on the town. A car bomb killed two people in Aden.",
    );
    expect(reports.at(-1)?.date.start).toBe("2023-06-13");
  });
});
