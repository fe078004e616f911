import { beforeAll, describe, expect, test, vi } from "vitest";
import { codeOwn, prepareCoder } from "./own-article";

// The whole coder runs many times here; a busy machine is no fault.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(async () => {
  await prepareCoder();
});

const types = (body: string) => codeOwn(body, {}).map((report) => report.type);

describe("a word family tells its kind of event in its own frame", () => {
  test.each([
    ["territory-captured", "Rebels hoisted their flag over the town hall of Kunduz on Monday."],
    ["territory-regained", "Government troops raised the national flag over the fortress in Kunduz on Monday."],
    ["territory-captured", "The town of Marib slipped from government control on Monday."],
    ["territory-captured", "The Houthis overran two army camps near Marib on Monday."],
    ["displacement", "Hundreds of passengers were bused out of the airport on Monday."],
    ["displacement", "The violence has driven 2,800 people from their homes."],
    ["displacement", "Gunmen herded 500 families out of villages around Mosul on Monday."],
    ["displacement", "Several hamlets emptied as people ran for cover on Monday."],
    ["displacement", "Women and children walked to Goma on Monday."],
    ["displacement", "Residents of Goma loaded carts and headed west on Monday."],
    ["troop-movement", "Some 43 soldiers gave themselves up to the police in Goma on Monday."],
    ["troop-movement", "Reinforcements arrived in Hama on Monday."],
    ["troop-movement", "Rwanda sent hundreds of soldiers across the border on Monday."],
    ["troop-movement", "Government troops quit Bukavu on Friday."],
    ["troop-movement", "The United States pulled a contingent of its troops out of Libya on Sunday."],
    [
      "armed-clash",
      "Gunmen on motorbikes attacked a village in northern Nigeria overnight, killing at least 30 people.",
    ],
    ["armed-clash", "Troops crossed the river near Kunduz on Monday."],
    ["armed-clash", "Soldiers opened fire on Monday near the border."],
    ["armed-clash", "Rebels opened a new front in Darfur on Monday."],
    ["shelling", "A shell landed on a house in Khartoum on Tuesday."],
    ["shelling", "Artillery near Sanaa fired throughout Monday on the hills."],
    ["shelling", "Rockets rained down on Kharkiv on Tuesday."],
    ["shelling", "A missile slammed into an apartment block in Kharkiv on Tuesday."],
    ["shelling", "The district of Goma came under fire on Tuesday."],
    ["violence-against-civilians", "A journalist was shot dead at his home in Khartoum on Tuesday."],
    ["casualties", "Residents counted six bodies in the streets of Goma on Tuesday."],
    ["casualties", "The army lost 12 soldiers on Monday."],
    ["humanitarian", "Surgeons treated 36 people for bullet wounds on Thursday."],
    ["humanitarian", "Rescuers clawed through the rubble of a school in Kharkiv on Monday."],
    ["humanitarian", "The country sealed the crossings on Monday."],
    ["humanitarian", "Petrol pumps had run dry by Tuesday."],
    ["humanitarian", "Bakeries in Gaza closed on Monday for lack of flour."],
    ["humanitarian", "Israel let 30 aid trucks into Gaza on Monday."],
    ["humanitarian", "Water supplies to Aleppo were cut on Monday."],
    ["humanitarian", "Aid convoys reached Gaza on Monday."],
    ["humanitarian", "Trucks carrying food entered Gaza on Monday."],
    ["agreement", "The truce took effect at midnight."],
    ["agreement", "Russia and Turkey agreed to extend the grain deal on Monday."],
    ["agreement", "Peace talks in Geneva collapsed on Monday."],
    ["other", "The army captured 20 rebels near Goma on Monday."],
    ["other", "Russia vetoed a draft resolution on Monday."],
    ["other", "Thousands of people marched to the ministry in Nairobi on Sunday."],
    ["other", "The junta imposed a curfew in Sittwe on Monday."],
    ["other", "The commander was buried in Kabul on Tuesday."],
  ])("%s: %s", (type, body) => {
    expect(types(body)).toEqual([type]);
  });
});

test.each([
  "Pupils raised the flag at the school on Friday.",
  "The film drew a storm of criticism on Monday.",
  "Shoppers headed to stores for the sales on Friday.",
  "The company opened a new front in its price war on Monday.",
  "The bank treated customers to coffee on Monday.",
  "Images of the pilot were released on Friday.",
  "A heat wave hit Kharkiv on Monday.",
  "The minister pounded the table on Monday.",
  "The team fell to a rival on Saturday.",
  "Blame fell on the government on Monday.",
  "Snow fell on Kabul on Monday.",
])("civil life and figures of speech are no events of war: %s", (body) => {
  expect(types(body)).toEqual([]);
});

test("a preposition that only opens a phrase leaves the verb what it tells alone", () => {
  expect(types("The town of Marib fell on Monday.")).toEqual(["territory-captured"]);
});

test("a form that is past and participle at once is the verb behind “had”", () => {
  expect(types("The monitor said the rebels had cut the highway near Marib on Monday.")).toEqual([
    "territory-captured",
  ]);
});

describe("forms that a tagger mistakes do not hide who did what", () => {
  test.each([
    ["other", "The junta, which did not respond to calls, imposed a curfew in Sittwe on Monday."],
    ["humanitarian", "Rescuers pulled charred bodies from the rubble of a school in Kharkiv on Monday."],
    ["armed-clash", "The army entered Kunduz on Monday after three years of fighting and in spite of a truce."],
    ["territory-regained", "The army retook Kunduz, once the commercial hub, on Monday."],
    ["humanitarian", "The university said on Monday it was closing down until Friday for fear of bombardment."],
  ])("%s: %s", (type, body) => {
    expect(types(body)).toContain(type);
  });

  test("a second report behind “and that” has its own subject", () => {
    expect(
      types("The minister said the village of Marib had been liberated and that units were moving on towards Sanaa."),
    ).toEqual(["territory-captured", "armed-clash"]);
  });

  test("a headline's plural takes a bare verb", () => {
    expect(codeOwn("Little else was known.", { title: "Rebels open new fronts in Darfur" })[0]?.type).toBe(
      "armed-clash",
    );
  });
});

describe("reporters' own words for an act are heard, and their figures of speech are not", () => {
  test.each([
    ["troop-movement", "Government soldiers slipped away from their posts overnight on Tuesday."],
    ["troop-movement", "A column of some 40 tanks rumbled toward Benghazi on Wednesday."],
    ["explosion", "A booby-trapped motorcycle went off in a crowded market in Maiduguri on Tuesday, wounding 20."],
    ["explosion", "A suicide bomber rammed a car laden with explosives into a police station in Mogadishu on Tuesday."],
    ["violence-against-civilians", "Soldiers fired live rounds into a crowd of protesters in Mandalay on Wednesday."],
    ["casualties", "At least 61 bodies had been brought to the Omdurman morgue by Wednesday, a doctor said."],
    ["humanitarian", "The Red Cross ferried 55 wounded to Port Sudan on Tuesday."],
    ["agreement", "The two sides agreed to silence their guns for 72 hours from Tuesday."],
    ["troop-movement", "Ethiopian troops pulled out of Mekelle on Tuesday, residents said."],
    ["violence-against-civilians", "Suspected ADF rebels hacked 20 people to death in a village near Beni on Monday."],
    ["agreement", "Colombia's government and the FARC reached an accord on land on Tuesday."],
    ["other", "A court in Dakar sentenced the former president to life in prison on Tuesday."],
    ["other", "Niger's junta expelled the French ambassador on Wednesday."],
    ["other", "Crowds took to the streets of Colombo on Tuesday to demand the president's resignation."],
  ])("%s: %s", (type, body) => {
    expect(types(body)).toEqual([type]);
  });

  test.each([
    "The company launched an advertising offensive in Berlin on Monday.",
    "Shares in the airline fell on Tuesday.",
    "The group has been designated a terrorist organisation by the United States.",
    "Russia is taking a hard line.",
    "The bank seized the house after he missed his payments.",
    "Washington launched a diplomatic offensive on Tuesday.",
    "The government is battling inflation.",
    "Locusts invaded Kenya on Tuesday.",
  ])("nothing: %s", (body) => {
    expect(types(body)).toEqual([]);
  });
});
