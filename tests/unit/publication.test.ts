import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Article, readArticle } from "../../lib/article";
import { publicationSchema } from "../../lib/codebook/coded-article";
import { tellReason } from "../../lib/messages";
import { addDays } from "../../lib/time/day";
import { inferPublications } from "../../lib/time/publication";
import { latestGap } from "../../lib/time/publication-score";
import { SENTENCES } from "./time-fixtures";

const WINDOW = { start: "2024-11-27", end: "2024-12-08" };
const SEEDS: readonly (readonly [file: string, day: string, basis: string])[] = [
  ["000_c0bea1791d8a3979.txt", "2024-11-28", "corrected"],
  ["001_29956550adda4e2a.txt", "2024-11-28", "inferred"],
  ["002_8b17fbdd45292f22.txt", "2024-11-28", "stated"],
  ["003_2ee66f902f40f20f.txt", "2024-12-01", "stated"],
  ["004_4468e34635761388.txt", "2024-11-29", "inferred"],
];

const article = (text: string, name = "story"): Article => readArticle({ name, text });
const seed = (file: string): Article =>
  readArticle({ name: file, bytes: readFileSync(`${import.meta.dirname}/../../seeds/articles/${file}`) });

function infer(text: string, context: Parameters<typeof inferPublications>[1] = { window: null }) {
  const publication = inferPublications([article(text)], context).get("story");
  if (publication === undefined) throw new Error("an article came back without its publication day");
  return { ...publication, told: tellReason(publication.reason) };
}

describe("the publication day", () => {
  const articles = SEEDS.map(([file]) => seed(file));
  const together = inferPublications(articles, { window: WINDOW });

  it.each(SEEDS)("of %s is %s, %s, in whatever company the article is read", (file, day, basis) => {
    const name = file.replace(".txt", "");
    const alone = inferPublications([seed(file)], { window: WINDOW });
    const reversed = inferPublications([...articles].reverse(), { window: WINDOW });
    for (const result of [together, alone, reversed]) {
      expect(result.get(name)).toMatchObject({ date: day, basis });
    }
  });

  it("has a reason that quotes the text and names the days in full", () => {
    const publication = together.get("000_c0bea1791d8a3979");
    const told = publication ? tellReason(publication.reason) : "";
    for (const part of ["1 January 2024", "on Thursday”", "27 November 2024", "Thursday", "28 November 2024"]) {
      expect(told).toContain(part);
    }
  });

  it("is the one in the front matter, whatever the text tells", () => {
    const found = infer(
      "---\npublished: 2015-03-02\n---\nHarbour raided\n\nMen raided the harbour on Friday, police said on Saturday.",
    );
    expect(found).toMatchObject({ date: "2015-03-02", basis: "stated", reason: { key: "published.frontMatter" } });
  });

  it("follows the last full date and the weekdays where no window is known", () => {
    const found = infer(
      "Harbour raided\n\nGunmen raided the harbour on Friday, police said on Saturday.\n\nThe port had been shut since 3 June 2015, after a strike.",
    );
    expect(found).toMatchObject({ date: "2015-06-06", basis: "inferred" });
    expect(found.told).toContain("said on Saturday");
  });

  it("is today's weekday where the text says which day it is", () => {
    const found = infer("Good morning. Today is Friday, May 8th. The army said Thursday that it had left the town.", {
      window: { start: "2015-05-01", end: "2015-05-20" },
    });
    expect(found.date).toBe("2015-05-08");
  });

  it("is today's date where the text sets it behind the word", () => {
    const found = infer("Today, Friday, May 8th, the port is shut. The army said Thursday that it had left the town.", {
      window: { start: "2015-05-01", end: "2015-05-20" },
    });
    expect(found.date).toBe("2015-05-08");
  });

  it("keeps a doubtful date, and says that it is doubtful, where nothing fixes another", () => {
    const found = infer(
      "2015-01-01 HARBOUR (Agency): Gunmen raided the harbour on Sunday, police said on Sunday, and shut it.",
    );
    expect(found).toMatchObject({ date: "2015-01-01", basis: "stated", reason: { key: "published.doubted" } });
    expect(found.told).toContain("said on Sunday");
  });

  it("is found for any text, without a throw, and with a reason that can be told", () => {
    const sentences = fc.array(fc.constantFrom(...SENTENCES.map(([sentence]) => sentence)), {
      minLength: 1,
      maxLength: 8,
    });
    const windows = fc.constantFrom(null, WINDOW);
    fc.assert(
      fc.property(sentences, sentences, windows, (one, other, window) => {
        const both = [article(one.join(" "), "one"), article(other.join("\n\n"), "other")];
        const found = inferPublications(both, { window });
        for (const publication of found.values()) {
          expect(publicationSchema.safeParse(publication).success).toBe(true);
          expect(tellReason(publication.reason)).toMatch(/\.$/);
        }
        expect([...found.keys()].sort()).toEqual(["one", "other"]);
      }),
      { numRuns: 60 },
    );
  });

  it("rests on however many weekdays a text names", () => {
    const told = { weekday: 1, future: false, quote: "on Monday", begun: null, said: true } as const;
    const evidence = { weekdays: Array.from({ length: 200_000 }, () => told) };
    const rest = { stated: [], pastDays: [], openDays: [], today: null, years: [], dayOfEvent: 0, pastCount: 0 };
    expect(latestGap({ ...rest, ...evidence }, "2024-11-27")).toBe(2);
  });

  it("is never guessed in silence: what nothing dates says so", () => {
    const text = "Harbour raided\n\nGunmen raided the harbour, and the police came later and closed all of the roads.";
    expect(infer(text, { window: null, today: "2020-02-02" })).toMatchObject({
      date: "2020-02-02",
      basis: "inferred",
      reason: { key: "published.today" },
    });
    const unknown = infer(text);
    expect(unknown.reason.key).toBe("published.unknown");
    expect(unknown.told).toContain("Nothing in the text");
  });

  it("comes with a valid basis and a tellable reason on every day of a week and for any article", () => {
    const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    names.forEach((name, index) => {
      const found = infer(`Depot hit\n\nJets hit a depot on ${name}, the army said on ${name}. It gave no figures.`, {
        window: WINDOW,
      });
      // 27 November 2024 was a Wednesday.
      expect(found.date).toBe(addDays("2024-11-27", (index - 2 + 7) % 7));
      expect(publicationSchema.safeParse(found).success).toBe(true);
    });
  });
});
