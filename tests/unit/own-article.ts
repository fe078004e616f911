/** Texts of one's own, coded as articles outside any collection. */
import { readArticle } from "../../lib/article/index";
import type { Report } from "../../lib/codebook/report";
import type { Coder } from "../../lib/coder/index";
import { createSeedsCoder } from "../gold/code-texts";

export interface OwnArticle {
  readonly title?: string | undefined;
  /** The day it is written on. Defaults to Wednesday 14 June 2023. */
  readonly published?: string | undefined;
}

let coder: Coder | undefined;

/** To be called before any text is coded: building a coder takes seconds. */
export async function prepareCoder(): Promise<Coder> {
  ({ coder } = await createSeedsCoder(false));
  return coder;
}

export function codeOwn(
  body: string,
  { title = "What is known of the day", published = "2023-06-14" }: OwnArticle = {},
): Report[] {
  if (!coder) throw new Error("prepareCoder() has not been called");
  const text = `---\npublished: ${published}\noutlet: Example\n---\n${title}\n\n${body}\n`;
  return coder.codeArticles([readArticle({ name: "own", text })])[0]?.reports ?? [];
}
