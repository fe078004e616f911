/**
 * The gold coding of articles as coded articles: what an ideal coder would hand to merge, store and pages.
 * Format of the files: tests/gold/CODEBOOK.md, "File format".
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type CodedArticle, codedArticleSchema } from "../../lib/codebook/coded-article";
import { daySchema } from "../../lib/codebook/day";
import { EVENT_TYPE_ENTRIES, eventTypeSchema } from "../../lib/codebook/event-types";
import { type Figure, measureSchema } from "../../lib/codebook/figure";
import { reason } from "../../lib/codebook/reason";
import { type Passage, reportDateSchema, stanceSchema } from "../../lib/codebook/report";

const goldFigureSchema = z.object({
  measure: measureSchema,
  who: z.string().min(1),
  min: z.number().nullable(),
  max: z.number().nullable(),
  vague: z.boolean().default(false),
  qualifier: z.string().nullable().default(null),
  by: z.string().nullable().default(null),
});

const goldReportSchema = z.object({
  id: z.string(),
  quotes: z.array(z.string().min(1)).min(1),
  type: eventTypeSchema,
  date: reportDateSchema,
  actors: z.object({
    initiator: z.array(z.string()),
    target: z.array(z.string()),
    other: z.array(z.string()),
  }),
  places: z.array(z.string()),
  figures: z.array(goldFigureSchema),
  attribution: z.array(z.string()),
  stance: stanceSchema,
  summary: z.boolean(),
  background: z.boolean(),
  optional: z.boolean().default(false),
});
export type GoldReport = z.infer<typeof goldReportSchema>;

const goldArticleSchema = z.object({
  article: z.string(),
  published: z.object({ date: daySchema, basis: z.string() }),
  title: z.string().nullable(),
  dateline_place: z.string().nullable(),
  outlet: z.string().nullable(),
  reports: z.array(goldReportSchema),
});

export interface GoldArticle {
  readonly coded: CodedArticle;
  /** The unchanged article text that the passages point into. */
  readonly text: string;
  /** Name of the text file in its folder. */
  readonly file: string;
  /** Ids of reports that a coder could fairly leave out. */
  readonly optional: ReadonlySet<string>;
}

export interface GoldFolders {
  readonly gold: string;
  readonly texts: string;
}

export const SEED_FOLDERS: GoldFolders = {
  gold: path.join(import.meta.dirname, "seeds"),
  texts: path.join(import.meta.dirname, "..", "..", "seeds", "articles"),
};

/** Every gold article of a folder with its text, in the order of the names. Throws where a quote is not in its text. */
export function readGoldArticles(folders: GoldFolders = SEED_FOLDERS): GoldArticle[] {
  const names = readdirSync(folders.gold).filter((name) => name.endsWith(".json") && name !== "clusters.json");
  const files = readdirSync(folders.texts).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => {
    const gold = goldArticleSchema.parse(JSON.parse(readFileSync(path.join(folders.gold, name), "utf8")));
    const file = files.find((candidate) => candidate.startsWith(gold.article));
    if (file === undefined) throw new Error(`No text for gold article ${gold.article} in ${folders.texts}`);
    const text = readFileSync(path.join(folders.texts, file), "utf8");
    const optional = new Set(gold.reports.filter((report) => report.optional).map(({ id }) => id));
    return { coded: codedFrom(gold, text), text, file, optional };
  });
}

/** The gold coding of the seeds as `CodedArticle[]`. */
export function readGold(folders: GoldFolders = SEED_FOLDERS): CodedArticle[] {
  return readGoldArticles(folders).map(({ coded }) => coded);
}

function codedFrom(gold: z.infer<typeof goldArticleSchema>, text: string): CodedArticle {
  const locate = quoteLocator(text);
  const byHand = reason("coder.codedByHand");
  return codedArticleSchema.parse({
    article: gold.article,
    published: { date: gold.published.date, basis: "inferred", reason: byHand },
    title: gold.title,
    datelinePlace: gold.dateline_place,
    outlet: gold.outlet?.toLowerCase().replace(/[^a-z0-9]+/g, "-") ?? null,
    byline: null,
    reports: gold.reports.map((report) => {
      const passages = report.quotes.map(locate);
      return {
        ...report,
        action: EVENT_TYPE_ENTRIES[report.type].actions[0],
        dateReason: byHand,
        passages,
        figures: report.figures.map((figure) => ({
          ...figure,
          cumulative: report.type === "casualties" && report.date.start !== report.date.end,
          ...whereStated(figure, passages),
        })),
        confidence: 1,
      };
    }),
    actorMentions: [],
    placeMentions: [],
    introduced: [],
    leftOut: [],
  });
}

/** Finds a quote in the unchanged text though white space and quotation marks differ. */
function quoteLocator(text: string): (quote: string) => Passage {
  let plain = "";
  const origin: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const character = plainCharacter(text.charAt(index));
    if (character === " " && plain.endsWith(" ")) continue;
    plain += character;
    origin.push(index);
  }
  return (quote) => {
    const wanted = [...quote].map(plainCharacter).join("").replace(/ +/g, " ").trim();
    const at = plain.indexOf(wanted);
    const start = origin[at];
    const last = origin[at + wanted.length - 1];
    if (at < 0 || start === undefined || last === undefined) throw new Error(`Not in its article: "${quote}"`);
    return { start, end: last + 1, quote: text.slice(start, last + 1) };
  };
}

function plainCharacter(character: string): string {
  if (/\s/.test(character)) return " ";
  if (/[‘’ʼ]/.test(character)) return "'";
  if (/[“”]/.test(character)) return '"';
  return character;
}

const SPELT = new Map<number, string>([
  ...["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"].map(
    (word, index) => [index + 1, word] as const,
  ),
  [12, "(?:twelve|a dozen)"],
]);
const VAGUE = new Map<number, string>([
  [2, "a few"],
  [3, "several"],
  [24, "dozens"],
  [200, "hundreds"],
  [2000, "thousands"],
  [200_000, "hundreds of thousands"],
  [2_000_000, "millions|many millions"],
]);

/** The span of a figure's number or vague word in the report's passages; the first passage where it cannot be found. */
function whereStated(
  figure: z.infer<typeof goldFigureSchema>,
  passages: readonly Passage[],
): Pick<Figure, "start" | "end"> {
  const value = figure.min ?? figure.max ?? 0;
  const digits = `${value}|${value.toLocaleString("en-US")}`;
  const word = (figure.vague ? VAGUE : SPELT).get(value);
  const pattern = new RegExp(`(?<![\\w,.])(?:${word ? `${word}|` : ""}${digits})(?!,?\\d)`, "i");
  for (const { start, quote } of passages) {
    const found = pattern.exec(quote);
    if (found) return { start: start + found.index, end: start + found.index + found[0].length };
  }
  const [first] = passages;
  if (!first) throw new Error("A report without a passage");
  return { start: first.start, end: first.end };
}
