import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Article, ArticleError, readArticle } from "../../lib/article";
import { tellReason } from "../../lib/messages";

const SEEDS = `${import.meta.dirname}/../../seeds/articles`;
const seed = (number: string) => {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(number)) ?? "";
  return readArticle({ name, bytes: readFileSync(`${SEEDS}/${name}`) });
};
const read = (text: string) => readArticle({ name: "a.txt", text });
const kinds = (article: Article) => article.blocks.map(({ kind }) => kind);
const sentences = (article: Article) => article.sentences.map(({ text }) => text);
const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof ArticleError ? error.code : "another error";
  }
  return null;
};
const STORY = "Fighters took the town on Monday, officials said. They then moved on to the bridge.";

describe("the five seed articles", () => {
  test("a placeholder date and a dateline with agency stand outside the first sentence", () => {
    const article = seed("000");
    expect(article.statedDates).toMatchObject([{ day: "2024-01-01", where: "header" }]);
    expect(article.dateline?.text).toBe("DAMASCUS");
    expect(article.outlet?.text).toBe("Reuters");
    expect(article.title).toBeNull();
    expect(article.sentences[0]?.text).toMatch(/^Russian and Syrian war planes/);
  });

  test("an article without headline or date has neither, and keeps its sentences whole", () => {
    const article = seed("001");
    expect([article.title, article.byline, article.dateline, article.statedDates]).toEqual([null, null, null, []]);
    expect(
      sentences(article).filter((text) => /10km \(6 miles\)|Brig Gen|UK-based monitoring/.test(text)),
    ).toHaveLength(3);
  });

  test("label, stamp, byline and comments are kept in the text and out of the coding", () => {
    const article = seed("002");
    expect(kinds(article).slice(0, 5)).toEqual(["headline", "stamp", "stamp", "byline", "paragraph"]);
    expect(kinds(article).at(-1)).toBe("boilerplate");
    expect(article.title?.text).toMatch(/^Syrian rebels launch .* Assad forces$/);
    expect(article.byline?.text).toBe("Myind Staff");
    expect(article.outlet?.text).toBe("Myind");
    expect(article.statedDates).toMatchObject([{ day: "2024-11-28", where: "stamp" }]);
    expect(sentences(article).some((text) => /Comments|In Reports/.test(text))).toBe(false);
  });

  test("a header date glued to a photo caption is told apart from it, and so are its credit and the sub-head", () => {
    const article = seed("003");
    expect(kinds(article).slice(0, 5)).toEqual(["stamp", "caption", "boilerplate", "dateline", "paragraph"]);
    expect(article.statedDates.map(({ day, where }) => `${day} ${where}`)).toEqual([
      "2024-12-01 header",
      "2024-12-01 caption",
    ]);
    expect(article.dateline?.text).toBe("Amman");
    expect(kinds(article)).toContain("subhead");
    expect(sentences(article)).not.toContain("Reinforcements");
  });

  test("an apostrophe at a word's end ends no sentence", () => {
    expect(sentences(seed("004")).some((text) => text.includes("in the town of Mare’ in northern"))).toBe(true);
  });

  test("everything left out says why, in words", () => {
    for (const number of ["000", "001", "002", "003", "004"])
      for (const { reason } of seed(number).leftOut) expect(tellReason(reason)).toMatch(/^[A-Z].+\.$/);
  });
});

describe("datelines", () => {
  test.each([
    ["BEIRUT (AP) — ", "BEIRUT", "AP"],
    ["ADEN, Yemen (AP) — ", "ADEN, Yemen", "AP"],
    ["KYIV, March 3 (Reuters) - ", "KYIV", "Reuters"],
    ["CAIRO ", "CAIRO", undefined],
    ["Amman — ", "Amman", undefined],
    ["MOSCOW (Sputnik) ", "MOSCOW", "Sputnik"],
    ["Last updated at Jun 182016 BEIRUT ", "BEIRUT", undefined],
  ])("%j is known by its form", (dateline, place, agency) => {
    const article = read(`Town falls to fighters\n${dateline}${STORY}`);
    expect([article.dateline?.text, article.outlet?.text]).toEqual([place, agency]);
    expect(article.sentences[1]?.text).toBe("Fighters took the town on Monday, officials said.");
  });

  test.each([
    "NATO Secretary General said so. NATO then left.",
    "The army — Once feared — left.",
    "Rebels (Islamists) left the town.",
  ])("%j has none", (text) => expect(read(`${text} ${STORY}`).dateline).toBeNull());
});

describe("page furniture", () => {
  test("credits, copyright, teasers and short codes have no sentences", () => {
    const article = read(
      `Town falls to fighters\n[ad_1]\nBAGHDAD ${STORY}\nCopyright 2025 The Agency. All Rights Reserved. The bridge was blown up later.\n` +
        "(Reporting by A. Writer; Editing by B. Editor)\nRead more: Ten things to know\n[ad_2]\nSource",
    );
    expect(sentences(article)).toEqual([
      "Town falls to fighters",
      "Fighters took the town on Monday, officials said.",
      "They then moved on to the bridge.",
      "The bridge was blown up later.",
    ]);
  });

  test("the headline that a page repeats with its menu is not read twice", () => {
    const article = read(
      `Fighters take most of the northern city | ABC\n\nFighters take most of the northern city | ABC Africa Americas Asia Europe World About ABC It is the first time that they came. ${STORY} Related Content Related Platforms`,
    );
    expect(article.title?.text).toBe("Fighters take most of the northern city");
    expect(article.outlet?.text).toBe("ABC");
    expect(sentences(article)[1]).toBe("It is the first time that they came.");
    expect(sentences(article).at(-1)).toBe("They then moved on to the bridge.");
  });

  test.each([
    ["Published: 03 December ,2024: 03:11 PM GST Updated: 03 December ,2024: 09:52 PM GST", "2024-12-03"],
    ["13-08-2013", "2013-08-13"],
    ["29.10.2017(updated 1731 29.10.2017)", "2017-10-29"],
    ["Date of publication 20 September 2016", "2016-09-20"],
    ["Wednesday 07 December 2016", "2016-12-07"],
    ["Saturday, December 7, 2024", "2024-12-07"],
    ["Wednesday 24 August 2016 16:58", "2016-08-24"],
    ["31-08-2014 0742 PM", "2014-08-31"],
  ])("the stamp %j is a stated date and no sentence", (stamp, day) => {
    for (const gap of [" ", "\n"]) {
      const article = read(`Town falls to fighters\n${stamp}${gap}${STORY}`);
      expect(article.statedDates[0]?.day).toBe(day);
      expect(article.sentences[1]?.text).toMatch(/^Fighters took/);
    }
  });

  test.each([
    "Newswire Wednesday 13 Jul 2016",
    "NEWSWIRE Ann Example Middle Sea 0041 13.07.2016",
    "Middle Sea Example Security 13-07-2016 0742 PM",
  ])("the day printed beside a repeated headline, as in %j, is the page's own", (beside) => {
    const headline = "Rockets hit market in the port of Mersa Dalga";
    const article = read(`${headline}\n\n${headline} ${beside} At least two people died on Wednesday.`);
    expect(article.statedDates).toMatchObject([{ day: "2016-07-13", where: "stamp" }]);
    expect(article.sentences.at(-1)?.text).toBe("At least two people died on Wednesday.");
  });

  test("a date before the word “title” is a stamp", () => {
    const article = read("Rockets hit the port\n\nThu Feb 5 2015 title: Rockets hit the port. Two people died.");
    expect(article.statedDates).toMatchObject([{ day: "2015-02-05", where: "stamp" }]);
  });

  test("a date with the writer's name behind it is a stamp", () => {
    const article = read("April 5 2017 by Mona Example Rockets hit the port of Mersa Dalga. Two people died.");
    expect(article.statedDates).toMatchObject([{ day: "2017-04-05", where: "stamp" }]);
  });

  test("the dates of a chronicle belong to what it tells, not to the page", () => {
    const chronicle =
      "Two days in the north\n28 November 2024\nRebels took the town.\n29 November 2024\nThe army left it.\n30 November 2024 Rebels took the base.";
    const article = read(chronicle);
    expect(article.statedDates.map(({ day }) => day)).toEqual(["2024-11-28"]);
    expect(sentences(article).at(-1)).toBe("30 November 2024 Rebels took the base.");
  });

  test("a sentence that begins with a date stays a sentence", () => {
    expect(sentences(read("On 27 November 2024, a coalition attacked the town. It fell."))).toHaveLength(2);
    expect(read("27 November 2024 marked the beginning of the attack. It fell.").statedDates).toEqual([]);
  });
});

describe("sentences", () => {
  test.each([
    "Brig. Gen. Ali of the U.S. Army met Mr. Smith on Nov. 28 at 3 p.m. in base No. 4.",
    "They came within 10km (6 miles. Or so.) of the city.",
    "He fired 3.5 tons of shells.",
    "J. Smith of the U.N. Security Council left.",
    "“Stop!” he shouted at them.",
  ])("%j is one", (text) => expect(sentences(read(text))).toEqual([text]));

  test.each([
    ["It was a base.The army left.", ["It was a base.", "The army left."]],
    ["He left the U.S. The army stayed.", ["He left the U.S.", "The army stayed."]],
    ["“We won.” They cheered.", ["“We won.”", "They cheered."]],
    [
      "The attack began at 3 p.m. It ended at 5 p.m. on Monday.",
      ["The attack began at 3 p.m.", "It ended at 5 p.m. on Monday."],
    ],
  ])("%j is two", (text, expected) => expect(sentences(read(text))).toEqual(expected));

  test("a sentence may run over hard-wrapped lines", () => {
    const lines =
      "The fighters who had held the northern bank of the river for\nmonths withdrew on Monday under heavy fire, and the army then\nMoved into the villages they had left behind that night, two\nOfficials of the province and a resident said by telephone to\nReporters in the capital.";
    expect(read(lines).sentences).toHaveLength(1);
  });
});

describe("files", () => {
  test("front matter is taken off, and offsets count from behind it", () => {
    const article = read(`---\npublished: 2024-12-03T10:00:00Z\noutlet: ap\nmood: dark\n---\n${STORY}`);
    expect(article.frontMatter).toEqual({ published: "2024-12-03", outlet: "ap" });
    expect(article.text).toBe(STORY);
    expect(article.sentences[0]?.start).toBe(0);
    expect(article.statedDates).toMatchObject([{ day: "2024-12-03", where: "front-matter" }]);
  });

  test.each([
    ["front-matter", "---\npublished: someday\n---\nText."],
    ["front-matter", "---\n{ : [\n---\nText."],
    ["empty", " \n "],
    ["empty", "---\noutlet: ap\n---\n"],
    ["too-long", "The army left the town. ".repeat(50_000)],
    ["binary", `PNG\u0000${"x".repeat(50)}`],
    ["not-english", "Правительственные войска вошли в город в понедельник."],
    [
      "not-english",
      `${"Les forces du gouvernement ont repris la ville lundi après de violents combats dans le nord du pays. ".repeat(3)}`,
    ],
    ["not-english", "El ejército de Siria dijo que sus tropas se retiraron de la ciudad de Hama."],
    ["not-english", "De regering zegt dat het leger een deel van de stad heeft verlaten, en op zondag terugkeert."],
  ])("%s is refused in one sentence", (code, text) => {
    expect(codeOf(() => read(text))).toBe(code);
    expect(() => read(text)).toThrow(/^[^.]*(a\.txt)?[^.]*\.$/);
  });

  test.each([
    "Villages fell last weekend. The school closed today. A year-long war ended. The raid of August 10 killed four. A year-long war ended. Sirens sounded last night.",
    "El Salvador, Los Angeles, Las Vegas: three quakes",
    "Russian jets strike Idlib. Rebels seize Khan al-Assal, Kafr Naha, Basratoun and Urum al-Kubra. Army sends tanks, reinforcements. Dozens killed, hundreds displaced. Aid groups warn.",
  ])("short English with few function words is read: %s", (text) => expect(read(text).text).toBe(text));

  test.each([
    ["UTF-8 with mark", new TextEncoder().encode("\uFEFFThe café fell.")],
    ["Windows-1252", Uint8Array.from("The caf\xe9 fell.", (c) => c.charCodeAt(0))],
    ["UTF-16", Uint8Array.from([0xff, 0xfe, ...[..."The café fell."].flatMap((c) => [c.charCodeAt(0), 0])])],
  ])("%s is decoded", (_, bytes) => expect(readArticle({ name: "a", bytes }).text).toBe("The café fell."));

  test("line ends stay as they are", () => {
    const text = "Town falls to fighters\r\n\r\nThe army left.\r\nThe town fell.\r\n";
    const article = read(text);
    expect(article.text).toBe(text);
    expect(sentences(article)).toEqual(["Town falls to fighters", "The army left.", "The town fell."]);
  });

  test("Markdown keeps its text and loses its marks", () => {
    const article = readArticle({
      name: "a.md",
      text: "# Town *falls* to fighters\n\nThe army [left](https://example.org) the town. It fell.\n\n## Reaction\n\n- The army denied it.\n\n```\ncode\n```\n",
    });
    expect(kinds(article)).toEqual(["headline", "paragraph", "subhead", "list-item", "boilerplate"]);
    expect(article.title?.text).toBe("Town *falls* to fighters");
    expect(article.sentences).toHaveLength(4);
  });
});
