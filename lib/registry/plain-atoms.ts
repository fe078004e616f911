/** Atoms of plain letters and digits, found without a regular expression: its classes of Unicode letters are slow. */

/** What a character does to an atom: goes on with it, ends it for certain, or must be looked at with those around it. */
const UNSURE = 0;
const INSIDE = 1;
const OUTSIDE = 2;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z0-9]/.test(character)) return INSIDE;
  return /['`]/.test(character) ? UNSURE : OUTSIDE;
});

const DOT = 46;

const roleAt = (text: string, at: number): number => {
  if (at >= text.length) return OUTSIDE;
  const code = text.charCodeAt(at);
  return code < 128 ? (ASCII[code] ?? UNSURE) : UNSURE;
};

/** The first position from `at` on where an atom may begin; the length of the text where none does. */
export function plainGapEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && roleAt(text, end) === OUTSIDE) end++;
  return end;
}

/** End of the atom at `at` where it is plain and no apostrophe or letter of another kind goes on with it; `at` itself for anything else. */
export function plainAtomEnd(text: string, at: number): number {
  let end = at;
  while (roleAt(text, end) === INSIDE) end++;
  // "U.S.": one letter before a dot may be the first of an acronym.
  if (end === at + 1 && text.charCodeAt(end) === DOT) return at;
  return roleAt(text, end) === OUTSIDE ? end : at;
}
