import { describe, expect, test } from "vitest";
import { composePicture } from "@/components/picture/compose";
import { runsOf } from "@/components/picture/runs";
import { breakLines, readFaces, setLine } from "@/components/picture/shape";

const texts = (line: string, base: "ltr" | "rtl") => runsOf(line, base).map(({ text }) => text);

describe("the order of a line", () => {
  test("in Arabic, runs stand from right to left and Latin words and numbers keep their own order", () => {
    expect(texts("قُتل 14–19 مدنيًا", "rtl")).toEqual([" مدنيًا", "14–19", "قُتل "]);
    expect(texts("بحسب Green Star، أمس", "rtl")).toEqual(["، أمس", "Green Star", "بحسب "]);
  });

  test("items of a list follow the direction of the line, whatever their script", () => {
    expect(texts("Green Star · Blue Moon", "rtl")).toEqual(["Blue Moon", " · ", "Green Star"]);
    expect(texts("Green Star · Blue Moon", "ltr").join("")).toBe("Green Star · Blue Moon");
  });

  test("nothing of a line is lost", () => {
    for (const line of ["قُتل 14–19 مدنيًا (50%) · Green Star", "one, two: «three»", "…", ""])
      expect([...texts(line, "rtl").join("")].toSorted()).toEqual([...line].toSorted());
  });
});

describe("set letters", () => {
  test("Arabic letters are joined: a word takes other outlines and less room than its letters apart", async () => {
    const { text } = await readFaces();
    const word = setLine("سبب", text, 40, "rtl");
    const apart = [..."سبب"].map((letter) => setLine(letter, text, 40, "rtl"));
    expect(word.width).toBeLessThan(apart.reduce((sum, { width }) => sum + width, 0));
    const alone = new Set(apart.flatMap(({ glyphs }) => glyphs.map(({ path }) => path)));
    expect(word.glyphs.some(({ path }) => !alone.has(path))).toBe(true);
  });

  test("a name of two scripts is drawn by two faces, and what none draws is left out", async () => {
    const { head } = await readFaces();
    const { glyphs } = setLine("Mā ما 漢", head, 40, "ltr");
    expect(glyphs.length).toBeGreaterThanOrEqual(3);
    expect(setLine("漢", head, 40, "ltr")).toEqual({ width: 0, glyphs: [] });
  });

  test("lines are broken between words within the width, and what is cut ends in an ellipsis", () => {
    const measure = (line: string) => line.length;
    expect(breakLines("one two three four", { width: 8, most: 9, measure })).toEqual(["one two", "three", "four"]);
    expect(breakLines("one two three four", { width: 8, most: 2, measure })).toEqual(["one two", "three…"]);
    expect(breakLines("one two, three four five", { width: 9, most: 1, measure })).toEqual(["one two…"]);
  });
});

test("a picture keeps all its letters within its edges, however long its words, in both directions", async () => {
  const faces = await readFaces();
  const long = {
    en: "The mayor of the town and the council of elders said again ",
    ar: "قال رئيس المجلس في البلدة مرة أخرى ",
  };
  for (const locale of ["en", "ar"] as const) {
    const text = long[locale].repeat(9);
    const svg = composePicture({ locale, eyebrow: text, title: text, lines: [text, text, text], foot: text }, faces);
    const at = [...svg.matchAll(/translate\(([\d.-]+) ([\d.-]+)\)/g)].map(([, x, y]) => ({
      x: Number(x),
      y: Number(y),
    }));
    expect(at.length).toBeGreaterThan(200);
    for (const { x, y } of at) {
      expect(x).toBeGreaterThanOrEqual(60);
      expect(x).toBeLessThanOrEqual(1140);
      expect(y).toBeLessThanOrEqual(580);
    }
  }
});
