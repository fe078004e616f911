import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureSchema } from "../../lib/codebook/figure";
import { figureVocabularySchema } from "../../lib/coder/figure-vocabulary";
import { createFigureFinder, type FigureMention } from "../../lib/coder/figures";
import { tokenise } from "../../lib/language";

const file = new URL("../../seeds/vocabulary/figures.json", import.meta.url);
const findFigures = createFigureFinder(figureVocabularySchema.parse(JSON.parse(readFileSync(file, "utf8"))));
const find = (text: string) => findFigures(tokenise({ start: 0, end: text.length, index: 0, text }));
const tell = ({ measure, who, min, max, vague }: FigureMention) =>
  `${measure} ${vague ? "~" : ""}${min ?? ""}..${max ?? ""} ${who}`;

describe("what is counted and what happened to it", () => {
  test.each<[string, string[]]>([
    ["The strike killed 14 and wounded 30.", ["killed 14..14 people", "wounded 30..30 people"]],
    [
      "Jets struck the town, killing 14 civilians, including three children and two women.",
      ["killed 14..14 civilians", "killed 3..3 children", "killed 2..2 women"],
    ],
    [
      "The monitor said 121 rebels, most of them foreigners, and 40 government troops and 21 militiamen had been killed.",
      ["killed 121..121 rebels", "killed 40..40 troops", "killed 21..21 militiamen"],
    ],
    ["Clashes left 11 brigade members dead and 35 wounded.", ["killed 11..11 members", "wounded 35..35 members"]],
    ["At least four people were killed and dozens injured.", ["killed 4.. people", "wounded ~24.. people"]],
    ["The death toll from the blast rose to 30.", ["killed 30..30 people"]],
    ["The raid hit their supply lines, with dozens killed and wounded.", ["killed-or-wounded ~24.. people"]],
    ["It resulted in the deaths of dozens.", ["killed ~24.. people"]],
    ["The army reported 12 deaths and 40 injuries.", ["killed 12..12 people", "wounded 40..40 people"]],
    [
      "The bombardment killed more than 132 people and injured around 900 more.",
      ["killed 132.. people", "wounded 900..900 people"],
    ],
    ["Three people, two of them children, died in the shelling.", ["killed 3..3 people", "killed 2..2 children"]],
    ["Of the victims, 33 civilians were among those killed.", ["killed 33..33 civilians"]],
    [
      "The strike killed seven people including two women and a child.",
      ["killed 7..7 people", "killed 2..2 women", "killed 1..1 child"],
    ],
    [
      "Nine residents were killed, two of them minors, and more than 50 injured.",
      ["killed 9..9 residents", "killed 2..2 minors", "wounded 50.. residents"],
    ],
    ["Two guards, aged 26 and 36, died in the blast.", ["killed 2..2 guards"]],
    ["The army attacked the camp and lost eight of its own.", ["killed 8..8 people"]],
    ["The dead numbered 46, and the wounded 133.", ["killed 46..46 people", "wounded 133..133 people"]],
    ["A committee put the deaths at no fewer than 104.", ["killed 104.. people"]],
    ["They ordered the evacuation of almost 12,000 people.", ["displaced-people ..12000 people"]],
    ["The militants took over two oil fields.", ["localities-captured 2..2 fields"]],
    ["Jets struck hundreds of military targets.", ["other ~200.. targets"]],
    ["Almost 7,000 families had been displaced.", ["displaced-families ..7000 families"]],
    ["Tens of thousands of residents have fled the city.", ["displaced-people ~20000.. residents"]],
    ["The group seized the army's base and at least eight villages.", ["localities-captured 8.. villages"]],
    ["The army recaptured several towns.", ["localities-regained ~3.. towns"]],
    ["The militants were pushed out of some 20 villages.", ["localities-regained 20..20 villages"]],
    [
      "The army recaptured several towns that had been overrun by the fighters.",
      ["localities-regained ~3.. towns", "localities-captured ~3.. towns"],
    ],
    ["The offensive led to the capture of at least 10 areas.", ["localities-captured 10.. areas"]],
    ["They seized some 400 square kilometres of territory.", ["area-km2 400..400 territory"]],
    ["There were at least 20 air strikes on the port.", ["airstrikes 20.. strikes"]],
    [
      "A bomber killed at least 32 worshippers and injured 100 others.",
      ["killed 32.. worshippers", "wounded 100..100 worshippers"],
    ],
    ["Army says 3 soldiers, 9 militants killed in the north", ["killed 3..3 soldiers", "killed 9..9 militants"]],
    [
      "It said 16 people, including eight children, lost their lives.",
      ["killed 16..16 people", "killed 8..8 children"],
    ],
    ["The rebels took 14 soldiers prisoner.", ["captured 14..14 soldiers"]],
    ["Shelling forced 300 families to leave their homes.", ["displaced-families 300..300 families"]],
    ["Gunmen shot dead five villagers.", ["killed 5..5 villagers"]],
    [
      "The blast killed eight members of one family, including five children.",
      ["killed 8..8 members", "killed 5..5 children"],
    ],
    ["Seven of the wounded died overnight.", ["killed 7..7 people"]],
    ["Police arrested 45 suspected militants.", ["captured 45..45 militants"]],
    ["The army launched 103 drones and two missiles.", ["other 103..103 drones", "other 2..2 missiles"]],
    ["The brigade captured 15 soldiers near the dam.", ["captured 15..15 soldiers"]],
    ["The army shot down 14 of 20 drones.", ["other 14..14 drones"]],
    ["The brigade lost at least 28 fighters he said.", ["killed 28.. fighters"]],
    ["The brigade lost three villages.", []],
    ["IS killed 270 security guards.", ["killed 270..270 guards"]],
    ["Four Troopers Killed 4 Wounded in Attack", ["killed 4..4 troopers", "wounded 4..4 troopers"]],
    ["Rebels killed 4 wounded soldiers.", ["killed 4..4 soldiers"]],
    ["A dozen women, who had been inside when it was seized, were evacuated.", ["displaced-people 12..12 women"]],
  ])("%s", (text, expected) => expect(find(text).map(tell)).toEqual(expected));
});

describe("one and none", () => {
  test.each<[string, string[]]>([
    ["A soldier was killed by a mine.", ["killed 1..1 soldier"]],
    ["Another civilian was killed on the road.", ["killed 1..1 civilian"]],
    ["A terrorist rocket attack wounded the driver.", []],
    ["No casualties were reported.", ["killed-or-wounded 0..0 people"]],
    ["There were no injuries.", ["wounded 0..0 people"]],
    ["No one was killed.", ["killed 0..0 people"]],
    ["Warplanes bombed the airport, but nobody was hurt.", ["killed-or-wounded 0..0 people"]],
    ["None of the 14 passengers was hurt.", ["wounded 0..0 people"]],
    ["There was no word of the dead.", []],
  ])("%s", (text, expected) => expect(find(text).map(tell)).toEqual(expected));
});

describe("bounds", () => {
  test.each<[string, number | null, number | null, boolean, string | null]>([
    ["at least 19", 19, null, false, "at least"],
    ["no fewer than 19", 19, null, false, "no fewer than"],
    ["more than 180", 180, null, false, "more than"],
    ["over 80", 80, null, false, "over"],
    ["nearly 300", null, 300, false, "nearly"],
    ["up to 50", null, 50, false, "up to"],
    ["as many as 50", null, 50, false, "as many as"],
    ["about 40", 40, 40, false, "about"],
    ["some 40", 40, 40, false, "some"],
    ["another 40", 40, 40, false, null],
    ["between 14 and 19", 14, 19, false, null],
    ["14 to 19", 14, 19, false, null],
    ["10 to 12 million", 10_000_000, 12_000_000, false, null],
    ["a dozen", 12, 12, false, null],
    ["two dozen", 24, 24, false, null],
    ["twenty-one", 21, 21, false, null],
    ["half a million", 500_000, 500_000, false, null],
    ["1.5 million", 1_500_000, 1_500_000, false, null],
    ["dozens of", 24, null, true, "dozens"],
    ["hundreds of thousands of", 200_000, null, true, "hundreds of thousands"],
    ["several", 3, null, true, "several"],
    ["a few", 2, null, true, "a few"],
  ])("%s people", (words, min, max, vague, qualifier) => {
    expect(find(`The war killed ${words} people.`)).toMatchObject([{ measure: "killed", min, max, vague, qualifier }]);
  });
});

describe("distances", () => {
  test.each<[string, number | null, number | null]>([
    ["Rebels advanced almost 10 km (6 miles) from the outskirts of the city.", null, 10],
    ["They had advanced to within about six miles of the capital.", null, 9.7],
    ["The seizure brought troops to within 3.7km (2.3 miles) of the border.", null, 3.7],
    ["Government forces are about 8 km from the town.", 8, 8],
    ["Fighters are within 5 km of the palace.", null, 5],
    ["Marines pushed 5 kilometres into the delta.", 5, 5],
  ])("%s measures an advance", (text, min, max) =>
    expect(find(text)).toMatchObject([{ measure: "distance-km", min, max }]),
  );

  test.each([
    "They cut the highway near the town, 15km south-west of the city.",
    "They took the town, which is 5km west of the city.",
    "They reached Harawa, a town about 70 km from the port.",
    "The town is within 5 km of the palace.",
    "The base lies about 5 km (3 miles) east of the centre.",
    "The army advanced on a 40 km front.",
  ])("%s tells where something lies", (text) => expect(find(text)).toEqual([]));

  test("what a distance is counted from is kept", () => {
    const text = "Rebels advanced almost 10 km (6 miles) from the outskirts of the city on Monday.";
    const { tokens } = tokenise({ start: 0, end: text.length, index: 0, text });
    const from = find(text)[0]?.distanceFrom;
    expect(
      tokens
        .slice(from?.from, from?.to)
        .map((token) => token.text)
        .join(" "),
    ).toMatch(/^the outskirts of the city/);
  });
});

test.each([
  "He was killed on 28 November 2024 at 3 p.m.",
  "The 46th Regiment held the M5 and Route 66.",
  "It is home to more than 4 million people, many of whom have been displaced.",
  "The raid came on the second day, three years after 2011.",
  "Prices rose 14 percent and cost $20 million.",
  "A 12-year-old boy said he was 14 years old.",
  "One of the raids hit a market.",
  "About one in four people were displaced.",
  "Thousands of fighters have fled the city.",
  "The law was passed by 51 votes and killed the deal.",
  "It captured the town two days later.",
  "The 2024 airstrike was the first.",
  "Forces loyal to the 40 delegates met.",
])("%s holds no figure", (text) => expect(find(text)).toEqual([]));

test("a part knows its whole, whether the total or the parts come first", () => {
  const [whole, children, women] = find("It killed 14 civilians, including three children and two women.");
  expect([whole?.partOf, children?.partOf, women?.partOf]).toEqual([null, 0, 0]);
});

test.each([
  "The death toll from the blast rose to 37.",
  "The strike, the deadliest since 2020, killed 12 people.",
  "Jets pounded the city, killing at least 71 people since dawn.",
])("%s tells the toll of one action", (text) => expect(find(text)).toMatchObject([{ cumulative: false }]));

test("a running total is told from one day's toll", () => {
  expect(find("They met to end the fighting that has killed 900 people.")).toMatchObject([{ cumulative: true }]);
  expect(find("More than 100 fighters have been killed since May.")).toMatchObject([{ cumulative: true }]);
  expect(find("The SOHR said 40 soldiers had been killed over the past two days.")).toMatchObject([
    { cumulative: true },
  ]);
  expect(find("The strike killed 40 soldiers on Monday.")).toMatchObject([{ cumulative: false }]);
});

test("any row of words gives sound figures that stand inside the sentence", () => {
  const word = fc.constantFrom(
    ..."killed wounded 14 7,000 dozens hundreds of and , ( ) km miles at least more than people soldiers villages captured were no casualties including a two million between to within advanced from another by 2024 May % “ the families fled".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.nat(1000), (words, start) => {
      const text = words.join(" ");
      const figures = findFigures(tokenise({ start, end: start + text.length, index: 0, text }));
      for (const [i, figure] of figures.entries()) {
        expect(figureSchema.safeParse(figure).success).toBe(true);
        expect(figure.start >= start && figure.end <= start + text.length && figure.start < figure.end).toBe(true);
        expect(figure.partOf === null || figure.partOf < i).toBe(true);
        expect(figure.min !== null || figure.max !== null).toBe(true);
        expect((figure.min ?? 0) <= (figure.max ?? Number.POSITIVE_INFINITY)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
