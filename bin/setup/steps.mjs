// What both commands (start, test) do step by step. Plain Node: the packages may not be there yet.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../..");
const STAMPS = path.join(ROOT, "node_modules/.cache/dayline/stamps.json");
const OLDEST_NODE = [20, 19];

/** A step failed; its output has been told. */
export class StepFailed extends Error {
  name = "StepFailed";
}

export function inRoot(...parts) {
  return path.join(ROOT, ...parts);
}

/** Throws where this Node is older than package.json's engines allow. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new StepFailed(`Dayline needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}.`);
}

// ---- Child processes -------------------------------------------------------------------------------------------------

const running = new Set();
/** Stops whatever is running when this process is told to stop. */
export function stopChildrenOnSignal(onStopped) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      for (const child of running) child.kill(signal);
      onStopped(signal);
    });
  }
}

/**
 * Runs a program of the project to its end. Its output is kept back and shown where it fails, unless `shown`.
 * Resolves with its exit status; never rejects.
 */
export function runProgram(args, { env = {}, shown = false, command = process.execPath } = {}) {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env } };
    const child = spawn(command, args, { ...options, stdio: shown ? "inherit" : ["ignore", "pipe", "pipe"] });
    running.add(child);
    let output = "";
    const keep = (chunk) => {
      output = (output + chunk).slice(-20_000);
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.on("error", (error) => keep(`${error.message}\n`));
    child.on("close", (status) => {
      running.delete(child);
      resolve({ status: status ?? 1, output });
    });
  });
}

/** A long-lived child, stopped with this process. */
export function startProgram(args, { env = {}, stdio = "inherit" } = {}) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio,
  });
  running.add(child);
  child.on("close", () => running.delete(child));
  return child;
}

// ---- Stamps: what a step was last done for ---------------------------------------------------------------------------

function readStamps() {
  try {
    return JSON.parse(readFileSync(STAMPS, "utf8"));
  } catch {
    return {};
  }
}

export function isStamped(name, stamp) {
  return readStamps()[name] === stamp;
}

export function setStamp(name, stamp) {
  mkdirSync(path.dirname(STAMPS), { recursive: true });
  writeFileSync(STAMPS, JSON.stringify({ ...readStamps(), [name]: stamp }, null, 1));
}

/** Hash of the content of files and folders, by name; what is missing counts as missing. */
export function contentStamp(paths, ...more) {
  const hash = createHash("sha256").update(more.join("\0"));
  for (const relative of paths) addToHash(hash, inRoot(relative), relative);
  return hash.digest("hex");
}

function addToHash(hash, full, name) {
  hash.update(`\0${name}\0`);
  if (!existsSync(full)) return;
  let entries;
  try {
    entries = readdirSync(full, { withFileTypes: true });
  } catch {
    hash.update(readFileSync(full));
    return;
  }
  const sorted = entries.filter(({ name: own }) => own !== "generated").sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of sorted) addToHash(hash, path.join(full, entry.name), `${name}/${entry.name}`);
}

// ---- The steps both commands begin with ------------------------------------------------------------------------------

/** True where every package of the lock file that this platform needs is installed in the locked version. */
export function isInstalled() {
  const read = (file) => JSON.parse(readFileSync(inRoot(file), "utf8")).packages ?? {};
  try {
    const installed = read("node_modules/.package-lock.json");
    return Object.entries(read("package-lock.json")).every(
      ([name, { version, optional, devOptional, link }]) =>
        name === "" || optional || devOptional || link || installed[name]?.version === version,
    );
  } catch {
    return false;
  }
}

export const install = {
  title: "Installing the packages",
  isDone: isInstalled,
  run: () =>
    runProgram(["ci", "--no-audit", "--no-fund"], { command: process.platform === "win32" ? "npm.cmd" : "npm" }),
};

const generateStamp = () => contentStamp(["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"]);
export const generate = {
  title: "Generating the database client",
  isDone: () => existsSync(inRoot("lib/generated/prisma/client.ts")) && isStamped("generate", generateStamp()),
  run: () => runProgram([inRoot("node_modules/prisma/build/index.js"), "generate"]),
  onDone: () => setStamp("generate", generateStamp()),
};

const buildStamp = () =>
  contentStamp(
    ["app", "components", "lib", "public", "next.config.ts", "tsconfig.json", "package-lock.json"],
    buildId(),
  );
function buildId() {
  const file = inRoot(".next/BUILD_ID");
  return existsSync(file) ? readFileSync(file, "utf8") : "none";
}
export const build = {
  title: "Building the pages",
  isDone: () => buildId() !== "none" && isStamped("build", buildStamp()),
  run: () => runProgram([inRoot("node_modules/next/dist/bin/next"), "build"]),
  onDone: () => setStamp("build", buildStamp()),
};

/** The database that DATABASE_URL names, as a path. */
export function databaseFile(url = process.env.DATABASE_URL || "file:./data/dayline.db") {
  return path.resolve(ROOT, url.replace(/^file:(\/\/)?/, ""));
}

export function ingestInto(url) {
  const file = databaseFile(url);
  const stamp = () => contentStamp(["seeds", "lib", "prisma/migrations", "package-lock.json"]);
  return {
    title: "Reading the articles into the record",
    isDone: () => existsSync(file) && isStamped(`ingest ${file}`, stamp()),
    run: () => runProgram([inRoot("bin/dayline.mjs"), "ingest", "seeds"], { env: { DATABASE_URL: `file:${file}` } }),
    onDone: () => setStamp(`ingest ${file}`, stamp()),
  };
}
