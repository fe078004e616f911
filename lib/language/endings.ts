/** How a word in lower case ends. Asked of most words of a text, so the letters are looked at one by one: no regular expression. */

const S = 115;
const E = 101;
const D = 100;
const I = 105;
const N = 110;
const G = 103;

export function endsInS(word: string): boolean {
  return word.charCodeAt(word.length - 1) === S;
}

/** "raids", not "pass" nor "s". */
export function endsInSingleS(word: string): boolean {
  const { length } = word;
  return length > 1 && word.charCodeAt(length - 1) === S && word.charCodeAt(length - 2) !== S;
}

export function endsInEd(word: string): boolean {
  const { length } = word;
  return word.charCodeAt(length - 1) === D && word.charCodeAt(length - 2) === E;
}

export function endsInIng(word: string): boolean {
  const { length } = word;
  return word.charCodeAt(length - 1) === G && word.charCodeAt(length - 2) === N && word.charCodeAt(length - 3) === I;
}

export function endsInEdOrIng(word: string): boolean {
  return endsInEd(word) || endsInIng(word);
}

/** The first of a word's characters is a digit. */
export function opensWithDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}
