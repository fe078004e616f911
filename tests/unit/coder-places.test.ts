/** Where an event happened: names taken up, landmarks, lists, and the flow of an article. */
import { beforeAll, describe, expect, test } from "vitest";
import { readArticle } from "../../lib/article/index";
import type { Report } from "../../lib/codebook/report";
import type { Coder } from "../../lib/coder/index";
import { createSeedsCoder } from "../gold/code-texts";

let coder: Coder;

beforeAll(async () => {
  ({ coder } = await createSeedsCoder(false));
});

/** Codes a text of one's own as an article of Wednesday 14 June 2023. */
function code(body: string): Report[] {
  const text = `---\npublished: 2023-06-14\noutlet: Example\n---\nWhat is known of the day\n\n${body}\n`;
  const [article] = coder.codeArticles([readArticle({ name: "own", text })]);
  return article?.reports ?? [];
}

/** Places of the last report that a text gives. */
const lastPlaces = (body: string) => code(body).at(-1)?.places;

describe("places taken up without their names", () => {
  test.each([
    ["Houthi fighters entered Taiz on Monday. Warplanes bombed the besieged city on Tuesday.", ["taiz"]],
    ["Fighters loyal to Machar attacked the barracks. Troops shelled South Sudan's capital on Tuesday.", ["juba"]],
    ["Islamic State fighters seized the town of Hit on Monday. Iraqi jets bombed the area on Tuesday.", ["hit"]],
    ["Israeli jets bombed Khan Younis in Gaza on Monday. On Tuesday, Israeli forces shelled the enclave.", ["gaza"]],
  ])("%s", (body, places) => {
    expect(lastPlaces(body)).toEqual(places);
  });
});
