/** Optional YAML front matter: what an editor knows of an article that its text may not say. */
import { parse } from "yaml";
import { z } from "zod";
import { daySchema } from "../codebook/day";
import { ArticleError } from "./errors";
import type { FrontMatter } from "./types";

/** The opening fence, with nothing but the fence on its line. */
const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/;
/** Longer than any front matter; a rule at the top of an article is not searched for its end beyond this. */
const LONGEST = 20_000;

const text = z.string().trim().min(1);
/** YAML writes a stamp with a time as well as a bare day; the day as written there counts. */
const stamp = text.transform((value) => value.replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, "$1")).pipe(daySchema);
const frontMatterSchema = z.object({
  published: stamp.nullish(),
  outlet: text.nullish(),
  url: z.url().nullish(),
  title: text.nullish(),
});

/**
 * Splits a file into its front matter and its text. Offsets of an article count from the first character of `text`.
 *
 * @throws ArticleError `front-matter` where the fence is closed but what it holds is not readable.
 */
export function splitFrontMatter(source: string, name: string): { frontMatter: FrontMatter; text: string } {
  const opening = OPENING.exec(source);
  if (!opening) return { frontMatter: {}, text: source };
  const head = source.slice(opening[0].length, opening[0].length + LONGEST);
  const closing = CLOSING.exec(head);
  if (!closing) return { frontMatter: {}, text: source };
  const body = source.slice(opening[0].length + closing.index + closing[0].length);
  return { frontMatter: readFrontMatter(head.slice(0, closing.index), name), text: body };
}

function readFrontMatter(yaml: string, name: string): FrontMatter {
  let data: unknown;
  try {
    // The failsafe schema keeps every scalar a string: no day becomes a Date, no title a number.
    data = parse(yaml, { schema: "failsafe" });
  } catch {
    throw new ArticleError("front-matter", `The front matter of “${name}” is not valid YAML.`);
  }
  if (data === null || data === "") return {};
  const parsed = frontMatterSchema.safeParse(data);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join(".") ?? "";
    const what = field === "" ? "is not a list of fields" : `has an unreadable “${field}”`;
    throw new ArticleError("front-matter", `The front matter of “${name}” ${what}.`);
  }
  const { published, outlet, url, title } = parsed.data;
  return {
    ...(published ? { published } : {}),
    ...(outlet ? { outlet } : {}),
    ...(url ? { url } : {}),
    ...(title ? { title } : {}),
  };
}
