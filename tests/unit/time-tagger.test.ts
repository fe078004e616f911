import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticle } from "../../lib/article";
import type { Sentence } from "../../lib/article/types";
import { tagWholeText } from "../../lib/time/article-times";
import { tagTimes } from "../../lib/time/tag";
import type { TimeExpression } from "../../lib/time/types";
import { PUBLISHED, SENTENCES } from "./time-fixtures";

function sentencesOf(...texts: readonly string[]): Sentence[] {
  let start = 0;
  return texts.map((text, index) => {
    const sentence = { text, start, end: start + text.length, block: 0, index };
    start = sentence.end + 1;
    return sentence;
  });
}

const tag = (text: string, published = PUBLISHED): TimeExpression[] => tagTimes(sentencesOf(text), { published });
const daysOf = (text: string, published = PUBLISHED): string[] =>
  tag(text, published).map(({ days, precision }) => `${days?.start}..${days?.end} ${precision}`);

describe("time expressions", () => {
  const cases = SENTENCES.map(([sentence, ...expected]) => ({ sentence, expected }));

  it.each(cases)("are found with their value in “$sentence”", ({ sentence, expected }) => {
    expect(tag(sentence).map(({ text, value }) => [text, value])).toEqual(expected);
  });

  it("cover the days the codebook gives them", () => {
    expect(daysOf("Forty have died since Monday.")).toEqual(["2023-06-12..2023-06-15 span"]);
    expect(daysOf("Forty have died since 2011.")).toEqual(["2011-01-01..2023-06-15 year"]);
    expect(daysOf("It has lasted since early May.")).toEqual(["2023-05-01..2023-06-15 span"]);
    expect(daysOf("Thirty died over the past two days.")).toEqual(["2023-06-14..2023-06-15 span"]);
    expect(daysOf("Thirty died over the past two weeks.")).toEqual(["2023-06-02..2023-06-15 span"]);
    expect(daysOf("Two weeks ago a mine exploded.")).toEqual(["2023-06-01..2023-06-01 day"]);
    expect(daysOf("It grew late last week.")).toEqual(["2023-06-08..2023-06-11 span"]);
    expect(daysOf("Jets bombed the depot overnight.")).toEqual(["2023-06-14..2023-06-15 span"]);
    expect(daysOf("They said on Monday that it had burned overnight.")[1]).toBe("2023-06-11..2023-06-12 span");
    expect(daysOf("The army has recently lost men.")).toEqual(["2023-05-01..2023-06-15 span"]);
    expect(daysOf("They hit towns recently taken by rebels.")).toEqual(["undefined..undefined null"]);
    expect(daysOf("Thirty died in the past year.")).toEqual(["2022-06-15..2023-06-15 span"]);
    expect(daysOf("Raids grew in recent weeks.", "2024-11-28")).toEqual(["2024-11-01..2024-11-28 span"]);
    expect(daysOf("Raids grew in recent months.", "2024-12-01")).toEqual(["2024-09-01..2024-12-01 span"]);
    expect(daysOf("It was taken at the end of last year.", "2016-06-18")).toEqual(["2015-10-01..2015-12-31 year"]);
    expect(daysOf("Men advanced this week.")).toEqual(["2023-06-12..2023-06-15 span"]);
    expect(daysOf("Eighty were killed this year.")).toEqual(["2023-01-01..2023-06-15 year"]);
    expect(daysOf("Protests are planned for later this week.")).toEqual(["2023-06-15..2023-06-18 span"]);
    expect(daysOf("It fell over the weekend.")).toEqual(["2023-06-10..2023-06-11 span"]);
    expect(daysOf("Between May 3, 2023, and June 5, 2023, nine died.")).toEqual([
      "2023-05-03..2023-06-05 span",
      "2023-05-03..2023-06-05 span",
    ]);
    expect(daysOf("He was appointed less than a month ago.")).toEqual(["2023-05-16..2023-06-15 span"]);
    expect(daysOf("A 48-hour truce began.")).toEqual(["undefined..undefined null"]);
  });

  it("say how a preposition ties them and whether they are still to come", () => {
    const [since] = tag("Forty have died since Monday.");
    const [by] = tag("The town had fallen by Monday.");
    const [today] = tag("The council will meet later on Thursday.");
    const [told] = tag("The council met on Thursday.");
    expect([since?.relation, by?.relation, today?.future, told?.future]).toEqual(["since", "by", true, false]);
  });

  it("count the days of the main event from its first day", () => {
    const context = { published: "2024-11-28", window: { start: "2024-11-27", end: "2024-12-08" } };
    const told = tagTimes(sentencesOf("By the end of the first day of the offensive they had taken a base."), context);
    expect(told.map(({ value }) => value)).toEqual(["2024-11-27"]);
    expect(tag("It was the second day of intensive bombing.")).toEqual([]);
  });

  it("begin recent days no earlier than the collection's window", () => {
    const window = { start: "2024-11-27", end: "2024-12-08" };
    const [recent] = tagTimes(sentencesOf("They fled in recent days."), { published: "2024-12-01", window });
    expect(recent?.days).toEqual({ start: "2024-11-27", end: "2024-12-01" });
  });

  it("count from what earlier sentences told", () => {
    const told = tagTimes(
      sentencesOf("The rising began on 3 May 2014.", "The next day police fired.", "In July that year a jet fell."),
      { published: PUBLISHED },
    );
    expect(told.map(({ value }) => value)).toEqual(["2014-05-03", "2014-05-04", "2014-07"]);
  });

  it("are found in stamps and subheads too, where the whole text is asked for", () => {
    const article = readArticle({
      name: "story",
      text: "Harbour raided by gunmen in the night\n7 June 2015\nGunmen raided the harbour on Sunday, the police said.\n",
    });
    const found = tagWholeText(article, { published: "2015-06-08" });
    expect(found.map(({ value }) => value)).toContain("2015-06-07");
    for (const { start, end, text } of found) expect(article.text.slice(start, end)).toBe(text);
    expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).toSorted((a, b) => a - b));
  });

  it("stand where their text stands, never overlap, and never throw, whatever the text", () => {
    const words = fc.constantFrom(
      ..."the last past two 3 28 2016 182016 May March Friday night days ago since early mid - , . of to and from week year half next this recent hours dawn on at : 10 pm ’ – é 😀 \u00a0 \ud800 € $ every second first day Ramadan Christmas 's weekend earlier that".split(
        " ",
      ),
    );
    const text = fc.oneof(
      fc.array(words, { maxLength: 14 }).map((list) => list.join(" ")),
      fc.string({ maxLength: 40 }),
    );
    fc.assert(
      fc.property(text, text, (one, other) => {
        const whole = `${one}\n${other}`;
        let floor = 0;
        for (const found of tagTimes(sentencesOf(one, other), { published: PUBLISHED })) {
          const { start, end, text: own, days, precision } = found;
          const sound =
            whole.slice(start, end) === own &&
            start >= floor &&
            end > start &&
            (days === null) === (precision === null) &&
            (days === null || days.start <= days.end);
          expect(sound ? null : found).toBeNull();
          floor = found.end;
        }
      }),
      { numRuns: 120 },
    );
  });
});
