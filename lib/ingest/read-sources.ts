/** Files, folders and addresses → articles as they came in. */
import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { type Article, ArticleError, type ArticleFormat, readArticle } from "../article";
import { DaylineError } from "../messages/errors";

const ARTICLE_FILE = /\.(?:txt|text|md|markdown|html?)$/i;
const HTML_FILE = /\.html?$/i;
const ADDRESS = /^https?:\/\//i;

export interface ArticleIn {
  /** What it was called by: a file's path or an address. */
  readonly from: string;
  readonly article: Article;
  readonly format: ArticleFormat;
}

/** Every article file that the arguments name: files as they are, folders with all they hold, sorted; addresses too. */
export function expandArguments(given: readonly string[]): string[] {
  const expanded = given.flatMap((one) => {
    if (ADDRESS.test(one)) return [one];
    if (!statOf(one).isDirectory()) return [one];
    // A collection folder keeps its articles in a folder of their own; what else lies in it is no article.
    const own = readdirSync(one, { withFileTypes: true }).find(
      (entry) => entry.isDirectory() && entry.name === "articles",
    );
    const folder = own ? path.join(one, "articles") : one;
    const files = readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && ARTICLE_FILE.test(entry.name))
      .map((entry) => path.join(folderOf(entry), entry.name))
      .sort();
    if (files.length === 0) throw new DaylineError("folder-empty", { folder: one });
    return files;
  });
  return [...new Set(expanded)];
}

function folderOf(entry: Dirent): string {
  return entry.parentPath;
}

/** Throws a DaylineError, one sentence, whatever is wrong with the file or page. */
export async function readSource(from: string): Promise<ArticleIn> {
  try {
    if (ADDRESS.test(from)) {
      const { fetchPage } = await import("./read-page");
      const page = await fetchPage(from);
      const article = readArticle({
        name: page.name,
        text: page.text,
        format: "html-derived",
        frontMatter: page.known,
      });
      return { from, article, format: "html-derived" };
    }
    return await readFile(from);
  } catch (error) {
    if (error instanceof ArticleError) throw new DaylineError("article-refused", { message: error.message }, error);
    throw error;
  }
}

async function readFile(file: string): Promise<ArticleIn> {
  if (statOf(file).isDirectory()) throw new DaylineError("is-folder", { file });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new DaylineError("file-unreadable", { file, why: whyOf(error) }, error);
  }
  const name = path.basename(file);
  if (HTML_FILE.test(file)) {
    // The DOM is heavy, and most articles are plain text.
    const { readPage } = await import("./read-page");
    const page = readPage(new TextDecoder().decode(bytes), name, file);
    const article = readArticle({ name, text: page.text, format: "html-derived", frontMatter: page.known });
    return { from: file, article, format: "html-derived" };
  }
  const format = /\.(?:md|markdown)$/i.test(file) ? "markdown" : "text";
  const article = readArticle({ name, bytes, format });
  return { from: file, article, format };
}

function statOf(file: string) {
  try {
    return statSync(file);
  } catch (error) {
    const isMissing =
      error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
    if (isMissing) throw new DaylineError("file-missing", { file }, error);
    throw new DaylineError("file-unreadable", { file, why: whyOf(error) }, error);
  }
}

function whyOf(error: unknown): string {
  if (error instanceof Error && "code" in error) {
    if (error.code === "EACCES" || error.code === "EPERM") return "no permission";
    return String(error.code);
  }
  return error instanceof Error ? error.message : String(error);
}
