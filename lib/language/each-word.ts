/** How many words an answer is kept for: all that a few thousand articles use, and some megabytes at most. */
const MOST_KEPT = 20_000;
/** Longer words are rare, and for a longer piece of a text the engine keeps the whole text. */
const LONGEST_KEPT = 12;

/**
 * Words repeat: `answer`, which must depend on nothing but the word, is worked out once for each. Emptied when full, so
 * that memory stays flat over any number of articles.
 */
export function forEachWord<Value>(answer: (word: string) => Value): (word: string) => Value {
  const kept = new Map<string, Value>();
  return (word) => {
    if (word.length > LONGEST_KEPT) return answer(word);
    const known = kept.get(word);
    if (known !== undefined) return known;
    const value = answer(word);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(word, value);
    return value;
  };
}
