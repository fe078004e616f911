// The command line's TypeScript, bundled once a change of the sources: loading hundreds of small modules through a
// transpiling loader takes seconds, the bundle a fraction of one.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { generate, ROOT } from "./steps.mjs";

const CACHE = path.join(ROOT, "node_modules/.cache/dayline");
const SOURCES = ["lib", "bin", "prisma/schema.prisma", "package-lock.json"];

/** Native, or written for require(): loaded from node_modules as they are. */
const LEFT_OUTSIDE = [
  "libsql",
  "@libsql/client",
  "@prisma/*",
  "@mozilla/readability",
  "linkedom",
  "cli-progress",
  "wink-nlp",
  "wink-eng-lite-web-model",
];

/** Changes with every change of a source's time or size. */
function sourceKey() {
  const hash = createHash("sha256").update(process.version);
  const add = (full) => {
    const stat = statSync(full);
    if (!stat.isDirectory()) hash.update(`${full} ${stat.mtimeMs} ${stat.size}\n`);
    else for (const name of readdirSync(full).sort()) if (name !== "generated") add(path.join(full, name));
  };
  for (const source of SOURCES) add(path.join(ROOT, source));
  return hash.digest("hex").slice(0, 16);
}

/** Where a module asks for its own folder, it means that of its source. */
const sourceFolders = {
  name: "source-folders",
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      if (file.includes("node_modules")) return undefined;
      const source = readFileSync(file, "utf8");
      if (!source.includes("import.meta.dirname")) return undefined;
      return { contents: source.replaceAll("import.meta.dirname", JSON.stringify(path.dirname(file))), loader: "ts" };
    });
  },
};

/** After a bare `npm install` the database client is not generated yet. */
async function ensureGenerated() {
  if (generate.isDone()) return;
  const { status, output } = await generate.run();
  if (status !== 0) throw new Error(`the database client cannot be generated: ${output}`);
  generate.onDone();
}

/** Bundles an entry point and all it imports of this project into a folder. */
export async function bundleInto(folder, entry) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [path.join(ROOT, entry)],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: LEFT_OUTSIDE,
    plugins: [sourceFolders],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "silent",
  });
}

/** Path of the program to import, built anew where a source has changed. */
export async function bundledProgram() {
  const folder = path.join(CACHE, `cli-${sourceKey()}`);
  const program = path.join(folder, "program.mjs");
  if (existsSync(program)) return program;
  await ensureGenerated();
  mkdirSync(CACHE, { recursive: true });
  const former = readdirSync(CACHE).filter((name) => name.startsWith("cli-"));
  // Built aside and moved into place: another process may be doing the same, and a half-written bundle must not be run.
  const aside = mkdtempSync(path.join(CACHE, "building-"));
  try {
    await bundleInto(aside, "bin/program.ts");
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(program)) throw error;
  }
  // All but the newest of the former ones: a process that is just starting may still be loading it.
  for (const name of former.slice(0, -1)) rmSync(path.join(CACHE, name), { recursive: true, force: true });
  return program;
}
