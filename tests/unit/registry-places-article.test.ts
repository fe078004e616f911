/** Places in the light of the whole article. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Registry } from "../../lib/registry";
import { seededRegistry, sentencesOf } from "./registry-read";

let registry: Registry;
beforeAll(async () => {
  registry = await seededRegistry(false);
});

const slugs = (...texts: string[]): string[][] =>
  registry
    .readArticle(sentencesOf(...texts), "2024-11-29")
    .places.map((list) => list.filter(({ associative }) => !associative).map(({ slug }) => slug));

describe("names of an article", () => {
  it("once called a place, a name is that place in every sentence", () => {
    expect(slugs("Fighters reached the town of Deir al-Zuhur.", "Deir al-Zuhur was taken on Tuesday.")).toEqual([
      ["deir-al-zuhur"],
      ["deir-al-zuhur"],
    ]);
  });

  it("a small place of another country keeps its name alone", () => {
    const [, found] = slugs("Iraqi troops entered Mosul and Tikrit.", "They took the Karama district in Mosul.");
    expect(found).toContain("karama");
  });

  it("a unit by its number is the base that it holds", () => {
    expect(slugs("The Division 17 base has fallen.")).toEqual([["division-17-base"]]);
  });

  it("a new town beside a city is not the city", () => {
    expect(slugs("They fought in New Aleppo.")).toEqual([["new-aleppo"]]);
  });

  it("regions joined by one noun are both regions", () => {
    expect(slugs("Hundreds died in the Donetsk and Luhansk regions.")).toEqual([["donetsk-region", "luhansk-region"]]);
  });
});
