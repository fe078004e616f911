import { describe, expect, it } from "vitest";
import { type Action, EVENT_TYPE_ENTRIES, EVENT_TYPES, type EventType } from "@/lib/codebook/event-types";
import { STANCES } from "@/lib/codebook/report";
import { type ActorName, actorName } from "@/lib/timeline/actor-names";
import { groupFigures, type RawClaim } from "@/lib/timeline/figures";
import { composeHeadline, type HeadlineInput } from "@/lib/timeline/headline";
import type { PlaceName } from "@/lib/timeline/place-phrase";

const actor = (name: string, kind: string, aliases: string[] = []): ActorName =>
  actorName({ slug: name.toLowerCase().replaceAll(" ", "-"), name, side: "other", kind, aliases });
const insurgents = actor("Insurgents", "coalition", ["insurgents"]);
const army = actor("Northern Army", "armed-force");
const people = actor("Civilians", "population", ["civilians"]);
const envoy = actor("Jane Doe", "person");
const monitor = actor("War Monitor", "monitor");
const town: PlaceName = { slug: "oldtown", name: "Oldtown", kind: "town" };
const province: PlaceName = { slug: "north-province", name: "North province", kind: "governorate" };
const road: PlaceName = { slug: "r1", name: "R1", kind: "road" };

const article = { slug: "a", title: null, outlet: { slug: "x", key: "x", name: "X" }, published: "2020-01-01" };
const claim = (given: Partial<RawClaim>): RawClaim => ({
  measure: "killed",
  who: "civilians",
  min: 14,
  max: 14,
  vague: false,
  qualifier: null,
  cumulative: false,
  words: "14",
  claimants: [],
  article,
  reportId: "a-1",
  href: "/articles/a#p-1-2",
  ...given,
});
const figures = (...claims: Partial<RawClaim>[]) => groupFigures(claims.map(claim), "en", () => undefined);

const base: HeadlineInput = {
  type: "territory-captured",
  action: "capture",
  initiators: [insurgents],
  targets: [army],
  places: [town],
  figures: [],
  stance: "asserted",
  claimants: [],
};
const headline = (given: Partial<HeadlineInput>) => composeHeadline({ ...base, ...given });

describe("headline", () => {
  const actions: [EventType, Action][] = EVENT_TYPES.flatMap((type) =>
    EVENT_TYPE_ENTRIES[type].actions.map((action): [EventType, Action] => [type, action]),
  );
  const toll = figures({}, { measure: "wounded", min: 24, max: null, vague: true, words: "dozens" });

  it.each(actions)(
    "tells every mix of roles, places, figures and stances of %s/%s in a whole sentence",
    (type, action) => {
      const seen = new Set<string>();
      for (const initiators of [[], [insurgents], [army, envoy], [people]]) {
        for (const targets of [[], [people], [army, envoy]]) {
          for (const places of [[], [province], [road, town, province]]) {
            for (const given of targets.length === 1 ? [toll] : [[]]) {
              for (const stance of STANCES) {
                for (const claimants of [[], [insurgents], [monitor, army]]) {
                  seen.add(
                    composeHeadline({ type, action, initiators, targets, places, figures: given, stance, claimants }),
                  );
                }
              }
            }
          }
        }
      }
      for (const text of seen) {
        expect(text).toMatch(/^[\p{Lu}\d“]/u);
        expect(text).not.toMatch(
          /undefined|null|NaN|headline\.|[{}]| {2}| [,;.]|^\s|\s$|\b(in|on|at|of|by|to|against)$/u,
        );
      }
    },
  );

  it("tells an act that is not contested as an act", () => {
    expect(headline({})).toBe("Insurgents take Oldtown");
    expect(headline({ initiators: [army] })).toBe("Northern Army takes Oldtown");
    expect(headline({ initiators: [army, insurgents] })).toBe("Northern Army and insurgents take Oldtown");
  });

  it("names the speaker while an act rests on one party's word", () => {
    expect(headline({ stance: "claimed", claimants: [insurgents] })).toBe("Insurgents say they took Oldtown");
    expect(headline({ stance: "claimed", initiators: [army], claimants: [army] })).toBe(
      "Northern Army says it took Oldtown",
    );
    expect(headline({ stance: "claimed", claimants: [army] })).toBe("Northern Army says insurgents took Oldtown");
    expect(headline({ stance: "claimed", initiators: [], claimants: [army] })).toBe(
      "Northern Army reports capture of Oldtown",
    );
    expect(headline({ stance: "denied", claimants: [army] })).toBe(
      "Northern Army denies capture by insurgents of Oldtown",
    );
  });

  it("counts what is taken beside the places that are named", () => {
    const villages = figures({ measure: "localities-captured", who: "villages", min: 8, max: null, words: "eight" });
    expect(headline({ figures: villages })).toBe("Insurgents take Oldtown and at least 8 villages");
    expect(headline({ figures: villages, places: [province] })).toBe(
      "Insurgents take at least 8 villages in North province",
    );
    expect(headline({ places: [province] })).toBe("Insurgents take territory in North province");
    expect(headline({ action: "road-cut", places: [road, town] })).toBe("Insurgents cut R1 near Oldtown");
  });

  it("sets the dead of a strike after the act, and tells a toll as the act itself", () => {
    expect(
      headline({
        type: "air-strike",
        action: "air-strike",
        initiators: [army],
        targets: [people],
        figures: figures({}),
      }),
    ).toBe("Northern Army strikes Oldtown from the air; 14 civilians reported killed");
    const combatants = figures({ who: "combatants", min: 180, max: null, qualifier: "more than" });
    expect(
      headline({
        type: "casualties",
        action: "toll",
        initiators: [],
        targets: [army, insurgents],
        figures: combatants,
      }),
    ).toBe("More than 180 combatants killed in Oldtown");
    expect(headline({ type: "casualties", action: "death", initiators: [], targets: [army, envoy], places: [] })).toBe(
      "Jane Doe killed",
    );
  });

  it("puts an article before a name that ends in a common noun, but where the name opens the sentence", () => {
    const force = actor("Coastal army", "armed-force");
    expect(headline({ initiators: [force], targets: [] })).toBe("Coastal army takes Oldtown");
    expect(headline({ type: "armed-clash", action: "attack", targets: [force] })).toBe(
      "Insurgents attack the Coastal army in Oldtown",
    );
    expect(headline({ stance: "claimed", claimants: [monitor], initiators: [force] })).toBe(
      "War Monitor says the Coastal army took Oldtown",
    );
    expect(headline({ initiators: [insurgents, force] })).toBe("Insurgents and the Coastal army take Oldtown");
  });

  it("tells two areas of one kind under one noun", () => {
    const south: PlaceName = { slug: "south-province", name: "South province", kind: "governorate" };
    const highway = (name: string): PlaceName => ({ slug: name, name, kind: "road" });
    const offensive = { type: "armed-clash", action: "offensive", targets: [] } as const;
    expect(headline({ ...offensive, places: [province, south] })).toBe(
      "Insurgents launch an offensive in North and South provinces",
    );
    expect(headline({ places: [highway("R1 highway"), highway("R2 highway")] })).toBe(
      "Insurgents take the R1 and R2 highways",
    );
    expect(headline({ places: [highway("R1 highway"), town] })).toBe("Insurgents take the R1 highway and Oldtown");
  });

  it("does not name a speaker twice who was the target", () => {
    const told = { type: "armed-clash", action: "attack", stance: "claimed" } as const;
    expect(headline({ ...told, claimants: [army] })).toBe("Northern Army says insurgents attacked it in Oldtown");
    expect(headline({ ...told, claimants: [monitor] })).toBe(
      "War Monitor says insurgents attacked Northern Army in Oldtown",
    );
  });

  it("keeps a vague word in quotes", () => {
    const families = figures({
      measure: "displaced-families",
      who: "families",
      min: 200,
      max: null,
      vague: true,
      words: "hundreds",
    });
    expect(
      headline({ type: "displacement", action: "flight", initiators: [people], targets: [], figures: families }),
    ).toBe("“hundreds” of families leave their homes in Oldtown");
  });

  it("shows disputed deaths as a range", () => {
    const range = figures({ min: 14, max: 14 }, { min: 19, max: 19, article: { ...article, slug: "b" } });
    expect(headline({ type: "shelling", action: "shelling", initiators: [], targets: [people], figures: range })).toBe(
      "Shelling of Oldtown; 14–19 civilians reported killed",
    );
  });
});

describe("actor names", () => {
  it.each([
    ["Insurgents", "coalition", ["insurgents"], true],
    ["Abas", "armed-group", [], false],
    ["Zorahs", "armed-group", ["Zorah"], true],
    ["ABCS", "armed-group", [], false],
    ["Allied militias", "armed-group", [], true],
    ["United Provinces", "state", [], false],
    ["Civilians", "population", [], true],
    ["Police", "armed-force", ["police"], true],
    ["Foreign media", "source-class", [], false],
    ["Sons of the North", "armed-group", ["SON"], false],
  ])("gives %s (%s) the verb of its number", (name, kind, aliases, plural) => {
    expect(actor(name, kind, aliases).plural).toBe(plural);
  });

  it("writes a common noun small inside a sentence, and a name as it is", () => {
    expect(insurgents.inText).toBe("insurgents");
    expect(army.inText).toBe("Northern Army");
    expect(actor("Rebel sources", "source-class").inText).toBe("rebel sources");
    expect(actor("State Security Directorate", "government").inText).toBe("State Security Directorate");
    expect(actor("Ruritanian media", "source-class").inText).toBe("Ruritanian media");
  });

  it("shortens a long name to the acronym of its own initials only", () => {
    expect(actor("Sons of the North", "armed-group", ["SON", "BLA"]).short).toBe("SON");
    expect(actor("Army of the South", "armed-group", ["XYZ"]).short).toBe("Army of the South");
    expect(actor("United Northern States", "state", ["UNS"]).short).toBe("United Northern States");
  });
});
