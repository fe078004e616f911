/** How alike two articles are by the words they use: pieces on the same day's news share many. */

/** Longer words tell what a text is about; the short ones any text has. */
const LEAST_LETTERS = 5;
const LETTER = /\p{L}/u;

/** Letters of most texts are told by their code, thousands of times as many as others. `text` is in lower case. */
function isLetter(text: string, at: number, code: number): boolean {
  return code < 128 ? code >= 97 && code <= 122 : LETTER.test(text.slice(at, at + widthOf(code)));
}

/** How many units of text a character takes. */
const widthOf = (code: number): number => (code > 0xffff ? 2 : 1);

/** The longer words of a text in lower case. */
export function subjectOf(text: string): ReadonlySet<string> {
  const lower = text.toLowerCase();
  const subject = new Set<string>();
  let start = 0;
  let letters = 0;
  for (let at = 0; at <= lower.length; ) {
    const unit = at < lower.length ? lower.charCodeAt(at) : 0;
    const code = unit < 0xd800 ? unit : (lower.codePointAt(at) ?? 0);
    if (isLetter(lower, at, code)) letters += 1;
    else {
      if (letters >= LEAST_LETTERS) subject.add(lower.slice(start, at));
      letters = 0;
      start = at + widthOf(code);
    }
    at += widthOf(code);
  }
  return subject;
}

/** Shared share of two articles' longer words, 0 to 1 (Dice). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
