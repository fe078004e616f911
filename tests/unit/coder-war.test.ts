import { beforeAll, describe, expect, test, vi } from "vitest";
import { codeOwn, prepareCoder } from "./own-article";

// The whole coder runs many times here; a busy machine is no fault.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(async () => {
  await prepareCoder();
});

const told = (body: string, title?: string) =>
  codeOwn(body, { title }).map(({ type, background }) => `${type}${background ? " before" : ""}`);
const killed = (body: string, title?: string) =>
  codeOwn(body, { title }).map(({ figures }) =>
    figures.filter(({ measure }) => measure === "killed").map(({ min }) => min),
  );

describe("one act is told once", () => {
  test("an exact toll of one place and day, whatever the word for the act", () => {
    const body =
      "Government air raids on a market killed 13 civilians in the town of Bayda on Monday. " +
      "Medics said 13 people died in the attack on the market in Bayda on Monday.";
    expect(told(body)).toEqual(["air-strike"]);
  });

  test("as many dead in another town are others", () => {
    const body =
      "Government air raids killed 13 civilians in the town of Bayda on Monday. " +
      "Rebel shelling killed 13 people in Sirte on Monday.";
    expect(told(body)).toEqual(["air-strike", "shelling"]);
  });

  test("who claims an attack did it, and makes no second one", () => {
    const [report, ...more] = codeOwn(
      "A suicide bomber killed nine people at a checkpoint in Benghazi on Tuesday. The Islamic State group claimed the attack on Wednesday.",
    );
    expect(more).toEqual([]);
    expect(report?.actors.initiator).toEqual(["isis"]);
  });

  test("killing and wounding go on with what did it, times between or not", () => {
    expect(
      killed("Air raids hit the only clinic of Bayda before dawn killing six people and wounding five others."),
    ).toEqual([[6]]);
    expect(told("A health centre in Bayda was hit by rockets killing six people and wounding 13 others.")).toEqual([
      "shelling",
    ]);
  });

  test("what stands between an act and its toll keeps neither from the other", () => {
    expect(
      told("An air strike hit a town held by the Islamic State group on Monday killing at least ten people."),
    ).toEqual(["air-strike"]);
    expect(told("A shell hit a school in Sirte just as children were leaving it killing five people.")).toEqual([
      "shelling",
    ]);
  });

  test("medics who give another toll tell no other event", () => {
    expect(
      told(
        "Government air strikes on Sirte killed at least 15 people on Wednesday. Medics gave a higher toll of 23 dead.",
      ),
    ).toEqual(["air-strike"]);
  });

  test("what a blast did to the building told of is part of it", () => {
    expect(told("An air strike hit a clinic in Sirte on Monday. The building was completely destroyed.")).toEqual([
      "air-strike",
    ]);
  });

  test("“at least one” counts, whose a child is does not", () => {
    expect(killed("Air strikes killed at least one soldier in Sirte on Monday.")).toEqual([[1]]);
    expect(killed("Air strikes killed three children from one family in Sirte on Monday.")).toEqual([[3]]);
    expect(killed("Six people were reported killed in rebel shelling of Sirte on Monday.")).toEqual([[6]]);
    expect(killed("An air strike killed 14 people, three of them under the age of 10, in Sirte on Monday.")).toEqual([
      [14, 3],
    ]);
  });

  test("a number opens a sentence too", () => {
    expect(
      killed(
        "A rocket attack on Sirte on Monday killed three civilians. 17 other civilians were killed by shelling of Bayda.",
      ),
    ).toEqual([[3], [17]]);
  });

  test("a caption in the present shows what the text tells", () => {
    expect(
      told(
        "Rockets hit the town of Bayda on Monday. A boy inspects a damaged house after shelling in the town of Bayda.",
      ),
    ).toEqual(["shelling"]);
  });

  test("as many dead at the hands of another side are others", () => {
    const body =
      "Government air strikes killed 20 civilians in Sirte on Monday. Rebels killed 20 soldiers in Sirte on Monday.";
    expect(told(body)).toEqual(["air-strike", "armed-clash"]);
  });

  test("whom a helicopter's fall kills it did not kill itself", () => {
    const [report] = codeOwn(
      "A Russian helicopter was shot down near Bayda on Monday killing all five people on board.",
    );
    expect(report?.actors.initiator).not.toContain("russia");
  });
});

describe("what arms do is told by more than the common words", () => {
  test.each([
    ["Rebels have responded by firing missiles into the capital killing scores of civilians.", "shelling"],
    ["Islamic State had trapped around 150 soldiers near the base on Sunday.", "armed-clash"],
    ["Government forces have on Monday bombed a market in Sirte.", "air-strike"],
    ["Islamic State fighters had killed and executed 27 people in Sirte.", "violence-against-civilians"],
    ["The army sent reinforcements to the base near Sirte on Friday to fight Islamic State.", "troop-movement"],
    ["The army was able to retake the town of Bayda on Monday.", "territory-regained"],
    ["Fighters launched a counteroffensive this week breaching the siege from the south.", "armed-clash"],
    ["Rebels have severed the main supply route to the capital.", "territory-captured"],
    ["At least six people were killed on Monday when bombs hit a market in Bayda.", "air-strike"],
    ["At least six people were killed by regime bombs that landed on Bayda on Monday.", "air-strike"],
  ])("%s", (body, type) => {
    expect(told(body)).toEqual([type]);
  });

  test("a place is taken right behind its name, an adverb between or not", () => {
    expect(told("An air strike hit the Bayda area recently seized by rebels from government forces.")).toContain(
      "territory-captured",
    );
  });

  test.each([
    "A man stood in the middle of a road surrounded by debris.",
    "He walked past the houses and the area surrounding the bakery.",
    "The coalition came under fire from Human Rights Watch over its strikes.",
    "The ministry has to learn what went wrong before they launch attacks.",
    "The army has been trying for months to surround Sirte by cutting supply lines.",
    "Soldiers prevented civilians from leaving the city.",
    "A chemical attack could raise the pressure on the president.",
    "The fall of Sirte would be a major blow for the government.",
    "On Monday there was celebratory gunfire in Sirte.",
    "Only later did the neighbours hear of survivors buried under the rubble.",
    "Pupils were leaving the lesson when it began to rain.",
    "How have they been able to rally these forces is unclear.",
  ])("nothing is besieged or fought in: %s", (body) => {
    expect(told(body)).toEqual([]);
  });
});
