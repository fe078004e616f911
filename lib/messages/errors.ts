/** The one table of what can go wrong for whoever calls Dayline: exit status, HTTP status and sentence, by code. */
import { translatorOf } from "./index";
import { DEFAULT_LOCALE, type Locale } from "./locales";

export const ERRORS = {
  /** The command line itself is wrong. */
  usage: { exit: 2, http: 400 },
  "file-missing": { exit: 1, http: 404 },
  "file-unreadable": { exit: 1, http: 422 },
  "is-folder": { exit: 1, http: 422 },
  "folder-empty": { exit: 1, http: 422 },
  /** What lib/article refuses: empty, binary, not English, broken front matter. Its own sentence says which. */
  "article-refused": { exit: 1, http: 422 },
  "article-changed": { exit: 1, http: 409 },
  "page-unreachable": { exit: 1, http: 502 },
  "page-without-article": { exit: 1, http: 422 },
  "collection-invalid": { exit: 1, http: 422 },
  "no-database": { exit: 1, http: 503 },
  "database-busy": { exit: 1, http: 503 },
  "database-newer": { exit: 1, http: 503 },
  "record-faulty": { exit: 1, http: 500 },
  "filter-invalid": { exit: 2, http: 400 },
} as const satisfies Record<string, { exit: 1 | 2; http: number }>;

export type ErrorCode = keyof typeof ERRORS;

export class DaylineError extends Error {
  override readonly name = "DaylineError";
  readonly code: ErrorCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, values: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(tellError(code, values), { cause });
    this.code = code;
    this.values = values;
  }
}

/** The error in one sentence. */
export function tellError(
  code: ErrorCode,
  values: Readonly<Record<string, string | number>>,
  locale: Locale = DEFAULT_LOCALE,
): string {
  return translatorOf(locale)(`commands.errors.${code}`, values);
}
