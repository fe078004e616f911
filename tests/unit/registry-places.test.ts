import { beforeAll, describe, expect, it } from "vitest";
import { type PlaceMention, type Registry, slugify } from "../../lib/registry";
import { seededRegistry, sentencesOf } from "./registry-read";

let registry: Registry;
beforeAll(async () => {
  registry = await seededRegistry(false);
});

const read = (text: string): readonly PlaceMention[] =>
  registry.readArticle(sentencesOf(text), "2024-11-29").places[0] ?? [];
const scenes = (text: string): string[] =>
  read(text)
    .filter((m) => !m.associative && m.relation?.kind !== "distance")
    .map((m) => m.slug);

describe("place names", () => {
  it.each([
    ["Jets hit Saraqib.", "saraqeb"],
    ["Jets hit Tell Rifaat.", "tal-rifaat"],
    ["Jets hit Idleb city.", "idlib"],
    ["Jets hit the town of Mare' at dawn.", "mare"],
    ["They took the city of Maarat al-Nu'man.", "maarat-al-numan"],
    ["They entered al-Atarib.", "atareb"],
    ["Fighting in Idlib province went on.", "idlib-province"],
    ["They took Qayara air base.", "qayara-air-base"],
    ["They shelled the port of Sirte.", "sirte-port"],
    ["They reached the Umaliqa base.", "umaliqa-base"],
    ["Fighting went on in southern Idlib.", "southern-idlib"],
    ["They pushed into the western Aleppo countryside.", "western-aleppo-countryside"],
    ["They took villages in the western countryside of Aleppo province.", "western-aleppo-countryside"],
    ["The offensive in north-western Syria went on.", "northwest-syria"],
    ["They fought in eastern Ukraine.", "eastern-ukraine"],
    ["They abandoned the central city of Homs.", "homs"],
    ["A raid near the Turkish border failed.", "turkish-border"],
  ])("%s", (text, slug) => {
    expect(scenes(text)).toContain(slug);
  });

  it.each([
    ["Troops retook the village of Ajhala.", "ajhala"],
    ["They captured the settlement of Kotlyarivka on Monday.", "kotlyarivka"],
    ["They reached Harawa, a town on the coast.", "harawa"],
    ["Gunmen attacked Dorwanu, a remote border town, on Monday.", "dorwanu"],
    ["They stormed Debiro Village at dawn.", "debiro"],
    ["Police pulled out of Qala-i-Nor district.", "qala-i-nor"],
    ["The Division 29 base has fallen.", "division-29-base"],
    ["They took Shirwa, Alamta and Korwem without a fight.", "korwem"],
    ["The attack on Palgamo, in the mountains of Yemen, killed ten.", "palgamo"],
    ["In Kurasovo, a rocket hit a house.", "kurasovo"],
    ["Fighting reached rebel-held eastern Kurasovo.", "kurasovo"],
    ["The villages around Tal Dorwan were quiet.", "tal-dorwan"],
    ["Ships left Donu lake.", "donu-lake"],
  ])("unknown to the gazetteer are kept by name, unresolved: %s", (text, slug) => {
    expect(read(text).find((mention) => mention.slug === slug)).toMatchObject({ place: null, associative: false });
  });

  it.each([
    "The council sat in January and in Sept.",
    "They came from Reuters.",
    "He spoke of the Axis of Resistance, a coalition of states.",
    "Rebels fled and Syrians celebrated.",
    "They entered the Palace of Culture.",
  ])("are not seen where none is: %s", (text) => {
    expect(read(text).filter(({ place }) => place === null)).toEqual([]);
  });

  it.each([
    ["They fought in the northern Tigray region.", "tigray"],
    ["Four died in southern Helmand Province.", "helmand-province"],
    ["A drone hit a Darfur mosque.", "darfur"],
    ["A drone hit a Taiz hospital.", "taiz"],
  ])("stay whole where a direction or a building only says more of them: %s", (text, slug) => {
    expect(read(text).map((mention) => mention.slug)).toEqual([slug]);
  });

  it.each([
    ["Troops retook the villages of Dorwan Hesha and Kafr Tolun.", ["dorwan", "hesha", "kafr-tolun"]],
    ["Shells hit the towns of Tal Dorwan Abu Hesha and Mirkan.", ["tal-dorwan", "abu-hesha", "mirkan"]],
    ["Shells hit the neighbourhoods of Bab Dorwan Bab al-Hesha and Mirkan.", ["bab-dorwan", "bab-al-hesha", "mirkan"]],
  ])("stand each for itself in a list without commas: %s", (text, slugs) => {
    expect(scenes(text)).toEqual(slugs);
  });

  it.each([
    ["Shells hit Syrias Hama province.", ["hama-province"]],
    ["They died in central Syria's Homs province.", ["homs-province"]],
    ["Aleppo Syrias second city was calm.", ["aleppo"]],
    ["Raids hit the Bab al-Dorwan neighbourhood.", ["bab-al-dorwan"]],
    ["Raids hit the Dorwan al-Bab district.", ["dorwan-al-bab"]],
    ["Hama state television showed the town.", ["hama"]],
    ["Moscow's air campaign went on.", []],
    ["Raids hit Damascus's outskirts.", ["damascus"]],
  ])("are cut where they end: %s", (text, slugs) => {
    expect(scenes(text)).toEqual(slugs);
  });

  it("are read where the words around say so, where persons share them", () => {
    expect(scenes("Salma Dorwan spoke of rain.")).toEqual([]);
    expect(scenes("Rebels left the town of Salma.")).toEqual(["salma"]);
    expect(scenes("Shells hit Salma and Kinsabba.")).toContain("kinsabba");
  });

  it("mean, of several places of one name, the one in the country spoken of", () => {
    expect(scenes("Fighting in Tripoli and Zahle, in northern Lebanon, went on.")).toContain("tripoli-lebanon");
    expect(scenes("Fighting in Tripoli and Misrata went on.")).toContain("tripoli");
  });

  it("give both provinces of a shared plural", () => {
    expect(scenes("They hold towns in Aleppo and Idlib provinces.")).toEqual(["aleppo-province", "idlib-province"]);
  });
});

describe("associative names", () => {
  it.each([
    "A UK-based group counted ten.",
    "Damascus said it would answer.",
    "The Geneva talks failed.",
    "Russia denied it.",
    "Yemen's army split.",
    "The Sirte resistance committee said so.",
    "The BEIRUT bureau of an agency said so.",
  ])("are no scene: %s", (text) => {
    expect(scenes(text).filter((slug) => slug !== "beirut")).toEqual([]);
  });

  it("are scenes where a preposition says so", () => {
    expect(scenes("A campaign in neighbouring Lebanon went on.")).toEqual(["lebanon"]);
    expect(scenes("The groups fight in Iraq and Syria.")).toEqual(["iraq", "syria"]);
  });
});

describe("landmarks", () => {
  it("carry distance and direction", () => {
    const [village, city] = read("They reached Zarbah, 15km south-west of Aleppo city.");
    expect(village?.slug).toBe("zarbah");
    expect(city).toMatchObject({ slug: "aleppo", relation: { kind: "distance", km: 15, direction: "southwest" } });
  });

  it("carry the distance of an advance", () => {
    expect(read("They came within 10km (6 miles) from the outskirts of Aleppo city.")[0]?.relation).toMatchObject({
      kind: "distance",
      km: 10,
    });
  });
});

describe("look-ups", () => {
  it("know what contains what", () => {
    expect(registry.ancestors("sheikh-maqsoud").map(({ slug }) => slug)).toEqual([
      "aleppo",
      "aleppo-province",
      "northern-syria",
      "syria",
    ]);
    expect(registry.contains("northwest-syria", "atareb")).toBe(false);
    expect(registry.contains("northwest-syria", "saraqeb")).toBe(true);
    expect(registry.contains("syria", "atareb")).toBe(true);
    expect(registry.contains("atareb", "syria")).toBe(false);
  });

  it("find an outlet by name and by address", () => {
    expect(registry.outlet("The Guardian")?.slug).toBe("guardian");
    expect(registry.outlet("https://www.aljazeera.com/news/2025/5/19/x")?.slug).toBe("al-jazeera");
    expect(registry.outlet("nobody")).toBeNull();
  });

  it("make slugs without marks", () => {
    expect(slugify("Māri‘")).toBe("mari");
    expect(slugify("Al-Nayrab airport")).toBe("al-nayrab-airport");
  });
});
