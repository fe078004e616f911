/** What can be wrong with a file that is to be read as an article. */

export type ArticleErrorCode = "empty" | "too-long" | "binary" | "front-matter" | "not-english";

/** The only error that reading an article raises; `message` is one sentence for whoever gave the file. */
export class ArticleError extends Error {
  override readonly name = "ArticleError";
  readonly code: ArticleErrorCode;

  constructor(code: ArticleErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
