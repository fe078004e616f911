/** Who does what to whom: what the coder's roles guarantee, in short articles of several wars. */
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
});
