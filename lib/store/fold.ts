/** One folding for what is indexed and what is asked, so that spellings of one word meet. */

/**
 * Lower case; Latin diacritics and the ʿ ʾ of transliteration gone; Arabic without short vowels and tatweel, with one
 * form of alef, yeh and heh: `Khān al-ʿAsal` → `khan al-asal`, `إدلب` → `ادلب`. SQLite's own tokeniser folds Latin
 * diacritics only.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640\u02bb-\u02bf]/gu, "")
    .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627")
    .replace(/[\u0649\u06cc]/g, "\u064a")
    .replace(/\u0629/g, "\u0647")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .toLowerCase();
}

/** A word of what was typed, or words that must stand together. */
export interface SearchTerm {
  /** Folded words, at least one. */
  readonly words: readonly string[];
  /** True where the last word may be the beginning of a longer one. */
  readonly prefix: boolean;
}

/** What a person typed, as terms: words in double quotes stand together, the last word outside them is a beginning. */
export function searchTerms(typed: string): SearchTerm[] {
  const parts = fold(typed).match(/"[^"]*"|[^\s"]+/g) ?? [];
  const terms = parts.flatMap((part) => {
    const words = part.match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.length === 0 ? [] : [{ words, open: !part.startsWith('"') }];
  });
  const last = terms.length - 1;
  return terms.map(({ words, open }, index) => ({ words, prefix: open && index === last }));
}

/**
 * What a person typed, as an FTS5 query: every word must occur, the last one may be the beginning of a word. Words in
 * double quotes must stand together. Null where nothing searchable is left; never an FTS5 syntax error.
 */
export function toFullTextQuery(typed: string): string | null {
  const terms = searchTerms(typed);
  if (terms.length === 0) return null;
  return terms.map(({ words, prefix }) => `"${words.join(" ")}"${prefix ? " *" : ""}`).join(" ");
}
