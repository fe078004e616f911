import { beforeAll, describe, expect, test, vi } from "vitest";
import { codeOwn, prepareCoder } from "./own-article";

// The whole coder runs many times here; a busy machine is no fault.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(async () => {
  await prepareCoder();
});

const types = (body: string, title?: string) => codeOwn(body, { title }).map((report) => report.type);

describe("speaking is news where somebody asks, warns, rejects or holds, not where he tells how the fight goes", () => {
  test.each([
    "The foreign minister of Kenya condemned the coup on Monday.",
    "Norway called on all parties on Tuesday to respect the truce.",
    "President Zelenskyy stressed the urgent need to rebuild the grid.",
    "In its first statement on the mutiny, the Sudanese army said it stood by the constitution.",
  ])("%s", (body) => {
    expect(types(body)).toContain("statement");
  });

  test.each([
    "The Rapid Support Forces said the fate of many captives remained unclear.",
    "Islamic State claimed responsibility for the blast.",
    "Soldiers demanded to see the papers of every driver.",
    "A rights activist from Nairobi said people were afraid.",
    "Sources close to the Houthis said the talks had been useful.",
    "President Zelenskyy has pledged to rebuild the grid.",
    "Kenya's government did not say who was on the list.",
    "The Kenyan army mentioned no losses among its ranks.",
    "The Kenyan army did mention any losses among its ranks.",
  ])("%s", (body) => {
    expect(types(body)).not.toContain("statement");
  });
});

describe("what says who somebody is, or counts those already counted, tells no event of its own", () => {
  test.each([
    "The bakery belongs to rebels fighting alongside them.",
    "Those killed were mostly from the tribe.",
    "The nurse was visiting the injured in the clinic.",
    "The government denied accusations it carried out the attack.",
    "This is the deadliest attack in years.",
    "Nobody was killed in the village.",
    "The toll was expected to rise.",
  ])("%s", (body) => {
    expect(types(body)).toEqual([]);
  });

  test("an attack whose doer is named in a later sentence is the one told before", () => {
    const reports = codeOwn(
      "A bomb killed nine soldiers in Marib on Monday. The attack was carried out by Houthi fighters, a monitor said.",
    );
    expect(reports.map(({ type }) => type)).toEqual(["explosion"]);
  });
});

describe("tolls, sums and second acts keep apart", () => {
  test("the toll before the one that has its act belongs to that act too", () => {
    const reports = codeOwn(
      "Four civilians were killed and seven others were wounded on Monday when warplanes bombed the market of Marib.",
    );
    expect(reports.map(({ type }) => type)).toEqual(["air-strike"]);
    expect(reports[0]?.figures.map(({ measure, min }) => `${measure} ${min}`).toSorted()).toEqual([
      "killed 4",
      "wounded 7",
    ]);
  });

  test("of two persons appointed each is an act", () => {
    const body =
      "General Dagalo appointed former judge Amina Yusuf as prime minister on Monday. On Monday, Dagalo also added two women to the council.";
    expect(types(body)).toEqual(["other", "other"]);
  });
});

describe("what stands around a word that leaves it open says which kind of attack it was", () => {
  test("raids in an article of air raids are air raids", () => {
    const body =
      "Air raids by Saudi warplanes killed nine people in Marib on Monday. Three others were killed in raids on Taiz on Monday.";
    expect(types(body)).toEqual(["air-strike", "air-strike"]);
  });

  test("who has no aircraft sets off bombs", () => {
    expect(types("An Islamic State bombing killed nine people in Mosul on Monday.")).toEqual(["explosion"]);
  });

  test("a town comes under fire from afar, troops under attack", () => {
    expect(types("The town of Marib came under fire on Monday.")).toEqual(["shelling"]);
    expect(types("Sudanese troops came under attack on Monday.")).toEqual(["armed-clash"]);
  });

  test("three strikes that hit a market are air strikes", () => {
    expect(types("Three strikes hit the market of Marib on Monday.")).toEqual(["air-strike"]);
  });

  test("a city that returns to the government's control is regained", () => {
    expect(types("Most of the city of Marib returned to government control on Monday.")).toEqual([
      "territory-regained",
    ]);
  });
});

describe("sentences that lost their commas are cut where they belong", () => {
  test("the subject behind an opening place takes the town", () => {
    const [report] = codeOwn(
      "In the hills west of the capital government forces backed by an ally seized the town of Marib on Monday.",
    );
    expect(report?.type).toBe("territory-regained");
  });

  test("groups located in two places act by the verb that follows", () => {
    const reports = codeOwn(
      "Two persons were injured when rebel groups located in Taiz and Ibb fired mortar shells on the town of Marib on Monday.",
    );
    expect(reports.map(({ type, places }) => `${type} ${places.join()}`)).toEqual(["shelling marib"]);
  });

  test("a year between a noun and its verb opens no clause", () => {
    expect(types("Fighting since 2021 has left swathes of the country struggling to find food.")).toContain(
      "humanitarian",
    );
  });
});
