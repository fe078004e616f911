/** Finds the words of a sentence that may stand for an event: verbs and nouns of the vocabulary, with the clause they stand in. */
import type { TriggerEntry } from "../codebook/vocabulary";
import type { Clause, NounPhrase, SentenceAnalysis, Token, TokenRange } from "../language/types";
import { isFormOf, nounSet, type Word, wordSet } from "../language/word-sets";
import { holds } from "./reading";
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
const LOOSE = wordSet("of in on at near into to from for with against through over inside");

interface Matched {
  pattern: Pattern;
  readonly entries: TriggerEntry[];
  to: number;
  fronted: boolean;
}

/** The verb with the longest pattern that stands about it, and behind that the shorter ones that only lack its prepositions. */
function matchVerb(tokens: readonly Token[], clause: Clause, index: TriggerIndex): Trigger | null {
  const patterns = index.verbs.ofLemma(clause.verb);
  if (patterns === undefined) return null;
  const at = clause.verb.head + 1;
  const reach = reachFrom(tokens, at);
  const mayFront = clause.verb.passive && clause.subjectHead >= 0;
  const matched: Matched[] = [];
  // Longest first.
  for (const pattern of patterns) {
    const to = endOf(pattern, tokens, at, reach);
    const fronted = to < 0 && mayFront && isFronted(tokens, clause, pattern.words);
    if (to < 0 && !fronted) continue;
    const last = matched.at(-1);
    const closed = last !== undefined && last.to > at && last.pattern.length > pattern.length;
    if (last !== undefined && !closed) {
      last.entries.push(pattern.entry);
      if (!pattern.apart) {
        last.pattern = pattern;
        last.to = Math.max(last.to, to);
      }
      last.fronted ||= fronted;
      continue;
    }
    if (closed && !endsLoosely(last.pattern, pattern.length)) break;
    matched.push({ pattern, entries: [pattern.entry], to: pattern.apart ? at : Math.max(at, to), fronted });
  }
  let trigger: Trigger | null = null;
  for (const { entries, to, fronted } of matched.reverse())
    trigger = verbTrigger(clause, entries, to, trigger, fronted);
  return trigger;
}

/** All that a pattern has beyond a shorter one are prepositions. */
const endsLoosely = ({ words }: Pattern, from: number): boolean => words.slice(from).every((word) => LOOSE.has(word));

const PARTICLE = wordSet("up down off out on in over back");

/** "a curfew was imposed", "weapons were laid down": the noun that a pattern ends in heads the subject. */
function isFronted(tokens: readonly Token[], { verb, subjectHead }: Clause, words: readonly Word[]): boolean {
  const [first] = words;
  if (first === undefined) return false;
  const particle = PARTICLE.has(first) ? 1 : 0;
  if (words.length === particle || (particle > 0 && tokens[verb.head + 1]?.word !== first.word)) return false;
  const noun = words.slice(particle).filter(({ text }) => text !== "their");
  const from = subjectHead - noun.length + 1;
  return noun.every((word, k) => isFormOf(tokens[from + k], word));
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

/** Whether all of a pattern's words stand in a row from `at`. */
function standIn(tokens: readonly Token[], at: number, words: readonly Word[]): boolean {
  let i = at;
  for (const word of words) if (!isFormOf(tokens[i++], word)) return false;
  return true;
}

const WIDEST_GAP = 14;

/** Matches `words` in a row some way behind `at`, before the next comma; the token after the match, or -1. */
function followedApart(tokens: readonly Token[], at: number, words: readonly Word[]): number {
  for (let i = at; i <= at + WIDEST_GAP; i++) {
    const token = tokens[i];
    if (!token || token.lower === "," || token.lower === ";") return -1;
    if (standIn(tokens, i, words)) return i + words.length;
  }
  return -1;
}

const MOST_SKIPPED = 2;
const SMALL = wordSet("the a an its their his her that this \" “ ” ' ‘ ’");

const isSmall = (token: Token): boolean =>
  token.pos === "ADV" || token.pos === "DET" || token.pos === "ADJ" || token.pos === "PRON" || SMALL.has(token);

/** Tokens of a day that starts here, "on Sunday" or "Sunday"; 0 where none does. "appealed on Sunday for peace": it parts no verb from its preposition. */
function dayAt(tokens: readonly Token[], at: number): number {
  const length = tokens[at]?.lower === "on" ? 2 : 1;
  return DAY_WORD.has(tokens[at + length - 1]) ? length : 0;
}

/** The token before which the first word of any pattern from `at` on must stand. */
function reachFrom(tokens: readonly Token[], at: number): number {
  let i = at;
  for (let skips = MOST_SKIPPED; ; ) {
    const token = tokens[i];
    if (!token) return i;
    const day = dayAt(tokens, i);
    if (day === 0 && (!isSmall(token) || skips-- === 0)) return i + 1;
    i += Math.max(day, 1);
  }
}

/** The token after the words of a pattern behind its verb, or -1. */
function endOf({ apart, words }: Pattern, tokens: readonly Token[], at: number, reach: number): number {
  if (apart) return followedApart(tokens, at, words);
  const first = words[0];
  if (first === undefined) return at;
  for (let i = at; i < reach; i++) if (isFormOf(tokens[i], first)) return followedBy(tokens, at, words);
  return -1;
}

/** Matches `words` from `at`, skipping days and at most two small words between; the token after the match, or -1. */
function followedBy(tokens: readonly Token[], at: number, words: readonly Word[]): number {
  let i = at;
  let skips = MOST_SKIPPED;
  for (const word of words) {
    while (!isFormOf(tokens[i], word)) {
      const token = tokens[i];
      if (!token) return -1;
      const day = dayAt(tokens, i);
      if (day === 0 && (!isSmall(token) || skips-- === 0)) return -1;
      i += Math.max(day, 1);
    }
    i++;
  }
  return i;
}

/** "hacked to death", "put to death": how somebody was killed, no death besides. */
const isManner = (tokens: readonly Token[], head: number) =>
  tokens[head]?.lower === "death" && tokens[head - 1]?.lower === "to";

const CAPITAL = /^\p{Lu}/u;
/** Verbs that take a noun of action behind a preposition: "took part in the attack", "resulted in clashes". */
const TAKING = wordSet("agree engage participate take result");
const TAKEN_BY = wordSet("on to in out");

function matchNoun(sentence: SentenceAnalysis, np: NounPhrase, index: TriggerIndex): Trigger | null {
  const token = sentence.tokens[np.head];
  const patterns = token && nounPatterns(token, index);
  if (!patterns) return null;
  if (
    token.pos === "PROPN" &&
    np.head > 0 &&
    CAPITAL.test(token.text) &&
    CAPITAL.test(sentence.tokens[np.head - 1]?.text ?? "")
  )
    return null;
  if (isManner(sentence.tokens, np.head)) return null;
  // "In March": a month, not a procession.
  if (token.text !== token.lower && np.head > 0 && token.lower === "march") return null;
  let best: Pattern | null = null;
  const entries: TriggerEntry[] = [];
  for (const pattern of patterns) {
    if (best && pattern.length < best.length) break;
    if (!standIn(sentence.tokens, np.head - pattern.length, pattern.words)) continue;
    best = pattern;
    entries.push(pattern.entry);
  }
  if (!best) return null;
  const whole = countedBy(sentence, np);
  const { clause, slot } = placeOf(sentence, whole);
  const carried =
    clause !== null &&
    TAKING.hasLemma(clause.verb) &&
    slot === "phrase" &&
    whole.preposition === clause.verb.to &&
    TAKEN_BY.has(sentence.tokens[whole.preposition]);
  const light =
    clause !== null &&
    index.light.hasLemma(clause.verb) &&
    (carried || slot === "object" || (slot === "subject" && clause.object === null));
  return {
    entries,
    from: np.head - best.length,
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
const COUNTER = nounSet(
  "series wave string spate number flurry round volley succession handful couple pair dozens scores hundreds thousands lot barrage",
);

/** The noun phrase of an action with the count that it hangs on: "a wave of deadly strikes" stands where "a wave" stands. */
function countedBy(sentence: SentenceAnalysis, np: NounPhrase): NounPhrase {
  if (sentence.tokens[np.preposition]?.lower !== "of") return np;
  const count = sentence.nounPhrases.find((other) => other.to === np.preposition);
  if (!count || !COUNTER.has(sentence.tokens[count.head])) return np;
  return { kind: "np", from: count.from, to: np.to, head: np.head, preposition: count.preposition };
}

const nounPatterns = (token: Token, { nouns, plurals }: TriggerIndex): readonly Pattern[] | undefined =>
  nouns.get(token) ?? nouns.ofLemma(token) ?? plurals.get(token);

const inside = (range: TokenRange | null, at: number) => range !== null && holds(range, at);

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
