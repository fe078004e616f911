/** The reader's choice of theme, kept in a cookie so that the first byte of a page already has it: nothing flashes. */

export const THEME_COOKIE = "theme";
export const THEME_ACTION = "/api/theme";

const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The theme chosen; undefined where the reader follows the system, or the value is none of ours. */
export function readTheme(value: FormDataEntryValue | string | null | undefined): Theme | undefined {
  return THEMES.find((theme) => theme === value);
}
