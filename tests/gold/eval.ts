/**
 * Scores the coder: `npm run eval [-- --dev DIR] [--verbose]`.
 *
 * Codes the seeds' articles with their collection and, where a folder of further gold codings is given (`--dev DIR` or the
 * environment's DAYLINE_GOLD_DEV; its texts under DIR/texts), those with none. Prints the scorer's lines and whether the
 * reports' confidence means what it says. `--write` also writes them where the page on the method reads them.
 */
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { CodedArticle } from "../../lib/codebook/coded-article";
import { toCodebookFormat } from "../../lib/coder/index";
import { codeTexts, SEEDS } from "./code-texts";

const { values } = parseArgs({
  options: {
    dev: { type: "string" },
    verbose: { type: "boolean", default: false },
    keep: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const dev = values.dev ?? process.env.DAYLINE_GOLD_DEV;

/** What `--write` writes, by set. */
const written: Record<string, object> = {};
const SCORES = join(import.meta.dirname, "../../public/scores.json");

async function evaluate(name: string, gold: string, texts: string, collection: boolean): Promise<void> {
  const { coded, eventOf } = await codeTexts(texts, collection);
  const dir = values.keep ? join(values.keep, name) : await mkdtemp(join(tmpdir(), "dayline-eval-"));
  if (values.keep) execFileSync("mkdir", ["-p", dir]);
  await Promise.all(
    coded.map((article) =>
      writeFile(
        join(dir, `${article.article}.json`),
        JSON.stringify(toCodebookFormat(article, collection ? eventOf : undefined), null, 1),
      ),
    ),
  );
  const args = [join(import.meta.dirname, "score.mjs"), "--gold", gold, "--texts", texts, "--pred", dir, "--verbose"];
  const out = execFileSync(process.execPath, args, { encoding: "utf8" }).trimEnd().split("\n");
  console.log(`\n${name}`);
  console.log((values.verbose ? out : out.slice(-1)).join("\n"));
  const levels = calibration(coded, out);
  for (const { level, right, all } of levels)
    console.log(`confidence ${level}: ${right} of ${all} reports right (${Math.round((100 * right) / all)} %)`);
  written[name] = {
    articles: coded.length,
    reports: coded.flatMap((article) => article.reports).length,
    scores: readScores(out.at(-1) ?? ""),
    calibration: levels,
  };
  if (!values.keep) await rm(dir, { recursive: true });
}

/** The scorer's last line, `detect P 83.3 R 89.7 F 86.4 · typed 84 · …`, as numbers by name. */
function readScores(line: string): Record<string, number> {
  const parts = line.split(" · ").flatMap((part) => {
    const [, name, value] = /^([a-z]+)(?: P \S+ R \S+ F)? (\d+(?:\.\d+)?)/.exec(part.trim()) ?? [];
    return name && value ? [[name, Number(value)] as const] : [];
  });
  return Object.fromEntries(parts);
}

interface Level {
  readonly level: string;
  readonly right: number;
  readonly all: number;
}

/** How many of the reports at each level of confidence the scorer matched to a gold report. */
function calibration(coded: readonly CodedArticle[], lines: readonly string[]): Level[] {
  const falseQuotes = lines
    .filter((line) => line.startsWith("  false "))
    .map((line) => line.slice(line.indexOf(": ") + 2).replace(/\s+/g, " "));
  const bins = new Map<string, { right: number; all: number }>();
  for (const report of coded.flatMap((article) => article.reports)) {
    const level =
      report.confidence >= 0.8
        ? "0.8–1.0"
        : report.confidence >= 0.6
          ? "0.6–0.8"
          : report.confidence >= 0.4
            ? "0.4–0.6"
            : "0.0–0.4";
    const bin = bins.get(level) ?? { right: 0, all: 0 };
    bin.all++;
    const quote = (report.passages[0]?.quote ?? "").slice(0, 90).replace(/\s+/g, " ");
    const at = falseQuotes.findIndex((line) => line.slice(0, 60) === quote.slice(0, 60));
    if (at < 0) bin.right++;
    else falseQuotes.splice(at, 1);
    bins.set(level, bin);
  }
  return [...bins].sort(([a], [b]) => (a < b ? 1 : -1)).map(([level, { right, all }]) => ({ level, right, all }));
}

await evaluate("seeds", join(import.meta.dirname, "seeds"), join(SEEDS, "articles"), true);
if (dev) await evaluate("dev", dev, join(dev, "texts"), false);
if (values.write) await writeFile(SCORES, `${JSON.stringify(written, null, 2)}\n`);
