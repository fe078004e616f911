import { beforeAll, describe, expect, test, vi } from "vitest";
import { codeOwn, prepareCoder } from "./own-article";

// The whole coder runs many times here; a busy machine is no fault.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(async () => {
  await prepareCoder();
});

const code = (body: string, title?: string) => codeOwn(body, { title });

const types = (body: string, title?: string) => code(body, title).map((report) => report.type);

describe("concrete acts of politics are coded as such", () => {
  test.each([
    "On Monday, the Council of Europe held Russia responsible for the downing of the airliner.",
    "The European Union agreed on a new sanctions package on Tuesday.",
    "Some 40 world leaders gathered in Lviv on Friday.",
    "The president met with his Turkish counterpart on Tuesday.",
    "The longtime dictator fled the country on Sunday.",
    "Poland closed the Russian consulate on Monday.",
    "The general dissolved the parliament on Monday.",
  ])("%s", (body) => {
    expect(types(body)).toEqual(["other"]);
  });

  test("a leader who travels moves no troops", () => {
    expect(types("President Zelenskyy travelled to Warsaw on Tuesday.")).not.toContain("troop-movement");
  });
});

describe("a verb reaches past its object", () => {
  test("what is driven back was fought", () => {
    const [report] = code("Government forces drove back Islamic State fighters on the outskirts of Sirte on Monday.");
    expect(report?.type).toBe("armed-clash");
  });

  test("a town that its holders are driven from has changed hands", () => {
    expect(types("Government forces drove Islamic State fighters from the town of Sirte on Monday.")).toEqual([
      "territory-regained",
    ]);
    expect(types("Rebels pushed the army out of the town of Marib on Monday.")).toEqual(["territory-captured"]);
  });

  test("what costs a side control of a place takes the place", () => {
    const [report] = code("The sudden assault on Monday cost the government control of the city of Kunduz.");
    expect(types("The sudden assault on Monday cost the government control of the city of Kunduz.")).toContain(
      "territory-captured",
    );
    expect(report).toBeDefined();
  });
});

describe("the means named beside a verb or just before it decides the kind of attack", () => {
  test("strikes that hit are air strikes", () => {
    expect(types("Three airstrikes hit a public market in the town of Marib on Tuesday.")).toEqual(["air-strike"]);
  });

  test("an attacker who was bombing from the air goes on so", () => {
    const reports = code(
      "Israeli jets bombed the port of Hodeidah on Tuesday, killing nine people. Israel also hammered a power station in Sanaa on Monday.",
    );
    expect(reports.map(({ type }) => type)).toEqual(["air-strike", "air-strike"]);
  });

  test("victims make a strike of a bare noun", () => {
    expect(types("Nine people were killed in strikes across the enclave on Tuesday.")).toEqual(["air-strike"]);
  });
});

describe("what has been told is not told twice", () => {
  test("a headline of a wider place and without a day tells the event of the body", () => {
    const reports = code(
      "A bomb exploded near a market in Jalalabad on Monday, officials said. Seven people were killed.",
      "Blast in eastern Afghanistan kills 7",
    );
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ type: "explosion", date: { start: "2023-06-12" }, places: ["jalalabad"] });
    expect(reports[0]?.passages.length).toBeGreaterThan(1);
  });

  test("a headline of another toll is no retelling", () => {
    const reports = code("Nine people were killed in a car bombing in Kandahar on Monday.", "Blast in Kabul kills 7");
    expect(reports).toHaveLength(2);
  });

  test("one blast told again further down is one, and one of another day another", () => {
    const again =
      "A bomb exploded in Kabul on Monday. Shops stayed shut. The device exploded at dawn on Monday, police said.";
    expect(types(again).filter((type) => type === "explosion")).toHaveLength(1);
    const another = "A bomb exploded in Kabul on Monday. Shops stayed shut. Another bomb exploded in Kabul on Tuesday.";
    expect(types(another).filter((type) => type === "explosion")).toHaveLength(2);
  });

  test("a definite noun takes up the attack", () => {
    const reports = code(
      "Houthi fighters launched an offensive on the city of Marib on Monday. Residents fled as the offensive continued.",
    );
    expect(reports.filter(({ type }) => type === "armed-clash")).toHaveLength(1);
  });

  test("those among the dead are counted once", () => {
    const reports = code(
      "At least 272 people have been killed in the fighting since Thursday, a ministry said. The source said 33 civilians were among those killed.",
    );
    expect(reports.filter(({ type }) => type === "casualties")).toHaveLength(1);
  });

  test("a death restated is one death", () => {
    const reports = code(
      "The brigade confirmed that its commander was killed in Khan Younis on Wednesday. The commander was killed early on Wednesday.",
    );
    expect(reports.filter(({ type }) => type === "casualties")).toHaveLength(1);
  });

  test("a toll told right after an attack belongs to it", () => {
    const reports = code(
      "Israeli jets struck the city of Sanaa on Tuesday. Several people were killed during the raid, rescuers said.",
    );
    expect(reports.map(({ type }) => type)).toEqual(["air-strike"]);
    expect(reports[0]?.figures.map(({ measure }) => measure)).toContain("killed");
  });

  test("killed and injured beside one another belong to one attack", () => {
    const reports = code("Two people died and nine were injured by barrel bombs in the city of Taiz on Tuesday.");
    expect(reports.map(({ type }) => type)).toEqual(["air-strike"]);
    expect(reports[0]?.figures.map(({ measure }) => measure).sort()).toEqual(["killed", "wounded"]);
  });
});

describe("what is asked is not told", () => {
  test("a question tells no event", () => {
    expect(types("Did the army shell the city of Kunduz on Monday? Are tanks rolling into the town?")).toEqual([]);
  });
});

describe("a time set apart by nothing", () => {
  test.each(["yesterday", "last week", "on Monday"])("the Taliban captured Kunduz %s", (time) => {
    expect(code(`The Taliban captured Kunduz ${time}.`)).toMatchObject([
      { type: "territory-captured", places: ["kunduz"] },
    ]);
  });
});

describe("a capture told by a noun", () => {
  test("is told with the place taken, by those whose offensive led to it", () => {
    const reports = code("The Taliban offensive led to the capture of the city of Kunduz on Monday.");
    const taken = reports.filter(({ type }) => type === "territory-captured");
    expect(taken).toMatchObject([
      {
        type: "territory-captured",
        places: ["kunduz"],
        date: { start: "2023-06-12" },
        actors: { initiator: ["taliban"] },
      },
    ]);
  });
});

describe("the present tense", () => {
  test("is news in a caption", () => {
    expect(types("Houthi fighters take possession of tanks in Marib as they enter the city.")).toContain("other");
  });

  test("is news in a headline, verb after verb", () => {
    const told = types(
      "Nothing more is known.",
      "Houthi rebels launch offensive in Marib, capture territory from army",
    );
    expect(told).toContain("armed-clash");
    expect(told).toContain("territory-captured");
  });

  test("is no news of what is generally so", () => {
    expect(types("The militia attacks convoys in the desert.")).toEqual([]);
    expect(
      types("Marib has regularly been targeted by both government air strikes and raids carried out by its ally."),
    ).toEqual([]);
  });

  test("is news where a habit is told by one act of many", () => {
    expect(
      types("The militia has often struck convoys with bombs, including a car bomb attack on Monday in Marib."),
    ).toContain("explosion");
  });
});

describe("agreements and claims", () => {
  test("a truce with a time of its own is an agreement", () => {
    expect(types("The group was excluded from a February ceasefire.")).toEqual(["agreement"]);
  });

  test("a famine that looms has not come", () => {
    expect(types("The convoy stopped in Darfur, where a famine is looming.")).not.toContain("humanitarian");
  });

  test("what fighters claim to have done is coded on their word", () => {
    const [report] = code("The rebels claim to have seized the town of Marib on Monday.");
    expect(report?.type).toBe("territory-captured");
  });

  test("a state regains nothing in the land of another", () => {
    const taken = types(
      "Russian forces captured the city of Pokrovsk in Ukraine on Monday. They also forced their way into the village of Myrolyubivka. They claimed to have taken the entire settlement.",
    );
    expect(taken).not.toContain("territory-regained");
  });
});

describe("one act however it is counted or carried", () => {
  test.each([
    ["The group launched a series of suicide attacks on the army in Marib on Monday.", ["explosion"]],
    ["Rebels fired nearly 200 missiles at the city of Aden on Monday, killing 12 people.", ["shelling"]],
    ["Helicopters dropped barrel bombs on the town of Marib on Monday.", ["air-strike"]],
    ["Seven soldiers were killed on Monday when their vehicle was hit by a roadside bomb in Marib.", ["explosion"]],
    ["Government forces have come within five kilometres of the airport of Hodeidah.", ["armed-clash"]],
    ["Police killed three rebel fighters in the town of Marib on Monday.", ["armed-clash"]],
  ])("%s", (body, expected) => {
    expect(types(body)).toEqual(expected);
  });

  test("two weapons before one noun are two kinds of attack", () => {
    expect(
      types("Government forces launched air and artillery strikes on the town of Marib on Monday.").sort(),
    ).toEqual(["air-strike", "shelling"]);
  });
});

describe("what is told but was not done is no event", () => {
  test.each([
    "Phone links to the area have been down since the conflict began.",
    "They led the offensive to capture the capital.",
    "The health system remains under attack.",
    "The war was fought along ethnic lines.",
    "Jets destroyed a suicide bomber in a truck in Marib on Monday, the army said.",
    "The collapse of the government offers a great opportunity.",
  ])("%s", (body) => {
    expect(types(body).filter((type) => type !== "air-strike")).not.toContain("explosion");
    expect(types(body)).not.toContain("territory-captured");
    expect(types(body)).not.toContain("statement");
  });

  test("the beginning of a war dates something else", () => {
    expect(types("Phone links to the area have been down since the conflict began.")).toEqual([]);
  });
});

describe("days that only measure", () => {
  test("what is done for the first time since a year is not of that year", () => {
    const [report] = code("It is the first time rebels have entered the city of Marib since 2016.");
    expect(report).toMatchObject({ type: "armed-clash", background: false, places: ["marib"] });
  });
});

describe("what sums up is marked as summing up", () => {
  test("strikes that go on over days", () => {
    const [report] = code("Air strikes have continued in and around the city of Marib since Saturday.");
    expect(report).toMatchObject({ type: "air-strike", summary: true });
  });
  test("one strike is one act", () => {
    const [report] = code("An air strike hit the city of Marib on Monday.");
    expect(report).toMatchObject({ type: "air-strike", summary: false });
  });
});
