import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

const root = path.resolve(import.meta.dirname, "../..");
const articles = path.join(root, "seeds/articles");
const seeds = readdirSync(articles).map((name) => path.join(articles, name));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "dayline-cli-"));
  expect(dayline("ingest", path.join(root, "seeds")).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function dayline(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: `file:${path.join(folder, "record.db")}` };
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, "bin/dayline.mjs"), ...args], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
}

const codedSchema = z.array(
  z.object({
    article: z.string(),
    published: z.object({ date: z.iso.date(), basis: z.string() }),
    title: z.string().nullable(),
    dateline_place: z.string().nullable(),
    outlet: z.string().nullable(),
    reports: z.array(
      z.object({
        id: z.string(),
        event: z.string(),
        quotes: z.array(z.string().min(1)).min(1),
        passages: z.array(z.object({ start: z.number(), end: z.number() })).min(1),
        type: z.string(),
        date: z.object({ start: z.iso.date(), end: z.iso.date(), precision: z.string(), implied: z.boolean() }),
        confidence: z.number().min(0).max(1),
      }),
    ),
  }),
);

describe("dayline code", () => {
  it("prints the codebook's format, each passage the quote that the text holds there", () => {
    const { status, stdout } = dayline("code", ...seeds, "--json");
    expect(status).toBe(0);
    const coded = codedSchema.parse(JSON.parse(stdout));
    expect(coded.map(({ article }) => article)).toEqual(seeds.map((seed) => path.parse(seed).name));
    expect(coded.map(({ published }) => published.date)).toEqual([
      "2024-11-28",
      "2024-11-28",
      "2024-11-28",
      "2024-12-01",
      "2024-11-29",
    ]);
    for (const [index, { reports }] of coded.entries()) {
      const text = readFileSync(seeds[index] ?? "", "utf8");
      for (const { quotes, passages } of reports) {
        expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual(quotes);
      }
    }
    const articlesOf = new Map<string, Set<string>>();
    for (const { article, reports } of coded) {
      for (const { event } of reports) articlesOf.set(event, (articlesOf.get(event) ?? new Set()).add(article));
    }
    expect([...articlesOf.values()].some((told) => told.size > 1)).toBe(true);
  });

  it("counts offsets from the first character after front matter, whose word goes first", () => {
    const body = "The army shelled the town of Harasta on Monday, killing three civilians, residents said.\n";
    const plain = file("with-front-matter.txt", `---\npublished: 2018-03-05\noutlet: Reuters\n---\n${body}`);
    const { stdout } = dayline("code", plain, "--json", "--no-collection");
    const [coded] = codedSchema.parse(JSON.parse(stdout));
    expect(coded).toMatchObject({ published: { date: "2018-03-05", basis: "stated" }, outlet: "reuters" });
    for (const { quotes, passages } of coded?.reports ?? []) {
      expect(passages.map(({ start, end }) => body.slice(start, end))).toEqual(quotes);
    }
  });

  it("fails on what it cannot read, one clear line a file and nothing on the output", () => {
    const german = file(
      "deutsch.txt",
      "Die Armee hat am Montag nach eigenen Angaben mehrere Dörfer im Norden eingenommen. ".repeat(4),
    );
    const empty = file("empty.txt", "");
    const binary = file(
      "binary.txt",
      Uint8Array.from({ length: 4_000 }, (_, i) => (i * 37) % 256),
    );
    for (const bad of [german, empty, binary, path.join(folder, "missing.txt"), folder]) {
      const { status, stdout, stderr } = dayline("code", seeds[0] ?? "", bad, "--json");
      expect(status).toBe(1);
      expect(stdout).toBe("");
      expect(stderr.trim().split("\n")).toHaveLength(1);
    }
  });

  it("keeps articles of one name apart", () => {
    const [first = ""] = seeds;
    const coded = codedSchema.parse(JSON.parse(dayline("code", first, first, "--json").stdout));
    expect(new Set(coded.map(({ article }) => article)).size).toBe(2);
  });
});

describe("dayline dates", () => {
  it("prints each expression with its offsets, TIMEX3 value and days", () => {
    const text = "Fighters entered the town on Thursday. Aid stopped three days earlier.\n";
    const { status, stdout } = dayline("dates", file("times.txt", text), "--published", "2024-11-29", "--json");
    expect(status).toBe(0);
    const [{ article, expressions }] = z
      .tuple([z.object({ article: z.string(), expressions: z.array(z.record(z.string(), z.unknown())) })])
      .parse(JSON.parse(stdout));
    expect(article).toBe("times");
    const at = text.indexOf("Thursday");
    expect(expressions[0]).toEqual({
      start: at,
      end: at + "Thursday".length,
      text: "Thursday",
      kind: "date",
      value: "2024-11-28",
      days: { start: "2024-11-28", end: "2024-11-28" },
    });
  });

  it("works out the day of publication as code does, where it is not told", () => {
    const [first = ""] = seeds;
    const told = dayline("dates", first, "--published", "2024-11-28", "--json").stdout;
    expect(dayline("dates", first, "--json").stdout).toBe(told);
    expect(dayline("dates", first, "--no-collection", "--json").status).toBe(0);
  });

  it("takes no day that does not exist", () => {
    expect(dayline("dates", seeds[0] ?? "", "--published", "2024-02-30").status).toBe(2);
  });
});

describe("dayline ingest, events, stats and check", () => {
  it("changes nothing the second time, and says so", () => {
    const before = dayline("stats", "--json").stdout;
    const { status, stdout } = dayline("ingest", path.join(root, "seeds"));
    expect(status).toBe(0);
    expect(stdout).toContain("5 unchanged");
    expect(dayline("stats", "--json").stdout).toBe(before);
  });

  it("stores what can be read and refuses the rest with status 1", () => {
    const database = path.join(folder, "other.db");
    const env = { ...process.env, DATABASE_URL: `file:${database}` };
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [path.join(root, "bin/dayline.mjs"), "ingest", ...args], {
        cwd: root,
        env,
        encoding: "utf8",
      });
    const nothing = run(path.join(folder, "missing.txt"));
    expect(nothing.status).toBe(1);
    expect(nothing.stderr.trim().split("\n")).toHaveLength(1);
    expect(existsSync(database)).toBe(false);
    const some = run(seeds[0] ?? "", file("nothing.txt", " \n"));
    expect(some.status).toBe(1);
    expect(some.stdout).toContain("1 article added, 1 refused");
  });

  it("says in one sentence that a page cannot be fetched without a network", () => {
    const { status, stderr } = dayline("ingest", "http://dayline.invalid/story");
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(/^dayline: http:\/\/dayline\.invalid\/story cannot be fetched: .+\.$/);
  });

  it("lists the events that a filter leaves, and refuses a filter that means nothing", () => {
    const slugs = (...flags: string[]) =>
      z
        .array(z.object({ slug: z.string(), type: z.string() }))
        .parse(JSON.parse(dayline("events", ...flags, "--json").stdout));
    const all = slugs();
    const strikes = slugs("--type", "air-strike");
    expect(strikes).toEqual(all.filter(({ type }) => type === "air-strike"));
    expect(slugs("--type", "air-strike", "--type", "shelling").length).toBeGreaterThanOrEqual(strikes.length);
    expect(dayline("events", "--type", "picnic").status).toBe(2);
  });

  it("finds the record sound, and names what is not", () => {
    expect(dayline("check")).toMatchObject({ status: 0, stderr: "" });
  });
});

describe("dayline", () => {
  it("tells how to use it, every command too", () => {
    for (const command of ["code", "dates", "ingest", "events", "stats", "check", "migrate"]) {
      const { status, stdout } = dayline(command, "--help");
      expect(status).toBe(0);
      expect(stdout).toContain(`Usage: dayline ${command}`);
    }
  });

  it("ends with status 2 where it is called wrongly", () => {
    for (const args of [[], ["code"], ["frobnicate"], ["stats", "--bogus"], ["check", "superfluous"]]) {
      const { status, stdout } = dayline(...args);
      expect(status, args.join(" ")).toBe(2);
      expect(stdout).toBe("");
    }
  });
});
