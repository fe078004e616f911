import { type Spelling, spellingOf, wordSet } from "../language/word-sets";

/** A sentence as the tagger scans it: runs of letters, runs of digits, and single other characters. */
const LETTER = /\p{L}/u;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return true;
  return code > 127 && LETTER.test(text.charAt(at));
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f;

/** Out of range, every question is answered as by an empty word, so that rules may look past both ends. */
export class Words {
  readonly text: string;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly spellings: Spelling[] = [];

  constructor(text: string) {
    this.text = text;
    for (let at = 0; at < text.length; ) {
      if (isSpace(text.charCodeAt(at))) {
        at += 1;
        continue;
      }
      const end = this.endOfWord(at);
      this.starts.push(at);
      this.ends.push(end);
      this.spellings.push(spellingOf(text.slice(at, end)));
      at = end;
    }
  }

  private endOfWord(at: number): number {
    const { text } = this;
    let end = at + 1;
    if (isDigit(text.charCodeAt(at))) {
      // "1,500" and "3.7" are one word; "2024," and "28.11.2024" are not.
      for (;;) {
        while (isDigit(text.charCodeAt(end))) end += 1;
        const thousands = text.charAt(end) === "," && /^\d{3}(?!\d)/.test(text.slice(end + 1, end + 5));
        if (!thousands) return end;
        end += 4;
      }
    }
    if (!isLetter(text, at)) return end;
    while (end < text.length && isLetter(text, end)) end += 1;
    return end;
  }

  get length(): number {
    return this.starts.length;
  }

  /** The word in lower case; "" outside the sentence. */
  at(index: number): string {
    return this.spelling(index)?.lower ?? "";
  }

  /** What sets and maps of words are asked about; `undefined`, which stands in none, outside the sentence. */
  spelling(index: number): Spelling | undefined {
    // The engine takes a negative index for the name of a property, and looks that up at length.
    return index < 0 ? undefined : this.spellings[index];
  }

  start(index: number): number {
    return (index < 0 ? undefined : this.starts[index]) ?? this.text.length;
  }

  end(index: number): number {
    return (index < 0 ? undefined : this.ends[index]) ?? this.text.length;
  }

  beginsWithDigit(index: number): boolean {
    return isDigit(this.text.charCodeAt(this.start(index)));
  }

  /** True where the word begins with a capital letter. */
  capital(index: number): boolean {
    const start = this.start(index);
    const code = this.text.charCodeAt(start);
    if (code < 128) return code >= 65 && code <= 90;
    const first = this.text.charAt(start);
    return first !== first.toLowerCase();
  }

  /** The value of a run of digits without separators, with its length; null for anything else. */
  digits(index: number): { readonly value: number; readonly length: number } | null {
    const word = this.at(index);
    if (word === "" || !isDigit(word.charCodeAt(0)) || word.includes(",")) return null;
    return { value: Number(word), length: word.length };
  }

  /** True where no white space stands between this word and the next one. */
  touchesNext(index: number): boolean {
    return this.end(index) === this.start(index + 1) && index + 1 < this.length;
  }

  /** True where the words from `index` on are the given ones. */
  follow(index: number, ...expected: readonly string[]): boolean {
    return expected.every((word, offset) => this.at(index + offset) === word);
  }

  isHyphen(index: number): boolean {
    return DASHES.has(this.spelling(index));
  }
}

const cut = new WeakMap<object, Words>();

/** The words of a sentence, cut once: its times are read for the day of publication, and again when that is known. */
export function wordsOf(sentence: { readonly text: string }): Words {
  const known = cut.get(sentence);
  if (known !== undefined) return known;
  const words = new Words(sentence.text);
  cut.set(sentence, words);
  return words;
}

const DASHES = wordSet("- – — ‑ −");
