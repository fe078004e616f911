import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Report } from "../../lib/codebook/report";
import { codeOwn, prepareCoder } from "./own-article";

// The whole coder runs many times here; a busy machine is no fault.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(async () => {
  await prepareCoder();
});

const code = (body: string, published?: string) => codeOwn(body, { published });

const daysOf = (body: string, type: Report["type"], published?: string): string[] =>
  code(body, published)
    .filter((report) => report.type === type)
    .map(({ date }) => (date.start === date.end ? date.start : `${date.start}..${date.end}`));

describe("an event is dated by the words that are about it", () => {
  test("a time within what is said does not date the saying", () => {
    const body = "Moscow has warned that the shortages since 2019 might grow.";
    expect(daysOf(body, "statement")).toEqual(["2023-06-14"]);
  });

  test("a truce that has held since a day was made on that day", () => {
    expect(daysOf("A truce agreed by the army and rebels has held since June 10.", "agreement")).toEqual([
      "2023-06-10",
    ]);
  });

  test("what a ceasefire announced on a day has had no effect on goes on since that day", () => {
    const body =
      "A ceasefire announced by Russia on Monday has had little impact on fighting between rebels and the army.";
    expect(daysOf(body, "armed-clash")).toContain("2023-06-12..2023-06-14");
  });

  test("a participle after a comma has the tense of the verb it hangs on", () => {
    const body =
      "Rebels attacked the town of Kunduz on Monday. Troops fled the barracks, resulting in fighting in the streets of Kunduz.";
    expect(new Set(daysOf(body, "armed-clash"))).toEqual(new Set(["2023-06-12"]));
  });
});

describe("a time belongs to the clause that it stands in", () => {
  test("behind the word that opens it", () => {
    const body = "The talks come amid reports that on Saturday rebels attacked the town of Kunduz.";
    expect(daysOf(body, "armed-clash")).toEqual(["2023-06-10"]);
  });

  test("or to what happened while it went on", () => {
    const body = "The town of Kunduz was captured as rebels pushed into the province on Saturday.";
    expect(daysOf(body, "territory-captured")).toEqual(["2023-06-10"]);
  });

  test("and not to what goes on now", () => {
    const body = "Rebels captured the town of Kunduz last year and are attacking the city of Baghlan.";
    expect(daysOf(body, "armed-clash")).toEqual(["2023-06-14"]);
  });

  test("days named together are one stretch", () => {
    const body = "On 10 June and 11 June, clashes were reported in the town of Kunduz.";
    expect(daysOf(body, "armed-clash")).toEqual(["2023-06-10..2023-06-11"]);
  });

  test("a number after “at least” is no record that “since” compares with", () => {
    const body = "At least 900 people have been killed since the war in Yemen started in 2014.";
    expect(daysOf(body, "casualties")).toEqual(["2014-01-01..2023-06-14"]);
  });

  test("what an act appears to have been is told of its own day", () => {
    const body =
      "Rebels attacked the town of Kunduz on Monday. The barracks appeared to have been shelled by the army.";
    expect(daysOf(body, "shelling")).toEqual(["2023-06-12"]);
  });
});

describe("a headline", () => {
  test("tells beside its main event what happened on the day that the body states for that", () => {
    const body =
      "Air strikes kill nine in Kunduz as rebels withdraw from the town\n\nAir strikes on the town of Kunduz killed nine people on Monday, medics said.";
    expect(daysOf(body, "troop-movement")).toEqual(["2023-06-12"]);
  });
});

describe("a night", () => {
  test("leads from one day into the other, and its details with it", () => {
    const body = "Jets bombed the town of Kunduz overnight. A raid also hit the city of Baghlan.";
    expect(new Set(daysOf(body, "air-strike"))).toEqual(new Set(["2023-06-13..2023-06-14"]));
  });

  test("ended on the day on which it is told", () => {
    const body = "Jets bombed the town of Kunduz overnight, a monitoring group said on Monday.";
    expect(daysOf(body, "air-strike")).toEqual(["2023-06-11..2023-06-12"]);
  });
});

describe("a length of time counts from what it is tied to", () => {
  test("a day after", () => {
    const body = "The protest comes two days after gunmen killed nine villagers in the town of Gao.";
    expect(daysOf(body, "casualties").concat(daysOf(body, "violence-against-civilians"))).toContain("2023-06-12");
  });

  test("a day after, where the sentence dates what followed", () => {
    const body = "Jets bombed the town of Kunduz on Monday a day after the execution of a pilot by rebels.";
    expect(daysOf(body, "violence-against-civilians")).toEqual(["2023-06-11"]);
  });

  test("two weeks ago is the day", () => {
    expect(daysOf("Two weeks ago, rebels attacked the town of Kunduz.", "armed-clash")).toEqual(["2023-05-31"]);
  });

  test("years of siege begin with the first of them", () => {
    const body = "The army entered the town of Kunduz on Monday after two years of shelling.";
    expect(daysOf(body, "shelling")).toEqual(["2021-01-01..2023-06-14"]);
  });

  test("less than two weeks after is any day since", () => {
    const body = "The assault comes less than two weeks after Islamic State fighters attacked the city of Kirkuk.";
    const [report] = code(body).filter(({ date }) => date.precision === "span");
    expect(report?.date).toMatchObject({ start: "2023-06-01", end: "2023-06-14", precision: "span" });
  });
});

describe("days told by their number", () => {
  test("fighting that goes on for a third day has gone on for three", () => {
    const body = "Jets bombed the town of Kunduz on Monday as fighting with rebels there continued for a third day.";
    expect(daysOf(body, "armed-clash")).toEqual(["2023-06-10..2023-06-12"]);
  });

  test("the tenth day in a row", () => {
    const body = "Jets bombed the town of Kunduz as fighting with rebels there continued for the tenth day in a row.";
    expect(daysOf(body, "armed-clash")).toEqual(["2023-06-05..2023-06-14"]);
  });

  test("what came days before is of the week before", () => {
    const body =
      "A car bomb exploded in Quetta on Monday. The attack came days after four soldiers were killed in the province.";
    expect(daysOf(body, "casualties")).toEqual(["2023-06-07..2023-06-13"]);
  });

  test("in a quotation “today” is the day that the speaker spoke", () => {
    const body =
      'The army said on Monday that rebels had attacked the town of Kunduz. "The rebels also attacked the town of Baghlan today," the army said in a statement.';
    expect(new Set(daysOf(body, "armed-clash"))).toEqual(new Set(["2023-06-12"]));
  });
});

describe("a time reaches as far as its words say", () => {
  test("since the beginning of something in a year", () => {
    const body = "The army has been bombing markets in Yemen since the beginning of the campaign in 2019.";
    expect(code(body).every(({ date }) => date.start === "2019-01-01" && date.end === "2023-06-14")).toBe(true);
    expect(code(body)).not.toHaveLength(0);
  });

  test("for two years", () => {
    const body = "The army and its allies have been battling Tigray forces on and off for two years.";
    expect(daysOf(body, "armed-clash")).toEqual(["2021-06-14..2023-06-14"]);
  });

  test("the year of an invasion is the year of what it did", () => {
    const body = "It is the biggest operation in Iraq since the 2003 invasion that toppled the Iraqi government.";
    expect(code(body).every(({ background }) => background)).toBe(true);
  });
});

describe("what is told of a war or a campaign is of its whole course", () => {
  test("a war that the words themselves date", () => {
    const body = "The two leaders, who fought each other in a two-year civil war that started in late 2013, met.";
    expect(daysOf(body, "armed-clash")).toEqual(["2013-10-01..2015-12-31"]);
  });

  test("a war that is on record, where the article does not date it", () => {
    const body =
      "Hundreds of thousands of people have been killed in the Syrian war. Syrian troops shelled Idlib on Tuesday.";
    expect(daysOf(body, "casualties")).toEqual(["2011-03-15..2023-06-14"]);
  });

  test("deeds of the offensive itself", () => {
    const body =
      "Rebels in Syria launched an offensive on Monday. Syrian warplanes struck Idlib in answer to the offensive that has cost the Syrian government control of Aleppo.";
    expect(daysOf(body, "territory-captured")).toEqual(["2023-06-12..2023-06-14"]);
  });

  test("recent days begin with the campaign on record, which is the news for two weeks", () => {
    const [report] = code("Syrian rebels attacked the city of Hama in recent days.", "2024-12-03");
    expect(report?.date).toMatchObject({ start: "2024-11-27", end: "2024-12-03" });
    expect(report?.background).toBe(false);
  });

  const CAMPAIGN = "Rebels in Syria launched an offensive on Saturday.";

  test("what no single day takes", () => {
    const cities = `${CAMPAIGN} The Syrian army has abandoned key cities.`;
    expect(daysOf(cities, "troop-movement")).toEqual(["2023-06-10..2023-06-14"]);
    const ground = `${CAMPAIGN} The takeover of territory by the rebels was the largest in years.`;
    expect(daysOf(ground, "territory-captured")).toEqual(["2023-06-10..2023-06-14"]);
  });

  test("but a town that has been taken is news of the day", () => {
    const body = `${CAMPAIGN} Rebels have captured the town of Saraqeb.`;
    expect(daysOf(body, "territory-captured")).toEqual(["2023-06-14"]);
  });

  test("a place that had fallen wholly, up to the day the sentence is at", () => {
    const body = `${CAMPAIGN} On Monday, warplanes bombed towns in Idlib province, which had fallen completely under rebel control.`;
    expect(daysOf(body, "territory-captured")).toEqual(["2023-06-10..2023-06-12"]);
  });

  test("earlier in the war ends before the month of the news", () => {
    const body = "Syrian troops carried out a massive operation earlier in the war that left Daraa in ruins.";
    expect(daysOf(body, "armed-clash")).toEqual(["2011-03-15..2023-05-31"]);
  });
});

describe("what words set before the news", () => {
  test("is what has previously been done", () => {
    const body = "Rebels have previously attacked the town of Kunduz.";
    expect(code(body).every(({ background }) => background)).toBe(true);
    expect(code(body)).not.toHaveLength(0);
  });

  test("is not what a response comes after", () => {
    const body = "The army warned of a strong response after the killing of a pilot by rebels in the town of Kunduz.";
    expect(code(body).every(({ background }) => !background)).toBe(true);
  });

  test("an end that is still to come dates nothing", () => {
    const body = "On Monday officials in the city of Kunduz closed schools until the weekend.";
    expect(daysOf(body, "humanitarian")).toEqual(["2023-06-12"]);
  });
});

describe("a time in what only describes is not the event's", () => {
  test("such as a clause on the place where it happened", () => {
    const body = "Rebels shelled the town of Kunduz, which has been divided since July 2022.";
    expect(daysOf(body, "shelling")).toEqual(["2023-06-14"]);
    const truce = "Warplanes have bombed the town of Kunduz despite a truce that the two sides signed in December.";
    expect(daysOf(truce, "air-strike")).toEqual(["2023-06-14"]);
  });

  test("but one on the attack itself dates it", () => {
    const body = "Residents buried the dead of an air strike that hit the town of Kunduz on Monday.";
    expect(daysOf(body, "air-strike")).toEqual(["2023-06-12"]);
  });

  test("and what was fired on a day hit on that day", () => {
    const body =
      "Rescuers searched a house in the town of Kunduz that was struck by rockets fired by rebels on Monday.";
    expect(daysOf(body, "shelling")).toEqual(["2023-06-12"]);
  });
});

describe("days counted from another event", () => {
  test("belong to the clause behind “after”, whatever day stands before it", () => {
    const body = "Families left the town of Kunduz on Monday, two days after warplanes bombed its market.";
    expect(daysOf(body, "air-strike")).toEqual(["2023-06-10"]);
    expect(daysOf(body, "displacement")).toEqual(["2023-06-12"]);
  });

  test("and not to what goes on at the time of writing", () => {
    const body = "It comes a day after the army shelled the town of Kunduz, as its offensive against rebels continues.";
    expect(daysOf(body, "armed-clash")).toEqual(["2023-06-14"]);
  });

  test("and an attack named again keeps its day when the narrative has moved on", () => {
    const body = `Families left the town of Kunduz on Monday, a day after warplanes bombed its market.

At least nine people were killed in the raid, doctors said.`;
    expect(daysOf(body, "air-strike")).toEqual(["2023-06-11"]);
    expect(daysOf(body, "casualties")).toEqual([]);
  });

  test("a strike for the third day goes on since the first", () => {
    expect(daysOf("Warplanes bombed the town of Kunduz for a third straight day on Monday.", "air-strike")).toEqual([
      "2023-06-10..2023-06-12",
    ]);
  });
});

describe("the day of the narrative", () => {
  test("moves to a day that stands outside the aside", () => {
    const body =
      "Rebels attacked the town of Baghlan on Friday. On Sunday four people died when a bomb hit a market in the town of Kunduz. Rebels also shelled the airport of Kunduz.";
    expect(daysOf(body, "shelling")).toEqual(["2023-06-11"]);
  });

  test("stays where it is when a sentence only looks far back", () => {
    const body =
      "Rebels attacked the town of Kunduz on Monday. A truce had come into force on June 2. Warplanes bombed the airport of Kunduz.";
    expect(daysOf(body, "air-strike")).toEqual(["2023-06-12"]);
  });
});

describe("a day that the text has named before", () => {
  test("is that of the occasion it was given to", () => {
    const body =
      "Ministers flew to Kabul for the June 9 parade. Rebels attacked the town of Kunduz on Monday. On the day of the parade, warplanes bombed the city of Baghlan.";
    expect(daysOf(body, "air-strike")).toEqual(["2023-06-09"]);
  });

  test("and dates an attack that opens the article without one", () => {
    const body = `An air strike killed nine people in the town of Kunduz, the health ministry said on Wednesday.

Doctors treated 31 people. The army denied that it was behind Monday's strike.`;
    expect(daysOf(body, "air-strike")).toEqual(["2023-06-12"]);
  });

  test("but no attack of another day, where the article names several", () => {
    const body = `An air strike killed nine people in the town of Kunduz, the health ministry said on Wednesday.

It came after Monday's strike and Friday's strike.`;
    expect(daysOf(body, "air-strike")).toContain("2023-06-14");
  });
});

describe("what is told of long past", () => {
  test("has the time of the event that it takes up", () => {
    const body =
      "Syria's war began in March 2011. It turned into a conflict of many sides after the army shelled the city of Homs. Rebels attacked the city of Hama on Monday.";
    expect(daysOf(body, "shelling")).toEqual(["2011-03-01..2011-03-31"]);
  });

  test("but not that of a toll whose source speaks on", () => {
    const body =
      "The Observatory says the war has killed 300,000 people since March 2011. It said rebels attacked the city of Hama.";
    expect(daysOf(body, "armed-clash")).toEqual(["2023-06-14"]);
  });

  test("ends with what ended it", () => {
    const body =
      "In March 2020, rebels and Syrian troops agreed to a truce in Idlib that ended years of fighting which uprooted millions.";
    expect(daysOf(body, "displacement")).toEqual(["2011-03-15..2020-03-31"]);
  });

  test("lasts as long as the war that it went on during", () => {
    const body = "The town of Daraa in Syria has changed hands many times during the conflict.";
    expect(daysOf(body, "armed-clash")).toEqual(["2011-03-15..2023-06-14"]);
  });

  test("is not what has grown of late", () => {
    const body = "Syrian troops have been intensifying their attacks on the city of Idlib.";
    expect(daysOf(body, "armed-clash")).toEqual(["2023-05-01..2023-06-14"]);
  });
});

describe("a stretch of days", () => {
  test("runs on from the beginning of the offensive that it was done in", () => {
    const body = "Kurdish forces killed 40 Islamic State fighters in an offensive which began on Saturday.";
    const [report] = code(body).filter(({ figures }) => figures.length > 0);
    expect(report?.date).toMatchObject({ start: "2023-06-10", end: "2023-06-14" });
  });

  test("that a lead tells of holds for its details", () => {
    const body =
      "Warplanes killed 30 fighters near the town of Kunduz in the past 24 hours. A raid hit a depot in the city of Baghlan.";
    expect(new Set(daysOf(body, "air-strike"))).toEqual(new Set(["2023-06-13..2023-06-14"]));
  });

  test("begins with the truce that acts have violated many times", () => {
    const body =
      "A truce agreed by the army and rebels has held since June 10. Each side says the other has breached the truce 40 times, shelling villages near Kunduz.";
    expect(daysOf(body, "shelling")).toEqual(["2023-06-10..2023-06-14"]);
  });
});

describe("the edge of the news", () => {
  test("a week that lies in it by its greater part is news, and a day before it is not", () => {
    const [last] = code("Rebels captured the town of Kunduz last week.");
    expect(last).toMatchObject({ background: false, date: { start: "2023-06-05", end: "2023-06-11" } });
    const [before] = code("Rebels captured the town of Kunduz on June 5.");
    expect(before).toMatchObject({ background: true, date: { start: "2023-06-05", end: "2023-06-05" } });
    const [earlier] = code("Rebels captured the town of Kunduz last week.", "2023-06-18");
    expect(earlier?.background).toBe(true);
  });
});

describe("nights and beginnings", () => {
  test("a night told beside the day of the telling is the one that ended on it", () => {
    const body = "Residents said on Monday that soldiers had withdrawn from the town of Kunduz overnight.";
    expect(daysOf(body, "troop-movement")).toEqual(["2023-06-11..2023-06-12"]);
  });

  test("the first months of a war count from its beginning", () => {
    const body = "The city of Homs in Syria changed hands several times in the first 18 months of the war.";
    expect(daysOf(body, "armed-clash")).toEqual(["2011-03-15..2012-09-14"]);
  });

  test("what a lead tells beside a strike has the day that the body gives to that", () => {
    const body =
      "Dozens of civilians have been killed by US-led air strikes as they fled from a battle in the city of Kunduz. At least 43 were killed in air strikes early on Tuesday in the village of Tangi.";
    const reports = codeOwn(body, { title: "US-led air strikes kill dozens of civilians" });
    expect(reports.find(({ type }) => type === "displacement")?.date).toMatchObject({
      start: "2023-06-13",
      implied: true,
    });
  });
});
