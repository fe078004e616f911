/** What is worked out once for each word of all texts. */

/** How many words an answer is kept for: all that a few thousand articles use, and some megabytes at most. */
export const MOST_KEPT = 20_000;
/** Anything longer is no word that repeats. */
const LONGEST_KEPT = 40;

const NOTHING: object = Object.freeze(Object.create(null));

/**
 * The engine's own copy of a string, the one that literals are: two of those are compared by their address. Asking for a
 * property by a string makes it such a copy, but for numbers; short strings read from JSON are, whatever they say.
 */
export const interned = (word: string): string =>
  /^\d+$/.test(word) ? String(JSON.parse(`"${word}"`)) : word in NOTHING ? "" : word;

/**
 * Words repeat: `answer`, which must depend on nothing but the word, is worked out once for each. Emptied when full, so
 * that memory stays flat over any number of articles.
 * @param kept where the answers stand, for those who have to undo them
 */
export function forEachWord<Value>(
  answer: (word: string) => Value,
  kept = new Map<string, Value>(),
): (word: string) => Value {
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    if (word.length > LONGEST_KEPT) return answer(word);
    // A string of its own: a piece of a longer one would keep the whole of it.
    const own = interned(word);
    const value = answer(own);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(own, value);
    return value;
  };
}
