/** Who does what to whom: what the coder's roles guarantee, in short articles of several wars. */
import { beforeAll, describe, expect, test } from "vitest";
import { readArticle } from "../../lib/article/index";
import type { Coder } from "../../lib/coder/index";
import { codeOwn, prepareCoder } from "./own-article";

let coder: Coder;

beforeAll(async () => {
  coder = await prepareCoder();
});

const code = (body: string) => codeOwn(body);

/** The roles of the report whose passage holds a piece of text. */
const rolesOf = (body: string, piece: string) =>
  code(body).find((report) => report.passages.some(({ quote }) => quote.includes(piece)))?.actors;

describe("the other side", () => {
  test("fighting told without its sides is between those whom the article's other fights are between", () => {
    const body =
      "Islamic State militants attacked Iraqi troops near Mosul on Monday. Clashes in the town of Qayara on Tuesday left 11 people dead.";
    expect(rolesOf(body, "Clashes")).toMatchObject({ initiator: ["isis"], target: ["iraqi-army"] });
  });

  test("strikes by a state and its ally are against those who fight that state", () => {
    const body =
      "Rebels captured a base of the Syrian army near Hama on Monday. Russian and Syrian jets bombed towns in Idlib province on Tuesday.";
    expect(rolesOf(body, "bombed towns")).toMatchObject({ initiator: ["russia", "syrian-army"], target: ["rebels"] });
  });

  test("of two states at war each faces the other, whoever else is named", () => {
    const body =
      "Russian forces captured the settlement of Kotlyarivka on Monday, Russia’s Ministry of Defence said. The United States and the United States Congress discussed aid. Ukrainian forces shelled a Russian position.";
    expect(rolesOf(body, "captured")).toMatchObject({ initiator: ["russia"], target: ["ukraine"] });
  });
});

describe("who takes no part", () => {
  test("who speaks at the end of a sentence that lost its commas is not among those whom it tells of", () => {
    const body =
      "Shells hit a school in the town of Marib in Yemen on Monday killing nine children the aid group Save the Children said.";
    const report = code(body).find(({ type }) => type === "shelling");
    expect(report?.actors.target).toEqual(["civilians"]);
    expect(report?.attribution).toEqual(["save-the-children"]);
  });

  test("those whose friends somebody is do not act with him", () => {
    const body = "Terrorist groups affiliated to the Turkish and Saudi regimes shelled the town of Nubl on Monday.";
    expect(rolesOf(body, "shelled")?.initiator).toEqual(["rebels"]);
  });

  test("whoever withdraws withdraws before nobody whom the text does not name", () => {
    const body =
      "Rebels captured a base of the Syrian army near Hama on Monday. Syrian troops withdrew from Homs on Tuesday.";
    expect(rolesOf(body, "withdrew")).toEqual({ initiator: ["syrian-army"], target: [], other: [] });
  });

  test("people killed by a blast are civilians where nobody under arms is told of", () => {
    expect(rolesOf("An air strike near Taiz on Monday killed six people.", "six people")?.target).toEqual([
      "civilians",
    ]);
  });
});

describe("whose word a toll rests on", () => {
  const sourcesOf = (body: string, piece: string) =>
    code(body).find((report) => report.passages.some(({ quote }) => quote.includes(piece)))?.attribution;

  test("goes on from the sentence before where an observer spoke there, and not where a party did", () => {
    const next = "Russian jets bombed the town of Sarmin on Monday, killing four people.";
    const observed = `Activists said two people were killed by shells in Ariha on Monday. ${next}`;
    expect(sourcesOf(observed, "Russian jets")).toEqual(["activists"]);
    const claimed = `The Syrian army said two people were killed by shells in Ariha on Monday. ${next}`;
    expect(sourcesOf(claimed, "Russian jets")).toEqual([]);
  });
});

describe("civilians", () => {
  test("do no violence: what seems theirs is done to them", () => {
    const reports = code("A woman was killed and six residents wounded in mortar fire on Marib in Yemen on Monday.");
    expect(reports.flatMap(({ actors }) => actors.initiator)).toEqual([]);
    expect(reports.every(({ actors }) => actors.target.includes("civilians"))).toBe(true);
  });

  test("are those whom an article's only perpetrator has killed, by him", () => {
    const body =
      "Boko Haram executed 20 villagers near Maiduguri on Monday. Ten women were abducted in Chibok on Tuesday.";
    expect(rolesOf(body, "abducted")).toMatchObject({ initiator: ["boko-haram"], target: ["civilians"] });
  });
});

describe("who does what is his own", () => {
  test("suspends his own work, and suffers nothing by it", () => {
    const body = "Idlib administration said on Monday it was suspending its work.";
    expect(code(body).find(({ type }) => type === "humanitarian")?.actors).toMatchObject({
      initiator: ["idlib-administration"],
      target: [],
    });
  });
});

describe("who stands behind a force", () => {
  test("acts with it", () => {
    const body =
      "Government forces backed by the Lebanese group Hezbollah captured the town of Zabadani near Damascus on Monday.";
    expect(rolesOf(body, "captured")?.initiator).toEqual(["syrian-army", "hezbollah"]);
  });
});

describe("who is meant", () => {
  test("the militants of a text that calls one group so are that group", () => {
    const body =
      "The Boko Haram militant group attacked a barracks near Maiduguri on Monday. The militants captured the village of Baga on Tuesday.";
    expect(rolesOf(body, "captured")?.initiator).toEqual(["boko-haram"]);
  });

  test("“they” are all who are named together", () => {
    const body = "The Houthis and Islamic State said on Tuesday they had captured the town of Marib in Yemen.";
    expect(rolesOf(body, "captured")?.initiator).toEqual(["houthis", "isis"]);
  });

  test("militants are the group that the article names with its allies, and those allies", () => {
    const body =
      "Militants captured a town near Hama on Monday. Ahrar al-Sham and its allies are behind the push, local media said.";
    expect(rolesOf(body, "captured")?.initiator).toEqual(["ahrar-al-sham", "rebels"]);
    const rebels = body.replace("Militants", "Rebels");
    expect(rolesOf(rebels, "captured")?.initiator).toEqual(["rebels"]);
  });

  test("who claims a bombing did it, to the civilians it killed", () => {
    const body = "Islamic State claimed a car bomb in Baghdad on Tuesday that left nine people dead.";
    expect(rolesOf(body, "car bomb")).toMatchObject({ initiator: ["isis"], target: ["civilians"] });
  });

  test("an attack without a name is by the only one of whom attacks are told", () => {
    const body =
      "Israeli jets bombed Rafah on Monday. Israeli troops attacked Khan Younis on Tuesday. Israeli forces shelled Deir al-Balah on Tuesday. A strike on Nuseirat on Tuesday killed two people.";
    expect(rolesOf(body, "Nuseirat")?.initiator).toEqual(["israel"]);
  });

  test("clashes between two sides have each in its place", () => {
    const body = "There was a clash Tuesday between members of Hezbollah and Islamic State fighters inside the city.";
    expect(rolesOf(body, "clash")).toMatchObject({ initiator: ["hezbollah"], target: ["isis"] });
  });

  test("who only stands beside a speaker does not speak", () => {
    const body = "President Vladimir Putin, flanked by the leaders of Iran, China and Belarus, proposed peace talks.";
    for (const { actors } of code(body).filter(({ type }) => type === "statement"))
      expect(actors.initiator).toEqual(["russia", "putin"]);
  });

  test("who announces what his state does is no party to it", () => {
    const body = "On Monday, U.S. Defense Secretary Ash Carter announced the dispatch of 560 soldiers to Iraq.";
    expect(rolesOf(body, "dispatch")).toEqual({ initiator: ["united-states"], target: [], other: ["carter"] });
  });

  test("who assists those who act is told beside them", () => {
    const body = "Iraqi troops backed by Iran launched an attack on Tikrit on Monday.";
    expect(rolesOf(body, "attack")).toMatchObject({ initiator: ["iraqi-army"], other: ["iran"] });
  });

  test("an operation led by a coalition is that of the group it names too", () => {
    const body = "The attack was led by a coalition of rebel groups, including the militant group Ahrar al-Sham.";
    expect(rolesOf(body, "attack")?.initiator).toEqual(["rebels", "ahrar-al-sham"]);
  });

  test("a group that a description calls by its name is meant, its friends are not", () => {
    const body =
      "Fighters from rebel factions, including a group linked to Al Qaeda called Ahrar al-Sham, had advanced on Hama.";
    expect(rolesOf(body, "advanced")?.initiator).toEqual(["rebels", "ahrar-al-sham"]);
  });

  test("a leader's side are his forces", () => {
    const body = "Helicopters from Salva Kiir's side attacked the town of Malakal on Monday.";
    expect(rolesOf(body, "attacked")?.initiator).toEqual(["south-sudanese-army"]);
  });

  test("a group at home, the only one told of, takes what it takes from its state's army", () => {
    const body = "Houthi fighters seized a base near Marib on Monday. The Yemeni army sent reinforcements.";
    expect(rolesOf(body, "seized")?.target).toEqual(["yemeni-army"]);
  });

  test("rebel sources tell, and the rebels do what they tell of", () => {
    expect(rolesOf("Rebel sources said they had captured the town of Ajdabiya.", "captured")?.initiator).toEqual([
      "rebels",
    ]);
  });

  test("an offensive's deeds are those of whose offensive it is", () => {
    const body =
      "Houthi fighters have launched an offensive in Taiz that has killed at least 89 people and overtaken a Yemeni military base.";
    const deeds = code(body).filter(({ type }) => type === "territory-captured");
    expect(deeds.map(({ actors }) => actors.initiator)).toEqual([["houthis"]]);
  });

  test("a person in office acts with the state or body in whose name", () => {
    const body = "President Vladimir Putin proposed peace talks with Ukraine on Sunday.";
    expect(rolesOf(body, "proposed")?.initiator).toEqual(["russia", "putin"]);
  });

  test("pro-government forces are the army, pro-government militias those beside it", () => {
    const forces = "The Syrian army moved. Pro-government forces shelled the town of Ariha on Monday.";
    expect(rolesOf(forces, "shelled")?.initiator).toEqual(["syrian-army"]);
    const militias = "The Syrian army moved. Pro-government militias shelled the town of Ariha on Monday.";
    expect(rolesOf(militias, "shelled")?.initiator).toEqual(["pro-government-militias"]);
  });
});

describe("to whom it is done", () => {
  test("to those, too, who are named as part of it", () => {
    const body =
      "Rebels attacked government forces near Hama on Monday, including Hezbollah and the Revolutionary Guards.";
    expect(rolesOf(body, "attacked")?.target).toEqual(["syrian-army", "hezbollah", "irgc"]);
  });

  test("to those who hold what is attacked", () => {
    const held = "Rebels shelled a district of Aleppo held by the Kurdish YPG militia on Monday.";
    expect(rolesOf(held, "shelled")?.target).toEqual(["ypg"]);
    const based = "The rebels attacked the airport, where Hezbollah fighters have outposts.";
    expect(rolesOf(based, "attacked")?.target).toEqual(["hezbollah"]);
    const linked = "Israel carried out air strikes on targets linked to Iran and Hezbollah on Monday.";
    expect(rolesOf(linked, "air strikes")?.target).toEqual(["iran", "hezbollah"]);
  });

  test("to civilians where homes, hospitals and markets are hit", () => {
    expect(rolesOf("Warplanes struck a hospital in Taiz on Monday.", "struck")?.target).toEqual(["civilians"]);
    expect(rolesOf("Houthi fighters shelled a market in Marib on Monday.", "shelled")?.target).toEqual(["civilians"]);
  });

  test("to the commander and his force, wherever the sentence names him", () => {
    const body =
      "Iranian news agencies said a senior commander in Iran’s Revolutionary Guards serving as an adviser in Syria, Brig Gen Kioumars Pourhashemi, had been killed in Aleppo.";
    expect(rolesOf(body, "killed")?.target).toEqual(["irgc", "pourhashemi"]);
  });

  test("to all who are counted among the dead", () => {
    const body =
      "A monitor said 121 rebels, most of them members of Ahrar al-Sham, and 40 Syrian soldiers had been killed on Monday.";
    expect(rolesOf(body, "killed")?.target).toEqual(expect.arrayContaining(["rebels", "ahrar-al-sham", "syrian-army"]));
  });

  test("to civilians where a crackdown meets protests", () => {
    const body = "Yemeni police cracked down on protests in Aden on Monday.";
    expect(rolesOf(body, "cracked")?.target).toEqual(["civilians"]);
  });

  test("not to an army whose nationality the captives only share", () => {
    expect(rolesOf("Saudi Arabia released 40 Yemeni prisoners on Saturday.", "released")?.target).toEqual([]);
  });

  test("not to those under whose command the ones who act are", () => {
    const body = "Forces under the command of President Salva Kiir attacked the town of Malakal on Monday.";
    expect(rolesOf(body, "attacked")?.initiator).not.toContain("kiir");
  });
});

describe("other wars", () => {
  test.each([
    [
      "rebels are the one group that the article calls so",
      "The M23 rebels said they had taken Goma on Monday. On Tuesday the rebels shelled Sake.",
      "shelled Sake",
      { initiator: ["m23"] },
    ],
    [
      "in a speaker's words “our forces” are those he speaks for",
      "“Our forces captured the town of Hasakah on Monday,” Mazloum Abdi, commander of the SDF, said.",
      "captured",
      { initiator: ["sdf"] },
    ],
    [
      "a government strikes by its army, where the two are actors of their own",
      "Ethiopia bombed the city of Mekelle on Monday.",
      "bombed",
      { initiator: ["ethiopian-army"] },
    ],
    [
      "a raid on a village that kills people is one on civilians",
      "Boko Haram attacked a village in Borno on Monday, killing at least 40 people.",
      "attacked",
      { initiator: ["boko-haram"], target: ["civilians"] },
    ],
    [
      "a statement names beside its speaker those whom it is about",
      "On Monday, Sergei Lavrov said Russia was cooperating with Turkey.",
      "cooperating",
      { initiator: ["russia", "lavrov"], other: ["turkey"] },
    ],
  ])("%s", (_, body, piece, roles) => {
    expect(rolesOf(body, piece)).toMatchObject(roles);
  });

  test("an organisation is known by the letters the article gives it, and so is who belongs to it", () => {
    const text =
      "---\npublished: 2023-06-14\n---\nNews\n\nThe Union of Free Valleys (UFV) attacked a base on Monday. Omar Haddad, leader of the UFV, denied it.\n";
    const [article] = coder.codeArticles([readArticle({ name: "own", text })]);
    expect(article?.introduced).toMatchObject([{ slug: "ufv" }, { slug: "haddad", affiliation: "ufv" }]);
  });
});
