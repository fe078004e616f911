/** Finds the words of a sentence that may stand for an event: verbs and nouns of the vocabulary, with the clause they stand in. */

import type { TriggerEntry } from "../codebook/vocabulary";
import type { Clause, NounPhrase, SentenceAnalysis, Token, TokenRange } from "../language/types";
import { wordSet } from "../language/word-sets";
import { DAY_WORD } from "./slots";
import type { Pattern, TriggerIndex } from "./trigger-index";

export type SlotOfNoun = "subject" | "object" | "phrase" | "none";

export interface Trigger extends TokenRange {
  /** All readings of the word, longest pattern first; conditions choose among them. */
  readonly entries: readonly TriggerEntry[];
  /** Token of the verb or of the head noun. */
  readonly head: number;
  readonly nominal: boolean;
  /** The noun phrase of a nominal trigger. */
  readonly np: NounPhrase | null;
  /** The clause of the verb, or the clause that the noun stands in. */
  readonly clause: Clause | null;
  /** Where in that clause the noun stands. */
  readonly slot: SlotOfNoun;
  /** True where the clause's verb only carries the noun: "launched an offensive". */
  readonly light: boolean;
  /** The verb without its last prepositions, where with them the words tell nothing: "the town fell on Monday". */
  readonly bare: Trigger | null;
  /** The object that its pattern names stands before it: "a curfew was imposed". */
  readonly fronted: boolean;
}

export function findTriggers(sentence: SentenceAnalysis, index: TriggerIndex): Trigger[] {
  const triggers: Trigger[] = [];
  for (const clause of sentence.clauses) {
    const found = matchVerb(sentence.tokens, clause, index);
    if (found) triggers.push(found);
  }
  for (const np of sentence.nounPhrases) {
    const found = matchNoun(sentence, np, index);
    if (found) triggers.push(found);
  }
  return triggers.sort((a, b) => a.head - b.head);
}

/** Prepositions that a pattern may end in and that may as well open a phrase of their own. */
const LOOSE = /^(?:of|in|on|at|near|into|to|from|for|with|against|through|over|inside)$/;

interface Matched {
  readonly words: readonly string[];
  readonly entries: TriggerEntry[];
  to: number;
  fronted: boolean;
}

/** The verb with the longest pattern that stands about it, and behind that the shorter ones that only lack its prepositions. */
function matchVerb(tokens: readonly Token[], clause: Clause, index: TriggerIndex): Trigger | null {
  const at = clause.verb.head + 1;
  const matched: Matched[] = [];
  // Longest first.
  for (const pattern of index.verbs.ofLemma(clause.verb) ?? []) {
    const apart = pattern.words[0] === GAP;
    const words = apart ? pattern.words.slice(1) : pattern.words;
    const to = apart ? followedApart(tokens, at, words) : followedBy(tokens, at, words);
    const fronted = to < 0 && isFronted(tokens, clause, words);
    if (to < 0 && !fronted) continue;
    const last = matched.at(-1);
    const closed = last !== undefined && last.to > at && last.words.length > pattern.words.length;
    if (last !== undefined && !closed) {
      last.entries.push(pattern.entry);
      if (!apart) Object.assign(last, { words: pattern.words, to: Math.max(last.to, to) });
      last.fronted ||= fronted;
      continue;
    }
    if (closed && !last.words.slice(pattern.words.length).every((word) => LOOSE.test(word))) break;
    matched.push({ words: pattern.words, entries: [pattern.entry], to: apart ? at : Math.max(at, to), fronted });
  }
  return matched.reduceRight<Trigger | null>(
    (bare, { entries, to, fronted }) => verbTrigger(clause, entries, to, bare, fronted),
    null,
  );
}

const PARTICLE = /^(?:up|down|off|out|on|in|over|back)$/;

/** "a curfew was imposed", "weapons were laid down": the noun that a pattern ends in heads the subject. */
function isFronted(tokens: readonly Token[], { verb, subjectHead }: Clause, words: readonly string[]): boolean {
  if (subjectHead < 0 || !verb.passive) return false;
  const particle = PARTICLE.test(words[0] ?? "") ? 1 : 0;
  if (words.length === particle || (particle > 0 && tokens[verb.head + 1]?.lower !== words[0])) return false;
  const noun = words.slice(particle).filter((word) => word !== "their");
  const from = subjectHead - noun.length + 1;
  return noun.every((word, k) => tokens[from + k]?.lower === word || tokens[from + k]?.lemma === word);
}

const verbTrigger = (
  clause: Clause,
  entries: readonly TriggerEntry[],
  to: number,
  bare: Trigger | null,
  fronted: boolean,
): Trigger => ({
  entries,
  from: clause.verb.head,
  to,
  head: clause.verb.head,
  nominal: false,
  np: null,
  clause,
  slot: "none",
  light: false,
  bare,
  fronted,
});

/** In a pattern: the object stands between the verb and the words that follow, "hold * responsible". */
const GAP = "*";
const WIDEST_GAP = 14;

/** Matches `words` in a row some way behind `at`, before the next comma; the token after the match, or -1. */
function followedApart(tokens: readonly Token[], at: number, words: readonly string[]): number {
  for (let i = at; i <= at + WIDEST_GAP; i++) {
    const token = tokens[i];
    if (!token || token.lower === "," || token.lower === ";") return -1;
    const to = words.every((word, k) => tokens[i + k]?.lower === word || tokens[i + k]?.lemma === word)
      ? i + words.length
      : -1;
    if (to >= 0) return to;
  }
  return -1;
}

/** Matches `words` from `at`, skipping at most two small words between; the token after the match, or -1. */
function followedBy(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let i = at;
  let skips = words.length > 0 ? 2 : 0;
  for (const word of words) {
    for (;;) {
      const token = tokens[i];
      if (!token) return -1;
      if (token.lower === word || token.lemma === word) {
        i++;
        break;
      }
      // "appealed on Sunday for peace": a day does not part a verb from its preposition.
      const day = token.lower === "on" ? 1 : 0;
      if (DAY_WORD.has(tokens[i + day])) {
        i += day + 1;
        continue;
      }
      const small =
        token.pos === "ADV" ||
        token.pos === "DET" ||
        token.pos === "ADJ" ||
        token.pos === "PRON" ||
        /^(?:the|a|an|its|their|his|her|that|this|["“”'‘’])$/.test(token.lower);
      if (!small || skips === 0) return -1;
      skips--;
      i++;
    }
  }
  return i;
}

/** "hacked to death", "put to death": how somebody was killed, no death besides. */
const isManner = (tokens: readonly Token[], head: number) =>
  tokens[head]?.lower === "death" && tokens[head - 1]?.lower === "to";

function precededBy(tokens: readonly Token[], head: number, words: readonly string[]): boolean {
  for (let k = 0; k < words.length; k++) {
    const token = tokens[head - words.length + k];
    if (!token || (token.lower !== words[k] && token.lemma !== words[k])) return false;
  }
  return true;
}

function matchNoun(sentence: SentenceAnalysis, np: NounPhrase, index: TriggerIndex): Trigger | null {
  const token = sentence.tokens[np.head];
  if (
    !token ||
    (token.pos === "PROPN" &&
      /^\p{Lu}/u.test(token.text) &&
      np.head > 0 &&
      /^\p{Lu}/u.test(sentence.tokens[np.head - 1]?.text ?? ""))
  )
    return null;
  if (isManner(sentence.tokens, np.head)) return null;
  // "In March": a month, not a procession.
  if (token.text !== token.lower && np.head > 0 && token.lower === "march") return null;
  const patterns = nounPatterns(token, index);
  if (!patterns) return null;
  let best: Pattern | null = null;
  const entries: TriggerEntry[] = [];
  for (const pattern of patterns) {
    if (best && pattern.words.length < best.words.length) break;
    if (!precededBy(sentence.tokens, np.head, pattern.words)) continue;
    best = pattern;
    entries.push(pattern.entry);
  }
  if (!best) return null;
  const whole = countedBy(sentence, np);
  const { clause, slot } = placeOf(sentence, whole);
  const carried =
    clause !== null &&
    /^(?:agree|engage|participate|take|result)$/.test(clause.verb.lemma) &&
    slot === "phrase" &&
    whole.preposition === clause.verb.to &&
    /^(?:on|to|in|out)$/.test(sentence.tokens[whole.preposition]?.lower ?? "");
  const light =
    clause !== null &&
    index.light.hasLemma(clause.verb) &&
    (carried || slot === "object" || (slot === "subject" && clause.object === null));
  return {
    entries,
    from: np.head - best.words.length,
    to: np.head + 1,
    head: np.head,
    nominal: true,
    np: whole,
    clause,
    slot,
    light,
    bare: null,
    fronted: false,
  };
}

/** Nouns that only say how many: "a series of attacks". */
const COUNTER = wordSet(
  "series seriess wave waves string strings spate spates number numbers flurry flurrys round rounds volley volleys succession successions handful handfuls couple couples pair pairs dozens dozenss scores scoress hundreds hundredss thousands thousandss lot lots barrage barrages",
);

/** The noun phrase of an action with the count that it hangs on: "a wave of deadly strikes" stands where "a wave" stands. */
function countedBy(sentence: SentenceAnalysis, np: NounPhrase): NounPhrase {
  if (sentence.tokens[np.preposition]?.lower !== "of") return np;
  const count = sentence.nounPhrases.find((other) => other.to === np.preposition);
  if (!count || !COUNTER.has(sentence.tokens[count.head])) return np;
  return { kind: "np", from: count.from, to: np.to, head: np.head, preposition: count.preposition };
}

function nounPatterns(token: Token, index: TriggerIndex): readonly Pattern[] | undefined {
  const { lower } = token;
  return (
    index.nouns.get(token) ??
    index.nouns.ofLemma(token) ??
    (lower.endsWith("ies") ? index.nouns.ofWord(`${lower.slice(0, -3)}y`) : undefined) ??
    (lower.endsWith("es") ? index.nouns.ofWord(lower.slice(0, -2)) : undefined) ??
    (lower.endsWith("s") ? index.nouns.ofWord(lower.slice(0, -1)) : undefined)
  );
}

const inside = (range: TokenRange | null, at: number) => range !== null && at >= range.from && at < range.to;

/** The innermost clause that a noun phrase stands in, and where. */
function placeOf(sentence: SentenceAnalysis, np: NounPhrase): { clause: Clause | null; slot: SlotOfNoun } {
  const at = np.from < np.head && sentence.tokens[np.from]?.pos === "DET" ? np.from + 1 : np.from;
  for (let i = sentence.clauses.length - 1; i >= 0; i--) {
    const clause = sentence.clauses[i];
    if (!clause) continue;
    if (clause.verb.from < np.head && inside(clause.object, at)) return { clause, slot: "object" };
    if (clause.phrases.some((phrase) => inside(phrase, at))) return { clause, slot: "phrase" };
    if (
      np.head < clause.verb.from &&
      inside(clause.subject, at) &&
      clause.link !== "infinitive" &&
      clause.link !== "participle"
    ) {
      const owner = sentence.clauses.find(
        (other) => other.subject?.from === clause.subject?.from && other.verb.form === "finite",
      );
      return { clause: owner ?? clause, slot: "subject" };
    }
  }
  return { clause: null, slot: "none" };
}
