import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directionTo, distanceBetween } from "../../lib/timeline/distance";
import { isCallingByName, isNameOf } from "../../lib/timeline/own-words";
import { isWithin, quotedStretches } from "../../lib/timeline/quotation";

const group = { name: "Front of the North", aliases: ["FN", "Northern Front", "insurgents", "northern fighters"] };

describe("the words for an actor", () => {
  it("are a name where the registry writes them as one, in whatever case an article does", () => {
    expect(["front of the north", "FN", "NORTHERN FRONT"].map((words) => isNameOf(words, group))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("are a description where the registry writes them small, also at the beginning of a sentence", () => {
    expect(isNameOf("Insurgents", group)).toBe(false);
    expect(isNameOf("militants", group)).toBe(false);
    expect(isNameOf("the North's forces", group)).toBe(false);
  });

  it("are a name where no registry knows them but they are written as names are", () => {
    expect(isNameOf("Jabhat al-Shamal", group)).toBe(true);
    expect(isNameOf("Rebels", group)).toBe(false);
  });

  it("are none where they only point back", () => {
    expect(["they", "the group", "its allies"].map(isCallingByName)).toEqual([false, false, false]);
  });
});

describe("quotation marks", () => {
  const quoted = (text: string) => quotedStretches(text).map(({ start, end }) => text.slice(start, end));

  it("hold what stands between a pair, curly, straight, single or angled", () => {
    expect(quoted("They spoke of “a large attack” by “terrorists”.")).toEqual(["“a large attack”", "“terrorists”"]);
    expect(quoted('He said "no" and left.')).toEqual(['"no"']);
    expect(quoted("So-called ‘rebels’ came.")).toEqual(["‘rebels’"]);
    expect(quoted("Il parle de « terroristes ».")).toEqual(["« terroristes »"]);
  });

  it("are no quotation where an apostrophe stands alone", () => {
    expect(quoted("The army’s men and the rebels’ guns")).toEqual([]);
    expect(quoted("In ‘24 it began.")).toEqual([]);
  });

  it("hold to the end of the paragraph where they are not closed, and no farther", () => {
    const text = "“We go on.\nThe army left.";
    expect(quoted(text)).toEqual(["“We go on."]);
    expect(isWithin(quotedStretches(text), text.indexOf("army"))).toBe(false);
  });

  it("give stretches in order that never overlap, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", " ", "\n", "“", "”", '"', "‘", "’", "«", "»") }), (text) => {
        const stretches = quotedStretches(text);
        for (const [index, { start, end }] of stretches.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(stretches[index - 1]?.end ?? 0);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe("how far and where", () => {
  const point = fc.record({
    lat: fc.double({ min: -80, max: 80, noNaN: true }),
    lng: fc.double({ min: -179, max: 179, noNaN: true }),
  });

  it("is the same distance both ways, and none to itself", () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceBetween(a, b)).toBeCloseTo(distanceBetween(b, a), 6);
        expect(distanceBetween(a, a)).toBe(0);
      }),
    );
  });

  it("is some 111 km for a degree of latitude, with the right names of directions", () => {
    const from = { lat: 36, lng: 37 };
    expect(distanceBetween(from, { lat: 37, lng: 37 })).toBeCloseTo(111.2, 1);
    expect(directionTo(from, { lat: 37, lng: 37 })).toBe("north");
    expect(directionTo(from, { lat: 36, lng: 38 })).toBe("east");
    expect(directionTo(from, { lat: 35, lng: 37 })).toBe("south");
    expect(directionTo(from, { lat: 36.5, lng: 36.4 })).toBe("northwest");
  });
});
