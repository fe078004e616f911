/** What every query of the read side takes beside its subject. */
import { DEFAULT_LOCALE, type Locale } from "../../messages";
import { reader, type Store } from "../../store/client";

export interface QueryOptions {
  /** Defaults to the process's read-only client. */
  readonly db?: Store | undefined;
  readonly locale?: Locale | undefined;
}

export interface Query {
  readonly db: Store;
  readonly locale: Locale;
}

export const withDefaults = ({ db, locale }: QueryOptions = {}): Query => ({
  db: db ?? reader(),
  locale: locale ?? DEFAULT_LOCALE,
});
