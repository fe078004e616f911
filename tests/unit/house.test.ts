import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** From the top of the house to its bottom: a room imports only rooms above it. */
const ROOMS = [
  "codebook",
  "messages",
  "article",
  "language",
  "registry",
  "time",
  "coder",
  "merge",
  "store",
  "ingest",
  "timeline",
  "export",
];
const PURE = new Set(["codebook", "messages", "article", "language", "registry", "time", "coder", "merge"]);
const LONGEST_FILE = 400;

interface Source {
  /** Relative to the project, with slashes. */
  readonly file: string;
  readonly text: string;
  /** What it imports: relative paths resolved against the project, packages as they are. */
  readonly imports: readonly { readonly from: string; readonly typeOnly: boolean }[];
}

function sourcesIn(folder: string): Source[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => !file.startsWith("lib/generated/"))
    .map((file) => {
      const text = readFileSync(path.join(root, file), "utf8");
      return { file, text, imports: importsOf(file, text) };
    });
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?<what>[^;'"]*?)from\s*["'](?<from>[^"']+)["']|(?<![.\w])import\(\s*["'](?<lazy>[^"']+)["']/g;

function importsOf(file: string, text: string): Source["imports"] {
  return [...text.matchAll(IMPORT)].map(({ groups = {} }) => {
    const from = groups.from ?? groups.lazy ?? "";
    const typeOnly = groups.what?.trimStart().startsWith("type ") ?? false;
    if (from.startsWith("@/")) return { from: from.slice(2), typeOnly };
    if (!from.startsWith(".")) return { from, typeOnly };
    return { from: path.posix.join(path.posix.dirname(file), from), typeOnly };
  });
}

const roomOf = (file: string) => /^lib\/([a-z]+)(?:\/|$)/.exec(file)?.[1];

const lib = sourcesIn("lib");
const everything = [...lib, ...["app", "components", "bin", "prisma", "tests", "bench"].flatMap(sourcesIn)];

describe("the house", () => {
  it("has no room that the plan does not know", () => {
    const rooms = readdirSync(path.join(root, "lib")).filter((name) => name !== "generated");
    expect(rooms.filter((room) => !ROOMS.includes(room))).toEqual([]);
  });

  it("lets data walk one way: a room imports only rooms above it", () => {
    const wrong = lib.flatMap(({ file, imports }) => {
      const own = ROOMS.indexOf(roomOf(file) ?? "");
      return imports
        .filter(({ from }) => ROOMS.indexOf(roomOf(from) ?? "codebook") > own)
        .map(({ from }) => `${file} imports ${from}`);
    });
    expect(wrong).toEqual([]);
  });

  it("keeps lib free of pages, and everything outside tests free of tests", () => {
    const wrong = everything.flatMap(({ file, imports }) =>
      imports
        .filter(
          ({ from }) =>
            (file.startsWith("lib/") && /^(?:app|components|bin|tests)\//.test(from)) ||
            (!/^(?:tests|bench)\//.test(file) && from.startsWith("tests/")),
        )
        .map(({ from }) => `${file} imports ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  it("keeps the reading rooms pure: no file, clock, environment, database or page", () => {
    const impure = /^(?:node:|fs|path|@prisma|@libsql|libsql|next|react|server-only)/;
    const wrong = lib
      .filter(({ file }) => PURE.has(roomOf(file) ?? ""))
      .flatMap(({ file, text, imports }) => [
        ...imports.filter(({ from }) => impure.test(from)).map(({ from }) => `${file} imports ${from}`),
        ...(/\bprocess\.|\bDate\.now\(|new Date\(\)|Math\.random\(/.test(text)
          ? [`${file} asks its surroundings`]
          : []),
      ]);
    expect(wrong).toEqual([]);
  });

  it("lets only the store know the database driver, and only the language room the language library", () => {
    const wrong = everything
      .filter(({ file }) => !file.startsWith("tests/"))
      .flatMap(({ file, imports }) =>
        imports
          .filter(
            ({ from }) =>
              (/^(?:libsql|@libsql|@prisma\/adapter)/.test(from) && !/^(?:lib\/store|prisma)\//.test(file)) ||
              (/^wink-/.test(from) && !/^(?:lib\/language|bench)\//.test(file)),
          )
          .map(({ from }) => `${file} imports ${from}`),
      );
    expect(wrong).toEqual([]);
  });

  it("keeps pages from writing: they know the read side alone", () => {
    const wrong = everything
      .filter(({ file }) => /^(?:app|components)\//.test(file))
      .flatMap(({ file, imports }) =>
        imports
          .filter(({ from, typeOnly }) => !typeOnly && /^lib\/(?:store|ingest|coder|merge)\//.test(from))
          .map(({ from }) => `${file} imports ${from}`),
      );
    expect(wrong).toEqual([]);
  });

  it("has no file that nobody can hold in mind, and none without a subject", () => {
    const long = everything
      .filter(({ file }) => !file.startsWith("tests/gold/"))
      .filter(({ text }) => text.split("\n").length > LONGEST_FILE)
      .map(({ file }) => file);
    expect(long).toEqual([]);
    const vague = everything
      .map(({ file }) => file)
      .filter((file) => /(?:^|\/)(?:utils?|helpers?|misc|common)[./]/.test(file));
    expect(vague).toEqual([]);
  });

  it("carries no day in a Date: the schema has no DateTime, and lib makes a Date in day arithmetic alone", () => {
    const schema = readFileSync(path.join(root, "prisma/schema.prisma"), "utf8").replace(/^\s*\/\/.*$/gm, "");
    expect(schema).not.toMatch(/\bDateTime\b/);
    const makers = lib.filter(({ text }) => /new (?:UTC)?Date(?:Mini)?\(/.test(text)).map(({ file }) => file);
    expect(makers.filter((file) => !/^lib\/(?:time\/day|messages\/days)\.ts$/.test(file))).toEqual([]);
  });

  it("says in ARCHITECTURE.md what each library is for", () => {
    const {
      dependencies = {},
      devDependencies = {},
    }: Record<string, Record<string, string>> = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    const told = readFileSync(path.join(root, "ARCHITECTURE.md"), "utf8").replaceAll("*", "");
    const names = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith("@types/"));
    expect(names.filter((name) => !told.includes(name.replace(/^(@fontsource\/ibm-plex-).*/, "$1")))).toEqual([]);
  });

  it("knows no proper names of the war it tells of", () => {
    const names = /\b(?:Aleppo|Idlib|Damascus|Syrian?|Assad|Hayat Tahrir|Reuters|Atareb)\b/;
    const code = lib
      .filter(({ file }) => !file.startsWith("lib/messages/"))
      .filter(({ text }) => names.test(withoutComments(text)))
      .map(({ file }) => file);
    expect(code).toEqual([]);
  });
});

/** The code alone: comments may give examples. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:])\/\/.*$/gm, "$1");
}
