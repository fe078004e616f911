/** The vocabulary of events, laid out for look-up by the first word of a pattern. */
import type { TriggerEntry, TriggerVocabulary } from "../codebook/vocabulary";
import type { EventWords } from "../language/types";
import { type Word, WordMap, WordSet, wordOf } from "../language/word-sets";
import { NounClass } from "./noun-class";

export interface Pattern {
  readonly entry: TriggerEntry;
  /** Verb: the words that must follow. Noun: the words that must stand before. */
  readonly words: readonly Word[];
  /** The object stands between the verb and the words: "hold * responsible". */
  readonly apart: boolean;
  /** Words and gap; of the patterns of one word the longest decides. */
  readonly length: number;
}

export type Weapon = TriggerVocabulary["weapons"][number];

export interface TriggerIndex {
  /** By verb lemma, longest pattern first. */
  readonly verbs: WordMap<readonly Pattern[]>;
  /** By lemma of the head noun, longest pattern first. */
  readonly nouns: WordMap<readonly Pattern[]>;
  /** By plural of the head noun, for those that the tagger has no lemma of. */
  readonly plurals: WordMap<readonly Pattern[]>;
  readonly light: WordSet;
  readonly unrealVerbs: WordSet;
  readonly unrealNouns: WordSet;
  readonly weapons: WordMap<Weapon>;
  /** As they stand in a text, without "-s" or with it. */
  readonly weaponForms: WordMap<Weapon>;
  /** "car bomb": by the lemma of the first word, then of the second. */
  readonly weaponPairs: WordMap<WordMap<Weapon>>;
  readonly nounClasses: ReadonlyMap<string, NounClass>;
  /** What the language room is told. */
  readonly eventWords: EventWords;
}

const GAP = "*";

function patternOf(entry: TriggerEntry, words: readonly string[]): Pattern {
  const apart = words[0] === GAP;
  return { entry, words: (apart ? words.slice(1) : words).map(wordOf), apart, length: words.length };
}

function byFirst(patterns: readonly { key: string; pattern: Pattern }[]): Map<string, Pattern[]> {
  const map = new Map<string, Pattern[]>();
  for (const { key, pattern } of patterns) {
    const list = map.get(key);
    if (list) list.push(pattern);
    else map.set(key, [pattern]);
  }
  for (const list of map.values()) list.sort((a, b) => b.length - a.length);
  return map;
}

/** "-s", "-es", "-ies": where a plural may be of two nouns, the last that is set here goes first. */
function byPlural(nouns: ReadonlyMap<string, readonly Pattern[]>): Map<string, readonly Pattern[]> {
  const plurals = new Map<string, readonly Pattern[]>();
  for (const [noun, patterns] of nouns) plurals.set(`${noun}s`, patterns);
  for (const [noun, patterns] of nouns) plurals.set(`${noun}es`, patterns);
  for (const [noun, patterns] of nouns) if (noun.endsWith("y")) plurals.set(`${noun.slice(0, -1)}ies`, patterns);
  return plurals;
}

function weaponPairsOf(named: readonly (readonly [string, Weapon])[]): WordMap<WordMap<Weapon>> {
  const pairs = new Map<string, [string, Weapon][]>();
  for (const [words, weapon] of named) {
    const [first = "", second, ...more] = words.split(" ");
    if (second !== undefined && more.length === 0) pairs.set(first, [...(pairs.get(first) ?? []), [second, weapon]]);
  }
  return new WordMap(Array.from(pairs, ([first, seconds]) => [first, new WordMap(seconds)] as const));
}

export function createTriggerIndex(vocabulary: TriggerVocabulary): TriggerIndex {
  const verbs: { key: string; pattern: Pattern }[] = [];
  const nouns: { key: string; pattern: Pattern }[] = [];
  for (const entry of vocabulary.entries) {
    for (const verb of entry.verbs) {
      const [key = "", ...words] = verb.split(" ");
      verbs.push({ key, pattern: patternOf(entry, words) });
    }
    for (const noun of entry.nouns) {
      const words = noun.split(" ");
      const key = words.pop() ?? "";
      nouns.push({ key, pattern: patternOf(entry, words) });
    }
  }
  const weapons = vocabulary.weapons.flatMap((weapon) => weapon.words.map((word) => [word, weapon] as const));
  const verbMap = byFirst(verbs);
  const nounMap = byFirst(nouns);
  const light = new Set(vocabulary.lightVerbs.map((verb) => verb.split(" ")[0] ?? verb));
  return {
    verbs: new WordMap(verbMap),
    nouns: new WordMap(nounMap),
    plurals: new WordMap(byPlural(nounMap)),
    light: new WordSet(light),
    unrealVerbs: new WordSet(vocabulary.unrealVerbs),
    unrealNouns: new WordSet(vocabulary.unrealNouns),
    weapons: new WordMap(weapons),
    weaponForms: new WordMap(
      weapons.flatMap(([word, weapon]) =>
        (word.endsWith("s") ? [`${word}s`] : [word, `${word}s`]).map((form) => [form, weapon] as const),
      ),
    ),
    weaponPairs: weaponPairsOf(weapons),
    nounClasses: new Map(Object.entries(vocabulary.nounClasses).map(([name, words]) => [name, new NounClass(words)])),
    eventWords: { verbs: new WordSet([...verbMap.keys(), ...light]), nouns: new WordSet(nounMap.keys()) },
  };
}
