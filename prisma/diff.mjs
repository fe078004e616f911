// node prisma/diff.mjs [NAME]: what the schema has that the migrations have not; with NAME, written as the next migration.
//
// Prisma's own schema engine as WebAssembly over the libSQL adapter: no native binary, no network. CHECK constraints,
// triggers and virtual tables are unknown to it: write them by hand, and when it redefines a table (DROP and RENAME), write
// that table's CHECKs and triggers again in the same migration.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

const here = import.meta.dirname;
const migrationsDir = path.join(here, "migrations");
const lockFile = path.join(migrationsDir, "migration_lock.toml");
const schema = { path: "schema.prisma", content: readFileSync(path.join(here, "schema.prisma"), "utf8") };

/** The package's `exports` has an entry for bundlers only, hence the paths. */
async function loadEngine() {
  const dir = path.resolve(here, "../node_modules/@prisma/schema-engine-wasm");
  const glue = await import(path.join(dir, "schema_engine_bg.js"));
  const { instance } = await WebAssembly.instantiate(readFileSync(path.join(dir, "schema_engine_bg.wasm")), {
    "./schema_engine_bg.js": glue,
  });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue.SchemaEngine;
}

/** The engine replays migrations into a shadow database with executeRaw(), of which libSQL runs the first statement only. */
function replayingWholeScripts(adapter) {
  const connect = adapter.connectToShadowDb.bind(adapter);
  adapter.connectToShadowDb = async () => {
    const shadow = await connect();
    const executeRaw = shadow.executeRaw.bind(shadow);
    shadow.executeRaw = async (query) => {
      if (query.args.length > 0) return executeRaw(query);
      await shadow.executeScript(query.sql);
      return 0;
    };
    return shadow;
  };
  return adapter;
}

function readMigrations() {
  mkdirSync(migrationsDir, { recursive: true });
  const names = readdirSync(migrationsDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    baseDir: migrationsDir,
    lockfile: { path: "migration_lock.toml", content: existsSync(lockFile) ? readFileSync(lockFile, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: names
      .map((entry) => entry.name)
      .sort()
      .map((name) => {
        const content = readFileSync(path.join(migrationsDir, name, "migration.sql"), "utf8");
        return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok", value: content } } };
      }),
  };
}

// Full-text tables live in hand-written migrations alone; the differ would drop them and their shadow tables.
const fullText = ["ArticleFts", "PassageFts"];
const shadowTables = ["", "_data", "_idx", "_content", "_docsize", "_config"];
const filters = {
  externalTables: fullText.flatMap((table) => shadowTables.map((suffix) => table + suffix)),
  externalEnums: [],
};

const migrations = readMigrations();
const adapter = replayingWholeScripts(new PrismaLibSql({ url: "file::memory:" }));
const SchemaEngine = await loadEngine();
const engine = await SchemaEngine.new(
  { datamodels: [[schema.path, schema.content]] },
  () => {},
  bindMigrationAwareSqlAdapterFactory(adapter),
);
const { stdout } = await engine.diff({
  from: migrations.migrationDirectories.length > 0 ? { tag: "migrations", ...migrations } : { tag: "empty" },
  to: { tag: "schemaDatamodel", files: [schema] },
  script: true,
  shadowDatabaseUrl: null,
  exitCode: null,
  filters,
});
const script = stdout ?? "";
const name = process.argv[2];
if (!script.trim() || script.startsWith("-- This is an empty migration")) console.log("no changes");
else if (!name) console.log(script);
else {
  const stamp = new Date().toISOString().replace(/[-:T]/g, "").slice(0, 14);
  const dir = path.join(migrationsDir, `${stamp}_${name}`);
  mkdirSync(dir);
  writeFileSync(path.join(dir, "migration.sql"), script);
  writeFileSync(lockFile, 'provider = "sqlite"\n');
  console.log(`wrote ${path.relative(process.cwd(), dir)}: add its CHECKs and triggers by hand`);
}
